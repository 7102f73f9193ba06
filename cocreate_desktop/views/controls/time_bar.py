"""How much of a time is used."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.views.painting.canvas import kept
from cocreate_desktop.views.theme import theme_of

_BAR = 8
_SPLIT = 2
"""The gap in the bar at the planned end."""


class TimeBar(QWidget):
    """How much of the step's time is used; over time, planned and extra part stand side by side."""

    def __init__(self, parent: QWidget | None = None, height: int = _BAR) -> None:
        super().__init__(parent)
        self._spent_ms = 0
        self._planned_ms = 1
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(self, spent_ms: int, planned_ms: int) -> None:
        """Repaints only if a pixel changes."""
        before = self._edge()
        self._spent_ms, self._planned_ms = spent_ms, max(1, planned_ms)
        if self._edge() != before:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, box = theme_of(self), QRectF(self.rect())
        over, edge = self._edge()
        with kept(painter):
            shape = QPainterPath()
            shape.addRoundedRect(box, self.height() / 2, self.height() / 2)
            painter.setClipPath(shape)
            painter.fillRect(box, theme.colour("line2" if over else "line"))
            used = QRectF(box)
            if over:
                used.setLeft(edge)
                painter.fillRect(used.adjusted(-_SPLIT, 0, 0, 0), theme.colour("bg"))
                painter.fillRect(used, theme.colour("contradicts"))
            else:
                used.setWidth(edge)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent"))
                painter.drawRoundedRect(used, self.height() / 2, self.height() / 2)
        painter.end()

    def _edge(self) -> tuple[bool, int]:
        """Whether it is over, and the px at which the used or the extra time ends or begins."""
        over = self._spent_ms > self._planned_ms
        share = self._planned_ms / self._spent_ms if over else self._spent_ms / self._planned_ms
        return over, round(self.width() * share)
