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

from cocreate_desktop.domain.board import AUTHORS, NOTE_KINDS, UNTITLED
from cocreate_desktop.domain.board.boxes import as_read
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.board.canvas.selection import Selection
from cocreate_desktop.views.board.items.faces import NoteFace
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.board.words import dots_counted, inside, stacked
from cocreate_desktop.views.digit_keys import digit_place
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

NUMBERED = QT_TRANSLATE_NOOP("Board", "{number} · {title}")
THEME = QT_TRANSLATE_NOOP("Board", "Theme {number} · {title}")
LOCKED = QT_TRANSLATE_NOOP("Board", "locked")
LOOSE = QT_TRANSLATE_NOOP("Board", "In no cluster")
_INDENT = "\u2003"
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A note, or the head of a cluster or a theme; the head of the loose notes is neither.

    `depth` counts what it lies in, `told` is what a screen reader says of it.
    """

    text: str
    note_id: str = ""
    cluster_id: str = ""
    depth: int = 0
    told: str = ""

    @property
    def key(self) -> str:
        return self.note_id or self.cluster_id


def rows_of(board: Board) -> list[Row]:
    """Themes, the clusters in each, the notes in each of these; then what is loose."""
    layout, rows = board.layout, list[Row]()
    for cluster_id, members in layout.members.items():
        head = _head(board, cluster_id)
        rows.append(head)
        rows += [_note(board, note.id, head.depth + 1) for note in members]
    loose = as_read(layout.note_boxes, [note.id for note in layout.loose])
    if loose and len(rows):
        rows.append(Row(say(LOOSE), told=say(LOOSE)))
    return rows + [_note(board, note_id, 0) for note_id in loose]


def _head(board: Board, cluster_id: str) -> Row:
    face, is_theme = board.cluster_faces[cluster_id], cluster_id in board.layout.themes
    words = THEME if is_theme else NUMBERED
    text = say(words.fill(number=face.number, title=face.title or say(UNTITLED)))
    dots = dots_counted(face.dots) if face.dots else ""
    lock = say(LOCKED) if face.is_locked else ""
    told = " · ".join(part for part in (text, inside(board.layout, cluster_id), dots, lock) if part)
    return Row(text, cluster_id=cluster_id, depth=int(cluster_id in board.layout.theme_of), told=told)


def _note(board: Board, note_id: str, depth: int) -> Row:
    words = _words(board.faces[note_id])
    return Row(words, note_id, depth=depth, told=words)


def _words(face: NoteFace) -> str:
    dots = dots_counted(face.dots) if face.dots else ""
    pile = stacked(face.pile) if face.pile > 1 else ""
    lock = say(LOCKED) if face.is_locked else ""
    parts = (say(NOTE_KINDS[face.kind]), face.words, pile, face.name, say(AUTHORS[face.author]), dots, lock)
    return " · ".join(part for part in parts if part)


class RowModel(QAbstractListModel):
    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        if [row.key for row in rows] == [row.key for row in self.rows]:
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
            return row.depth * _INDENT + row.text.replace("\n", " ")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.told.replace("\n", " ")
        if role == Qt.ItemDataRole.FontRole and not row.note_id:
            return self._theme.font("strong")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not self.rows[index.row()].key:
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
        self.activated.connect(lambda index: self.edit_asked.emit(self._model.rows[index.row()].key))
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
        """Notes count more than heads, as the board selects either."""
        if self._follows:
            return
        chosen = sorted(index.row() for index in self.selectedIndexes())
        current = self.currentIndex().row()
        if current in chosen:
            # The current one comes last: the board goes on from it.
            chosen.append(chosen.pop(chosen.index(current)))
        rows = [self._model.rows[row] for row in chosen]
        notes = [row.note_id for row in rows if row.note_id]
        clusters = [row.cluster_id for row in rows if row.cluster_id]
        if clusters and not notes:
            self._selection.pick_cluster(*clusters)
        else:
            self._selection.pick(*notes)

    def _take(self) -> None:
        """Show what is selected on the board; unseen, the list does so when it is shown."""
        if not self.isHidden():
            self._take_selection()

    def _take_selection(self) -> None:
        clusters = self._selection.clusters
        chosen = {*self._selection.notes, *clusters}
        current = clusters[-1] if clusters else self._selection.current
        self._follows = True
        chooser = self.selectionModel()
        chooser.clearSelection()
        for row, one in enumerate(self._model.rows):
            if one.key in chosen:
                index = self._model.index(row)
                chooser.select(index, QItemSelectionModel.SelectionFlag.Select)
                if one.key == current:
                    chooser.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
                    self.scrollTo(index)
        self._follows = False
