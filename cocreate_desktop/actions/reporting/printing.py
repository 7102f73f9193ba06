"""From gathered content to a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cocreate_desktop import paths
from cocreate_desktop.actions.dates import Translate
from cocreate_desktop.actions.reporting.gathering import session_report
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.saving import save_whole
from cocreate_desktop.store.library import Library
from cocreate_desktop.store.opening import refuse_own_files

if TYPE_CHECKING:
    from cocreate_desktop.report.render import RenderNotes


def write_report(
    library: Library,
    session: Session,
    out: Path,
    *,
    paper: str,
    now_ms: int,
    translate: Translate = str,
) -> int:
    """Print the report of a session into a file; the number of pages. Raises UserError."""
    refuse_own_files(out)
    content = session_report(library, session.id, now_ms, translate)
    return print_report(content, out, paper=paper, translate=translate).pages


def print_report(
    content: Report,
    out: BinaryIO | Path,
    *,
    paper: str,
    translate: Translate = str,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RenderNotes:
    """Print gathered content: touches no library, so that any thread may do it. Raises UserError."""
    # ReportLab is imported with the first report, not with the app.
    from cocreate_desktop.report.ink import Paper
    from cocreate_desktop.report.render import render

    size = {"a4": Paper.A4, "letter": Paper.LETTER}[paper]
    return render(content, out, size, paths.resources("fonts"), translate, progress, cancelled)


def save_report(pdf: bytes, file: Path) -> None:
    """Put a printed report in its place, whole or not at all. Raises UserError."""
    refuse_own_files(file)
    save_whole(file, pdf)
