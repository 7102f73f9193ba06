"""The canvas: text, lines, shapes, links and bookmarks, measured in pt from the sheet's top left corner.

Everything that ReportLab leaves untyped ends here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from textwrap import shorten
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from .faces import Faces
from .ink import Ink, Paper
from .legible import plain
from .typesetting import Line, Run

_BOOKMARK = 120
"""Signs of an outline entry; a longer one is cut between words."""

Segment = tuple[float, ...]
"""Two numbers move the pen, or draw on from where it is; six are a curve; none closes the shape."""


@dataclass(frozen=True)
class Facts:
    """What the file says about itself."""

    title: str
    author: str
    subject: str
    language: str
    creator: str
    printed: datetime


class Pen:
    """Draws one document. Two documents drawn alike are the same bytes."""

    def __init__(self, paper: Paper, faces: Faces, facts: Facts) -> None:
        self._paper = paper
        self._faces = faces
        self._stamps: dict[str, str] = {}
        self._canvas: Any = Canvas(BytesIO(), pagesize=paper.value, invariant=1, lang=facts.language)
        self._describe(facts)

    def _describe(self, facts: Facts) -> None:
        moment = _pdf_date(facts.printed)

        def printed(*_now: int) -> str:
            return moment

        self._canvas.setDateFormatter(printed)
        self._canvas.setTitle(facts.title)
        self._canvas.setAuthor(facts.author)
        self._canvas.setSubject(facts.subject)
        self._canvas.setCreator(facts.creator)
        self._canvas.setCatalogEntry("ViewerPreferences", {"DisplayDocTitle": "true"})
        self._canvas.addPageLabel(0, style="ARABIC", start=1)
        self._canvas.showOutline()

    def line(self, line: Line, left: float, top: float) -> None:
        """A line of text, and the links in it."""
        x = left + line.shift
        y = self._paper.height - top - line.baseline
        for run in line.runs:
            self._run(run, x, y)
            if run.link:
                self.link(run.link, run.text.strip(), x, top, run.width, line.height)
            x += run.width

    def _run(self, run: Run, x: float, y: float) -> None:
        style = run.style
        text = self._canvas.beginText(x, y)
        text.setFont(self._faces[style.face].name, style.size)
        text.setFillColor(_colour(style.ink))
        if style.tracking:
            text.setCharSpace(style.tracking * style.size)
        text.textOut(self._faces[style.face].placed_marks(run.text, style.size))
        if style.tracking:
            text.setCharSpace(0)
        self._canvas.drawText(text)

    def rule(self, left: float, top: float, width: float, thickness: float, ink: Ink) -> None:
        """A horizontal line that hangs from `top`."""
        self._canvas.setFillColor(_colour(ink))
        self._canvas.rect(left, self._paper.height - top - thickness, width, thickness, stroke=0, fill=1)

    def upright(self, left: float, top: float, height: float, thickness: float, ink: Ink) -> None:
        """A vertical line that stands right of `left`."""
        self._canvas.setFillColor(_colour(ink))
        self._canvas.rect(left, self._paper.height - top - height, thickness, height, stroke=0, fill=1)

    def stamp(
        self, name: str, width: float, height: float, draw: Callable[[Brush], None], left: float, top: float
    ) -> None:
        """A small drawing, kept in the file once however often it stands on the pages."""
        form = self._stamps.get(name)
        if form is None:
            form = self._stamps[name] = f"stamp{len(self._stamps)}"
            self._canvas.beginForm(form, 0, 0, width, height)
            draw(Brush(self._canvas, self._faces, height))
            self._canvas.endForm()
        self._canvas.saveState()
        self._canvas.translate(left, self._paper.height - top - height)
        self._canvas.doForm(form)
        self._canvas.restoreState()

    def link(self, anchor: str, text: str, left: float, top: float, width: float, height: float) -> None:
        bottom = self._paper.height - top - height
        self._canvas.linkAbsolute(text, anchor, (left, bottom, left + width, bottom + height))

    def anchor(self, name: str, top: float) -> None:
        """A place that links and bookmarks lead to."""
        self._canvas.bookmarkHorizontalAbsolute(name, self._paper.height - top)

    def bookmark(self, title: str, anchor: str, level: int) -> None:
        """An entry of the outline, which the viewer shows in its own font."""
        self._canvas.addOutlineEntry(shorten(plain(title), _BOOKMARK, placeholder="…"), anchor, level)

    def next_page(self) -> None:
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The whole file. The pen is used up."""
        return self._canvas.getpdfdata()


class Brush:
    """Draws one stamp. Lengths in pt from its top left corner."""

    def __init__(self, canvas: Any, faces: Faces, height: float) -> None:
        self._canvas = canvas
        self._faces = faces
        self._height = height

    def scale(self, factor: float) -> None:
        """Draw in a grid whose unit is `factor` pt, with y pointing down."""
        self._canvas.transform(factor, 0, 0, -factor, 0, self._height)

    def icon(self, left: float, top: float, scale: float, draw: Callable[[], None]) -> None:
        """Draw in a grid of its own, with y pointing down."""
        self._canvas.saveState()
        self._canvas.transform(scale, 0, 0, -scale, left, self._height - top)
        draw()
        self._canvas.restoreState()

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        fill: Ink | None,
        edge: Ink | None = None,
        thickness: float = 0.0,
        dashes: Sequence[float] = (),
    ) -> None:
        self._prepare(fill, edge, thickness, dashes)
        self._canvas.circle(x, y, radius, stroke=int(edge is not None), fill=int(fill is not None))

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        radius: float,
        fill: Ink | None,
        edge: Ink | None = None,
        thickness: float = 0.0,
    ) -> None:
        self._prepare(fill, edge, thickness)
        self._canvas.roundRect(
            x, y, width, height, radius, stroke=int(edge is not None), fill=int(fill is not None)
        )

    def shape(
        self, segments: Sequence[Segment], fill: Ink | None, edge: Ink | None = None, thickness: float = 0.0
    ) -> None:
        """An outline of lines and curves; an empty segment closes it, and the next one moves."""
        self._prepare(fill, edge, thickness)
        path = self._path(segments)
        self._canvas.drawPath(path, stroke=int(edge is not None), fill=int(fill is not None))

    def only_within(self, x: float, y: float, width: float, height: float, draw: Callable[[], None]) -> None:
        """Draw, but let only what falls into a rectangle be seen."""
        self._canvas.saveState()
        window = self._canvas.beginPath()
        window.rect(x, y, width, height)
        self._canvas.clipPath(window, stroke=0, fill=0)
        draw()
        self._canvas.restoreState()

    def line(self, line: Line, left: float, top: float) -> None:
        for run in line.runs:
            self._canvas.setFont(self._faces[run.style.face].name, run.style.size)
            self._canvas.setFillColor(_colour(run.style.ink))
            self._canvas.drawString(left, self._height - top - line.baseline, run.text)

    def _path(self, segments: Sequence[Segment]) -> Any:
        path = self._canvas.beginPath()
        moving = True
        for segment in segments:
            if not segment:
                path.close()
            elif moving:
                path.moveTo(*segment)
            elif len(segment) == 2:
                path.lineTo(*segment)
            else:
                path.curveTo(*segment)
            moving = not segment
        return path

    def _prepare(
        self, fill: Ink | None, edge: Ink | None, thickness: float, dashes: Sequence[float] = ()
    ) -> None:
        if fill is not None:
            self._canvas.setFillColor(_colour(fill))
        if edge is not None:
            self._canvas.setStrokeColor(_colour(edge))
            self._canvas.setLineWidth(thickness)
            self._canvas.setLineCap(0 if dashes else 1)
            self._canvas.setLineJoin(1)
            self._canvas.setDash(list(dashes))


@cache
def _colour(ink: Ink) -> Any:
    return HexColor(ink.value)


def _pdf_date(moment: datetime) -> str:
    offset = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"
