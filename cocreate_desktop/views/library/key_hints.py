"""Keys in their caps, with what they do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.views.painting import keycap_width, paint_keycap
from cocreate_desktop.views.painting.canvas import kept, write
from cocreate_desktop.views.theme import theme_of

Hint = tuple[Sequence[str], str]
"""Keys, and the words behind them."""

_CAP, _WORDS, _BETWEEN = 6, 7, 20


class KeyHints(QWidget):
    """A row of hints; what does not fit is left out from its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: Sequence[Hint] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_hints(self, *hints: Hint) -> None:
        self._hints = hints
        self.setAccessibleName(", ".join(f"{' '.join(keys)} {words}".strip() for keys, words in hints))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(self._width(hint) for hint in self._hints) + _BETWEEN * max(0, len(self._hints) - 1)
        return QSize(round(width), theme_of(self).px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._width(self._hints[0])) if self._hints else 0, theme_of(self).px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, left = theme_of(self), 0.0
        painter = QPainter(self)
        with kept(painter):
            for keys, words in self._hints:
                if left + self._width((keys, words)) > self.width() + 1:
                    break
                for key in keys:
                    width = keycap_width(key, theme)
                    paint_keycap(painter, QRectF(left, 0, width, self.height()), key, theme)
                    left += width + _CAP
                if words:
                    font = theme.font("meta")
                    box = QRectF(left + _WORDS - _CAP, 0, self.width(), self.height())
                    write(painter, box, words, font, theme.colour("text2"))
                    left += _WORDS - _CAP + QFontMetricsF(font).horizontalAdvance(words)
                left += _BETWEEN
        painter.end()

    def _width(self, hint: Hint) -> float:
        keys, words = hint
        theme = theme_of(self)
        width = sum(keycap_width(key, theme) for key in keys) + _CAP * (len(keys) - 1)
        if words:
            width += _WORDS + QFontMetricsF(theme.font("meta")).horizontalAdvance(words)
        return width
