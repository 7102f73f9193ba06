"""The findings folded to an edge, where the window is narrow: numbers and newest marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cocreate_desktop.actions.concluded import ConcludedFinding, Conclusions
from cocreate_desktop.views.painting import paint_focus, paint_mark, paint_number
from cocreate_desktop.views.theme import theme_of

WIDTH = 44
_STEP, _NUMBER, _MARK = 56, 24, 15


class FoldedEdge(QAbstractButton):
    """A click, or Up and Down, unfolds them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._findings: Sequence[ConcludedFinding] = ()
        self._tells = True
        self._current = ""
        self.setAccessibleName(self.tr("What we found"))
        self.setToolTip(self.tr("What we found (Up, Down)"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_findings(self, conclusions: Conclusions, current: str) -> None:
        self._findings, self._tells, self._current = conclusions.findings, conclusions.tells, current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows are the page's; a button would only move the focus.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("hover" if self.underMouse() else "surface"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), theme.colour("line"))
        icon = QRectF(0, 10, self.width(), 18)
        theme.icons.paint(painter, icon, "chevron-right", theme.colour("text2"))
        y = 40.0
        for one in self._findings:
            if y + _STEP > self.height():
                theme.icons.paint(painter, QRectF(0, y, self.width(), 18), "ellipsis", theme.colour("text2"))
                break
            number = QRectF((self.width() - _NUMBER) / 2, y, _NUMBER, _NUMBER)
            paint_number(painter, number, str(one.number), theme, one.id == self._current)
            if self._tells and one.basis.settled and one.basis.settled[0].marks:
                place = QPointF((self.width() - _MARK) / 2, y + _NUMBER + 4)
                box = QRectF(place.x(), place.y(), _MARK, _MARK)
                paint_mark(painter, box, one.basis.settled[0].marks[-1], theme)
            y += _STEP
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme, 4)
        painter.end()
