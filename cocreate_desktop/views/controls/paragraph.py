"""Text in lines of the design's height, which a QLabel cannot give."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.views.painting.wrapping import Wrapped
from cocreate_desktop.views.theme import TextSize, Theme


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
