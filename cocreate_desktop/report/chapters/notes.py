"""Sticky notes in print: the kind is spelled out, votes are dots, and a note grows with its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.board import NOTE_KINDS, NoteKind
from cocreate_desktop.domain.quoting import quoted

from .. import words
from ..content import NotePart
from ..drawing.chips import kind_chip
from ..drawing.grounds import Card
from ..drawing.ink import CHIP, NOTE, NOTE_FOOT, Ink, Style, px
from ..drawing.marks import Sign
from ..drawing.squares import dots
from ..paging.composer import Composer
from ..paging.rows import Beside, Cell, Gap, Part, Row
from ..text.typesetting import Line, Span
from .anchors import entry_anchor

FILLS: Mapping[NoteKind, Ink] = {
    NoteKind.QUESTION: Ink.NOTE_QUESTION,
    NoteKind.DID: Ink.NOTE_DID,
    NoteKind.SAID: Ink.NOTE_SAID,
    NoteKind.IDEA: Ink.NOTE_IDEA,
    NoteKind.NEED: Ink.NOTE_NEED,
    NoteKind.PROBLEM: Ink.NOTE_PROBLEM,
}
BETWEEN = px(10)
_INSIDE = px(10)
_ABOVE, _BELOW = px(9), px(8)
_LEAST = px(150)
_MOST_LINES = 14
"""A note with more lines in its column takes the whole width of its cluster."""


@dataclass(frozen=True)
class Column:
    """Where a note stands, in pt."""

    left: float
    width: float


class Notes:
    """Sets notes side by side."""

    def __init__(self, composer: Composer, logged: frozenset[int]) -> None:
        self._composer = composer
        self._logged = logged

    def rows(self, notes: Sequence[NotePart], left: float, width: float, columns: int) -> list[list[_Set]]:
        """The notes of a cluster in rows of so many columns; a long one has a row for itself."""
        column = (width - (columns - 1) * BETWEEN) / columns
        rows: list[list[_Set]] = []
        place = columns
        for note in notes:
            lines = self._lines(note, column)
            if len(lines) > _MOST_LINES:
                rows.append([_Set(note, Column(left, width), self._lines(note, width))])
                place = columns
                continue
            if place == columns:
                rows.append([])
                place = 0
            rows[-1].append(_Set(note, Column(left + place * (column + BETWEEN), column), lines))
            place += 1
        return rows

    def row(self, notes: Sequence[_Set]) -> Row:
        """One row of notes, all as high as the highest."""
        bodies = [list(self._body(one)) for one in notes]
        feet = [self._foot(one) for one in notes]
        heights = [sum(part.height for part in body) for body in bodies]
        foot = max(one.height for one in feet)
        inner = max(max(heights), _LEAST - foot)
        cells = [
            Cell(one.column.left + _INSIDE, [*body, Gap(inner - height), below])
            for one, body, height, below in zip(notes, bodies, heights, feet, strict=True)
        ]
        cards = [Card(one.column.left, one.column.width, FILLS[one.note.kind]) for one in notes]
        return Row(cells, gap=BETWEEN, above=_ABOVE, below=_BELOW, grounds=cards)

    def chip(self, kind: NoteKind, style: Style = CHIP, *, on_note: bool = False) -> Sign:
        word = self._composer.say(NOTE_KINDS[kind])
        return kind_chip(kind, word, style, self._composer.typesetter, on_note)

    def words(self, note: NotePart) -> str:
        """The text as it is read: what was said in quotation marks."""
        composer = self._composer
        text = composer.read(note.text, composer.say(words.IN_BOARD))
        is_quote = note.kind is NoteKind.SAID and note.verbatim
        return quoted(text, composer.say) if is_quote else text

    def source(self, note: NotePart, style: Style, width: float, *, timed: bool = False) -> list[Line]:
        """Whose note it is, on one line; it leads to the log where the note comes from there."""
        composer = self._composer
        told = (note.who, note.time if timed else "")
        name = ", ".join(composer.read(one, composer.say(words.IN_BOARD)) for one in told if one)
        line = composer.one_line(name, style, width)
        if line is None:
            return []
        text = "".join(run.text for run in line.runs)
        logged = note.entry if note.entry is not None and note.entry in self._logged else None
        link = "" if logged is None else entry_anchor(logged)
        return composer.typesetter.paragraph([Span(text, style, link)], width + 1)

    def _lines(self, note: NotePart, width: float) -> list[Line]:
        return self._composer.lines(self.words(note), NOTE, width - 2 * _INSIDE)

    def _body(self, one: _Set) -> Iterator[Part]:
        yield self.chip(one.note.kind, on_note=True)
        yield Gap(px(8))
        yield from one.lines
        yield Gap(px(6))
        if one.note.need:
            composer = self._composer
            need = composer.read(one.note.need, composer.say(words.IN_BOARD))
            told = composer.say(words.NEED_SERVED, need=need)
            yield from composer.lines(told, NOTE_FOOT, one.column.width - 2 * _INSIDE)
            yield Gap(px(6))

    def _foot(self, one: _Set) -> Beside:
        left, width = one.column.left + _INSIDE, one.column.width - 2 * _INSIDE
        cells: list[Cell] = []
        if one.note.votes:
            votes = dots(one.note.votes, NOTE_FOOT, self._composer.typesetter)
            cells.append(Cell(left + width - votes.width, [votes]))
            width -= votes.width + px(6)
        name = self.source(one.note, NOTE_FOOT, width)
        return Beside([Cell(left, name or [Gap(NOTE_FOOT.leading)]), *cells])


@dataclass(frozen=True)
class _Set:
    """A note with its place and its words set for it."""

    note: NotePart
    column: Column
    lines: list[Line]
