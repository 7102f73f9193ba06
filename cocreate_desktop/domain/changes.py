"""What one act changed: the value that undo, refresh, history, phones and a later merge all use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Value = str | int | float | bytes | None
"""What a column can hold."""


class Op(StrEnum):
    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True)
class RowChange:
    """One touched row; `before` and `after` hold the changed columns only (all of them on insert and
    on delete). Both are empty where an import recorded the row's id alone."""

    table: str
    row_id: str
    op: Op
    before: Mapping[str, Value] = field(default_factory=dict[str, Value])
    after: Mapping[str, Value] = field(default_factory=dict[str, Value])
    observation_id: str | None = field(default=None, compare=False)
    """The entry that a link belongs to, for those who show entries; known while a change is published."""


@dataclass(frozen=True)
class Deed:
    """What is known of an act before it runs: who does what, where, and as part of which gesture.

    `verb` is a key such as ``assumption.add``, never a label. `origin` says through which door it came
    (typed, phone, import…). Acts that share a `gesture` are undone as one.
    """

    verb: str
    project_id: str | None = None
    session_id: str | None = None
    parameters: Mapping[str, str | int] = field(default_factory=dict[str, str | int])
    origin: str = "typed"
    gesture: str | None = None
    reverses: str | None = None
    undoable: bool = True
    ids_only: bool = False
    """Imports are too large for images: they record which rows came, not what they hold."""


@dataclass(frozen=True)
class ChangeSet:
    """An act that is on disk. `seq` is the local cursor, `at` UTC ms."""

    seq: int
    id: str
    at: int
    actor: str
    device: str
    deed: Deed
    rows: tuple[RowChange, ...]

    def touches(self, *tables: str) -> bool:
        return any(row.table in tables for row in self.rows)

    def ids(self, table: str) -> tuple[str, ...]:
        """Ids of the touched rows of `table`, in the order in which they were touched."""
        return tuple(dict.fromkeys(row.row_id for row in self.rows if row.table == table))
