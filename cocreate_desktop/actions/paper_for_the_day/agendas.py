"""When each step begins, and what is said, shown, asked and watched for in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cocreate_desktop.actions.dates import moment
from cocreate_desktop.actions.paper_for_the_day import words
from cocreate_desktop.actions.paper_for_the_day.source import DaySource, DayStep
from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.content.day import Agenda, AgendaStep, WallAgenda, WallStep

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
_A_DAY = 24 * 60


def agenda(source: DaySource) -> Agenda:
    """Everything, for the facilitator. Raises UserError for a start that is no time."""
    steps = tuple(
        AgendaStep(
            number=step.number,
            title=step.title,
            time=time,
            minutes=source.say(words.MINUTES, n=step.minutes),
            say=step.say,
            show=step.lines[ItemKind.SHOW],
            ask=step.lines[ItemKind.ASK],
            watch=step.lines[ItemKind.WATCH],
        )
        for step, time in _timed(source)
    )
    length = source.say(words.MINUTES, n=_length(source))
    return Agenda(steps, length, _time(source, _length(source)), source.choice.copies_of(DayPaper.AGENDA))


def wall_agenda(source: DaySource) -> WallAgenda:
    """Titles and times; a title that names somebody, a code or a segment is the number of its part."""
    steps = tuple(WallStep(_public_title(step, source), time) for step, time in _timed(source))
    title = source.project.scenario_title or source.project.title
    return WallAgenda(
        source.for_all(title),
        steps,
        _time(source, _length(source)),
        source.choice.copies_of(DayPaper.WALL),
    )


def _public_title(step: DayStep, source: DaySource) -> str:
    word = source.word_not_for_all(step.title)
    if word is None:
        return step.title
    part = source.say(words.PART, number=step.number)
    source.tell(words.NOT_FOR_THE_WALL, part=part, title=step.title, word=word)
    return part


def _timed(source: DaySource) -> Iterator[tuple[DayStep, str]]:
    """The steps with the time at which each begins."""
    passed = 0
    for step in source.steps:
        yield step, _time(source, passed)
        passed += step.minutes


def _length(source: DaySource) -> int:
    return sum(step.minutes for step in source.steps)


def _time(source: DaySource, passed: int) -> str:
    """So many minutes after the start, on the clock; counted from 0:00 where nobody knows the start."""
    start = _start(source)
    if start is None and source.steps:
        source.tell(words.NO_START)
    at = ((start or 0) + passed) % _A_DAY
    return f"{at // 60}:{at % 60:02}"


def _start(source: DaySource) -> int | None:
    """Minutes since midnight: as it was said, or as it was."""
    if said := source.choice.start.strip():
        found = _CLOCK.fullmatch(said)
        if found is None:
            raise UserError(words.NO_TIME.fill(text=said))
        return int(found[1]) * 60 + int(found[2])
    session = source.session
    if session.started_at is None:
        return None
    began = moment(session.started_at, session.zone)
    return began.hour * 60 + began.minute
