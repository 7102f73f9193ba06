"""The dialog that begins a round."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from cocreate_desktop.domain.board import Author
from cocreate_desktop.domain.limits import MOST_DOTS
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.views.controls import SectionLabel, Segmented, Stepper
from cocreate_desktop.views.shell.dialogs import NameDialog
from cocreate_desktop.views.theme import theme_of

_USUAL_DOTS = 3
_LIST_HEIGHT = 168


class Start(Protocol):
    """Begins the round that was asked for; raises UserError when it cannot."""

    def __call__(
        self, question: str, kind: VoteKind, by: Author, dots: int, need_ids: Sequence[str]
    ) -> object: ...


class VoteDialog(NameDialog):
    """Asks for the question and the way of voting."""

    def __init__(
        self, parent: QWidget, take: Start, *, has_people: bool, needs: Sequence[tuple[str, str]]
    ) -> None:
        """`needs` are ids with words; without people or needs there is no rating."""
        super().__init__(
            parent,
            self.tr("Start a vote"),
            self.tr("What is asked"),
            self.tr("Start"),
            lambda question: take(question, self.kind, self.by, self.dots.value, self.chosen_needs),
            self.tr("What matters most to you?"),
        )
        self._usual = {False: self.name.text(), True: self.tr("How important is this to you?")}
        self.way = self._ways(has_people=has_people, has_needs=bool(needs))
        self._who = self._sides()
        self.dots = Stepper(self)
        self.dots.set_range(1, MOST_DOTS)
        self.dots.set_value(_USUAL_DOTS)
        self.needs = self._list_of(needs)
        self._labels = self._lay_out(
            (self.tr("How to vote"), self.way),
            (self.tr("Dots for each person"), self.dots),
            (self.tr("Who votes"), self._who),
            (self.tr("Needs to rate, important and satisfied from 1 to 5"), self.needs),
        )
        self.way.chosen.connect(lambda _: self._arrange())
        self._arrange()

    @property
    def kind(self) -> VoteKind:
        return VoteKind(self.way.value or VoteKind.HANDS)

    @property
    def by(self) -> Author:
        """Dots and ratings are given by people of the session; hands may be the team's."""
        if self.kind is not VoteKind.HANDS:
            return Author.CUSTOMER
        return Author(self._who.value or Author.CUSTOMER)

    @property
    def chosen_needs(self) -> list[str]:
        """Ids of what is ticked, when it is a rating."""
        if self.kind is not VoteKind.RATING:
            return []
        rows = [self.needs.item(row) for row in range(self.needs.count())]
        return [
            row.data(Qt.ItemDataRole.UserRole) for row in rows if row.checkState() is Qt.CheckState.Checked
        ]

    def _ways(self, *, has_people: bool, has_needs: bool) -> Segmented:
        ways = [(VoteKind.DOTS.value, self.tr("Dots, person by person"), None)] if has_people else []
        ways.append((VoteKind.HANDS.value, self.tr("Show of hands"), None))
        if has_people and has_needs:
            ways.append((VoteKind.RATING.value, self.tr("Rating of needs"), None))
        choice = Segmented(self)
        choice.set_choices(ways)
        choice.set_value((VoteKind.DOTS if has_people else VoteKind.HANDS).value)
        return choice

    def _sides(self) -> Segmented:
        choice = Segmented(self)
        choice.set_choices(
            [
                (Author.CUSTOMER.value, self.tr("Customers"), None),
                (Author.TEAM.value, self.tr("The team"), None),
            ]
        )
        choice.set_value(Author.CUSTOMER.value)
        return choice

    def _list_of(self, needs: Sequence[tuple[str, str]]) -> QListWidget:
        """All ticked at first."""
        listed = QListWidget(self)
        listed.setWordWrap(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for need_id, words in needs:
            row = QListWidgetItem(words.replace("\n", " "), listed)
            row.setData(Qt.ItemDataRole.UserRole, need_id)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked)
        listed.setCurrentRow(0)
        return listed

    def _lay_out(self, *named: tuple[str, QWidget]) -> dict[QWidget, QLabel]:
        """Each field below its name, also on the way by Tab; the labels by field."""
        labels: dict[QWidget, QLabel] = {}
        last: QWidget = self.name
        for at, (name, field) in enumerate(named):
            field.setAccessibleName(name)
            labels[field] = SectionLabel(self, name)
            self.body.insertWidget(3 + 2 * at, labels[field])
            self.body.insertWidget(4 + 2 * at, field)
            for part in _stops(field):
                self.setTabOrder(last, part)
                last = part
        return labels

    def _arrange(self) -> None:
        rates = self.kind is VoteKind.RATING
        if self.name.text() == self._usual[not rates]:
            self.name.setText(self._usual[rates])
        self.needs.setFixedHeight(theme_of(self).px(_LIST_HEIGHT))
        for field, shown in (
            (self.dots, self.kind is VoteKind.DOTS),
            (self._who, self.kind is VoteKind.HANDS),
            (self.needs, rates),
        ):
            field.setVisible(shown)
            self._labels[field].setVisible(shown)
        self.adjustSize()


def _stops(field: QWidget) -> list[QWidget]:
    """Where Tab stops in a field: at itself or at its parts."""
    parts = [field, *field.findChildren(QWidget)]
    return [one for one in parts if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
