"""What can be found in the library, read once and kept until it changes."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.searching import Findable, in_library, in_project, in_session
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.searching import Shelf
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.views.bus import ChangeBus
from cocreate_desktop.views.wording import say

TURN_MS = 25
"""How long one turn may read; a large library takes several, and the keyboard stays free in between."""

_OF_ONE_SESSION = frozenset(
    "observations observation_people observation_tags evidence notes clusters cluster_assumptions vote_rounds"
    " votes step_runs ticks pauses".split()
)
"""Tables whose changes leave everything outside of their session as it is."""


class Catalogue(QObject):
    """Shelves of projects and sessions."""

    renewed = Signal()
    """More has been read, or something else than before."""

    def __init__(self, desk: Desk, bus: ChangeBus, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._library = desk.library
        self._projects: dict[str, Shelf[Findable]] = {}
        self._sessions: dict[str, dict[str, Shelf[Findable]]] = {}
        self._titles: Shelf[Findable] | None = None
        self._scope: str | None = None
        self._is_asked = False
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._take_turn)
        bus.changed.connect(self._take_change)

    def look_in(self, project_id: str | None) -> None:
        """Read what is not read yet of a project, or of all (None)."""
        self._scope = project_id
        self._is_asked = True
        self._take_turn()

    def pause(self) -> None:
        """Read nothing until somebody looks again."""
        self._is_asked = False
        self._next_turn.stop()

    def shelves(self, first: str | None) -> list[Shelf[Findable]]:
        """What has been read within the scope; the project `first` comes first, of sessions the newest."""
        titles = self._read_titles()
        projects = sorted(self._in_scope(titles), key=lambda project: project.id != first)
        found = [titles]
        found += [shelf for one in projects if (shelf := self._projects.get(one.id)) is not None]
        for project in projects:
            read = self._sessions.get(project.id, {})
            sessions = reversed(self._library.sessions.of_project(project.id)) if read else ()
            found += [read[session.id] for session in sessions if session.id in read]
        return found

    def _take_turn(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        for project, session in self._missing():
            if clock.elapsed() >= TURN_MS:
                self._next_turn.start()
                break
            self._read(project, session)
        self.renewed.emit()

    def _missing(self) -> list[tuple[Project, Session | None]]:
        missing: list[tuple[Project, Session | None]] = []
        for project in self._in_scope(self._read_titles()):
            if project.id not in self._projects:
                missing.append((project, None))
            read = self._sessions.get(project.id, {})
            sessions = self._library.sessions.of_project(project.id)
            missing += [(project, session) for session in sessions if session.id not in read]
        return missing

    def _read(self, project: Project, session: Session | None) -> None:
        if session is None:
            self._projects[project.id] = Shelf(in_project(self._library, project, say(SOMEBODY)))
        else:
            things = in_session(self._library, project, session, say(SOMEBODY))
            self._sessions.setdefault(project.id, {})[session.id] = Shelf(things)

    def _read_titles(self) -> Shelf[Findable]:
        if self._titles is None:
            self._titles = Shelf(in_library(self._library))
        return self._titles

    def _in_scope(self, titles: Shelf[Findable]) -> list[Project]:
        return [one.project for one in titles.things if self._scope in (None, one.project.id)]

    def _take_change(self, change: ChangeSet) -> None:
        self._forget(change)
        if self._is_asked:
            self._next_turn.start()

    def _forget(self, change: ChangeSet) -> None:
        """Drop what a change may have made untrue."""
        project_id, session_id = change.deed.project_id, change.deed.session_id
        if project_id is None:
            self._projects.clear()
            self._sessions.clear()
            self._titles = None
            return
        self._projects.pop(project_id, None)
        self._titles = None
        if session_id and all(row.table in _OF_ONE_SESSION for row in change.rows):
            self._sessions.get(project_id, {}).pop(session_id, None)
        else:
            self._sessions.pop(project_id, None)
