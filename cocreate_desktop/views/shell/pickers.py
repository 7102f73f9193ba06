"""Which project, which session: the two menus of the sidebar, and what can be done with either."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from cocreate_desktop.actions import projects, sessions
from cocreate_desktop.actions.people import take_seat
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import UserError
from cocreate_desktop.system_clock import iana_zone
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.shell.dialogs import NameDialog, SessionDialog, confirmed
from cocreate_desktop.views.wording import say


class Pickers(QObject):
    """Fills the two menus whenever they open, so that they always say what is there."""

    trouble = Signal(str)
    """A sentence for the window's own line."""

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
        self._delete_project = add(
            "project.delete", "project", self.tr("&Delete project…"), self.delete_project
        )
        self._import = add(
            "project.import", "project", self.tr("&Import a recorded meeting…"), self.import_files
        )
        self._plan = add(
            "session.plan", "session", self.tr("&Plan a session…"), self.plan_session, "Ctrl+Shift+P"
        )
        self._edit = add("session.edit", "session", self.tr("&Name and day…"), self.edit_session)
        self._delete = add("session.delete", "session", self.tr("&Delete session…"), self.delete_session)
        self._seat = add("session.seat", "session", self.tr("&Who is at this laptop…"), self.take_seat)
        context.place.moved.connect(self._enable)
        context.bus.changed.connect(lambda _: self._enable())
        self._enable()

    def attach(self, project_menu: QMenu, session_menu: QMenu) -> None:
        project_menu.aboutToShow.connect(lambda: self._fill_projects(project_menu))
        session_menu.aboutToShow.connect(lambda: self._fill_sessions(session_menu))

    def new_project(self) -> None:
        def take(title: str) -> None:
            made = projects.add_project(self._desk, title)
            self._context.place.open_project(made.ids("projects")[0])

        NameDialog(
            self._window, self.tr("New project"), self.tr("Project name"), self.tr("Create project"), take
        ).exec()

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
        count = len(self._desk.library.sessions.of_project(project.id))
        if confirmed(
            self._window,
            self.tr("Delete “{title}”?").format(title=project.title),
            self.tr(
                "Its assumptions, scenario, people and sessions ({count}) go with it. Ctrl+Z brings it back."
            ).format(count=count),
            self.tr("Delete project"),
        ):
            self._told(lambda: projects.delete_project(self._desk, project.id))

    def import_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import recorded meetings"), "", self.tr("Recorded meetings (*.json)")
        )
        for name in names:
            self._told(lambda name=name: self._import_one(Path(name)))

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

    def delete_session(self) -> None:
        session = self._context.place.session
        if session is None:
            return
        entries = len(self._desk.library.observations.of_session(session.id))
        if session.state is SessionState.PLANNED or confirmed(
            self._window,
            self.tr("Delete “{title}”?").format(title=session.title),
            self.tr("Its observations ({count}) go with it. Ctrl+Z brings it back.").format(count=entries),
            self.tr("Delete session"),
        ):
            self._told(lambda: sessions.delete_session(self._desk, session.id))

    def _import_one(self, path: Path) -> None:
        # The readers of files are imported with the first file.
        from cocreate_desktop.actions.importing import import_meeting

        result = import_meeting(self._desk, path)
        self._context.place.open_session(result.session_id)

    def _told(self, act) -> None:
        try:
            act()
        except UserError as error:
            self.trouble.emit(say(error.message))

    def _enable(self) -> None:
        project, session = self._context.place.project, self._context.place.session
        for action in (self._rename_project, self._delete_project, self._plan, self._seat):
            action.setEnabled(project is not None)
        for action in (self._edit, self._delete):
            action.setEnabled(session is not None)

    def _fill_projects(self, menu: QMenu) -> None:
        menu.clear()
        for project in self._desk.library.projects.all():
            action = menu.addAction(project.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(project.id == self._context.place.project_id)
            action.triggered.connect(lambda _, one=project.id: self._context.place.open_project(one))
        menu.addSeparator()
        menu.addActions([self._new_project, self._rename_project, self._delete_project, self._import])

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
