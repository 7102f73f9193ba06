"""One file for each paper: all of them, or nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.paper_for_the_day import day_papers, print_day
from cocreate_desktop.domain.day_papers import DayChoice, DayPaper
from cocreate_desktop.report.cancelling import RenderCancelled
from cocreate_desktop.views.report.day.making import DayMade, DayWanted
from cocreate_desktop.views.report.day.saving import write_apart
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from tests.stories import prepare_project


def test_who_stops_it_leaves_no_folder_with_some_of_the_papers(desk: Desk, tmp_path: Path) -> None:
    told = prepare_project(desk)
    choice = DayChoice((DayPaper.CONSENT, DayPaper.WALL))
    content = day_papers(desk.library, told.session_id, desk.now(), choice)
    out = BytesIO()
    print_day(content, out, paper="a4")
    made = DayMade(DayWanted(told.session_id, choice, "a4"), content, OpenPdf(out.getvalue()), ())
    folder, shares = tmp_path / "papers", list[float]()

    with pytest.raises(RenderCancelled):
        write_apart(made, folder, shares.append, lambda: bool(shares))
    assert shares == [0.5] and not folder.exists()

    write_apart(made, folder, shares.append, lambda: False)
    assert [one.name for one in sorted(folder.iterdir())] == [
        "01 Consent forms.pdf",
        "02 Agenda for the wall.pdf",
    ]
    made.pdf.close()
