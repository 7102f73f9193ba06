"""Voting in the room: the question, whose turn it is, what is left; and the dialog that begins a round."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.domain.board import Author, VoteKind
from cocreate_desktop.domain.limits import MOST_DOTS
from cocreate_desktop.views.board.record import Poll, Voter
from cocreate_desktop.views.controls import Chip, KeyButton, SectionLabel, Segmented, Stepper
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.shell.dialogs import NameDialog
from cocreate_desktop.views.wording import as_tip

USUAL_DOTS = 3
_MOST_SEEN = 48
"""Characters of a question; its tip has all of it."""


class VoteStrip(Form, form="board_vote.ui"):
    """Stands under the title bar while a round is open."""

    end_asked = Signal()
    picked_another = Signal()

    question: QLabel
    who: QWidget
    help: QLabel
    end: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self.who)
        self._chips: dict[str, Chip] = {}
        self._poll: Poll | None = None
        self._picked: str | None = None
        self.end.clicked.connect(self.end_asked)
        self.hide()

    @property
    def picked(self) -> str | None:
        """The participant whose dots are given; None in a show of hands."""
        return self._picked

    @property
    def left(self) -> int | None:
        """How many dots the picked person has; None in a show of hands."""
        voter = next((one for one in self._voters() if one.participant_id == self._picked), None)
        return voter.left if voter else None

    def show_poll(self, poll: Poll | None) -> None:
        is_open = poll is not None and poll.is_open
        self._poll = poll if is_open else None
        self.setVisible(is_open)
        if poll is None or not is_open:
            return
        question = poll.round.question
        self.question.setText(_short(question))
        self.question.setToolTip(as_tip(question))
        ids = [voter.participant_id for voter in poll.voters]
        if ids != list(self._chips):
            self._renew_chips(ids)
        if self._picked not in ids:
            self._picked = ids[0] if ids else None
        for number, voter in enumerate(poll.voters, start=1):
            chip = self._chips[voter.participant_id]
            chip.set_content(voter.alias, str(number) if number <= 9 else "", _as_dots(voter.left))
            chip.setAccessibleName(self.tr("{alias}, %n left", "", voter.left).format(alias=voter.alias))
            chip.setToolTip(self.tr("%n left", "", voter.left))
            chip.setChecked(voter.participant_id == self._picked)
        self.help.setText(
            self.tr("Click a note for a dot, Shift takes it back")
            if poll.round.kind is VoteKind.DOTS
            else self.tr("Click a note for each hand, Shift takes it back")
        )

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
            self.picked_another.emit()

        return pick

    def _voters(self) -> tuple[Voter, ...]:
        return self._poll.voters if self._poll else ()


class VoteDialog(NameDialog):
    """Asks for the question and the way of voting."""

    def __init__(
        self, parent: QWidget, take: Callable[[str, VoteKind, Author, int], object], *, has_people: bool
    ) -> None:
        super().__init__(
            parent,
            self.tr("Start a vote"),
            self.tr("What is asked"),
            self.tr("Start"),
            lambda question: take(question, self.kind, self.by, self.dots.value),
            self.tr("What matters most to you?"),
        )
        self.way = Segmented(self)
        ways = [(VoteKind.DOTS.value, self.tr("Dots, person by person"), None)] if has_people else []
        self.way.set_choices([*ways, (VoteKind.HANDS.value, self.tr("Show of hands"), None)])
        self.way.set_value((VoteKind.DOTS if has_people else VoteKind.HANDS).value)
        self.way.setAccessibleName(self.tr("How to vote"))
        self._who = Segmented(self)
        self._who.set_choices(
            [
                (Author.CUSTOMER.value, self.tr("Customers"), None),
                (Author.TEAM.value, self.tr("The team"), None),
            ]
        )
        self._who.set_value(Author.CUSTOMER.value)
        self._who.setAccessibleName(self.tr("Who votes"))
        self.dots = Stepper(self)
        self.dots.set_range(1, MOST_DOTS)
        self.dots.set_value(USUAL_DOTS)
        self.dots.setAccessibleName(self.tr("Dots for each person"))
        self._labels: dict[QWidget, QLabel] = {}
        for at, (label, field) in enumerate(
            (
                (self.tr("How to vote"), self.way),
                (self.tr("Dots for each person"), self.dots),
                (self.tr("Who votes"), self._who),
            )
        ):
            self._labels[field] = SectionLabel(self, label)
            self.body.insertWidget(3 + 2 * at, self._labels[field])
            self.body.insertWidget(4 + 2 * at, field)
        self.way.chosen.connect(lambda _: self._arrange())
        self._arrange()

    @property
    def kind(self) -> VoteKind:
        return VoteKind(self.way.value or VoteKind.HANDS)

    @property
    def by(self) -> Author:
        """Dots are placed by people of the session; hands may be the team's."""
        if self.kind is VoteKind.DOTS:
            return Author.CUSTOMER
        return Author(self._who.value or Author.CUSTOMER)

    def _arrange(self) -> None:
        by_dots = self.kind is VoteKind.DOTS
        for field, shown in ((self.dots, by_dots), (self._who, not by_dots)):
            field.setVisible(shown)
            self._labels[field].setVisible(shown)


def _short(question: str) -> str:
    return question if len(question) <= _MOST_SEEN else f"{question[: _MOST_SEEN - 1]}…"


def _as_dots(left: int) -> str:
    return "●" * left if left <= USUAL_DOTS else f"{left} ●"
