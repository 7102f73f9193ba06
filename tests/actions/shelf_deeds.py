"""Projects and planned sessions at random: made, put away and brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import projects, sessions, shelving
from cocreate_desktop.domain.sessions import SessionState

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class ShelfDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self._desk, self._choose, self._project = doer.desk, doer.choose, doer.project
        self.all = [
            self.rename_project, self.delete_project, self.duplicate_project,
            self.archive_project, self.unarchive_project, self.restore, self.plan_session,
            self.edit_session, self.delete_session,
        ]  # fmt: skip

    def rename_project(self) -> None:
        projects.edit_project(
            self._desk, self._project, title=self._doer.word(), gesture=self._doer.gesture()
        )

    def delete_project(self) -> None:
        if self._desk.library.projects.find(self._doer.second_project):
            projects.delete_project(self._desk, self._doer.second_project)

    def duplicate_project(self) -> None:
        if one := self._doer.pick(self._other_projects()):
            shelving.duplicate_project(self._desk, one)

    def archive_project(self) -> None:
        if one := self._doer.pick(self._other_projects()):
            shelving.archive_project(self._desk, one)

    def unarchive_project(self) -> None:
        if one := self._doer.pick(project for project in self._other_projects() if project.archived_at):
            shelving.unarchive_project(self._desk, one)

    def restore(self) -> None:
        if deleted := shelving.recently_deleted(self._desk):
            one = self._choose.choice(deleted)
            shelving.restore(self._desk, one.table, one.id)

    def plan_session(self) -> None:
        sessions.plan_session(self._desk, self._project, self._doer.word(), planned_for="2026-12-01")

    def edit_session(self) -> None:
        if one := self._doer.pick(self._planned()):
            sessions.edit_session(self._desk, one, title=self._doer.word(), gesture=self._doer.gesture())

    def delete_session(self) -> None:
        if one := self._doer.pick(self._planned()):
            sessions.delete_session(self._desk, one)

    def _other_projects(self):
        return [one for one in self._desk.library.projects.all() if one.id != self._project]

    def _planned(self):
        known = self._desk.library.sessions.of_project(self._project)
        return [session for session in known if session.state is SessionState.PLANNED]
