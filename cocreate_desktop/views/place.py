"""Where the user is: the project and the session that every page shows."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QObject, Signal

from cocreate_desktop.actions.verbs import RESTORE, UNARCHIVE_PROJECT
from cocreate_desktop.domain.changes import ChangeSet, Op
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.store.library import Library


class Place(QObject):
    """The open project and session, by id; either may be missing. Deleting them moves to another one."""

    moved = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._project_id: str | None = None
        self._session_id: str | None = None
        self._last_of: dict[str, str] = {}
        """The session that was looked at last, by project."""

    @property
    def project_id(self) -> str | None:
        return self._project_id

    @property
    def session_id(self) -> str | None:
        return self._session_id

    @property
    def project(self) -> Project | None:
        return self._library.projects.find(self._project_id) if self._project_id else None

    @property
    def session(self) -> Session | None:
        return self._library.sessions.find(self._session_id) if self._session_id else None

    def open_project(self, project_id: str | None) -> None:
        """Go to a project and its running session, else the one last looked at, else the newest; None: to no
        project at all."""
        sessions = self._library.sessions.of_project(project_id) if project_id else []
        running = next((one for one in sessions if one.started_at and not one.ended_at), None)
        last = next((one for one in sessions if one.id == self._last_of.get(one.project_id)), None)
        found = running or last or (sessions[-1] if sessions else None)
        self._go_to(project_id, found.id if found else None)

    def open_session(self, session_id: str) -> None:
        self._go_to(self._library.sessions.get(session_id).project_id, session_id)

    def open_first(self, preferred_project: str = "", preferred_session: str = "") -> None:
        """Where a start leads to: the running session, else the project and session last used, else the
        newest."""
        running = self._library.sessions.running()
        if running is not None:
            self.open_session(running.id)
            return
        known = [project.id for project in self._library.projects.all() if project.archived_at is None]
        wanted = preferred_project if preferred_project in known else next(iter(known), None)
        if wanted is not None:
            self._last_of.setdefault(wanted, preferred_session)
        self.open_project(wanted)

    def after(self, change: ChangeSet) -> None:
        """Leave what a change has deleted or put aside, and go to a session that it made, or to a project
        that it gave back while none was open."""
        if not change.touches("projects", "sessions"):
            return
        if self._project_id is None:
            if _gives_back(change):
                self.open_first()
        elif self.project is None or self._was_archived_by(change):
            self.open_first()
        elif self.session is None and (self._session_id or change.touches("sessions")):
            self.open_project(self._project_id)

    def _go_to(self, project_id: str | None, session_id: str | None) -> None:
        self._project_id, self._session_id = project_id, session_id
        if project_id is not None and session_id is not None:
            self._last_of[project_id] = session_id
        self.moved.emit()

    def _was_archived_by(self, change: ChangeSet) -> bool:
        """An archived project can be looked at; only putting it aside leads away from it."""
        return any(
            row.row_id == self._project_id and row.after.get("archived_at") is not None
            for row in change.rows
            if row.table == "projects" and row.op is Op.UPDATE
        )


def _gives_back(change: ChangeSet) -> bool:
    """Whether a change brings a project that was deleted or put aside."""
    verb = change.deed.verb
    is_return = verb in (RESTORE.key, UNARCHIVE_PROJECT.key) or change.deed.reverses is not None
    return is_return and any(
        row.table == "projects" and (row.op is Op.INSERT or "archived_at" in row.after) for row in change.rows
    )


def session_name(session: Session) -> str:
    """What the sidebar calls a session: its place, and its day if that is known."""
    day = QDate.fromString(session.planned_for, "yyyy-MM-dd")
    return f"{session.title} · {QLocale().toString(day, 'd MMM')}" if day.isValid() else session.title
