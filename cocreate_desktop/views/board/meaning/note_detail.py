"""Where the one selected note comes from, and the way there."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.theme import Theme

_WIDEST = 640
"""px at text size 100 %."""


class NoteDetail(QFrame):
    """One line beside the bar of the selection."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.words = OneLine("meta", self)
        self.origin = KeyButton(self)
        self.origin.setText(self.tr("Show in Run"))
        self.origin.set_keycap("R")
        self.origin.setProperty("quiet", True)
        self.origin.setProperty("role", "floating")
        row.addWidget(self.words, 1)
        row.addWidget(self.origin)
        self.hide()

    def tell(self, words: str, *, has_origin: bool) -> None:
        self.setMaximumWidth(self._theme.px(_WIDEST))
        self.words.show_text(words)
        self.words.setAccessibleName(words)
        self.origin.setVisible(has_origin)
        self.show()
