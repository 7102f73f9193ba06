"""The cards of the tray: which are shown, in which order, and how they travel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from cocreate_desktop.domain.board import AUTHORS, NOTE_KINDS, NoteKind
from cocreate_desktop.domain.board.meaning import WITHOUT, Meaning
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.views.board.tray.card_reading import Card
from cocreate_desktop.views.wording import say

CARD_MIME = "application/x-cocreate-cards"
CARD = Qt.ItemDataRole.UserRole
_NEVER = 10**15
_Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    TIME = "time"
    PERSON = "person"
    TAG = "tag"
    KIND = "kind"


class Which(StrEnum):
    """Starred: also notes that were put aside, and ideas, whose observations have no star."""

    STARRED = "starred"
    ALL = "all"
    IDEAS = "ideas"


@dataclass(frozen=True)
class Heading:
    """What stands over the cards of one group, and how many they are."""

    words: str
    count: int


def shown_cards(cards: Iterable[Card], order: Order, words: str, which: Which) -> list[Card]:
    """The cards with every one of `words`, looked for among all; without words, those that are wanted."""
    wanted = words.casefold().split()
    found = [card for card in cards if (_has_words(card, wanted) if wanted else _is_wanted(card, which))]
    found.sort(key=lambda card: _NEVER if card.at_ms is None else card.at_ms)
    if order is not Order.TIME:
        found.sort(key=lambda card: _place(card, order))
    return found


def with_headings(cards: Sequence[Card], order: Order) -> list[Card | Heading]:
    """A heading before each group of cards that are in their order; none in the order of time."""
    if order is Order.TIME:
        return list(cards)
    rows: list[Card | Heading] = []
    for _, group in groupby(cards, lambda card: _place(card, order)):
        members = list(group)
        rows += [Heading(_group(members[0], order), len(members)), *members]
    return rows


def _is_wanted(card: Card, which: Which) -> bool:
    is_idea = card.face.kind is NoteKind.IDEA
    if which is Which.IDEAS:
        return is_idea
    return which is Which.ALL or card.starred or card.is_note or is_idea


def _has_words(card: Card, wanted: Iterable[str]) -> bool:
    text = " ".join((card.face.words, card.face.name, *(f"#{tag}" for tag in card.tags))).casefold()
    return all(word in text for word in wanted)


def _place(card: Card, order: Order) -> tuple[bool, str | int]:
    """Where its group stands; that of nobody and of no tag last."""
    if order is Order.KIND:
        return False, list(NOTE_KINDS).index(card.face.kind)
    name = card.face.name if order is Order.PERSON else next(iter(card.tags), "")
    return not name, name.casefold()


def _group(card: Card, order: Order) -> str:
    if order is Order.KIND:
        return say(NOTE_KINDS[card.face.kind])
    if order is Order.PERSON:
        return card.face.name or say(WITHOUT[Meaning.PERSON])
    return next(iter(card.tags), "") or say(WITHOUT[Meaning.TAG])


def when_and_who(card: Card) -> str:
    parts = [card.face.name, clock_text(card.at_ms) if card.at_ms is not None else ""]
    return " · ".join(part for part in parts if part)


def ids_in(data: QMimeData) -> list[str]:
    """The keys of the cards that are dragged."""
    return data.data(CARD_MIME).toStdString().splitlines()


class CardModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Card | Heading] = []

    @property
    def cards(self) -> Sequence[Card]:
        """Without the headings."""
        return [row for row in self._rows if isinstance(row, Card)]

    def show_rows(self, rows: list[Card | Heading]) -> None:
        """Rows that stay are only painted anew, so that selection and place are kept."""
        if list(map(_key, rows)) == list(map(_key, self._rows)):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def card_at(self, row: int) -> Card | None:
        """None for a heading."""
        found = self._rows[row]
        return found if isinstance(found, Card) else None

    def row_of(self, key: str) -> int:
        """-1 for a card that is not shown."""
        return next((at for at, row in enumerate(self._rows) if _key(row) == key), -1)

    def card_near(self, row: int) -> int:
        """The row of a card at a place or the nearest after it, else before it; -1 without any."""
        places = [at for at, one in enumerate(self._rows) if isinstance(one, Card)]
        return next((at for at in places if at >= row), places[-1] if places else -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == CARD:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _told(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [CARD_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        keys = [_key(self._rows[index.row()]) for index in sorted(indexes, key=lambda one: one.row())]
        data.setData(CARD_MIME, QByteArray("\n".join(keys).encode()))
        return data


def _key(row: Card | Heading) -> str:
    return row.key if isinstance(row, Card) else f"{row.words} {row.count}"


def _told(row: Card | Heading) -> str:
    if isinstance(row, Heading):
        return f"{row.words}, {row.count}"
    writer = say(AUTHORS[row.face.author]) if row.is_note else ""
    parts = (say(NOTE_KINDS[row.face.kind]), row.face.words, when_and_who(row), writer)
    return ", ".join(part for part in parts if part)
