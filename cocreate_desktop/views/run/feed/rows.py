"""Rows of the feed: where each is, how high, and painted. Newest at the bottom, unless one scrolls back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from cocreate_desktop.views.painting.kept_pictures import KeptPictures
from cocreate_desktop.views.run.feed.delegate import FeedDelegate
from cocreate_desktop.views.run.feed.model import FeedModel
from cocreate_desktop.views.run.feed.row_heights import RowHeights
from cocreate_desktop.views.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_SETTLE_ROUNDS = 4
_MOVES = QAbstractItemView.CursorAction


class FeedRows(QAbstractItemView):
    """A view of its own: Qt's lists measure every row whenever one is added."""

    rows_moved = Signal()
    """Rows may stand elsewhere now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.feed = FeedModel(self)
        self._delegate = FeedDelegate(theme, self.feed, self)
        self._heights = RowHeights(self._delegate.usual_height)
        self._pictures = KeptPictures()
        self._follows = True
        self.setModel(self.feed)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.feed.rowsRemoved.connect(self._rows_removed)

    @property
    def follows(self) -> bool:
        """Whether the newest row is kept in sight."""
        return self._follows

    @property
    def covered(self) -> int:
        """What something over the rows covers at the lower edge, in px."""
        return 0

    def follow(self) -> None:
        """Go to the newest row and stay there."""
        self._follows = True
        self._settle()

    def restyle(self) -> None:
        """Colours or text size have changed."""
        self._delegate.forget()
        self._heights = RowHeights(self._delegate.usual_height)
        self._heights.reset(self.feed.rowCount())
        self._pictures.clear()
        self._settle()

    # What QAbstractItemView asks for.

    def reset(self) -> None:
        super().reset()
        self._delegate.forget()
        self._heights.reset(self.feed.rowCount())
        self._pictures.clear()
        self._delegate.fresh.clear()
        self.follow()

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        self._delegate.forget()
        for row in range(start, end + 1):
            self._heights.insert(row)
            # It may be one that stood elsewhere, at another time.
            self._pictures.forget(self._id(row))
        super().rowsInserted(parent, start, end)
        self._settle()

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        self._delegate.forget()
        for row in range(topLeft.row(), bottomRight.row() + 1):
            self._heights.forget(row)
            self._pictures.forget(self._id(row))
        super().dataChanged(topLeft, bottomRight, roles)
        self._settle()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        row = index.row()
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        inside = len(self._heights) and 0 <= y < self._heights.total
        return self.feed.index(self._heights.row_at(y)) if inside else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        self._measure(index.row(), index.row())
        row, bar, page = index.row(), self.verticalScrollBar(), self.viewport().height() - self.covered
        # The sticky header covers what is right under the upper edge.
        top = self._heights.top(row) - (0 if self.feed.begins_group(row) else self._delegate.header_height)
        bottom = self._heights.top(row) + self._heights.height(row)
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + page:
            bar.setValue(min(top, bottom - page))

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last = self.feed.rowCount() - 1
        row = self.currentIndex().row()
        steps = {_MOVES.MoveUp: -1, _MOVES.MovePrevious: -1, _MOVES.MoveDown: 1, _MOVES.MoveNext: 1}
        if cursorAction in steps:
            row = row + steps[cursorAction] if row >= 0 else last
        elif cursorAction == _MOVES.MoveHome:
            row = 0
        elif cursorAction == _MOVES.MoveEnd:
            row = last
        return self.feed.index(min(last, max(0, row))) if last >= 0 else QModelIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        if not len(self._heights):
            return
        first = self.indexAt(QPoint(0, rect.top()))
        last = self.indexAt(QPoint(0, rect.bottom()))
        chosen = QItemSelection()
        if first.isValid() and last.isValid():
            chosen = QItemSelection(first, last)
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def updateGeometries(self) -> None:
        super().updateGeometries()
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._theme.px(30))
        bar.setPageStep(page)
        bar.setRange(0, max(0, self._heights.total - page))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._heights.reset(self.feed.rowCount())
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.scroll_bar = self.width() - self.viewport().width()
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        first = self._heights.row_at(self.verticalOffset())
        page, row = self.viewport().height(), max(0, first)
        under = (
            self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())) if self.underMouse() else None
        )
        while row < len(self._heights):
            index = self.feed.index(row)
            option.rect = self.visualRect(index)
            if option.rect.top() >= page:
                break
            if option.rect.intersects(event.rect()):
                option.state = self._state(index, index == under)
                painter.drawPixmap(option.rect.topLeft(), self._picture(option, index))
            row += 1
        if first >= 0:
            self._paint_sticky(painter, first)
        painter.end()

    def _picture(self, option: QStyleOptionViewItem, index: QModelIndex) -> QPixmap:
        row_id, top_left = self._id(index.row()), option.rect.topLeft()
        look = (
            option.state.value,
            row_id in self._delegate.fresh,
            self.feed.begins_group(index.row()),
            self._delegate.scroll_bar,
        )

        def paint(painter: QPainter) -> None:
            painter.setFont(self.font())
            painter.fillRect(QRect(QPoint(), option.rect.size()), self._theme.colour("surface"))
            painter.translate(-top_left)
            self._delegate.paint(painter, option, index)

        return self._pictures.get(row_id, look, option.rect.size(), self.devicePixelRatioF(), paint)

    def _state(self, index: QModelIndex, hovered: bool) -> QStyle.StateFlag:
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if hovered:
            state |= QStyle.StateFlag.State_MouseOver
        if self.hasFocus() and index == self.currentIndex():
            state |= QStyle.StateFlag.State_HasFocus
        return state

    def _paint_sticky(self, painter: QPainter, first: int) -> None:
        """The header of the first row in sight stays, until the next one pushes it out."""
        height, top = self._delegate.header_height, 0
        following = first + 1
        if following < len(self._heights) and self.feed.begins_group(following):
            top = min(0, self.visualRect(self.feed.index(following)).top() - height)
        self._delegate.paint_header(painter, QRect(0, top, self.viewport().width(), height), first)

    def _settle(self) -> None:
        """Measure what is in sight and keep the place: the end, or the row at the upper edge."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        for _ in range(_SETTLE_ROUNDS):
            first = self._heights.row_at(bar.value())
            into = bar.value() - self._heights.top(first) if first >= 0 else 0
            if self._follows:
                first, last = self._heights.row_at(self._heights.total - page), len(self._heights) - 1
            else:
                last = self._heights.row_at(bar.value() + page)
            changed = self._measure(first, last)
            follows = self._follows
            self.updateGeometries()
            bar.setValue(bar.maximum() if follows else self._heights.top(max(0, first)) + into)
            self._follows = follows
            if not changed:
                break
        self.viewport().update()
        self.rows_moved.emit()

    def _measure(self, first: int, last: int) -> bool:
        """Measure rows that are not known; whether one has another height than guessed."""
        total = self._heights.total
        width = self.viewport().width()
        self._delegate.scroll_bar = self.width() - width
        for row in range(max(0, first), last + 1):
            if not self._heights.is_known(row):
                self._heights.set(row, self._delegate.height(row, width))
        return self._heights.total != total

    def _scrolled(self, value: int) -> None:
        self._follows = value >= self.verticalScrollBar().maximum()
        first = self._heights.row_at(value)
        if self._measure(first, self._heights.row_at(value + self.viewport().height())):
            self._settle()
        self.viewport().update()
        self.rows_moved.emit()

    def _rows_removed(self, parent: QModelIndex, start: int, end: int) -> None:
        self._delegate.forget()
        for row in range(end, start - 1, -1):
            self._heights.remove(row)
        self._settle()

    def _id(self, row: int) -> str:
        return self.feed.entry(row).observation.id
