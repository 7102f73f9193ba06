"""Observations with their links."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.domain.observations import (
    Entry,
    Evidence,
    Observation,
    ObservationPerson,
    ObservationTag,
    SameMoment,
    Unseen,
)
from cocreate_desktop.errors import GoneError
from cocreate_desktop.store.reading import Repository
from cocreate_desktop.store.rows import table_of


@dataclass(frozen=True)
class Links:
    """The link rows of one entry, for those who change them."""

    people: tuple[ObservationPerson, ...]
    tags: tuple[ObservationTag, ...]
    evidence: tuple[Evidence, ...]


_LIVING = "observation_id IN (SELECT id FROM observations WHERE {} AND deleted_at IS NULL)"


class Observations(Repository):
    def of_session(self, session_id: str) -> list[Entry]:
        """Every living entry in the order of time."""
        return self._entries("session_id = ?", session_id)

    def newest(self, session_id: str, count: int) -> list[Entry]:
        """The last living entries, at most so many, in the order of time."""
        last = "SELECT id FROM observations WHERE session_id = ? AND deleted_at IS NULL"
        return self._entries(f"id IN ({last} ORDER BY at_ms DESC LIMIT {count})", session_id)

    def get(self, observation_id: str) -> Entry:
        found = self._entries("id = ?", observation_id)
        if not found:
            raise GoneError
        return found[0]

    def find(self, observation_id: str) -> Entry | None:
        found = self._entries("id = ?", observation_id)
        return found[0] if found else None

    def written_by(self, session_id: str, author: str, device: str) -> list[str]:
        """Ids of the living entries that somebody wrote on one device, the last written first."""
        return self._texts(
            "SELECT id FROM observations WHERE session_id = ? AND author = ? AND device = ?"
            " AND deleted_at IS NULL ORDER BY created_at DESC, rowid DESC",
            session_id,
            author,
            device,
        )

    def links_of(self, observation_id: str) -> Links:
        return Links(
            tuple(self._read(ObservationPerson, "observation_id = ?", (observation_id,), "rowid")),
            tuple(self._read(ObservationTag, "observation_id = ?", (observation_id,), "rowid")),
            tuple(self._read(Evidence, "observation_id = ?", (observation_id,), "rowid")),
        )

    def unseen(self, session_id: str) -> list[Unseen]:
        """Who was looked at in which visit to a step, without anything to note."""
        return self._read(
            Unseen, "step_run_id IN (SELECT id FROM step_runs WHERE session_id = ?)", (session_id,)
        )

    def same_moments(self, session_id: str) -> list[SameMoment]:
        """What was answered about pairs of living entries that may be the same moment."""
        # From the few answers to their entries: a session has thousands of these.
        lives = (
            "EXISTS (SELECT 1 FROM observations o"
            " WHERE o.id = {} AND o.session_id = ? AND o.deleted_at IS NULL)"
        )
        return self._read(
            SameMoment,
            f"{lives.format('observation_id')} AND {lives.format('other_id')}",
            (session_id, session_id),
            "at, id",
        )

    def tagged_twice(self, tag_id: str, other_id: str) -> list[str]:
        """Ids of the links to one session tag of entries, deleted ones too, that have another one as well."""
        return self._texts(
            "SELECT id FROM observation_tags WHERE session_tag_id = ? AND observation_id IN"
            " (SELECT observation_id FROM observation_tags WHERE session_tag_id = ?) ORDER BY id",
            tag_id,
            other_id,
        )

    def sealed_of(self, person_id: str) -> list[str]:
        """Ids of entries on a person, or that mention them, and wait for a consent; deleted ones too."""
        return self._texts(
            "SELECT DISTINCT o.id FROM observations o"
            " LEFT JOIN observation_people l ON l.observation_id = o.id"
            " LEFT JOIN participants p ON p.id = l.participant_id"
            " WHERE o.sealed = 1 AND (p.person_id = ? OR instr(o.text, ?)"
            " OR o.id IN (SELECT r.row_id FROM change_rows r JOIN change_persons c ON c.seq = r.seq"
            " WHERE c.person_id = ? AND r.tbl = 'observations'))"
            " ORDER BY o.at_ms, o.id",
            person_id,
            mention(person_id),
            person_id,
        )

    def sealed_before(self, created_at: int) -> list[str]:
        """Ids of entries with words that have waited since before `created_at` (UTC ms); deleted ones too."""
        return self._texts(
            "SELECT id FROM observations WHERE sealed = 1 AND created_at < ?"
            " AND (deleted_at IS NULL OR text <> '')",
            created_at,
        )

    def counts(self, project_id: str) -> dict[str, int]:
        """How many entries each session of a project has; sealed ones are in no count."""
        rows = self._db.conn.execute(
            "SELECT session_id, COUNT(*) FROM observations"
            " WHERE deleted_at IS NULL AND sealed = 0 AND session_id IN"
            " (SELECT id FROM sessions WHERE project_id = ?) GROUP BY session_id",
            (project_id,),
        )
        return dict(rows.fetchall())

    def ids(self, session_id: str) -> list[str]:
        """Ids of the living entries; sealed ones are in no count."""
        return self._texts(
            "SELECT id FROM observations WHERE session_id = ? AND deleted_at IS NULL AND sealed = 0",
            session_id,
        )

    def about(self, person_id: str) -> list[str]:
        """Ids of the living entries of a person in all sessions; sealed ones are in no count."""
        return self._texts(
            "SELECT id FROM observations WHERE deleted_at IS NULL AND sealed = 0 AND id IN"
            " (SELECT observation_id FROM observation_people WHERE participant_id IN"
            " (SELECT id FROM participants WHERE person_id = ?))",
            person_id,
        )

    def _entries(self, where: str, parameter: str) -> list[Entry]:
        people = self._links("observation_people", "participant_id", where, parameter)
        tags = self._links("observation_tags", "session_tag_id", where, parameter)
        media = self._links("observation_media", "media_id", where, parameter)
        evidence = self._evidence(where, parameter)
        return [
            Entry(
                observation,
                tuple(people.get(observation.id, ())),
                tuple(tags.get(observation.id, ())),
                tuple(evidence.get(observation.id, ())),
                tuple(media.get(observation.id, ())),
            )
            for observation in self._read(Observation, where, (parameter,), "at_ms, created_at, id")
        ]

    def _links(self, table: str, column: str, where: str, parameter: str) -> dict[str, list[str]]:
        links: dict[str, list[str]] = {}
        rows = self._db.conn.execute(
            f"SELECT observation_id, {column} FROM {table} WHERE {_LIVING.format(where)} ORDER BY rowid",
            (parameter,),
        )
        for observation_id, linked in rows:
            links.setdefault(observation_id, []).append(linked)
        return links

    def _evidence(self, where: str, parameter: str) -> dict[str, list[Evidence]]:
        table = table_of(Evidence)
        links: dict[str, list[Evidence]] = {}
        for row in self._db.conn.execute(table.select(_LIVING.format(where), "rowid"), (parameter,)):
            link = table.read(row)
            links.setdefault(link.observation_id, []).append(link)
        return links
