"""Cells that are typed where they stand, and save themselves like every field."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cocreate_desktop.views.controls import CommitLine
from cocreate_desktop.views.people.rows_view import ROW_ID

Index = QModelIndex | QPersistentModelIndex


class TypedCells(QStyledItemDelegate):
    """Opens a `CommitLine` in a cell. Enter, leaving and a second of rest save; Esc drops the rest."""

    typed = Signal(str, int, str, str)
    """The id of the row, the column, the new text, and the gesture."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed_in = QPersistentModelIndex()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CommitLine(parent)
        row_id, column = index.data(ROW_ID), index.column()
        head = index.model().headerData(column, Qt.Orientation.Horizontal)
        editor.setAccessibleName(head or "")
        editor.committed.connect(lambda text, gesture: self.typed.emit(row_id, column, text, gesture))
        self._typed_in = QPersistentModelIndex(index)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, CommitLine)
        editor.show_text(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, CommitLine)
        editor.finish()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        height = min(editor.sizeHint().height(), option.rect.height())
        top = option.rect.center().y() - height // 2
        # The words stay where they were: edge and padding of the field lie left of the cell.
        editor.setGeometry(QRect(option.rect.left() - 9, top, option.rect.width() + 5, height))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and isinstance(editor, CommitLine)
        ):
            # Leaving commits, so what is not saved goes first.
            editor.setText(self._typed_in.data(Qt.ItemDataRole.EditRole) or "")
        return super().eventFilter(editor, event)
