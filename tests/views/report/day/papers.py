"""What tests do with the papers for the day again and again."""

from __future__ import annotations

from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.views.report.day.page import DayPapers
from tests.reading_pdfs import page_texts
from tests.views.report.room import ReportRoom


def pages(room: ReportRoom) -> list[str]:
    """What the papers say, once they are made."""
    day = room.page.day
    room.qtbot.waitUntil(lambda: day.pdf is not None)
    assert day.pdf is not None
    return page_texts(day.pdf)


def only(day: DayPapers, *papers: DayPaper) -> None:
    """Switch by hand until these papers are on."""
    for paper, switch in day.kinds.switches.items():
        if switch.isChecked() is not (paper in papers):
            switch.click()
