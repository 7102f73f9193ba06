"""The board's geometry: grids, drops, neighbours and tidying, for any notes and clusters."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import Cluster, Note, NoteKind
from cocreate_desktop.domain.board.boxes import (
    NOTE_HEIGHT,
    NOTE_WIDTH,
    Box,
    Direction,
    around,
    columns,
    free_place,
    grid,
    neighbour,
    size,
    slot,
)
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.tidying import Tidied, tidied
from cocreate_desktop.domain.rank import ranks

PLACES = st.floats(-20_000, 20_000, allow_nan=False)


def note(name: str, rank: str = "", **fields: object) -> Note:
    return replace(Note(name, "s", NoteKind.IDEA, name, 1, rank), **fields)


@st.composite
def boards(draw: st.DrawFn) -> tuple[list[Note], list[Cluster]]:
    """Clusters of 0 to 12 notes, tidy or not, some in themes, piles and loose notes, anywhere and over each
    other."""
    clusters = [
        Cluster(f"c{n}", "s", "", rank, draw(PLACES), draw(PLACES), tidy=draw(st.booleans()))
        for n, rank in enumerate(ranks(draw(st.integers(0, 6))))
    ]
    themes = draw(st.integers(0, max(0, len(clusters) - 1)))
    clusters = [
        *clusters[:themes],
        *(replace(one, parent_id=_theme(draw, themes)) for one in clusters[themes:]),
    ]
    homes = [cluster.id for cluster in clusters[themes:] for _ in range(draw(st.integers(0, 12)))]
    homes += [None] * draw(st.integers(0, 9))
    notes = [
        note(f"n{n}", rank, x=draw(PLACES), y=draw(PLACES), on_board=True, cluster_id=home)
        for n, (home, rank) in enumerate(zip(homes, ranks(len(homes)), strict=True))
    ]
    stacked = [replace(one, stack_id=_top(draw, one, notes)) for one in notes]
    return stacked, clusters


def _theme(draw: st.DrawFn, themes: int) -> str | None:
    return draw(st.sampled_from([None, *(f"c{n}" for n in range(themes))]))


def _top(draw: st.DrawFn, note: Note, notes: list[Note]) -> str | None:
    """Now and then the first note of the same home."""
    first = next(one for one in notes if one.cluster_id == note.cluster_id)
    return first.id if first is not note and draw(st.integers(0, 4)) == 0 else None


@given(boards(), st.randoms(use_true_random=False), PLACES, PLACES)
def test_a_board_with_some_things_moved_is_the_board_that_holds_them_there(
    board: tuple[list[Note], list[Cluster]], choose: random.Random, right: float, down: float
):
    notes, clusters = board
    before = Layout.of(notes, clusters)
    going = {one.id: (one.x + right, one.y + down) for one in clusters if choose.random() < 0.5}
    loose = {one.id: (right, down) for one in before.loose if choose.random() < 0.5}
    there = [
        replace(one, x=going[one.id][0], y=going[one.id][1]) if one.id in going else one for one in clusters
    ]
    lying = [
        replace(one, x=loose[one.id][0], y=loose[one.id][1]) if one.id in loose else one for one in notes
    ]
    after, wanted = before.moved(going, loose), Layout.of(lying, there)
    assert (after.clusters, after.loose) == (wanted.clusters, wanted.loose)
    for found, meant in ((after.cluster_boxes, wanted.cluster_boxes), (after.note_boxes, wanted.note_boxes)):
        assert list(found) == list(meant)
        for key, box in meant.items():
            assert found[key] == pytest.approx(box, abs=1e-6)


def blocks_of(layout: Layout) -> list[Box]:
    """What must not lie over each other: clusters, themes without those in them, loose notes."""
    outer = [box for one, box in layout.cluster_boxes.items() if one not in layout.theme_of]
    return outer + [layout.note_boxes[one.id] for one in layout.loose]


def after(tidy: Tidied, notes: list[Note], clusters: list[Cluster]) -> Layout:
    moved = [replace(one, x=tidy.clusters[one.id][0], y=tidy.clusters[one.id][1]) for one in clusters]
    laid = [
        replace(one, x=tidy.notes[one.id][0], y=tidy.notes[one.id][1]) if one.id in tidy.notes else one
        for one in notes
    ]
    return Layout.of(laid, moved)


@given(st.integers(1, 500))
def test_a_grid_is_as_square_as_can_be_and_covers_nothing(count: int):
    assert columns(count) == math.ceil(math.sqrt(count))
    width, height = size(count)
    boxes = [Box(*slot(n, count), NOTE_WIDTH, NOTE_HEIGHT) for n in range(count)]
    assert len({(box.x, box.y) for box in boxes}) == count
    assert all(box.right < width and box.bottom < height and min(box.x, box.y) > 0 for box in boxes)
    assert not any(one.overlaps(other) for one, other in combinations(boxes[:40], 2))


def test_a_cluster_is_as_in_the_picture():
    """Six notes: three columns, two rows; four notes: two by two; at 85 % of what is given here."""
    assert [part * 0.85 for part in size(6)] == pytest.approx([428, 276], abs=2)
    assert [part * 0.85 for part in size(4)] == pytest.approx([290, 276], abs=2)
    assert size(0) == size(1), "an empty cluster has room for a first note"


@given(boards())
def test_nothing_covers_anything_after_tidy(board: tuple[list[Note], list[Cluster]]):
    layout = after(tidied(Layout.of(*board)), *board)
    assert not any(one.overlaps(other) for one, other in combinations(blocks_of(layout), 2))
    for theme_id, inside in layout.themes.items():
        boxes = [layout.cluster_boxes[one] for one in inside]
        assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
        assert all(layout.cluster_boxes[theme_id].holds(*box.centre) for box in boxes)
    assert layout.extent is None or (round(layout.extent.x, 3), round(layout.extent.y, 3)) == (0, 0)


@given(boards())
def test_everything_lies_within_the_extent(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    boxes = [*layout.cluster_boxes.values(), *layout.note_boxes.values()]
    assert (layout.extent is None) is (not boxes)
    if layout.extent is not None:
        assert tuple(around(boxes)) == pytest.approx(tuple(layout.extent))


def test_the_board_of_the_picture_is_tidied_into_two_rows():
    """Six, six, four and three notes, and two loose ones beside the last row."""
    clusters = [Cluster(f"c{n}", "s", "", rank, x=3000.0 * n) for n, rank in enumerate(ranks(4))]
    homes = [f"c{n}" for n, count in enumerate((6, 6, 4, 3)) for _ in range(count)] + [None, None]
    notes = [
        note(f"n{n}", rank, x=20_000.0 + n, on_board=True, cluster_id=home)
        for n, (home, rank) in enumerate(zip(homes, ranks(len(homes)), strict=True))
    ]
    tidy = tidied(Layout.of(notes, clusters))
    first, second, third, fourth = tidy.clusters.values()
    assert first == (0, 0)
    assert (second[1], third[0]) == (0, 0)
    assert third[1] == fourth[1] == size(6)[1] + 24
    assert [y for _, y in tidy.notes.values()] == [third[1], third[1]]


@given(boards())
def test_tidying_a_tidy_board_changes_nothing_in_its_order(board: tuple[list[Note], list[Cluster]]):
    once = tidied(Layout.of(*board))
    twice = tidied(after(once, *board))
    assert (list(twice.clusters), list(twice.notes)) == (list(once.clusters), list(once.notes))


@given(boards())
def test_tidying_keeps_every_cluster_and_moves_only_what_is_loose(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    tidy = tidied(layout)
    assert set(tidy.clusters) == set(layout.clusters)
    assert set(tidy.notes) == {one.id for one in layout.loose}


@given(boards(), PLACES, PLACES)
def test_moving_a_cluster_moves_exactly_its_notes(
    board: tuple[list[Note], list[Cluster]], right: float, down: float
):
    notes, clusters = board
    if not clusters:
        return
    before = Layout.of(notes, clusters)
    first = clusters[0]
    going = before.within(first.id)
    moved = Layout.of(
        notes,
        [replace(one, x=one.x + right, y=one.y + down) if one.id in going else one for one in clusters],
    )
    for one in notes:
        old, new = before.box_of(one.id), moved.box_of(one.id)
        assert old is not None and new is not None
        if one.cluster_id in going:
            assert math.isclose(new.x - old.x, right, abs_tol=1e-6)
            assert math.isclose(new.y - old.y, down, abs_tol=1e-6)
        else:
            assert new == old


@given(boards())
def test_a_cluster_holds_its_notes(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    for cluster_id, members in layout.members.items():
        for one in members:
            assert layout.cluster_boxes[cluster_id].holds(*layout.note_boxes[one.id].centre)


@given(boards())
def test_a_note_dropped_on_a_note_of_a_tidy_cluster_goes_before_it(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    for cluster_id, members in layout.members.items():
        for one in members:
            drop = layout.drop(*layout.note_boxes[one.id].centre)
            if drop.cluster_id == cluster_id and layout.clusters[cluster_id].tidy:
                assert drop.before == one.id


def test_a_note_dropped_on_itself_stays_and_beyond_the_last_goes_last():
    home = Cluster("c", "s", "", "V")
    notes = [note(name, rank, cluster_id="c") for name, rank in zip("abcd", ranks(4), strict=True)]
    layout = Layout.of(notes, [home])
    assert layout.drop(*layout.note_boxes["b"].centre, moved=["b"]) == ("c", "c")
    assert layout.drop(*layout.note_boxes["d"].centre, moved=["a"]) == ("c", None)
    assert layout.drop(20, 10) == ("c", "a"), "on the title: before the first"
    assert layout.drop(-5, 10) == (None, None)


@given(boards(), st.sampled_from(Direction))
def test_a_neighbour_lies_where_the_arrow_points(
    board: tuple[list[Note], list[Cluster]], direction: Direction
):
    boxes = Layout.of(*board).note_boxes
    right, down = direction.value
    for current, box in boxes.items():
        ahead = [
            key
            for key, other in boxes.items()
            if (other.centre[0] - box.centre[0]) * right + (other.centre[1] - box.centre[1]) * down > 0
        ]
        assert neighbour(boxes, current, direction) in (ahead or [None])


def test_arrows_walk_a_grid_row_by_row():
    boxes = {str(n): Box(*place, NOTE_WIDTH, NOTE_HEIGHT) for n, place in enumerate(grid(9, 0, 0))}
    assert [neighbour(boxes, "4", one) for one in Direction] == ["3", "5", "1", "7"]
    assert [neighbour(boxes, "0", one) for one in Direction] == [None, "1", None, "3"]


@given(boards(), PLACES, PLACES)
def test_a_new_note_covers_nothing(board: tuple[list[Note], list[Cluster]], x: float, y: float):
    layout = Layout.of(*board)
    taken = [*layout.cluster_boxes.values(), *layout.note_boxes.values()]
    spot = Box(*free_place(taken, x, y), NOTE_WIDTH, NOTE_HEIGHT)
    assert not any(spot.overlaps(box) for box in taken)
    wanted = Box(x, y, NOTE_WIDTH, NOTE_HEIGHT)
    assert (spot == wanted) is not any(wanted.overlaps(box) for box in taken)


@given(boards())
def test_reading_names_every_note_once(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    told = [one for top in layout.reading_order() for one in layout.pile(top)]
    assert sorted(told) == sorted(one.id for one in board[0])


class TestThemes:
    def test_a_theme_lies_around_its_clusters_and_below_them(self):
        theme, one, other = (
            Cluster("t", "s", "", "a"),
            Cluster("c", "s", "", "c", 100.0, 100.0, "t"),
            Cluster("d", "s", "", "b", 900.0, 100.0, "t"),
        )
        layout = Layout.of([], [theme, Cluster("z", "s", "", "az", 5000.0), other, one])
        assert layout.themes == {"t": ["d", "c"]}
        assert list(layout.clusters) == ["t", "d", "c", "z"]
        assert list(layout.cluster_boxes).index("t") < list(layout.cluster_boxes).index("c")
        box, inner = layout.cluster_boxes["t"], layout.cluster_boxes["c"]
        assert (box.x, box.y) == (inner.x - 18, inner.y - 52)
        assert layout.drop(*inner.centre).cluster_id == "c"
        assert layout.drop(box.x + 2, box.y + 2) == ("t", None)

    def test_nothing_is_nested_deeper_and_a_circle_is_flat(self):
        deep = [Cluster("a", "s", "", "a"), Cluster("b", "s", "", "b", parent_id="a")]
        deep.append(Cluster("c", "s", "", "c", parent_id="b"))
        assert Layout.of([], deep).themes == {"a": ["b"]}
        circle = [Cluster("a", "s", "", "a", parent_id="b"), Cluster("b", "s", "", "b", parent_id="a")]
        assert Layout.of([], circle).themes == {}
        assert Layout.of([], [Cluster("a", "s", "", "a", parent_id="gone")]).themes == {}

    def test_a_theme_is_laid_as_a_block(self):
        clusters = [Cluster("t", "s", "", "a"), Cluster("c", "s", "", "b", 5000.0, 0.0, "t")]
        clusters += [Cluster("d", "s", "", "c", 9000.0, 0.0, "t"), Cluster("e", "s", "", "d", 7000.0)]
        layout = after(tidied(Layout.of([], clusters)), [], clusters)
        boxes = layout.cluster_boxes
        assert (boxes["t"].x, boxes["t"].y) == (0, 0)
        assert boxes["e"].x >= boxes["t"].right or boxes["e"].y >= boxes["t"].bottom
        assert next(iter(tidied(layout).clusters)) == "t"


class TestPiles:
    def test_of_a_pile_only_the_top_has_a_place(self):
        home = Cluster("c", "s", "", "V")
        notes = [
            note(name, rank, cluster_id="c", on_board=True)
            for name, rank in zip("abc", ranks(3), strict=True)
        ]
        layout = Layout.of([notes[0], replace(notes[1], stack_id="a"), notes[2]], [home])
        assert [one.id for one in layout.members["c"]] == ["a", "c"]
        assert layout.note_boxes.keys() == {"a", "c"}
        assert layout.box_of("b") == layout.note_boxes["a"]
        assert (layout.pile("a"), layout.pile("c"), layout.top_of) == (["a", "b"], ["c"], {"b": "a"})
