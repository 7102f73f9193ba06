"""The report as files that can be edited, and its charts as pictures: what the paper holds, and no more.

All of it works on gathered content and touches no library, so that any thread may do it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cocreate_desktop import paths
from cocreate_desktop.errors import Translate
from cocreate_desktop.report import words
from cocreate_desktop.report.cancelling import Cancelled, never, stop_if
from cocreate_desktop.report.content import Report
from cocreate_desktop.report.saving import save_together, save_whole
from cocreate_desktop.store.opening import refuse_own_files

if TYPE_CHECKING:
    from cocreate_desktop.report.charts.drawing import Chart
    from cocreate_desktop.report.editable.blocks import Document, Picture

Progress = Callable[[float], None]

MARKDOWN, WORD = ".md", ".docx"
_IN_FOLDER = "report.md"
_PICTURES = "{name} pictures"
_DRAWN = 0.7
"""The share of the work that is done when the charts of a document are drawn."""


def write_markdown(
    content: Report,
    out: Path,
    translate: Translate = str,
    progress: Progress | None = None,
    cancelled: Cancelled = never,
) -> Path:
    """Write a Markdown file with its pictures, into a folder or as a file that ends in .md; the file.

    In a folder the pictures lie in "pictures", beside a file in a folder named after it. Raises UserError
    when it cannot be written, and RenderCancelled.
    """
    from cocreate_desktop.report.editable.blocks import Picture
    from cocreate_desktop.report.editable.markdown import markdown

    is_file = out.suffix.lower() == MARKDOWN
    file = out if is_file else out / _IN_FOLDER
    folder = out.with_name(_PICTURES.format(name=out.stem)) if is_file else out / "pictures"
    refuse_own_files(file)
    document = _document(content, translate, progress, cancelled)
    text = markdown(document, folder.name)
    pictures = {folder / one.file: one.content for one in document.blocks if isinstance(one, Picture)}
    folders = ([] if is_file else [out]) + ([folder] if pictures else [])
    save_together(pictures | {file: text.encode()}, folders, cancelled)
    return file


def write_docx(
    content: Report,
    file: Path,
    translate: Translate = str,
    progress: Progress | None = None,
    cancelled: Cancelled = never,
    *,
    paper: str = "a4",
) -> Path:
    """Write a document for Word. Raises UserError when it cannot be written, and RenderCancelled."""
    # python-docx is imported with the first such document, not with the app.
    from cocreate_desktop.report.editable.word import word

    refuse_own_files(file)
    document = _document(content, translate, progress, cancelled)
    page_of = translate(words.PAGE_OF.fill(page="{page}", pages="{pages}"))
    finished = word(document, paper, page_of)
    save_whole(file, finished, cancelled)
    return file


def write_charts(
    content: Report,
    folder: Path,
    translate: Translate = str,
    progress: Progress | None = None,
    cancelled: Cancelled = never,
) -> list[Path]:
    """Write every chart as PNG at print resolution and as SVG into a folder; the files.

    Raises UserError when they cannot be written, and RenderCancelled.
    """
    from cocreate_desktop.report.charts.names import KINDS

    drawn = {
        f"{chart.name}{ending}": drawing
        for chart in _charts(content, translate, frozenset(KINDS), progress, cancelled)
        for ending, drawing in ((".png", chart.png()), (".svg", chart.svg()))
    }
    for name in drawn:
        refuse_own_files(folder / name)
    save_together({folder / name: drawing for name, drawing in drawn.items()}, [folder], cancelled)
    return [folder / name for name in drawn]


def _document(
    content: Report, translate: Translate, progress: Progress | None, cancelled: Cancelled
) -> Document:
    from cocreate_desktop.report.editable.composing import compose

    return compose(content, translate, _pictures_of(content, translate, progress, cancelled))


def _pictures_of(
    content: Report, translate: Translate, progress: Progress | None, cancelled: Cancelled
) -> dict[str, Picture]:
    """The charts that stand in a document; the others are tables there."""
    from cocreate_desktop.report.charts.names import PARTICIPATION, TIMELINE
    from cocreate_desktop.report.editable.blocks import Picture

    def share(done: float) -> None:
        if progress:
            progress(_DRAWN * done)

    kinds = frozenset({TIMELINE, PARTICIPATION})
    return {
        chart.name: Picture(chart.name, chart.title, chart.inset())
        for chart in _charts(content, translate, kinds, share, cancelled)
    }


def _charts(
    content: Report,
    translate: Translate,
    kinds: frozenset[str],
    progress: Progress | None,
    cancelled: Cancelled,
) -> Iterator[Chart]:
    """The charts of these kinds, as far as the work is wanted."""
    # ReportLab is imported with the first report, not with the app.
    from cocreate_desktop.report.charts.drawing import charts_of

    expected = 1 + len(kinds) * len(content.sessions)
    fonts, other_fonts = paths.resources("fonts"), paths.machine_fonts()
    for number, chart in enumerate(charts_of(content, kinds, fonts, translate, other_fonts), start=1):
        yield chart
        if progress:
            progress(min(1.0, number / expected))
        stop_if(cancelled)
