"""The change log: every act writes its rows and their images in one transaction, and can be read back."""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

from cocreate_desktop.domain.changes import ChangeSet, Deed, Op, RowChange, Value
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.recording import Recorder
from cocreate_desktop.store.tables import insert_sql

_HEADS = (
    "SELECT seq, id, at, actor, device, verb, project_id, session_id, parameters, origin, gesture, reverses,"
    " undoable FROM changes"
)


class ChangeLog:
    """Writes acts and reads them back. `device` is this laptop, `schema` the newest migration."""

    def __init__(self, db: Database, device: str, schema: str) -> None:
        self._db = db
        self._device = device
        self._schema = schema

    @contextmanager
    def record(self, deed: Deed, *, change_id: str, at: int, actor: str) -> Generator[Recorder]:
        """One act in one transaction. The recorder's `change_set` is set after the commit."""
        with self._db.atomic():
            recorder = Recorder(self._db, deed, at)
            yield recorder
            change = self._write(recorder, deed, change_id, at, actor) if recorder.rows else None
        recorder.change_set = change

    def get(self, change_id: str) -> ChangeSet:
        (change,) = self._read("id = ?", (change_id,))
        return change

    def since(self, seq: int) -> list[ChangeSet]:
        """Everything after the cursor `seq`, oldest first."""
        return self._read("seq > ?", (seq,))

    def that_created(self, table: str, row_id: str) -> ChangeSet | None:
        """The act that first made a row, if there is one: what a repeated creation returns."""
        found = self._read(
            "seq = (SELECT MIN(seq) FROM change_rows WHERE row_id = ? AND tbl = ? AND op = 'insert')",
            (row_id, table),
        )
        return found[0] if found else None

    def that_deleted(self, table: str, row_id: str) -> ChangeSet | None:
        """The act that last deleted a row."""
        found = self._read(
            "seq = (SELECT MAX(seq) FROM change_rows WHERE row_id = ? AND tbl = ? AND op = 'delete')",
            (row_id, table),
        )
        return found[0] if found else None

    def last_at(self) -> int | None:
        """When anything was last done, UTC ms."""
        row = self._db.conn.execute("SELECT at FROM changes ORDER BY seq DESC LIMIT 1").fetchone()
        return row[0] if row else None

    def last_of(self, *verbs: str) -> int | None:
        """When one of these verbs was last done, UTC ms."""
        marks = ", ".join("?" * len(verbs))
        (at,) = self._db.conn.execute(
            f"SELECT MAX(at) FROM changes WHERE verb IN ({marks})", verbs
        ).fetchone()
        return at

    def first_assumption_at(self, project_id: str) -> int | None:
        """When the first assumption of a project was written, UTC ms, whatever became of it."""
        (at,) = self._db.conn.execute(
            "SELECT MIN(c.at) FROM assumptions a"
            " JOIN change_rows r ON r.row_id = a.id AND r.tbl = 'assumptions' AND r.op = 'insert'"
            " JOIN changes c ON c.seq = r.seq WHERE a.project_id = ?",
            (project_id,),
        ).fetchone()
        return at

    def after_end(self, session_id: str, ended_at: int) -> list[tuple[int, str, str, bool]]:
        """Acts on a session after its end: when (UTC ms), by whom, the verb, whether it took another back."""
        rows = self._db.conn.execute(
            "SELECT at, actor, verb, reverses IS NOT NULL FROM changes"
            " WHERE session_id = ? AND at >= ? ORDER BY seq",
            (session_id, ended_at),
        )
        return [(at, actor, verb, bool(reverses)) for at, actor, verb, reverses in rows]

    def erased_entries(self, session_id: str) -> int:
        """How many entries of a session were erased because somebody had not agreed, or was not asked."""
        # CROSS keeps the order: there are many more rows of changes than changes.
        (count,) = self._db.conn.execute(
            "SELECT COUNT(DISTINCT gone.row_id) FROM changes c CROSS JOIN"
            " change_rows gone ON gone.seq = c.seq AND gone.tbl = 'observations' AND gone.op = 'delete'"
            " JOIN change_rows made ON made.row_id = gone.row_id AND made.tbl = 'observations'"
            "  AND made.op = 'insert'"
            " JOIN changes written ON written.seq = made.seq"
            " WHERE c.verb LIKE 'consent.%' AND written.session_id = ?",
            (session_id,),
        ).fetchone()
        return count

    def _write(self, recorder: Recorder, deed: Deed, change_id: str, at: int, actor: str) -> ChangeSet:
        conn = self._db.conn
        (counter,) = conn.execute(
            "SELECT COALESCE(MAX(counter), 0) + 1 FROM changes WHERE device = ?", (self._device,)
        ).fetchone()
        columns: dict[str, Value] = {
            "id": change_id,
            "device": self._device,
            "counter": counter,
            "at": at,
            "actor": actor,
            "origin": deed.origin,
            "project_id": deed.project_id,
            "session_id": deed.session_id,
            "verb": deed.verb,
            "parameters": _json(deed.parameters),
            "gesture": deed.gesture,
            "reverses": deed.reverses,
            "undoable": int(deed.undoable),
            "schema": self._schema,
        }
        seq = conn.execute(insert_sql("changes", columns), tuple(columns.values())).lastrowid
        assert seq is not None
        conn.executemany(
            "INSERT INTO change_rows (seq, n, tbl, row_id, op, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (seq, n, row.table, row.row_id, row.op.value, _json(row.before), _json(row.after))
                for n, row in enumerate(recorder.rows)
            ],
        )
        conn.executemany(
            "INSERT INTO change_persons (person_id, seq) VALUES (?, ?)",
            [(person_id, seq) for person_id in recorder.touched.persons(self._db)],
        )
        return ChangeSet(seq, change_id, at, actor, self._device, deed, recorder.rows)

    def _read(self, where: str, parameters: tuple[Value, ...]) -> list[ChangeSet]:
        heads = self._db.conn.execute(f"{_HEADS} WHERE {where} ORDER BY seq", parameters).fetchall()
        return [self._change_set(head) for head in heads]

    def _change_set(self, head: tuple[Any, ...]) -> ChangeSet:
        seq, change_id, at, actor, device, *deed = head
        return ChangeSet(seq, change_id, at, actor, device, _deed(deed), self._rows_of(seq))

    def _rows_of(self, seq: int) -> tuple[RowChange, ...]:
        rows = self._db.conn.execute(
            "SELECT tbl, row_id, op, before, after FROM change_rows WHERE seq = ? ORDER BY n", (seq,)
        )
        return tuple(
            RowChange(table, row_id, Op(op), _mapping(before), _mapping(after))
            for table, row_id, op, before, after in rows
        )


def _deed(columns: list[Any]) -> Deed:
    verb, project_id, session_id, parameters, origin, gesture, reverses, undoable = columns
    return Deed(
        verb, project_id, session_id, json.loads(parameters), origin, gesture, reverses, bool(undoable)
    )


def _json(columns: Mapping[str, Value]) -> str:
    # Infinity is no JSON, and SQLite looks into these images when words are erased.
    return json.dumps(dict(columns), ensure_ascii=False, allow_nan=False)


def _mapping(text: str | None) -> dict[str, Value]:
    return json.loads(text) if text else {}
