"""Choose what something rests on, or go to one of the things that it rests on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.domain.board import NOTE_ICONS
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.observations import MODES
from cocreate_desktop.views.controls import KeyButton, SearchField, Segmented
from cocreate_desktop.views.decide.evidence_items import Item, Source
from cocreate_desktop.views.decide.row_layout import text_width
from cocreate_desktop.views.painting import elided, mode_width, paint_mode, paint_row_ground
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.theme import Theme, theme_of
from cocreate_desktop.views.wording import as_tip, one_line, say, shortened

_WIDTH, _HEIGHT = 640, 480
_SIDE = 16
_ITEM = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ItemModel(QAbstractListModel):
    """Items, narrowed to what was typed, with a tick at those that are chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._items: list[Item] = []
        self.chosen: set[str] = set()

    def show(self, items: Sequence[Item]) -> None:
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def item(self, index: Index) -> Item | None:
        return self._items[index.row()] if index.isValid() else None

    def toggle(self, index: Index) -> None:
        if item := self.item(index):
            self.chosen ^= {item.id}
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        match role:
            case _ if item is None:
                return None
            case _ if role == _ITEM:
                return item
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                mode = say(MODES[item.mode]) if item.mode else ""
                return ", ".join(part for part in (mode, item.words, item.detail) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(shortened(item.words))
            case _:
                return None


class EvidenceDialog(QDialog):
    """With `choose` the items are ticked (Space, a click) and Enter takes them; without, Enter or a click
    goes to one of them. Closed by Esc it does nothing.

    `new` is how a row names something new by the words that are typed ("New: “{words}”").
    """

    taken = Signal(object)
    """The ids chosen, by `Source`, and what was typed for something new; or the one `Item` to go to."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        groups: Mapping[Source, Sequence[Item]],
        *,
        choose: str = "",
        chosen: Collection[str] = (),
        new: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.finished.connect(self.deleteLater)
        self._groups = {source: list(items) for source, items in groups.items() if items}
        self._choose, self._new = choose, new
        self._model = ItemModel(self)
        self._model.chosen = set(chosen)
        self._build(title)
        self._show_items()
        self.search.setFocus()

    @property
    def chosen(self) -> set[str]:
        return set(self._model.chosen)

    def take(self) -> None:
        """Enter: take what is ticked, or go to the current one."""
        item = self._model.item(self.list.currentIndex())
        if self._choose:
            ids = {
                source: [one.id for one in items if one.id in self._model.chosen]
                for source, items in self._groups.items()
            }
            if item is not None and self._is_meant(item):
                ids[item.source] = [item.id]
            self.accept()
            self.taken.emit(ids)
        elif item is not None:
            self.accept()
            self.taken.emit(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = self.list.currentIndex().row() + step
            self.list.setCurrentIndex(self._model.index(max(0, min(row, self._model.rowCount() - 1))))
            self.list.setFocus()
        elif event.text().isprintable() and event.text() and not self.search.hasFocus():
            self.search.setFocus()
            self.search.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _build(self, title: str) -> None:
        theme = theme_of(self)
        heading = QLabel(title, self)
        heading.setProperty("role", "bar-title")
        self.search = SearchField(self)
        self.search.set_keycap("")
        self.search.setPlaceholderText(
            self.tr("A word, or a name for a new one") if self._new else self.tr("A word or a name")
        )
        self.search.setAccessibleName(self.tr("Find what it rests on"))
        self.tabs = Segmented(self)
        self.tabs.set_choices([(source.value, self._tab(source), None) for source in self._groups])
        self.tabs.setVisible(len(self._groups) > 1)
        if self._groups:
            self.tabs.set_value(next(iter(self._groups)).value)
        self.list = _ItemList(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_ItemPainter(theme, self.list, self._model, bool(self._choose)))
        self.list.setAccessibleName(title)
        self.list.pressed_item.connect(self._press)
        self.count = QLabel(self)
        self.count.setProperty("role", "meta")
        cancel = KeyButton(self)
        cancel.setText(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.ok = KeyButton(self)
        self.ok.setProperty("primary", True)
        self.ok.setText(self._choose or self.tr("Show it"))
        self.ok.set_keycap("↵")
        self.ok.setAutoDefault(False)
        self.ok.clicked.connect(self.take)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.tabs)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.search.textChanged.connect(self._show_items)
        self.tabs.chosen.connect(self._show_items)
        self._model.dataChanged.connect(self._show_count)
        self.resize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def _tab(self, source: Source) -> str:
        names = {
            Source.ENTRY: self.tr("Observations {n}"),
            Source.NOTE: self.tr("Notes {n}"),
            Source.CLUSTER: self.tr("Clusters {n}"),
            Source.FINDING: self.tr("Findings {n}"),
        }
        return names[source].format(n=len(self._groups[source]))

    def _show_items(self) -> None:
        words = fold(self.search.text()).split()
        items = self._groups.get(Source(self.tabs.value), []) if self.tabs.value else []
        self._model.show([*(item for item in items if item.has(words)), *self._typed()])
        self.list.setCurrentIndex(self._model.index(0))
        self._show_count()

    def _typed(self) -> list[Item]:
        words = one_line(self.search.text())
        return [Item(words, Source.TYPED, self._new.format(words=words))] if self._new and words else []

    def _is_meant(self, item: Item) -> bool:
        """Whether Enter takes the current row though it has no tick: nothing that is typed gets lost."""
        return item.source is Source.TYPED or bool(self._typed() and not self._model.chosen)

    def _show_count(self) -> None:
        if self._choose:
            self.count.setText(self.tr("%n chosen", "", len(self._model.chosen)))
        elif not self._groups:
            self.count.setText(self.tr("There is nothing yet."))
        self.ok.setEnabled(bool(self._groups))

    def _press(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        if self._choose and (item is None or item.source is not Source.TYPED):
            self._model.toggle(index)
        else:
            self.take()


class _ItemList(QListView):
    """Space ticks; everything else that is typed belongs to the search field."""

    pressed_item = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.clicked.connect(self.pressed_item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.pressed_item.emit(self.currentIndex())
        else:
            event.ignore()


class _ItemPainter(QStyledItemDelegate):
    """A line: tick, did or said or the note's mark, the words, and who and when at the right."""

    def __init__(self, theme: Theme, parent: QObject, model: ItemModel, ticks: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._ticks = ticks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, item = self._theme, self._model.item(index)
        assert item is not None
        line = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        paint_row_ground(
            painter, line, theme,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )  # fmt: skip
        left = line.left() + 12
        if self._ticks:
            square = QRectF(left, line.center().y() - _SIDE / 2, _SIDE, _SIDE)
            if item.source is Source.TYPED:
                theme.icons.paint(painter, square, "plus", theme.colour("text2"))
            else:
                self._paint_tick(painter, square, item)
            left += _SIDE + 10
        left += self._paint_sign(painter, line, left, item)
        font = theme.font("meta", tabular=True)
        width = min(text_width(item.detail, font), line.width() / 3)
        right = QRectF(line.right() - 12 - width, line.top(), width + 2, line.height())
        write(painter, right, elided(item.detail, font, width + 1), font, theme.colour("text2"))
        room = right.left() - 10 - left
        words = elided(item.words, theme.font("body"), room)
        write(
            painter,
            QRectF(left, line.top(), room, line.height()),
            words,
            theme.font("body"),
            theme.colour("text"),
        )

    def _paint_tick(self, painter: QPainter, box: QRectF, item: Item) -> None:
        theme, ticked = self._theme, item.id in self._model.chosen
        with kept(painter):
            token = "accent" if ticked else "line2"
            fill_box(painter, box, 4, theme.colour("accent" if ticked else "surface"), theme.colour(token))
            if ticked:
                theme.icons.paint(painter, box.adjusted(2, 2, -2, -2), "check", theme.colour("on_fill"), 3)

    def _paint_sign(self, painter: QPainter, line: QRectF, left: float, item: Item) -> float:
        """What stands before the words; how far they move."""
        theme = self._theme
        if item.mode is not None:
            words = {mode: say(word) for mode, word in MODES.items()}
            place = QRectF(left, line.top(), line.width(), line.height())
            paint_mode(painter, place, item.mode, words[item.mode], theme)
            return max(mode_width(word, theme) for word in words.values()) + 8
        icon = NOTE_ICONS[item.kind] if item.kind else "sticky-note" if item.source is Source.CLUSTER else ""
        if not icon:
            return 0
        theme.icons.paint(painter, QRectF(left, line.top(), 16, line.height()), icon, theme.colour("text2"))
        return 24
