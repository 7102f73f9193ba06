"""Which project, which session: the two menus of the sidebar, and what can be done with either."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMenu, QWidget

from cocreate_desktop.actions import projects, sessions, shelving
from cocreate_desktop.actions.people import take_seat
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.errors import UserError
from cocreate_desktop.system_clock import iana_zone
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.shell.deleting import may_delete
from cocreate_desktop.views.shell.dialogs import NameDialog, SessionDialog
from cocreate_desktop.views.wording import say

Result = TypeVar("Result")


class Pickers(QObject):
    """Fills the two menus whenever they open, so that they always say what is there."""

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
        add = context.commands.add
        self._new_project = add(
            "project.new", "project", self.tr("&New project…"), self.new_project, "Ctrl+Shift+N"
        )
        self._rename_project = add(
            "project.rename", "project", self.tr("&Rename project…"), self.rename_project
        )
        self._duplicate_project = add(
            "project.duplicate", "project", self.tr("Du&plicate project"), self.duplicate_project
        )
        self._archive_project = add(
            "project.archive", "project", self.tr("&Archive project"), self.archive_project
        )
        self._save_template = add(
            "project.template", "project", self.tr("Save as &template…"), self.save_template
        )
        self._tags = add("project.tags", "project", self.tr("&Tags…"), self.edit_tags)
        self._delete_project = add(
            "project.delete", "project", self.tr("&Delete project…"), self.delete_project
        )
        self._import = add(
            "project.import", "project", self.tr("&Import a recorded meeting…"), self.import_files
        )
        add("project.sample", "project", self.tr("Open the &sample"), self.open_sample)
        self._plan = add(
            "session.plan", "session", self.tr("&Plan a session…"), self.plan_session, "Ctrl+Shift+P"
        )
        self._edit = add("session.edit", "session", self.tr("&Name and day…"), self.edit_session)
        self._delete = add("session.delete", "session", self.tr("&Delete session…"), self.delete_session)
        self._seat = add("session.seat", "session", self.tr("&Who is at this laptop…"), self.take_seat)
        context.place.moved.connect(self._enable)
        context.bus.changed.connect(self._follow)
        self._enable()

    def attach(self, project_menu: QMenu, session_menu: QMenu) -> None:
        project_menu.aboutToShow.connect(lambda: self._fill_projects(project_menu))
        session_menu.aboutToShow.connect(lambda: self._fill_sessions(session_menu))

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

    def _follow(self, change: ChangeSet) -> None:
        if change.touches("projects", "sessions"):
            self._enable()

    def _enable(self) -> None:
        project, session = self._context.place.project, self._context.place.session
        of_project = (self._rename_project, self._duplicate_project, self._archive_project)
        for action in (
            *of_project,
            self._save_template,
            self._tags,
            self._delete_project,
            self._plan,
            self._seat,
        ):
            action.setEnabled(project is not None)
        is_archived = project is not None and project.archived_at is not None
        self._archive_project.setText(
            self.tr("Take project out of the &archive") if is_archived else self.tr("&Archive project")
        )
        for action in (self._edit, self._delete):
            action.setEnabled(session is not None)

    def _fill_projects(self, menu: QMenu) -> None:
        menu.clear()
        here = self._context.place.project_id
        for project in self._desk.library.projects.all():
            if project.archived_at is not None and project.id != here:
                continue
            action = menu.addAction(project.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(project.id == here)
            action.triggered.connect(lambda _, one=project.id: self._context.place.open_project(one))
        menu.addSeparator()
        menu.addActions(
            [
                self._new_project,
                self._rename_project,
                self._duplicate_project,
                self._archive_project,
                self._save_template,
                self._tags,
                self._delete_project,
                self._import,
            ]
        )

    def _fill_sessions(self, menu: QMenu) -> None:
        menu.clear()
        project_id = self._context.place.project_id
        for session in self._desk.library.sessions.of_project(project_id) if project_id else []:
            action = menu.addAction(session_name(session).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(session.id == self._context.place.session_id)
            action.triggered.connect(lambda _, one=session.id: self._context.place.open_session(one))
        menu.addSeparator()
        menu.addActions([self._plan, self._edit, self._delete])
