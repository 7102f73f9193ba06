"""The list at the left: arrows open a finding, Enter edits it, and its panel lies within its row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from cocreate_desktop.actions.concluded import Conclusions
from cocreate_desktop.views.controls.dropping import Dropping
from cocreate_desktop.views.controls.keyed_list import Index
from cocreate_desktop.views.decide.row_model import RowModel
from cocreate_desktop.views.decide.row_painter import RowPainter
from cocreate_desktop.views.decide.rows import AddRow, FindingRow, Part, Row, SidesRow, as_table, rows_of
from cocreate_desktop.views.theme import Theme

_FOCUS_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class RowList(QListView):
    """Shows what it is given; every change is asked for by a signal."""

    opened = Signal(str)
    """The key of the row that is current now, "" for none."""

    edit_asked = Signal(str)
    add_asked = Signal(object)
    """A `Part`."""

    delete_asked = Signal(str)
    move_asked = Signal(str, object)
    """The id of a finding, and of the one it is to stand behind; None: first."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._panels: dict[str, QWidget] = {}
        self._heights: dict[str, int] = {}
        self.dropping = Dropping(self, theme, self._gap_at, self._edge, self._drop)
        self._model = RowModel(self)
        self._painter = RowPainter(theme, self, lambda key: self._heights.get(key, 0))
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setObjectName("conclusions")
        self.setAccessibleName(self.tr("What we found, and where they disagree"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit_panels)

    def show_conclusions(self, conclusions: Conclusions, drafting: Part | None) -> None:
        """Show the rows, and keep the current one where it can be kept."""
        place = self.currentIndex().row()
        self._model.show(rows_of(conclusions, drafting))
        if self.current_row is None and place >= 0:
            self._select_near(place)
        self.fit_panels()

    def lay_panels(self, panels: Mapping[str, QWidget]) -> None:
        """Let these panels lie in the rows of these keys, and no others."""
        for panel in self._panels.values():
            if panel not in panels.values():
                panel.removeEventFilter(self)
                panel.hide()
        for panel in panels.values():
            if panel not in self._panels.values():
                panel.setParent(self.viewport())
                panel.installEventFilter(self)
        self._panels = dict(panels)
        self.fit_panels()

    def fit_panels(self) -> None:
        """Give each open row the height of its panel, and the panel its place."""
        width = self.viewport().width()
        heights = {key: _height_in(panel, width) for key, panel in self._panels.items()}
        if heights != self._heights:
            self._heights = heights
            self.doItemsLayout()
        self._place_panels()

    @property
    def rows(self) -> list[Row]:
        return list(self._model.rows)

    @property
    def current_row(self) -> Row | None:
        return self._model.row_at(self.currentIndex())

    @property
    def current_key(self) -> str:
        row = self.current_row
        return row.key if row is not None else ""

    def select(self, key: str) -> None:
        """Make a row the current one and bring it into sight."""
        index = self._model.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.bring_up(key)

    def bring_up(self, key: str) -> None:
        """Show a row with its panel, its beginning first if not all fits."""
        index = self._model.index_of(key)
        if index.isValid():
            fits = self.visualRect(index).height() <= self.viewport().height()
            hint = QAbstractItemView.ScrollHint
            self.scrollTo(index, hint.EnsureVisible if fits else hint.PositionAtTop)
            self._place_panels()

    def step(self, by: int) -> None:
        """Go to the next finding or disagreement, up (-1) or down (1)."""
        keys = [row.key for row in self._model.rows if isinstance(row, FindingRow | SidesRow)]
        if not keys:
            return
        place = keys.index(self.current_key) + by if self.current_key in keys else 0
        self.select(keys[max(0, min(place, len(keys) - 1))])

    def shift(self, by: int) -> None:
        """Ask to move the current finding up (-1) or down (1)."""
        keys = self._finding_keys()
        if self.current_key in keys:
            place = keys.index(self.current_key) + by
            others = [key for key in keys if key != self.current_key]
            if 0 <= place <= len(others):
                self.move_asked.emit(self.current_key, others[place - 1] if place else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hasFocus():
            # From a field of a panel, which has no use for it.
            event.ignore()
            return
        row, key = self.current_row, event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(as_table([row] if row is not None else []))
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self._open(row)
        elif plain and key == Qt.Key.Key_Delete and isinstance(row, FindingRow | SidesRow):
            self.delete_asked.emit(row.key)
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            self._by_keys(True)
            super().keyPressEvent(event)
        else:
            # The page has keys for digits and letters, and a list would search by them.
            event.ignore()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.opened.emit(self.current_key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys(False)
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        if isinstance(row, AddRow):
            self.add_asked.emit(row.part)
        elif isinstance(row, FindingRow | SidesRow):
            super().mousePressEvent(event)
        # Beside the rows a click would only take the selection away.

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._model.row_at(self.indexAt(event.position().toPoint()))
        if isinstance(row, FindingRow | SidesRow):
            self.edit_asked.emit(row.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys(event.reason() in _FOCUS_BY_KEYS)
        super().focusInEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        row = self.current_row
        if isinstance(row, FindingRow):
            self.dropping.start([row.key], as_table([row]))

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
        self.dropping.paint(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()
        self.fit_panels()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_panels()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A panel whose content has grown gets its height when all its parts have theirs."""
        if event.type() is QEvent.Type.LayoutRequest and watched in self._panels.values():
            self._fitting.start()
        return super().eventFilter(watched, event)

    def renew_look(self) -> None:
        """After a change of the theme: heights and colours are others."""
        self.doItemsLayout()
        self.fit_panels()
        self.viewport().update()

    def _open(self, row: Row) -> None:
        if isinstance(row, AddRow):
            self.add_asked.emit(row.part)
        elif isinstance(row, FindingRow | SidesRow):
            self.edit_asked.emit(row.key)

    def _place_panels(self) -> None:
        for key, panel in self._panels.items():
            index = self._model.index_of(key)
            if not index.isValid():
                panel.hide()
                continue
            box = self.visualRect(index)
            head = box.height() - self._heights.get(key, 0)
            panel.setGeometry(box.left(), box.top() + head, box.width(), box.height() - head)
            panel.show()

    def _select_near(self, place: int) -> None:
        """The row that stands where the current one was, or the nearest above it."""
        rows = [row.key for row in self._model.rows[: place + 1] if isinstance(row, FindingRow | SidesRow)]
        if rows:
            self.select(rows[-1])

    def _finding_keys(self) -> list[str]:
        return [row.key for row in self._model.rows if isinstance(row, FindingRow)]

    def _drop(self, moved: Sequence[str], gap: int) -> None:
        keys, (key,) = self._finding_keys(), moved
        # It may have been deleted since it was picked up.
        if key in keys and keys.index(key) not in (gap, gap - 1):
            above = [other for other in keys[:gap] if other != key]
            self.move_asked.emit(key, above[-1] if above else None)

    def _gap_at(self, at: QPoint) -> int:
        """The place among the findings before which something is dropped."""
        keys = self._finding_keys()
        for place, key in enumerate(keys):
            if at.y() < self.visualRect(self._model.index_of(key)).center().y():
                return place
        return len(keys)

    def _edge(self, gap: int) -> int:
        keys = self._finding_keys()
        if gap < len(keys):
            return self.visualRect(self._model.index_of(keys[gap])).top()
        return self.visualRect(self._model.index_of(keys[-1])).bottom() + 1

    def _by_keys(self, by_keys: bool) -> None:
        """The ring shows where somebody moves by keys; a click needs none."""
        self.setProperty("by_keys", by_keys)
        self.viewport().update()


def _height_in(panel: QWidget, width: int) -> int:
    """What a panel needs in this width. Fields fit their heights when they are resized, so it is resized."""
    if panel.width() != width:
        panel.resize(width, panel.height())
    layout = panel.layout()
    assert layout is not None
    layout.activate()
    return (
        layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
    )
