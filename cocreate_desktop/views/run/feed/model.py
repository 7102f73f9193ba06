"""The entries of a session in the order of time, changed one by one, and those of them that are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.same_moments import NEAR_MS
from cocreate_desktop.views.run.feed.entry_list import EntryList
from cocreate_desktop.views.run.feed.names import FeedNames
from cocreate_desktop.views.run.feed.pairs import FeedPairs, Question
from cocreate_desktop.views.run.record import Record

Index = QModelIndex | QPersistentModelIndex
_ONE_BY_ONE = 100
"""So many rows are changed one by one; more are shown afresh."""

Narrow = Callable[[Sequence[Entry]], Sequence[Entry]]
"""What a filter leaves of some entries, in their order."""


class FeedModel(QAbstractListModel):
    """Rows are the entries that a filter keeps; the first of a visit to a step carries that step's header."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names: FeedNames | None = None
        self.untagged: set[str] = set()
        """Ids of the entries without a tag."""
        self._all = EntryList()
        self._shown = EntryList()
        self._narrow: Narrow | None = None
        self._pairs = FeedPairs()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.names is None:
            return None
        entry = self._shown[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.names.hint(entry)
        return self.names.sentence(entry) if role == Qt.ItemDataRole.DisplayRole else None

    @property
    def entries(self) -> Sequence[Entry]:
        """Everything that was noted, shown or not."""
        return self._all.entries

    @property
    def filtered(self) -> bool:
        return self._narrow is not None

    def entry(self, row: int) -> Entry:
        return self._shown[row]

    def find(self, observation_id: str) -> Entry | None:
        """An entry, shown or not."""
        place = self._all.place_of(observation_id)
        return self._all[place] if place >= 0 else None

    def row_of(self, observation_id: str) -> int:
        """The row of an entry; -1 for one that is not shown."""
        return self._shown.place_of(observation_id)

    def begins_group(self, row: int) -> bool:
        """Whether another visit to a step begins with this row."""
        if row == 0:
            return True
        before, own = self._shown[row - 1].observation, self._shown[row].observation
        return before.step_run_id != own.step_run_id

    def question(self, row: int) -> Question | None:
        """What the row asks about the entry of another hand before it."""
        return self._pairs.question(self._all, self._shown[row])

    def joined_before(self, row: int) -> Entry | None:
        """The earlier entry that the row is the same moment as."""
        return self._pairs.joined_before(self._all, self._shown[row])

    def answered_elsewhere(self, row: int) -> Entry | None:
        """What the row answers, if that does not stand right above, itself or in another answer to it."""
        answered_id = self._shown[row].observation.answers_id
        if answered_id is None:
            return None
        before = self._shown[row - 1].observation if row else None
        if before is not None and answered_id in (before.id, before.answers_id):
            return None
        return self.find(answered_id)

    def show(self, record: Record, entries: Sequence[Entry]) -> None:
        """Show all entries of a session that may be seen; of the same session as before, what has changed."""
        same = self.names is not None and self.names.record.session.id == record.session.id
        if same and self._follow(record, entries):
            return
        self._narrow = self._narrow if same else None
        self.beginResetModel()
        self.names = FeedNames(record)
        self._pairs = FeedPairs(record.same_moments)
        self._all = EntryList(filter(record.agreed.keeps, entries))
        self.untagged = {entry.observation.id for entry in self._all.entries if entry.wants_tag}
        self._shown = self._all.narrowed(self._narrow)
        self.endResetModel()

    def show_only(self, narrow: Narrow | None) -> None:
        """Show what `narrow` leaves; None for everything."""
        self.beginResetModel()
        self._narrow = narrow
        self._shown = self._all.narrowed(narrow)
        self.endResetModel()

    def show_names(self, record: Record) -> None:
        """Take names, codes, steps and answers from a newer record."""
        before = self.names.record if self.names else None
        self.names = FeedNames(record)
        if before is None or before.same_moments != record.same_moments:
            self._pairs = FeedPairs(record.same_moments)
        if len(self._shown) and (before is None or _named(before) != _named(record)):
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def put(self, entry: Entry) -> bool:
        """Keep an entry as it is now, unless it may not be seen; whether it is a new one."""
        observation_id = entry.observation.id
        if self.names is not None and not self.names.record.agreed.keeps(entry):
            self.take(observation_id)
            return False
        is_new = observation_id not in self._all
        if not self._all.stays(entry):
            self._all.take(observation_id)
        self._all.put(entry)
        (self.untagged.add if entry.wants_tag else self.untagged.discard)(observation_id)
        self._show(entry)
        return is_new

    def take(self, observation_id: str) -> None:
        """Keep an entry no more."""
        entry = self._all.take(observation_id)
        self.untagged.discard(observation_id)
        if entry is not None:
            self._hide(entry)

    def _follow(self, record: Record, entries: Sequence[Entry]) -> bool:
        """Change one by one what is another now, unless that is too much."""
        coming = {entry.observation.id: entry for entry in filter(record.agreed.keeps, entries)}
        changed = [entry for entry in coming.values() if self.find(entry.observation.id) != entry]
        gone = [one.observation.id for one in self._all.entries if one.observation.id not in coming]
        if len(changed) + len(gone) > _ONE_BY_ONE:
            return False
        self.show_names(record)
        for observation_id in gone:
            self.take(observation_id)
        for entry in changed:
            self.put(entry)
        return True

    def _show(self, entry: Entry) -> None:
        observation_id = entry.observation.id
        if self._narrow is not None and not self._narrow([entry]):
            self._hide(entry)
            return
        if self._shown.stays(entry):
            row = self._shown.put(entry)
            self._changed_from(row)
            return
        if (before := self._shown.place_of(observation_id)) >= 0:
            self._hide(self._shown[before])
        row = self._shown.place_for(entry)
        self.beginInsertRows(QModelIndex(), row, row)
        self._shown.put(entry)
        self.endInsertRows()
        self._changed_from(row + 1)

    def _hide(self, entry: Entry) -> None:
        row = self.row_of(entry.observation.id)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        self._shown.take(entry.observation.id)
        self.endRemoveRows()
        self._changed_from(row)

    def _changed_from(self, row: int) -> None:
        """The row has changed; the next one may have become, or ceased to be, the first of its group, and
        those near in time may ask something else."""
        last = len(self._shown) - 1
        if row > last:
            return
        until = self._shown[row].observation.at_ms + NEAR_MS
        end = min(row + 1, last)
        while end < last and self._shown[end + 1].observation.at_ms <= until:
            end += 1
        self.dataChanged.emit(self.index(row), self.index(end))


def _named(record: Record) -> tuple[object, ...]:
    """What rows show of a record. Runs are left out: they change together with their entries."""
    return (
        record.guests, record.tags, record.assumptions, record.steps, record.ticks, record.team,
        record.same_moments,
    )  # fmt: skip
