"""When the round-up is offered, which visit it asks about, and where its answers go."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from cocreate_desktop.actions import round_up
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.round_up import RoundUp, Seen
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.round_up.grid import Sheet
from cocreate_desktop.views.run.round_up.offer import RoundUpOffer
from cocreate_desktop.views.run.round_up.panel import RoundUpPanel
from cocreate_desktop.views.theme import theme_of

READ_FROM = OF_ONE_SESSION | OF_ALL_SESSIONS | {"unseen"}
"""The tables that a round-up is read from."""


class Rounding(QObject):
    """Between the panel, the offer and the actions, for one session at a time."""

    def __init__(self, desk: Desk, live: LiveView, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._attempt = attempt
        self.panel = panel = RoundUpPanel(theme_of(live), live)
        self.offer = offer = RoundUpOffer(live.unasked, live)
        live.middle_layout.addWidget(panel, 1)
        live.notes_place.addWidget(offer)
        self._session_id = ""
        self._run_id = ""
        self._offered: set[str] = set()
        panel.hide()
        panel.answered.connect(self.answer)
        panel.closed.connect(self.close)
        panel.visits_asked.connect(self._choose_visit)
        offer.accepted.connect(lambda: self.open(self._newest_id()))
        offer.put_off.connect(offer.put_away)
        offer.put_off.connect(live.wants_focus)
        live.capture.nothing_to_clear.connect(self.leave)

    @property
    def is_open(self) -> bool:
        return bool(self._run_id)

    def follow(self, session_id: str) -> None:
        """Another session is shown; what ended in it before is not offered anew."""
        if session_id == self._session_id:
            return
        self._session_id = session_id
        self._put_away()
        self.offer.put_away()
        runs = self._desk.library.sessions.runs(session_id)
        self._offered = {run.id for run in runs if run.ended_ms is not None}

    def apply(self, change: ChangeSet) -> None:
        """A step that ends is offered once; an open panel shows what is known now."""
        if change.touches("step_runs"):
            self._offer_ended()
        if self.is_open and change.touches(*READ_FROM):
            self._show()

    def open(self, run_id: str = "") -> None:
        """Ask about one visit; without an id about the newest that tested something."""
        self._run_id = run_id or self._newest_id()
        self.offer.put_away()
        if self._run_id:
            self._show()
            self.panel.grid.setFocus()

    def close(self) -> None:
        self._put_away()
        self._live.wants_focus.emit()

    def leave(self) -> None:
        """Esc, wherever the keyboard is: its cap stands on the button."""
        if self.is_open:
            self.close()

    def take_focus(self) -> bool:
        """Take the keyboard if cells are asked about and no line is under way; whether it did."""
        wants = self.is_open and not self._live.capture.line.text
        if wants:
            self.panel.grid.setFocus()
        return wants

    def answer(self, seen: Seen | None, early: bool) -> None:
        """Fill the cell that is meant, and go on to the next open one."""
        cell, before = self.panel.grid.cell, self.panel.grid.place
        if cell is None:
            return
        self._attempt(
            lambda: round_up.answer(self._desk, self._session_id, self._run_id, cell, seen, unprompted=early)
        )
        after = self.panel.grid.cell
        if seen is not None and self.panel.grid.place == before and after and not after.is_empty:
            self.panel.grid.go_on()

    def _put_away(self) -> None:
        self._run_id = ""
        self.panel.hide()
        self._live.unasked.give_way(False)
        self._live.script_place.show()

    def _show(self) -> None:
        now = round_up.read(self._desk.library, self._session_id, self._run_id)
        if not now.cells:
            self.close()
            return
        title = self.tr("Round-up of “{step}”").format(step=self._step_of(now))
        self.panel.show_sheet(title, self._sheet(now), self.panel.grid.place)
        self._live.script_place.hide()
        self._live.unasked.give_way(True)
        self.panel.show()

    def _sheet(self, now: RoundUp) -> Sheet:
        library = self._desk.library
        session = library.sessions.get(self._session_id)
        aliases = {one.id: one.alias for one in library.people.of_project(session.project_id)}
        known = library.sessions.assumptions(self._session_id)
        return Sheet(
            now,
            codes={one.id: one.code for one in known},
            texts={one.id: one.text for one in known},
            names={one.id: aliases[one.person_id] for one in library.people.participants(self._session_id)},
        )

    def _step_of(self, now: RoundUp) -> str:
        steps = self._desk.library.sessions.steps(self._session_id)
        return next(step.title for step in steps if step.id == now.run.session_step_id)

    def _newest_id(self) -> str:
        """The visit that ended last and tested something, else the one that goes on."""
        every = round_up.read_all(self._desk.library, self._session_id)
        ended = [one for one in every if one.run.ended_ms is not None]
        newest = (ended or every)[-1:]
        return newest[0].run.id if newest else ""

    def _offer_ended(self) -> None:
        runs = self._desk.library.sessions.runs(self._session_id)
        ended = [run for run in runs if run.ended_ms is not None]
        self.offer.put_away()
        if not ended or ended[-1].id in self._offered:
            return
        self._offered.add(ended[-1].id)
        now = round_up.read(self._desk.library, self._session_id, ended[-1].id)
        if now.empty:
            self.offer.show_offer(self._step_of(now), now.empty)

    def _choose_visit(self) -> None:
        menu = QMenu(self.panel)
        for one in round_up.read_all(self._desk.library, self._session_id):
            words = self.tr("{time}  {step}, %n open", "", one.empty).format(
                time=clock_text(one.run.started_ms), step=self._step_of(one)
            )
            menu.addAction(words, lambda run_id=one.run.id: self.open(run_id))
        pop_up(menu, self.panel.visits.mapToGlobal(self.panel.visits.rect().bottomLeft()))
