"""What the side sheet shows: it follows the current cell and every change."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.overriding import drop_override, override_verdict
from cocreate_desktop.actions.overview import Overview
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.evidence.matrix import Row
from cocreate_desktop.domain.evidence.testimony import testimony_of
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.overview.evidence_items import items_of_session
from cocreate_desktop.views.overview.evidence_panel import EvidencePanel
from cocreate_desktop.views.overview.matrix_view import MatrixView
from cocreate_desktop.views.overview.override_dialog import OverrideDialog
from cocreate_desktop.views.wording import say

_PROJECT = ""
"""Stands in for a session's id where all sessions together are shown."""


class Inspecting(QObject):
    """Opens the sheet on a cell, walks it from session to session, and keeps it true."""

    entry_asked = Signal(str, str)
    """A session's and an entry's id."""

    trouble = Signal(str)

    def __init__(self, desk: Desk, matrix: MatrixView, panel: EvidencePanel) -> None:
        super().__init__(panel)
        self._desk = desk
        self._matrix = matrix
        self._panel = panel
        self._overview: Overview | None = None
        self._shown: tuple[str, str] | None = None
        """The assumption and the session that the sheet shows."""
        panel.closed.connect(self._close)
        panel.entry_asked.connect(self._open_entry)
        panel.session_asked.connect(self._go_to_session)
        panel.beside_asked.connect(self._go_beside)
        panel.otherwise_asked.connect(self._say_otherwise)

    def open_session(self, assumption_id: str, session_id: str) -> None:
        self._shown = (assumption_id, session_id)
        self._show()
        if self._panel.isVisible():
            self._panel.take_focus()

    def open_project(self, assumption_id: str) -> None:
        """Show all sessions together."""
        self.open_session(assumption_id, _PROJECT)

    def refresh(self, overview: Overview) -> None:
        """Keep the sheet true to what is known now; it closes if what it shows is gone."""
        self._overview = overview
        if self._shown is not None and self._panel.isVisible():
            self._show()

    def _show(self) -> None:
        assert self._shown is not None and self._overview is not None
        assumption_id, session_id = self._shown
        matrix = self._overview.matrix
        row = next((one for one in matrix.rows if one.assumption.id == assumption_id), None)
        session = next((one for one in matrix.held if one.id == session_id), None)
        if row is None or (session_id != _PROJECT and session is None):
            self._panel.close_sheet()
        elif session is None:
            self._panel.show_project(row, matrix)
            self._offer_beside(None)
        else:
            self._show_session(row, session)
            self._offer_beside(session)
        self._matrix.mark_shown(self._panel.isVisible())

    def _show_session(self, row: Row, session: Session) -> None:
        assert self._overview is not None
        judged = self._overview.matrix.judgement.sessions.get(session.id)
        verdict = row.by_session.get(session.id)
        if judged is None:
            self._panel.close_sheet()
        elif verdict is None or verdict.verdict is Verdict.NOT_ASKED:
            self._panel.show_not_asked(session, row)
        else:
            testimony = testimony_of(judged.case, verdict.assumption)
            items = items_of_session(testimony, judged.case, self._titles(session.id))
            said = self._overview.overrides.get(verdict.assumption.id)
            self._panel.show_session(session, verdict, items, said)

    def _titles(self, session_id: str) -> Mapping[str, str]:
        """The step's title by the visit to it."""
        steps = {step.id: step.title for step in self._desk.library.sessions.steps(session_id)}
        runs = self._desk.library.sessions.runs(session_id)
        return {run.id: steps[run.session_step_id] for run in runs if run.session_step_id in steps}

    def _walkable(self) -> list[str]:
        """The ids of the sessions that have something to show."""
        assert self._overview is not None
        matrix = self._overview.matrix
        return [session.id for session in matrix.held if session.id in matrix.judgement.sessions]

    def _offer_beside(self, session: Session | None) -> None:
        ids = self._walkable()
        place = ids.index(session.id) if session is not None and session.id in ids else -1
        for button in (self._panel.before, self._panel.after):
            button.setVisible(session is not None)
        self._panel.before.setEnabled(place > 0)
        self._panel.after.setEnabled(0 <= place < len(ids) - 1)

    def _go_beside(self, step: int) -> None:
        if self._shown is None:
            return
        ids, (_assumption_id, session_id) = self._walkable(), self._shown
        if session_id in ids and 0 <= ids.index(session_id) + step < len(ids):
            self._go_to_session(ids[ids.index(session_id) + step])

    def _go_to_session(self, session_id: str) -> None:
        assert self._shown is not None
        assumption_id = self._shown[0]
        self._matrix.select_session(assumption_id, session_id)
        self.open_session(assumption_id, session_id)

    def _open_entry(self, observation_id: str) -> None:
        if self._shown is not None:
            self.entry_asked.emit(self._shown[1], observation_id)

    def _close(self) -> None:
        self._shown = None
        self._matrix.mark_shown(False)
        self._matrix.setFocus()

    def _say_otherwise(self) -> None:
        """Ask for the team's own verdict, or take it back."""
        if self._shown is None or self._overview is None:
            return
        assumption_id, session_id = self._shown
        row = next(one for one in self._overview.matrix.rows if one.assumption.id == assumption_id)
        frozen_id = row.by_session[session_id].assumption.id
        dialog = OverrideDialog(
            self._panel,
            self._overview.overrides.get(frozen_id),
            lambda verdict, reason: override_verdict(self._desk, session_id, frozen_id, verdict, reason),
        )
        dialog.dropped.connect(lambda: self._drop(session_id, frozen_id))
        dialog.open()

    def _drop(self, session_id: str, frozen_id: str) -> None:
        try:
            drop_override(self._desk, session_id, frozen_id)
        except UserError as error:
            self.trouble.emit(say(error.message))
