"""A sentence with a number in it that can be clicked and changed."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget


class NumberSentence(QWidget):
    """Laid out piece by piece as its translation says: words, and a button that turns into a field."""

    chosen = Signal(int)
    """Another number than before."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = -1
        self._labels: list[QLabel] = []
        self.button = QPushButton(self)
        self.button.setProperty("inline", True)
        self.button.clicked.connect(self.edit)
        self.field = _InlineSpin(least, most, self)
        self.field.hide()
        self.field.taken.connect(self._take)
        self.field.dropped.connect(self._close)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)

    @property
    def text(self) -> str:
        """The sentence as it is read."""
        items = [self.row.itemAt(n) for n in range(self.row.count())]
        words = [item.widget() for item in items if item is not None]
        return "".join(word.text() for word in words if isinstance(word, QLabel | QPushButton))

    @property
    def number(self) -> int:
        return self._number

    def show_number(self, number: int, words: str, accessible: str) -> None:
        """What the button says for the number, and what is heard of it."""
        self._number = number
        self.button.setText(words)
        self.button.setAccessibleName(accessible)

    def lay_out(self, sentence: str, role: str, others: Mapping[str, tuple[str, str]] | None = None) -> None:
        """The words of `sentence` in `role`; `others` are its places beside the number, text and role."""
        while self.row.count():
            self.row.takeAt(0)
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels.clear()
        for literal, place, _, _ in Formatter().parse(sentence):
            if literal:
                self._add(literal, role)
            if place and others and place in others:
                self._add(*others[place])
            elif place:
                self.row.addWidget(self.button)
                self.row.addWidget(self.field)

    def edit(self) -> None:
        """Turn the number into a field."""
        self.field.setValue(self._number)
        self.button.hide()
        self.field.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, text: str, role: str) -> None:
        label = QLabel(text, self)
        label.setProperty("role", role)
        self.row.addWidget(label)
        self._labels.append(label)

    def _take(self) -> None:
        number = self.field.value()
        self._close()
        if number != self._number:
            self.chosen.emit(number)

    def _close(self) -> None:
        had_focus = self.field.hasFocus()
        self.field.hide()
        self.button.show()
        if had_focus:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)


class _InlineSpin(QSpinBox):
    """Enter and leaving take the number, Esc drops it."""

    taken = Signal()
    dropped = Signal()

    def __init__(self, least: int, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setProperty("inline", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible():
            self.taken.emit()
