"""The verdicts behind the page: worked out anew when a change touches what they rest on, aside if many."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION, ended_sessions
from cocreate_desktop.actions.overview import judge_ended, judge_together, nothing_judged
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.evidence import JudgedSession
from cocreate_desktop.domain.evidence.matrix import Judgement
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.context import Context


class Judging(QObject):
    """Judges the ended sessions of one project at a time, each again only when it has changed."""

    judged = Signal()
    """What is known is up to date."""

    failed = Signal(object)
    """The exception that ended the work."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._library = context.desk.library
        self._project_id: str | None = None
        self._judgement = nothing_judged()
        self._outdated = True
        self._job: Job | None = None

    @property
    def judgement(self) -> Judgement:
        """What is known now; behind the truth while `is_busy`."""
        return self._judgement

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def ask(self, project_id: str) -> None:
        """Bring what is known up to date; `judged` follows if that takes long."""
        if project_id != self._project_id:
            self._drop_job()
            self._project_id = project_id
            self._judgement = nothing_judged()
        ended = ended_sessions(self._library, project_id)
        if not self._outdated and {one.id for one in ended} == set(self._judgement.sessions):
            return
        judged = self._context.judged
        if self._job is None and judged.is_little(project_id, ended):
            sessions = [judged.judged(one.id) for one in ended]
            self._take(judge_together(self._library, project_id, sessions))
        elif self._job is None:
            self._judge_aside(project_id)

    def forget(self, change: ChangeSet) -> None:
        """Know that a change has made the whole untrue. A running session was not judged yet."""
        session_id = change.deed.session_id
        if change.touches(*OF_ALL_SESSIONS) or (
            change.touches(*OF_ONE_SESSION)
            and (session_id is None or session_id in self._judgement.sessions or self.is_busy)
        ):
            self._drop_job()

    def _drop_job(self) -> None:
        """Its work may go on, but nobody waits for what it tells."""
        self._outdated = True
        self._job = None

    def _judge_aside(self, project_id: str) -> None:
        known, folder = self._context.judged.known(), self._library.folder

        def take(judgement: Judgement) -> None:
            # Good for those sessions that no change has touched meanwhile, also if nobody waits any more.
            self._context.judged.keep(judgement.sessions.values(), known)
            if self._job is job:
                self._job = None
                self._take(judgement)
                self.judged.emit()

        def fail(error: Exception) -> None:
            if self._job is job:
                self._job = None
                self.failed.emit(error)

        job = Job(lambda _progress, _cancelled: _judge_in(folder, project_id, known.sessions))
        job.done.connect(take)
        job.failed.connect(fail)
        self._job = self._context.background.start(job)

    def _take(self, judgement: Judgement) -> None:
        self._judgement = judgement
        self._outdated = False


def _judge_in(folder: Path, project_id: str, known: Mapping[str, JudgedSession]) -> Judgement:
    """Judge beside the app, through a connection of one's own."""
    with closing(Library.open_read_only(folder)) as library:
        return judge_ended(library, project_id, known)
