"""What the facilitator changes in the script while it runs: steps and questions more or less."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cocreate_desktop.actions import rescripting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.steps.opening_questions import opening_question


class Rescripting(QObject):
    """Between the steps' menu, the offers of the page, and the actions."""

    def __init__(self, desk: Desk, live: LiveView, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._attempt = attempt
        live.column.insert_step.clicked.connect(live.insert_panel.open)
        live.column.steps.wants_out.connect(self.leave_out)
        live.column.steps.wants_in.connect(self.take_in)
        live.insert_panel.wants_step.connect(self.insert_step)
        live.unasked.wants_again.connect(self.ask_again)
        live.find_out.wants_questions.connect(self.ask_about)
        live.find_out.added.edited.connect(self.edit_question)

    def insert_step(self, title: str, minutes: int) -> None:
        panel = self._live.insert_panel
        made = self._attempt(
            lambda: rescripting.insert_step(self._desk, self._session_id, title, minutes=minutes),
            at=panel.error,
        )
        if made is not None:
            panel.leave()

    def leave_out(self, step_id: str) -> None:
        self._attempt(lambda: rescripting.leave_out(self._desk, self._session_id, step_id))

    def take_in(self, step_id: str) -> None:
        self._attempt(lambda: rescripting.take_in(self._desk, self._session_id, step_id))

    def ask_again(self, item_ids: list[str], step_id: str) -> None:
        self._attempt(lambda: rescripting.ask_again(self._desk, self._session_id, item_ids, step_id))

    def ask_about(self, assumption_ids: list[str], step_id: str) -> None:
        """Add a question about each; their words can be changed at once."""
        record = self._live.record
        if record is None:
            return
        questions = {one: opening_question(record, one) for one in assumption_ids}
        made = self._attempt(lambda: rescripting.ask_about(self._desk, self._session_id, questions, step_id))
        if made is not None and (now := self._live.record):
            self._live.find_out.added.offer(now, tuple(made.ids("session_items")))

    def edit_question(self, item_id: str, text: str, gesture: str) -> None:
        field = self._live.find_out.added.fields.get(item_id)
        self._attempt(
            lambda: rescripting.edit_question(self._desk, self._session_id, item_id, text, gesture=gesture),
            at=field,
        )

    @property
    def _session_id(self) -> str:
        record = self._live.record
        return record.session.id if record else ""
