"""What is known of assumptions, for the rows that show them: judged aside, when it is first asked for."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions.standing import Standing, Standings, read_standings
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.errors import UserError
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.context import Context


class Verdicts(QObject):
    """Standings by project, forgotten with every change of it."""

    renewed = Signal()
    """Another project was judged."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = context.desk.library.folder
        self._background = context.background
        self._known: dict[str, Standings] = {}
        self._jobs: dict[str, Job] = {}
        context.bus.changed.connect(self._forget)

    def of(self, project_id: str, assumption_id: str) -> Standing | None:
        """None until the project is judged; `renewed` follows then."""
        if project_id in self._known:
            return self._known[project_id].of(assumption_id)
        if project_id not in self._jobs:
            self._judge(project_id)
        return None

    def _judge(self, project_id: str) -> None:
        job = Job(lambda _progress, _cancelled: _standings_in(self._folder, project_id))
        job.done.connect(lambda standings: self._take(project_id, job, standings))
        job.failed.connect(lambda error: self._fail(project_id, error))
        self._jobs[project_id] = self._background.start(job)

    def _take(self, project_id: str, job: Job, standings: Standings) -> None:
        if self._jobs.get(project_id) is job:
            del self._jobs[project_id]
            self._known[project_id] = standings
            self.renewed.emit()

    def _fail(self, project_id: str, error: Exception) -> None:
        self._jobs.pop(project_id, None)
        if not isinstance(error, UserError):
            raise error

    def _forget(self, change: ChangeSet) -> None:
        project_id = change.deed.project_id
        for one in [project_id] if project_id is not None else [*self._known, *self._jobs]:
            self._known.pop(one, None)
            # Its work may go on, but nobody waits for what it tells.
            self._jobs.pop(one, None)


def _standings_in(folder: Path, project_id: str) -> Standings:
    """Judge beside the app, through a connection of one's own."""
    with closing(Library.open_read_only(folder)) as library:
        return read_standings(library, project_id)
