"""How the session stands against its plan: pure arithmetic on a record and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.clock import MS_PER_MINUTE, active_ms, projected_end_ms, remaining_ms
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.views.run.record import Record


class StepState(StrEnum):
    DONE = "done"
    CURRENT = "current"
    COMING = "coming"
    PASSED = "passed"
    """Left out: a later step runs."""


@dataclass(frozen=True)
class StepLine:
    """One step as the column shows it. `starts_ms` is the session clock at which it is to begin."""

    step_id: str
    number: int
    title: str
    state: StepState
    planned_ms: int
    spent_ms: int = 0
    starts_ms: int | None = None


@dataclass(frozen=True)
class Schedule:
    """All times in ms; `left_ms` is negative once the step is over its time."""

    lines: tuple[StepLine, ...]
    now_ms: int
    planned_end_ms: int
    paced_end_ms: int
    step_ms: int = 0
    left_ms: int = 0
    began_ms: int = 0
    paused_ms: int | None = None
    """How long the pause lasts that goes on."""

    @property
    def behind_ms(self) -> int:
        """By how much the session will end later than planned; negative when ahead."""
        return self.paced_end_ms - self.planned_end_ms


def schedule(record: Record, now_ms: int) -> Schedule:
    """The state of a session at `now_ms` on its own clock."""
    planned_end_ms = sum(step.minutes for step in record.steps) * MS_PER_MINUTE
    run, step = record.run, record.step
    if run is None or step is None:
        lines = tuple(_line(record, one, 0, now_ms) for one in record.steps)
        return Schedule(lines, now_ms, planned_end_ms, now_ms)
    place = record.number_of[step.id]
    left_ms = remaining_ms(step.minutes, run, now_ms, record.pauses)
    spent = {one.id: _spent_ms(record, one, now_ms) for one in record.steps}
    visited = {one.session_step_id for one in record.runs}
    coming = [one for one in record.steps[place:] if one.id not in visited]
    starts: dict[str, int] = {}
    for at, one in enumerate(coming):
        starts[one.id] = projected_end_ms(now_ms, left_ms, (other.minutes for other in coming[:at]))
    lines = tuple(_line(record, one, spent[one.id], now_ms, starts.get(one.id)) for one in record.steps)
    return Schedule(
        lines,
        now_ms,
        planned_end_ms,
        projected_end_ms(now_ms, left_ms, (one.minutes for one in coming)),
        step_ms=step.minutes * MS_PER_MINUTE + run.extra_ms,
        left_ms=left_ms,
        began_ms=run.started_ms,
        paused_ms=now_ms - record.pause.from_ms if record.pause else None,
    )


def _line(
    record: Record, step: SessionStep, spent_ms: int, now_ms: int, starts_ms: int | None = None
) -> StepLine:
    planned_ms = step.minutes * MS_PER_MINUTE
    if record.step is not None and step.id == record.step.id and record.run is not None:
        planned_ms += record.run.extra_ms
        spent_ms = active_ms(record.run.started_ms, now_ms, record.pauses)
        state = StepState.CURRENT
    elif any(run.session_step_id == step.id for run in record.runs):
        state = StepState.DONE
    else:
        state = StepState.COMING if starts_ms is not None else StepState.PASSED
    return StepLine(step.id, record.number_of[step.id], step.title, state, planned_ms, spent_ms, starts_ms)


def _spent_ms(record: Record, step: SessionStep, now_ms: int) -> int:
    """The time of all visits to a step, without pauses."""
    return sum(
        active_ms(run.started_ms, now_ms if run.ended_ms is None else run.ended_ms, record.pauses)
        for run in record.runs
        if run.session_step_id == step.id
    )
