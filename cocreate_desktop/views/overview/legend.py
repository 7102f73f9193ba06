"""What the marks mean, at the right over the matrix; it gives way from the right end of the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.evidence import Fill, Mark, Shape
from cocreate_desktop.views.painting import paint_mark
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import theme_of

_MARK, _BESIDE, _BETWEEN = 15, 22, 18


class Legend(QWidget):
    """The marks in the order of their weight, then how counts are read; whole entries or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("What the marks mean"))
        self.setAccessibleDescription("; ".join(words for _, words in self._entries()))

    def sizeHint(self) -> QSize:
        return QSize(100, theme_of(self).line_height("meta") + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        font = theme.font("meta", tabular=True)
        measure = QFontMetricsF(font).horizontalAdvance
        entries = [
            (mark, words, measure(words) + (_BESIDE if mark else 0)) for mark, words in self._entries()
        ]
        while entries and sum(width for *_, width in entries) + _BETWEEN * (len(entries) - 1) > self.width():
            entries.pop()
        left = self.width() - sum(width for *_, width in entries) - _BETWEEN * (len(entries) - 1)
        painter = QPainter(self)
        for mark, words, width in entries:
            box = QRectF(left, 0, width + 2, self.height())
            if mark:
                square = QRectF(left, (self.height() - _MARK) / 2, _MARK, _MARK)
                paint_mark(painter, square, mark, theme)
                box.setLeft(left + _BESIDE)
            write(painter, box, words, font, theme.colour("text2"))
            left += width + _BETWEEN
        painter.end()

    def _entries(self) -> list[tuple[Mark | None, str]]:
        return [
            (Mark(Shape.ROUND, Fill.SOLID), self.tr("Supported")),
            (Mark(Shape.ROUND, Fill.HOLLOW), self.tr("only said")),
            (Mark(Shape.SQUARE, Fill.SOLID), self.tr("Contradicted")),
            (Mark(Shape.HALF, Fill.SOLID), self.tr("Both")),
            (Mark(Shape.ROUND, Fill.THIRD), self.tr("Too few")),
            (Mark(Shape.DASHED), self.tr("Asked, nothing came")),
            (None, self.tr("2 · 1 = two did, one said")),
        ]
