"""What the pen asks of ReportLab's canvas, as SVG. Lengths in pt, y upwards from the lower left corner."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from reportlab.pdfbase import pdfmetrics

from cocreate_desktop.report.drawing.ink import Face

_FAMILY = "Inter, 'Helvetica Neue', Arial, sans-serif"
_WEIGHTS = {Face.MEDIUM: 500, Face.SEMIBOLD: 600, Face.DISPLAY: 600, Face.BOLD_FIGURES: 600}
_FACES = {face.value: face for face in Face}


@dataclass(frozen=True)
class _State:
    fill: str = "#000000"
    stroke: str = "#000000"
    width: float = 1.0
    cap: int = 0
    dashes: tuple[float, ...] = ()
    font: str = ""
    size: float = 0.0
    groups: int = 0
    """How many groups are open since this state was saved."""


@dataclass
class SvgPath:
    """An outline, collected as the `d` of a path."""

    parts: list[str] = field(default_factory=list[str])

    def moveTo(self, x: float, y: float) -> None:  # noqa: N802 - ReportLab's name
        self.parts.append(f"M{_told(x, y)}")

    def lineTo(self, x: float, y: float) -> None:  # noqa: N802 - ReportLab's name
        self.parts.append(f"L{_told(x, y)}")

    def curveTo(self, *places: float) -> None:  # noqa: N802 - ReportLab's name
        self.parts.append(f"C{_told(*places)}")

    def rect(self, x: float, y: float, width: float, height: float) -> None:
        self.parts.append(f"M{_told(x, y)}h{_told(width)}v{_told(height)}h{_told(-width)}Z")

    def close(self) -> None:
        self.parts.append("Z")


class SvgCanvas:
    """Draws one page. The names of its methods are ReportLab's, as the pen calls them."""

    def __init__(self, width: float, height: float, title: str, language: str) -> None:
        size = f'width="{_told(width)}pt" height="{_told(height)}pt" viewBox="0 0 {_told(width, height)}"'
        self._parts = [
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} xml:lang={quoteattr(language)} role="img">\n'
            f"<title>{escape(title)}</title>\n"
            f'<rect width="{_told(width)}" height="{_told(height)}" fill="#FFFFFF"/>\n'
            f'<g transform="matrix(1 0 0 -1 0 {_told(height)})">\n'
        ]
        self._state = _State()
        self._saved: list[_State] = []
        self._clips = 0

    def finished(self) -> bytes:
        return "".join([*self._parts, "</g>\n</svg>\n"]).encode()

    def setFillColor(self, colour: Any) -> None:  # noqa: N802 - ReportLab's name
        self._state = replace(self._state, fill=_hex(colour))

    def setStrokeColor(self, colour: Any) -> None:  # noqa: N802 - ReportLab's name
        self._state = replace(self._state, stroke=_hex(colour))

    def setLineWidth(self, width: float) -> None:  # noqa: N802 - ReportLab's name
        self._state = replace(self._state, width=width)

    def setLineCap(self, cap: int) -> None:  # noqa: N802 - ReportLab's name
        self._state = replace(self._state, cap=cap)

    def setLineJoin(self, join: int) -> None:  # noqa: N802 - ReportLab's name
        """All joins are round, as the pen wants them."""

    def setDash(self, dashes: Sequence[float]) -> None:  # noqa: N802 - ReportLab's name
        self._state = replace(self._state, dashes=tuple(dashes))

    def setFont(self, name: str, size: float) -> None:  # noqa: N802 - ReportLab's name
        self._state = replace(self._state, font=name, size=size)

    def saveState(self) -> None:  # noqa: N802 - ReportLab's name
        self._saved.append(self._state)
        self._state = replace(self._state, groups=0)

    def restoreState(self) -> None:  # noqa: N802 - ReportLab's name
        self._parts.append("</g>" * self._state.groups + "\n")
        self._state = self._saved.pop()

    def translate(self, x: float, y: float) -> None:
        self.transform(1, 0, 0, 1, x, y)

    def transform(self, *matrix: float) -> None:
        self._open(f'transform="matrix({_told(*matrix)})"')

    def beginForm(self, name: str, *box: float) -> None:  # noqa: N802 - ReportLab's name
        self._parts.append("<defs>")
        self.saveState()
        self._open(f'id="{name}"')

    def endForm(self) -> None:  # noqa: N802 - ReportLab's name
        self.restoreState()
        self._parts.append("</defs>\n")

    def doForm(self, name: str) -> None:  # noqa: N802 - ReportLab's name
        self._parts.append(f'<use href="#{name}"/>')

    def beginPath(self) -> SvgPath:  # noqa: N802 - ReportLab's name
        return SvgPath()

    def drawPath(self, path: SvgPath, stroke: int, fill: int) -> None:  # noqa: N802 - ReportLab's name
        self._parts.append(f'<path d="{"".join(path.parts)}" {self._paint(stroke, fill)}/>')

    def clipPath(self, path: SvgPath, stroke: int, fill: int) -> None:  # noqa: N802 - ReportLab's name
        """What is drawn until the state is restored is seen within the path only."""
        self._clips += 1
        self._parts.append(f'<clipPath id="clip{self._clips}"><path d="{"".join(path.parts)}"/></clipPath>')
        self._open(f'clip-path="url(#clip{self._clips})"')

    def rect(self, x: float, y: float, width: float, height: float, stroke: int, fill: int) -> None:
        self.roundRect(x, y, width, height, 0.0, stroke, fill)

    def roundRect(  # noqa: N802 - ReportLab's name
        self, x: float, y: float, width: float, height: float, radius: float, stroke: int, fill: int
    ) -> None:
        box = f'x="{_told(x)}" y="{_told(y)}" width="{_told(width)}" height="{_told(height)}"'
        self._parts.append(f'<rect {box} rx="{_told(radius)}" {self._paint(stroke, fill)}/>')

    def circle(self, x: float, y: float, radius: float, stroke: int, fill: int) -> None:
        place = f'cx="{_told(x)}" cy="{_told(y)}" r="{_told(radius)}"'
        self._parts.append(f"<circle {place} {self._paint(stroke, fill)}/>")

    def drawString(self, x: float, y: float, text: str) -> None:  # noqa: N802 - ReportLab's name
        state = self._state
        width: float = pdfmetrics.stringWidth(text, state.font, state.size)
        face = _FACES.get(state.font.partition(" in ")[0], Face.REGULAR)
        self.words(text, x, y, face, state.size, width, 0.0)

    def words(
        self, text: str, x: float, y: float, face: Face, size: float, width: float, tracking: float
    ) -> None:
        """A text on one line, as wide as it is in Inter whatever letters show it."""
        if not text.strip():
            return
        family = f"'Inter Display', {_FAMILY}" if face is Face.DISPLAY else _FAMILY
        figures = " font-feature-settings=\"'tnum'\"" if face.tabular else ""
        spacing = f' letter-spacing="{_told(tracking)}"' if tracking else ""
        self._parts.append(
            f'<text transform="matrix(1 0 0 -1 {_told(x, y)})" font-family="{family}"'
            f' font-size="{_told(size)}" font-weight="{_WEIGHTS.get(face, 400)}"{figures}{spacing}'
            f' fill="{self._state.fill}" textLength="{_told(width)}" lengthAdjust="spacingAndGlyphs"'
            f' xml:space="preserve">{escape(text)}</text>\n'
        )

    def picture(self, content: bytes, told: str, x: float, y: float, width: float, height: float) -> None:
        """A PNG or JPEG, held within the file."""
        kind = "png" if content.startswith(b"\x89PNG") else "jpeg"
        place = f'transform="matrix(1 0 0 -1 {_told(x, y + height)})"'
        size = f'width="{_told(width)}" height="{_told(height)}" preserveAspectRatio="none"'
        data = f"data:image/{kind};base64,{b64encode(content).decode()}"
        self._parts.append(f'<image {place} {size} href="{data}"><title>{escape(told)}</title></image>\n')

    def bookmarkHorizontalAbsolute(self, *place: object) -> None:  # noqa: N802 - ReportLab's name
        """Nothing leads to a place in a picture."""

    def _open(self, attributes: str) -> None:
        self._parts.append(f"<g {attributes}>")
        self._state = replace(self._state, groups=self._state.groups + 1)

    def _paint(self, stroke: int, fill: int) -> str:
        state = self._state
        told = f'fill="{state.fill if fill else "none"}"'
        if stroke:
            cap = "round" if state.cap else "butt"
            told += f' stroke="{state.stroke}" stroke-width="{_told(state.width)}"'
            told += f' stroke-linecap="{cap}" stroke-linejoin="round"'
            told += f' stroke-dasharray="{_told(*state.dashes)}"' if state.dashes else ""
        return told


def _hex(colour: Any) -> str:
    """Ink, or a colour of ReportLab's."""
    return colour.value if hasattr(colour, "value") else f"#{colour.hexval()[2:]}"


def _told(*lengths: float) -> str:
    return " ".join(f"{round(length, 3):.10g}" for length in lengths)
