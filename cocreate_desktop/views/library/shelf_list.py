"""The list of projects: arrows fold and unfold, Enter opens, everything else is in the menu of a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.library.shelf_painter import ROW, Index, ShelfPainter
from cocreate_desktop.views.library.shelf_rows import DeletedRow, FoldRow, ProjectRow, Row, SessionRow
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, one_line

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShelfModel(QAbstractListModel):
    """The rows as Qt sees them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """The row of a key; an invalid index if it is not shown."""
        place = next((n for n, row in enumerate(self._rows) if row.key == key), None)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(cell for cell in row.cells if cell)
        return None


class ShelfList(QListView):
    """Emits what is asked of a row."""

    opened = Signal(object)
    folded = Signal(str, bool)
    """The key of a row, and whether what belongs to it is to be seen."""

    restore_asked = Signal(object)
    rename_asked = Signal(object)
    delete_asked = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = ShelfModel(self)
        self._painter = ShelfPainter(theme, self)
        self._more = self._make_button()
        self._offered = QPersistentModelIndex()
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setObjectName("shelf_list")
        self.setAccessibleName(self.tr("Projects"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("ground", "page")
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> Row | None:
        return self._model.row_at(self.currentIndex())

    @property
    def rows(self) -> ShelfModel:
        return self._model

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows. The current one stays; where it is gone, its place does."""
        current, place = self.current, self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self._model.show(rows)
        index = self._model.index_of(current.key) if current else QModelIndex()
        if not index.isValid() and rows:
            index = self._model.index(min(max(place, 0), len(rows) - 1))
        self._make_current(index)
        self.verticalScrollBar().setValue(scrolled)
        self._offer_menu(index)

    def select(self, key: str) -> None:
        index = self._model.index_of(key)
        if index.isValid():
            self._make_current(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current, Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy) and row is not None:
            QGuiApplication.clipboard().setText("\t".join(one_line(cell) for cell in row.cells))
        elif row is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._enter(row)
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._fold_by_key(row, unfold=key == Qt.Key.Key_Right)
        elif key == Qt.Key.Key_Space and isinstance(row, ProjectRow | FoldRow):
            self.folded.emit(row.key, not row.unfolded)
        elif key == Qt.Key.Key_F2:
            self.rename_asked.emit(row)
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit(row)
        elif key == Qt.Key.Key_Escape or (event.text().strip() and event.text().isprintable()):
            # Letters belong to the line that searches, Esc to the page.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._offer_menu(self.currentIndex())

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._offer_menu(self._model.index(self._offered.row()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._offer_menu(self.currentIndex())
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._offer_menu(self.indexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self._model.row_at(index)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if isinstance(row, ProjectRow | FoldRow):
            self.folded.emit(row.key, not row.unfolded)
        elif isinstance(row, DeletedRow) and self._painter.restores_at(self.visualRect(index), place):
            self.restore_asked.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        if isinstance(row, ProjectRow | SessionRow) and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._model.row_at(index)
        if row is None:
            return
        place = self.visualRect(index).center() if by_key else event.pos()
        self._ask_for_menu(index, row, self.viewport().mapToGlobal(place))

    def _make_button(self) -> KeyButton:
        button = KeyButton(self.viewport())
        button.set_symbol("ellipsis")
        button.setProperty("quiet", True)
        # Keys have the menu of a row without a way through its button.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self._open_offered)
        return button

    def _offer_menu(self, index: QModelIndex) -> None:
        """Put the button on a project's row; every such row shows where it will be."""
        row = self._model.row_at(index)
        self._more.setVisible(isinstance(row, ProjectRow))
        self._offered = QPersistentModelIndex(index)
        self._painter.with_button = row.key if row else ""
        if isinstance(row, ProjectRow):
            name = self.tr("More for “{project}”").format(project=one_line(row.project.title))
            self._more.setAccessibleName(name)
            self._more.setToolTip(as_tip(name))
            self._more.setGeometry(self._painter.menu_box(self.visualRect(index)))

    def _open_offered(self) -> None:
        row = self._model.row_at(self._offered)
        if row is not None:
            place = self._more.mapToGlobal(self._more.rect().bottomLeft())
            self._ask_for_menu(self._model.index_of(row.key), row, place)

    def _ask_for_menu(self, index: QModelIndex, row: Row, place: QPoint) -> None:
        self._make_current(index)
        self.menu_asked.emit(row, place)

    def _enter(self, row: Row) -> None:
        match row:
            case ProjectRow() | SessionRow():
                self.opened.emit(row)
            case FoldRow():
                self.folded.emit(row.key, not row.unfolded)
            case DeletedRow():
                self.restore_asked.emit(row)

    def _fold_by_key(self, row: Row, *, unfold: bool) -> None:
        """Right unfolds; Left folds, from within too."""
        if isinstance(row, ProjectRow | FoldRow):
            if row.unfolded is not unfold:
                self.folded.emit(row.key, unfold)
        elif not unfold:
            for place in reversed(range(self.currentIndex().row())):
                above = self._model.row_at(self._model.index(place))
                if isinstance(above, ProjectRow | FoldRow):
                    self.select(above.key)
                    return

    def _make_current(self, index: QModelIndex) -> None:
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
