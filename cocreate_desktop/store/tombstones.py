"""What was deleted and can be given back. What people took back, or never agreed to, is not among it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from cocreate_desktop.domain.changes import ChangeSet, Op, RowChange, Value
from cocreate_desktop.domain.mentions import mentions
from cocreate_desktop.store import driver
from cocreate_desktop.store.reading import Repository
from cocreate_desktop.store.recording import Recorder
from cocreate_desktop.store.tables import living_row

RESTORABLE = (
    "projects",
    "sessions",
    "assumptions",
    "steps",
    "persons",
    "observations",
    "notes",
    "clusters",
    "findings",
    "propositions",
    "disagreements",
)
"""Tables whose rows are deleted one by one, by people who may want them back."""

_REFUSED = "SELECT person_id FROM consents WHERE item = 'notes' AND answer IN ('no', 'withdrawn')"
_HIDDEN_PEOPLE = f"SELECT id FROM participants WHERE person_id IN ({_REFUSED})"
_HIDDEN_ENTRIES = (
    "SELECT id FROM observations WHERE sealed = 1 OR text = '' OR id IN"
    f" (SELECT observation_id FROM observation_people WHERE participant_id IN ({_HIDDEN_PEOPLE}))"
)
_GONE_FOR_GOOD = {
    "persons": f"t.id IN ({_REFUSED})",
    "observations": f"t.id IN ({_HIDDEN_ENTRIES})",
    "notes": f"t.participant_id IN ({_HIDDEN_PEOPLE}) OR t.observation_id IN ({_HIDDEN_ENTRIES})",
}
_MADE_BY = (
    "SELECT c.verb FROM change_rows r JOIN changes c ON c.seq = r.seq"
    " WHERE r.row_id = t.id AND r.tbl = '{table}' AND r.op = '{op}' ORDER BY r.seq {order} LIMIT 1"
)


@dataclass(frozen=True)
class Tombstone:
    """A deleted row as it was, and when it was deleted (UTC ms)."""

    table: str
    row: Mapping[str, Value]
    deleted_at: int

    @property
    def row_id(self) -> str:
        return str(self.row["id"])


class Tombstones(Repository):
    def since(self, table: str, deleted_at: int) -> list[Tombstone]:
        """What was deleted from a table since then, without additions that were merely undone."""
        made = _MADE_BY.format(table=table, op="insert", order="ASC")
        gone = _MADE_BY.format(table=table, op="delete", order="DESC")
        hidden = _GONE_FOR_GOOD.get(table, "0")
        cursor = self._db.conn.execute(
            f"SELECT t.* FROM {table} t WHERE t.deleted_at >= ? AND ({made}) IS NOT ({gone})"
            f" AND COALESCE(({hidden}), 0) = 0",
            (deleted_at,),
        )
        columns = [column[0] for column in cursor.description]
        refused = set(self._texts(_REFUSED))
        rows = (dict(zip(columns, values, strict=True)) for values in cursor)
        return [
            Tombstone(table, row, row.pop("deleted_at"))
            for row in rows
            if not refused.intersection(mentions(str(row.get("text", ""))))
        ]

    def find(self, table: str, row_id: str) -> Tombstone | None:
        """A deleted row, whenever and however it was deleted; None if it lives or never was."""
        cursor = self._db.conn.execute(
            f"SELECT * FROM {table} WHERE id = ? AND deleted_at IS NOT NULL", (row_id,)
        )
        values = cursor.fetchone()
        if values is None:
            return None
        row = dict(zip([column[0] for column in cursor.description], values, strict=True))
        return Tombstone(table, row, row.pop("deleted_at"))

    def place(self, stone: Tombstone) -> tuple[str, str | None]:
        """The project and the session that a row lies in, or is; living or deleted."""
        session_id = stone.row_id if stone.table == "sessions" else stone.row.get("session_id")
        project_id = stone.row_id if stone.table == "projects" else stone.row.get("project_id")
        if project_id is None:
            (project_id,) = self._texts("SELECT project_id FROM sessions WHERE id = ?", session_id)
        return str(project_id), str(session_id) if session_id else None

    def title_of_project(self, project_id: str) -> str:
        """The title of a project, living or deleted."""
        (title,) = self._texts("SELECT title FROM projects WHERE id = ?", project_id)
        return title

    def bring_back(self, recorder: Recorder, stone: Tombstone, deletion: ChangeSet | None) -> None:
        """Let a row live again, with what its deletion took away or changed along with it, as far as nobody
        has changed that since."""
        recorder.insert_row(stone.table, stone.row)
        for row in reversed(deletion.rows if deletion else ()):
            if stone.row_id in row.before.values() and row.row_id != stone.row_id:
                self._give_back(recorder, row)

    def _give_back(self, recorder: Recorder, row: RowChange) -> None:
        current = living_row(self._db, row.table, row.row_id)
        if row.op is Op.DELETE and current is None:
            # Another link may say the same by now.
            with suppress(driver.Conflict):
                recorder.insert_row(row.table, row.before)
        elif row.op is Op.UPDATE and current is not None and row.after.items() <= current.items():
            recorder.update_row(row.table, row.row_id, row.before)
