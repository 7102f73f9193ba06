"""The change log: every act writes its rows and their images in one transaction, and can be read back."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import replace

from cocreate_desktop.domain.capture import mentions
from cocreate_desktop.domain.changes import ChangeSet, Deed, Op, RowChange, Value
from cocreate_desktop.store import driver
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.rows import TOMBSTONED, table_of, to_columns, to_row

_HEADS = (
    "SELECT seq, id, at, actor, device, verb, project_id, session_id, parameters, origin, gesture, reverses,"
    " undoable FROM changes"
)


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
        if isinstance(text := row.get("text"), str):
            self._persons.update(mentions(text))

    def persons(self, db: Database) -> list[str]:
        """Ids of the people, directly or through a participation or an observation."""
        participants = self._participants | _column(
            db, "SELECT participant_id FROM observation_people WHERE observation_id", self._observations
        )
        persons = self._persons | _column(db, "SELECT person_id FROM participants WHERE id", participants)
        return sorted(persons)


class Recorder:
    """The rows that one act touches. Made by `ChangeLog.record`, and only alive inside it."""

    def __init__(self, db: Database, deed: Deed, at: int) -> None:
        self._db = db
        self._deed = deed
        self._at = at
        self._rows: list[RowChange] = []
        self.touched = Touched()
        self.change_set: ChangeSet | None = None
        """Set once the act is on disk; stays None when it touched nothing."""

    @property
    def rows(self) -> tuple[RowChange, ...]:
        return tuple(self._rows)

    def insert(self, *records: object) -> None:
        for record in records:
            self.insert_row(table_of(type(record)).name, to_row(record))

    def insert_many(self, records: Iterable[object]) -> None:
        """Insert many records of one class at the speed that an import needs."""
        rows = [(type(record), to_row(record)) for record in records]
        if not rows:
            return
        table = table_of(rows[0][0]).name
        self._db.conn.executemany(_insert_sql(table, rows[0][1]), [tuple(row.values()) for _, row in rows])
        for _, row in rows:
            self._note(table, Op.INSERT, row, {}, row)

    def update(self, record: type[object], row_id: str, **fields: object) -> None:
        """Set `fields` of one row; what already has that value is not touched."""
        self.update_row(table_of(record).name, row_id, to_columns(fields))

    def repoint(self, record: type[object], column: str, old: str, new: str) -> None:
        """Let every row that refers to `old` refer to `new`, the deleted ones too, so that `old` can go."""
        table = table_of(record).name
        ids = self._db.conn.execute(f'SELECT id FROM {table} WHERE "{column}" = ?', (old,)).fetchall()
        self._db.conn.execute(f'UPDATE {table} SET "{column}" = ? WHERE "{column}" = ?', (new, old))
        for (row_id,) in ids:
            self._rows.append(
                RowChange(table, row_id, Op.UPDATE, self._image({column: old}), self._image({column: new}))
            )

    def erase_observation(self, observation_id: str) -> None:
        """Delete an entry together with its words and the notes made of it, here and in every image; ids and
        times stay."""
        conn = self._db.conn
        links = [
            (table, link_id)
            for table, column in _referrers(self._db, "observations")
            if column == "observation_id" and table not in TOMBSTONED
            for (link_id,) in conn.execute(
                f"SELECT id FROM {table} WHERE observation_id = ?", (observation_id,)
            ).fetchall()
        ]
        notes = conn.execute("SELECT id FROM notes WHERE observation_id = ?", (observation_id,)).fetchall()
        first = len(self._rows)
        for table, link_id in links:
            self.delete_row(table, link_id)
        for (note_id,) in notes:
            if living_row(self._db, "notes", note_id) is not None:
                self.delete_row("notes", note_id)
        if living_row(self._db, "observations", observation_id) is not None:
            self.delete_row("observations", observation_id)
        self._rows[first:] = [replace(row, before={}) for row in self._rows[first:]]
        conn.execute("UPDATE observations SET text = '' WHERE id = ?", (observation_id,))
        conn.execute("UPDATE notes SET text = '' WHERE observation_id = ?", (observation_id,))
        for row_id in (observation_id, *(note_id for (note_id,) in notes)):
            self.forget_images(row_id)

    def forget_images(self, row_id: str) -> None:
        """Empty what acts, this one too, remember of an entry or a note and of its links; the ids stay."""
        owned = {row_id, *(row.row_id for row in self._rows if row.observation_id == row_id)}
        self._rows = [replace(row, before={}) if row.row_id in owned else row for row in self._rows]
        self._db.conn.execute(
            "UPDATE change_rows SET before = '{}', after = '{}'"
            " WHERE row_id = ?1 OR instr(before, ?1) OR instr(after, ?1)",
            (row_id,),
        )

    def delete(self, record: type[object], row_id: str) -> None:
        """Remove a row, or mark it deleted where its table keeps tombstones."""
        self.delete_row(table_of(record).name, row_id)

    def insert_row(self, table: str, row: Mapping[str, Value]) -> None:
        """Insert by table name. A tombstone of the same id comes back to life with these values."""
        if table in TOMBSTONED and self._revive(table, row):
            pass
        else:
            self._db.conn.execute(_insert_sql(table, row), tuple(row.values()))
        self._note(table, Op.INSERT, row, {}, row)

    def update_row(self, table: str, row_id: str, columns: Mapping[str, Value]) -> None:
        current = living_row(self._db, table, row_id)
        if current is None:
            raise LookupError(f"{table} has no living row {row_id}")
        after = {name: value for name, value in columns.items() if current[name] != value}
        if not after:
            return
        assignments = ", ".join(f'"{name}" = ?' for name in after)
        self._db.conn.execute(f"UPDATE {table} SET {assignments} WHERE id = ?", (*after.values(), row_id))
        before = {name: current[name] for name in after}
        self.touched.add(table, {**current, **after})
        self._note(table, Op.UPDATE, current, before, after)

    def delete_row(self, table: str, row_id: str) -> None:
        current = living_row(self._db, table, row_id)
        if current is None:
            raise LookupError(f"{table} has no living row {row_id}")
        if table in TOMBSTONED:
            self._db.conn.execute(f"UPDATE {table} SET deleted_at = ? WHERE id = ?", (self._at, row_id))
        else:
            self._db.conn.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        self._note(table, Op.DELETE, current, current, {})

    def take_back(self, rows: Iterable[RowChange], *, even_if_used: bool) -> None:
        """The inverse of an act's rows, comparing the changed columns only.

        Raises driver.Conflict when a column no longer holds what the act left in it, or, unless
        `even_if_used`, when something else has come to refer to a row that the act made.
        """
        for row in reversed(tuple(rows)):
            current = living_row(self._db, row.table, row.row_id)
            held = {} if current is None else {name: current[name] for name in row.after}
            if (current is None) != (row.op is Op.DELETE) or held != dict(row.after):
                raise driver.Conflict(f"{row.table} {row.row_id} was changed since")
            if row.op is Op.INSERT:
                if not even_if_used and living_references(self._db, row.table, row.row_id):
                    raise driver.Conflict(f"{row.table} {row.row_id} is in use")
                self.delete_row(row.table, row.row_id)
            elif row.op is Op.DELETE:
                self.insert_row(row.table, row.before)
            else:
                self.update_row(row.table, row.row_id, row.before)

    def _revive(self, table: str, row: Mapping[str, Value]) -> bool:
        assignments = ", ".join(f'"{name}" = ?' for name in row)
        cursor = self._db.conn.execute(
            f"UPDATE {table} SET {assignments}, deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL",
            (*row.values(), row["id"]),
        )
        return cursor.rowcount == 1

    def _note(
        self,
        table: str,
        op: Op,
        row: Mapping[str, Value],
        before: Mapping[str, Value],
        after: Mapping[str, Value],
    ) -> None:
        """Remember what happened to `row`, which is whole, and to whom it belongs."""
        self.touched.add(table, row)
        owner = row.get("observation_id")
        self._rows.append(
            RowChange(
                table,
                str(row["id"]),
                op,
                self._image(before),
                self._image(after),
                owner if isinstance(owner, str) else None,
            )
        )

    def _image(self, columns: Mapping[str, Value]) -> Mapping[str, Value]:
        return {} if self._deed.ids_only else columns


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

    def of_person(self, person_id: str) -> list[int]:
        """Cursors of the acts that touched rows of one person, oldest first."""
        rows = self._db.conn.execute(
            "SELECT seq FROM change_persons WHERE person_id = ? ORDER BY seq", (person_id,)
        )
        return [seq for (seq,) in rows]

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
        seq = conn.execute(_insert_sql("changes", columns), tuple(columns.values())).lastrowid
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
        return [self._change_set(*head) for head in heads]

    def _change_set(
        self,
        seq: int,
        change_id: str,
        at: int,
        actor: str,
        device: str,
        verb: str,
        project_id: str | None,
        session_id: str | None,
        parameters: str,
        origin: str,
        gesture: str | None,
        reverses: str | None,
        undoable: int,
    ) -> ChangeSet:
        deed = Deed(
            verb,
            project_id,
            session_id,
            json.loads(parameters),
            origin,
            gesture,
            reverses,
            bool(undoable),
        )
        return ChangeSet(seq, change_id, at, actor, device, deed, self._rows_of(seq))

    def _rows_of(self, seq: int) -> tuple[RowChange, ...]:
        rows = self._db.conn.execute(
            "SELECT tbl, row_id, op, before, after FROM change_rows WHERE seq = ? ORDER BY n", (seq,)
        )
        return tuple(
            RowChange(table, row_id, Op(op), _mapping(before), _mapping(after))
            for table, row_id, op, before, after in rows
        )


def living_row(db: Database, table: str, row_id: str) -> dict[str, Value] | None:
    """One row as column → value, without its tombstone column; None if it is absent or deleted."""
    cursor = db.conn.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
    values = cursor.fetchone()
    if values is None:
        return None
    row = {column[0]: value for column, value in zip(cursor.description, values, strict=True)}
    return None if row.pop("deleted_at", None) is not None else row


def living_references(db: Database, table: str, row_id: str) -> list[str]:
    """Tables that hold a living row which refers to this one."""
    return [
        name
        for name, column in _referrers(db, table)
        if db.conn.execute(
            f'SELECT 1 FROM {name} WHERE "{column}" = ?'
            + (" AND deleted_at IS NULL" if name in TOMBSTONED else "")
            + " LIMIT 1",
            (row_id,),
        ).fetchone()
    ]


def _referrers(db: Database, table: str) -> list[tuple[str, str]]:
    rows = db.conn.execute(
        'SELECT m.name, f."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"table\" = ?",
        (table,),
    )
    return [(name, column) for name, column in rows]


def _column(db: Database, select: str, ids: set[str]) -> set[str]:
    wanted = sorted(ids)
    found: set[str] = set()
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        marks = ", ".join("?" * len(part))
        found.update(value for (value,) in db.conn.execute(f"{select} IN ({marks})", part))
    return found


def _insert_sql(table: str, row: Mapping[str, Value]) -> str:
    columns = ", ".join(f'"{name}"' for name in row)
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})"


def _json(columns: Mapping[str, Value]) -> str:
    return json.dumps(dict(columns), ensure_ascii=False)


def _mapping(text: str | None) -> dict[str, Value]:
    return json.loads(text) if text else {}
