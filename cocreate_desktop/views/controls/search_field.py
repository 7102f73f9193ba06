"""A field to find things in the list beside it."""

from __future__ import annotations

from PySide6.QtCore import Property, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cocreate_desktop.views.painting import keycap_width, paint_keycap
from cocreate_desktop.views.theme import theme_of

_ICON = 16


class SearchField(QLineEdit):
    """A magnifier, the words, and the key that leads here.

    Esc clears; in an empty field it goes on to the page.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keycap = ""
        self.setPlaceholderText(self.tr("Find"))
        self.setAccessibleName(self.tr("Find"))
        self.set_keycap("/")

    def set_keycap(self, key: str) -> None:
        """Show `key` in a cap at the right; "" for none."""
        self._keycap = key
        cap = keycap_width(key, theme_of(self)) + 2 if key else 0
        self.setTextMargins(_ICON + 8, 0, cap, 0)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = theme_of(self)
        painter = QPainter(self)
        middle = QRect(10, 0, _ICON, self.height())
        theme.icons.paint(painter, middle, "search", theme.colour("text"))
        if self._keycap and not self.text():
            width = keycap_width(self._keycap, theme)
            paint_keycap(
                painter, QRect(self.width() - width - 8, 0, width, self.height()), self._keycap, theme
            )
        painter.end()

    keycap = Property(str, lambda self: self._keycap, set_keycap)
