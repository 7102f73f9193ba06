"""What can be done with a project or a session: asked for, done, and told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QWidget

from cocreate_desktop.actions import projects, sessions, shelving
from cocreate_desktop.actions.people import take_seat
from cocreate_desktop.errors import UserError
from cocreate_desktop.system_clock import iana_zone
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.shell.deleting import may_delete
from cocreate_desktop.views.shell.dialogs import NameDialog, SessionDialog
from cocreate_desktop.views.wording import say

Result = TypeVar("Result")


class Deeds(QObject):
    """Each acts on the open project or session, and does nothing without one."""

    trouble = Signal(str)
    """A sentence for the window's own line."""

    sample_opened = Signal()
    seated = Signal()
    """Somebody else sits at this laptop."""

    created = Signal(str)
    """The id of a project that was made just now."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._desk = context.desk
        self._window = window

    def new_project(self) -> None:
        # The templates and their reader are imported with the first dialog.
        from cocreate_desktop.views.shell.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._desk, self._window)
        dialog.created.connect(self.created)
        dialog.exec()

    def save_template(self) -> None:
        from cocreate_desktop.views.shell.save_template import SaveTemplateDialog

        project = self._context.place.project
        if project is not None:
            SaveTemplateDialog(self._desk, project, self._window).exec()

    def edit_tags(self) -> None:
        from cocreate_desktop.views.shell.tag_set import TagSetDialog

        project = self._context.place.project
        if project is not None:
            TagSetDialog(self._desk, project, self._window).show()

    def rename_project(self) -> None:
        project = self._context.place.project
        if project is not None:
            NameDialog(
                self._window, self.tr("Rename project"), self.tr("Project name"), self.tr("Rename"),
                lambda title: projects.edit_project(self._desk, project.id, title=title), project.title,
            ).exec()  # fmt: skip

    def delete_project(self) -> None:
        project = self._context.place.project
        if project is None:
            return
        if may_delete(self._window, self._desk.library, project):
            self._told(lambda: projects.delete_project(self._desk, project.id))

    def duplicate_project(self) -> None:
        """Make a second project of the open one and go there."""
        project = self._context.place.project
        if project is not None:
            title = self.tr("{title} (copy)").format(title=project.title)
            made = self._told(lambda: shelving.duplicate_project(self._desk, project.id, title=title))
            if made is not None:
                self._context.place.open_project(made.ids("projects")[0])

    def archive_project(self) -> None:
        """Put the open project aside, or take it up again."""
        project = self._context.place.project
        if project is None:
            return
        act = shelving.archive_project if project.archived_at is None else shelving.unarchive_project
        self._told(lambda: act(self._desk, project.id))

    def import_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import recorded meetings"), "", self.tr("Recorded meetings (*.json)")
        )
        for name in names:
            self._told(lambda name=name: self._import_one(Path(name)))

    def open_sample(self) -> None:
        """Go to the last session held in the sample project, which is made if it is not there."""
        # Its files are read when it is first wanted.
        from cocreate_desktop.actions.judging import ended_sessions
        from cocreate_desktop.actions.sampling import load_sample

        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            project_id = self._told(lambda: load_sample(self._desk))
        finally:
            QApplication.restoreOverrideCursor()
        if project_id is None:
            return
        self._context.place.open_project(project_id)
        held = ended_sessions(self._desk.library, project_id)
        if held:
            self._context.place.open_session(held[-1].id)
        self.sample_opened.emit()

    def plan_session(self) -> None:
        project_id = self._context.place.project_id
        if project_id is None:
            return

        def take(title: str, day: str) -> None:
            made = sessions.plan_session(self._desk, project_id, title, planned_for=day, zone=iana_zone())
            self._context.place.open_session(made.ids("sessions")[0])

        SessionDialog(self._window, self.tr("Plan a session"), self.tr("Plan session"), take, "", "").exec()

    def edit_session(self) -> None:
        session = self._context.place.session
        if session is not None:
            SessionDialog(
                self._window, self.tr("Name and day"), self.tr("Save"),
                lambda name, day: sessions.edit_session(self._desk, session.id, title=name, planned_for=day),
                session.title, session.planned_for,
            ).exec()  # fmt: skip

    def take_seat(self) -> None:
        """Ask which team member notes here: their entries carry their name as the author's."""
        project_id = self._context.place.project_id
        team = self._desk.library.people.team(project_id) if project_id else []
        if not team:
            self.trouble.emit(self.tr("The team has no members yet. Add them on the page People."))
            return
        names = [member.name for member in team]
        here = self._desk.library.member_here
        now = next((n for n, member in enumerate(team) if member.id == here), 0)
        name, chosen = QInputDialog.getItem(
            self._window, self.tr("At this laptop"), self.tr("Who notes here?"), names, now, False
        )
        if chosen:
            self._told(lambda: take_seat(self._desk, team[names.index(name)].id))
            self.seated.emit()

    def delete_session(self) -> None:
        session = self._context.place.session
        if session is None:
            return
        if may_delete(self._window, self._desk.library, session):
            self._told(lambda: sessions.delete_session(self._desk, session.id))

    def _import_one(self, path: Path) -> None:
        # The readers of files are imported with the first file.
        from cocreate_desktop.actions.importing import import_meeting

        result = import_meeting(self._desk, path)
        self._context.place.open_session(result.session_id)

    def _told(self, act: Callable[[], Result]) -> Result | None:
        try:
            return act()
        except UserError as error:
            self.trouble.emit(say(error.message))
            return None
