"""Snapping to what is near, for any boxes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.domain.board.snapping import Guide, Rulers

PLACES = st.floats(-2_000, 2_000, allow_nan=False)
SIZES = st.floats(10, 400, allow_nan=False)
A_BOX = st.builds(Box, PLACES, PLACES, SIZES, SIZES)
REACHES = st.floats(0, 40, allow_nan=False)


@given(A_BOX, st.lists(A_BOX, max_size=20), REACHES)
def test_nothing_moves_farther_than_it_may(box: Box, others: list[Box], reach: float):
    right, down = Rulers(others).snap(box, reach).by
    assert abs(right) <= reach
    assert abs(down) <= reach


@given(A_BOX, st.lists(A_BOX, max_size=20), REACHES)
def test_a_line_is_shown_for_every_move_and_reaches_over_the_box(box: Box, others: list[Box], reach: float):
    snapped = Rulers(others).snap(box, reach)
    right, down = snapped.by
    assert not right or any(one.is_upright for one in snapped.guides)
    assert not down or any(not one.is_upright for one in snapped.guides)
    for one in snapped.guides:
        first, last = (
            (box.y + down, box.bottom + down) if one.is_upright else (box.x + right, box.right + right)
        )
        assert one.first <= first + 1e-6
        assert one.last >= last - 1e-6


@given(A_BOX, st.lists(A_BOX, min_size=1, max_size=20), REACHES)
def test_snapped_once_it_stays(box: Box, others: list[Box], reach: float):
    rulers = Rulers(others)
    right, down = rulers.snap(box, reach).by
    again = rulers.snap(box._replace(x=box.x + right, y=box.y + down), reach).by
    assert max(map(abs, again)) < 0.001


def test_edges_meet_edges_and_middles_meet_middles():
    rulers = Rulers([Box(100, 100, 150, 122)])
    assert rulers.snap(Box(96, 400, 150, 122), 6).by == (4, 0)
    assert rulers.snap(Box(254, 400, 150, 122), 6).by == (-4, 0)
    assert rulers.snap(Box(177, 400, 150, 122), 6).by == (0, 0), "an edge is level with no middle"
    assert rulers.snap(Box(123, 400, 100, 122), 6).by == (2, 0)
    assert rulers.snap(Box(96, 103, 150, 122), 6).by == (4, -3)


def test_the_nearest_of_several_wins():
    rulers = Rulers([Box(100, 0, 150, 122), Box(97, 300, 10, 10)])
    assert rulers.snap(Box(98, 600, 60, 122), 6).by == (-1, 0)


def test_the_line_reaches_from_what_is_level_to_the_box():
    snapped = Rulers([Box(100, 0, 150, 122)]).snap(Box(103, 600, 40, 50), 6)
    assert snapped.guides == (Guide(True, 100, 0, 650),)


def test_out_of_reach_nothing_happens():
    assert Rulers([Box(100, 0, 150, 122)]).snap(Box(107, 500, 20, 122), 6) == ((0, 0), ())
    assert Rulers([]).snap(Box(0, 0, 1, 1), 6) == ((0, 0), ())
