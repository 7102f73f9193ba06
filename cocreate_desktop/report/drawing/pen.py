"""The canvas: text, lines, shapes, links and bookmarks, measured in pt from the sheet's top left corner.

Everything that ReportLab leaves untyped ends here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from textwrap import shorten
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cocreate_desktop.errors import Message

from ..text.faces import Faces
from ..text.legible import plain
from ..text.other_faces import OtherFace
from ..text.typesetting import Line, Run
from .ink import Ink, Sheet

# Letters for bytes would make the file a fourth larger, for transports that nobody has any more.
rl_config.useA85 = 0

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

    def __init__(self, sheet: Sheet, faces: Faces, facts: Facts, say: Callable[[Message], str] = str) -> None:
        """`say` puts what signs mean into the report's language."""
        self._sheet = sheet
        self._faces = faces
        self._say = say
        self._stamps: dict[str, str] = {}
        self._anchors: Counter[str] = Counter()
        self._canvas: Any = Canvas(
            BytesIO(), pagesize=(sheet.width, sheet.height), invariant=1, lang=facts.language
        )
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

    def turn(self, sheet: Sheet) -> None:
        """From this page on the pages are such sheets; nothing is drawn on it yet."""
        self._sheet = sheet
        self._canvas.setPageSize((sheet.width, sheet.height))

    def line(self, line: Line, left: float, top: float) -> None:
        """A line of text, and the links in it."""
        x = left + line.shift
        y = self._sheet.height - top - line.baseline
        for run in line.runs:
            self._run(run, x, y)
            if run.link:
                self.link(run.link, run.text.strip(), x, top, run.width, line.height)
            x += run.width

    def _run(self, run: Run, x: float, y: float) -> None:
        size, tracking = run.style.size, run.style.tracking
        for face, part in self._faces.stretches(run.text, run.style.face):
            text = self._canvas.beginText(x, y)
            text.setFont(face.name, size)
            text.setFillColor(_colour(run.style.ink))
            if tracking:
                text.setCharSpace(tracking * size)
            drawn = face.drawn(part, size)
            text.textOut(drawn)
            if tracking:
                text.setCharSpace(0)
            # Shaped glyphs that are no letters of their own do not tell what they stand for.
            if isinstance(face, OtherFace) and drawn not in (part, part[::-1]):
                with self._marked("ActualText", part):
                    self._canvas.drawText(text)
            else:
                self._canvas.drawText(text)
            x += run.width if part is run.text else (face.width(part) + len(part) * tracking) * size

    @contextmanager
    def _marked(self, key: str, text: str) -> Generator[None]:
        """Let readers have `text` for what is drawn (PDF 1.7, 14.9): as its words, or as what it shows."""
        written = text.encode("utf-16-be").hex().upper()
        self._canvas.addLiteral(f"/Span <</{key} <FEFF{written}>>> BDC")
        yield
        self._canvas.addLiteral("EMC")

    def rule(self, left: float, top: float, width: float, thickness: float, ink: Ink) -> None:
        """A horizontal line that hangs from `top`."""
        self._canvas.setFillColor(_colour(ink))
        self._canvas.rect(left, self._sheet.height - top - thickness, width, thickness, stroke=0, fill=1)

    def upright(self, left: float, top: float, height: float, thickness: float, ink: Ink) -> None:
        """A vertical line that stands right of `left`."""
        self._canvas.setFillColor(_colour(ink))
        self._canvas.rect(left, self._sheet.height - top - height, thickness, height, stroke=0, fill=1)

    def stamp(
        self,
        name: str,
        width: float,
        height: float,
        draw: Callable[[Brush], None],
        left: float,
        top: float,
        told: Sequence[Message] = (),
    ) -> None:
        """A small drawing, kept in the file once however often it stands on the pages; `told` is what it
        means."""
        form = self._stamps.get(name)
        if form is None:
            form = self._stamps[name] = f"stamp{len(self._stamps)}"
            self._canvas.beginForm(form, 0, 0, width, height)
            meaning = self._marked("Alt", ", ".join(map(self._say, told))) if told else nullcontext()
            with meaning:
                draw(Brush(self._canvas, self._faces, height))
            self._canvas.endForm()
        self._canvas.saveState()
        self._canvas.translate(left, self._sheet.height - top - height)
        self._canvas.doForm(form)
        self._canvas.restoreState()

    def picture(
        self, content: bytes, told: str, left: float, top: float, width: float, height: float
    ) -> None:
        """A picture from its file's bytes, kept in the document once; `told` is for who cannot see it."""
        bottom = self._sheet.height - top - height
        with self._marked("Alt", plain(told)):
            self._canvas.drawImage(ImageReader(BytesIO(content)), left, bottom, width, height)

    def link(self, anchor: str, text: str, left: float, top: float, width: float, height: float) -> None:
        bottom = self._sheet.height - top - height
        self._canvas.linkAbsolute(text, anchor, (left, bottom, left + width, bottom + height))

    def anchor(self, name: str, top: float) -> str:
        """A place that links and bookmarks lead to. The result is its name: numbered where one of several
        sessions has taken it already."""
        self._anchors[name] += 1
        taken = self._anchors[name]
        unique = name if taken == 1 else f"{name} {taken}"
        self._canvas.bookmarkHorizontalAbsolute(unique, self._sheet.height - top)
        return unique

    def bookmark(self, title: str, anchor: str, level: int) -> None:
        """An entry of the outline, which the viewer shows in its own font."""
        self._canvas.addOutlineEntry(_listed(plain(title)), anchor, level)

    @contextmanager
    def turned(self) -> Generator[None]:
        """Draw upside down: the top of what is drawn comes to stand at the foot of the sheet."""
        self._canvas.saveState()
        self._canvas.translate(self._sheet.width, self._sheet.height)
        self._canvas.rotate(180)
        yield
        self._canvas.restoreState()

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


def _listed(title: str) -> str:
    """A title as the outline has room for it."""
    short = shorten(title, _BOOKMARK, placeholder="…")
    return short if len(short) > _BOOKMARK / 2 or short == title else f"{title[: _BOOKMARK - 1]}…"


def _pdf_date(moment: datetime) -> str:
    offset = moment.strftime("%z") or "+0000"
    return f"D:{moment:%Y%m%d%H%M%S}{offset[:3]}'{offset[3:5]}'"
