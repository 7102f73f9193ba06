"""A vote under way: the question, whose turn it is, what is left, and the hands of the chosen note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.actions.voting import MOST_HANDS
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.views.board.poll import Poll, Voter
from cocreate_desktop.views.controls import Chip, KeyButton, Stepper
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.controls.hosting import set_role
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.wording import as_tip, shortened

_MOST_DOTS = 3
"""More dots than these are told as a number."""
_MOST_SEEN = 48
"""Characters of a question; its tip has all of it."""


class VoteStrip(Form, form="board_vote.ui"):
    """Stands under the title bar while a round is open."""

    end_asked = Signal()
    pass_asked = Signal()
    picked_one = Signal()
    hands_counted = Signal(int, str)
    """The number, and the gesture of its typing."""

    question: QLabel
    who: QWidget
    help: QLabel
    hands: Stepper
    pass_on: KeyButton
    end: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self.who)
        self._chips: dict[str, Chip] = {}
        self._poll: Poll | None = None
        self._picked: str | None = None
        self._round_id = ""
        self.hands.set_range(0, MOST_HANDS)
        self.end.clicked.connect(self.end_asked)
        self.pass_on.clicked.connect(self.pass_asked)
        self.hands.committed.connect(self.hands_counted)
        self.hide()

    @property
    def picked(self) -> str | None:
        """The participant whose turn it is; None in a show of hands."""
        return self._picked

    @property
    def voter(self) -> Voter | None:
        return next((one for one in self._voters() if one.participant_id == self._picked), None)

    @property
    def left(self) -> int | None:
        """How many dots or answers the picked person has left; None in a show of hands."""
        return self.voter.left if self.voter else None

    def show_poll(self, poll: Poll | None) -> None:
        is_open = poll is not None and poll.is_open
        self._poll = poll if is_open else None
        self.setVisible(is_open)
        if poll is None or not is_open:
            return
        question = poll.round.question
        self.question.setText(shortened(question, _MOST_SEEN))
        self.question.setToolTip(as_tip(question))
        ids = [voter.participant_id for voter in poll.voters]
        if ids != list(self._chips):
            self._renew_chips(ids)
        if self._picked not in ids or poll.round.id != self._round_id:
            self._picked = ids[0] if ids else None
        self._round_id = poll.round.id
        for number, voter in enumerate(poll.voters, start=1):
            self._show_voter(self._chips[voter.participant_id], number, voter, poll.round.kind)
        self.pass_on.setVisible(len(ids) > 1)
        self.hands.setVisible(poll.round.kind is VoteKind.HANDS)
        self.show_error(None)

    def show_error(self, words: str | None) -> None:
        """Why a dot was not taken, in the place of how to give one: the board under the hand stays."""
        if self._poll is not None:
            self.help.setText(words or self._help(self._poll.round.kind))
            set_role(self.help, "error", bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self.help, QAccessible.Event.Alert))

    def show_hands(self, count: int | None) -> None:
        """How many hands the chosen note has; None while none is chosen."""
        self.hands.setEnabled(count is not None)
        self.hands.set_value(count or 0)

    def pick(self, participant_id: str) -> None:
        self._picked = participant_id
        for one, chip in self._chips.items():
            chip.setChecked(one == participant_id)

    def pick_number(self, number: int) -> bool:
        """The person with that key; False if there is none."""
        ids = list(self._chips)
        if not 1 <= number <= len(ids):
            return False
        self._chips[ids[number - 1]].click()
        return True

    def pick_next(self) -> bool:
        """The next person who has something left; False if there is none."""
        ids = list(self._chips)
        at = ids.index(self._picked) + 1 if self._picked in ids else 0
        left = {one.participant_id: one.left for one in self._voters()}
        following = next((one for one in ids[at:] + ids[: max(0, at - 1)] if left.get(one)), None)
        if following is None:
            return False
        self._chips[following].click()
        return True

    def _show_voter(self, chip: Chip, number: int, voter: Voter, kind: VoteKind) -> None:
        left = _as_dots(voter.left) if kind is VoteKind.DOTS else _as_answers(voter.left)
        chip.set_content(voter.alias, str(number) if number <= 9 else "", left)
        chip.setAccessibleName(self.tr("{alias}, %n left", "", voter.left).format(alias=voter.alias))
        chip.setToolTip(self.tr("%n left", "", voter.left))
        chip.setChecked(voter.participant_id == self._picked)

    def _help(self, kind: VoteKind) -> str:
        if kind is VoteKind.HANDS:
            return self.tr("Click a note for each hand, Shift takes it back; or type how many (H)")
        if kind is VoteKind.RATING:
            return self.tr("Hidden from the others until the end")
        return self.tr("Click a note for a dot, Shift takes it back; hidden from the others until the end")

    def _renew_chips(self, ids: list[str]) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            if item is not None and (chip := item.widget()) is not None:
                chip.deleteLater()
        self._chips = {one: Chip(self.who) for one in ids}
        for one, chip in self._chips.items():
            chip.clicked.connect(self._picker(one))
            self._row.addWidget(chip)
            chip.show()

    def _picker(self, participant_id: str) -> Callable[[], None]:
        def pick() -> None:
            self.pick(participant_id)
            self.picked_one.emit()

        return pick

    def _voters(self) -> tuple[Voter, ...]:
        return self._poll.voters if self._poll else ()


def _as_dots(left: int) -> str:
    return "●" * left if left <= _MOST_DOTS else f"{left} ●"


def _as_answers(left: int) -> str:
    return str(left) if left else "✓"
