"""What a session has not asked yet, and which step can still ask it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.scenario import ItemKind, SessionItem, SessionStep
from cocreate_desktop.domain.schedule import behind
from cocreate_desktop.domain.sessions import StepRun, Tick


@dataclass(frozen=True)
class Unasked:
    """The questions that one visit to a step left open."""

    run_id: str
    items: tuple[SessionItem, ...]

    @property
    def assumption_ids(self) -> tuple[str, ...]:
        return tuple(item.session_assumption_id for item in self.items if item.session_assumption_id)


def later_steps(steps: Sequence[SessionStep], current: SessionStep) -> tuple[SessionStep, ...]:
    """The step that runs and those behind it that are not left out."""
    return (current, *(step for step in behind(steps, current.id) if not step.left_out))


def best_step(
    later: Sequence[SessionStep],
    tested_in: Mapping[str, Collection[str]],
    assumption_ids: Collection[str],
) -> SessionStep | None:
    """Where of the `later_steps` to ask about these: the next that tests one of them, else the last; the one
    that runs only if it is the last itself. `tested_in` has by assumption the steps that test it."""
    coming = later[1:] or later
    testing = (step for step in coming if any(step.id in tested_in.get(one, ()) for one in assumption_ids))
    return next(testing, coming[-1] if coming else None)


def unasked(
    runs: Iterable[StepRun],
    ticks: Iterable[Tick],
    items: Sequence[SessionItem],
    later: Iterable[SessionStep],
) -> Unasked | None:
    """The questions of the step that ended last which were asked in none of its visits and which none of the
    `later_steps` has by now; None when there are none. Who went back from a step has it before them again."""
    visits, later_ids = tuple(runs), {step.id for step in later}
    last = next((run for run in reversed(visits) if run.ended_ms is not None), None)
    if last is None or not later_ids:
        return None
    visit_ids = {run.id for run in visits if run.session_step_id == last.session_step_id}
    asked = {tick.session_item_id for tick in ticks if tick.step_run_id in visit_ids}
    again = {item.text for item in items if item.session_step_id in later_ids}
    left = tuple(
        item
        for item in items
        if item.session_step_id == last.session_step_id
        and item.kind is ItemKind.ASK
        and item.id not in asked
        and item.text not in again
    )
    return Unasked(last.id, left) if left else None
