"""Leads to the listening drill from the menu Session."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions.listening_drill import plan_drill
from cocreate_desktop.system_clock import iana_zone
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.run.drill.dialog import DrillDialog


class Drilling(QObject):
    """Plans rehearsals like the open session, and opens them on the page."""

    def __init__(self, context: Context, attempt: Attempt, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._attempt = attempt
        self._page = page
        self._command = context.commands.add("run.drill", "session", self.tr("&Listening drill…"), self.open)

    def enable(self, shown: bool) -> None:
        """There is one wherever a project is open."""
        self._command.setEnabled(shown and self._context.place.project_id is not None)

    def open(self) -> None:
        place = self._context.place
        if place.project_id is None:
            return
        library = self._context.desk.library
        DrillDialog(library, place.project_id, self.plan, place.open_session, self._page).open()

    def plan(self) -> None:
        """A rehearsal with the people of the open session; the page goes there."""
        place, desk = self._context.place, self._context.desk
        project_id, like = place.project_id, place.session_id
        if project_id is None:
            return
        number = len(desk.library.sessions.rehearsals(project_id)) + 1
        title = self.tr("Listening drill {n}").format(n=number)
        made = self._attempt(lambda: plan_drill(desk, project_id, title, zone=iana_zone(), like=like))
        if made is not None:
            place.open_session(made.ids("sessions")[0])
