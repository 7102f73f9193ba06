"""What is chosen of the papers for the day."""

from __future__ import annotations

from cocreate_desktop.domain.day_papers import DayChoice, DayPaper


def test_papers_come_in_the_order_of_the_day() -> None:
    choice = DayChoice((DayPaper.TAKE_AWAY, DayPaper.CONSENT, DayPaper.CONSENT))

    assert choice.in_order == (DayPaper.CONSENT, DayPaper.TAKE_AWAY)
