"""A quiet line when a step has ended and somebody is still open in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.form import Form


class RoundUpOffer(Form, form="run_round_up_offer.ui"):
    """Asks for nothing: it goes with the next step, or when one says later."""

    accepted = Signal()
    put_off = Signal()

    offer: QFrame
    words: QLabel
    accept: KeyButton
    later: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accept.clicked.connect(self.accepted)
        self.later.clicked.connect(self.put_off)
        self.hide()

    def show_offer(self, step: str, left: int) -> None:
        self.words.setText(self.tr("Round-up of “{step}”: %n open", "", left).format(step=step))
        self.offer.setAccessibleName(self.words.text())
        self.show()
