"""Text in lines of the design's height, which a QLabel cannot give."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.views.run.measures import TextSize
from cocreate_desktop.views.theme import Theme


class Wrapped:
    """A text set in a width. Line breaks in it stay."""

    def __init__(self, text: str, width: int, size: TextSize, theme: Theme) -> None:
        font = size.font(theme)
        self._line_height = size.line_height(theme)
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
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


class Paragraph(QWidget):
    """A text to read."""

    def __init__(self, theme: Theme, text: str, size: TextSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._size = size
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        return self._text

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._wrapped(width).height

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._size.line_height(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("text"))
        self._wrapped(self.width()).paint(painter, QPointF(0, 0))
        painter.end()

    def _wrapped(self, width: int) -> Wrapped:
        return Wrapped(self._text, width, self._size, self._theme)
