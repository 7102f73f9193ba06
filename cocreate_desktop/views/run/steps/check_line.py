"""A question to ask or a thing to show, with a box that keeps the time of its tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.painting.wrapping import Wrapped
from cocreate_desktop.views.theme import TextSize, Theme

_BOX, _GAP, _PAD = 20, 10, 4
_TARGET = 32
"""A finger must hit it."""


class CheckLine(QAbstractButton):
    """The whole line is the target. `done` is the word for its tick, with a place for the time."""

    def __init__(self, theme: Theme, text: str, done: str, size: TextSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done = done
        self._size = size
        self._on_screen = ""
        self._ticked_ms: int | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def ticked_ms(self) -> int | None:
        """When it was ticked, on the session clock."""
        return self._ticked_ms

    def show_ticked(self, at_ms: int | None) -> None:
        if at_ms != self._ticked_ms:
            self._ticked_ms = at_ms
            name = self.text() if at_ms is None else f"{self.text()}, {self._note()}"
            self.setAccessibleName(name)
            self.updateGeometry()
            self.update()

    def show_on_screen(self, words: str) -> None:
        """In place of the tick's time: that customers see it now; "" for no."""
        if words != self._on_screen:
            self._on_screen = words
            self.setAccessibleDescription(words)
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._wrapped(width).height + 2 * self._top())

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._theme.px(_TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, ticked = self._theme, self._ticked_ms is not None
        painter = QPainter(self)
        with kept(painter):
            if self.underMouse():
                fill_box(painter, self.rect(), 4, theme.colour("hover"))
            ink = theme.colour("text3" if ticked else "text")
            top = self._top()
            box = QRectF(0, top + (self._size.line_height(theme) - _BOX) / 2, _BOX, _BOX)
            theme.icons.paint(painter, box, "square-check" if ticked else "square", ink)
            painter.setPen(ink)
            self._wrapped(self.width()).paint(painter, QPointF(_BOX + _GAP, top))
            if note := self._on_screen or (self._note() if ticked else ""):
                place = QRect(0, round(top), self.width(), self._size.line_height(theme))
                align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                tone = theme.colour("accent") if self._on_screen else ink
                write(painter, place, note, theme.font("meta", tabular=True), tone, align)
            if self.hasFocus():
                paint_focus(painter, self.rect(), theme, radius=4)
        painter.end()

    def _top(self) -> float:
        """Where the words begin: a line of them stands in the middle of the target."""
        return max(_PAD, self._theme.px(_TARGET) - self._size.line_height(self._theme)) / 2

    def _note(self) -> str:
        return self._done.format(time=clock_text(self._ticked_ms or 0))

    def _wrapped(self, width: int) -> Wrapped:
        return Wrapped(self.text(), self._room(width), self._size, self._theme)

    def _room(self, width: int) -> int:
        """The width for the words. The note's place is kept free, so that a tick moves nothing."""
        note = QFontMetrics(self._theme.font("meta", tabular=True)).horizontalAdvance(
            self._on_screen or self._done.format(time=clock_text(0))
        )
        return max(40, width - _BOX - _GAP - note - _GAP)
