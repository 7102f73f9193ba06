"""The big figures."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.clock import countdown_text
from cocreate_desktop.views.run.measures import USUAL, Measures
from cocreate_desktop.views.theme import theme_of


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
