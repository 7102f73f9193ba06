"""Results as a table: sorted by any column, copied as text, and each row leads to its note."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cocreate_desktop.views.board.voting.result_rows import Head, Row, table_text
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import as_tip

_Index = QModelIndex | QPersistentModelIndex

_ROW = 52
"""px of a row, for two lines; the tip has the rest."""
_MEASURED = 200
"""Rows by which the width of a column is found, so that a large board opens at once."""


class ResultModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: Sequence[Head] = ()
        self.rows: list[Row] = []

    def show_rows(self, heads: Sequence[Head], rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.heads, self.rows = heads, list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.heads):
            return None
        head = self.heads[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return head.name
        return as_tip(head.told) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.rows[index.row()].cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(cell.text)
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(cell.order, int):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.heads):
            return
        self.layoutAboutToBeChanged.emit()
        downwards = order is Qt.SortOrder.DescendingOrder
        self.rows.sort(key=lambda row: row.cells[column].order, reverse=downwards)
        self.layoutChanged.emit()


class ResultTable(QTableView):
    chosen = Signal(str)
    """The id of the note or cluster of a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultModel(self)
        self._subject: tuple[str, ...] = ()
        self.setModel(self.results)
        self.setAccessibleName(self.tr("Results"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setSortingEnabled(True)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_rows(
        self,
        subject: tuple[str, ...],
        heads: Sequence[Head],
        rows: Sequence[Row],
        wide: Sequence[int],
        by: tuple[int, Qt.SortOrder],
    ) -> None:
        """`subject` says what the rows are of; `wide` are the columns that take what room is left; `by` how
        rows are sorted until another column is chosen."""
        header = self.horizontalHeader()
        if subject == self._subject:
            by = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self._subject = subject
        key = self.current_key
        self.results.show_rows(heads, rows)
        self.sortByColumn(*by)
        for column in range(len(heads)):
            fits = column not in wide
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.ResizeToContents if fits else mode.Stretch)
        self.verticalHeader().setDefaultSectionSize(theme_of(self).px(_ROW))
        self.mark(key)

    @property
    def current_key(self) -> str:
        index = self.currentIndex()
        return self.results.rows[index.row()].key if index.isValid() else ""

    def mark(self, key: str) -> None:
        """Select the row of a note or cluster."""
        for at, row in enumerate(self.results.rows):
            if row.key == key:
                index = self.results.index(at, 0)
                flags = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def copy(self) -> None:
        """The selected rows with their heads, or all if there is but one."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        rows = [self.results.rows[at] for at in chosen] if len(chosen) > 1 else self.results.rows
        QGuiApplication.clipboard().setText(table_text(self.results.heads, rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.results.rows[index.row()].key)
