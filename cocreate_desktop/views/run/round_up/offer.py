"""A quiet line when a step has ended and somebody is still open in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.form import Form


class RoundUpOffer(Form, form="run_round_up_offer.ui"):
    """Asks for nothing: it goes with the next step, or when one says later. One such line at a time."""

    accepted = Signal()
    put_off = Signal()

    offer: QFrame
    words: QLabel
    accept: KeyButton
    later: KeyButton

    def __init__(self, first: QWidget, parent: QWidget | None = None) -> None:
        """`first` is the line that goes before: while it is there, this one waits."""
        super().__init__(parent)
        self._first = first
        self._is_open = False
        first.installEventFilter(self)
        self.accept.clicked.connect(self.accepted)
        self.later.clicked.connect(self.put_off)
        self.hide()

    def show_offer(self, step: str, left: int) -> None:
        self.words.setText(self.tr("Round-up of “{step}”: %n open", "", left).format(step=step))
        self.offer.setAccessibleName(self.words.text())
        self._is_open = True
        self._take_turn()

    def put_away(self) -> None:
        self._is_open = False
        self._take_turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._first and event.type() in (
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        ):
            self._take_turn()
        return super().eventFilter(watched, event)

    def _take_turn(self) -> None:
        self.setVisible(self._is_open and self._first.isHidden())
