"""The entries of a session in the order of time, changed one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.run.feed_names import FeedNames
from cocreate_desktop.views.run.record import Record

Index = QModelIndex | QPersistentModelIndex
Key = tuple[int, int, str]


class FeedModel(QAbstractListModel):
    """Rows are entries; the first of a visit to a step carries that step's header."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: FeedNames | None = None
        self._entries: list[Entry] = []
        self._keys: list[Key] = []
        self._key_of: dict[str, Key] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.names is None:
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.names.text(entry)
        return self.names.sentence(entry) if role == Qt.ItemDataRole.DisplayRole else None

    @property
    def entries(self) -> Sequence[Entry]:
        return self._entries

    def entry(self, row: int) -> Entry:
        return self._entries[row]

    def row_of(self, observation_id: str) -> int:
        """The row of an entry; -1 for one that is not here."""
        key = self._key_of.get(observation_id)
        return -1 if key is None else bisect_left(self._keys, key)

    def begins_group(self, row: int) -> bool:
        """Whether another visit to a step begins with this row."""
        if row == 0:
            return True
        before, own = self._entries[row - 1].observation, self._entries[row].observation
        return before.step_run_id != own.step_run_id

    def show(self, record: Record, entries: Sequence[Entry]) -> None:
        """Start afresh with all entries of a session that may be seen."""
        self.beginResetModel()
        self.names = FeedNames(record)
        self._entries = sorted(filter(record.agreed.keeps, entries), key=_key)
        self._keys = [_key(entry) for entry in self._entries]
        self._key_of = {
            entry.observation.id: key for entry, key in zip(self._entries, self._keys, strict=True)
        }
        self.endResetModel()

    def show_names(self, record: Record) -> None:
        """Take names, codes and steps from a newer record."""
        before = self.names.record if self.names else None
        self.names = FeedNames(record)
        if self._entries and (before is None or _named(before) != _named(record)):
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def put(self, entry: Entry) -> bool:
        """Show an entry as it is now, unless it may not be seen; whether it is a new one."""
        if self.names is not None and not self.names.record.agreed.keeps(entry):
            self.take(entry.observation.id)
            return False
        row = self.row_of(entry.observation.id)
        if row >= 0 and self._keys[row] == _key(entry):
            before = self._entries[row]
            self._entries[row] = entry
            regrouped = before.observation.step_run_id != entry.observation.step_run_id
            self._changed(row, row + 1 if regrouped else row)
            return False
        if row >= 0:
            self.take(entry.observation.id)
        self._insert(entry)
        return row < 0

    def take(self, observation_id: str) -> None:
        """Show an entry no more."""
        row = self.row_of(observation_id)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._entries[row]
        del self._keys[row]
        del self._key_of[observation_id]
        self.endRemoveRows()
        self._changed(row, row)

    def _insert(self, entry: Entry) -> None:
        key = _key(entry)
        row = bisect_left(self._keys, key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._entries.insert(row, entry)
        self._keys.insert(row, key)
        self._key_of[entry.observation.id] = key
        self.endInsertRows()
        self._changed(row + 1, row + 1)

    def _changed(self, first: int, last: int) -> None:
        """A neighbour may have become, or ceased to be, the first of its group."""
        last = min(last, len(self._entries) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


def _named(record: Record) -> tuple[object, ...]:
    """What rows show of a record. Runs are left out: they change together with their entries."""
    return (record.guests, record.tags, record.assumptions, record.steps)


def _key(entry: Entry) -> Key:
    observation = entry.observation
    return (observation.at_ms, observation.created_at, observation.id)
