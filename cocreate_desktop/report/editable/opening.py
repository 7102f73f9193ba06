"""How the document begins: what was tested and with whom, the headlines, the verdicts, the thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from cocreate_desktop.domain.assumptions import KINDS, Kind
from cocreate_desktop.domain.decisions import FINDING_KINDS, FindingKind
from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report import words
from cocreate_desktop.report.chapters.anchors import finding_anchor
from cocreate_desktop.report.chapters.brevity import MOST_VERDICTS, how_open
from cocreate_desktop.report.content import (
    FindingPart,
    Mark,
    Report,
    SaidBefore,
    SeenThen,
    TeamVerdict,
    VerdictRow,
)

from .blocks import Block, Cell, Heading, Paragraph, Span, Table, Text, bold, cell, lines, quiet, text
from .signs import legend, sign
from .telling import Teller

Shown = TypeVar("Shown")

_SHOPS_A_LINE = 6
_CODE, _WORDS, _SHOP, _EVIDENCE, _VERDICT = 8.0, 40.0, 6.0, 17.0, 24.0


def front(content: Report, tell: Teller) -> Iterator[Block]:
    """The title, the sentence about the people, and the three things to take home."""
    kind = words.PROJECT_REPORT if content.is_of_project else words.SESSION_REPORT
    yield Heading(0, content.project)
    if content.is_draft:
        yield Paragraph(bold(tell.say(words.DRAFT)))
    yield Paragraph(bold(f"{tell.say(kind)}. {content.subject}"))
    yield Paragraph(text(content.participants))
    if content.state:
        yield Paragraph(quiet(content.state))
    if not content.headlines:
        nothing = words.NO_FINDINGS_OF_PROJECT if content.is_of_project else words.NO_FINDINGS
        yield Paragraph(text(tell.say(nothing)))
    found = {part.number for part in content.findings}
    for part in content.headlines:
        link = finding_anchor(part.number) if part.number in found else ""
        title = (Span(f"{part.number}. {part.title}", bold=True, link=link),)
        stands = [told for told in (*part.stands, part.other_side) if told] or [people_counted(part, tell)]
        told = (kind_of(part, tell), text(part.text), *map(quiet, stands), todo(part.todo, tell))
        yield Paragraph(lines(title, *told))


def kind_of(part: FindingPart, tell: Teller) -> Text:
    """What it is if not a finding."""
    return () if part.kind is FindingKind.FINDING else bold(tell.say(FINDING_KINDS[part.kind]))


def people_counted(part: FindingPart, tell: Teller) -> str:
    """ "0 did · 2 said · 2 of 4 seen or heard"; nothing for who counts nobody."""
    return f"{part.did} {tell.say(words.SAID_OF, said=part.said, heard=part.heard)}" if part.heard else ""


def todo(told: str, tell: Teller) -> Text:
    """ "Do" and what follows from a finding."""
    return (*bold(f"{tell.say(words.DO)}: "), *text(told)) if told else ()


def verdicts(content: Report, tell: Teller) -> Iterator[Block]:
    """The table with its legend; only a sentence where there is none."""
    if Section.VERDICTS not in content.sections:
        return
    if not content.verdicts:
        nothing = words.NO_ASSUMPTIONS_OF_PROJECT if content.is_of_project else words.NO_ASSUMPTIONS
        yield Paragraph(text(tell.say(nothing)))
        return
    title = tell.say(words.VERDICT_PER_ASSUMPTION)
    yield Heading(1, title, "verdicts")
    if content.verdict_summary:
        yield Paragraph(text(content.verdict_summary))
    shops = content.shops if len(content.shops) > 1 else ()
    names = ["\n".join(one.short for one in column) for column in _columns(shops)]
    told = content.verdicts
    if content.is_brief:
        told = tuple(sorted(told, key=how_open)[:MOST_VERDICTS])
    yield Table(
        title,
        ("", tell.say(words.ASSUMPTION), *names, tell.say(words.EVIDENCE), tell.say(words.VERDICT)),
        (_CODE, _WORDS, *(_SHOP for _ in names), _EVIDENCE, _VERDICT),
        list(_verdict_rows(told, tell, len(names))),
    )
    if len(told) < len(content.verdicts):
        more = len(content.verdicts) - len(told)
        yield Paragraph(bold(tell.say(words.MORE_IN_TEAMS_REPORT, n=more)))
    yield legend(tell)
    if content.legend_note:
        yield Paragraph(quiet(content.legend_note))
    if content.again:
        yield Paragraph(bold(content.again))


def _columns(shops: Sequence[Shown]) -> Iterator[Sequence[Shown]]:
    """The shops of each column: as many columns as a page is wide, the others under them."""
    for column in range(min(len(shops), _SHOPS_A_LINE)):
        yield shops[column::_SHOPS_A_LINE]


def _verdict_rows(told: Sequence[VerdictRow], tell: Teller, columns: int) -> Iterator[Sequence[Cell]]:
    for kind in Kind:
        rows = [verdict for verdict in told if verdict.kind is kind]
        if rows:
            yield (Cell(bold(tell.say(KINDS[kind]))),)
        for verdict in rows:
            yield _verdict_row(verdict, tell, columns)


def _verdict_row(verdict: VerdictRow, tell: Teller, columns: int) -> Sequence[Cell]:
    marks = [cell("\n".join(map(sign, column))) for column in _columns(verdict.shops)]
    return (
        Cell(bold(verdict.code)),
        Cell(lines(text(verdict.text), team_verdict(verdict.override, tell))),
        *marks[:columns],
        *(cell("") for _ in range(columns - len(marks))),
        Cell(_evidence(verdict, tell)),
        Cell(lines(marked(verdict.mark, verdict.verdict), quiet(verdict.threshold))),
    )


def marked(mark: Mark, told: str) -> Text:
    """A sign with its word."""
    return bold(f"{sign(mark)}\u00a0{told}")


def team_verdict(override: TeamVerdict | None, tell: Teller) -> Text:
    if override is None:
        return ()
    return (
        Span(tell.say(words.TEAM_SAYS, verdict=override.verdict), bold=True),
        Span(f" {override.reason}"),
    )


def _evidence(verdict: VerdictRow, tell: Teller) -> Text:
    counts = verdict.counts
    if not counts.there:
        return text("–")
    positions = (counts.supporting, counts.against, counts.split, counts.not_seen)
    did = text(f"{verdict.did} {tell.say(words.DID_AND_SAID, said=verdict.said)}")
    return lines(did, quiet(" · ".join(map(str, positions))))


def thresholds(content: Report, tell: Teller) -> Iterator[Block]:
    """Said before, seen now."""
    if Section.THRESHOLDS not in content.sections or not content.said_before:
        return
    title = tell.say(words.SAID_BEFORE_SEEN_NOW)
    yield Heading(1, title, "thresholds")
    yield Table(
        title,
        ("", tell.say(words.SAID_BEFORE), tell.say(words.SEEN_NOW)),
        (_CODE, 46.0, 46.0),
        [
            (Cell(bold(one.code)), Cell(_said(one, tell)), Cell(_seen(one, tell)))
            for one in content.said_before
        ],
    )


def _said(one: SaidBefore, tell: Teller) -> Text:
    return lines(text(one.text), *(quiet(told) for told in (one.right_if, one.wrong_if) if told))


def _seen(one: SaidBefore, tell: Teller) -> Text:
    if not one.seen:
        return text(tell.say(words.NOT_KNOWN_THEN))
    return lines(*(_seen_then(seen, tell) for seen in one.seen))


def _seen_then(seen: SeenThen, tell: Teller) -> Text:
    heading = ": ".join(filter(None, (seen.shop, seen.verdict)))
    return lines(
        marked(seen.mark, heading), quiet(seen.told), quiet(seen.needed), team_verdict(seen.override, tell)
    )
