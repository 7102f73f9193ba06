"""The tray: notes that lie nowhere yet, and entries that are no notes yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QMenu, QPushButton, QWidget

from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.board.tray.card_painter import CardPainter
from cocreate_desktop.views.board.tray.card_reading import Card
from cocreate_desktop.views.board.tray.cards import CardModel, Order, Which, shown_cards, with_headings
from cocreate_desktop.views.controls import SearchField, Segmented
from cocreate_desktop.views.digit_keys import digit_place
from cocreate_desktop.views.form import Form


class CardList(QListView):
    """The cards in their order. Several can be selected and dragged to the board."""

    digit_pressed = Signal(int)
    place_asked = Signal()
    delete_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(self.tr("Loose notes"))
        self.activated.connect(lambda _: self.place_asked.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = digit_place(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and place is not None and place < 9:
            self.digit_pressed.emit(place + 1)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.place_asked.emit()
        elif plain and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif plain and event.text().isprintable() and event.text():
            # Letters are commands of the page, not a search in the list.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selectedIndexes():
            self.menu_asked.emit(event.globalPos())


class Tray(Form, form="board_tray.ui"):
    """Shows cards in the order and with the words that were asked for."""

    digit_pressed = Signal(int)
    place_asked = Signal()
    delete_asked = Signal()
    menu_asked = Signal(QPoint)
    count_changed = Signal(int)

    heading: QLabel
    count: QLabel
    order: QPushButton
    search: SearchField
    which: Segmented
    list: CardList
    nothing: QLabel
    hint: QLabel

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: Sequence[Card] = ()
        self._order = Order.TIME
        self._model = CardModel(self)
        self._painter = CardPainter(look, self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._painter)
        self.list.digit_pressed.connect(self.digit_pressed)
        self.list.place_asked.connect(self.place_asked)
        self.list.delete_asked.connect(self.delete_asked)
        self.list.menu_asked.connect(self.menu_asked)
        self.search.textChanged.connect(lambda: self._renew())
        names = {
            Which.STARRED: self.tr("Starred"),
            Which.ALL: self.tr("All"),
            Which.IDEAS: self.tr("Ideas"),
        }
        self.which.set_choices([(which.value, name, None) for which, name in names.items()])
        self.which.set_value(Which.STARRED)
        self.which.chosen.connect(lambda _: self._renew())
        self.order.setMenu(self._order_menu())
        self.setFocusProxy(self.list)

    @property
    def selected(self) -> list[Card]:
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return [card for row in rows if (card := self._model.card_at(row)) is not None]

    @property
    def shown(self) -> Sequence[Card]:
        return self._model.cards

    def show_cards(self, cards: Sequence[Card], clusters: int) -> None:
        """`clusters` is how many there are to send to by a digit."""
        self._cards = cards
        self._say_hint(clusters)
        self._renew()

    def select(self, key: str) -> bool:
        """Select a card, though it be filtered out; False if there is none."""
        if not any(card.key == key for card in self._cards):
            return False
        if self._model.row_of(key) < 0:
            self.search.clear()
            self.show_all()
        index = self._model.index(self._model.row_of(key))
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        return True

    def show_all(self) -> None:
        """Observations without a star too, from now on."""
        self.which.set_value(Which.ALL)
        self._renew()

    def renew_look(self) -> None:
        self._painter.renew()
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def _renew(self) -> None:
        chosen = {card.key for card in self.selected}
        row, at = self.list.currentIndex().row(), self.list.verticalScrollBar().value()
        which = Which(self.which.value or Which.STARRED)
        cards = shown_cards(self._cards, self._order, self.search.text(), which)
        self._model.show_rows(with_headings(cards, self._order))
        self.count.setText(str(len(cards) or ""))
        self.count_changed.emit(len(cards))
        # Words are looked for in all of them.
        self.which.setEnabled(not self.search.text())
        self._say_nothing(bool(cards))
        self._select_again(chosen, row)
        self.list.verticalScrollBar().setValue(at)

    def _select_again(self, chosen: set[str], row: int) -> None:
        """The same cards; when they are gone, the one that took their place."""
        if self.list.selectedIndexes() or not chosen:
            return
        rows = [self._model.row_of(key) for key in chosen]
        rows = [at for at in rows if at >= 0] or [self._model.card_near(max(row, 0))]
        chooser = self.list.selectionModel()
        for at in rows:
            if at >= 0:
                chooser.setCurrentIndex(self._model.index(at), chooser.SelectionFlag.Select)

    def _say_nothing(self, has_cards: bool) -> None:
        self.list.setVisible(has_cards)
        self.hint.setVisible(has_cards)
        self.nothing.setVisible(not has_cards)
        if self._cards and self.search.text():
            found_none = self.tr("None of %n matches.", "", len(self._cards))
            self.nothing.setText(
                self.tr("The only one does not match.") if len(self._cards) == 1 else found_none
            )
        elif self._cards and self.which.value == Which.IDEAS:
            self.nothing.setText(self.tr("No idea is loose."))
        elif self._cards:
            self.nothing.setText(self.tr("Nothing is starred yet. “All” shows every observation."))
        else:
            words = self.tr("Observations of the session wait here until they are on the board.")
            self.nothing.setText(words)

    def _say_hint(self, clusters: int) -> None:
        if not clusters:
            words = self.tr("Drag to the board, or press Enter.")
        elif clusters == 1:
            words = self.tr("Drag to the board, or press 1 for the cluster.")
        else:
            words = self.tr("Drag to the board, or press 1 to {n} for a cluster.")
        self.hint.setText(words.format(n=min(9, clusters)))

    def _order_menu(self) -> QMenu:
        menu, group = QMenu(self), QActionGroup(self)
        names = {
            Order.TIME: self.tr("By time"),
            Order.PERSON: self.tr("By person"),
            Order.TAG: self.tr("By tag"),
            Order.KIND: self.tr("By kind"),
        }
        for order, name in names.items():
            action = menu.addAction(name, self._sorter(order, name))
            action.setCheckable(True)
            action.setChecked(order is self._order)
            group.addAction(action)
        self.order.setText(names[self._order])
        return menu

    def _sorter(self, order: Order, name: str) -> Callable[[], None]:
        def sort() -> None:
            self._order = order
            self.order.setText(name)
            self._renew()

        return sort
