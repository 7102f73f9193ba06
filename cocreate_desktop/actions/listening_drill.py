"""The listening drill: plan a rehearsal, and lay what two noted in rehearsals side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sessions import TITLE
from cocreate_desktop.actions.wording import needed
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.ids import next_code
from cocreate_desktop.domain.listening_drill import Agreement, compare, heard_of
from cocreate_desktop.domain.people import Participant
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class Take:
    """What one listener noted in one rehearsal; `author` is a team member's id, "" if nobody said who."""

    session: Session
    author: str
    name: str
    entries: int


def plan_drill(
    desk: Desk,
    project_id: str,
    title: str,
    *,
    zone: str = "UTC",
    like: str | None = None,
    session_id: str | None = None,
) -> ChangeSet:
    """A session for practice, which counts nowhere, with the people of the session `like`, else with all.

    Raises UserError for an empty title.
    """
    if done := desk.already_made("sessions", session_id):
        return done
    code = next_code("R", desk.library.sessions.codes_ever_used(project_id))
    session = Session(
        session_id or desk.new_id(), project_id, code, needed(title, TITLE), desk.now(),
        zone=zone, rehearsal=True,
    )  # fmt: skip
    with desk.act(verbs.PLAN_DRILL, project_id, session.id, code=code) as act:
        act.recorder.insert(session)
        act.recorder.insert(*_guests(desk, session, like))
    return act.made


def takes(library: Library, project_id: str) -> list[Take]:
    """By rehearsal in date order and then by listener, whatever was noted in rehearsals of a project."""
    names = {member.id: member.name for member in library.people.team(project_id)}
    found: list[Take] = []
    for session in library.sessions.rehearsals(project_id):
        authors = [entry.observation.author for entry in library.observations.of_session(session.id)]
        found += [
            Take(session, author, names.get(author, ""), authors.count(author))
            for author in dict.fromkeys(authors)
        ]
    return found


def compare_takes(library: Library, one: Take, other: Take) -> Agreement:
    """Where two takes agree. Moments are matched by the time since each rehearsal began."""
    first, second = (
        heard_of(
            (
                entry
                for entry in library.observations.of_session(take.session.id)
                if entry.observation.author == take.author
            ),
            _aliases(library, take.session),
            {tag.id: tag.name for tag in library.sessions.tags(take.session.id)},
        )
        for take in (one, other)
    )
    return compare(first, second)


def _guests(desk: Desk, session: Session, like: str | None) -> Iterable[Participant]:
    people = desk.library.people
    if like is not None:
        known = [(one.person_id, one.segment) for one in people.participants(like)]
    else:
        known = [(person.id, person.segment) for person in people.of_project(session.project_id)]
    return (
        Participant(desk.new_id(), session.id, person_id, number, segment)
        for number, (person_id, segment) in enumerate(known, start=1)
    )


def _aliases(library: Library, session: Session) -> dict[str, str]:
    aliases = {person.id: person.alias for person in library.people.of_project(session.project_id)}
    return {one.id: aliases[one.person_id] for one in library.people.participants(session.id)}
