"""From what is on disk to verdicts: the records of a session joined for the rules of evidence."""

from __future__ import annotations

from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.evidence import (
    ProjectVerdict,
    Rules,
    SessionCase,
    SessionVerdict,
    judge_project,
    judge_session,
)
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.store.library import Library


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


def session_verdicts(library: Library, session_id: str) -> dict[str, SessionVerdict]:
    """The verdicts of one session by session assumption, in the order of the assumptions."""
    return judge_session(session_case(library, session_id)).verdicts


def project_verdicts(library: Library, project_id: str) -> dict[str, ProjectVerdict]:
    """The verdicts of a project by assumption, over the sessions that were held to their end."""
    cases = [session_case(library, session.id) for session in ended_sessions(library, project_id)]
    return judge_project(map(judge_session, cases), Rules.of(library.projects.rules(project_id)))


def ended_sessions(library: Library, project_id: str) -> list[Session]:
    return [one for one in library.sessions.of_project(project_id) if one.state is SessionState.ENDED]
