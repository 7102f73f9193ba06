"""A table whose rows are picked, moved, opened and deleted with the keys alone, as high as its rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QTableView, QWidget

from cocreate_desktop.views.controls import CommitLine
from cocreate_desktop.views.controls.dropping import Dropping
from cocreate_desktop.views.theme import Theme

ROW_ID = Qt.ItemDataRole.UserRole
"""The role under which every index of a row hands out the id of its record."""

COPY_TEXT = Qt.ItemDataRole.UserRole + 1
"""The text of a cell on the clipboard; the cells of a row are joined by tabs."""


class RowsView(QTableView):
    """Rows of records by id. It shows all of them: the scroll area around it scrolls."""

    entered = Signal(QModelIndex)
    """Enter was pressed on a cell that is not edited in place."""

    delete_asked = Signal()

    moved = Signal(str, object)
    """The id of a row, and the id of the one that it goes behind (None: to the top)."""

    def __init__(self, theme: Theme, row_height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row_height = row_height
        self.dropping = Dropping(self, theme, self._gap_at, self._edge, self._drop)
        self._area: QScrollArea | None = None
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        theme.changed.connect(self.fit)

    def scrolled_by(self, area: QScrollArea) -> None:
        """Name the scroll area that brings the current row into view."""
        self._area = area

    def fit(self) -> None:
        """Become as high as the rows."""
        height = self._theme.px(self._row_height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.setFixedHeight(height * self.model().rowCount())

    def row_id(self, row: int) -> str:
        return self.model().index(row, 0).data(ROW_ID)

    def ids(self) -> list[str]:
        return [self.row_id(row) for row in range(self.model().rowCount())]

    def selected_ids(self) -> list[str]:
        """The ids of the selected rows, from top to bottom."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [self.row_id(row) for row in rows]

    @property
    def current_id(self) -> str | None:
        index = self.currentIndex()
        return index.data(ROW_ID) if index.isValid() else None

    def go_to(self, row_id: str | None, column: int | None = None) -> None:
        """Make a row the current and only selected one; None: no row."""
        ids = self.ids()
        if row_id not in ids:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            return
        column = max(self.currentIndex().column(), 0) if column is None else column
        index = self.model().index(ids.index(row_id), column)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    def finish_cell(self) -> None:
        """Save what is being typed in a cell."""
        for editor in self.viewport().findChildren(CommitLine):
            editor.finish()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        content = self._area.widget() if self._area else None
        if self._area is not None and content is not None and index.isValid():
            rect = self.visualRect(index)
            self._area.ensureVisible(0, self.mapTo(content, rect.center()).y(), 0, rect.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            # What the field in a cell leaves over is not for the row.
            return
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.model().rowCount():
            self.go_to(self.ids()[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as table text."""
        if text := self._as_text(set(self.selected_ids())):
            QGuiApplication.clipboard().setText(text)

    def _as_text(self, row_ids: Collection[str]) -> str:
        return "\n".join(
            "\t".join(
                self.model().index(row, column).data(COPY_TEXT)
                for column in range(self.model().columnCount())
                if not self.isColumnHidden(column)
            )
            for row in range(self.model().rowCount())
            if self.row_id(row) in row_ids
        )

    def shift(self, by: int) -> None:
        """Ask for the current row to move up (-1) or down (1)."""
        ids, row = self.ids(), self.currentIndex().row()
        if row >= 0 and 0 <= row + by < len(ids):
            self._ask_move(row, row + by if by < 0 else row + by + 1)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        if (row_id := self.current_id) is not None:
            picture = self.viewport().grab(self._row_rect(self.currentIndex().row()))
            self.dropping.start([row_id], self._as_text([row_id]), picture)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropping.drop(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self.dropping.paint(painter)
        painter.end()

    def _enter(self) -> None:
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        elif index.isValid():
            self.entered.emit(index)

    def _drop(self, moved: Sequence[str], gap: int) -> None:
        ids, (row_id,) = self.ids(), moved
        # It may have been deleted since it was picked up.
        if row_id in ids:
            self._ask_move(ids.index(row_id), gap)

    def _ask_move(self, row: int, gap: int) -> None:
        """Move a row into the gap above the row numbered `gap`."""
        ids = self.ids()
        if gap not in (row, row + 1):
            self.moved.emit(ids[row], ids[gap - 1] if gap else None)

    def _gap_at(self, point: QPoint) -> int:
        height = self._theme.px(self._row_height)
        return min((point.y() + height // 2) // height, self.model().rowCount())

    def _edge(self, gap: int) -> int:
        return gap * self._theme.px(self._row_height)

    def _row_rect(self, row: int) -> QRect:
        height = self._theme.px(self._row_height)
        return QRect(0, row * height, self.viewport().width(), height)
