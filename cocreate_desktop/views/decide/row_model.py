"""The rows at the left as Qt sees them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cocreate_desktop.views.controls.keyed_list import Index, KeyedListModel
from cocreate_desktop.views.decide.rows import AddRow, FindingRow, Row, SidesRow
from cocreate_desktop.views.decide.spoken import row_in_words


class RowModel(KeyedListModel[Row]):
    """What can be chosen: findings, disagreements, and the row that adds one. Only findings are dragged."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is not None and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return row_in_words(row)
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        match self.row_at(index):
            case FindingRow():
                return (
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
                )
            case SidesRow() | AddRow():
                return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            case _:
                return Qt.ItemFlag.NoItemFlags
