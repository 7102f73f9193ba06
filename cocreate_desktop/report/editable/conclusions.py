"""Findings with the words they rest on, where people disagree, and propositions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cocreate_desktop.domain.decisions import DECISIONS, STANDINGS
from cocreate_desktop.errors import Message
from cocreate_desktop.report import words
from cocreate_desktop.report.chapters.anchors import finding_anchor
from cocreate_desktop.report.content import (
    Disagreement,
    FindingPart,
    LedgerCell,
    LedgerRow,
    PropositionPart,
    Quote,
    Report,
    Shop,
    Stander,
)

from . import blocks
from .blocks import Block, Cell, Heading, Paragraph, Span, Table, Text, bold, lines, quiet, text
from .opening import kind_of, people_counted, todo
from .signs import STANDING_SIGNS, sign
from .telling import Teller


def conclusions(content: Report, tell: Teller) -> Iterator[Block]:
    """The chapter with what the team makes of the findings; nothing where there is nothing."""
    propositions = () if content.is_brief else content.propositions
    if not (content.findings or content.disagreements or propositions):
        return
    name = words.FINDINGS_AND_PROPOSITIONS if propositions else words.FINDINGS
    yield Heading(1, tell.say(name), "findings")
    if content.findings:
        yield Paragraph(quiet(tell.say(words.WHAT_WE_FOUND)))
    for session, parts in groupby(content.findings, lambda part: part.session):
        if session:
            yield Heading(2, session)
        for part in parts:
            yield from _finding(part, content.shops, tell)
    if content.disagreements:
        yield Heading(2, tell.say(words.DISAGREEMENTS), "disagreements")
    for one in content.disagreements:
        yield from _disagreement(one, tell)
    for part in propositions:
        yield from _proposition(part, tell)


def _finding(part: FindingPart, shops: Sequence[Shop], tell: Teller) -> Iterator[Block]:
    level = 3 if part.session else 2
    yield Heading(level, f"{part.number}. {part.title}", finding_anchor(part.number))
    kind = kind_of(part, tell)
    if kind or part.text:
        yield Paragraph(lines(kind, text(part.text)))
    for quote in part.evidence:
        yield blocks.Quote(_quote(quote, tell))
        yield from tell.photos.of(quote.printed)
    if part.more:
        yield Paragraph(_more(part.more, tell))
    elif not part.evidence:
        yield Paragraph(quiet(tell.say(words.NO_EVIDENCE_QUOTED)))
    counted = list(_counts(part, shops, tell))
    if counted:
        yield Paragraph(lines(*counted))
    agreed = [*bold(part.agreement), *text(f" {part.correction}" if part.correction else "")]
    if agreed or part.todo:
        yield Paragraph(lines(tuple(agreed), todo(part.todo, tell)))


def _quote(quote: Quote, tell: Teller) -> Text:
    told = ", ".join(one for one in (quote.who, quote.segment, quote.time) if one)
    source = [Span(f"\n– {told}", quiet=True)]
    if quote.entry is not None:
        source += [Span(", ", quiet=True), tell.to_entry(quote.entry)]
    return (tell.mode(quote.mode), Span(tell.spoken(quote.words, quote.mode)), *source)


def _more(numbers: Sequence[int], tell: Teller) -> Text:
    also = words.ALSO_ENTRY if len(numbers) == 1 else words.ALSO_ENTRIES
    spans = [Span(f"{tell.say(also)} ", quiet=True)]
    for place, number in enumerate(numbers):
        spans += [*([Span(", ", quiet=True)] if place else []), tell.to_entry(number, str(number))]
    return (*spans, Span(".", quiet=True))


def _counts(part: FindingPart, shops: Sequence[Shop], tell: Teller) -> Iterator[Text]:
    """The marks of the shops, who did it and who only said it, and the clusters it rests on."""
    for settled in part.settles:
        names = [shop.short for shop in shops] if len(shops) > 1 else [""] * len(settled.shops)
        marks = zip(names, settled.shops, strict=False)
        told = " · ".join(f"{name}\u00a0{sign(mark)}".strip() for name, mark in marks)
        yield (Span(f"{settled.code}  ", bold=True), Span(told))
    if part.heard:
        yield text(people_counted(part, tell))
    for one in part.segments:
        yield quiet(f"{one.name}: {one.did} {tell.say(words.DID_AND_SAID, said=one.said)}")
    for cluster in part.clusters:
        yield quiet(cluster)


def _disagreement(one: Disagreement, tell: Teller) -> Iterator[Block]:
    title = tell.say(words.DISAGREEMENTS)
    sides = (
        Cell(lines(bold(told), text(_standers(people, tell))))
        for told, people in ((one.one_side, one.one), (one.other_side, one.other))
    )
    yield Table(title, (), (1, 1), [tuple(sides)])
    if one.answer:
        yield Paragraph(text(one.answer))


def _standers(people: Sequence[Stander], tell: Teller) -> str:
    return ", ".join(
        f"{STANDING_SIGNS[one.standing]}\u00a0{one.name} ({tell.say(STANDINGS[one.standing])})"
        for one in people
    )


def _proposition(part: PropositionPart, tell: Teller) -> Iterator[Block]:
    yield Heading(2, part.title, f"proposition-{part.number}")
    yield Paragraph(quiet(part.rests_on))
    if part.decision:
        yield Paragraph(bold(tell.say(DECISIONS[part.decision])))
    yield from _fields([(words.JOB, part.job), (words.OFFER, part.offer)], tell)
    if part.ledger:
        yield Table(
            part.title,
            ("", tell.say(words.GIVES), tell.say(words.GETS)),
            (18.0, 41.0, 41.0),
            [_ledger_row(row, tell) for row in part.ledger],
        )
    yield from _fields(
        [
            (words.SMALL_STEP, part.small_step),
            (words.BIG_STEP, part.big_step),
            (words.NEXT_TEST, part.next_test),
            (words.STOP, part.stop),
            (words.BECAUSE, part.because),
            (words.SAID_FIRST, _said_first(part, tell)),
        ],
        tell,
    )


def _fields(fields: Sequence[tuple[Message, str]], tell: Teller) -> Iterator[Block]:
    """Each under its name; empty ones are left out."""
    for name, told in fields:
        if told:
            yield Paragraph((Span(f"{tell.say(name)}: ", bold=True), Span(told)))


def _said_first(part: PropositionPart, tell: Teller) -> str:
    return " · ".join(
        tell.say(words.SAID_FIRST_BY, word=tell.say(DECISIONS[word]), names=", ".join(names))
        for word, names in part.words
    )


def _ledger_row(row: LedgerRow, tell: Teller) -> Sequence[Cell]:
    return (Cell(bold(row.side)), Cell(_promise(row.gives, tell)), Cell(_promise(row.gets, tell)))


def _promise(promise: LedgerCell, tell: Teller) -> Text:
    """What is given or got, and what that rests on."""
    if not promise.text:
        return bold(tell.say(words.NOTHING_YET))
    standing = f"{STANDING_SIGNS[promise.standing]}\u00a0{tell.say(STANDINGS[promise.standing])}"
    return lines(text(promise.text), quiet(standing))
