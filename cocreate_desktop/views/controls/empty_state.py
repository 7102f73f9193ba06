"""What stands where nothing is yet."""

from __future__ import annotations

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cocreate_desktop.views.controls.key_button import KeyButton


class EmptyState(QWidget):
    """One sentence on what will be here, one button, no drawing."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence.setProperty("role", "subtitle")
        self._button = KeyButton(self)
        self._button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch()
        column.addWidget(self._sentence)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._button.hide()

    @property
    def button(self) -> KeyButton:
        return self._button

    def show_words(self, sentence: str, button: str = "") -> None:
        """Say what will be here; without words for it there is no button."""
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))

    def _set_sentence(self, sentence: str) -> None:
        self.show_words(sentence, self._button.text())

    def _set_button_text(self, text: str) -> None:
        self.show_words(self._sentence.text(), text)

    sentence = Property(str, lambda self: self._sentence.text(), _set_sentence)
    buttonText = Property(str, lambda self: self._button.text(), _set_button_text)
