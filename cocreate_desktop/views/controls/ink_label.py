"""A label in a colour that changes with what is typed."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import theme_of


class InkLabel(QLabel):
    """Paints its text itself: to look up another role takes the style sheet longer than a row of chips."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = "text"

    def show_text(self, text: str, token: str) -> None:
        """Say it in a colour of the theme."""
        if (text, token) != (self.text(), self._token):
            self._token = token
            self.setText(text)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        write(painter, self.rect(), self.text(), self.font(), theme_of(self).colour(self._token))
        painter.end()
