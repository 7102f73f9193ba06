"""A few words on a tint."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.views.painting import paint_pill, pill_width
from cocreate_desktop.views.theme import theme_of


class Pill(QWidget):
    """A small label with an icon, 24 px high, hidden while empty.

    Tones are `warning`, `error`, `accent`, `neutral`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._tone = "", "", "warning"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, text: str, icon: str = "triangle-alert", tone: str = "warning") -> None:
        """Say `text`; "" hides the pill. `icon` may be ""."""
        self._text, self._icon, self._tone = text, icon, tone
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        return QSize(pill_width(self._text, self._icon, theme), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, self.rect(), self._text, self._icon, self._tone, theme_of(self))
        painter.end()
