"""The cards of the tray: which are shown, in which order, and how they travel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from cocreate_desktop.domain.board import NOTE_KINDS, NoteKind
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.views.board.record import Card
from cocreate_desktop.views.wording import say

CARD_MIME = "application/x-cocreate-cards"
CARD = Qt.ItemDataRole.UserRole
_NEVER = 10**15
_Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    TIME = "time"
    PERSON = "person"
    KIND = "kind"


def shown_cards(cards: Iterable[Card], order: Order, words: str, *, starred_only: bool) -> list[Card]:
    """The cards with every one of `words`, looked for among all; without words, those that are wanted.

    Notes and ideas are shown though their observation has no star.
    """
    wanted = words.casefold().split()
    kinds = list(NOTE_KINDS)
    found = [
        card
        for card in cards
        if (wanted or not starred_only or card.starred or card.is_note or card.face.kind is NoteKind.IDEA)
        and all(word in f"{card.face.words} {card.face.name}".casefold() for word in wanted)
    ]
    found.sort(key=lambda card: _NEVER if card.at_ms is None else card.at_ms)
    if order is Order.PERSON:
        found.sort(key=lambda card: (not card.face.name, card.face.name.casefold()))
    elif order is Order.KIND:
        found.sort(key=lambda card: kinds.index(card.face.kind))
    return found


def when_and_who(card: Card) -> str:
    parts = [card.face.name, clock_text(card.at_ms) if card.at_ms is not None else ""]
    return " · ".join(part for part in parts if part)


def ids_in(data: QMimeData) -> list[str]:
    """The keys of the cards that are dragged."""
    return data.data(CARD_MIME).toStdString().splitlines()


class CardModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []

    @property
    def cards(self) -> Sequence[Card]:
        return self._cards

    def show_cards(self, cards: list[Card]) -> None:
        """Rows that stay are only painted anew, so that selection and place are kept."""
        if [card.key for card in cards] == [card.key for card in self._cards]:
            self._cards = cards
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self.beginResetModel()
        self._cards = cards
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """-1 for a card that is not shown."""
        return next((row for row, card in enumerate(self._cards) if card.key == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == CARD:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(
                filter(None, (say(NOTE_KINDS[card.face.kind]), card.face.words, when_and_who(card)))
            )
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [CARD_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        keys = [self._cards[index.row()].key for index in sorted(indexes, key=lambda one: one.row())]
        data.setData(CARD_MIME, QByteArray("\n".join(keys).encode()))
        return data
