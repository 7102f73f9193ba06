"""What a report of two pages tells after the first: propositions, decisions, the next test, the method."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from cocreate_desktop.domain.decisions import DECISIONS, FINDING_KINDS, Decision
from cocreate_desktop.domain.report_choice import Section

from .. import words
from ..content import FindingPart, NextTest, PropositionPart, Report
from ..drawing.chips import decision_badge
from ..drawing.ink import BODY, BODY_BOLD, CAPTION, ROW, px
from ..paging.composer import Composer
from ..paging.pages import Pages, height_of
from ..paging.rows import Cell, Gap, Part, Row
from ..paging.sections import section
from .chapter import chapter_head
from .closing import room_for_closing
from .next_test import open_row
from .propositions import DECISION_ICONS

_BETWEEN = px(28)
_DECIDED = px(230)
_PADDING = px(9)
_KIND = px(130)
_FOUND_PADDING = px(7)
_MORE = px(40)
"""What the line on how many more there are takes."""
_OPEN = 5
"""So many open assumptions stand on the page."""


def compose_brief(content: Report, composer: Composer, pages: Pages) -> None:
    """Fill the page, or one more; what has no room there is counted."""
    method = list(_method(content, composer))
    end = room_for_closing(content, composer)
    if not (content.propositions or content.next_test):
        pages.add(*_also_found(content, composer, pages.room - height_of(method) - end))
        pages.add(*method)
        return
    pages.add(*_also_found(content, composer, pages.room))
    title = composer.say(words.PROPOSITIONS_AND_NEXT)
    head = chapter_head(content.subject, composer, words.IN_SHORT, title, "in-short")
    table = _Propositions(content, composer)
    everything = [*head, *table.rows(inf), *_next_within(content, composer, inf), *method]
    if height_of(everything) + end > pages.room:
        pages.new_page()
    pages.add(*head)
    room = pages.room - height_of(method) - end
    after = _next_within(content, composer, room - table.least)
    pages.add(*table.rows(room - height_of(after)), *after, *method)


def _also_found(content: Report, composer: Composer, room: float) -> Iterator[Row]:
    """The other findings in one line each: those that fit into `room` pt, and how many more there are."""
    if not content.also_found:
        return
    title = composer.say(words.ALSO_FOUND)
    heading = section(title, "", composer, "also-found")
    used = heading.height + heading.gap
    last = len(content.also_found)
    for number, part in enumerate(content.also_found):
        row = _found(part, composer, first=number == 0)
        used += row.height
        is_full = used > room - (_MORE if number + 1 < last else 0.0)
        if not number:
            if is_full:
                return
            yield heading
        if is_full:
            yield composer.text_row(
                composer.say(words.MORE_IN_TEAMS_REPORT, n=last - number), BODY_BOLD, gap=px(6)
            )
            return
        yield row


def _found(part: FindingPart, composer: Composer, *, first: bool) -> Row:
    place = composer.say(words.FINDING_NUMBER, number=part.number)
    kind = composer.say(FINDING_KINDS[part.kind])
    left = composer.left + _KIND
    return Row(
        [
            Cell(composer.left, composer.lines(kind, CAPTION, _KIND - _BETWEEN)),
            Cell(left, composer.at_most(2, composer.read(part.title, place), ROW, composer.right - left)),
        ],
        above=_FOUND_PADDING,
        below=_FOUND_PADDING,
        rule=composer.dark_line() if first else composer.hairline(),
    )


class _Propositions:
    """A table of the propositions: the offer, what the team decided, the next test."""

    def __init__(self, content: Report, composer: Composer) -> None:
        self._propositions = content.propositions
        self._decides = Section.DECISIONS in content.sections
        self._composer = composer
        wide = composer.width - _DECIDED - 2 * _BETWEEN
        self._offer_width = wide * 0.52
        self._decided = composer.left + self._offer_width + _BETWEEN
        self._test = self._decided + _DECIDED + _BETWEEN
        self._test_width = composer.right - self._test

    @property
    def least(self) -> float:
        """What the first one takes with the header, in pt, and the line on how many more there are."""
        first = [self._header(), self._row(self._propositions[0], first=True)] if self._propositions else []
        return height_of(first) + (_MORE if len(self._propositions) > 1 else 0.0)

    def rows(self, room: float) -> Iterator[Row]:
        """Those that fit into `room` pt, one at least, and how many more there are."""
        if not self._propositions:
            return
        composer = self._composer
        header = self._header()
        used = header.height
        yield header
        for number, part in enumerate(self._propositions):
            row = self._row(part, first=number == 0)
            used += row.height
            is_last = number + 1 == len(self._propositions)
            if number and used > room - (0.0 if is_last else _MORE):
                more = composer.say(words.MORE_IN_TEAMS_REPORT, n=len(self._propositions) - number)
                yield composer.text_row(more, BODY_BOLD, gap=px(6))
                return
            yield row

    def _header(self) -> Row:
        composer = self._composer
        named = [(composer.left, words.PROPOSITION), (self._test, words.NEXT_TEST)]
        if self._decides:
            named.append((self._decided, words.DECIDED))
        return Row(
            [Cell(left, composer.lines(composer.say(name), CAPTION)) for left, name in named],
            above=px(6),
            below=px(6),
        )

    def _row(self, part: PropositionPart, *, first: bool) -> Row:
        composer, place = self._composer, part.title
        title = f"{part.number}. {composer.read(part.title, place)}"
        test = composer.read(part.next_test, place)
        offer: list[Part] = [
            *composer.at_most(2, title, BODY_BOLD, self._offer_width),
            *composer.at_most(3, composer.read(part.offer or part.job, place), ROW, self._offer_width),
        ]
        return Row(
            [
                Cell(composer.left, offer),
                Cell(self._decided, list(self._decision(part, place))),
                Cell(self._test, composer.at_most(4, test, ROW, self._test_width)),
            ],
            above=_PADDING,
            below=_PADDING,
            rule=composer.dark_line() if first else composer.hairline(),
        )

    def _decision(self, part: PropositionPart, place: str) -> Iterator[Part]:
        composer = self._composer
        if part.decision is None:
            if self._decides:
                yield from composer.lines(composer.say(words.NOT_DECIDED), CAPTION, _DECIDED)
            return
        yield _badge(part.decision, composer)
        yield Gap(px(6))
        yield from composer.at_most(3, composer.read(part.because, place), CAPTION, _DECIDED)


def _badge(decision: Decision, composer: Composer) -> Part:
    return decision_badge(composer.say(DECISIONS[decision]), DECISION_ICONS[decision], composer.typesetter)


def _next_within(content: Report, composer: Composer, room: float) -> list[Row]:
    """What to test next with as many open assumptions as fit into `room` pt."""
    told = content.next_test
    if told is None:
        return []
    rows: list[Row] = []
    for shown in range(_OPEN, -1, -1):
        rows = list(_next(told, composer, shown))
        if height_of(rows) <= room:
            break
    return rows


def _next(told: NextTest, composer: Composer, shown: int) -> Iterator[Row]:
    title = composer.say(words.WHAT_TO_TEST_NEXT)
    yield section(title, composer.read(told.session, title), composer, "next-test")
    if told.advice:
        yield composer.text_row(composer.read(told.advice, title), BODY)
    for number, one in enumerate(told.still_open[:shown]):
        yield open_row(one, composer, first=number == 0)


def _method(content: Report, composer: Composer) -> Iterator[Row]:
    if not content.in_short:
        return
    title = composer.say(words.HOW_DONE)
    yield section(title, "", composer, "method")
    for line in content.in_short:
        yield composer.text_row(composer.read(line, title), ROW, gap=px(3))
