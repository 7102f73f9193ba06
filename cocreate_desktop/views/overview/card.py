"""The rounded edge around the matrix."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.painting.canvas import edge_box, kept
from cocreate_desktop.views.theme import Theme


class RoundEdge(QWidget):
    """Lies over a widget with square corners, rounds them off, and lets everything through to it."""

    def __init__(self, theme: Theme, covered: QWidget) -> None:
        super().__init__(covered)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        covered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ChildAdded):
            covered = self.parentWidget()
            assert covered is not None
            self.setGeometry(covered.rect())
            self.raise_()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        radius, box = self._theme.radius("card"), QRectF(self.rect())
        corners, inside = QPainterPath(), QPainterPath()
        corners.addRect(box)
        inside.addRoundedRect(box, radius, radius)
        painter = QPainter(self)
        with kept(painter):
            painter.fillPath(corners.subtracted(inside), self._theme.colour("bg"))
            edge_box(painter, box, radius, self._theme.colour("line"), 1)
        painter.end()
