"""The log: every entry that may be printed, numbered in the order of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.pictures import pictures_of
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.thinness import is_prompted
from cocreate_desktop.domain.clock import MS_PER_SECOND, clock_text, length_text
from cocreate_desktop.domain.observations import Entry, Mode, Observation, Origin
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.domain.sessions import StepRun
from cocreate_desktop.report.content import EvidenceMark, LogEntry, LogStep

_A_SENTENCE_MS = 10 * MS_PER_SECOND


@dataclass(frozen=True)
class Log:
    """The chapter, and what whoever quotes an entry must know."""

    steps: tuple[LogStep, ...]
    by_observation: Mapping[str, LogEntry]
    unquoted: frozenset[str]
    """Observations whose words may not be repeated."""


def log_of(source: Source) -> Log:
    """The visits to steps with their entries, and what was noted between them, in the order of time."""
    groups = _groups(source)
    writer = _Writer(source, [entry for _, _, entries in groups for entry in entries])
    steps: list[LogStep] = []
    by_observation: dict[str, LogEntry] = {}
    for title, began_ms, entries in groups:
        logged = {entry.observation.id: writer.logged(entry) for entry in entries}
        by_observation |= logged
        steps.append(LogStep(title, clock_text(began_ms), tuple(logged.values())))
    return Log(tuple(steps), by_observation, frozenset(writer.unquoted))


class _Writer:
    """Turns entries into printed ones; their numbers follow from the order that is given."""

    def __init__(self, source: Source, entries: Sequence[Entry]) -> None:
        self._source = source
        first = source.entries_before + 1
        self._numbers = {entry.observation.id: number for number, entry in enumerate(entries, start=first)}
        self._codes = {one.id: one.code for one in source.library.sessions.assumptions(source.session.id)}
        self._tags = {one.id: one.name for one in source.library.sessions.tags(source.session.id)}
        self._somebody = source.say(SOMEBODY)
        self._not_quoted = source.say(NOT_QUOTED)
        self.unquoted: set[str] = set()

    def logged(self, entry: Entry) -> LogEntry:
        observation, consents = entry.observation, self._source.consents
        text = consents.words(entry, self._somebody)
        if text is None:
            self.unquoted.add(observation.id)
        return LogEntry(
            number=self._numbers[observation.id],
            time=clock_text(observation.at_ms),
            mode=observation.mode,
            words=self._not_quoted if text is None else text,
            verbatim=text is not None,
            who=consents.who(entry),
            tags=tuple(self._tags[tag] for tag in entry.tags if tag in self._tags),
            sentiment=observation.sentiment,
            evidence=tuple(
                EvidenceMark(self._codes[one.session_assumption_id], one.side) for one in entry.evidence
            ),
            starred=observation.starred,
            from_memory=observation.from_memory,
            in_round_up=observation.origin is Origin.ROUND_UP,
            prompted=is_prompted(self._source, entry),
            length=_lasted(observation),
            pictures=len(entry.media),
            printed=pictures_of(self._source, entry, self._not_quoted if text is None else text),
            same_as=self._same_as(observation.id),
        )

    def _same_as(self, observation_id: str) -> int | None:
        first = self._source.case.moments.first_of.get(observation_id, observation_id)
        return self._numbers.get(first) if first != observation_id else None


def _lasted(observation: Observation) -> str:
    """How long it took, unless that is no longer than one speaks a sentence, or less than a second."""
    duration_ms = observation.duration_ms or 0
    least = _A_SENTENCE_MS if observation.mode is Mode.SAID else MS_PER_SECOND
    return length_text(duration_ms) if duration_ms >= least else ""


def _groups(source: Source) -> list[tuple[str, int, list[Entry]]]:
    """Title, beginning and entries of each visit and of what was noted between two."""
    titles = {step.id: step.title for step in source.steps}
    groups = [(titles[run.session_step_id], run.started_ms, entries_of(source, run)) for run in source.runs]
    between = [entry for entry in source.entries if entry.observation.step_run_id is None]
    starts = [run.started_ms for run in source.runs]
    blocks: dict[int, list[Entry]] = {}
    for entry in between:
        blocks.setdefault(sum(start <= entry.observation.at_ms for start in starts), []).append(entry)
    for block in blocks.values():
        groups.append((source.say(words.BETWEEN_STEPS), block[0].observation.at_ms, block))
    return sorted(groups, key=lambda group: group[1])


def entries_of(source: Source, run: StepRun) -> list[Entry]:
    """What was noted in one visit to a step."""
    return [entry for entry in source.entries if entry.observation.step_run_id == run.id]
