"""What is changed at random in the script of a running session, and said about its pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import leading, rescripting
from cocreate_desktop.domain.scenario import ItemKind

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class RoomDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self.all = [
            self.insert_step, self.leave_out, self.take_in, self.ask_again, self.ask_about,
            self.edit_question, self.explain_pause,
        ]  # fmt: skip

    def insert_step(self) -> None:
        minutes = self._doer.choose.randrange(1, 60)
        rescripting.insert_step(self._doer.desk, self._doer.session, self._doer.word(), minutes=minutes)

    def leave_out(self) -> None:
        visited = {run.session_step_id for run in self._sessions.runs(self._doer.session)}
        if one := self._doer.pick(step for step in self._steps() if step.id not in visited):
            rescripting.leave_out(self._doer.desk, self._doer.session, one)

    def take_in(self) -> None:
        if one := self._doer.pick(step for step in self._steps() if step.left_out):
            rescripting.take_in(self._doer.desk, self._doer.session, one)

    def ask_again(self) -> None:
        items, step = self._questions()[:2], self._doer.pick(self._steps())
        if items and step:
            rescripting.ask_again(self._doer.desk, self._doer.session, [item.id for item in items], step)

    def ask_about(self) -> None:
        belief = self._doer.pick(self._sessions.assumptions(self._doer.session))
        step = self._doer.pick(self._steps())
        if belief and step:
            rescripting.ask_about(self._doer.desk, self._doer.session, {belief: self._doer.word()}, step)

    def edit_question(self) -> None:
        if one := self._doer.pick(self._questions()):
            rescripting.edit_question(
                self._doer.desk, self._doer.session, one, self._doer.word(), gesture=self._doer.gesture()
            )

    def explain_pause(self) -> None:
        leading.explain_pause(
            self._doer.desk, self._doer.session, self._doer.word(), gesture=self._doer.gesture()
        )

    @property
    def _sessions(self):
        return self._doer.desk.library.sessions

    def _steps(self):
        return self._sessions.steps(self._doer.session)

    def _questions(self):
        return [item for item in self._sessions.items(self._doer.session) if item.kind is ItemKind.ASK]
