"""The board: clusters with their notes side by side, those with the most votes first, then loose notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.board import NOTE_KINDS, UNTITLED, NoteKind

from .. import words
from ..content import BoardChapter, ClusterPart, NotePart, Report, SessionPart
from ..drawing.grounds import Across
from ..drawing.ink import (
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
from ..drawing.marks import evidence_mark, swatch
from ..drawing.squares import dots
from ..paging.composer import Composer
from ..paging.flowing import Item, flowing
from ..paging.pages import Pages, height_of
from ..paging.rows import Beside, Cell, Gap, Label, Part, Row
from ..paging.sections import section
from ..text.typesetting import Line
from .chapter import session_head
from .notes import FILLS, Notes

_BETWEEN = px(28)
_SMALL = 9
"""Notes of a cluster that shares the page's width with its neighbour."""
_LONG = 500
"""Characters of a note that is better read across the page."""
_NOTE = px(170)
"""The least width of a column of notes."""
_WORTH_FILLING = 0.3
"""Where this share of a page would stay empty, a later cluster that fits there comes first."""
_WORTH_CUTTING = 0.5
"""Where this share of a page would stay empty, a cluster is broken between two rows of notes."""
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


@dataclass(frozen=True, eq=False)
class _Band:
    """Clusters side by side: their titles, their rows of notes, and what stands over the rest after each."""

    head: Row
    rows: Sequence[Row]
    continued: Sequence[Row | None]

    @property
    def height(self) -> float:
        return height_of([self.head, *self.rows])


def compose_board(content: Report, part: SessionPart, composer: Composer, pages: Pages) -> None:
    """Place the chapter on one session; nothing at all for a board without notes."""
    board = part.board
    if board is None or not board.notes:
        return
    pages.new_chapter()
    writer = _Writer(board, composer, content.entry_numbers)
    title = composer.read(board.headline, composer.say(words.IN_BOARD))
    before = [*session_head(content, part, composer, words.BOARD, title, "board"), *writer.summary()]
    bands = [writer.band(regions) for regions in _regions(board.clusters, composer)]
    writer.place(bands, before, pages)


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
    return _Region(cluster, composer.left, composer.width, int(composer.width / _NOTE))


def _pair(one: ClusterPart, other: ClusterPart, composer: Composer) -> list[_Region]:
    """Two clusters side by side; one with a note more than its half of the columns gets room for it."""
    half = int((composer.width - _BETWEEN) / _NOTE / 2)
    columns = [half, half]
    sizes = (len(one.notes), len(other.notes))
    if max(sizes) == half + 1 and min(sizes) <= half:
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

    def band(self, regions: Sequence[_Region]) -> _Band:
        """One cluster, or two side by side, with their notes row by row."""
        notes = [self._notes.rows(one.cluster.notes, one.left, one.width, one.columns) for one in regions]
        rows: list[Row] = []
        continued: list[Row | None] = []
        for number in range(max(map(len, notes))):
            rows.append(
                self._notes.row([note for of_one in notes if number < len(of_one) for note in of_one[number]])
            )
            goes_on = [one for one, of_one in zip(regions, notes, strict=True) if len(of_one) > number + 1]
            continued.append(self._continued(goes_on) if goes_on else None)
        return _Band(self._head(regions), rows, continued)

    def place(self, waiting: list[_Band], before: Sequence[Row], pages: Pages) -> None:
        """Place the clusters by their votes and then the loose notes.

        A cluster that would leave much of a page empty lets one come first that fits there.
        """
        while waiting:
            if pages.room < _WORTH_FILLING * pages.height:
                chosen = waiting[0]
            else:
                room = pages.room - height_of(before)
                chosen = next((one for one in waiting if one.height <= room), waiting[0])
            waiting.remove(chosen)
            self._place_band(chosen, before, pages)
            before = []
        self.place_loose(before, pages)

    def _place_band(self, band: _Band, before: Sequence[Row], pages: Pages) -> None:
        """In one piece if a page holds it and none is left half empty; else it breaks between its rows."""
        needed = height_of(before) + band.height
        if needed <= pages.room or (needed <= pages.height and pages.room < _WORTH_CUTTING * pages.height):
            pages.add(*before, band.head, *band.rows)
            return
        head = [*before, band.head]
        for row, continued in zip(band.rows, band.continued, strict=True):
            pages.add(*head, row)
            head = []
            pages.repeat(*([continued] if continued else []))
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
