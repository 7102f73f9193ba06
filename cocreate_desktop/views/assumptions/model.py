"""The list as Qt sees it: heads, assumptions and the row being written."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cocreate_desktop.views.assumptions.listing import Belief, Row
from cocreate_desktop.views.assumptions.wording import row_in_words
from cocreate_desktop.views.controls.keyed_list import Index, KeyedListModel


class BeliefModel(KeyedListModel[Row]):
    """Only assumptions are chosen and dragged."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if isinstance(row, Belief) and role == Qt.ItemDataRole.DisplayRole:
            return row.assumption.text
        if isinstance(row, Belief) and role == Qt.ItemDataRole.AccessibleTextRole:
            return row_in_words(row)
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row_at(index), Belief):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return Qt.ItemFlag.NoItemFlags
