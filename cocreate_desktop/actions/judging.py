"""From what is on disk to verdicts: the records of a session joined for the rules of evidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.evidence import (
    JudgedSession,
    Rules,
    SessionCase,
    SessionVerdict,
    judge_session,
)
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.store.library import Library

OF_ONE_SESSION = frozenset(
    "sessions session_assumptions session_steps session_items session_step_tests session_rules step_runs"
    " ticks participants presence observations observation_people evidence same_moments".split()
)
OF_ALL_SESSIONS = frozenset("persons consents project_rules".split())
"""Tables that verdicts rest on; by whether a change of them can be told to touch one session alone."""


def session_case(library: Library, session_id: str) -> SessionCase:
    """What a session knows, without anybody who has not said yes to notes."""
    session = library.sessions.get(session_id)
    case = SessionCase(
        session=session,
        assumptions=tuple(library.sessions.assumptions(session_id)),
        runs=tuple(library.sessions.runs(session_id)),
        tests=tuple(library.sessions.tests(session_id)),
        items=tuple(library.sessions.items(session_id)),
        ticks=tuple(library.sessions.ticks(session_id)),
        persons=tuple(library.people.of_project(session.project_id)),
        participants=tuple(library.people.participants(session_id)),
        presences=tuple(library.people.presence(session_id)),
        entries=tuple(library.observations.of_session(session_id)),
        same_moments=tuple(library.observations.same_moments(session_id)),
        rules=Rules.of(library.sessions.rules(session_id)),
    )
    return case.without(without_notes(library, session.project_id))


def without_notes(library: Library, project_id: str) -> set[str]:
    """Ids of the people of a project about whom nothing may be kept, or who were not asked yet."""
    answers = library.people.consents(project_id)
    return {
        person.id
        for person in library.people.of_project(project_id)
        if not Agreed.of(answers.get(person.id, ())).to(ConsentItem.NOTES)
    }


def judge_sessions(
    library: Library, sessions: Iterable[Session], known: Mapping[str, JudgedSession] | None = None
) -> list[JudgedSession]:
    """These sessions with their verdicts. Takes seconds for many, so `known` ones are not judged again.

    Any thread may do it that has a library of its own, such as `Library.open_read_only` opens.
    """
    known = known or {}
    return [known.get(one.id) or judge_session(session_case(library, one.id)) for one in sessions]


def session_verdicts(library: Library, session_id: str) -> dict[str, SessionVerdict]:
    """The verdicts of one session by session assumption, in the order of the assumptions."""
    return judge_session(session_case(library, session_id)).verdicts


def ended_sessions(library: Library, project_id: str) -> list[Session]:
    """The sessions that were held to their end: the ones that a project is judged by."""
    return [one for one in library.sessions.of_project(project_id) if one.state is SessionState.ENDED]
