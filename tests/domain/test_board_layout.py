"""The board's geometry: grids, drops, neighbours and tidying, for any notes and clusters."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import Cluster, Note, NoteKind
from cocreate_desktop.domain.board_layout import (
    NOTE_HEIGHT,
    NOTE_WIDTH,
    Box,
    Direction,
    Layout,
    Tidied,
    columns,
    free_place,
    grid,
    neighbour,
    size,
    slot,
    tidied,
)
from cocreate_desktop.domain.rank import ranks

PLACES = st.floats(-20_000, 20_000, allow_nan=False)


def note(name: str, rank: str = "", **fields: object) -> Note:
    return replace(Note(name, "s", NoteKind.IDEA, name, 1, rank), **fields)


@st.composite
def boards(draw: st.DrawFn) -> tuple[list[Note], list[Cluster]]:
    """Clusters of 0 to 12 notes, tidy or not, and loose notes, anywhere and over each other."""
    clusters = [
        Cluster(f"c{n}", "s", "", rank, draw(PLACES), draw(PLACES), tidy=draw(st.booleans()))
        for n, rank in enumerate(ranks(draw(st.integers(0, 6))))
    ]
    homes = [cluster.id for cluster in clusters for _ in range(draw(st.integers(0, 12)))]
    homes += [None] * draw(st.integers(0, 9))
    notes = [
        note(f"n{n}", rank, x=draw(PLACES), y=draw(PLACES), on_board=True, cluster_id=home)
        for n, (home, rank) in enumerate(zip(homes, ranks(len(homes)), strict=True))
    ]
    return notes, clusters


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
    blocks = [*layout.cluster_boxes.values(), *(layout.note_boxes[one.id] for one in layout.loose)]
    assert not any(one.overlaps(other) for one, other in combinations(blocks, 2))
    assert layout.extent is None or (round(layout.extent.x, 3), round(layout.extent.y, 3)) == (0, 0)


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
    first, *rest = clusters
    moved = Layout.of(notes, [replace(first, x=first.x + right, y=first.y + down), *rest])
    for one in notes:
        old, new = before.note_boxes[one.id], moved.note_boxes[one.id]
        if one.cluster_id == first.id:
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


@given(boards())
def test_reading_names_every_note_once(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    assert sorted(layout.reading_order()) == sorted(one.id for one in board[0])
