"""Said before, seen now: what would make each assumption right, and what the sessions saw of it."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.domain.report_choice import Section

from .. import words
from ..content import Report, SaidBefore, SeenThen
from ..drawing.ink import BODY_QUIET, CAPTION, ROW, ROW_BOLD, ROW_CODE, UNDER_ROW, px
from ..drawing.marks import evidence_mark
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Beside, Cell, Gap, Part, Row
from ..text.typesetting import Line, Span
from .chapter import chapter_head

_CODE = px(62)
_BETWEEN, _BETWEEN_SHOPS = px(28), px(14)
_SAID, _SAID_BESIDE_TWO = 0.5, 0.29
"""The part of the width that what was said has, beside one shop and beside two."""
_ABREAST = 2
_MARK, _BESIDE_MARK = px(24), px(33)


class _Columns:
    """Left edges and widths, in pt: what was said at the left, what was seen at the right.

    Several shops stand two abreast, and leave less room to what was said.
    """

    def __init__(self, composer: Composer, abreast: int) -> None:
        self.code = composer.left
        self.said = composer.left + _CODE
        self.said_width = (composer.width - _CODE - _BETWEEN) * (_SAID if abreast == 1 else _SAID_BESIDE_TWO)
        first = self.said + self.said_width + _BETWEEN
        self.seen_width = (composer.right - first - (abreast - 1) * _BETWEEN_SHOPS) / abreast
        self.seen = [first + place * (self.seen_width + _BETWEEN_SHOPS) for place in range(abreast)]


def compose_thresholds(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the chapter; nothing where it was switched off, or nothing was to be tested."""
    if Section.THRESHOLDS not in content.sections or not content.said_before:
        return
    pages.new_chapter()
    several = any(len(one.seen) > 1 for one in content.said_before)
    columns = _Columns(composer, _ABREAST if several else 1)
    title = composer.say(words.SAID_BEFORE_SEEN_NOW)
    header = _header(composer, columns)
    before = [*chapter_head(content.subject, composer, words.THRESHOLDS, title, "thresholds"), header]
    for number, one in enumerate(content.said_before):
        pages.add(*before, _row(one, composer, columns, first=number == 0))
        pages.repeat(header)
        before = []
    pages.repeat()


def _header(composer: Composer, columns: _Columns) -> Row:
    return Row(
        [
            Cell(columns.said, composer.lines(composer.say(words.SAID_BEFORE), CAPTION)),
            Cell(columns.seen[0], composer.lines(composer.say(words.SEEN_NOW), CAPTION)),
        ],
        above=px(8),
        below=px(8),
    )


def _row(one: SaidBefore, composer: Composer, columns: _Columns, *, first: bool) -> Row:
    place = composer.read(one.code, one.code)
    return Row(
        [
            Cell(columns.code, composer.lines(place, ROW_CODE, _CODE)),
            Cell(columns.said, list(_said(one, composer, columns.said_width, place))),
            Cell(columns.seen[0], list(_seen(one, composer, columns, place))),
        ],
        above=px(9),
        below=px(9),
        rule=composer.dark_line() if first else composer.hairline(),
    )


def _said(one: SaidBefore, composer: Composer, width: float, place: str) -> Iterator[Part]:
    yield from composer.lines(composer.read(one.text, place), ROW, width)
    yield Gap(px(3))
    for text in (one.right_if, one.wrong_if):
        yield from composer.lines(composer.read(text, place), UNDER_ROW, width)


def _seen(one: SaidBefore, composer: Composer, columns: _Columns, place: str) -> Iterator[Part]:
    abreast = len(columns.seen)
    for start in range(0, len(one.seen), abreast):
        if start:
            yield Gap(px(8))
        cells: list[Cell] = []
        for left, seen in zip(columns.seen, one.seen[start : start + abreast], strict=False):
            told = _told(seen, composer, columns.seen_width - _BESIDE_MARK, place)
            cells += [Cell(left, [evidence_mark(seen.mark, _MARK)]), Cell(left + _BESIDE_MARK, told)]
        yield Beside(cells)
    if not one.seen:
        yield from composer.lines(composer.say(words.NOT_KNOWN_THEN), BODY_QUIET, columns.seen_width)


def _told(seen: SeenThen, composer: Composer, width: float, place: str) -> list[Line]:
    heading = ": ".join(filter(None, (composer.read(seen.shop, place), composer.read(seen.verdict, place))))
    lines = composer.lines(heading, ROW_BOLD, width)
    for told in (seen.told, seen.needed):
        lines += composer.lines(composer.read(told, place), UNDER_ROW, width)
    if seen.override:
        spans = [
            Span(
                composer.say(words.TEAM_SAYS, verdict=composer.read(seen.override.verdict, place)), ROW_BOLD
            ),
            Span(f" {composer.read(seen.override.reason, place)}", ROW),
        ]
        lines += composer.typesetter.paragraph(spans, width)
    return lines
