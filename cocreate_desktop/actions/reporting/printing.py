"""From gathered content to a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cocreate_desktop import paths
from cocreate_desktop.errors import Translate
from cocreate_desktop.report.cancelling import Cancelled, never
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.saving import save_whole
from cocreate_desktop.store.opening import refuse_own_files

if TYPE_CHECKING:
    from cocreate_desktop.report.render import RenderNotes


def prepare_to_print() -> None:
    """Load what the first report needs: ReportLab and the fonts. Any thread may do it."""
    from cocreate_desktop.report.render import prepare

    prepare(paths.resources("fonts"), paths.machine_fonts())


def print_report(
    content: Report,
    out: BinaryIO | Path,
    *,
    paper: str,
    translate: Translate = str,
    progress: Callable[[float], None] | None = None,
    cancelled: Cancelled = never,
) -> RenderNotes:
    """Print gathered content: touches no library, so that any thread may do it. Raises UserError."""
    # ReportLab is imported with the first report, not with the app.
    from cocreate_desktop.report.drawing.ink import Paper
    from cocreate_desktop.report.render import render

    fonts, other_fonts = paths.resources("fonts"), paths.machine_fonts()
    return render(content, out, Paper.called(paper), fonts, translate, progress, cancelled, other_fonts)


def save_report(pdf: bytes, file: Path, cancelled: Cancelled = never) -> None:
    """Put a printed report in its place, whole or not at all. Raises UserError, and RenderCancelled."""
    refuse_own_files(file)
    save_whole(file, pdf, cancelled)
