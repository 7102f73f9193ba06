"""The lines of the panel: a list by keys, painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cocreate_desktop.domain.observations import MODES, Side
from cocreate_desktop.views.overview.evidence_items import Item, Note, Quote, Section, Shop, Someone
from cocreate_desktop.views.overview.model import Index
from cocreate_desktop.views.painting import elided, mode_width, paint_mark, paint_mode, paint_row_ground
from cocreate_desktop.views.painting.canvas import kept, write
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, say, shortened

SIDE = 20
MOST_LINES = 6
_ENOUGH = 1200
"""Characters that fill more than the lines that are shown."""
_TIME = 44
_SIGN = 14
_ITEM = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EvidenceModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[Item] = ()

    def show(self, items: Sequence[Item]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.told
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(item, Quote):
            return as_tip(shortened(item.words))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.items[index.row()], Section):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class EvidenceList(QListView):
    """Enter opens an entry where it was noted, or a session; Left and Right ask for the session beside."""

    entry_asked = Signal(str)
    session_asked = Signal(str)
    beside_asked = Signal(int)
    """-1 for the session before, 1 for the one after."""

    moved = Signal()
    """Another line is current."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = EvidenceModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_LinePainter(theme, self))
        self.setObjectName("evidence_lines")
        self.setAccessibleName(self.tr("Evidence"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)

    @property
    def current_entry(self) -> str:
        """The id of the current line's entry, "" if it is none."""
        item = self._current()
        return item.observation_id if isinstance(item, Quote) else ""

    def show_items(self, items: Sequence[Item]) -> None:
        """Show other lines; the first one that can be opened is current."""
        kept_entry = self.current_entry
        self.lines.show(items)
        first = next((n for n, item in enumerate(items) if isinstance(item, Quote | Shop)), None)
        for number, item in enumerate(items):
            if isinstance(item, Quote) and item.observation_id == kept_entry:
                first = number
        if first is not None:
            self.setCurrentIndex(self.lines.index(first))
        if first is None or not kept_entry:
            self.scrollToTop()
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.beside_asked.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join(item.told for item in self.lines.items))
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def open_current(self) -> None:
        self._open(self.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        item = self.lines.items[index.row()] if index.isValid() else None
        if isinstance(item, Quote):
            self.entry_asked.emit(item.observation_id)
        elif isinstance(item, Shop):
            self.session_asked.emit(item.session_id)

    def _current(self) -> Item | None:
        index = self.currentIndex()
        return self.lines.items[index.row()] if index.isValid() else None


class _LinePainter(QStyledItemDelegate):
    """The delegate of the panel."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        item: Item = index.data(_ITEM)
        width = self._view.viewport().width()
        meta, body = self._theme.line_height("meta"), self._theme.line_height("body")
        match item:
            case Section():
                height = self._theme.px(34)
            case Someone():
                height = 10 + body + len(item.remarks) * meta
            case Quote():
                height = 12 + len(self._lines(item, width)) * body + (meta if item.below else 0)
            case Note():
                height = 12 + len(self._note_lines(item, width)) * meta
            case _:
                height = 16 + body + meta
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Item = index.data(_ITEM)
        state = option.state
        with kept(painter):
            if isinstance(item, Quote | Shop):
                paint_row_ground(
                    painter, option.rect, self._theme,
                    selected=bool(state & QStyle.StateFlag.State_Selected),
                    hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                    focused=bool(state & QStyle.StateFlag.State_HasFocus),
                )  # fmt: skip
            rect = QRectF(option.rect).adjusted(SIDE, 0, -SIDE, 0)
            match item:
                case Section():
                    self._paint_section(painter, option.rect, item)
                case Someone():
                    self._paint_someone(painter, rect, item)
                case Quote():
                    self._paint_quote(painter, rect, item, option.rect.width())
                case Note():
                    self._paint_lines(
                        painter,
                        rect.adjusted(0, 6, 0, 0),
                        self._note_lines(item, option.rect.width()),
                        "meta",
                    )
                case Shop():
                    self._paint_shop(painter, rect, item)

    def _paint_section(self, painter: QPainter, rect: QRect, item: Section) -> None:
        theme = self._theme
        line = QRectF(rect).adjusted(SIDE, 10, -SIDE, -4)
        painter.fillRect(QRect(rect.left(), rect.top() + 3, rect.width(), 1), theme.colour("line"))
        font = theme.font("meta_strong")
        write(painter, line, item.title, font, theme.colour("text2"))
        if item.count is not None:
            line.setLeft(line.left() + QFontMetricsF(font).horizontalAdvance(item.title) + 8)
            count = theme.font("meta_button", tabular=True)
            write(painter, line, str(item.count), count, theme.colour("text3"))

    def _paint_someone(self, painter: QPainter, rect: QRectF, item: Someone) -> None:
        theme = self._theme
        strong = theme.font("strong")
        line = QRectF(rect.left(), rect.top() + 6, rect.width(), theme.line_height("body"))
        alias = elided(item.alias, strong, rect.width() - 90)
        write(painter, line, alias, strong, theme.colour("text"))
        line.setLeft(line.left() + QFontMetricsF(strong).horizontalAdvance(alias) + 7)
        write(painter, line, item.segment, theme.font("meta"), theme.colour("text3"))
        remarks = QRectF(rect.left(), line.bottom(), rect.width(), 0)
        self._paint_lines(painter, remarks, item.remarks, "meta_button", "warning")

    def _paint_quote(self, painter: QPainter, rect: QRectF, item: Quote, width: int) -> None:
        theme, word = self._theme, say(MODES[item.mode])
        first = QRectF(rect.left(), rect.top() + 6, rect.width(), theme.line_height("body"))
        write(painter, first, item.time, theme.font("meta", tabular=True), theme.colour("text3"))
        badge = first.adjusted(theme.px(_TIME), 0, 0, 0)
        paint_mode(painter, badge, item.mode, word, theme)
        token, icon = ("supports", "check") if item.side is Side.FOR else ("contradicts", "x")
        sign = QRectF(first.right() - _SIGN, first.center().y() - _SIGN / 2, _SIGN, _SIGN)
        theme.icons.paint(painter, sign, icon, theme.colour(token), 2.5)
        place = rect.adjusted(self._indent(), 6, 0, 0)
        bottom = self._paint_lines(painter, place, self._lines(item, width), "body", "text")
        below = QRectF(place.left(), bottom, place.width(), theme.line_height("meta"))
        font = theme.font("meta")
        write(painter, below, elided(item.below, font, below.width()), font, theme.colour("text3"))

    def _paint_shop(self, painter: QPainter, rect: QRectF, item: Shop) -> None:
        theme = self._theme
        first = QRectF(rect.left(), rect.top() + 8, rect.width(), theme.line_height("body"))
        paint_mark(painter, QRectF(first.left(), first.center().y() - 8, 16, 16), item.verdict.mark, theme)
        remark_font, strong = theme.font("meta_button"), theme.font("strong")
        remark = QFontMetricsF(remark_font).horizontalAdvance(item.remark)
        write(painter, first, item.remark, remark_font, theme.colour("warning"), _RIGHT)
        name = first.adjusted(26, 0, -remark - 8, 0)
        write(painter, name, elided(item.name, strong, name.width()), strong, theme.colour("text"))
        below = QRectF(name.left(), first.bottom(), rect.width() - 26, theme.line_height("meta"))
        write(painter, below, item.words, theme.font("meta", tabular=True), theme.colour("text2"))

    def _paint_lines(
        self, painter: QPainter, place: QRectF, lines: Sequence[str], role: str, token: str = "text2"
    ) -> float:
        """Lines from the top of `place` on; where the last one ends."""
        height, top = self._theme.line_height(role.partition("_")[0]), place.top()
        for line in lines:
            box = QRectF(place.left(), top, place.width() + 2, height)
            write(painter, box, line, self._theme.font(role), self._theme.colour(token))
            top += height
        return top

    def _lines(self, item: Quote, width: int) -> list[str]:
        room = width - 2 * SIDE - self._indent() - _SIGN - 8
        return wrapped(item.words[:_ENOUGH], self._theme.font("body"), room, MOST_LINES)

    def _note_lines(self, item: Note, width: int) -> list[str]:
        return wrapped(item.words[:_ENOUGH], self._theme.font("meta"), width - 2 * SIDE, MOST_LINES)

    def _indent(self) -> int:
        widest = max(mode_width(say(word), self._theme) for word in MODES.values())
        return self._theme.px(_TIME) + widest + 8
