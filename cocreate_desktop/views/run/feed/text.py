"""The words of an entry with their tags, set in lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.theme import Theme

MOST_LINES = 8
"""A longer text is cut here; its tooltip and the line have the rest."""

_ENOUGH = 1200
"""Characters that fill more than the lines that are shown."""


class FeedText:
    """A text laid out in a width; the tags follow the words in a quieter type."""

    def __init__(self, words: str, tags: str, width: int, theme: Theme) -> None:
        self._theme = theme
        self._width = width
        self._line_height = theme.line_height("body")
        words = words[:_ENOUGH]
        self._text = f"{words} {tags}".strip()
        self._layout = QTextLayout(self._text, theme.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats(words, tags))
        self._lay_out()

    @property
    def height(self) -> int:
        return min(self._layout.lineCount(), MOST_LINES) * self._line_height if self._text else 0

    def paint(self, painter: QPainter, place: QPointF) -> None:
        count = self._layout.lineCount()
        painter.setPen(self._theme.colour("text"))
        if count <= MOST_LINES:
            self._layout.draw(painter, place)
            return
        for at in range(MOST_LINES - 1):
            self._layout.lineAt(at).draw(painter, place)
        last = self._layout.lineAt(MOST_LINES - 1)
        rest = self._text.encode("utf-16-le")[2 * last.textStart() :].decode("utf-16-le", "ignore")
        painter.setFont(self._theme.font("body"))
        top = (MOST_LINES - 1) * self._line_height
        box = QRectF(place.x(), place.y() + top, self._width, self._line_height)
        painter.drawText(box, elided(rest, self._theme.font("body"), self._width))

    def _formats(self, words: str, tags: str) -> list[QTextLayout.FormatRange]:
        if not tags:
            return []
        quiet = QTextCharFormat()
        quiet.setFont(self._theme.font("meta_button"))
        quiet.setForeground(self._theme.colour("text2"))
        span = QTextLayout.FormatRange()
        span.start = len(words.encode("utf-16-le")) // 2 + (1 if words else 0)
        span.length = len(tags.encode("utf-16-le")) // 2
        span.format = quiet
        return [span]

    def _lay_out(self) -> None:
        ascent = QFontMetricsF(self._theme.font("body")).ascent()
        descent = QFontMetricsF(self._theme.font("body")).descent()
        lead = (self._line_height - ascent - descent) / 2
        self._layout.beginLayout()
        top = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            # Tags are smaller, other scripts larger: every line keeps the same base line.
            line.setPosition(QPointF(0, top + lead + ascent - line.ascent()))
            top += self._line_height
        self._layout.endLayout()
