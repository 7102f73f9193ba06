"""Sessions that were judged, each once, for every page: kept until a change touches what they rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION, session_case
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.evidence import JudgedSession, judge
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.store.library import Library

MOST_ENTRIES = 400
MOST_VERDICTS = 120
"""What is judged at once, as it takes no longer than a glance; more is judged aside."""


@dataclass(frozen=True)
class Known:
    """The sessions that were judged, by id, as they were at one moment. Any thread may read it."""

    sessions: Mapping[str, JudgedSession]
    moment: int
    """How many changes had been heard of."""


class JudgedSessions:
    """The judged sessions of one library. It lives on one thread and has to hear of every change, before
    those who ask it do."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._judged: dict[str, JudgedSession] = {}
        self._moment = 0
        self._forgotten_at: dict[str | None, int] = {}

    def judged(self, session_id: str, origins: Collection[str] | None = None) -> JudgedSession:
        """The session with the verdicts on all its assumptions, or on these (origin ids) and maybe others."""
        kept = self._judged.get(session_id)
        case = kept.case if kept else session_case(self._library, session_id)
        known = kept.verdicts if kept else {}
        verdicts = {
            one.id: known.get(one.id) or judge(case, one)
            for one in case.assumptions
            if one.id in known or origins is None or one.origin_id in origins
        }
        self._judged[session_id] = JudgedSession(case, verdicts)
        return self._judged[session_id]

    def known(self) -> Known:
        """What need not be judged again: the sessions with all their verdicts."""
        whole = {
            id_: one for id_, one in self._judged.items() if len(one.verdicts) == len(one.case.assumptions)
        }
        return Known(whole, self._moment)

    def keep(self, judged: Iterable[JudgedSession], since: Known) -> None:
        """Take in what was judged by what was known then, but for what a change made untrue meanwhile."""
        for one in judged:
            session = one.case.session
            touched = (self._forgotten_at.get(id_, 0) for id_ in (session.id, session.project_id, None))
            if max(touched) <= since.moment:
                self._judged[session.id] = one

    def is_little(self, project_id: str, sessions: Collection[Session]) -> bool:
        """Whether these sessions of a project are judged in no more than a glance, together with what they
        say of the project."""
        known = self.known().sessions
        counts = self._library.observations.counts(project_id)
        entries = sum(counts.get(one.id, 0) for one in sessions if one.id not in known)
        verdicts = len(sessions) * len(self._library.assumptions.of_project(project_id))
        return entries <= MOST_ENTRIES and verdicts <= MOST_VERDICTS

    def forget(self, change: ChangeSet) -> None:
        """Drop what a change has made untrue: one session, those of a project, or all."""
        deed, touches_all = change.deed, change.touches(*OF_ALL_SESSIONS)
        if not touches_all and not change.touches(*OF_ONE_SESSION):
            return
        whose = deed.project_id if touches_all else deed.session_id or deed.project_id
        self._moment += 1
        self._forgotten_at[whose] = self._moment
        self._judged = {
            id_: one
            for id_, one in self._judged.items()
            if whose not in (None, id_, one.case.session.project_id)
        }
