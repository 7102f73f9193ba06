"""What is known of assumptions, for the pages that show them: judged when it is first asked for, aside if
that takes long."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions.judged import JudgedSessions
from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION, judge_sessions
from cocreate_desktop.actions.standing import Standing, Standings, held_sessions, standings_of
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.evidence import JudgedSession
from cocreate_desktop.errors import UserError
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Background, Job
from cocreate_desktop.views.bus import ChangeBus

Judged = tuple[list[JudgedSession], Standings]


class Verdicts(QObject):
    """Standings by project, forgotten when a change touches what they rest on."""

    renewed = Signal(str)
    """The project with this id was judged."""

    failed = Signal(str, object)
    """The project with this id could not be judged, for this UserError."""

    def __init__(
        self,
        library: Library,
        judged: JudgedSessions,
        bus: ChangeBus,
        background: Background,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._judged = judged
        self._background = background
        self._known: dict[str, Standings] = {}
        self._jobs: dict[str, Job] = {}
        bus.changed.connect(self._forget)

    def of(self, project_id: str, assumption_id: str) -> Standing | None:
        """None until the project is judged; `renewed` follows then."""
        standings = self._of_project(project_id)
        return None if standings is None else standings.of(assumption_id)

    def at_once(self, project_id: str) -> Standings | None:
        """The standings of all assumptions, judged now if that takes no longer than a glance. Otherwise None
        until the project is judged; `renewed` follows then."""
        if project_id not in self._known:
            held = held_sessions(self._library, project_id)
            if self._judged.is_little(project_id, held):
                self._jobs.pop(project_id, None)
                sessions = [self._judged.judged(one.id) for one in held]
                self._known[project_id] = standings_of(self._library, project_id, sessions)
        return self._of_project(project_id)

    def _of_project(self, project_id: str) -> Standings | None:
        if project_id not in self._known and project_id not in self._jobs:
            self._judge_aside(project_id)
        return self._known.get(project_id)

    def _judge_aside(self, project_id: str) -> None:
        known, folder = self._judged.known(), self._library.folder

        def take(judged: Judged) -> None:
            sessions, standings = judged
            # Good for those sessions that no change has touched meanwhile, also if nobody waits any more.
            self._judged.keep(sessions, known)
            if self._jobs.get(project_id) is job:
                del self._jobs[project_id]
                self._known[project_id] = standings
                self.renewed.emit(project_id)

        def fail(error: Exception) -> None:
            if not isinstance(error, UserError):
                raise error
            if self._jobs.get(project_id) is job:
                del self._jobs[project_id]
                self.failed.emit(project_id, error)

        job = Job(lambda _progress, _cancelled: _judge_in(folder, project_id, known.sessions))
        job.done.connect(take)
        job.failed.connect(fail)
        self._jobs[project_id] = self._background.start(job)

    def _forget(self, change: ChangeSet) -> None:
        if not change.touches(*OF_ONE_SESSION, *OF_ALL_SESSIONS):
            return
        project_id = change.deed.project_id
        for one in [project_id] if project_id is not None else [*self._known, *self._jobs]:
            self._known.pop(one, None)
            # Its work may go on, but nobody waits for what it tells.
            self._jobs.pop(one, None)


def _judge_in(folder: Path, project_id: str, known: Mapping[str, JudgedSession]) -> Judged:
    """Judge beside the app, through a connection of one's own."""
    with closing(Library.open_read_only(folder)) as library:
        sessions = judge_sessions(library, held_sessions(library, project_id), known)
        return sessions, standings_of(library, project_id, sessions)
