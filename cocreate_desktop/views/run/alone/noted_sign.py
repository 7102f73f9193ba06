"""What was just noted, big and short, for somebody who stands a metre away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.theme import TextSize, Theme

SHOWN_MS = 2_500
_SIZE = TextSize("title", 44, 60)
_PAD, _MARGIN = 24, 16
_TIMER = 0.4
"""The part of `parent`, from the left, that belongs to the timer."""


class NotedSign(QWidget):
    """Stands for a moment in the upper right of `parent`, where it covers neither the time nor what is asked.

    It takes neither clicks nor keys.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent = parent
        self._text = ""
        self._end = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._end.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self.update()
        self._end.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._font()).horizontalAdvance(self._text) + 2 * _PAD
        return QSize(round(width) + 1, _SIZE.line_height(self._theme) + _PAD)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._parent and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        with kept(painter):
            colour, radius = self._theme.colour, self._theme.radius("card")
            fill_box(painter, self.rect(), radius, colour("accent_tint"), colour("accent"))
            inner = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD, 0)
            line = elided(self._text, self._font(), round(inner.width()))
            write(painter, inner, line, self._font(), colour("text"), Qt.AlignmentFlag.AlignCenter)
        painter.end()

    def _place(self) -> None:
        wanted = self.sizeHint()
        room = self._parent.width()
        self.resize(min(wanted.width(), round(room * (1 - _TIMER)) - _MARGIN), wanted.height())
        self.move(room - self.width() - _MARGIN, _MARGIN)

    def _font(self) -> QFont:
        return _SIZE.font(self._theme)
