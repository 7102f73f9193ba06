"""The rows of the list: five groups, each with its assumptions, and where a moved one lands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cocreate_desktop.actions.standing import Standing, Standings
from cocreate_desktop.domain.assumptions import Assumption, Kind
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.scenario import Step, tested_pairs
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class NumberedStep:
    """A step and its place in the scenario, counted from 1."""

    number: int
    step: Step


@dataclass(frozen=True)
class Belief:
    """An assumption with the living steps that test it and what is known of it."""

    assumption: Assumption
    steps: tuple[NumberedStep, ...]
    standing: Standing

    @property
    def key(self) -> str:
        return self.assumption.id


@dataclass(frozen=True)
class Header:
    """The head of a group."""

    kind: Kind
    count: int

    @property
    def key(self) -> str:
        return f"kind {self.kind}"


@dataclass(frozen=True)
class Draft:
    """The row in which a new assumption is being written, over so many lines."""

    kind: Kind
    lines: int = 1

    @property
    def key(self) -> str:
        return "draft"


Row = Header | Belief | Draft


@dataclass(frozen=True)
class Landing:
    """Where assumptions are moved to: behind another one of a kind, or (None) to its top."""

    kind: Kind
    after: str | None


def numbered_steps(library: Library, project_id: str) -> tuple[NumberedStep, ...]:
    steps = library.scenarios.steps(project_id)
    return tuple(NumberedStep(number, step) for number, step in enumerate(steps, start=1))


def read_beliefs(library: Library, project_id: str, standings: Standings) -> list[Belief]:
    """Every assumption of the project."""
    pairs = tested_pairs(library.scenarios.tests(project_id), library.scenarios.items(project_id))
    steps = numbered_steps(library, project_id)
    return [
        Belief(
            assumption,
            tuple(one for one in steps if (one.step.id, assumption.id) in pairs),
            standings.of(assumption.id),
        )
        for assumption in library.assumptions.of_project(project_id)
    ]


def rows_of(beliefs: Sequence[Belief], query: str = "", draft: Draft | None = None) -> list[Row]:
    """The groups in their order, narrowed to what has every word of `query`.

    A narrowed list has no groups without a hit.
    """
    words = fold(query).split()
    rows: list[Row] = []
    for kind in Kind:
        group = [one for one in beliefs if one.assumption.kind is kind]
        shown = [one for one in group if _has(one.assumption, words)]
        written = [draft] if draft and draft.kind is kind else []
        if shown or written or not words:
            rows += [Header(kind, len(shown)), *shown, *written]
    return rows


def gap_before(rows: Sequence[Row], moving: Collection[str], index: int) -> int:
    """The place in front of row `index`, counted in the rows that stay."""
    return len(_staying(rows[:index], moving))


def gap_of(rows: Sequence[Row], moving: Collection[str]) -> int:
    """The place where the moving ones, or the first of them, stand now."""
    first = next((index for index, row in enumerate(rows) if row.key in moving), len(rows))
    return gap_before(rows, moving, first)


def landing(rows: Sequence[Row], moving: Collection[str], gap: int) -> Landing | None:
    """What it means to put the moving ones into a gap; None if they are all there already."""
    staying = _staying(rows, moving)
    if not staying or not 1 <= gap <= len(staying) or _stand_at(rows, moving, gap):
        return None
    above = staying[gap - 1]
    if isinstance(above, Header):
        return Landing(above.kind, None)
    return Landing(above.assumption.kind, above.key)


def _staying(rows: Sequence[Row], moving: Collection[str]) -> list[Header | Belief]:
    return [row for row in rows if row.key not in moving and not isinstance(row, Draft)]


def _stand_at(rows: Sequence[Row], moving: Collection[str], gap: int) -> bool:
    places = [index for index, row in enumerate(rows) if row.key in moving]
    together = places == list(range(places[0], places[-1] + 1)) if places else True
    return together and gap == gap_of(rows, moving)


def _has(assumption: Assumption, words: Sequence[str]) -> bool:
    where = fold(f"{assumption.code} {assumption.text} {assumption.right_if} {assumption.wrong_if}")
    return all(word in where for word in words)
