"""People of a project, what they agreed to, and who takes part in a session."""

from __future__ import annotations

from collections.abc import Iterable

from cocreate_desktop.domain.consent import Agreed, Consent
from cocreate_desktop.domain.people import Participant, Person, Presence, TeamMember
from cocreate_desktop.store.reading import Repository


class People(Repository):
    def of_project(self, project_id: str) -> list[Person]:
        return self._read(Person, "project_id = ?", (project_id,), "created_at, rowid")

    def person(self, person_id: str) -> Person:
        return self._get(Person, person_id)

    def participant(self, participant_id: str) -> Participant:
        return self._get(Participant, participant_id)

    def persons_behind(self, participant_ids: Iterable[str]) -> set[str]:
        """Ids of the persons, also of participants who were taken out since."""
        return {
            person_id
            for participant_id in participant_ids
            for person_id in self._texts("SELECT person_id FROM participants WHERE id = ?", participant_id)
        }

    def consents(self, project_id: str) -> dict[str, list[Consent]]:
        """Answers by person id; a person who was never asked is absent."""
        answers: dict[str, list[Consent]] = {}
        for consent in self._read(
            Consent, "person_id IN (SELECT id FROM persons WHERE project_id = ?)", (project_id,), "at, id"
        ):
            answers.setdefault(consent.person_id, []).append(consent)
        return answers

    def asked(self, person_id: str) -> bool:
        """Whether the person was asked about notes, without which nothing about them is kept open."""
        return Agreed.of(self.consents_of(person_id)).asked

    def consents_of(self, person_id: str) -> list[Consent]:
        return self._read(Consent, "person_id = ?", (person_id,), "at, id")

    def participants(self, session_id: str) -> list[Participant]:
        return self._read(
            Participant,
            "session_id = ? AND person_id IN (SELECT id FROM persons WHERE deleted_at IS NULL)",
            (session_id,),
            "number, id",
        )

    def participations(self, person_id: str) -> list[Participant]:
        return self._read(Participant, "person_id = ?", (person_id,))

    def seats(self, session_id: str, person_id: str) -> list[tuple[str, int]]:
        """Id and number of every participation of somebody in a session, those that were taken back too."""
        return self._db.conn.execute(
            "SELECT id, number FROM participants WHERE session_id = ? AND person_id = ?",
            (session_id, person_id),
        ).fetchall()

    def presence(self, session_id: str) -> list[Presence]:
        return self._read(
            Presence,
            "participant_id IN (SELECT id FROM participants WHERE session_id = ? AND deleted_at IS NULL)",
            (session_id,),
            "from_ms, id",
        )

    def team(self, project_id: str) -> list[TeamMember]:
        return self._read(TeamMember, "project_id = ?", (project_id,), "rank, id")

    def member(self, member_id: str) -> TeamMember:
        return self._get(TeamMember, member_id)
