"""The five answers of a round-up as buttons with their keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.round_up import SEEN, SHORT_SEEN, Seen
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.digit_keys import digit_place
from cocreate_desktop.views.wording import say

_ANSWERS = tuple(Seen)


class AnswerKeys(QWidget):
    """Says what was seen, and whether it was before the question; a key of the digit row does the same."""

    answered = Signal(object, bool)
    """A `Seen`, and whether it was before the question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        self.buttons: dict[Seen, KeyButton] = {}
        for number, seen in enumerate(_ANSWERS, start=1):
            button = self.buttons[seen] = self._button(say(SHORT_SEEN[seen]), str(number))
            button.setAccessibleName(say(SEEN[seen]))
            button.clicked.connect(lambda _checked=False, one=seen: self._answer(one))
            flow.addWidget(button)
        self.early = self._button(self.tr("before asking"), str(len(_ANSWERS) + 1))
        self.early.setCheckable(True)
        self.early.setToolTip(
            self.tr("What was done after the question was asked weighs as a word. This was before it.")
        )
        flow.addWidget(self.early)

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key of the digit row says, wherever the keyboard is; False for every other key."""
        digit = digit_place(event)
        if digit is None or event.modifiers() or digit > len(_ANSWERS):
            return False
        if digit == len(_ANSWERS):
            self.early.toggle()
        else:
            self._answer(_ANSWERS[digit])
        return True

    def _answer(self, seen: Seen) -> None:
        self.answered.emit(seen, self.early.isChecked() and seen.link is not None)

    def _button(self, words: str, key: str) -> KeyButton:
        button = KeyButton(self)
        button.setText(words)
        button.setProperty("small", True)
        button.set_keycap(key)
        button.setAccessibleName(words)
        return button
