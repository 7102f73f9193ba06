"""The list as Qt sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cocreate_desktop.views.library.listing import Line, Row

ROW = Qt.ItemDataRole.UserRole
"""The role under which the delegate finds the row itself."""

Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """Takes whole lists: with every key all of it may be another."""

    def __init__(self, in_words: Callable[[Row], str], parent: QObject) -> None:
        super().__init__(parent)
        self._in_words = in_words
        self._rows: Sequence[Row] = ()

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, key: str) -> int | None:
        """The place of a line by its key, headers left out."""
        return next((n for n, row in enumerate(self._rows) if isinstance(row, Line) and row.key == key), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if role == ROW:
            return row
        if row is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._in_words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row_at(index), Line):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled
