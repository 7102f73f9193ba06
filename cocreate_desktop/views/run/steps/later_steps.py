"""What was not asked, and which step can still ask it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from cocreate_desktop.domain.scenario import ItemKind, SessionItem, SessionStep
from cocreate_desktop.domain.schedule import behind
from cocreate_desktop.views.run.record import Record


@dataclass(frozen=True)
class Unasked:
    """The questions that one visit to a step left open."""

    run_id: str
    items: tuple[SessionItem, ...]

    @property
    def assumption_ids(self) -> tuple[str, ...]:
        return tuple(item.session_assumption_id for item in self.items if item.session_assumption_id)


def later_steps(record: Record) -> list[SessionStep]:
    """The step that runs and those behind it that are not left out."""
    if record.step is None:
        return []
    return [record.step, *(step for step in behind(record.steps, record.step.id) if not step.left_out)]


def best_step(record: Record, assumption_ids: Collection[str]) -> SessionStep | None:
    """Where to ask about these: the next step that tests one of them, else the last; the one that runs only
    if it is the last itself."""
    later = later_steps(record)
    coming = later[1:] or later
    testing = (
        step for step in coming if any(step.id in record.tested_in.get(one, ()) for one in assumption_ids)
    )
    return next(testing, coming[-1] if coming else None)


def unasked(record: Record) -> Unasked | None:
    """The questions of the step that ended last which were asked in none of its visits and which no later
    step has by now; None when there are none. Who went back from a step has it before them again."""
    ended = [run for run in record.runs if run.ended_ms is not None]
    if not ended or record.step is None:
        return None
    left = record.step_by_id[ended[-1].session_step_id]
    visits = {run.id for run in record.runs if run.session_step_id == left.id}
    asked = {tick.session_item_id for tick in record.ticks if tick.step_run_id in visits}
    later = {step.id for step in later_steps(record)}
    again = {item.text for item in record.items if item.session_step_id in later}
    items = tuple(
        item
        for item in record.items_of(left.id, ItemKind.ASK)
        if item.id not in asked and item.text not in again
    )
    return Unasked(ended[-1].id, items) if items else None
