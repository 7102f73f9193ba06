"""The rows of a table as a board's notes: what can come in, and what was left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from cocreate_desktop.domain.board import (
    AUTHORS,
    CLUSTER_COLOURS,
    NOTE_KINDS,
    UNTITLED,
    ClusterColour,
    NoteKind,
)
from cocreate_desktop.domain.limits import MOST_HANDS
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.exchange.board_records import (
    BoardRecords,
    GoingOn,
    GroupRecord,
    Left,
    NoteRecord,
    RoundRecord,
    StoppedError,
    cut,
    fault_of,
    refuse_too_many,
    told,
)
from cocreate_desktop.exchange.csv_rows import read_rows
from cocreate_desktop.exchange.note_table.columns import VOTES, YES, Column, Say, plain

Key = TypeVar("Key")

OTHER_COLUMNS = QT_TRANSLATE_NOOP("BoardFile", "the columns {names}")
NO_COLUMN = QT_TRANSLATE_NOOP(
    "BoardFile",
    "{file} has no column “{wanted}”. Its first row has {names}. Name the column of the notes “{wanted}”.",
)
EMPTY_FILE = QT_TRANSLATE_NOOP("BoardFile", "{file} is empty: choose a table with a row of column names.")
_QUESTION = "\n"
"""Stands for the question of a round, in which there is none."""
_AS_THEME = " "
"""Tells a theme without a number from a cluster of that title."""
_DIGITS = 3
"""Of the most votes that a note can have."""
_ROUND = 500
"""Rows between two looks at whether to go on."""
_LONGEST_LIST = 200
"""Characters of the file's own column names in a sentence about them."""

_TAKEN = (
    Column.NUMBER, Column.CLUSTER, Column.KIND, Column.NOTE, Column.PERSON, Column.AUTHOR, Column.NEED,
    Column.THEME, Column.THEME_NUMBER, Column.COLOUR, Column.STACK, Column.TRAY,
)  # fmt: skip
"""What comes in again. Times and steps belong to observations."""

_NOTES_OWN = (Column.KIND, Column.PERSON, Column.AUTHOR, Column.NEED, Column.STACK, Column.TRAY)
"""What nobody writes in the row of a mere cluster."""


def read_note_table(path: Path, say: Say = str, going_on: GoingOn = lambda _: True) -> BoardRecords:
    """What of the table can be a board, and what was left.

    Raises UserError if it cannot be read, has no column of notes or too many of them, StoppedError when told
    to stop.
    """
    rows, doubts = read_rows(path)
    header = next((row for row in rows[:1] if any(cell.strip() for cell in row)), None)
    if header is None:
        raise UserError(EMPTY_FILE.fill(file=path.name))
    columns = _columns(header, say)
    if Column.NOTE not in columns:
        names = _listed(header)
        raise UserError(NO_COLUMN.fill(file=path.name, wanted=Column.NOTE.value, names=names))
    rounds = _rounds_in(header, say)
    reader = _Reader(columns, list(rounds), len(header), say)
    body = [row for row in rows[1:] if any(cell.strip() for cell in row)]
    words = columns[Column.NOTE]
    refuse_too_many(path, notes=sum(bool(row[words].strip()) for row in body if words < len(row)))
    for n, row in enumerate(body):
        if n % _ROUND == 0 and not going_on(n / len(body)):
            raise StoppedError
        reader.take(row)
    reader.join()
    refuse_too_many(path, clusters=len(reader.groups))
    taken = {*columns.values(), *rounds}
    others = [name for at, name in enumerate(header) if name.strip() and at not in taken]
    left = [*doubts]
    if others:
        left.append(OTHER_COLUMNS.fill(names=_listed(others)))
    left += told(reader.left)
    return BoardRecords(tuple(reader.groups), tuple(reader.notes), tuple(rounds.values()), tuple(left))


class _Reader:
    """Makes a note of each row with words, and a cluster of each pair of number and title."""

    def __init__(self, columns: Mapping[Column, int], rounds: Sequence[int], width: int, say: Say) -> None:
        self._columns = columns
        self._rounds = rounds
        self._width = width
        self._colours = _by_word(CLUSTER_COLOURS, say)
        self._yes = _by_word({True: YES}, say)
        self._kinds = _by_word(NOTE_KINDS, say)
        self._authors = _by_word(AUTHORS, say)
        self._untitled = {str(UNTITLED), say(UNTITLED)}
        self._places: dict[tuple[str, str, str], int] = {}
        """By number and title; without a number also by what their theme is called."""
        self._themes: set[int] = set()
        self.groups: list[GroupRecord] = []
        self.notes: list[NoteRecord] = []
        self._needs: dict[int, str] = {}
        self._tops: dict[tuple[int | None, str], int] = {}
        self.left: Counter[Left] = Counter()

    def take(self, row: Sequence[str]) -> None:
        self.left[Left.LONE_CELLS] += sum(bool(cell.strip()) for cell in row[self._width :])
        text = self._cell(row, Column.NOTE)
        if not text and not any(self._cell(row, one) for one in _NOTES_OWN) and self._group(row) is not None:
            return
        if fault := fault_of(text):
            self.left[fault] += 1
            return
        kind, author = self._cell(row, Column.KIND), self._cell(row, Column.AUTHOR)
        self.left[Left.OTHER_KINDS] += bool(kind) and kind.casefold() not in self._kinds
        self.left[Left.OTHER_AUTHORS] += bool(author) and author.casefold() not in self._authors
        if need := self._cell(row, Column.NEED):
            self._needs[len(self.notes)] = need
        group = self._group(row)
        self.notes.append(
            NoteRecord(
                text,
                self._kinds.get(kind.casefold()),
                group,
                person=self._cell(row, Column.PERSON),
                author=self._authors.get(author.casefold()),
                in_tray=group is None and self._cell(row, Column.TRAY).casefold() in self._yes,
                votes=tuple(self._votes(row, at) for at in self._rounds),
                stack=self._stack(row, group),
            )
        )

    def join(self) -> None:
        """Let ideas serve the needs that their rows name: each the one need of the table with those words.

        A theme with notes of its own becomes a cluster in a theme of that title.
        """
        for at in sorted(self._themes & {note.group for note in self.notes}):
            own, theme = self.groups[at], len(self.groups)
            self.groups = [replace(one, theme=theme) if one.theme == at else one for one in self.groups]
            self.groups[at] = replace(own, theme=theme)
            self.groups.append(own)
        places: dict[str, list[int]] = {}
        for at, note in enumerate(self.notes):
            if note.kind is NoteKind.NEED:
                places.setdefault(note.text, []).append(at)
        for at, words in self._needs.items():
            found = places.get(words, [])
            if len(found) == 1 and self.notes[at].kind in (NoteKind.IDEA, None):
                self.notes[at] = replace(self.notes[at], need=found[0])
            else:
                self.left[Left.UNKNOWN_NEEDS] += 1

    def _group(self, row: Sequence[str]) -> int | None:
        number, title = self._cell(row, Column.NUMBER), self._cell(row, Column.CLUSTER)
        theme_number, theme_title = self._cell(row, Column.THEME_NUMBER), self._cell(row, Column.THEME)
        has_theme = bool(theme_number or theme_title)
        if not number and not title:
            self.left[Left.NO_HOME] += has_theme
            return None
        word = self._cell(row, Column.COLOUR)
        self.left[Left.GROUP_LOOKS] += bool(word) and word.casefold() not in self._colours
        colour = self._colours.get(word.casefold(), ClusterColour.NONE)
        theme = self._place(theme_number, theme_title, _AS_THEME) if has_theme else None
        at = self._place(number, title, theme_title)
        if theme is not None:
            self._put_in_theme(at, theme)
        self.groups[at] = replace(self.groups[at], colour=self.groups[at].colour or colour)
        return at

    def _put_in_theme(self, at: int, theme: int) -> None:
        known = self.groups[at].theme
        if known is None and at != theme and at not in self._themes and self.groups[theme].theme is None:
            self._themes.add(theme)
            self.groups[at] = replace(self.groups[at], theme=theme)
        else:
            self.left[Left.OTHER_THEMES] += known != theme

    def _place(self, number: str, title: str, within: str) -> int:
        key = (number, title, within if not number else "")
        if key not in self._places:
            self._places[key] = len(self.groups)
            # Only with a number can it be told from a title of these words.
            is_untitled = number and title in self._untitled
            self.groups.append(GroupRecord("" if is_untitled else cut(title, self.left)))
        return self._places[key]

    def _votes(self, row: Sequence[str], at: int) -> int:
        cell = row[at].strip() if at < len(row) else ""
        if not cell:
            return 0
        if not cell.isdecimal() or len(cell) > _DIGITS or int(cell) > MOST_HANDS:
            self.left[Left.NO_COUNTS] += 1
            return 0
        return int(cell)

    def _stack(self, row: Sequence[str], group: int | None) -> int | None:
        """The first note of the same stack and cluster, for those that follow it."""
        number, place = self._cell(row, Column.STACK), len(self.notes)
        top = self._tops.setdefault((group, number), place) if number else place
        return None if top == place else top

    def _cell(self, row: Sequence[str], column: Column) -> str:
        at = self._columns.get(column)
        return plain(row[at]) if at is not None and at < len(row) else ""


def _by_word(messages: Mapping[Key, Message], say: Say) -> dict[str, Key]:
    """By their English and their translated words."""
    return {word.casefold(): key for key, one in messages.items() for word in (str(one), say(one))}


def _columns(header: Iterable[str], say: Say) -> dict[Column, int]:
    """Where each column stands that is taken; the first of several with one name."""
    names = _by_word({one: one.value for one in _TAKEN}, say)
    found: dict[Column, int] = {}
    for at, name in enumerate(header):
        column = names.get(name.strip().casefold())
        if column is not None:
            found.setdefault(column, at)
    return found


def _rounds_in(header: Sequence[str], say: Say) -> dict[int, RoundRecord]:
    """The rounds of votes by where their columns stand."""
    ends = [
        (by, *words.split(_QUESTION, 1))
        for by, one in VOTES.items()
        for words in {str(one.fill(question=_QUESTION)), say(one.fill(question=_QUESTION))}
    ]
    return {
        at: RoundRecord(question, by)
        for at, name in enumerate(map(plain, header))
        for by, before, after in ends
        if name.startswith(before)
        and name.endswith(after)
        and (question := " ".join(name[len(before) : len(name) - len(after)].split()))
    }


def _listed(names: Iterable[str]) -> str:
    """Names of columns in a sentence, as many as it takes."""
    listed = ", ".join(f"“{name.strip()}”" for name in names)
    return listed if len(listed) <= _LONGEST_LIST else f"{listed[:_LONGEST_LIST]}…"
