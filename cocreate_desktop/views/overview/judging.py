"""The verdicts behind the page: kept until a change touches what they rest on, worked out aside if many."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION, ended_sessions
from cocreate_desktop.actions.overview import judge_ended, nothing_judged
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.evidence import JudgedSession
from cocreate_desktop.domain.evidence.matrix import Judgement
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.context import Context

MOST_ENTRIES = 400
MOST_VERDICTS = 120
"""What is judged at once, as it takes no longer than a glance; more is judged aside."""


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
        self._known: dict[str, JudgedSession] = {}
        self._judgement = nothing_judged()
        self._outdated = True
        self._job: Job | None = None
        self._round = 0

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
            self._forget_all()
            self._project_id = project_id
            self._judgement = nothing_judged()
        ended = {session.id for session in ended_sessions(self._library, project_id)}
        if not self._outdated and ended == set(self._judgement.sessions):
            return
        if self._job is None and self._is_little(project_id, ended):
            self._take(judge_ended(self._library, project_id, self._known))
        elif self._job is None:
            self._judge_aside(project_id)

    def forget(self, change: ChangeSet) -> None:
        """Drop what a change has made untrue. A running session was not judged yet."""
        session_id = change.deed.session_id
        if change.touches(*OF_ALL_SESSIONS):
            self._forget_all()
        elif change.touches(*OF_ONE_SESSION):
            if session_id is None:
                self._forget_all()
            elif session_id in self._judgement.sessions or self.is_busy:
                self._known.pop(session_id, None)
                self._drop_job()

    def _forget_all(self) -> None:
        self._known.clear()
        self._drop_job()

    def _drop_job(self) -> None:
        self._outdated = True
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _is_little(self, project_id: str, ended: set[str]) -> bool:
        counts = self._library.observations.counts(project_id)
        entries = sum(counts.get(one, 0) for one in ended - self._known.keys())
        verdicts = len(ended) * len(self._library.assumptions.of_project(project_id))
        return entries <= MOST_ENTRIES and verdicts <= MOST_VERDICTS

    def _judge_aside(self, project_id: str) -> None:
        self._round += 1
        known, folder, this_round = dict(self._known), self._library.folder, self._round
        job = Job(lambda _progress, _cancelled: (this_round, _judge_in(folder, project_id, known)))
        job.done.connect(self._finish)
        job.failed.connect(self._fail)
        self._job = self._context.background.start(job)

    def _take(self, judgement: Judgement) -> None:
        self._judgement = judgement
        self._known = dict(judgement.sessions)
        self._outdated = False

    def _finish(self, result: tuple[int, Judgement]) -> None:
        this_round, judgement = result
        if self._job is None or this_round != self._round:
            # It was on its way already when a change made it untrue.
            return
        self._job = None
        self._take(judgement)
        self.judged.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)


def _judge_in(folder: Path, project_id: str, known: Mapping[str, JudgedSession]) -> Judgement:
    """Judge beside the app, through a connection of one's own."""
    with closing(Library.open_read_only(folder)) as library:
        return judge_ended(library, project_id, known)
