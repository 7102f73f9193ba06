"""A chip: a person or a tag with its key, picked by a click."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cocreate_desktop.views.painting import keycap_width, paint_chip_ground, paint_focus, paint_keycap
from cocreate_desktop.views.painting.canvas import edge_box, kept, write
from cocreate_desktop.views.theme import theme_of

_GAP, _LEFT, _RIGHT = 6, 6, 9


class Chip(QAbstractButton):
    """A checkable button, 32 px high: keycap, name, and a quieter second word (segment, step, count)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = self._word = ""
        self._shows_word = True
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_content(self, name: str, key: str = "", word: str = "") -> None:
        """Say `name`, with `key` in a cap before it and `word` behind it."""
        self._key, self._word = key, word
        self.setText(name)
        self.setAccessibleName(f"{name}, {word}" if word else name)
        self.show_word(self._shows_word)

    def show_word(self, shown: bool) -> None:
        """Show the second word, or only in the tooltip where there is no room for it."""
        self._shows_word = shown
        self.setToolTip("" if shown else self._word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._content_width()) + _LEFT + _RIGHT, theme_of(self).px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        box, left = QRectF(self.rect()), float(_LEFT if self._key else _RIGHT)
        painter = QPainter(self)
        paint_chip_ground(painter, box, theme, self.isChecked())
        with kept(painter):
            if self._key:
                paint_keycap(painter, box.adjusted(left, 0, 0, 0), self._key, theme, quiet=True)
                left += keycap_width(self._key, theme) + _GAP
            ink = theme.colour("text" if self.isEnabled() else "text3")
            write(painter, box.adjusted(left, 0, 4, 0), self.text(), theme.font("button"), ink)
            left += self._advance("button", self.text()) + _GAP
            if self._shows_word:
                colour = theme.colour("text2" if self.isChecked() else "text3")
                write(painter, box.adjusted(left, 0, 4, 0), self._word, theme.font("meta"), colour)
            if self.hasFocus():
                paint_focus(painter, box, theme)
                # On a chosen chip the ring falls together with the edge: a second line tells them apart.
                edge_box(painter, box.adjusted(3, 3, -3, -3), 4, theme.colour("focus"), 1)
        painter.end()

    def _content_width(self) -> float:
        width = self._advance("button", self.text())
        if self._key:
            width += keycap_width(self._key, theme_of(self)) + _GAP
        else:
            width += _RIGHT - _LEFT
        if self._word and self._shows_word:
            width += _GAP + self._advance("meta", self._word)
        return width

    def _advance(self, role: str, text: str) -> float:
        return QFontMetricsF(theme_of(self).font(role)).horizontalAdvance(text)
