"""What to test next: what is still open, and the tests that the propositions wait for."""

from __future__ import annotations

from collections.abc import Iterator

from .. import words
from ..content import NextTest, Report, StillOpen
from ..drawing.ink import BODY, CAPTION, CAPTION_BOLD, LOG, ROW, ROW_CODE, UNDER_ROW, px
from ..drawing.marks import evidence_mark
from ..paging.composer import Composer
from ..paging.pages import Pages
from ..paging.rows import Cell, Row
from ..paging.sections import section
from .chapter import chapter_head

_CODE = px(62)
_MARK = px(22)
_VERDICT = px(216)
_PLAN = px(200)
_BETWEEN = px(14)
_PROPOSITION = px(150)
_PADDING = px(5)


def compose_next_test(content: Report, composer: Composer, pages: Pages) -> None:
    """Place the list, under what the team made of the findings; as a chapter where that is not printed."""
    told = content.next_test
    if told is None:
        return
    title = composer.say(words.WHAT_TO_TEST_NEXT)
    if content.findings or content.disagreements or content.propositions:
        head = [section(title, composer.read(told.session, title), composer, "next-test")]
    else:
        pages.new_chapter()
        head = [
            *chapter_head(content.subject, composer, words.NEXT_TEST, title, "next-test"),
            composer.text_row(composer.read(told.session, title), CAPTION),
        ]
    rows = list(next_test_rows(told, composer))
    pages.add(*head, *rows[:2])
    for row in rows[2:]:
        pages.add(row)


def next_test_rows(told: NextTest, composer: Composer) -> Iterator[Row]:
    """The advice, a row for each open assumption, a row for each proposition's test."""
    place = composer.say(words.WHAT_TO_TEST_NEXT)
    if told.advice:
        yield composer.text_row(composer.read(told.advice, place), BODY)
    for number, one in enumerate(told.still_open):
        yield open_row(one, composer, first=number == 0)
    if told.more:
        yield composer.text_row(composer.read(told.more, place), CAPTION)
    for number, one in enumerate(told.propositions):
        name = composer.say(words.OF_PROPOSITION, number=one.number)
        left = composer.left + _PROPOSITION
        width = composer.right - left
        lines = [
            *composer.lines(composer.read(one.title, name), LOG, width),
            *composer.lines(composer.read(one.test, name), UNDER_ROW, width),
        ]
        yield Row(
            [Cell(composer.left, composer.lines(name, CAPTION_BOLD, _PROPOSITION)), Cell(left, lines)],
            gap=0.0 if number else px(10),
            above=_PADDING,
            below=_PADDING,
            rule=composer.hairline() if number else composer.dark_line(),
        )


def open_row(one: StillOpen, composer: Composer, *, first: bool) -> Row:
    """One open assumption: what is known of it, and whether a step tests it."""
    place = composer.read(one.code, one.code)
    plan = composer.right - _PLAN
    verdict = plan - _BETWEEN - _VERDICT
    left = composer.left + _CODE
    beside = _MARK + px(8)
    return Row(
        [
            Cell(composer.left, composer.lines(place, ROW_CODE, _CODE)),
            Cell(left, composer.lines(composer.read(one.text, place), ROW, verdict - _BETWEEN - left)),
            Cell(verdict, [evidence_mark(one.mark, _MARK)]),
            Cell(verdict + beside, composer.lines(composer.read(one.verdict, place), ROW, _VERDICT - beside)),
            Cell(plan, composer.lines(composer.read(one.plan, place), ROW, _PLAN)),
        ],
        gap=px(8) if first else 0.0,
        above=_PADDING,
        below=_PADDING,
        rule=composer.dark_line() if first else composer.hairline(),
    )
