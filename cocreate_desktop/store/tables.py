"""Single rows by the name of their table: one that lives, who refers to it, and how one is inserted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cocreate_desktop.domain.changes import Value
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.rows import TOMBSTONED


def living_row(db: Database, table: str, row_id: str) -> dict[str, Value] | None:
    """One row as column → value, without its tombstone column; None if it is absent or deleted."""
    cursor = db.conn.execute(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
    values = cursor.fetchone()
    if values is None:
        return None
    row = {column[0]: value for column, value in zip(cursor.description, values, strict=True)}
    return None if row.pop("deleted_at", None) is not None else row


def living_references(db: Database, pointing: Iterable[tuple[str, str]], row_id: str) -> list[str]:
    """Tables that hold a living row which refers to this one, of the `referrers` of its table."""
    return [
        name
        for name, column in pointing
        if db.conn.execute(
            f'SELECT 1 FROM {name} WHERE "{column}" = ?'
            + (" AND deleted_at IS NULL" if name in TOMBSTONED else "")
            + " LIMIT 1",
            (row_id,),
        ).fetchone()
    ]


def referrers(db: Database, table: str) -> list[tuple[str, str]]:
    """The tables, each with its column, that can refer to a row of this one."""
    rows = db.conn.execute(
        'SELECT m.name, f."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"table\" = ?",
        (table,),
    )
    return [(name, column) for name, column in rows]


def insert_sql(table: str, row: Mapping[str, Value]) -> str:
    columns = ", ".join(f'"{name}"' for name in row)
    return f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})"
