"""What is locked stays, whatever is tidied around it."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.locks import Locks
from cocreate_desktop.domain.board.tidying import tidied
from cocreate_desktop.domain.board.tidying_around_locks import tidied_around_locks
from tests.domain.board.test_layout import boards, note


@st.composite
def boards_with_locks(draw: st.DrawFn) -> tuple[list[Note], list[Cluster]]:
    notes, clusters = draw(boards())
    some = st.lists(st.booleans(), min_size=40, max_size=200)
    locked = draw(some)
    return (
        [replace(one, locked=locked[at % len(locked)]) for at, one in enumerate(notes)],
        [replace(one, locked=locked[-1 - at]) for at, one in enumerate(clusters)],
    )


def test_a_lock_holds_all_that_lies_within():
    theme = Cluster("t", "s", "", "a", locked=True)
    inner, other = Cluster("c", "s", "", "b", parent_id="t"), Cluster("d", "s", "", "c")
    notes = [note("in", cluster_id="c"), note("own", cluster_id="d", locked=True), note("free")]
    locks = Locks.of(notes, [theme, inner, other])
    assert locks == Locks(frozenset({"in", "own"}), frozenset({"t", "c"}))
    assert locks.free_notes(["free", "in"]) == ["free"]
    assert locks.free_clusters(["d", "t"]) == ["d"]


@given(boards_with_locks())
def test_tidying_moves_nothing_that_is_locked_and_covers_none_of_it(board: tuple[list[Note], list[Cluster]]):
    notes, clusters = board
    layout = Layout.of(notes, clusters)
    laid = tidied_around_locks(layout)
    locks = Locks.of((), clusters)
    assert not locks.clusters & laid.clusters.keys()
    assert not {one.id for one in layout.loose if one.locked} & laid.notes.keys()
    there = [
        replace(one, x=laid.clusters[one.id][0], y=laid.clusters[one.id][1])
        if one.id in laid.clusters
        else one
        for one in clusters
    ]
    lying = [
        replace(one, x=laid.notes[one.id][0], y=laid.notes[one.id][1]) if one.id in laid.notes else one
        for one in notes
    ]
    after = Layout.of(lying, there)
    top = {one: box for one, box in after.cluster_boxes.items() if one not in after.theme_of}
    boxes = top | {one.id: after.note_boxes[one.id] for one in after.loose}
    moved = {one for one in laid.clusters if one in top} | laid.notes.keys()
    for one, other in combinations(boxes, 2):
        if one in moved or other in moved:
            assert not boxes[one].overlaps(boxes[other])


@given(boards())
def test_without_locks_it_is_the_usual_order(board: tuple[list[Note], list[Cluster]]):
    layout = Layout.of(*board)
    assert tidied_around_locks(layout) == tidied(layout)
