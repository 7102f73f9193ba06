"""A cluster that grows covers nothing: what is in the way goes down, and nothing else moves."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import Cluster, Note, NoteKind
from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.making_room import free_below, making_room

Spot = tuple[int, int, int]


def lay(spots: list[Spot], loose: list[tuple[int, int]]) -> tuple[list[Note], list[Cluster]]:
    """Clusters at places with so many notes, and loose notes."""
    clusters = [Cluster(f"c{n}", "s", "", "a", x=x, y=y) for n, (x, y, _) in enumerate(spots)]
    inside = [
        Note(f"n{n}.{m}", "s", NoteKind.DID, "", 0, cluster_id=f"c{n}", on_board=True, rank=str(m))
        for n, (_, _, count) in enumerate(spots)
        for m in range(count)
    ]
    free = [
        Note(f"l{n}", "s", NoteKind.IDEA, "", 0, x=x, y=y, on_board=True) for n, (x, y) in enumerate(loose)
    ]
    return [*inside, *free], clusters


def grown(spots: list[Spot], loose: list[tuple[int, int]], by: int) -> tuple[Layout, Layout, Layout]:
    """Before, when the first cluster has got `by` notes, and when room is made for them."""
    before = Layout.of(*lay(spots, loose))
    (x, y, count), *others = spots
    notes, clusters = lay([(x, y, count + by), *others], loose)
    after = Layout.of(notes, clusters)
    origins, places = making_room(before, after, "c0")
    moved = [
        replace(one, x=origins[one.id][0], y=origins[one.id][1]) if one.id in origins else one
        for one in clusters
    ]
    put = [
        replace(one, x=places[one.id][0], y=places[one.id][1]) if one.id in places else one for one in notes
    ]
    return before, after, Layout.of(put, moved)


def covered(layout: Layout) -> set[frozenset[str]]:
    boxes = layout.cluster_boxes | {one.id: layout.note_boxes[one.id] for one in layout.loose}
    return {
        frozenset((one, other)) for one in boxes for other in boxes
        if one != other and boxes[one].overlaps(boxes[other])
    }  # fmt: skip


def test_what_stands_below_goes_down_and_pushes_on():
    _, after, made = grown([(0, 0, 6), (0, 360, 4), (0, 700, 1), (800, 0, 1)], [(20, 900)], 1)
    assert covered(after) != set()
    assert covered(made) == set()
    assert made.clusters["c0"] == after.clusters["c0"], "the one that grows stays"
    assert made.clusters["c3"] == after.clusters["c3"], "what is not in the way stays"


def test_nothing_moves_where_there_is_room():
    _, after, made = grown([(0, 0, 4), (0, 900, 4)], [(900, 0)], 1)
    assert made == after


def test_what_lay_over_it_before_stays_there():
    _, after, made = grown([(0, 0, 4), (100, 100, 4)], [], 1)
    assert made == after


coordinates = st.integers(-2_000, 2_000)


@given(
    st.lists(st.tuples(coordinates, coordinates, st.integers(0, 9)), min_size=1, max_size=8),
    st.lists(st.tuples(coordinates, coordinates), max_size=8),
    st.integers(1, 9),
)
def test_nothing_is_covered_that_was_not_before(spots: list[Spot], loose: list[tuple[int, int]], by: int):
    before, _, made = grown(spots, loose, by)
    assert covered(made) <= covered(before)


_places, _lengths = st.integers(-300, 300), st.integers(1, 300)


class TestFreeBelow:
    def test_a_box_stays_where_it_covers_nothing(self):
        box = Box(0, 0, 100, 100)
        assert free_below([Box(100, 0, 50, 50), Box(0, 100, 50, 50)], box) == box

    @given(st.lists(st.builds(Box, _places, _places, _lengths, _lengths), max_size=12))
    def test_straight_below_it_covers_nothing(self, taken: list[Box]):
        found = free_below(taken, Box(0, 0, 100, 100))
        assert not any(found.overlaps(one) for one in taken)
        assert (found.x, found.width, found.height) == (0, 100, 100)
        assert found.y >= 0


def themed(counts: list[int], by: int, beside: list[tuple[int, int]]) -> tuple[Layout, Layout, Layout]:
    """Clusters below each other in a theme, of which the first grows; others and a second theme beside it."""
    parents = {f"c{n}": "t" for n in range(len(counts))}
    spots = [(0, 400 * n, count) for n, count in enumerate(counts)]
    _, clusters = lay([*spots, *((x, y, 1) for x, y in beside)], [])
    clusters = [replace(one, parent_id=parents.get(one.id)) for one in clusters]
    clusters.append(Cluster("t", "s", "", "0"))

    def board(first: int) -> tuple[list[Note], list[Cluster]]:
        return lay([(0, 0, first), *spots[1:], *((x, y, 1) for x, y in beside)], [])[0], clusters

    before, after = Layout.of(*board(counts[0])), Layout.of(*board(counts[0] + by))
    origins, places = making_room(before, after, "c0")
    assert places == {}
    moved = [
        replace(one, x=origins[one.id][0], y=origins[one.id][1]) if one.id in origins else one
        for one in clusters
    ]
    return before, after, Layout.of(board(counts[0] + by)[0], moved)


@given(
    st.lists(st.integers(0, 6), min_size=1, max_size=4),
    st.integers(1, 9),
    st.lists(st.tuples(coordinates, coordinates), max_size=4),
)
def test_in_a_theme_and_around_it_nothing_is_covered_that_was_not_before(
    counts: list[int], by: int, beside: list[tuple[int, int]]
):
    before, _, made = themed(counts, by, beside)

    def overlapping(layout: Layout) -> set[frozenset[str]]:
        """Of things in different places their themes count, as these were made room for."""
        outer = [(pair, frozenset(layout.theme_of.get(one, one) for one in pair)) for pair in covered(layout)]
        told = [(pair, blocks) for pair, blocks in outer if blocks != frozenset("t") or "t" not in pair]
        return {blocks if len(blocks) > 1 else pair for pair, blocks in told}

    assert overlapping(made) <= overlapping(before)


def test_a_theme_that_is_pushed_takes_its_clusters_along():
    clusters = [
        Cluster("c0", "s", "", "a"), Cluster("t", "s", "", "b"),
        Cluster("in", "s", "", "c", 20, 480, "t"), Cluster("too", "s", "", "d", 20, 900, "t"),
    ]  # fmt: skip
    notes = [
        replace(Note(f"n{n}", "s", NoteKind.DID, "", 0, str(n)), cluster_id="c0", on_board=True)
        for n in range(9)
    ]
    before, after = Layout.of(notes[:4], clusters), Layout.of(notes, clusters)
    origins, _ = making_room(before, after, "c0")
    assert origins.keys() == {"t", "in", "too"}
    assert len({origins[one][1] - after.clusters[one].y for one in origins}) == 1
