"""The scenario as the page shows it: steps with their start, what each tests, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.ids import code_order
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import ItemKind, Step, StepItem, tested_pairs
from cocreate_desktop.store.library import Library

QUESTIONS = (ItemKind.ASK, ItemKind.WATCH)
"""The kinds of line from which the team learns something."""


@dataclass(frozen=True)
class ScriptStep:
    """A step in its place. `starts_at` counts minutes; `tests` holds every assumption that the step was said
    to test or has a line for."""

    step: Step
    number: int
    starts_at: int
    items: tuple[StepItem, ...]
    tests: tuple[Assumption, ...]

    @property
    def id(self) -> str:
        return self.step.id

    def lines(self, kind: ItemKind) -> list[StepItem]:
        return [item for item in self.items if item.kind is kind]

    @property
    def lacks_question(self) -> bool:
        """It tests something, but nobody would ask or watch for anything."""
        return bool(self.tests) and not any(item.kind in QUESTIONS for item in self.items)

    def has_question_for(self, assumption_id: str) -> bool:
        return any(item.assumption_id == assumption_id and item.kind in QUESTIONS for item in self.items)


@dataclass(frozen=True)
class Script:
    """All steps of a project, and its living assumptions in the order of their codes."""

    project: Project
    steps: tuple[ScriptStep, ...]
    assumptions: tuple[Assumption, ...]

    @property
    def minutes(self) -> int:
        return sum(one.step.minutes for one in self.steps)

    @property
    def over(self) -> int:
        """Minutes planned beyond the slot."""
        return max(0, self.minutes - self.project.slot_minutes)

    @property
    def free(self) -> int:
        return max(0, self.project.slot_minutes - self.minutes)

    @cached_property
    def untested(self) -> list[Assumption]:
        """Assumptions that no step tests."""
        tested = {assumption.id for one in self.steps for assumption in one.tests}
        return [assumption for assumption in self.assumptions if assumption.id not in tested]

    def find(self, step_id: str | None) -> ScriptStep | None:
        return next((one for one in self.steps if one.id == step_id), None)


def read_script(library: Library, project: Project) -> Script:
    scenarios = library.scenarios
    assumptions = sorted(library.assumptions.of_project(project.id), key=lambda one: code_order(one.code))
    steps = scenarios.steps(project.id)
    items = scenarios.items(project.id)
    pairs = tested_pairs(scenarios.tests(project.id), items)
    starts = accumulate((step.minutes for step in steps), initial=0)
    return Script(
        project,
        tuple(
            ScriptStep(
                step,
                number,
                start,
                tuple(item for item in items if item.step_id == step.id),
                tuple(one for one in assumptions if (step.id, one.id) in pairs),
            )
            for number, (step, start) in enumerate(zip(steps, starts, strict=False), start=1)
        ),
        tuple(assumptions),
    )


def clock_text(minutes: int, longest: int) -> str:
    """A start as mm:ss, with hours as soon as the last start, `longest`, needs them."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}:00" if longest >= 60 else f"{rest:02}:00"


def codes(assumptions: Iterable[Assumption]) -> list[str]:
    return [one.code for one in assumptions]
