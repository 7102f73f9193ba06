"""A table of notes as CSV: one row a note, with its cluster, and a column for each round of votes.

Columns are named in words, in the language of the app; English ones are always understood. A cell that a
spreadsheet would run as a formula stands behind an apostrophe, which goes again when the table comes in.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from io import StringIO
from pathlib import Path
from typing import TypeVar

from cocreate_desktop.domain.board import AUTHORS, NOTE_KINDS, UNTITLED, NoteKind
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.exchange.board_records import (
    BoardRecords,
    GoingOn,
    GroupRecord,
    Left,
    NoteRecord,
    StoppedError,
    fault_of,
    refuse_too_many,
    told,
)

Say = Callable[[Message], str]
Key = TypeVar("Key")

LARGEST_TABLE = 50_000_000
"""In bytes."""
AS_LATIN_1 = QT_TRANSLATE_NOOP("BoardFile", "the file is not in UTF-8 and was read as Windows Latin-1")
OTHER_COLUMNS = QT_TRANSLATE_NOOP("BoardFile", "the columns {names}")
NO_COLUMN = QT_TRANSLATE_NOOP(
    "BoardFile",
    "{file} has no column “{wanted}”. Its first row has {names}. Name the column of the notes “{wanted}”.",
)
EMPTY_FILE = QT_TRANSLATE_NOOP("BoardFile", "{file} is empty: choose a table with a row of column names.")
BROKEN = QT_TRANSLATE_NOOP(
    "BoardFile", "{file} is no table from line {line} on: check the quotation marks there, or save it anew."
)
UNREADABLE = QT_TRANSLATE_NOOP(
    "BoardFile", "{file} cannot be read: allow it to be read, or copy it elsewhere."
)
TOO_LARGE = QT_TRANSLATE_NOOP("BoardFile", "{file} has more than 50 MB: choose a smaller file.")

_DELIMITERS = ",;\t"
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ROUND = 500
"""Rows between two looks at whether to go on."""
_LONGEST_LIST = 200
"""Characters of the file's own column names in a sentence about them."""


class Column(Enum):
    """The columns in their order, by name."""

    NUMBER = QT_TRANSLATE_NOOP("BoardFile", "Cluster number")
    CLUSTER = QT_TRANSLATE_NOOP("BoardFile", "Cluster")
    KIND = QT_TRANSLATE_NOOP("BoardFile", "Kind")
    NOTE = QT_TRANSLATE_NOOP("BoardFile", "Note")
    PERSON = QT_TRANSLATE_NOOP("BoardFile", "Person")
    AUTHOR = QT_TRANSLATE_NOOP("BoardFile", "Written by")
    NEED = QT_TRANSLATE_NOOP("BoardFile", "What for")
    THEME = QT_TRANSLATE_NOOP("BoardFile", "Theme")
    STACK = QT_TRANSLATE_NOOP("BoardFile", "Stack")
    TIME = QT_TRANSLATE_NOOP("BoardFile", "Time")
    STEP = QT_TRANSLATE_NOOP("BoardFile", "Step")


_TAKEN = (
    Column.NUMBER, Column.CLUSTER, Column.KIND, Column.NOTE, Column.PERSON, Column.AUTHOR, Column.NEED,
    Column.THEME, Column.STACK,
)  # fmt: skip
"""What comes in again. Times and steps belong to observations, votes to the people who gave them."""


def write_note_table(board: BoardRecords, say: Say = str) -> str:
    """The table, its lines ended as spreadsheets expect. Notes that lie in no cluster come last."""
    out = StringIO()
    rows = csv.writer(out)
    rows.writerow([say(one.value) for one in Column] + [_safe(say(one)) for one in board.rounds])
    stacks = _numbered_stacks(board)
    rows_of = sorted(enumerate(board.notes), key=lambda one: (one[1].group is None, one[1].group or 0))
    for at, note in rows_of:
        number = "" if note.group is None else str(note.group + 1)
        title = "" if note.group is None else board.groups[note.group].title or say(UNTITLED)
        cells = {
            Column.NUMBER: number,
            Column.CLUSTER: _safe(title),
            Column.KIND: "" if note.kind is None else say(NOTE_KINDS[note.kind]),
            Column.NOTE: _safe(note.text),
            Column.PERSON: _safe(note.person),
            Column.AUTHOR: "" if note.author is None else say(AUTHORS[note.author]),
            Column.THEME: _safe(_theme(board, note, say)),
            Column.STACK: stacks.get(at if note.stack is None else note.stack, ""),
            Column.NEED: "" if note.need is None else _safe(board.notes[note.need].text),
            Column.TIME: note.time,
            Column.STEP: _safe(note.step),
        }
        rows.writerow([cells[one] for one in Column] + [str(one) if one else "" for one in note.votes])
    return out.getvalue()


def encoded(table: str) -> bytes:
    """UTF-8 with the mark at its beginning by which Excel knows it."""
    return table.encode("utf-8-sig")


def read_note_table(path: Path, say: Say = str, going_on: GoingOn = lambda _: True) -> BoardRecords:
    """What of the table can be a board, and what was left.

    Raises UserError if it cannot be read, has no column of notes or too many of them, StoppedError when told
    to stop.
    """
    text, is_utf_8 = _text(path)
    rows = _rows(path, text)
    header = next((row for row in rows[:1] if any(cell.strip() for cell in row)), None)
    if header is None:
        raise UserError(EMPTY_FILE.fill(file=path.name))
    columns = _columns(header, say)
    if Column.NOTE not in columns:
        names = ", ".join(f"“{name.strip()}”" for name in header)[:_LONGEST_LIST]
        raise UserError(NO_COLUMN.fill(file=path.name, wanted=Column.NOTE.value, names=names))
    reader = _Reader(columns, len(header), say)
    body = [row for row in rows[1:] if any(cell.strip() for cell in row)]
    refuse_too_many(path, notes=len(body))
    for n, row in enumerate(body):
        if n % _ROUND == 0 and not going_on(n / len(body)):
            raise StoppedError
        reader.take(row)
    reader.join()
    refuse_too_many(path, clusters=len(reader.groups))
    others = [name.strip() for at, name in enumerate(header) if name.strip() and at not in columns.values()]
    left = [] if is_utf_8 else [AS_LATIN_1]
    if others:
        left.append(OTHER_COLUMNS.fill(names=", ".join(f"“{name}”" for name in others)[:_LONGEST_LIST]))
    return BoardRecords(tuple(reader.groups), tuple(reader.notes), left=(*left, *told(reader.left)))


class _Reader:
    """Makes a note of each row, and a cluster of each pair of number and title."""

    def __init__(self, columns: Mapping[Column, int], width: int, say: Say) -> None:
        self._columns = columns
        self._width = width
        self._kinds = _by_word(NOTE_KINDS, say)
        self._authors = _by_word(AUTHORS, say)
        self._untitled = {str(UNTITLED), say(UNTITLED)}
        self._places: dict[tuple[str, str], int] = {}
        self._themes: dict[str, int] = {}
        self.groups: list[GroupRecord] = []
        self.notes: list[NoteRecord] = []
        self._needs: dict[int, str] = {}
        self._tops: dict[tuple[int | None, str], int] = {}
        self.left: Counter[Left] = Counter()

    def take(self, row: Sequence[str]) -> None:
        self.left[Left.LONE_CELLS] += sum(bool(cell.strip()) for cell in row[self._width :])
        text = self._cell(row, Column.NOTE)
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
                stack=self._stack(row, group),
            )
        )

    def join(self) -> None:
        """Let ideas serve the needs that their rows name: each the one need of the table with those words."""
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
        if not number and not title:
            return None
        if (number, title) not in self._places:
            theme = self._theme(row)
            self._places[number, title] = len(self.groups)
            # Only with a number can it be told from a title of these words.
            is_untitled = number and title in self._untitled
            self.groups.append(GroupRecord("" if is_untitled else title, theme=theme))
        return self._places[number, title]

    def _theme(self, row: Sequence[str]) -> int | None:
        title = self._cell(row, Column.THEME)
        if title and title not in self._themes:
            self._themes[title] = len(self.groups)
            self.groups.append(GroupRecord("" if title in self._untitled else title))
        return self._themes.get(title)

    def _stack(self, row: Sequence[str], group: int | None) -> int | None:
        """The first note of the same stack and cluster, for those that follow it."""
        number, place = self._cell(row, Column.STACK), len(self.notes)
        top = self._tops.setdefault((group, number), place) if number else place
        return None if top == place else top

    def _cell(self, row: Sequence[str], column: Column) -> str:
        at = self._columns.get(column)
        cell = row[at].strip() if at is not None and at < len(row) else ""
        return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _theme(board: BoardRecords, note: NoteRecord, say: Say) -> str:
    theme = None if note.group is None else board.groups[note.group].theme
    return "" if theme is None else board.groups[theme].title or say(UNTITLED)


def _numbered_stacks(board: BoardRecords) -> dict[int, str]:
    """The number of each stack, by the place of the note on top."""
    tops = dict.fromkeys(note.stack for note in board.notes if note.stack is not None)
    return {top: str(number) for number, top in enumerate(tops, start=1)}


def _safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


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


def _rows(path: Path, text: str) -> list[list[str]]:
    table = text.lstrip("\r\n")
    delimiter = max(_DELIMITERS, key=re.split("[\r\n]", table, maxsplit=1)[0].count)
    reader = csv.reader(StringIO(table, newline=""), delimiter=delimiter)
    try:
        return list(reader)
    except csv.Error as fault:
        raise UserError(BROKEN.fill(file=path.name, line=reader.line_num)) from fault


def _text(path: Path) -> tuple[str, bool]:
    """The text, and whether it was in UTF-8, or in the UTF-16 that Excel also writes."""
    try:
        if path.exists() and not path.is_file():
            # A pipe or a device could keep us reading for ever.
            raise OSError
        with path.open("rb") as file:
            content = file.read(LARGEST_TABLE + 1)
    except (OSError, ValueError) as fault:
        raise UserError(UNREADABLE.fill(file=path.name)) from fault
    if len(content) > LARGEST_TABLE:
        raise UserError(TOO_LARGE.fill(file=path.name))
    has_mark = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return content.decode("utf-16" if has_mark else "utf-8-sig"), True
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), False
