"""What an act does to rows, by record or by table, remembered row by row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from cocreate_desktop.domain.changes import ChangeSet, Deed, Op, RowChange, Value
from cocreate_desktop.errors import GoneError
from cocreate_desktop.store import driver
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.erasing import (
    belongings,
    blank_file,
    blank_words,
    empty_images,
    media_of,
    users_of_media,
)
from cocreate_desktop.store.rows import TOMBSTONED, table_of, to_columns, to_row
from cocreate_desktop.store.tables import insert_sql, living_references, living_row, referrers
from cocreate_desktop.store.touched import Touched


class Recorder:
    """The rows that one act touches. Made by `ChangeLog.record`, and only alive inside it."""

    def __init__(self, db: Database, deed: Deed, at: int) -> None:
        self._db = db
        self._deed = deed
        self._at = at
        self._rows: list[RowChange] = []
        self.touched = Touched()
        self.has_forgotten = False
        """Whether images of this or of earlier acts were emptied."""
        self.change_set: ChangeSet | None = None
        """Set once the act is on disk; stays None when it touched nothing."""
        self.erased_files: list[str] = []
        """Hashes of the files that must go once the act is on disk."""

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
        self._db.conn.executemany(insert_sql(table, rows[0][1]), [tuple(row.values()) for _, row in rows])
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

    def erase_observations(self, observation_ids: Collection[str]) -> None:
        """Delete entries together with their words and the notes made of them, here and in every image; ids
        and times stay."""
        self.erase_media([media_id for one in observation_ids for media_id in media_of(self._db, one)])
        emptied: list[str] = []
        for observation_id in observation_ids:
            self._delete_unseen(belongings(self._db, observation_id))
            emptied += blank_words(self._db, observation_id)
        self.forget_images(emptied)

    def erase_media(self, media_ids: Collection[str]) -> None:
        """Delete pictures and sounds with what attaches or plays them, here and in every image. Their files
        go after the act (`erased_files`)."""
        for media_id in media_ids:
            self._delete_unseen(users_of_media(self._db, media_id))
            if named := blank_file(self._db, media_id):
                self.erased_files.append(named)
        self.forget_images(media_ids)

    def forget_images(self, row_ids: Collection[str]) -> None:
        """Empty what acts, this one too, remember of entries or notes and of their links; the ids stay."""
        if not row_ids:
            return
        self.has_forgotten = True
        wanted = set(row_ids)
        self._rows = [
            replace(row, before={}) if not wanted.isdisjoint((row.row_id, row.observation_id)) else row
            for row in self._rows
        ]
        empty_images(self._db, row_ids)

    def delete(self, record: type[object], row_id: str) -> None:
        """Remove a row, or mark it deleted where its table keeps tombstones."""
        self.delete_row(table_of(record).name, row_id)

    def insert_row(self, table: str, row: Mapping[str, Value]) -> None:
        """Insert by table name. A tombstone of the same id comes back to life with these values."""
        if table not in TOMBSTONED or not self._revive(table, row):
            self._db.conn.execute(insert_sql(table, row), tuple(row.values()))
        self._note(table, Op.INSERT, row, {}, row)

    def update_row(self, table: str, row_id: str, columns: Mapping[str, Value]) -> None:
        current = living_row(self._db, table, row_id)
        if current is None:
            raise GoneError
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
            raise GoneError
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
        pointing: dict[str, list[tuple[str, str]]] = {}
        for row in reversed(tuple(rows)):
            current = living_row(self._db, row.table, row.row_id)
            held = {} if current is None else {name: current[name] for name in row.after}
            if (current is None) != (row.op is Op.DELETE) or held != dict(row.after):
                raise driver.Conflict(f"{row.table} {row.row_id} was changed since")
            if row.op is Op.INSERT:
                if row.table not in pointing:
                    pointing[row.table] = referrers(self._db, row.table)
                if not even_if_used and living_references(self._db, pointing[row.table], row.row_id):
                    raise driver.Conflict(f"{row.table} {row.row_id} is in use")
                self.delete_row(row.table, row.row_id)
            elif row.op is Op.DELETE:
                self.insert_row(row.table, row.before)
            else:
                self.update_row(row.table, row.row_id, row.before)

    def _delete_unseen(self, rows: Iterable[tuple[str, str]]) -> None:
        """Delete rows, by table and id, without keeping what they held."""
        first = len(self._rows)
        for table, row_id in rows:
            self.delete_row(table, row_id)
        self._rows[first:] = [replace(row, before={}) for row in self._rows[first:]]

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
