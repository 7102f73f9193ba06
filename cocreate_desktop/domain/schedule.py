"""How a session stands against its plan: pure arithmetic on its steps, their runs, the pauses and the clock.

All times are ms on the session clock, pauses included, unless they are lengths.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.clock import (
    MS_PER_MINUTE,
    MS_PER_SECOND,
    active_ms,
    projected_end_ms,
    remaining_ms,
)
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.domain.sessions import Pause, StepRun

LAST_MS = MS_PER_MINUTE
"""A step is nearly up in its last minute, and a step of less than four minutes in its last quarter."""


class StepState(StrEnum):
    DONE = "done"
    CURRENT = "current"
    COMING = "coming"
    PASSED = "passed"
    """Left out: by word, or because a later step runs."""


class Alarm(StrEnum):
    """What the timer says besides its figures."""

    NONE = "none"
    NEARLY_UP = "nearly up"
    OVER = "over"


@dataclass(frozen=True)
class StepLine:
    """One step as a list shows it. `starts_ms` is the session clock at which it is to begin."""

    step_id: str
    number: int
    title: str
    state: StepState
    planned_ms: int
    spent_ms: int = 0
    starts_ms: int | None = None
    left_out: bool = False
    """By word, so that it can be taken in again."""
    inserted: bool = False
    """Nobody planned it."""


@dataclass(frozen=True)
class Schedule:
    """`left_ms` is negative once the step is over its time."""

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

    @property
    def alarm(self) -> Alarm:
        if self.left_ms < 0:
            return Alarm.OVER
        nearly_up_ms = min(LAST_MS, self.step_ms // 4)
        return Alarm.NEARLY_UP if self.step_ms > 0 and self.left_ms <= nearly_up_ms else Alarm.NONE

    def reads_the_same(self, now_ms: int) -> bool:
        """Whether nothing of it, read in whole seconds, is another at `now_ms`, in the same session."""
        passed_ms = now_ms - self.now_ms
        counted = (self.now_ms, -self.left_ms, self.paused_ms or 0)
        return all(ms // MS_PER_SECOND == (ms + passed_ms) // MS_PER_SECOND for ms in counted)


def schedule_of(
    steps: Sequence[SessionStep], runs: Sequence[StepRun], pauses: Sequence[Pause], now_ms: int
) -> Schedule:
    """The state of a session at `now_ms`. Steps inserted in the room are no part of the planned end."""
    planned_end_ms = sum(step.minutes for step in steps if step.planned) * MS_PER_MINUTE
    run = next((run for run in reversed(runs) if run.ended_ms is None), None)
    current = next((step for step in steps if run and step.id == run.session_step_id), None)
    coming = steps_to_come(steps, runs, current) if current else []
    left_ms = remaining_ms(current.minutes, run, now_ms, pauses) if run and current else 0
    starts = {
        step.id: projected_end_ms(now_ms, left_ms, (other.minutes for other in coming[:at]))
        for at, step in enumerate(coming)
    }
    spent = _spent_ms(runs, pauses, now_ms)
    lines = tuple(
        _line(step, number, run, spent.get(step.id), now_ms, starts.get(step.id), pauses)
        for number, step in enumerate(steps, start=1)
    )
    if run is None or current is None:
        return Schedule(lines, now_ms, planned_end_ms, now_ms)
    pause = next((pause for pause in pauses if pause.to_ms is None), None)
    return Schedule(
        lines,
        now_ms,
        planned_end_ms,
        projected_end_ms(now_ms, left_ms, (step.minutes for step in coming)),
        step_ms=current.minutes * MS_PER_MINUTE + run.extra_ms,
        left_ms=left_ms,
        began_ms=run.started_ms,
        paused_ms=now_ms - pause.from_ms if pause else None,
    )


def steps_to_come(
    steps: Sequence[SessionStep], runs: Sequence[StepRun], current: SessionStep
) -> list[SessionStep]:
    """The steps behind the current one that were neither visited nor left out."""
    visited = {run.session_step_id for run in runs}
    return [step for step in behind(steps, current.id) if step.id not in visited and not step.left_out]


def behind(steps: Sequence[SessionStep], step_id: str) -> Sequence[SessionStep]:
    """The steps after one of them, in order."""
    return steps[_place(steps, step_id) + 1 :]


def step_after(steps: Sequence[SessionStep], step_id: str) -> SessionStep | None:
    """Where going on leads: to the next step that is not left out; None from the last one."""
    return next((step for step in behind(steps, step_id) if not step.left_out), None)


def step_before(steps: Sequence[SessionStep], step_id: str) -> SessionStep | None:
    """Where going back leads; None from the first one."""
    earlier = steps[: _place(steps, step_id)]
    return next((step for step in reversed(earlier) if not step.left_out), None)


def _place(steps: Sequence[SessionStep], step_id: str) -> int:
    return next(n for n, step in enumerate(steps) if step.id == step_id)


def _line(
    step: SessionStep,
    number: int,
    run: StepRun | None,
    spent_ms: int | None,
    now_ms: int,
    starts_ms: int | None,
    pauses: Sequence[Pause],
) -> StepLine:
    planned_ms = step.minutes * MS_PER_MINUTE
    if run is not None and step.id == run.session_step_id:
        planned_ms += run.extra_ms
        spent_ms = active_ms(run.started_ms, now_ms, pauses)
        state = StepState.CURRENT
    elif spent_ms is not None:
        state = StepState.DONE
    else:
        state = StepState.COMING if starts_ms is not None else StepState.PASSED
    return StepLine(
        step.id, number, step.title, state, planned_ms, spent_ms or 0, starts_ms,
        left_out=step.left_out, inserted=not step.planned,
    )  # fmt: skip


def _spent_ms(runs: Sequence[StepRun], pauses: Sequence[Pause], now_ms: int) -> dict[str, int]:
    """By step that was visited, the time of all its visits without pauses."""
    spent: dict[str, int] = {}
    for run in runs:
        ended_ms = now_ms if run.ended_ms is None else run.ended_ms
        visit_ms = active_ms(run.started_ms, ended_ms, pauses)
        spent[run.session_step_id] = spent.get(run.session_step_id, 0) + visit_ms
    return spent
