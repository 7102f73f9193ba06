"""The script that simulates the service, as written and as frozen into a session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

Pair = tuple[str, str]
"""The ids of a step and of an assumption, both living or both frozen into a session."""


class ItemKind(StrEnum):
    SHOW = "show"
    ASK = "ask"
    WATCH = "watch"


@dataclass(frozen=True)
class Step:
    """One part of the scenario; `minutes` is 1 to 480."""

    id: str
    project_id: str
    title: str
    minutes: int
    rank: str
    simulates: str = ""
    say: str = ""


@dataclass(frozen=True)
class StepItem:
    """One thing to show, ask or watch for in a step, and the assumption it is meant for."""

    id: str
    step_id: str
    kind: ItemKind
    text: str
    rank: str
    assumption_id: str | None = None
    media_id: str | None = None

    @property
    def tests(self) -> Pair | None:
        return (self.step_id, self.assumption_id) if self.assumption_id else None


@dataclass(frozen=True)
class StepTest:
    """A step tests an assumption, whether or not a question is written for it yet."""

    id: str
    step_id: str
    assumption_id: str

    @property
    def tests(self) -> Pair:
        return (self.step_id, self.assumption_id)


@dataclass(frozen=True)
class SessionStep:
    """A step as frozen into a session; `planned` is false for one inserted in the room, `left_out` is true
    for one that is not to run."""

    id: str
    session_id: str
    origin_id: str | None
    title: str
    minutes: int
    rank: str
    simulates: str = ""
    say: str = ""
    planned: bool = True
    left_out: bool = False


@dataclass(frozen=True)
class SessionItem:
    id: str
    session_step_id: str
    origin_id: str | None
    kind: ItemKind
    text: str
    rank: str
    session_assumption_id: str | None = None
    media_id: str | None = None

    @property
    def tests(self) -> Pair | None:
        return (self.session_step_id, self.session_assumption_id) if self.session_assumption_id else None


@dataclass(frozen=True)
class SessionStepTest:
    id: str
    session_step_id: str
    session_assumption_id: str

    @property
    def tests(self) -> Pair:
        return (self.session_step_id, self.session_assumption_id)


class Testing(Protocol):
    """A link, or a line that may be meant for no assumption at all."""

    @property
    def tests(self) -> Pair | None: ...


def tested_pairs(tests: Iterable[Testing], items: Iterable[Testing]) -> set[Pair]:
    """Which step tests which assumption: it is said to, or has a line that is meant for it.

    The lines still name assumptions that were deleted since.
    """
    return {pair for one in (*tests, *items) if (pair := one.tests) is not None}
