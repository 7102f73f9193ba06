"""The second page of a report for who reads two: propositions, decisions, the next test and the method."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.decisions import DECISIONS, Decision
from cocreate_desktop.domain.report_choice import Section

from . import words
from .chapter import chapter_head
from .chips import decision_badge
from .composer import Composer
from .content import PropositionPart, Report
from .ink import BODY, BODY_BOLD, CAPTION, ROW, Style, px
from .next_test import open_row
from .pages import Pages, height_of
from .propositions import DECISION_ICONS
from .rows import Cell, Gap, Part, Row
from .sections import section
from .typesetting import Line

_BETWEEN = px(28)
_DECIDED = px(230)
_PADDING = px(9)
_FOR_THE_END = px(250)
"""Kept free for sources and for what could not be shown."""
_OPEN = 5
"""So many open assumptions stand on the page."""


def compose_brief(content: Report, composer: Composer, pages: Pages) -> None:
    """Fill one page; what has no room on it is counted."""
    if not (content.propositions or content.next_test or content.in_short):
        return
    pages.new_page()
    concludes = content.propositions or content.next_test
    title = composer.say(words.PROPOSITIONS_AND_NEXT if concludes else words.HOW_DONE)
    pages.add(*chapter_head(content.subject, composer, words.IN_SHORT, title, "in-short"))
    after = [*_next(content, composer), *_method(content, composer)]
    room = pages.room - height_of(after) - _FOR_THE_END
    pages.add(*_Propositions(content, composer).rows(room), *after)


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
            if number and used > room:
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
            *_at_most(2, title, BODY_BOLD, self._offer_width, composer),
            *_at_most(3, composer.read(part.offer or part.job, place), ROW, self._offer_width, composer),
        ]
        return Row(
            [
                Cell(composer.left, offer),
                Cell(self._decided, list(self._decision(part, place))),
                Cell(self._test, _at_most(4, test, ROW, self._test_width, composer)),
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
        yield from _at_most(3, composer.read(part.because, place), CAPTION, _DECIDED, composer)


def _badge(decision: Decision, composer: Composer) -> Part:
    return decision_badge(composer.say(DECISIONS[decision]), DECISION_ICONS[decision], composer.typesetter)


def _next(content: Report, composer: Composer) -> Iterator[Row]:
    told = content.next_test
    if told is None:
        return
    title = composer.say(words.WHAT_TO_TEST_NEXT)
    yield section(title, composer.read(told.session, title), composer, "next-test")
    if told.advice:
        yield composer.text_row(composer.read(told.advice, title), BODY)
    for number, one in enumerate(told.still_open[:_OPEN]):
        yield open_row(one, composer, first=number == 0)


def _method(content: Report, composer: Composer) -> Iterator[Row]:
    if not content.in_short:
        return
    title = composer.say(words.HOW_DONE)
    yield section(title, "", composer, "method")
    for line in content.in_short:
        yield composer.text_row(composer.read(line, title), ROW, gap=px(3))


def _at_most(most: int, text: str, style: Style, width: float, composer: Composer) -> Sequence[Line]:
    """The first lines of a text, with an ellipsis where it stops."""
    lines = composer.lines(text, style, width)
    if len(lines) <= most:
        return lines
    kept = " ".join("".join(run.text for run in line.runs) for line in lines[:most])
    room = len(kept)
    while len(lines) > most and room:
        room -= 1
        lines = composer.lines(f"{kept[:room].rstrip()}…", style, width)
    return lines
