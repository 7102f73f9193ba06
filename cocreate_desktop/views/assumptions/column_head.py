"""The words over the columns of the list."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.assumptions.row_painter import Columns
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import Theme


class ColumnHead(QWidget):
    """Stands still above the rows and follows their width."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row_width = 0

    def set_row_width(self, width: int) -> None:
        self._row_width = width
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        columns = Columns.of(QRect(0, 0, self._row_width, self.height() - 1), theme)
        believed = QRect(columns.text)
        believed.setLeft(columns.code.left())
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.colour("line"))
        for rect, word in (
            (believed, self.tr("What we believe")),
            (columns.importance, self.tr("Importance")),
            (columns.evidence, self.tr("Evidence")),
        ):
            # Measured words may be a little wider than their column; nothing stands in the gap behind it.
            write(
                painter, QRectF(rect).adjusted(0, 0, 10, 0), word, theme.font("label"), theme.colour("text3")
            )
        painter.end()
