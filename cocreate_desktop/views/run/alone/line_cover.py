"""Over the capture bar while customers see this screen: the line goes on taking keys underneath."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import Theme


class LineCover(QWidget):
    """Covers `bar`, names and all, and shows how many letters were typed."""

    touched = Signal()

    def __init__(self, theme: Theme, bar: QWidget) -> None:
        super().__init__(bar)
        self._theme = theme
        self._bar = bar
        self._sign = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        bar.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._sign

    def show_sign(self, text: str) -> None:
        self._sign = text
        self.setAccessibleName(text)
        self.update()

    def cover(self) -> None:
        self.setGeometry(self._bar.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._bar and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._bar.rect())
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.touched.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        lines = (
            (self._sign or self.tr("Type on: nobody reads it here"), "bar_title", "text"),
            (self.tr("Ctrl+. shows everything again"), "meta", "text2"),
        )
        top = self.height() / 2 - theme.px(28)
        for words, role, token in lines:
            place = QRectF(0, top, self.width(), theme.px(28))
            middle = Qt.AlignmentFlag.AlignCenter
            write(painter, place, words, theme.font(role), theme.colour(token), middle)
            top += theme.px(28)
        painter.end()
