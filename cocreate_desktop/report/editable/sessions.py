"""How a session ran: steps with their reactions, what was asked, gaps, who was noted how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.observations import SENTIMENTS
from cocreate_desktop.report import words
from cocreate_desktop.report.charts.names import PARTICIPATION, TIMELINE, chart_name
from cocreate_desktop.report.content import (
    AskedItem,
    AskedStep,
    Moment,
    PicturePart,
    Report,
    SayDoGap,
    SessionPart,
    StepVisit,
    Timeline,
)

from .blocks import Block, Cell, Heading, Paragraph, Span, Table, Text, bold, cell, lines, quiet, text
from .telling import Teller


def chapter(content: Report, part: SessionPart, name: str) -> str:
    """A chapter's name; where a report tells of several sessions, also of which."""
    return f"{name}: {part.subject}" if content.is_of_project else name


def timeline(content: Report, part: SessionPart, tell: Teller) -> Iterator[Block]:
    """The chapter on one session; nothing at all for one that visited no step."""
    ran = part.timeline
    if ran is None or not ran.visits:
        return
    number = content.sessions.index(part) + 1
    yield Heading(1, chapter(content, part, tell.say(words.TIMELINE)), f"timeline-{number}")
    yield Paragraph(bold(ran.headline))
    yield from tell.picture(chart_name(TIMELINE, number))
    yield _visits(ran, tell)
    for moment in (moment for visit in ran.visits for moment in visit.moments):
        yield from pictured((tell.to_entry(moment.entry, _source(moment)),), moment.printed, tell)
    yield from _end(ran, tell)
    yield from _asked(ran, tell)
    if ran.gaps:
        yield Heading(2, tell.say(words.SAY_DO_GAPS))
    for gap in ran.gaps:
        yield _gap(gap)
    yield from _speakers(ran, number, tell)


def _visits(ran: Timeline, tell: Teller) -> Table:
    moods = [tell.say(word) for word in reversed(SENTIMENTS.values())]
    step = words.STEP_TIMES if ran.is_planned else words.STEP_TIME
    return Table(
        tell.say(words.TIMELINE),
        ("", tell.say(step), *moods, tell.say(words.MOMENT)),
        (8.0, 26.0, 12.0, 9.0, 12.0, 33.0),
        [_visit(visit, tell) for visit in ran.visits],
    )


def _visit(visit: StepVisit, tell: Teller) -> Sequence[Cell]:
    length = " ".join(filter(None, (visit.length, visit.over)))
    counts = [visit.reactions.get(sentiment, 0) for sentiment in reversed(SENTIMENTS)]
    moments = [_moment(one, tell) for one in visit.moments] or [quiet(tell.say(words.NO_MOMENT))]
    return (
        cell(visit.began),
        Cell(lines(bold(f"{visit.ring} {visit.title}"), quiet(length))),
        *(cell(str(count) if count else "") for count in counts),
        Cell(lines(*moments)),
    )


def _moment(moment: Moment, tell: Teller) -> Text:
    return (
        tell.mode(moment.mode),
        Span(f"{tell.spoken(moment.words, moment.mode)}\n"),
        Span("– ", quiet=True),
        tell.to_entry(moment.entry, _source(moment)),
    )


def _source(moment: Moment) -> str:
    return ", ".join(filter(None, (moment.who, moment.time)))


def pictured(heading: Text, parts: Sequence[PicturePart], tell: Teller) -> Iterator[Block]:
    """What hangs on an entry of a table stands under that, told by a line."""
    pictures = list(tell.photos.of(parts))
    if pictures:
        yield Paragraph(heading)
        yield from pictures


def _end(ran: Timeline, tell: Teller) -> Iterator[Block]:
    yield Paragraph((Span(f"{ran.ended} ", bold=True), Span(ran.closing)))
    if ran.pauses:
        yield Paragraph(text(tell.say(words.PAUSES, pauses="; ".join(ran.pauses))))
    for sentence, steps in ((words.LEFT_OUT, ran.left_out), (words.NOT_VISITED, ran.not_visited)):
        if steps:
            yield Paragraph(text(tell.say(sentence, steps=", ".join(steps))))


def _asked(ran: Timeline, tell: Teller) -> Iterator[Block]:
    """Only the summary where nobody ticked."""
    if not ran.asked_summary:
        return
    title = tell.say(words.ASKED_AND_NOT)
    yield Heading(2, title)
    yield Paragraph(text(ran.asked_summary))
    if ran.asked:
        yield Table(
            title,
            (),
            (6.0, 66.0, 18.0, 10.0),
            [_asked_item(step, item, tell) for step in ran.asked for item in step.items],
        )
    for item in (item for step in ran.asked for item in step.items):
        yield from pictured(quiet(item.text), item.printed, tell)


def _asked_item(step: AskedStep, item: AskedItem, tell: Teller) -> Sequence[Cell]:
    told = f"✓\u00a0{item.at}" if item.at else f"◌\u00a0{tell.say(words.NOT_ASKED[item.kind])}"
    return Cell(bold(step.ring)), cell(item.text), cell(told), Cell(bold(item.code))


def _gap(gap: SayDoGap) -> Paragraph:
    title = (Span(f"{gap.code} ", bold=True), Span(gap.text))
    return Paragraph(lines(title, *(quiet(one) for one in gap.people)))


def _speakers(ran: Timeline, number: int, tell: Teller) -> Iterator[Block]:
    if not ran.speakers:
        return
    title = tell.say(words.WHO_SPOKE)
    yield Heading(2, title)
    yield from tell.picture(chart_name(PARTICIPATION, number))
    rows = [
        (
            Cell(
                (Span(one.name, bold=True), Span(f" {one.segment}", quiet=True))
                if one.segment
                else bold(one.name)
            ),
            cell(f"{one.did} {tell.say(words.DID_AND_SAID, said=one.said)}"),
            Cell(bold(str(one.did + one.said))),
        )
        for one in ran.speakers
    ]
    yield Table(title, (), (50.0, 35.0, 15.0), rows)
    for warning in ran.warnings:
        yield Paragraph(text(warning))
