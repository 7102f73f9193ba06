"""The big figures, and the bar under them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.clock import countdown_text
from cocreate_desktop.views.painting.canvas import kept
from cocreate_desktop.views.run.measures import USUAL, Measures
from cocreate_desktop.views.theme import theme_of

_BAR = 8
_SPLIT = 2
"""The gap in the bar at the planned end."""


class TimerDigits(QWidget):
    """What is left of the step; past zero, by how much it is over. It never blinks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measures = USUAL
        self._text = countdown_text(0)
        self._over = self._stands = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    @property
    def is_over(self) -> bool:
        return self._over

    def set_measures(self, measures: Measures) -> None:
        self._measures = measures
        self.updateGeometry()
        self.update()

    def show_left(self, left_ms: int, *, stands: bool) -> None:
        """Count down to `left_ms`; `stands` is for a pause."""
        text, over = countdown_text(left_ms), left_ms < 0
        if (text, over, stands) != (self._text, self._over, self._stands):
            self._text, self._over, self._stands = text, over, stands
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        px = theme_of(self).px
        return QSize(px(self._measures.timer_width), px(self._measures.timer_px * 0.9))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        font = self._font()
        painter.setFont(font)
        token = "text3" if self._stands else "contradicts" if self._over else "text"
        painter.setPen(theme.colour(token))
        metrics = QFontMetricsF(font)
        # Figures have no descenders: their middle, not the line's, belongs in the middle.
        baseline = self.height() / 2 + metrics.capHeight() / 2
        painter.drawText(round(-metrics.leftBearing(self._text[0])), round(baseline), self._text)
        painter.end()

    def _font(self) -> QFont:
        """The design's size, smaller only where an hour and more would not fit."""
        measures = self._measures
        font = theme_of(self).font("timer", tabular=True)
        px = theme_of(self).px(measures.timer_over_px if self._over else measures.timer_px)
        font.setPixelSize(px)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.03 * px)
        wanted = QFontMetricsF(font).horizontalAdvance(self._text)
        if wanted > self.width() > 0:
            px = int(px * self.width() / wanted)
            font.setPixelSize(px)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.03 * px)
        return font


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
