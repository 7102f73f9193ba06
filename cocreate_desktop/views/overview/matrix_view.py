"""The matrix on the screen: cells reached with the arrows, heads that stick, sessions that scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QScrollBar, QSizePolicy, QTableView, QWidget

from cocreate_desktop.actions.overview import Overview
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.evidence.matrix import Plan, Row
from cocreate_desktop.views.overview.cell_painter import CellPainter
from cocreate_desktop.views.overview.columns import Density, columns_for
from cocreate_desktop.views.overview.heights import HEAD_OF_KIND, ROW, fitted_heights, wished_heights
from cocreate_desktop.views.overview.matrix_head import HEIGHT, MatrixHead
from cocreate_desktop.views.overview.model import Index, Kinds, MatrixModel
from cocreate_desktop.views.overview.moving import Ways
from cocreate_desktop.views.overview.session_window import SessionWindow
from cocreate_desktop.views.theme import Theme


class MatrixView(QTableView):
    """Enter opens what a cell rests on, an assumption, or the menu of steps that could test it."""

    session_asked = Signal(str, str)
    """An assumption's and a session's id whose evidence should be shown."""

    project_asked = Signal(str)
    """The id of an assumption of which all sessions together should be shown."""

    assumption_asked = Signal(str)

    add_asked = Signal(str, QPoint)
    """The id of an assumption that should get into the scenario; where a menu can open."""

    fitted = Signal()
    """The columns have their widths."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.matrix = MatrixModel(self)
        self.cells = CellPainter(theme, self.matrix, self)
        self.setModel(self.matrix)
        self.setItemDelegate(self.cells)
        self._head = MatrixHead(theme, self.matrix, self.cells, self)
        self._sessions = SessionWindow(self, self.matrix, parent)
        self._sessions.scrolled.connect(self._follow_sessions)
        self._prepare()
        self.selectionModel().currentRowChanged.connect(self._fit_rows)

    def show_overview(self, overview: Overview, *, waits: bool) -> None:
        """Show what is known. The current cell stays where it is, as far as it is still there."""
        current = self.current_place
        scrolled = self.verticalScrollBar().value()
        before = self.matrix.sessions
        if self.matrix.show(overview, waits=waits):
            if self.matrix.sessions != before:
                self._sessions.go_to_newest()
            self._span_kinds()
        self.fit()
        self._restore(current)
        is_known = current is not None and self.matrix.place_of(current[0]) >= 0
        self.verticalScrollBar().setValue(scrolled if is_known else 0)

    @property
    def sessions_bar(self) -> QScrollBar:
        """Scrolls the sessions; stands under the matrix."""
        return self._sessions.bar

    @property
    def sentences_end(self) -> int:
        """Where the column of sentences ends and the marks begin, px from the left."""
        return self.columnWidth(0)

    @property
    def current_place(self) -> tuple[str, tuple[Kinds, str]] | None:
        """The assumption and the column of the current cell."""
        index = self.currentIndex()
        row = self.matrix.row_at(index)
        return (row.assumption.id, self.matrix.column_at(index).key) if row else None

    @property
    def current_row(self) -> Row | None:
        return self.matrix.row_at(self.currentIndex())

    def select(self, assumption_id: str, column: int = 0) -> None:
        """Make a cell of an assumption the current one."""
        place = self.matrix.place_of(assumption_id)
        if place >= 0:
            self._sessions.bring_in(column)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(self.matrix.index(place, column), flags)

    def select_session(self, assumption_id: str, session_id: str) -> None:
        """The same, by the session's id."""
        keys = [column.key for column in self.matrix.columns]
        self.select(assumption_id, keys.index((Kinds.SESSION, session_id)))

    def mark_shown(self, shown: bool) -> None:
        """Mark the current cell as the one whose evidence is open, or none."""
        index = self.currentIndex()
        self.cells.shown_cell = (index.row(), index.column()) if shown and index.isValid() else None
        self.viewport().update()

    def fit(self) -> None:
        """Give every column and row the room that its words need."""
        if not self.matrix.columns:
            return
        supported, verdict = self.cells.measure()
        sessions = self.matrix.sessions
        columns = columns_for(self.viewport().width(), sessions, supported, verdict, self._theme.px)
        self.cells.density = columns.density
        self._sessions.fit(columns)
        widths = {
            Kinds.SENTENCE: columns.sentence,
            Kinds.SESSION: columns.session,
            Kinds.NEXT: columns.next,
            Kinds.SUPPORTED: supported,
            Kinds.VERDICT: verdict,
        }
        for number, column in enumerate(self.matrix.columns):
            if widths[column.kind]:
                self.setColumnWidth(number, widths[column.kind])
        self._fit_rows()
        self._head.update()
        self.fitted.emit()

    def sizeHint(self) -> QSize:
        return QSize(600, self._theme.px(HEIGHT) + sum(self._wished_heights()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._theme.px(HEIGHT + HEAD_OF_KIND + 2 * ROW))

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Cell by cell, over the heads of kinds and on to sessions that are not in sight yet."""
        rows = self._assumption_rows()
        index = self.currentIndex()
        if not rows:
            return QModelIndex()
        if not index.isValid():
            return self.matrix.index(rows[0], 0)
        page = max(1, self.viewport().height() // self._theme.px(ROW) - 2)
        ways = Ways(rows, len(self.matrix.columns) - 1, page, self._sessions.beside)
        far = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        row, column = ways.lead(cursorAction, index.row(), index.column(), far=far)
        self._sessions.bring_in(column)
        return self.matrix.index(row, column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.matrix.as_table_text(self._selected_rows()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def open_current(self) -> None:
        """What Enter and a click do on the current cell."""
        index = self.currentIndex()
        row = self.matrix.row_at(index)
        if row is None:
            return
        column, assumption_id = self.matrix.column_at(index), row.assumption.id
        match column.kind:
            case Kinds.SENTENCE:
                self.assumption_asked.emit(assumption_id)
            case Kinds.SESSION:
                assert column.session is not None
                self.session_asked.emit(assumption_id, column.session.id)
            case Kinds.NEXT:
                if row.plan is Plan.MISSING:
                    self.add_asked.emit(assumption_id, self._below(index))
            case Kinds.SUPPORTED | Kinds.VERDICT:
                self.project_asked.emit(assumption_id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        # A click on the sentence only selects: opening it leaves the page.
        if plain and index == self.currentIndex() and self._opens_on_click(index):
            self.open_current()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self.matrix.row_at(index) and self.matrix.column_at(index).kind is Kinds.SENTENCE:
            self.open_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row() if self.matrix.row_at(index) else -1)
        hand = self._opens_on_click(index)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = event.angleDelta().x() or (
            event.angleDelta().y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        bar = self.sessions_bar
        if sideways and bar.isVisible():
            bar.setValue(bar.value() - (1 if sideways > 0 else -1))
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rect, kind = self._stuck_kind()
        if kind is not None:
            painter = QPainter(self.viewport())
            self.cells.paint_kind(painter, rect, kind)
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # The head that sticks does not scroll along.
        self.viewport().update()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        hidden = self._theme.px(HEAD_OF_KIND) - self.visualRect(index).top()
        if index.isValid() and hidden > 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_head()
        self.fit()

    def renew_look(self) -> None:
        """After a change of the theme: sizes and colours are others."""
        self._place_head()
        self.fit()
        self.viewport().update()

    def _prepare(self) -> None:
        self.setObjectName("evidence_matrix")
        self.setAccessibleName(self.tr("Evidence by session"))
        self.setAccessibleDescription(
            self.tr("Arrows: from cell to cell. Enter: what it rests on. Ctrl+C: copy the selected rows.")
        )
        self.setShowGrid(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._place_head()

    def _place_head(self) -> None:
        height = self._theme.px(HEIGHT)
        self.setViewportMargins(0, height, 0, 0)
        self._head.setGeometry(0, 0, self.width(), height)

    def _span_kinds(self) -> None:
        self.clearSpans()
        for number, row in enumerate(self.matrix.rows):
            if isinstance(row, Kind):
                self.setSpan(number, 0, 1, len(self.matrix.columns))

    def _fit_rows(self) -> None:
        for number, height in enumerate(fitted_heights(self._wished_heights(), self.viewport().height())):
            self.setRowHeight(number, height)
        self.updateGeometry()

    def _wished_heights(self) -> list[int]:
        """The current row is opened where the marks have no room for their counts."""
        open_row = self.currentIndex().row() if self.cells.density is Density.MARKS else None
        return wished_heights(self.matrix.rows, open_row, self._theme.px)

    def _follow_sessions(self) -> None:
        """The current cell stays in sight when the sessions scroll."""
        index = self.currentIndex()
        if index.isValid() and self.isColumnHidden(index.column()):
            column = self._sessions.nearest_in_sight(index.column())
            self.setCurrentIndex(self.matrix.index(index.row(), column))
        self._head.update()

    def _assumption_rows(self) -> list[int]:
        return [number for number, row in enumerate(self.matrix.rows) if isinstance(row, Row)]

    def _selected_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def _restore(self, place: tuple[str, tuple[Kinds, str]] | None) -> None:
        rows = self._assumption_rows()
        if not rows or (place is not None and place == self.current_place):
            return
        keys = [column.key for column in self.matrix.columns]
        assumption_id, key = place if place else ("", keys[0])
        number = self.matrix.place_of(assumption_id)
        column = keys.index(key) if key in keys else 0
        row = self.matrix.rows[number if number >= 0 else rows[0]]
        assert isinstance(row, Row)
        self.select(row.assumption.id, column)

    def _opens_on_click(self, index: QModelIndex) -> bool:
        row = self.matrix.row_at(index)
        if row is None:
            return False
        kind = self.matrix.column_at(index).kind
        return kind is not Kinds.SENTENCE and (kind is not Kinds.NEXT or row.plan is Plan.MISSING)

    def _hover(self, row: int) -> None:
        if row != self.cells.hovered_row:
            self.cells.hovered_row = row
            self.viewport().update()

    def _below(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(8, -2))

    def _stuck_kind(self) -> tuple[QRect, Kind | None]:
        """The kind of the rows at the top, pushed up by the next one; none while its head is in sight."""
        top, height = self.rowAt(0), self._theme.px(HEAD_OF_KIND)
        if top < 0 or self.verticalScrollBar().value() == 0:
            return QRect(), None
        rows = self.matrix.rows
        kind = next((row for row in reversed(rows[: top + 1]) if isinstance(row, Kind)), None)
        following = next(
            (number for number in range(top + 1, len(rows)) if isinstance(rows[number], Kind)), None
        )
        push = 0 if following is None else self.rowViewportPosition(following) - height
        return QRect(0, min(0, push), self.viewport().width(), height), kind
