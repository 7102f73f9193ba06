r"""The grammar of a paper wall that is typed in: a text becomes clusters with notes, and such a text again.

| line | meaning |
|---|---|
| `Waiting:` | what ends in a colon is the title of a cluster; a colon alone begins one without a title |
| `A clock on the wall` | a note, of the cluster above it; without one it lies loose |
| `3: A clock` | the note of person 3, if somebody has that number; also `3:A clock`, but not `9:30` |
| `need: A clock` | the kind of the note, before or behind the person |
| `A clock **` | two dots stick on the note |

One empty line means nothing; after two of them notes lie loose. The signs of lists (`•`, `-`, `*` and the
like, with a space or tab behind them) and blanks around a line are left out, as Word brings them along.

To write what looks like a sign of the grammar: a backslash before the words (`\3: the price`), or behind
them (`C**\`). A number that nobody has, and more dots than a note can have, stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from cocreate_desktop.domain.board.kinds import KindWords, kind_in_front, kind_words
from cocreate_desktop.domain.board.records import NoteKind
from cocreate_desktop.domain.limits import LONGEST_TEXT, LONGEST_TITLE, MOST_CLUSTERS, MOST_HANDS, MOST_NOTES
from cocreate_desktop.domain.visible import visible
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

_BULLET = re.compile(r"\s*(?:[•◦▪‣⁃·●○■□–—*-](?:\s+|$)|o\t\s*)")
_PERSON = re.compile(r"(\d{1,4})\s*:(?!\d)\s*(?=\S)")
_PLAIN = "\\"
_EMPTY_LINES_THAT_END = 2

NOBODY = QT_TRANSLATE_NOOP("Wall", "Line {line}: no person {number} in this session. It stays text.")
REFUSING = QT_TRANSLATE_NOOP("Wall", "Line {line}: {alias} did not agree to notes. Take the line out.")
TOO_MANY_DOTS = QT_TRANSLATE_NOOP("Wall", "Line {line}: a note has at most {most} dots. They stay text.")
TOO_LONG = QT_TRANSLATE_NOOP(
    "Wall", "Line {line} has {count} characters; {most} fit on a note. Split it in two."
)
TITLE_TOO_LONG = QT_TRANSLATE_NOOP(
    "Wall", "The title in line {line} has {count} characters; {most} fit. Shorten it."
)
TOO_MANY_NOTES = QT_TRANSLATE_NOOP(
    "Wall",
    "{count} notes are too many at once; {most} fit. Put some of them on the board, then the rest.",
)
TOO_MANY_CLUSTERS = QT_TRANSLATE_NOOP(
    "Wall", "{count} clusters are too many at once; {most} fit. Put some of them on the board, then the rest."
)


@dataclass(frozen=True)
class PaperNote:
    """One note of the wall; `person` is a number in the session."""

    words: str
    person: int | None = None
    kind: NoteKind | None = None
    dots: int = 0


@dataclass(frozen=True)
class PaperCluster:
    """Notes below one title; None for those that lie loose."""

    title: str | None
    notes: tuple[PaperNote, ...] = ()


PaperWall = tuple[PaperCluster, ...]


@dataclass(frozen=True)
class Known:
    """What the grammar is told: who has which number, which of them may not be noted, and the kinds."""

    people: Mapping[int, str] = field(default_factory=dict[int, str])
    """Aliases by number."""
    refusing: frozenset[int] = frozenset()
    kinds: KindWords = field(default_factory=kind_words)


class Role(Enum):
    """What a line is."""

    EMPTY = "empty"
    TITLE = "title"
    NOTE = "note"


@dataclass(frozen=True)
class Line:
    """What a line means. From `words_from` to `words_to` stand the words or the title; before them who and
    what, behind them dots. `stranger` is a number that nobody has."""

    role: Role
    title: str = ""
    note: PaperNote = PaperNote("")
    words_from: int = 0
    words_to: int = 0
    stranger: int | None = None
    has_too_many_dots: bool = False


@dataclass(frozen=True)
class Problem:
    """What a reader of the wall must know. With one that `blocks` nothing can be put on the board."""

    message: Message
    blocks: bool


def parse(text: str, known: Known) -> PaperWall:
    """The clusters of a text in their order, those without a title in the place where they stand."""
    return grouped(read(text, known))


def read(text: str, known: Known) -> list[Line]:
    """What each line of a text means."""
    return [read_line(line, known) for line in text.replace("\r\n", "\n").split("\n")]


def grouped(lines: Iterable[Line]) -> PaperWall:
    """The clusters that lines make."""
    found: list[tuple[str | None, list[PaperNote]]] = []
    empty = 0
    for line in lines:
        if line.role is Role.TITLE:
            found.append((line.title, []))
        elif line.role is Role.NOTE:
            is_over = empty >= _EMPTY_LINES_THAT_END and bool(found) and found[-1][0] is not None
            if is_over or not found:
                found.append((None, []))
            found[-1][1].append(line.note)
        empty = empty + 1 if line.role is Role.EMPTY else 0
    return tuple(PaperCluster(title, tuple(notes)) for title, notes in found)


def format(wall: PaperWall, known: Known) -> str:
    """The text that says the same; loose notes that follow a cluster come after two empty lines."""
    lines: list[str] = []
    for cluster in wall:
        if cluster.title is not None:
            lines += [""] * bool(lines) + [_title(cluster.title, known)]
        elif lines:
            lines += [""] * _EMPTY_LINES_THAT_END
        lines += [_note(note, known) for note in cluster.notes]
    return "\n".join(lines)


def read_line(raw: str, known: Known) -> Line:
    """What one line means by itself."""
    bullet = _BULLET.match(raw)
    at, end = (bullet.end() if bullet else len(raw) - len(raw.lstrip())), len(raw.rstrip())
    if at < end and raw[end - 1] == ":":
        at += raw[at] == _PLAIN
        return Line(Role.TITLE, _one_line(raw[at : end - 1]), words_from=at, words_to=end - 1)
    dots, end, has_too_many = _dots_at(raw, at, end)
    person, kind, stranger, at = _who_and_what(raw, at, end, known)
    words_end = end - 1 if raw[at:end].endswith(_PLAIN) else end
    words = _one_line(raw[at:words_end])
    # Most words are plainly there: to look at each letter takes most of the time of a long wall.
    if not (words.isascii() and words.isprintable() and words) and not visible(words):
        return Line(Role.EMPTY)
    note = PaperNote(words, person, kind, dots)
    return Line(Role.NOTE, "", note, at, words_end, stranger, has_too_many)


def problems(lines: Sequence[Line], known: Known) -> list[Problem]:
    """What is wrong in a text: first what blocks, each in the order of the lines."""
    found = [problem for number, line in enumerate(lines, 1) for problem in _wrong_in(number, line, known)]
    notes = sum(line.role is Role.NOTE for line in lines)
    clusters = sum(line.role is Role.TITLE for line in lines)
    if notes > MOST_NOTES:
        found.append(Problem(TOO_MANY_NOTES.fill(count=notes, most=MOST_NOTES), blocks=True))
    if clusters > MOST_CLUSTERS:
        found.append(Problem(TOO_MANY_CLUSTERS.fill(count=clusters, most=MOST_CLUSTERS), blocks=True))
    return sorted(found, key=lambda one: not one.blocks)


def _wrong_in(number: int, line: Line, known: Known) -> Iterable[Problem]:
    if line.stranger is not None:
        yield Problem(NOBODY.fill(line=number, number=line.stranger), blocks=False)
    if line.has_too_many_dots:
        yield Problem(TOO_MANY_DOTS.fill(line=number, most=MOST_HANDS), blocks=False)
    if line.note.person in known.refusing:
        alias = known.people[line.note.person or 0]
        yield Problem(REFUSING.fill(line=number, alias=alias), blocks=True)
    for text, most, words in (
        (line.note.words, LONGEST_TEXT, TOO_LONG),
        (line.title, LONGEST_TITLE, TITLE_TOO_LONG),
    ):
        if len(text) > most:
            yield Problem(words.fill(line=number, count=len(text), most=most), blocks=True)


def _dots_at(raw: str, at: int, end: int) -> tuple[int, int, bool]:
    """How many dots end a line, where the words before them end, and whether there were too many."""
    head = raw[at:end].rstrip("*")
    dots = end - at - len(head)
    if not dots or not head.strip():
        return 0, end, False
    if dots > MOST_HANDS:
        return 0, end, True
    return dots, at + len(head.rstrip()), False


def _who_and_what(
    raw: str, at: int, end: int, known: Known
) -> tuple[int | None, NoteKind | None, int | None, int]:
    """Person, kind, a number that nobody has, and where the words begin."""
    person: int | None = None
    kind: NoteKind | None = None
    while at < end and raw[at] != _PLAIN:
        named = _PERSON.match(raw, at, end) if person is None else None
        if named and int(named[1]) in known.people:
            person, at = int(named[1]), named.end()
            continue
        if named:
            return person, kind, int(named[1]), at
        meant, _ = kind_in_front(raw[at:end], known.kinds) if kind is None else (None, "")
        if meant is None:
            return person, kind, None, at
        kind, at = meant, at + raw[at:end].index(":") + 1
        at += len(raw[at:end]) - len(raw[at:end].lstrip())
    return person, kind, None, at + (at < end)


def _note(note: PaperNote, known: Known) -> str:
    who = f"{note.person}: " if note.person is not None else ""
    what = f"{note.kind.value}: " if note.kind else ""
    dots = f" {'*' * note.dots}" if note.dots else ""
    ways = (
        f"{who}{what}{before}{note.words}{behind}{dots}" for behind in ("", _PLAIN) for before in ("", _PLAIN)
    )
    return next(line for line in ways if read_line(line, known).note == note)


def _title(title: str, known: Known) -> str:
    ways = (f"{before}{title}:" for before in ("", _PLAIN))
    return next(line for line in ways if read_line(line, known).title == title)


def _one_line(words: str) -> str:
    return " ".join(words.split())
