"""How people look on their papers."""

from __future__ import annotations

from cocreate_desktop.domain.day_papers import DayChoice, DayPaper, look_at


def test_thirty_two_people_look_different() -> None:
    assert len({look_at(place) for place in range(32)}) == 32


def test_neighbours_differ_in_shape_too() -> None:
    for place in range(40):
        assert look_at(place).shape is not look_at(place + 1).shape or look_at(place).colour == 7


def test_papers_come_in_the_order_of_the_day() -> None:
    choice = DayChoice((DayPaper.TAKE_AWAY, DayPaper.CONSENT, DayPaper.CONSENT))

    assert choice.in_order == (DayPaper.CONSENT, DayPaper.TAKE_AWAY)
