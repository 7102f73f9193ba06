"""Align and distribute, for any boxes."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board.aligning import Axis, Edge, aligned, distributed
from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH, Box

PLACES = st.floats(-20_000, 20_000, allow_nan=False)
SIZES = st.floats(10, 900, allow_nan=False)
BOXES = st.dictionaries(
    st.text("abcdef", min_size=1), st.builds(Box, PLACES, PLACES, SIZES, SIZES), max_size=12
)
ACROSS = frozenset({Edge.LEFT, Edge.CENTRE, Edge.RIGHT})


def moved(boxes: dict[str, Box], places: dict[str, tuple[float, float]]) -> dict[str, Box]:
    return {key: Box(*places[key], box.width, box.height) for key, box in boxes.items()}


def note(x: float, y: float) -> Box:
    return Box(x, y, NOTE_WIDTH, NOTE_HEIGHT)


@given(BOXES, st.sampled_from(Edge))
def test_what_is_aligned_keeps_the_other_axis_and_shares_its_edge(boxes: dict[str, Box], edge: Edge):
    places = aligned(boxes, edge)
    assert places.keys() == boxes.keys()
    kept = 1 if edge in ACROSS else 0
    assert all(places[key][kept] == box[kept] for key, box in boxes.items())
    after = list(moved(boxes, places).values())
    line = {
        Edge.LEFT: lambda box: box.x,
        Edge.CENTRE: lambda box: box.centre[0],
        Edge.RIGHT: lambda box: box.right,
        Edge.TOP: lambda box: box.y,
        Edge.MIDDLE: lambda box: box.centre[1],
        Edge.BOTTOM: lambda box: box.bottom,
    }[edge]
    assert all(line(box) == pytest.approx(line(after[0]), abs=1e-6) for box in after)


@given(BOXES, st.sampled_from(Edge))
def test_what_is_aligned_stays_within_what_was_around_it(boxes: dict[str, Box], edge: Edge):
    if boxes:
        after = moved(boxes, aligned(boxes, edge)).values()
        before = boxes.values()
        assert min(box.x for box in after) >= min(box.x for box in before) - 1e-6
        assert max(box.bottom for box in after) <= max(box.bottom for box in before) + 1e-6


@given(BOXES, st.sampled_from(Axis))
def test_what_is_distributed_covers_nothing_and_keeps_the_other_axis(boxes: dict[str, Box], axis: Axis):
    places = distributed(boxes, axis)
    assert places.keys() == boxes.keys()
    kept = 1 if axis is Axis.ACROSS else 0
    assert all(places[key][kept] == box[kept] for key, box in boxes.items())
    after = moved(boxes, places).values()
    assert not any(one.overlaps(other) for one, other in combinations(after, 2))


@given(BOXES.filter(lambda boxes: len(boxes) > 2), st.sampled_from(Axis))
def test_what_is_distributed_has_even_gaps_and_keeps_its_order(boxes: dict[str, Box], axis: Axis):
    at = 0 if axis is Axis.ACROSS else 1
    order = sorted(boxes, key=lambda key: (boxes[key].centre[at], key))
    after = [moved(boxes, distributed(boxes, axis))[key] for key in order]
    gaps = [other[at] - (one[at] + one[at + 2]) for one, other in pairwise(after)]
    assert gaps == pytest.approx([gaps[0]] * len(gaps), abs=1e-6)
    assert after[0][at] == boxes[order[0]][at]


def test_the_first_and_the_last_stay_where_there_is_room():
    boxes = {"a": note(0, 0), "b": note(200, 30), "c": note(800, 60)}
    assert distributed(boxes, Axis.ACROSS) == {"a": (0, 0), "b": (400, 30), "c": (800, 60)}


def test_without_room_they_go_on_with_the_usual_gap():
    boxes = {"a": note(0, 0), "b": note(10, 0), "c": note(20, 0)}
    assert distributed(boxes, Axis.ACROSS) == {"a": (0, 0), "b": (162, 0), "c": (324, 0)}
