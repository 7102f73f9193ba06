"""The notes as a list in reading order: the board for screen readers, and for whoever prefers a list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cocreate_desktop.domain.board import NOTE_KINDS, UNTITLED
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.board.record import Board, NoteFace
from cocreate_desktop.views.board.selection import Selection
from cocreate_desktop.views.board.words import dots_counted
from cocreate_desktop.views.digit_keys import digit_place
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

NUMBERED = QT_TRANSLATE_NOOP("Board", "{number} · {title}")
LOOSE = QT_TRANSLATE_NOOP("Board", "In no cluster")
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A note, or the head of a cluster, which has no note id."""

    text: str
    note_id: str = ""


def rows_of(board: Board) -> list[Row]:
    layout, rows = board.layout, list[Row]()
    for cluster_id, members in layout.members.items():
        face = board.cluster_faces[cluster_id]
        title = face.title or say(UNTITLED)
        rows.append(Row(say(NUMBERED.fill(number=face.number, title=title))))
        rows += [Row(_words(board.faces[note.id]), note.id) for note in members]
    clustered = {note.id for members in layout.members.values() for note in members}
    loose = [note_id for note_id in layout.reading_order() if note_id not in clustered]
    if loose and len(rows):
        rows.append(Row(say(LOOSE)))
    return rows + [Row(_words(board.faces[note_id]), note_id) for note_id in loose]


def _words(face: NoteFace) -> str:
    dots = dots_counted(face.dots) if face.dots else ""
    return " · ".join(part for part in (say(NOTE_KINDS[face.kind]), face.words, face.name, dots) if part)


class RowModel(QAbstractListModel):
    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        if [row.note_id for row in rows] == [row.note_id for row in self.rows]:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text.replace("\n", " ")
        if role == Qt.ItemDataRole.FontRole and not row.note_id:
            return self._theme.font("strong")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not self.rows[index.row()].note_id:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class NoteList(QListView):
    """Selects on the board what is selected here, and the other way round."""

    edit_asked = Signal(str)
    digit_pressed = Signal(int)
    delete_asked = Signal()

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._model = RowModel(theme, self)
        self._follows = False
        self.setModel(self._model)
        self.setObjectName("note_list")
        self.setAccessibleName(self.tr("Notes of the board"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.activated.connect(lambda index: self.edit_asked.emit(self._model.rows[index.row()].note_id))
        self.selectionModel().selectionChanged.connect(self._tell)
        selection.changed.connect(self._take)

    @property
    def texts(self) -> list[str]:
        return [row.text for row in self._model.rows]

    def show_board(self, board: Board) -> None:
        self._follows = True
        self._model.show_rows(rows_of(board))
        self._follows = False
        self._take_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = digit_place(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and place is not None and place < 9:
            self.digit_pressed.emit(place + 1)
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif plain and event.text().isprintable() and event.text():
            # Letters are commands of the page, not a search in the list.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if self._follows:
            return
        rows = sorted(index.row() for index in self.selectedIndexes())
        ids = [self._model.rows[row].note_id for row in rows]
        current = self.currentIndex().row()
        if current in rows:
            # The current one comes last: the board goes on from it.
            ids.append(ids.pop(rows.index(current)))
        self._selection.pick(*ids)

    def _take(self) -> None:
        """Show what is selected on the board; unseen, the list does so when it is shown."""
        if not self.isHidden():
            self._take_selection()

    def _take_selection(self) -> None:
        chosen, current = set(self._selection.notes), self._selection.current
        self._follows = True
        chooser = self.selectionModel()
        chooser.clearSelection()
        for row, one in enumerate(self._model.rows):
            if one.note_id in chosen and one.note_id:
                index = self._model.index(row)
                chooser.select(index, QItemSelectionModel.SelectionFlag.Select)
                if one.note_id == current:
                    chooser.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                    self.scrollTo(index)
        self._follows = False
