"""A mark of its own beside words."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.evidence import Mark
from cocreate_desktop.views.painting import paint_mark, paint_pip
from cocreate_desktop.views.theme import theme_of

SIZE = 18


class Sign(QWidget):
    """Paints the mark of a verdict. The words beside it say the same, so that it needs no name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: Mark | None) -> None:
        """None is the pip of one session."""
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        size = theme_of(self).px(SIZE)
        return QSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._mark is None:
            paint_pip(painter, self.rect().adjusted(2, 2, -2, -2), True, theme_of(self))
        else:
            paint_mark(painter, self.rect(), self._mark, theme_of(self))
        painter.end()
