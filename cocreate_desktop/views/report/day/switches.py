"""Which papers are printed how often, and for whom: rows of switches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from cocreate_desktop.domain.day_papers import DAY_PAPERS, MOST_COPIES, DayPaper
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.controls import Stepper
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, say, shortened

_BEFORE = frozenset(
    {DayPaper.CONSENT, DayPaper.AGENDA, DayPaper.WALL, DayPaper.BADGES, DayPaper.SIGNS, DayPaper.OBSERVATION}
)
_AFTER = frozenset({DayPaper.AGREEMENT, DayPaper.TAKE_AWAY})
_LEAST = 36
_LONGEST = 18
"""Letters of a name beside which another one stands."""


def usual_papers(state: SessionState) -> frozenset[DayPaper]:
    """What a session needs that is to come or runs, and what one needs that has ended."""
    return _AFTER if state is SessionState.ENDED else _BEFORE


class PaperSwitches(QObject):
    """A switch for each paper; one that is on has the number of its copies beside it."""

    changed = Signal()
    added = Signal(object)
    """The DayPaper that was switched on, before `changed`."""

    def __init__(self, grid: QGridLayout, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.switches: dict[DayPaper, QCheckBox] = {}
        self.copies: dict[DayPaper, Stepper] = {}
        grid.setColumnStretch(0, 1)
        for row, (paper, name) in enumerate(DAY_PAPERS.items()):
            switch, copies = QCheckBox(say(name), parent), Stepper(parent)
            copies.set_range(1, MOST_COPIES)
            copies.set_value(1)
            copies.setAccessibleName(self.tr("Copies: {paper}").format(paper=say(name)))
            # The panel keeps its width while papers are switched.
            policy = copies.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            copies.setSizePolicy(policy)
            switch.clicked.connect(lambda on, paper=paper: self._tell(paper, on=on))
            copies.committed.connect(lambda _value, _gesture: self.changed.emit())
            # No wider than its words: beside them a click would go into nothing.
            grid.addWidget(switch, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(copies, row, 1)
            grid.setRowMinimumHeight(row, theme.px(_LEAST))
            switch.setMinimumHeight(theme.px(_LEAST))
            self.switches[paper], self.copies[paper] = switch, copies
        self._show_copies()

    @property
    def chosen(self) -> tuple[DayPaper, ...]:
        return tuple(paper for paper, switch in self.switches.items() if switch.isChecked())

    @property
    def counts(self) -> dict[DayPaper, int]:
        return {paper: self.copies[paper].value for paper in self.chosen}

    def show_chosen(self, papers: frozenset[DayPaper]) -> None:
        """Switch on these and no others, without a signal."""
        for paper, switch in self.switches.items():
            switch.setChecked(paper in papers)
        self._show_copies()

    def _tell(self, paper: DayPaper, *, on: bool) -> None:
        self._show_copies()
        if on:
            self.added.emit(paper)
        self.changed.emit()

    def _show_copies(self) -> None:
        for paper, switch in self.switches.items():
            self.copies[paper].setVisible(switch.isChecked())


class PeopleSwitches(QObject):
    """A switch for everybody who is invited; all are on until somebody is taken out."""

    changed = Signal()

    def __init__(self, grid: QGridLayout, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = grid
        self._theme = theme
        self._host = parent
        self.switches: dict[str, QCheckBox] = {}

    @property
    def chosen(self) -> frozenset[str] | None:
        """The participants who get something; None while that is everybody."""
        on = frozenset(one for one, switch in self.switches.items() if switch.isChecked())
        return None if len(on) == len(self.switches) else on

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Show the invited (id, number and name); who was taken out stays so."""
        out = {one for one, switch in self.switches.items() if not switch.isChecked()}
        if [(one, switch.accessibleName()) for one, switch in self.switches.items()] == list(people):
            return
        for switch in self.switches.values():
            self._grid.removeWidget(switch)
            switch.hide()
            switch.deleteLater()
        self.switches = {}
        for place, (participant_id, name) in enumerate(people):
            shown = shortened(name, _LONGEST)
            switch = QCheckBox(shown.replace("&", "&&"), self._host)
            switch.setAccessibleName(name)
            switch.setToolTip(as_tip(name) if shown != name else "")
            switch.setChecked(participant_id not in out)
            switch.setMinimumHeight(self._theme.px(_LEAST))
            switch.clicked.connect(lambda _=False: self.changed.emit())
            self._grid.addWidget(switch, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
            self.switches[participant_id] = switch
