"""Said before, seen now: what would make each assumption right, and what the sessions saw of it."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.domain.report_choice import Section

from . import words
from .chapter import chapter_head
from .composer import Composer
from .content import Report, SaidBefore, SeenThen
from .ink import BODY_QUIET, CAPTION, ROW, ROW_BOLD, ROW_CODE, UNDER_ROW, px
from .marks import evidence_mark
from .pages import Pages
from .rows import Beside, Cell, Gap, Part, Row
from .typesetting import Line, Span

_CODE = px(62)
_BETWEEN = px(28)
_MARK, _BESIDE_MARK = px(24), px(33)


class _Columns:
    """Left edges and widths, in pt: what was said at the left, what was seen at the right."""

    def __init__(self, composer: Composer) -> None:
        self.code = composer.left
        self.said = composer.left + _CODE
        self.said_width = (composer.width - _CODE - _BETWEEN) / 2
        self.seen = self.said + self.said_width + _BETWEEN
        self.seen_width = composer.right - self.seen


def compose_thresholds(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the chapter; nothing where it was switched off, or nothing was to be tested."""
    if Section.THRESHOLDS not in content.sections or not content.said_before:
        return
    pages.new_chapter()
    columns = _Columns(composer)
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
            Cell(columns.seen, composer.lines(composer.say(words.SEEN_NOW), CAPTION)),
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
            Cell(columns.seen, list(_seen(one, composer, columns, place))),
        ],
        above=px(9),
        below=px(9),
        rule=composer.dark_line() if first else composer.hairline(),
    )


def _said(one: SaidBefore, composer: Composer, width: float, place: str) -> Iterator[Part]:
    yield from composer.lines(composer.read(one.text, place), ROW, width)
    yield Gap(px(3))
    yield from composer.lines(composer.read(one.threshold, place), UNDER_ROW, width)
    for label, text in ((words.RIGHT_IF, one.right_if), (words.WRONG_IF, one.wrong_if)):
        if text:
            yield from composer.lines(composer.say(label, text=composer.read(text, place)), UNDER_ROW, width)


def _seen(one: SaidBefore, composer: Composer, columns: _Columns, place: str) -> Iterator[Part]:
    for number, seen in enumerate(one.seen):
        if number:
            yield Gap(px(8))
        left = columns.seen
        yield Beside(
            [
                Cell(left, [evidence_mark(seen.mark, _MARK)]),
                Cell(left + _BESIDE_MARK, _told(seen, composer, columns.seen_width - _BESIDE_MARK, place)),
            ]
        )
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
