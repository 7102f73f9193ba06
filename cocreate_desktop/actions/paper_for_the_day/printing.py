"""From gathered papers to a file, or to one for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cocreate_desktop import paths
from cocreate_desktop.actions.paper_for_the_day.gathering import day_papers
from cocreate_desktop.domain.day_papers import DayChoice, DayPaper
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import Translate
from cocreate_desktop.report.content.day import DayPapers
from cocreate_desktop.store.library import Library
from cocreate_desktop.store.opening import refuse_own_files

if TYPE_CHECKING:
    from cocreate_desktop.report.render import RenderNotes


def write_day(
    library: Library, session: Session, choice: DayChoice, out: Path, *, paper: str, now_ms: int
) -> tuple[int, tuple[str, ...]]:
    """Print the chosen papers into a file; how many pages, and what the team should know.

    Raises UserError.
    """
    refuse_own_files(out)
    content = day_papers(library, session.id, now_ms, choice)
    return print_day(content, out, paper=paper).pages, content.told


def print_day(
    content: DayPapers,
    out: BinaryIO | Path,
    *,
    paper: str,
    translate: Translate = str,
    progress: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RenderNotes:
    """Print gathered papers: touches no library, so that any thread may do it. Raises UserError."""
    # ReportLab is imported with the first paper, not with the app.
    from cocreate_desktop.report.day.render import render_day
    from cocreate_desktop.report.drawing.ink import Paper

    fonts, other_fonts = paths.resources("fonts"), paths.machine_fonts()
    return render_day(content, out, Paper.called(paper), fonts, translate, progress, cancelled, other_fonts)


def single_papers(content: DayPapers, choice: DayChoice) -> Iterator[tuple[DayPaper, DayPapers]]:
    """Each paper by itself, with its key."""
    for kind, part in zip(choice.in_order, content.parts, strict=True):
        yield kind, replace(content, parts=(part,))
