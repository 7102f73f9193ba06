"""The roster on the screen: the table with its keys and clicks, and the heads over its columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.people.delegate import LEFT, NAME_LEFT, RosterDelegate
from cocreate_desktop.views.people.model import COLUMNS, HEADS, ITEMS, Column, RosterModel, column_head
from cocreate_desktop.views.people.roster import Row
from cocreate_desktop.views.people.rows_view import RowsView
from cocreate_desktop.views.theme import Theme

ROW_HEIGHT = 53
_WIDTHS = {Column.WHO: 168, Column.HERE: 100, Column.SCREENER: 82, Column.PREPARED: 102}
_ANSWER_WIDTH = 45
_CONTACT_WIDTH = 60
_OF_SESSION = (Column.HERE, Column.SCREENER, Column.PREPARED)
_SPARE_SHARES = {Column.WHO: 0.35, Column.SCREENER: 0.25, Column.PREPARED: 0.4}
"""Who takes how much of the room beyond the smallest widths."""


class RosterTable(RowsView):
    """Space says who is here, 1 to 8 set the segment, Enter opens, edits or asks, Delete takes out."""

    here_asked = Signal(str)
    """A person's id whose presence was clicked."""

    ask_asked = Signal(str)
    """A person's id who was not asked yet and now will be."""

    item_asked = Signal(str, str)
    """A person's id and the item of consent that was opened."""

    opened = Signal(str)
    """A person's id."""

    space_pressed = Signal()

    segment_picked = Signal(str)
    """For the selected people."""

    pasted = Signal(str)
    """Text on the clipboard that should become people."""

    menu_asked = Signal(object)
    """The place on the screen where the menu of the selected people should open."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, ROW_HEIGHT, parent)
        self.roster = RosterModel(self)
        self._pressed = QModelIndex()
        self.setModel(self.roster)
        self.cells = RosterDelegate(theme, self)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("People"))
        self.setAccessibleDescription(
            self.tr("Space: here or not. 1 to 8: segment. Enter: open. Delete: take out of the session.")
        )
        self.entered.connect(self._open)
        theme.changed.connect(self._spread)

    def show_rows(self, rows: Sequence[Row], moments: Moments, *, of_session: bool) -> None:
        """Show what is stored. The selection stays on its people, or moves to who took their place."""
        chosen, current = self.current_id, self.currentIndex()
        number, place = current.row(), max(current.column(), 0)
        for column in _OF_SESSION:
            self.setColumnHidden(column, not of_session)
        self.setDragEnabled(of_session)
        if self.roster.show_rows(rows, moments):
            ids = [row.id for row in rows]
            kept = chosen if chosen in ids else ids[min(max(number, 0), len(ids) - 1)] if ids else None
            self.go_to(kept, place)
        self._join_unasked(rows)
        self.fit()
        self._spread()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        number = event.key() - Qt.Key.Key_1
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif plain and event.key() == Qt.Key.Key_Space:
            self.space_pressed.emit()
        elif plain and 0 <= number < len(Segment):
            self.segment_picked.emit(list(Segment)[number].value)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = self.indexAt(event.position().toPoint()) if plain else QModelIndex()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index, self._pressed = self._pressed, QModelIndex()
        if not index.isValid() or index != self.indexAt(event.position().toPoint()):
            return
        row = self.roster.row(index)
        if index.column() == Column.HERE:
            self.here_asked.emit(row.id)
        elif index.column() >= Column.ANSWERS and not row.asked:
            self.ask_asked.emit(row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._pressed = QModelIndex()
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() in (Column.WHO, *range(Column.ANSWERS, COLUMNS)):
            self._open(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_id is not None:
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            place = self.visualRect(self.currentIndex()).bottomLeft() if by_key else event.pos()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _open(self, index: QModelIndex) -> None:
        row = self.roster.row(index)
        if index.column() == Column.HERE:
            self.here_asked.emit(row.id)
        elif index.column() < Column.ANSWERS:
            self.opened.emit(row.id)
        elif not row.asked:
            self.ask_asked.emit(row.id)
        else:
            self.item_asked.emit(row.id, ITEMS[index.column() - Column.ANSWERS].value)

    def _join_unasked(self, rows: Sequence[Row]) -> None:
        self.clearSpans()
        for number, row in enumerate(rows):
            if not row.asked:
                self.setSpan(number, Column.ANSWERS, 1, len(ITEMS))

    def _spread(self) -> None:
        """Give every column its smallest width, and what is left to those with words in them."""
        px = self._theme.px
        shown = {column: width for column, width in _WIDTHS.items() if not self.isColumnHidden(column)}
        widths: dict[int, int] = {column: px(width) for column, width in shown.items()}
        for offset, item in enumerate(ITEMS):
            width = _CONTACT_WIDTH if item is ConsentItem.CONTACT else _ANSWER_WIDTH
            widths[Column.ANSWERS + offset] = px(width)
        spare = self.viewport().width() - sum(widths.values())
        shares = {column: share for column, share in _SPARE_SHARES.items() if column in widths}
        for column, share in shares.items():
            widths[column] += int(spare * share / sum(shares.values()))
        widths[Column.WHO] += self.viewport().width() - sum(widths.values())
        for column, width in widths.items():
            self.setColumnWidth(column, width)


class RosterHeads(QWidget):
    """The heads of the columns; they stay while the rows scroll."""

    def __init__(self, theme: Theme, table: RosterTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = table
        table.horizontalHeader().sectionResized.connect(self.update)
        theme.changed.connect(self._resize)
        self._resize()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.px(46))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        line = theme.line_height("label")
        top = self.height() - line - 8
        group_left = self._table.columnViewportPosition(Column.ANSWERS) + 2
        self._write(painter, QRectF(group_left, top - line - 2, 200, line), self.tr("Agreed to"), "text2")
        for column in range(COLUMNS):
            if self._table.isColumnHidden(column):
                continue
            left, width = self._table.columnViewportPosition(column), self._table.columnWidth(column)
            place, words = QRectF(left, top, width, line), column_head(column)
            if column in HEADS:
                place.setLeft(self._name_left() if column == Column.WHO else left)
                self._write(painter, place, words, "text3")
            else:
                words = elided(words, theme.font("label"), width - 2)
                self._write(painter, place, words, "text3", Qt.AlignmentFlag.AlignCenter)
        painter.end()

    def _name_left(self) -> int:
        numbered = not self._table.isColumnHidden(Column.HERE)
        return LEFT + self._theme.px(NAME_LEFT - LEFT) if numbered else LEFT

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        words: str,
        ink: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        write(painter, place, words, self._theme.font("label"), self._theme.colour(ink), align)

    def _resize(self) -> None:
        self.setFixedHeight(self._theme.px(46))
        self.update()
