"""The big figures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.clock import countdown_text
from cocreate_desktop.domain.schedule import Alarm
from cocreate_desktop.views.run.measures import USUAL, Measures
from cocreate_desktop.views.theme import theme_of

_INKS = {Alarm.NONE: "text", Alarm.NEARLY_UP: "warning", Alarm.OVER: "contradicts"}
_MARK, _MARK_GAP = 0.42, 0.12
"""The mark of the first alarm and its distance, as parts of the figures' size."""


class TimerDigits(QWidget):
    """What is left of the step; past zero, by how much it is over. It never blinks.

    Two alarms, each with a colour and a shape: nearly up has a triangle beside the figures, over has a plus
    before them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measures = USUAL
        self._text = countdown_text(0)
        self._alarm = Alarm.NONE
        self._stands = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    @property
    def alarm(self) -> Alarm:
        return self._alarm

    def set_measures(self, measures: Measures) -> None:
        self._measures = measures
        self.updateGeometry()
        self.update()

    def show_left(self, left_ms: int, alarm: Alarm, *, stands: bool) -> None:
        """Count down to `left_ms`; `stands` is for a pause."""
        text = countdown_text(left_ms)
        if (text, alarm, stands) != (self._text, self._alarm, self._stands):
            self._text, self._alarm, self._stands = text, alarm, stands
            self.setAccessibleName(text)
            self.setAccessibleDescription(self._alarm_words(alarm))
            self.update()

    def sizeHint(self) -> QSize:
        px = theme_of(self).px
        return QSize(px(self._measures.timer_width), px(self._measures.timer_px * 0.9))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        font = self._font()
        painter.setFont(font)
        ink = theme.colour("text3" if self._stands else _INKS[self._alarm])
        painter.setPen(ink)
        metrics = QFontMetricsF(font)
        # Figures have no descenders: their middle, not the line's, belongs in the middle.
        baseline = self.height() / 2 + metrics.capHeight() / 2
        painter.drawText(round(-metrics.leftBearing(self._text[0])), round(baseline), self._text)
        if self._alarm is Alarm.NEARLY_UP:
            side = font.pixelSize() * _MARK
            left = metrics.horizontalAdvance(self._text) + font.pixelSize() * _MARK_GAP
            box = QRectF(left, (self.height() - side) / 2, side, side)
            theme.icons.paint(painter, box, "triangle-alert", ink, 2.5)
        painter.end()

    def _font(self) -> QFont:
        """The design's size, smaller only where an hour and more, or the mark, would not fit."""
        measures = self._measures
        font = theme_of(self).font("timer", tabular=True)
        over = self._alarm is Alarm.OVER
        px = theme_of(self).px(measures.timer_over_px if over else measures.timer_px)
        font.setPixelSize(px)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.03 * px)
        wanted = QFontMetricsF(font).horizontalAdvance(self._text)
        if self._alarm is Alarm.NEARLY_UP:
            wanted += px * (_MARK + _MARK_GAP)
        if wanted > self.width() > 0:
            px = int(px * self.width() / wanted)
            font.setPixelSize(px)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.03 * px)
        return font

    def _alarm_words(self, alarm: Alarm) -> str:
        words = {Alarm.NEARLY_UP: self.tr("Nearly up"), Alarm.OVER: self.tr("Over time")}
        return words.get(alarm, "")
