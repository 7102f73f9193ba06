"""The pen of the paper, drawing SVG: the same lines, rules and signs at the same places.

Words are text, set in Inter where it is installed and as wide as there where it is not.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from cocreate_desktop.report.drawing.ink import Sheet
from cocreate_desktop.report.drawing.pen import Facts, Pen
from cocreate_desktop.report.text.faces import Faces
from cocreate_desktop.report.text.typesetting import Run

from .svg_canvas import SvgCanvas


class SvgPen(Pen):
    """Draws one picture without links, for which SVG has no place in a file of its own."""

    def __init__(self, sheet: Sheet, faces: Faces, facts: Facts) -> None:
        super().__init__(sheet, faces, facts)
        self._svg = SvgCanvas(sheet.width, sheet.height, facts.title, facts.language)
        self._canvas = self._svg

    def _run(self, run: Run, x: float, y: float) -> None:
        style = run.style
        self._svg.setFillColor(style.ink)
        self._svg.words(run.text, x, y, style.face, style.size, run.width, style.tracking * style.size)

    def picture(
        self, content: bytes, told: str, left: float, top: float, width: float, height: float
    ) -> None:
        self._svg.picture(content, told, left, self._sheet.height - top - height, width, height)

    @contextmanager
    def _marked(self, key: str, text: str) -> Generator[None]:
        """The words beside the signs say it."""
        yield

    def finish(self) -> bytes:
        return self._svg.finished()
