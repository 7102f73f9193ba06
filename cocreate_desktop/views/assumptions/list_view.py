"""The list of assumptions in their five groups: arrows, drag and drop, heads that stick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.views.assumptions.column_head import ColumnHead
from cocreate_desktop.views.assumptions.drafting import Drafting
from cocreate_desktop.views.assumptions.listing import (
    Belief,
    Header,
    Landing,
    gap_before,
    gap_of,
    landing,
    rows_of,
)
from cocreate_desktop.views.assumptions.model import BeliefModel
from cocreate_desktop.views.assumptions.row_painter import PLUS_WIDTH, RowPainter
from cocreate_desktop.views.assumptions.wording import as_table_text
from cocreate_desktop.views.controls.dropping import Dropping
from cocreate_desktop.views.controls.keyed_list import Index
from cocreate_desktop.views.theme import Theme


class BeliefList(QListView):
    """Shows what it is given; every change is asked for by a signal."""

    opened = Signal(str)
    """The id of the assumption that is current now, "" for none."""

    edit_asked = Signal()
    add_asked = Signal(object)
    """A `Kind`, by the plus of its group."""

    move_asked = Signal(list, object)
    """Ids in their order, and the `Landing`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._beliefs: Sequence[Belief] = ()
        self._query = ""
        self.dropping = Dropping(self, theme, self._place_at, self._edge_above, self._drop)
        self._model = BeliefModel(self)
        self._painter = RowPainter(theme, self)
        self._head = ColumnHead(theme, self)
        self.drafting = Drafting(self)
        self.drafting.changed.connect(self._renew)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setObjectName("assumption_list")
        self.setAccessibleName(self.tr("Assumptions"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._fit_head()

    @property
    def belief_model(self) -> BeliefModel:
        return self._model

    def show_beliefs(self, beliefs: Sequence[Belief], query: str = "") -> None:
        """Show what has every word of `query`, and keep the current row where it can be kept."""
        self._beliefs, self._query = beliefs, query
        place = self.currentIndex().row()
        self._renew()
        if not isinstance(self._model.row_at(self.currentIndex()), Belief):
            self._select_near(place)
        elif not self.selectedIndexes():
            # Qt moves only the current row on from one that is removed.
            self.select(self.current_id)

    def select(self, assumption_id: str) -> None:
        """Make an assumption the current and only selected one."""
        index = self._model.index_of(assumption_id)
        if index.isValid():
            # By itself Qt would ask the keyboard: with the Ctrl of Ctrl+2 still held, nothing were selected.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self._show_below_head(index)

    @property
    def first_id(self) -> str:
        """The assumption at the top, "" if none is shown."""
        return next((row.key for row in self._model.rows if isinstance(row, Belief)), "")

    @property
    def current_id(self) -> str:
        row = self._model.row_at(self.currentIndex())
        return row.key if isinstance(row, Belief) else ""

    @property
    def current_kind(self) -> Kind:
        """The kind of the current row, or the first one."""
        row = self._model.row_at(self.currentIndex())
        return row.assumption.kind if isinstance(row, Belief) else Kind.WHO

    @property
    def selected(self) -> list[Belief]:
        """The selected assumptions in the order of the list."""
        chosen = {index.row() for index in self.selectedIndexes()}
        rows = enumerate(self._model.rows)
        return [row for place, row in rows if place in chosen and isinstance(row, Belief)]

    def move_selected(self, step: int) -> None:
        """Ask to move the selected ones one place up (-1) or down (1), also into the next kind."""
        moving = [row.key for row in self.selected]
        if moving:
            self._ask_move(moving, gap_of(self._model.rows, moving) + step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(as_table_text(self.selected))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._show_below_head(current)
        self.opened.emit(self.current_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        header = self._header_at(event.position().toPoint())
        if header is not None:
            if event.position().x() >= self.viewport().width() - PLUS_WIDTH:
                self.add_asked.emit(header.kind)
        elif isinstance(self._model.row_at(self.indexAt(event.position().toPoint())), Belief):
            super().mousePressEvent(event)
        # Beside the rows a click would only take the selection away.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        on_plus = self._header_at(at) is not None and at.x() >= self.viewport().width() - PLUS_WIDTH
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if on_plus else Qt.CursorShape.ArrowCursor
        )

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if isinstance(self._model.row_at(self.indexAt(event.position().toPoint())), Belief):
            self.edit_asked.emit()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        if chosen := self.selected:
            self.dropping.start([row.key for row in chosen], as_table_text(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self.dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.dropping.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropping.drop(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        rect, header = self._stuck_header()
        if header is not None:
            self._painter.paint_header(painter, rect, header)
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.colour("line"))
        self.dropping.paint(painter)
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # The head that sticks does not scroll along.
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def renew_look(self) -> None:
        """After a change of the theme: heights and colours are others."""
        self._fit_head()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _renew(self) -> None:
        self._model.show(rows_of(self._beliefs, self._query, self.drafting.draft))

    def _select_near(self, place: int) -> None:
        """The row that stands where the current one was, or the nearest above it."""
        rows = self._model.rows
        below = (row for row in rows[max(0, place) :] if isinstance(row, Belief))
        above = (row for row in reversed(rows[: max(0, place)]) if isinstance(row, Belief))
        near = next(below, None) or next(above, None)
        if near is not None:
            self.select(near.key)
        else:
            self.setCurrentIndex(QModelIndex())
            self.opened.emit("")

    def _drop(self, moving: Sequence[str], place: int) -> None:
        # Some may have been deleted since they were picked up.
        known = [key for key in moving if self._model.index_of(key).isValid()]
        if known:
            self._ask_move(known, gap_before(self._model.rows, known, place))

    def _ask_move(self, moving: Sequence[str], gap: int) -> None:
        where: Landing | None = landing(self._model.rows, moving, gap)
        if where is not None:
            self.move_asked.emit(list(moving), where)

    def _header_at(self, at: QPoint) -> Header | None:
        rect, stuck = self._stuck_header()
        if stuck is not None and rect.contains(at):
            return stuck
        row = self._model.row_at(self.indexAt(at))
        return row if isinstance(row, Header) else None

    def _stuck_header(self) -> tuple[QRect, Header | None]:
        """The head of the group at the top, pushed up by the next one; none while it stands in the list."""
        top = self.indexAt(QPoint(1, 0))
        if not top.isValid() or self.verticalScrollBar().value() == 0:
            return QRect(), None
        rows, height = self._model.rows, self._painter.header_height()
        place = next((n for n in range(top.row(), -1, -1) if isinstance(rows[n], Header)), None)
        if place is None:
            return QRect(), None
        following = next((n for n in range(place + 1, len(rows)) if isinstance(rows[n], Header)), None)
        push = 0 if following is None else self.visualRect(self._model.index(following)).top() - height
        header = rows[place]
        assert isinstance(header, Header)
        return QRect(0, min(0, push), self.viewport().width(), height), header

    def _show_below_head(self, index: Index) -> None:
        """Scroll a row out from under the head that sticks."""
        if not index.isValid():
            return
        self.scrollTo(index)
        hidden = self._painter.header_height() - self.visualRect(index).top()
        if hidden > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def _place_at(self, at: QPoint) -> int:
        """The row before which something is dropped."""
        index = self.indexAt(at)
        if not index.isValid():
            return len(self._model.rows)
        below = at.y() > self.visualRect(index).center().y()
        return max(1, index.row() + below)

    def _edge_above(self, place: int) -> int:
        if place < len(self._model.rows):
            return self.visualRect(self._model.index(place)).top()
        return self.visualRect(self._model.index(place - 1)).bottom() + 1

    def _fit_head(self) -> None:
        height = self._head.sizeHint().height()
        self.setViewportMargins(0, height, 0, 0)
        self._head.setGeometry(0, 0, self.width(), height)
        self._head.set_row_width(self.viewport().width())
