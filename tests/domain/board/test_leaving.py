"""What leaves its cluster, theme or pile finds a place where it covers nothing, for any board."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from hypothesis import given

from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH, Box, note_box
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.leaving import clusters_out, duplicates_out, notes_out
from tests.domain.board.test_layout import boards, note


def covers(boxes: Iterable[Box], others: Iterable[Box]) -> bool:
    others = tuple(others)
    return any(one.overlaps(other) for one in boxes for other in others)


def cover_each_other(boxes: Iterable[Box]) -> bool:
    return any(one.overlaps(other) for one, other in combinations(boxes, 2))


@given(boards())
def test_notes_out_of_their_clusters_cover_nothing(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    inside = [one.id for notes in layout.members.values() for one in notes]
    loose = [one.id for one in layout.loose]
    places = notes_out(layout, [*inside, *loose])
    assert list(places) == inside
    boxes = [note_box(*place) for place in places.values()]
    assert not covers(boxes, layout.taken)
    assert not cover_each_other(boxes)


@given(boards())
def test_clusters_out_of_their_themes_cover_nothing(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    outer = [box for one, box in layout.cluster_boxes.items() if one not in layout.theme_of]
    places = clusters_out(layout, layout.theme_of)
    boxes = []
    for one, (x, y) in places.items():
        cluster, box = layout.clusters[one], layout.cluster_boxes[one]
        boxes.append(Box(box.x + x - cluster.x, box.y + y - cluster.y, box.width, box.height))
    assert places.keys() == layout.theme_of.keys()
    assert not covers(boxes, [*outer, *(layout.note_boxes[one.id] for one in layout.loose)])
    assert not cover_each_other(boxes)


@given(boards())
def test_duplicates_off_their_piles_cover_no_note(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    places = duplicates_out(layout, layout.piles)
    assert set(places) == set(layout.top_of)
    for home in (None, *layout.clusters):
        x, y = (0.0, 0.0) if home is None else (layout.clusters[home].x, layout.clusters[home].y)
        own = [place for one, place in places.items() if layout.home_of.get(one) == home]
        boxes = [note_box(x + left, y + top) for left, top in own]
        there = layout.taken if home is None else [layout.note_boxes[one.id] for one in layout.members[home]]
        assert not covers(boxes, there)
        assert not cover_each_other(boxes)


def test_what_leaves_goes_to_the_right_of_what_it_lay_in():
    cluster = Cluster("c", "s", "", "a", x=100.0, y=50.0, parent_id="t")
    layout = Layout.of([note("n", cluster_id="c")], [Cluster("t", "s", "", "b"), cluster])
    theme, box = layout.cluster_boxes["t"], layout.note_boxes["n"]
    (place,) = notes_out(layout, ["n"]).values()
    assert place[0] > theme.right
    assert place[1] == box.y
    (origin,) = clusters_out(layout, ["c"]).values()
    assert origin[0] > theme.right
    assert origin[1] == cluster.y


def test_a_duplicate_comes_out_right_beside_the_note_that_it_lay_on():
    layout = Layout.of([note("n", on_board=True), note("m", "1", on_board=True, stack_id="n")], [])
    assert layout.home_of == {}
    ((x, y),) = duplicates_out(layout, ["n"]).values()
    assert NOTE_WIDTH < x < 2 * NOTE_WIDTH
    assert 0 <= y < NOTE_HEIGHT
