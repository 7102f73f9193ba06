"""The line in which one types what to find on a board or in a paper, and how much was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.views.controls import KeyButton, SearchField
from cocreate_desktop.views.form import Form


class SearchStrip(Form, form="search_strip.ui"):
    """Stands over what one searches, while one searches."""

    typed = Signal(str)
    stepped = Signal(int)
    """1 for the next one, -1 for the one before."""
    ended = Signal()

    words: SearchField
    count: QLabel
    previous: KeyButton
    next: KeyButton
    end: KeyButton

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        """`name` says for assistive tools what is searched, `hint` stands in the empty field."""
        super().__init__(parent)
        self.words.set_keycap("")
        self.words.setAccessibleName(name)
        self.words.setPlaceholderText(hint)
        self.words.installEventFilter(self)
        self.words.textChanged.connect(self.typed)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.end.clicked.connect(self.ended)
        self.hide()

    def begin(self) -> None:
        self.show()
        self.words.setFocus()
        self.words.selectAll()

    def show_count(self, found: int, current: int | None) -> None:
        """`current` counts from 0; None before one went to any."""
        if not self.words.text().strip():
            words = ""
        elif not found:
            words = self.tr("Nothing matches")
        elif current is None:
            words = self.tr("%n found", "", found)
        else:
            words = self.tr("{n} of {count}").format(n=current + 1, count=found)
        self.count.setText(words)
        self.words.setAccessibleDescription(words)
        for button in (self.previous, self.next):
            button.setEnabled(found > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.stepped.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.ended.emit()
                return True
        return super().eventFilter(watched, event)
