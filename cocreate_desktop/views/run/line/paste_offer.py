"""Asks over the line what is to become of many pasted lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.form import Form


class PasteOffer(Form, form="run_paste.ui"):
    """Takes no keyboard: Enter in an empty line makes the entries, Esc leaves."""

    many_asked = Signal()
    one_asked = Signal()

    words: QLabel
    many: KeyButton
    one: KeyButton
    leave: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.many.clicked.connect(self.accept)
        self.one.clicked.connect(self._take_one)
        self.leave.clicked.connect(self.hide)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def ask(self, count: int) -> None:
        """About so many lines."""
        self.words.setText(self.tr("%n lines were pasted.", "", count))
        self.many.setText(self.tr("Make %n observations", "", count))
        self.show()

    def accept(self) -> None:
        """An entry of each line."""
        self.hide()
        self.many_asked.emit()

    def _take_one(self) -> None:
        self.hide()
        self.one_asked.emit()
