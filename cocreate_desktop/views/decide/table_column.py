"""The right side: the propositions, the one on the table, and what the team does with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cocreate_desktop.actions import propositions
from cocreate_desktop.actions.concluded import ConcludedProposition, Conclusions
from cocreate_desktop.domain.decisions import DECISIONS, Decision
from cocreate_desktop.views.controls import EmptyState
from cocreate_desktop.views.decide.decision_bar import DecisionBar
from cocreate_desktop.views.decide.proposition_tabs import PropositionTabs, Tab
from cocreate_desktop.views.decide.proposition_view import PropositionView
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.wording import say


class TableColumn(QFrame):
    """One proposition is on the table; the others wait in their tabs."""

    turned = Signal(str)
    """The id of the proposition that is on the table now, "" for none."""

    choose_asked = Signal(str)
    """Choose what a proposition rests on; "" for a new one."""

    undo_offered = Signal(str)
    """What was done, for the toast."""

    def __init__(self, page: Page, moments: Callable[[], Moments], parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._desk = page, page.desk
        self._moments = moments
        self._conclusions: Conclusions | None = None
        self._current = ""
        self.tabs = PropositionTabs(self)
        self.empty = EmptyState(self)
        self.empty.button.setProperty("primary", True)
        self.empty.button.set_symbol("plus")
        self.scrolled = QScrollArea(self)
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled.setProperty("ground", "surface")
        self.view = PropositionView(page, self.scrolled)
        sheet = QWidget(self.scrolled)
        sheet.setProperty("ground", "surface")
        sheet_layout = QVBoxLayout(sheet)
        sheet_layout.setContentsMargins(0, 0, 0, 0)
        sheet_layout.addWidget(self.view)
        self.scrolled.setWidget(sheet)
        self.body = QStackedWidget(self)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.scrolled)
        self.bar = DecisionBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.body, 1)
        column.addWidget(self.bar)
        self._connect()

    @property
    def current_id(self) -> str:
        return self._current

    @property
    def current(self) -> ConcludedProposition | None:
        return self._conclusions.proposition(self._current) if self._conclusions else None

    def show_conclusions(self, conclusions: Conclusions) -> None:
        self._conclusions = conclusions
        known = conclusions.propositions
        if conclusions.proposition(self._current) is None:
            self._current = _first_open(conclusions)
            self.turned.emit(self._current)
        self.tabs.show_tabs([self._tab(one) for one in known], self._current)
        self.tabs.setVisible(bool(known))
        self.bar.setVisible(bool(known))
        self.body.setCurrentWidget(self.scrolled if known else self.empty)
        one = self.current
        if one is None:
            self.view.forget()
            return
        self.view.show_proposition(conclusions, one)
        self.bar.show_proposition(conclusions, one)
        if one.proposition.decided_at is not None:
            self.bar.show_decided(self._moments().exact(one.proposition.decided_at))

    def turn_to(self, proposition_id: str) -> None:
        """Put another proposition on the table."""
        if proposition_id != self._current:
            self.finish()
            self._current = proposition_id
            self.scrolled.verticalScrollBar().setValue(0)
            self.turned.emit(proposition_id)
            self._renew()

    def step(self, by: int) -> None:
        self.tabs.step(by)

    def add(
        self, title: str, finding_ids: list[str], note_ids: list[str], *, gesture: str | None = None
    ) -> None:
        """A proposition at the end, on the table, with its title ready to be written."""
        assert self._conclusions is not None
        project_id = self._conclusions.session.project_id
        made = self._page.attempt(
            lambda: propositions.add_proposition(
                self._desk, project_id, title, finding_ids=finding_ids, note_ids=note_ids, gesture=gesture
            )
        )
        if made is not None:
            self.turn_to(made.ids("propositions")[0])
            self.view.edit_title()

    def shift(self, by: int) -> None:
        """Move the proposition on the table to the left (-1) or right (1)."""
        self.finish()
        ids = [one.id for one in self._conclusions.propositions] if self._conclusions else []
        if self._current in ids:
            place = ids.index(self._current) + by
            others = [one for one in ids if one != self._current]
            if 0 <= place <= len(others):
                behind = others[place - 1] if place else None
                self._page.attempt(
                    lambda: propositions.move_proposition(self._desk, self._current, after=behind)
                )

    def delete(self) -> None:
        """Delete the proposition on the table, with a way back."""
        one = self.current
        if one is None:
            return
        self.finish()
        self.bar.forget(one.id)
        if self._page.attempt(lambda: propositions.delete_proposition(self._desk, one.id)) is not None:
            self.undo_offered.emit(self.tr("Proposition {n} deleted").format(n=one.number))

    def finish(self) -> None:
        """Save what is still being typed."""
        self.view.finish()

    def renew_look(self) -> None:
        """After a change of the theme: heights and colours are others."""
        self.bar.fit()
        self.tabs.updateGeometry()
        self.view.fit()
        self.view.ledger.fit()
        self._renew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The proposition follows the room that the tabs and the bar leave it."""
        port = self.scrolled.viewport()
        if watched is port and event.type() is QEvent.Type.Resize:
            self.view.fit_into(port.height(), self.scrolled.width() - port.width())
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.scrolled.viewport().installEventFilter(self)
        self.tabs.chosen.connect(self.turn_to)
        self.tabs.add_asked.connect(lambda: self.choose_asked.emit(""))
        self.empty.asked.connect(lambda: self.choose_asked.emit(""))
        self.view.rests_change_asked.connect(lambda: self.choose_asked.emit(self._current))
        self.view.shift_asked.connect(self.shift)
        self.view.delete_asked.connect(self.delete)
        self.view.ledger.deleted.connect(
            lambda name: self.undo_offered.emit(self.tr("Side “{name}” deleted").format(name=name))
        )
        self.bar.word_said.connect(self._say_word)
        self.bar.record_asked.connect(self._record)
        self.bar.reopen_asked.connect(self._reopen)

    def _renew(self) -> None:
        if self._conclusions is not None:
            self.show_conclusions(self._conclusions)

    def _tab(self, one: ConcludedProposition) -> Tab:
        known = one.proposition
        if known.decision is not None and known.decided_at is not None:
            note = self.tr("{word}, {when}").format(
                word=say(DECISIONS[known.decision]), when=self._moments().short(known.decided_at)
            )
            return Tab(one.id, known.title, note, decided=True)
        if one.id == self._current:
            return Tab(one.id, known.title, self.tr("on the table"))
        return Tab(one.id, known.title, self.tr("next") if one.id == self._next() else "")

    def _next(self) -> str:
        """The first that is not decided behind the one on the table, else the first of all."""
        known = self._conclusions.propositions if self._conclusions else ()
        open_ones = [one.id for one in known if one.proposition.decision is None and one.id != self._current]
        ids = [one.id for one in known]
        place = ids.index(self._current) if self._current in ids else 0
        return next((id_ for id_ in open_ones if ids.index(id_) > place), next(iter(open_ones), ""))

    def _say_word(self, member_id: str, word: Decision | None) -> None:
        if self._current:
            self._page.attempt(lambda: propositions.say_word(self._desk, self._current, member_id, word))

    def _record(self, decision: Decision, because: str) -> None:
        id_ = self._current
        if self._page.attempt(lambda: propositions.decide(self._desk, id_, decision, because)) is not None:
            self.bar.forget(id_)
            self.undo_offered.emit(self.tr("Recorded: {word}").format(word=say(DECISIONS[decision])))

    def _reopen(self) -> None:
        if self._current:
            self._page.attempt(lambda: propositions.undecide(self._desk, self._current))


def _first_open(conclusions: Conclusions) -> str:
    """The first proposition that is not decided, else the first one."""
    known = conclusions.propositions
    waiting = [one.id for one in known if one.proposition.decision is None]
    return next(iter(waiting), known[0].id if known else "")
