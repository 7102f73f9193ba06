"""The log: every entry in the order of the day, a table for each step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cocreate_desktop.domain.observations import SENTIMENTS
from cocreate_desktop.domain.quoting import IN_ROUND_UP
from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report import words
from cocreate_desktop.report.chapters.anchors import entry_anchor, finding_anchor
from cocreate_desktop.report.content import LogEntry, Report, SessionPart

from .blocks import Block, Cell, Heading, Paragraph, Span, Table, Text, cell, lines, quiet, text
from .sessions import chapter, pictured
from .signs import link_sign
from .telling import Teller

_WIDTHS = (6.0, 8.0, 50.0, 17.0, 19.0)


def log(content: Report, part: SessionPart, tell: Teller) -> Iterator[Block]:
    """The chapter on one session, each step with its entries."""
    if Section.LOG not in content.sections:
        return
    number = content.sessions.index(part) + 1
    yield Heading(1, chapter(content, part, tell.say(words.LOG)), f"log-{number}")
    if not part.log:
        yield Paragraph(text(tell.say(words.NOTHING_NOTED)))
        return
    prompted = any(entry.prompted for entry in part.entries)
    means = quiet(tell.say(words.PROMPTED_MEANS)) if prompted else ()
    yield Paragraph(lines(quiet(tell.say(words.EVERYTHING_NOTED)), means))
    findings = content.findings_by_entry
    heads = (words.LOG_TIME, words.LOG_WORDS, words.LOG_WHO, words.LOG_EVIDENCE)
    head = ("", *map(tell.say, heads))
    for step in part.log:
        yield Heading(2, f"{step.time} {step.title}".strip())
        if step.entries:
            rows = [_entry(entry, findings, tell) for entry in step.entries]
            yield Table(step.title, head, _WIDTHS, rows)
            for entry in step.entries:
                yield from pictured((tell.to_entry(entry.number),), entry.printed, tell)
        else:
            yield Paragraph(quiet(tell.say(words.NOTHING_IN_STEP)))


def _entry(entry: LogEntry, findings: Mapping[int, Sequence[int]], tell: Teller) -> Sequence[Cell]:
    marks = (f"{link_sign(link, entry.mode)}\u00a0{link.code}" for link in entry.evidence)
    return (
        Cell(text(str(entry.number)), entry_anchor(entry.number)),
        cell(entry.time),
        Cell(_words(entry, findings.get(entry.number, ()), tell)),
        cell(entry.who),
        cell("  ".join(marks)),
    )


def _words(entry: LogEntry, findings: Sequence[int], tell: Teller) -> Text:
    told = tell.spoken(entry.words, entry.mode) if entry.verbatim else entry.words
    remarks = quiet(" · ".join(_remarks(entry, tell)))
    links = [
        Span(tell.say(words.FINDING_NUMBER, number=number), quiet=True, link=finding_anchor(number))
        for number in findings
    ]
    between = quiet(" · ") if remarks and links else ()
    listed = [span for place, link in enumerate(links) for span in (*(quiet(", ") if place else ()), link)]
    return lines((tell.mode(entry.mode), *text(told)), (*remarks, *between, *listed))


def _remarks(entry: LogEntry, tell: Teller) -> Iterator[str]:
    """What is to be known about an entry beside its words."""
    yield from (f"#{tag}" for tag in entry.tags)
    if entry.sentiment:
        yield tell.say(SENTIMENTS[entry.sentiment])
    if entry.starred:
        yield f"★\u00a0{tell.say(words.STARRED)}"
    if entry.length:
        yield tell.say(words.LASTED, length=entry.length)
    if entry.in_round_up:
        yield tell.say(IN_ROUND_UP)
    if entry.prompted:
        yield tell.say(words.PROMPTED)
    if entry.from_memory:
        yield tell.say(words.FROM_MEMORY)
    if entry.pictures:
        yield tell.say(words.PICTURE if entry.pictures == 1 else words.PICTURES, n=entry.pictures)
    if entry.same_as is not None:
        yield tell.say(words.SAME_AS, number=entry.same_as)
