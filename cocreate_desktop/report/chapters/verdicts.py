"""The table of verdicts: one row an assumption, by kind, with a mark for each shop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.assumptions import KINDS, Kind
from cocreate_desktop.domain.report_choice import Section

from .. import words
from ..content import Report, VerdictRow
from ..drawing.ink import (
    BODY_BOLD,
    BODY_QUIET,
    CAPTION,
    CAPTION_BOLD,
    HEADING,
    ROW,
    ROW_BOLD,
    ROW_CODE,
    ROW_COUNT,
    UNDER_ROW,
    px,
)
from ..drawing.marks import evidence_mark, evidence_marks
from ..paging.composer import Composer
from ..paging.pages import Pages, height_of
from ..paging.rows import Bookmark, Cell, Gap, Label, Part, Row, Rule
from ..text.typesetting import Line, Span
from .brevity import how_open

_CODE = px(62)
_SHOP = px(38)
_SHOPS_A_LINE = 6
_EVIDENCE = px(144)
_VERDICT, _VERDICT_ALONE = px(190), px(280)
"""What one session says stands in more words than what many say together."""
_BETWEEN = px(12)
_MARK_SIZE = px(26)
_BESIDE_MARK = _MARK_SIZE + px(9)
_BETWEEN_LINES = px(6)
_LEGEND_SIZE, _LEGEND_GAP, _LEGEND_BETWEEN = px(20), px(5), px(14)


@dataclass(frozen=True)
class _Density:
    """How much white the table has; lengths in pt."""

    heading: float
    header: float
    row: float
    least: float
    kind: float
    legend: float


_ROOMY = _Density(px(26), px(8), px(3), px(43), px(6), px(14))
_TIGHT = _Density(px(14), px(4), px(1), px(36), px(2), px(6))


class _Columns:
    """Left edges and widths, in pt. One session alone needs no columns for shops."""

    def __init__(self, composer: Composer, shops: int) -> None:
        self.code = composer.left
        self.text = composer.left + _CODE
        self.verdict_width = _VERDICT if shops > 1 else _VERDICT_ALONE
        self.verdict = composer.right - self.verdict_width
        self.evidence = self.verdict - _EVIDENCE
        self.shops = self.evidence
        if shops > 1:
            self.shops -= min(shops, _SHOPS_A_LINE) * _SHOP + _BETWEEN
        self.text_width = self.shops - _BETWEEN - self.text


def compose_verdicts(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the heading, the table with its legend; only a sentence where there is none."""
    if Section.VERDICTS not in content.sections:
        return
    if not content.verdicts:
        nothing = words.NO_ASSUMPTIONS_OF_PROJECT if content.is_of_project else words.NO_ASSUMPTIONS
        pages.add(composer.text_row(composer.say(nothing), BODY_QUIET, gap=_ROOMY.heading))
        return
    roomy = _Table(content, composer, _ROOMY)
    tight = _Table(content, composer, _TIGHT) if roomy.height > pages.room else roomy
    if tight.height <= pages.room:
        tight.place(pages)
    elif content.is_brief:
        tight.place_first(pages)
    else:
        roomy.place(pages)


class _Table:
    """The table with its heading and its legend."""

    def __init__(self, content: Report, composer: Composer, density: _Density) -> None:
        self._content = content
        self._composer = composer
        self._density = density
        self._columns = _Columns(composer, len(content.shops))
        self._heading = _heading(content, composer, density)
        self._header = _header(content, composer, self._columns, density)
        self._legend = list(_legend(content, composer, density))
        self._groups = [
            (composer.say(KINDS[kind]), [list(rows) for rows in self._rows(kind)])
            for kind in Kind
            if any(verdict.kind is kind for verdict in content.verdicts)
        ]

    @property
    def height(self) -> float:
        """Of all of it in one piece."""
        rows = [row for title, each in self._groups for row in (self._kind(title), *(_flat(each)))]
        return height_of([self._heading, self._header, *rows, *self._legend])

    def place(self, pages: Pages) -> None:
        """By kind, over as many pages as it takes."""
        before = [self._heading, self._header]
        for title, each in self._groups:
            head = [*before, self._kind(title)]
            for rows in each:
                pages.add(*head, *rows)
                head = []
                continued = self._composer.say(words.CONTINUED, title=title)
                pages.repeat(self._header, self._kind(continued))
            before = []
            pages.repeat(self._header)
        pages.repeat()
        pages.add(*self._legend)

    def place_first(self, pages: Pages) -> None:
        """Those with a verdict first, as many as this page has room for, and how many more there are."""
        composer, total = self._composer, len(self._content.verdicts)
        in_order = sorted(self._content.verdicts, key=how_open)
        more = composer.text_row(composer.say(words.MORE_IN_TEAMS_REPORT, n=total), BODY_BOLD, gap=px(8))
        room = pages.room - height_of([self._heading, self._header, more, *self._legend])
        shown: list[Row] = []
        placed = 0
        for verdict in in_order:
            rule = composer.hairline() if placed else None
            rows = list(_verdict_rows(verdict, composer, self._columns, rule, self._density))
            if height_of([*shown, *rows]) > room and placed:
                break
            shown += rows
            placed += 1
        told = composer.say(words.MORE_IN_TEAMS_REPORT, n=total - placed)
        pages.add(
            self._heading,
            self._header,
            *shown,
            composer.text_row(told, BODY_BOLD, gap=px(8)),
            *self._legend,
        )

    def _rows(self, kind: Kind) -> Iterator[Iterator[Row]]:
        verdicts = (verdict for verdict in self._content.verdicts if verdict.kind is kind)
        for index, verdict in enumerate(verdicts):
            rule = self._composer.hairline() if index else None
            yield _verdict_rows(verdict, self._composer, self._columns, rule, self._density)

    def _kind(self, title: str) -> Row:
        composer = self._composer
        return Row(
            [Cell(composer.left, composer.lines(title, CAPTION_BOLD))],
            above=self._density.kind,
            below=px(1),
            rule=composer.hairline(),
        )


def _flat(each: Sequence[Sequence[Row]]) -> Iterator[Row]:
    return (row for rows in each for row in rows)


def _heading(content: Report, composer: Composer, density: _Density) -> Row:
    title = composer.say(words.VERDICT_PER_ASSUMPTION)
    lines = composer.lines(title, HEADING)
    beside = composer.width - lines[-1].width - px(36)
    summary = composer.right_lines(composer.read(content.verdict_summary, title), CAPTION, beside)
    to_last_line = sum(line.height for line in lines) - sum(line.height for line in summary) - px(3)
    return Row(
        [
            Cell(composer.left, lines),
            Cell(composer.right - beside, [Gap(max(0.0, to_last_line)), *summary]),
        ],
        gap=density.heading,
        below=density.header,
        anchor="verdicts",
        bookmark=Bookmark(title, 0),
    )


def _header(content: Report, composer: Composer, columns: _Columns, density: _Density) -> Row:
    words_at = (
        (columns.text, words.ASSUMPTION),
        (columns.evidence, words.EVIDENCE),
        (columns.verdict, words.VERDICT),
    )
    return Row(
        [
            *(Cell(left, composer.lines(composer.say(word), CAPTION)) for left, word in words_at),
            *_shop_names(content, composer, columns),
        ],
        above=density.header,
        below=density.header,
        at_least=px(22) + 2 * density.header,
        rule=composer.dark_line(),
    )


def _shop_names(content: Report, composer: Composer, columns: _Columns) -> Iterator[Cell]:
    place = composer.say(words.IN_TITLE)
    shops = content.shops if len(content.shops) > 1 else ()
    for column in range(min(len(shops), _SHOPS_A_LINE)):
        lines: list[Part] = []
        for shop in shops[column::_SHOPS_A_LINE]:
            name = composer.lines(composer.read(shop.short, place), CAPTION, float("inf"))
            lines += composer.typesetter.centred(name, _SHOP)
        yield Cell(columns.shops + column * _SHOP, lines)


def _verdict_rows(
    verdict: VerdictRow, composer: Composer, columns: _Columns, rule: Rule | None, density: _Density
) -> Iterator[Row]:
    place = composer.read(verdict.code, verdict.code)
    yield Row(
        [
            Cell(columns.code, composer.lines(place, ROW_CODE, _CODE - _BETWEEN)),
            Cell(columns.text, composer.lines(composer.read(verdict.text, place), ROW, columns.text_width)),
            *_shop_marks(verdict, columns),
            Cell(columns.evidence, _evidence(verdict, composer)),
            Cell(columns.verdict, [evidence_mark(verdict.mark, _MARK_SIZE)]),
            Cell(columns.verdict + _BESIDE_MARK, _verdict(verdict, composer, columns, place)),
        ],
        above=density.row,
        below=density.row,
        at_least=density.least,
        centred=True,
        rule=rule,
    )
    if verdict.override:
        spans = [
            Span(
                composer.say(words.TEAM_SAYS, verdict=composer.read(verdict.override.verdict, place)),
                ROW_BOLD,
            ),
            Span(f" {composer.read(verdict.override.reason, place)}", ROW),
        ]
        lines = composer.typesetter.paragraph(spans, composer.right - columns.text)
        yield Row([Cell(columns.text, lines)], below=px(8))


def _shop_marks(verdict: VerdictRow, columns: _Columns) -> Iterator[Cell]:
    """The marks in as many lines as they need, under the names in the header."""
    middle = columns.shops + (_SHOP - _MARK_SIZE) / 2
    for column in range(min(len(verdict.shops), _SHOPS_A_LINE)):
        marks: list[Part] = []
        for mark in verdict.shops[column::_SHOPS_A_LINE]:
            marks += [*([Gap(_BETWEEN_LINES)] if marks else []), evidence_mark(mark, _MARK_SIZE)]
        yield Cell(middle + column * _SHOP, marks)


def _verdict(verdict: VerdictRow, composer: Composer, columns: _Columns, place: str) -> list[Line]:
    width = columns.verdict_width - _BESIDE_MARK
    return [
        *composer.lines(composer.read(verdict.verdict, place), ROW_BOLD, width),
        *composer.lines(composer.read(verdict.threshold, place), UNDER_ROW, width),
    ]


def _evidence(verdict: VerdictRow, composer: Composer) -> list[Line]:
    counts = verdict.counts
    if not counts.there:
        return composer.lines("–", ROW_COUNT)
    positions = (counts.supporting, counts.against, counts.split, counts.not_seen)
    said = composer.say(words.DID_AND_SAID, said=verdict.said)
    return [
        *composer.typesetter.paragraph(
            [Span(str(verdict.did), ROW_CODE), Span(f" {said}", ROW_COUNT)], _EVIDENCE - _BETWEEN
        ),
        *composer.lines(" · ".join(map(str, positions)), UNDER_ROW, _EVIDENCE - _BETWEEN),
    ]


def _legend(content: Report, composer: Composer, density: _Density) -> Iterator[Row]:
    lines: list[list[Cell]] = [[]]
    left = composer.left
    for marks, message in words.LEGEND:
        sign = evidence_marks(marks, _LEGEND_SIZE, _LEGEND_GAP)
        (word,) = composer.lines(composer.say(message), CAPTION, float("inf"))
        label = Label(sign, word, beside=sign.width + _LEGEND_GAP)
        if left + label.width > composer.right:
            lines.append([])
            left = composer.left
        lines[-1].append(Cell(left, [label]))
        left += label.width + _LEGEND_BETWEEN
    first, *others = lines
    yield Row(first, above=density.header + px(5), rule=composer.dark_line(), gap=density.legend)
    for cells in others:
        yield Row(cells, above=px(4))
    if content.legend_note:
        yield composer.text_row(
            composer.read(content.legend_note, composer.say(words.VERDICT_PER_ASSUMPTION)), CAPTION, gap=px(6)
        )
    if content.again:
        yield composer.text_row(
            composer.read(content.again, composer.say(words.VERDICT_PER_ASSUMPTION)), BODY_BOLD, gap=px(8)
        )
