"""The list of what was found: heads that stick, one current line, everything else by the keys above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip, QWidget

from cocreate_desktop.views.library.listing import Header, Line, Row
from cocreate_desktop.views.library.model import FoundModel
from cocreate_desktop.views.library.row_painter import RowPainter
from cocreate_desktop.views.library.wording import text_of
from cocreate_desktop.views.place import Place
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.verdicts import Verdicts

_BATCH = 200


class FoundList(QListView):
    """Rows of `listing`; what is done with one goes out as a signal."""

    opened = Signal(object)
    """The `Line` that was clicked or entered."""

    all_asked = Signal(object)
    """The `Kind` of which all is wanted."""

    def __init__(self, theme: Theme, place: Place, verdicts: Verdicts, parent: QWidget) -> None:
        super().__init__(parent)
        self._painter = RowPainter(theme, place, verdicts, self)
        self._model = FoundModel(self._painter.in_words, self)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setObjectName("found_list")
        self.setAccessibleName(self.tr("What was found"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # All of a large library is laid out a part at a time.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._renew_look)
        verdicts.renewed.connect(self.viewport().update)

    @property
    def found(self) -> FoundModel:
        return self._model

    @property
    def current(self) -> Line | None:
        row = self._model.row_at(self.currentIndex())
        return row if isinstance(row, Line) else None

    def show_rows(self, rows: Sequence[Row], key: str | None = None) -> None:
        """Show rows, with the line `key` as the current one, or else the first."""
        self._model.show(rows)
        place = self._model.place_of(key) if key else None
        if place is None:
            self.select_first()
        else:
            self._select(place)

    def select_first(self) -> None:
        self.scrollToTop()
        self._select(self._near(-1, 1))

    def step(self, by: int) -> None:
        """Go so many lines down (up, if negative); heads are passed over."""
        place = self.currentIndex().row()
        for _ in range(abs(by)):
            place = self._near(place, 1 if by > 0 else -1)
        self._select(place)
        if self._near(-1, 1) == place:
            self.scrollToTop()

    def page_step(self) -> int:
        """How many lines are in sight."""
        line = self.visualRect(self.currentIndex()).height() or 1
        return max(1, self.viewport().height() // line - 1)

    def open_current(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self.page_step(),
            Qt.Key.Key_PageUp: -self.page_step(),
        }
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif event.key() in steps:
            self.step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            # Letters belong to the line above, Esc to the page.
            event.ignore()

    def copy(self) -> None:
        """Put the current line on the clipboard as a row of a table."""
        if self.current is not None:
            QGuiApplication.clipboard().setText("\t".join(self._painter.cells(self.current)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if isinstance(row, Line):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if isinstance(row, Line) and row == self.current:
            self.opened.emit(row)
        elif isinstance(row, Header) and row.cut:
            self.all_asked.emit(row.kind)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tooltip has the whole text."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            row = self._row_at(event.pos())
            QToolTip.showText(event.globalPos(), text_of(row.thing) if isinstance(row, Line) else "", self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painter.scroll_bar = self.width() - self.viewport().width()
        super().paintEvent(event)
        box, header = self._stuck_header()
        if header is not None:
            painter = QPainter(self.viewport())
            self._painter.paint_header(painter, box, header)
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # The head that sticks does not scroll along.
        self.viewport().update()

    def _select(self, place: int) -> None:
        if place < 0:
            self.setCurrentIndex(QModelIndex())
            return
        index = self._model.index(place)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        hidden = self._painter.header_height - self.visualRect(index).top()
        if hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _near(self, place: int, step: int) -> int:
        """The place of the next line in a direction; where there is none, the same; -1 without any."""
        rows, at = self._model.rows, place + step
        while 0 <= at < len(rows):
            if isinstance(rows[at], Line):
                return at
            at += step
        return place

    def _row_at(self, at: QPoint) -> Row | None:
        box, stuck = self._stuck_header()
        if stuck is not None and box.contains(at):
            return stuck
        return self._model.row_at(self.indexAt(at))

    def _stuck_header(self) -> tuple[QRect, Header | None]:
        """The head of the group at the top, pushed up by the next one; none while it stands in the list."""
        top = self.indexAt(QPoint(1, 0))
        if not top.isValid() or self.verticalScrollBar().value() == 0:
            return QRect(), None
        rows, height = self._model.rows, self._painter.header_height
        place = next((n for n in range(top.row(), -1, -1) if isinstance(rows[n], Header)), None)
        if place is None:
            return QRect(), None
        following = next((n for n in range(top.row() + 1, len(rows)) if isinstance(rows[n], Header)), None)
        push = 0 if following is None else self.visualRect(self._model.index(following)).top() - height
        header = rows[place]
        assert isinstance(header, Header)
        return QRect(0, min(0, push), self.viewport().width(), height), header

    def _renew_look(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
