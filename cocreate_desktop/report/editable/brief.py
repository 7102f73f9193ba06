"""For who reads two pages: propositions in short, what to test next, and how it was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.decisions import DECISIONS, FINDING_KINDS
from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report import words
from cocreate_desktop.report.chapters.brevity import MOST_FOUND, MOST_PROPOSITIONS
from cocreate_desktop.report.content import PropositionPart, Report

from .blocks import Block, Bullet, Cell, Heading, Paragraph, Span, Table, Text, bold, lines, quiet, text
from .method import what_is_open
from .telling import Teller


def brief(content: Report, tell: Teller) -> Iterator[Block]:
    """What weighs most, and how much more there is: about what stands on the page of paper."""
    if content.also_found:
        yield Heading(1, tell.say(words.ALSO_FOUND), "also-found")
    for part in content.also_found[:MOST_FOUND]:
        yield Bullet(lines((Span(f"{tell.say(FINDING_KINDS[part.kind])}: ", quiet=True), Span(part.title))))
    yield from _more(len(content.also_found) - MOST_FOUND, tell)
    concludes = content.propositions or content.next_test
    if concludes:
        yield Heading(1, tell.say(words.PROPOSITIONS_AND_NEXT), "in-short")
    if content.propositions:
        yield _propositions(content, tell)
        yield from _more(len(content.propositions) - MOST_PROPOSITIONS, tell)
    if content.next_test:
        yield Heading(2, tell.say(words.WHAT_TO_TEST_NEXT), "next-test")
        yield from what_is_open(content.next_test, tell)
    if content.in_short:
        yield Heading(2 if concludes else 1, tell.say(words.HOW_DONE), "method")
    for line in content.in_short:
        yield Bullet(text(line))


def _more(n: int, tell: Teller) -> Iterator[Block]:
    if n > 0:
        yield Paragraph(bold(tell.say(words.MORE_IN_TEAMS_REPORT, n=n)))


def _propositions(content: Report, tell: Teller) -> Table:
    """The offer, what the team decided if the reader is told, the next test."""
    decides = Section.DECISIONS in content.sections
    decided = [tell.say(words.DECIDED)] if decides else []
    return Table(
        tell.say(words.PROPOSITIONS_AND_NEXT),
        (tell.say(words.PROPOSITION), *decided, tell.say(words.NEXT_TEST)),
        (44.0, *([24.0] if decides else []), 32.0),
        [_proposition(part, tell, decides=decides) for part in content.propositions[:MOST_PROPOSITIONS]],
    )


def _proposition(part: PropositionPart, tell: Teller, *, decides: bool) -> Sequence[Cell]:
    offer = lines(bold(f"{part.number}. {part.title}"), text(part.offer or part.job))
    decision = [Cell(_decision(part, tell))] if decides else []
    return Cell(offer), *decision, Cell(text(part.next_test))


def _decision(part: PropositionPart, tell: Teller) -> Text:
    if part.decision is None:
        return quiet(tell.say(words.NOT_DECIDED))
    return lines(bold(tell.say(DECISIONS[part.decision])), quiet(part.because))
