"""Between two people: the laptop changes hands, and nothing of what the last one gave is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.views.board.voting.over_canvas import OverCanvas
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.digit_keys import digit_place


class HandOver(OverCanvas, form="board_hand_over.ui"):
    """Says who is next, and waits until they say that they sit here."""

    begun = Signal()
    end_asked = Signal()
    number_pressed = Signal(int)
    """A digit picks somebody else."""

    heading: QLabel
    sentence: QLabel
    begin: KeyButton

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ends = False
        self.begin.clicked.connect(self._go)

    def ask(self, alias: str, question: str) -> None:
        """Wait for somebody to sit down."""
        heading = self.tr("Pass the laptop to {alias}").format(alias=alias)
        self._wait(heading, question, self.tr("I am {alias}").format(alias=alias), ends=False)

    def offer_end(self) -> None:
        """Everybody gave what they had."""
        self._wait(
            self.tr("Everybody has voted"),
            self.tr("End the vote to show what was given, or pick somebody who wants to change it."),
            self.tr("End the vote"),
            ends=True,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif (place := digit_place(event)) is not None and place < 9:
            self.number_pressed.emit(place + 1)
        else:
            super().keyPressEvent(event)

    def _wait(self, heading: str, sentence: str, begin: str, *, ends: bool) -> None:
        if not self.isHidden() and heading == self.heading.text():
            return
        self._ends = ends
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self.begin.setText(begin.replace("&", "&&"))
        self.cover()
        self.begin.setFocus()

    def _go(self) -> None:
        (self.end_asked if self._ends else self.begun).emit()
