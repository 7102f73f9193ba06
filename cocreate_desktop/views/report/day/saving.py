"""The papers for the day, each into a file of its own."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from cocreate_desktop.actions.paper_for_the_day import print_day, single_papers
from cocreate_desktop.domain.day_papers import DAY_PAPERS
from cocreate_desktop.report.saving import save_together
from cocreate_desktop.views.background import Cancelled, Progress
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.report.day.making import DayMade


def write_apart(made: DayMade, folder: Path, progress: Progress, cancelled: Cancelled) -> None:
    """Write each paper under its name, in the order of the day, into the folder, which is made if it is not
    there: all of them, or nothing. Raises UserError, and RenderCancelled."""
    printed: dict[Path, bytes] = {}
    papers = list(single_papers(made.content, made.wanted.choice))
    for number, (kind, content) in enumerate(papers, start=1):
        out = BytesIO()
        print_day(content, out, paper=made.wanted.paper, translate=say, cancelled=cancelled)
        printed[folder / f"{number:02} {say(DAY_PAPERS[kind])}.pdf"] = out.getvalue()
        progress(number / len(papers))
    save_together(printed, [folder], cancelled)
