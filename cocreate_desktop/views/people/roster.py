"""What the page People shows, read in one go: the people of a session or, without one, of the project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cocreate_desktop.domain.consent import Consent, ConsentItem
from cocreate_desktop.domain.people import Attendance, Participant, Person, Presence, Segment
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class Row:
    """One person, and how they take part in the open session if there is one."""

    person: Person
    participant: Participant | None
    consents: Mapping[ConsentItem, Consent]
    left_at: int | None = None
    """When they left a session that goes on, UTC ms."""

    @property
    def id(self) -> str:
        return self.person.id

    @property
    def asked(self) -> bool:
        """Whether notes were answered, without which nothing about the person is kept."""
        return ConsentItem.NOTES in self.consents

    @property
    def here(self) -> bool:
        came = self.participant is not None and self.participant.attendance is Attendance.CAME
        return came and self.left_at is None

    @property
    def segment(self) -> Segment | None:
        """What the person is; in a session that has started, what they were then."""
        return self.participant.segment if self.participant else self.person.segment


@dataclass(frozen=True)
class Roster:
    """The rows in their order, and the people of the project who are not invited."""

    project_id: str
    session: Session | None
    rows: tuple[Row, ...]
    others: tuple[Person, ...]

    @property
    def here(self) -> int:
        return sum(row.here for row in self.rows)

    def row(self, person_id: str) -> Row | None:
        return next((row for row in self.rows if row.id == person_id), None)

    @classmethod
    def read(cls, library: Library, project_id: str, session: Session | None) -> Roster:
        persons = {person.id: person for person in library.people.of_project(project_id)}
        answers = {
            person_id: {consent.item: consent for consent in consents}
            for person_id, consents in library.people.consents(project_id).items()
        }
        if session is None:
            rows = tuple(Row(person, None, answers.get(person.id, {})) for person in persons.values())
            return cls(project_id, None, rows, ())
        gone = _gone(session, library.people.presence(session.id))
        rows = tuple(
            Row(persons[one.person_id], one, answers.get(one.person_id, {}), gone.get(one.id))
            for one in library.people.participants(session.id)
        )
        invited = {row.id for row in rows}
        return cls(project_id, session, rows, tuple(p for p in persons.values() if p.id not in invited))


def _gone(session: Session, presence: list[Presence]) -> dict[str, int]:
    """When those who are no longer there left, by participant. A session that ended sent everybody home."""
    if session.state is not SessionState.RUNNING or session.started_at is None:
        return {}
    last = {interval.participant_id: interval for interval in presence}
    return {
        participant_id: session.started_at + interval.to_ms
        for participant_id, interval in last.items()
        if interval.to_ms is not None
    }
