"""A text as large as its place allows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.painting.canvas import MIDDLE_LEFT, write
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.theme import Theme

_SMALLER = 0.92
_SMALLEST = 0.35
"""The share of the largest size down to which a long text shrinks before it is cut."""

_LINE = 1.22


class FittedText(QWidget):
    """`role` is one of the type table; the size in px is given with `set_largest`."""

    def __init__(self, theme: Theme, role: str, parent: QWidget, *, token: str = "text") -> None:
        super().__init__(parent)
        self._theme, self._role, self._token = theme, role, token
        self._text = ""
        self._largest = 24.0
        self._lines = 1
        self._align = MIDDLE_LEFT
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def text(self) -> str:
        return self._text

    @property
    def wanted_width(self) -> int:
        """What the text needs on one line at its largest, in px."""
        return round(QFontMetricsF(self._font(self._largest)).horizontalAdvance(self._text)) + 2

    def show_text(self, text: str) -> None:
        """Show `text`; "" hides the widget."""
        self.setVisible(bool(text))
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def set_largest(self, px: float, lines: int) -> None:
        """The size that a short text has, and how many lines a long one may take."""
        self._largest, self._lines = px, lines
        self.update()

    def set_align(self, align: Qt.AlignmentFlag) -> None:
        self._align = align
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        font, lines = self._fit()
        height = font.pixelSize() * _LINE
        top = (self.height() - height * len(lines)) / 2
        painter = QPainter(self)
        for at, line in enumerate(lines):
            place = QRectF(0, top + at * height, self.width(), height)
            write(painter, place, line, font, self._theme.colour(self._token), self._align)
        painter.end()

    def _fit(self) -> tuple[QFont, list[str]]:
        """The largest size at which the whole text has room; cut at the smallest."""
        px = self._largest
        while True:
            font = self._font(px)
            lines = wrapped(self._text, font, self.width(), 99)
            if self._has_room(font, lines):
                return font, lines
            if px < self._largest * _SMALLEST:
                return font, wrapped(self._text, font, self.width(), self._most_lines(font))
            px *= _SMALLER

    def _has_room(self, font: QFont, lines: list[str]) -> bool:
        metrics = QFontMetricsF(font)
        widest = max(metrics.horizontalAdvance(line) for line in lines)
        words_whole = all(
            metrics.horizontalAdvance(word) <= self.width() for line in lines for word in line.split()
        )
        return len(lines) <= self._most_lines(font) and widest <= self.width() + 1 and words_whole

    def _most_lines(self, font: QFont) -> int:
        return max(1, min(self._lines, int(self.height() / (font.pixelSize() * _LINE))))

    def _font(self, px: float) -> QFont:
        font = self._theme.font(self._role)
        font.setPixelSize(max(8, round(px)))
        return font
