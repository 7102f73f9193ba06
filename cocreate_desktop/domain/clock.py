"""The session clock: how far a session is, whatever happened to the laptop; pauses, and times as text.

All times named `..._ms` count milliseconds from the session's start, pauses included, unless they say UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from cocreate_desktop.domain.sessions import Pause, StepRun

ANCHOR_EVERY_MS = 10_000
"""How often a running session stores an anchor, besides at its start and whenever a step or a pause begins
or ends."""

NS_PER_MS = 1_000_000
MS_PER_SECOND = 1_000
MS_PER_MINUTE = 60_000

_CLOCK = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,4}):([0-5][0-9])")
_SECONDS = re.compile(r"[0-9]{1,5}")


@dataclass(frozen=True)
class Reading:
    """What the three sources say at one moment.

    `utc_ms` is the wall clock (UTC, may jump); `boot_ns` counts nanoseconds since the laptop started, sleep
    included (never jumps); `boot_id` is another one after every start and empty if it cannot be known.
    """

    utc_ms: int
    boot_ns: int
    boot_id: str


class ClockSources(Protocol):
    """Where the time comes from; tests hand in their own."""

    def read(self) -> Reading: ...


class StagedClock:
    """A clock that stands where it is put: for what is re-enacted, never for a session in a shop."""

    def __init__(self, utc_ms: int) -> None:
        self.utc_ms = utc_ms

    def read(self) -> Reading:
        return Reading(self.utc_ms, self.utc_ms * NS_PER_MS, "staged")


@dataclass(frozen=True)
class Anchor:
    """A stored reading, and `at_ms`, the session clock at that moment."""

    id: str
    session_id: str
    device: str
    utc_ms: int
    boot_ns: int
    boot_id: str
    at_ms: int


@dataclass(frozen=True)
class Elapsed:
    """The session clock now. `by_wall_clock`: only the wall clock could tell, and the user is told so."""

    at_ms: int
    by_wall_clock: bool


def session_ms(last_anchor: Anchor, reading: Reading) -> Elapsed:
    """The session clock at `reading`, carried on from the last anchor and never below it.

    In the same boot the boot clock decides, so that neither suspend nor a changed system time matters;
    after another start only the wall clock knows how long the laptop was off.
    """
    same_boot = bool(reading.boot_id) and reading.boot_id == last_anchor.boot_id
    if same_boot:
        passed_ms = (reading.boot_ns - last_anchor.boot_ns) // NS_PER_MS
    else:
        passed_ms = reading.utc_ms - last_anchor.utc_ms
    return Elapsed(last_anchor.at_ms + max(0, passed_ms), by_wall_clock=not same_boot)


def next_anchor(last: Anchor, anchor_id: str, device: str, reading: Reading) -> Anchor:
    """The anchor at `reading`. In the same boot it stands at the whole millisecond that was counted, so that
    the rest is counted next time: a clock that dropped it with every anchor would run slow."""
    elapsed = session_ms(last, reading)
    counted_ns = last.boot_ns + (elapsed.at_ms - last.at_ms) * NS_PER_MS
    boot_ns = reading.boot_ns if elapsed.by_wall_clock else max(counted_ns, last.boot_ns)
    return Anchor(anchor_id, last.session_id, device, reading.utc_ms, boot_ns, reading.boot_id, elapsed.at_ms)


def active_ms(from_ms: int, to_ms: int, pauses: Iterable[Pause]) -> int:
    """The length of an interval without the pauses in it; an open pause lasts until its end.

    Pauses may overlap, touch and come in any order: no moment is subtracted twice.
    """
    active, reached = 0, from_ms
    for pause in sorted(pauses, key=lambda pause: pause.from_ms):
        active += max(0, min(pause.from_ms, to_ms) - reached)
        reached = max(reached, to_ms if pause.to_ms is None else pause.to_ms)
    return active + max(0, to_ms - reached)


def remaining_ms(minutes: int, run: StepRun, now_ms: int, pauses: Iterable[Pause]) -> int:
    """What is left of a step's planned minutes and the time granted to this run; negative when over."""
    end_ms = now_ms if run.ended_ms is None else run.ended_ms
    return minutes * MS_PER_MINUTE + run.extra_ms - active_ms(run.started_ms, end_ms, pauses)


def projected_end_ms(now_ms: int, current_remaining_ms: int, minutes_to_come: Iterable[int]) -> int:
    """When the session ends "at this pace": the current step ends in time, or now, and the others as
    planned."""
    return now_ms + max(0, current_remaining_ms) + sum(minutes_to_come) * MS_PER_MINUTE


def clock_text(ms: int) -> str:
    """A moment as `mm:ss`, from one hour on as `h:mm:ss`; seconds that have begun are not yet counted."""
    return _text(ms // MS_PER_SECOND, minute_width=2)


def length_text(ms: int) -> str:
    """A length as `m:ss`, from one hour on as `h:mm:ss`."""
    return _text(ms // MS_PER_SECOND, minute_width=1)


def read_clock(text: str) -> int | None:
    """The moment that `clock_text` writes so, in ms; None for what is no time."""
    found = _CLOCK.fullmatch(text)
    if found is None or (found[1] and int(found[2]) > 59):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * MS_PER_SECOND


def read_length(text: str) -> int | None:
    """The length that `length_text` writes so, in ms; a number alone is seconds. None for what is none."""
    return int(text) * MS_PER_SECOND if _SECONDS.fullmatch(text) else read_clock(text)


def countdown_text(ms: int) -> str:
    """What is left as `m:ss`, and what is over as `+m:ss`.

    What is left is rounded up, so that together with the time shown as spent it gives the planned time.
    """
    if ms < 0:
        return "+" + length_text(-ms)
    return _text(-(-ms // MS_PER_SECOND), minute_width=1)


def _text(seconds: int, minute_width: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{seconds:02}"
    return f"{minutes:0{minute_width}}:{seconds:02}"
