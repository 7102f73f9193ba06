"""Reading whole records: the one SELECT that every repository is made of."""

from __future__ import annotations

from typing import TypeVar

from cocreate_desktop.domain.changes import Value
from cocreate_desktop.errors import GoneError
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.rows import table_of

Record = TypeVar("Record")


class Repository:
    """A room of queries over one connection."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def _read(
        self, record: type[Record], where: str = "1", parameters: tuple[Value, ...] = (), order: str = "id"
    ) -> list[Record]:
        table = table_of(record)
        return [table.read(row) for row in self._db.conn.execute(table.select(where, order), parameters)]

    def _get(self, record: type[Record], row_id: str) -> Record:
        """Raises GoneError when there is no living row of that id."""
        found = self._read(record, "id = ?", (row_id,))
        if not found:
            raise GoneError
        return found[0]

    def _texts(self, sql: str, *parameters: Value) -> list[str]:
        return [text for (text,) in self._db.conn.execute(sql, parameters)]
