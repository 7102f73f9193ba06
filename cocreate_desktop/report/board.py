"""The board: clusters with their notes side by side, those with the most votes first, then loose notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.board import NOTE_KINDS, UNTITLED, NoteKind

from . import words
from .chapter import session_head
from .composer import Composer
from .content import BoardChapter, ClusterPart, NotePart, Report, SessionPart
from .flowing import Item, flowing
from .grounds import Across
from .ink import (
    BODY_QUIET,
    CAPTION,
    CAPTION_BOLD,
    LOG,
    QUOTE_SOURCE,
    ROW_BOLD,
    ROW_CODE,
    SECTION,
    Ink,
    px,
)
from .marks import evidence_mark, swatch
from .notes import FILLS, Notes
from .pages import Pages
from .rows import Beside, Cell, Gap, Label, Part, Row
from .sections import section
from .squares import dots
from .typesetting import Line

_BETWEEN = px(28)
_SMALL = 9
"""Notes of a cluster that shares the page's width with its neighbour."""
_LONG = 500
"""Characters of a note that is better read across the page."""
_COLUMNS, _WIDE_COLUMNS = 3, 6
_MARK = px(24)
_BETWEEN_MARKS = px(14)
_SWATCH, _BESIDE_SWATCH = px(26), px(8)
_LOOSE_BETWEEN = px(36)
_LOOSE_KIND = px(108)
_LOOSE_SOURCE = px(170)


@dataclass(frozen=True)
class _Region:
    """The part of the page's width that a cluster takes, and its notes a row."""

    cluster: ClusterPart
    left: float
    width: float
    columns: int


def compose_board(content: Report, part: SessionPart, composer: Composer, pages: Pages) -> None:
    """Place the chapter on one session; nothing at all for a board without notes."""
    board = part.board
    if board is None or not board.notes:
        return
    pages.new_chapter()
    writer = _Writer(board, composer, content.entry_numbers)
    title = composer.read(board.headline, composer.say(words.IN_BOARD))
    before = [*session_head(content, part, composer, words.BOARD, title, "board"), *writer.summary()]
    for regions in _regions(board.clusters, composer):
        writer.place_clusters(regions, before, pages)
        before = []
    writer.place_loose(before, pages)


def _regions(clusters: Sequence[ClusterPart], composer: Composer) -> Iterator[list[_Region]]:
    """Small clusters in pairs in their order, each large one across the page."""
    waiting: ClusterPart | None = None
    for cluster in clusters:
        if len(cluster.notes) > _SMALL or any(len(note.text) > _LONG for note in cluster.notes):
            yield [_across(cluster, composer)]
        elif waiting is None:
            waiting = cluster
        else:
            yield _pair(waiting, cluster, composer)
            waiting = None
    if waiting is not None:
        yield [_across(waiting, composer)]


def _across(cluster: ClusterPart, composer: Composer) -> _Region:
    return _Region(cluster, composer.left, composer.width, _WIDE_COLUMNS)


def _pair(one: ClusterPart, other: ClusterPart, composer: Composer) -> list[_Region]:
    """Two clusters side by side; one with four notes beside a smaller one gets room for all four."""
    columns = [_COLUMNS, _COLUMNS]
    sizes = (len(one.notes), len(other.notes))
    if max(sizes) == _COLUMNS + 1 and min(sizes) <= _COLUMNS:
        columns[sizes.index(max(sizes))] += 1
    room = composer.width - _BETWEEN
    width = room * columns[0] / sum(columns)
    return [
        _Region(one, composer.left, width, columns[0]),
        _Region(other, composer.left + width + _BETWEEN, room - width, columns[1]),
    ]


class _Writer:
    """Turns clusters and loose notes into rows."""

    def __init__(self, board: BoardChapter, composer: Composer, logged: frozenset[int]) -> None:
        self._board = board
        self._composer = composer
        self._place = composer.say(words.IN_BOARD)
        self._notes = Notes(composer, logged)

    def summary(self) -> Iterator[Row]:
        """How much there is, and how many notes of each kind."""
        composer, board = self._composer, self._board
        yield composer.text_row(composer.read(board.summary, self._place), BODY_QUIET)
        for round_ in board.votes:
            yield composer.text_row(composer.read(round_, self._place), BODY_QUIET)
        yield self._legend()

    def place_clusters(self, regions: Sequence[_Region], before: Sequence[Row], pages: Pages) -> None:
        """Place one cluster or two side by side; a row of notes is never cut for being at a page's foot."""
        notes = [self._notes.rows(one.cluster.notes, one.left, one.width, one.columns) for one in regions]
        rows = max(map(len, notes))
        head = [*before, self._head(regions)]
        for number in range(rows):
            side_by_side = [note for of_one in notes if number < len(of_one) for note in of_one[number]]
            row = self._notes.row(side_by_side)
            pages.add(*head, row)
            head = []
            goes_on = [one for one, of_one in zip(regions, notes, strict=True) if len(of_one) > number + 1]
            pages.repeat(*([self._continued(goes_on)] if goes_on else []))
        pages.repeat()
        if head:
            pages.add(*head)

    def place_loose(self, before: Sequence[Row], pages: Pages) -> None:
        """Place the notes that nobody sorted, two a row."""
        composer, loose = self._composer, self._board.loose
        if not loose:
            pages.add(*before)
            return
        title = composer.say(words.LOOSE_NOTES)
        head = [
            *before,
            section(title, composer.read(self._board.loose_summary, self._place), composer, "loose"),
        ]
        half = -(-len(loose) // 2)
        source = max(sum(line.width for line in self._source(note)) for note in loose)
        for number in range(half):
            pair = (loose[number], *loose[number + half : number + half + 1])
            pages.add(*head, self._loose(pair, source, first=number == 0))
            head = []

    def _legend(self) -> Row:
        """How many notes of each kind, spread over the page's width."""
        composer = self._composer
        counts = Counter(note.kind for note in self._board.notes)
        groups = [self._counted(kind, counts[kind]) for kind in NOTE_KINDS]
        room = (composer.width - sum(width for _, width in groups)) / (len(groups) - 1)
        cells: list[Cell] = []
        left = composer.left
        for signs, width in groups:
            cells += [Cell(left + at, [part]) for at, part in signs]
            left += width + room
        return Row(cells, gap=px(20), above=px(12), below=px(12), centred=True, rule=composer.dark_line())

    def _counted(self, kind: NoteKind, count: int) -> tuple[list[tuple[float, Part]], float]:
        """A swatch, the chip and the number, each with its place, and how wide they are together."""
        sign = self._notes.chip(kind)
        (number,) = self._composer.lines(str(count), ROW_BOLD, float("inf"))
        at_sign = _SWATCH + _BESIDE_SWATCH
        at_number = at_sign + sign.width + _BESIDE_SWATCH
        signs: list[tuple[float, Part]] = [
            (0.0, swatch(FILLS[kind], _SWATCH)),
            (at_sign, sign),
            (at_number, number),
        ]
        return signs, at_number + number.width

    def _head(self, regions: Sequence[_Region]) -> Row:
        """The titles of clusters side by side, with what they are about and their votes."""
        return Row(
            [cell for one in regions for cell in self._titled(one)],
            gap=px(26),
            above=px(12),
            below=px(0),
            grounds=[Across(one.left, one.width, px(3), Ink.TEXT) for one in regions],
        )

    def _titled(self, one: _Region) -> Iterator[Cell]:
        composer, cluster = self._composer, one.cluster
        marks = list(self._marks(cluster))
        width = sum(label.width + _BETWEEN_MARKS for label in marks)
        beside = width <= one.width * 0.45
        title = composer.read(cluster.title, self._place) or composer.say(UNTITLED)
        parts: list[Part] = list(composer.lines(title, SECTION, one.width - width if beside else one.width))
        if not beside:
            parts += flowing(map(Item.of, marks), one.left, one.width, _BETWEEN_MARKS)
        counts = composer.read(cluster.counts, self._place)
        yield Cell(one.left, [*parts, *composer.lines(counts, CAPTION, one.width), Gap(px(2))])
        left = one.left + one.width - width + _BETWEEN_MARKS
        for label in marks if beside else ():
            yield Cell(left, [Gap(px(4)), label])
            left += label.width + _BETWEEN_MARKS

    def _marks(self, cluster: ClusterPart) -> Iterator[Label]:
        composer = self._composer
        for code, mark in cluster.marks:
            (line,) = composer.lines(composer.read(code, self._place), ROW_CODE, float("inf"))
            yield Label(evidence_mark(mark, _MARK), line, beside=_MARK + px(6))
        if cluster.votes:
            told = words.ONE_VOTE if cluster.votes == 1 else words.VOTES
            (line,) = composer.lines(composer.say(told, n=cluster.votes), ROW_BOLD, float("inf"))
            yield Label(None, line, beside=0.0)

    def _continued(self, regions: Sequence[_Region]) -> Row:
        composer = self._composer
        return Row(
            [
                Cell(
                    one.left,
                    composer.lines(
                        composer.say(words.CONTINUED, title=composer.read(one.cluster.title, self._place)),
                        CAPTION_BOLD,
                        one.width,
                    ),
                )
                for one in regions
            ],
            below=px(8),
        )

    def _loose(self, pair: Sequence[NotePart], source: float, *, first: bool) -> Row:
        width = (self._composer.width - _LOOSE_BETWEEN) / 2
        lefts = [self._composer.left + column * (width + _LOOSE_BETWEEN) for column in range(len(pair))]
        return Row(
            [
                cell
                for note, left in zip(pair, lefts, strict=True)
                for cell in self._loose_note(note, left, width, source)
            ],
            above=px(12),
            below=px(12),
            grounds=[Across(left, width, ink=Ink.TEXT if first else Ink.LINE) for left in lefts],
        )

    def _loose_note(self, note: NotePart, left: float, width: float, source: float) -> Iterator[Cell]:
        composer = self._composer
        text_left = left + _LOOSE_KIND
        source_left = left + width - source
        beside: list[Part] = list(composer.typesetter.right(self._source(note), source))
        if note.votes:
            sign = dots(note.votes, QUOTE_SOURCE, composer.typesetter)
            beside.append(Beside([Cell(left + width - sign.width, [sign])]))
        yield Cell(left, [self._notes.chip(note.kind)])
        yield Cell(
            text_left,
            [Gap(px(2)), *composer.lines(self._notes.words(note), LOG, source_left - px(14) - text_left)],
        )
        yield Cell(source_left, beside)

    def _source(self, note: NotePart) -> list[Line]:
        return self._notes.source(note, QUOTE_SOURCE, _LOOSE_SOURCE, timed=True)
