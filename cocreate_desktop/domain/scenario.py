"""The script that simulates the service, as written and as frozen into a session."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True)
class StepTest:
    """A step tests an assumption, whether or not a question is written for it yet."""

    id: str
    step_id: str
    assumption_id: str


@dataclass(frozen=True)
class SessionStep:
    """A step as frozen into a session; `planned` is false for one inserted in the room."""

    id: str
    session_id: str
    origin_id: str | None
    title: str
    minutes: int
    rank: str
    simulates: str = ""
    say: str = ""
    planned: bool = True


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


@dataclass(frozen=True)
class SessionStepTest:
    id: str
    session_step_id: str
    session_assumption_id: str
