"""How the session ran: visits to steps with their times, reactions and moments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.log import Log, entries_of
from cocreate_desktop.actions.reporting.participation import asked_steps, asked_summary, say_do_gaps, speakers
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.thinness import leaning
from cocreate_desktop.domain.clock import MS_PER_MINUTE, MS_PER_SECOND, active_ms, length_text
from cocreate_desktop.domain.observations import Entry, Mode, Sentiment
from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.domain.same_moments import Moments
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.domain.sessions import Pause, StepRun
from cocreate_desktop.report.content import Moment, StepVisit, Timeline

_FEWEST_REACTIONS = 2
"""So many in one step, or no headline says where people were pleased or annoyed."""

_MOMENTS = 3
"""Starred entries that one step shows."""
_TITLE = 40
"""A longer title gives way to its number in the headline."""


def timeline_of(source: Source, log: Log) -> Timeline | None:
    """The chapter; None for a session that visited no step."""
    if not source.runs:
        return None
    visits = _Visits(source, log).all()
    missed = source.missed_steps
    return Timeline(
        headline=_headline(source, visits),
        visits=visits,
        left_out=tuple(step.title for step in missed if step.left_out),
        not_visited=tuple(step.title for step in missed if not step.left_out),
        pauses=tuple(_pause(source, pause) for pause in source.pauses),
        ended=length_text(source.session.ended_ms or 0),
        closing=" ".join(_closing(source, visits)),
        asked=asked_steps(source) if source.has(Section.ASKED) and not source.is_of_project else (),
        asked_summary=asked_summary(source) if source.has(Section.ASKED) else "",
        gaps=say_do_gaps(source) if source.has(Section.GAPS) else (),
        speakers=speakers(source) if source.has(Section.PARTICIPATION) else (),
        warnings=tuple(leaning(source)),
    )


class _Visits:
    """Turns step runs into visits; a step's plan counts for its first visit."""

    def __init__(self, source: Source, log: Log) -> None:
        self._source = source
        self._log = log
        self._steps = {step.id: step for step in source.steps}
        self._planned = {step.id: step.minutes * MS_PER_MINUTE for step in source.steps if step.planned}

    def all(self) -> tuple[StepVisit, ...]:
        return tuple(self._visit(run) for run in self._source.runs)

    def _visit(self, run: StepRun) -> StepVisit:
        source = self._source
        step = self._steps[run.session_step_id]
        is_first = step.id in self._planned
        planned_ms = self._planned.pop(step.id, 0)
        ended_ms = source.session.ended_ms if run.ended_ms is None else run.ended_ms
        real_ms = active_ms(run.started_ms, ended_ms or run.started_ms, self._source.pauses)
        entries = entries_of(source, run)
        return StepVisit(
            ring=source.rings[step.id],
            title=step.title,
            began=length_text(run.started_ms),
            planned_ms=planned_ms,
            real_ms=real_ms,
            length=_length(source, step, real_ms, planned_ms, is_first=is_first),
            over=difference_text(real_ms, planned_ms) if planned_ms else "",
            reactions=reactions(entries, source.case.moments),
            moments=tuple(self._moments(entries)),
        )

    def _moments(self, entries: Sequence[Entry]) -> list[Moment]:
        """The starred entries; without one the clearest of the step's prevailing reaction."""
        quoted = [one for one in entries if one.observation.id not in self._log.unquoted]
        picked = [one for one in quoted if one.observation.starred][:_MOMENTS]
        return [self._moment(one) for one in picked or _telling(quoted, self._source.case.moments)]

    def _moment(self, entry: Entry) -> Moment:
        logged = self._log.by_observation[entry.observation.id]
        return Moment(
            logged.number, logged.time, logged.who, logged.mode, logged.words, printed=logged.printed
        )


def reactions(entries: Sequence[Entry], moments: Moments) -> dict[Sentiment, int]:
    """How many moments were noted as pleased, so-so, annoyed; one that two noted alike is one."""
    first_of = moments.first_of
    noted = {
        (first_of.get(one.observation.id, one.observation.id), one.observation.sentiment)
        for one in entries
        if one.observation.sentiment
    }
    return dict(Counter(sentiment for _, sentiment in noted))


def difference_text(real_ms: int, planned_ms: int) -> str:
    """`+0:20` or `–0:30` in the seconds that are printed; nothing for a length as planned."""
    seconds = real_ms // MS_PER_SECOND - planned_ms // MS_PER_SECOND
    if not seconds:
        return ""
    return f"{'+' if seconds > 0 else '–'}{length_text(abs(seconds) * MS_PER_SECOND)}"


def _telling(entries: Sequence[Entry], moments: Moments) -> list[Entry]:
    """The entry that best explains how most people took the step: a deed rather than a word, then one that
    speaks for or against something."""
    counts = reactions(entries, moments)
    strong = [one for one in (Sentiment.BAD, Sentiment.GOOD) if counts.get(one)]
    if not strong:
        return []
    prevailing = max(strong, key=lambda one: counts[one])
    of_it = [one for one in entries if one.observation.sentiment is prevailing]
    return [min(of_it, key=lambda one: (one.observation.mode is Mode.SAID, not one.evidence))]


def _length(source: Source, step: SessionStep, real_ms: int, planned_ms: int, *, is_first: bool) -> str:
    real = length_text(real_ms)
    if planned_ms:
        return source.say(words.LENGTH_OF, real=real, planned=length_text(planned_ms))
    if is_first or not any(one.planned for one in source.steps):
        return real
    return source.say(words.VISITED_AGAIN if step.planned else words.NOT_PLANNED, real=real)


def _pause(source: Source, pause: Pause) -> str:
    ended_ms = (source.session.ended_ms or 0) if pause.to_ms is None else pause.to_ms
    at, length = length_text(pause.from_ms), length_text(ended_ms - pause.from_ms)
    if not pause.reason:
        return source.say(words.PAUSE, at=at, length=length)
    known = words.PAUSE_REASONS.get(pause.reason)
    reason = source.say(known) if known else pause.reason
    return source.say(words.PAUSE_BECAUSE, at=at, length=length, reason=reason)


def _headline(source: Source, visits: Sequence[StepVisit]) -> str:
    """Where most were annoyed and where most were pleased."""
    worst, best = (_most(visits, sentiment) for sentiment in (Sentiment.BAD, Sentiment.GOOD))
    if worst and best:
        sentence = words.BOTH_MOST if worst.title == best.title else words.BAD_THEN_GOOD
        return source.say(sentence, bad=_short(source, worst), good=_short(source, best))
    if worst:
        return source.say(words.BAD_MOST, bad=_short(source, worst))
    if best:
        return source.say(words.GOOD_MOST, good=_short(source, best))
    return source.say(words.HOW_IT_RAN)


def _most(visits: Sequence[StepVisit], sentiment: Sentiment) -> StepVisit | None:
    """The visit with the most such reactions: enough for a headline, and more than any other."""
    counts = sorted((visit.reactions.get(sentiment, 0) for visit in visits), reverse=True)
    if counts[0] < _FEWEST_REACTIONS or counts[:1] == counts[1:2]:
        return None
    return max(visits, key=lambda visit: visit.reactions.get(sentiment, 0))


def _short(source: Source, visit: StepVisit) -> str:
    return visit.title if len(visit.title) <= _TITLE else source.say(words.STEP_NUMBER, ring=visit.ring)


def _closing(source: Source, visits: Sequence[StepVisit]) -> list[str]:
    """Sentences on the session's length and its reactions."""
    ended_ms = source.session.ended_ms or 0
    active = active_ms(0, ended_ms, source.pauses)
    sentences = [source.say(words.END), _against_plan(source, active, source.steps)]
    if paused := ended_ms - active:
        sentences.append(source.say(words.PAUSED, length=length_text(paused)))
    return [*(one for one in sentences if one), _reactions_told(source, visits)]


def _against_plan(source: Source, active: int, steps: Sequence[SessionStep]) -> str:
    planned = sum(step.minutes for step in steps if step.planned) * MS_PER_MINUTE
    if not planned:
        return ""
    difference = difference_text(active, planned)
    if not difference:
        return source.say(words.AS_PLANNED)
    sentence = words.LONGER if active > planned else words.SHORTER
    return source.say(sentence, difference=difference[1:], planned=length_text(planned))


def _reactions_told(source: Source, visits: Sequence[StepVisit]) -> str:
    total = sum(sum(visit.reactions.values()) for visit in visits)
    if not total:
        return source.say(words.NO_REACTIONS)
    people = {
        participant
        for entry in source.entries
        if entry.observation.sentiment and entry.observation.step_run_id
        for participant in entry.participants
        if participant in source.consents.aliases
    }
    if total == 1:
        return source.say(words.ONE_REACTION)
    sentence = words.REACTIONS_OF_ONE if len(people) == 1 else words.REACTIONS
    return source.say(sentence, n=total, people=len(people))
