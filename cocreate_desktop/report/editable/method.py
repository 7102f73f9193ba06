"""What to test next, how it was done and how thin it is, and what was changed afterwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cocreate_desktop.errors import Message
from cocreate_desktop.report import words
from cocreate_desktop.report.content import HistoryDay, MethodPart, NextTest, Report, StillOpen

from .blocks import Block, Bullet, Cell, Heading, Paragraph, Span, Table, bold, cell, lines, quiet, text
from .opening import marked
from .telling import Teller


def next_test(content: Report, tell: Teller) -> Iterator[Block]:
    """What is still open, and the tests that the propositions wait for."""
    told = content.next_test
    if told is None:
        return
    title = tell.say(words.WHAT_TO_TEST_NEXT)
    belongs = content.findings or content.disagreements or content.propositions
    yield Heading(2 if belongs else 1, title, "next-test")
    yield from what_is_open(told, tell)
    for one in told.propositions:
        name = tell.say(words.OF_PROPOSITION, number=one.number)
        yield Bullet(lines((Span(f"{name}: ", bold=True), Span(one.title)), quiet(one.test)))


def what_is_open(told: NextTest, tell: Teller) -> Iterator[Block]:
    """The next session, the advice for it, and the assumptions that are not settled."""
    yield Paragraph(lines(quiet(told.session), text(told.advice)))
    if told.still_open:
        title = tell.say(words.WHAT_TO_TEST_NEXT)
        yield Table(title, (), (8.0, 46.0, 23.0, 23.0), [_open(one) for one in told.still_open])
    if told.more:
        yield Paragraph(quiet(told.more))


def _open(one: StillOpen) -> Sequence[Cell]:
    return Cell(bold(one.code)), cell(one.text), Cell(marked(one.mark, one.verdict)), cell(one.plan)


def method(content: Report, tell: Teller) -> Iterator[Block]:
    """The notes on every session."""
    told = [part for part in content.sessions if part.method]
    if not told:
        return
    yield Heading(1, tell.say(words.METHOD), "method")
    yield Paragraph(bold(tell.say(words.HOW_IT_WAS_DONE)))
    for part in told:
        assert part.method is not None
        if content.is_of_project:
            yield Heading(2, part.subject)
        yield from _session(part.method, tell)


def _session(told: MethodPart, tell: Teller) -> Iterator[Block]:
    there = [told.there_summary]
    for group in told.there:
        people = ", ".join(group.people)
        there.append(
            tell.say(words.OF_SEGMENT, segment=group.segment, people=people) if group.segment else people
        )
    yield from _headed(words.WHO_WAS_THERE, there, tell)
    yield from _headed(words.AGREEMENTS, told.consent, tell)
    yield from _headed(words.LEFT_OUT_OF_IT, told.steps, tell)
    yield from _headed(words.HOW_THIN, told.thin, tell)


def _headed(name: Message, sentences: Sequence[str], tell: Teller) -> Iterator[Block]:
    if sentences:
        yield Heading(3, tell.say(name))
        yield Paragraph(lines(*map(text, sentences)))


def history(content: Report, tell: Teller) -> Iterator[Block]:
    """The chapter on all sessions; nothing at all where nothing was changed."""
    changed = [part for part in content.sessions if part.history]
    if not changed:
        return
    title = tell.say(words.CHANGED_AFTERWARDS)
    yield Heading(1, tell.say(words.HISTORY), "history")
    yield Paragraph(quiet(title))
    for part in changed:
        if content.is_of_project:
            yield Heading(2, part.subject)
        rows = [row for day in part.history for row in _day(day, tell)]
        yield Table(title, (), (26.0, 20.0, 54.0), rows)


def _day(day: HistoryDay, tell: Teller) -> Iterator[Sequence[Cell]]:
    for number, (who, changes) in enumerate(groupby(day.changes, lambda change: change.who)):
        told = " · ".join(tell.say(words.TIMES, verb=one.verb, n=one.times) for one in changes)
        yield Cell(bold("" if number else day.day)), cell(who), cell(told)
