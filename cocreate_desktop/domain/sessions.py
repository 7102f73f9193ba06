"""One run of the scenario in one place on one day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SessionState(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True)
class Session:
    """A session. `planned_for` is an ISO date; `started_at` and `ended_at` are UTC ms; `ended_ms` is
    the session clock at the end, pauses included; `zone` is the IANA zone of the place. A `rehearsal` is
    for practice and counts nowhere."""

    id: str
    project_id: str
    code: str
    title: str
    created_at: int
    planned_for: str = ""
    zone: str = "UTC"
    started_at: int | None = None
    ended_at: int | None = None
    ended_ms: int | None = None
    rehearsal: bool = False

    @property
    def state(self) -> SessionState:
        if self.started_at is None:
            return SessionState.PLANNED
        return SessionState.RUNNING if self.ended_at is None else SessionState.ENDED


@dataclass(frozen=True)
class Import:
    """Where an imported session came from; the same source and key are taken in only once."""

    id: str
    session_id: str
    source: str
    source_key: str
    at: int


@dataclass(frozen=True)
class StepRun:
    """One visit to a step, in ms since the session's start; `extra_ms` is time granted in the room."""

    id: str
    session_id: str
    session_step_id: str
    started_ms: int
    ended_ms: int | None = None
    extra_ms: int = 0

    @property
    def lasted_ms(self) -> int | None:
        """How long it lasted, pauses included; None while it goes on."""
        return None if self.ended_ms is None else self.ended_ms - self.started_ms


@dataclass(frozen=True)
class Pause:
    id: str
    session_id: str
    from_ms: int
    to_ms: int | None = None
    reason: str = ""


@dataclass(frozen=True)
class Tick:
    """A question ticked as asked, or something shown, in one run of a step."""

    id: str
    step_run_id: str
    session_item_id: str
    at_ms: int


@dataclass(frozen=True)
class SessionTag:
    """A tag as it was when the session started; `origin_id` names the project's tag."""

    id: str
    session_id: str
    origin_id: str | None
    name: str
    rank: str
    parent_id: str | None = None
    colour: str = ""
    shape: str = ""
    key: int | None = None
    description: str = ""


@dataclass(frozen=True)
class Recording:
    """Sound of a session, from when to when on its clock (ms)."""

    id: str
    session_id: str
    media_id: str
    from_ms: int
    to_ms: int


@dataclass(frozen=True)
class SessionRule:
    id: str
    session_id: str
    name: str
    value: int
