"""Whom an act concerns, so that it is found again when somebody withdraws."""

from __future__ import annotations

from collections.abc import Mapping

from cocreate_desktop.domain.changes import Value
from cocreate_desktop.domain.mentions import mentions
from cocreate_desktop.store.driver import Database


class Touched:
    """Whose rows an act touches, told from whole rows: the image of an update holds changed columns only."""

    def __init__(self) -> None:
        self._persons: set[str] = set()
        self._participants: set[str] = set()
        self._observations: set[str] = set()

    def add(self, table: str, row: Mapping[str, Value]) -> None:
        for column, own_table, ids in (
            ("person_id", "persons", self._persons),
            ("participant_id", "participants", self._participants),
            ("observation_id", "observations", self._observations),
        ):
            value = row.get("id") if table == own_table else row.get(column)
            if isinstance(value, str):
                ids.add(value)
        for text in (row.get("text"), row.get("correction")):
            if isinstance(text, str):
                self._persons.update(mentions(text))

    def persons(self, db: Database) -> list[str]:
        """Ids of the people, directly or through a participation or an observation."""
        participants = self._participants | _column(
            db, "SELECT participant_id FROM observation_people WHERE observation_id", self._observations
        )
        persons = self._persons | _column(db, "SELECT person_id FROM participants WHERE id", participants)
        return sorted(persons)


def _column(db: Database, select: str, ids: set[str]) -> set[str]:
    wanted = sorted(ids)
    found: set[str] = set()
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        marks = ", ".join("?" * len(part))
        found.update(value for (value,) in db.conn.execute(f"{select} IN ({marks})", part))
    return found
