"""Breaking a text into lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from cocreate_desktop.views.theme import TextSize, Theme


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The lines of a text, `most` at most; the last one ends in … if there is more."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAPPING)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        if len(lines) == most - 1:
            lines.append(QFontMetricsF(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
            break
        lines.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return lines or [""]


class Wrapped:
    """A text set in a width. Line breaks in it stay."""

    def __init__(self, text: str, width: int, size: TextSize, theme: Theme) -> None:
        font = size.font(theme)
        self._line_height = size.line_height(theme)
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setTextOption(_WRAPPING)
        metrics = QFontMetricsF(font)
        lead = (self._line_height - metrics.ascent() - metrics.descent()) / 2
        self._layout.beginLayout()
        top = lead
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top + metrics.ascent() - line.ascent()))
            top += self._line_height
        self._layout.endLayout()

    @property
    def height(self) -> int:
        return self._layout.lineCount() * self._line_height

    def paint(self, painter: QPainter, place: QPointF) -> None:
        """In the painter's pen."""
        self._layout.draw(painter, place)


_WRAPPING = QTextOption()
_WRAPPING.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
