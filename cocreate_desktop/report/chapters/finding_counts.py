"""What a finding counts, beside its words: a mark for each shop, who did it and who only said it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import words
from ..content import FindingPart, SegmentCount, Shop
from ..drawing.ink import BODY, BODY_BOLD, CAPTION, QUOTE_SOURCE, ROW_CODE, px
from ..drawing.marks import evidence_mark
from ..drawing.squares import persons
from ..paging.composer import Composer
from ..paging.flowing import Item, flowing
from ..paging.rows import Beside, Cell, Gap, Part
from ..text.typesetting import Span

_MARK = px(26)
_SHOP = _MARK + px(22)
_CODE = px(56)
_SEGMENT, _LEAST_SEGMENT = px(196), px(58)
_BETWEEN_SEGMENTS = px(22)


def counts_of(
    part: FindingPart, shops: Sequence[Shop], composer: Composer, left: float, width: float
) -> Iterator[Part]:
    """The parts of the column; none for a finding that counts nothing."""
    place = composer.say(words.FINDING_NUMBER, number=part.number)
    if part.settles:
        yield from _marks(part, shops, composer, left, width)
        yield Gap(px(10))
    if part.heard:
        spans = [Span(str(part.did), BODY_BOLD), Span(f" {_said_of(part, composer)}", BODY)]
        yield from composer.typesetter.paragraph(spans, width)
        yield Gap(px(8))
        yield from _segments(part.segments, composer, left, width, place)
    for number, cluster in enumerate(part.clusters):
        yield Gap(px(4) if number else px(10))
        yield from composer.lines(composer.read(cluster, place), QUOTE_SOURCE, width)


def counts_more_than_people(part: FindingPart) -> bool:
    """Whether a finding fills the column: how many people it rests on alone is one line."""
    return bool(part.settles or part.segments or part.clusters)


def people_counted(part: FindingPart, composer: Composer) -> str:
    """ "0 did · 2 said · 2 of 4 seen or heard"."""
    return f"{part.did} {_said_of(part, composer)}"


def _said_of(part: FindingPart, composer: Composer) -> str:
    heard = composer.read(part.heard, composer.say(words.FINDING_NUMBER, number=part.number))
    return composer.say(words.SAID_OF, said=part.said, heard=heard)


def _marks(
    part: FindingPart, shops: Sequence[Shop], composer: Composer, left: float, width: float
) -> Iterator[Part]:
    """The names of the shops over a line of marks for each assumption that it settles."""
    place = composer.say(words.FINDING_NUMBER, number=part.number)
    first = left + (_CODE if len(part.settles) > 1 or len(shops) < 2 else 0.0)
    a_line = max(1, int((left + width - first + _SHOP - _MARK) / _SHOP))
    for start in range(0, len(shops), a_line):
        columns = [first + column * _SHOP for column in range(min(a_line, len(shops) - start))]
        if len(shops) > 1:
            names = [
                composer.typesetter.centred(
                    composer.lines(composer.read(shop.short, place), CAPTION, float("inf")), _MARK
                )
                for shop in shops[start : start + a_line]
            ]
            yield Beside([Cell(x, name) for x, name in zip(columns, names, strict=True)])
        for settled in part.settles:
            marks = settled.shops[start : start + a_line]
            cells = [
                Cell(x, [Gap(px(2)), evidence_mark(mark, _MARK), Gap(px(4))])
                for x, mark in zip(columns, marks, strict=True)
            ]
            code = composer.lines(composer.read(settled.code, place), ROW_CODE, _CODE)
            yield Beside([*([Cell(left, [Gap(px(3)), *code])] if first > left else []), *cells])


def _segments(
    segments: Sequence[SegmentCount], composer: Composer, left: float, width: float, place: str
) -> Iterator[Part]:
    """A square for each person, by segment, side by side as far as they fit."""
    return flowing(
        (_segment(one, composer, width, place) for one in segments), left, width, _BETWEEN_SEGMENTS
    )


def _segment(count: SegmentCount, composer: Composer, width: float, place: str) -> Item:
    name = composer.lines(composer.read(count.name, place), CAPTION, width)
    squares = persons(count.did, count.said, min(width, _SEGMENT))
    needed = max(squares.width, *(line.width for line in name))
    return Item(max(needed, _LEAST_SEGMENT), [*name, Gap(px(1)), squares, Gap(px(8))])
