"""Who is in the room, and how long ago each was last seen or heard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.clock import active_ms
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import Participant, Presence
from cocreate_desktop.domain.sessions import Pause
from cocreate_desktop.domain.staying import stays

QUIET_FROM_MS = 8 * 60_000
"""Somebody of whom nothing was noted for so long is quiet."""


class Whereabouts(StrEnum):
    AWAITED = "awaited"
    HERE = "here"
    LEFT = "left"


@dataclass(frozen=True)
class Hearing:
    """Where a participant is, and since when: `since_ms` is when they came or were last seen or heard, on the
    session clock; None for who is not here."""

    participant_id: str
    whereabouts: Whereabouts
    since_ms: int | None = None
    pauses: tuple[Pause, ...] = ()

    def silent_ms(self, now_ms: int) -> int:
        """For how long nothing was noted of somebody who is here, pauses left out; 0 for others."""
        return 0 if self.since_ms is None else max(0, active_ms(self.since_ms, now_ms, self.pauses))

    def is_quiet(self, now_ms: int) -> bool:
        return self.silent_ms(now_ms) >= QUIET_FROM_MS


def hearings(
    participants: Iterable[Participant],
    presences: Iterable[Presence],
    entries: Sequence[Entry],
    started_at: int | None,
    pauses: Iterable[Pause] = (),
) -> tuple[Hearing, ...]:
    """One of each participant, in their order; `entries` come in that of time, `started_at` is UTC ms."""
    people, intervals, breaks = tuple(participants), tuple(presences), tuple(pauses)
    came_ms = here_since_ms(people, intervals, started_at)
    heard_ms = _last_heard(entries, set(came_ms))
    were_here = {presence.participant_id for presence in intervals}
    return tuple(
        Hearing(one.id, Whereabouts.HERE, max(came_ms[one.id], heard_ms.get(one.id, 0)), breaks)
        if one.id in came_ms
        else Hearing(one.id, Whereabouts.LEFT if one.id in were_here else Whereabouts.AWAITED)
        for one in people
    )


def here_since_ms(
    participants: Iterable[Participant], presences: Iterable[Presence], started_at: int | None
) -> dict[str, int]:
    """Who is in the room, by participant, and since when on the session clock; `started_at` is UTC ms."""
    own: defaultdict[str, list[Presence]] = defaultdict(list)
    for presence in presences:
        own[presence.participant_id].append(presence)
    return {
        one.id: max(0, from_ms)
        for one in participants
        for from_ms, to_ms in stays(one, own[one.id], started_at)
        if to_ms is None
    }


def quietest(known: Iterable[Hearing], now_ms: int) -> Hearing | None:
    """Whom of those here nothing was noted of for longest, if they are quiet; the first of several."""
    quiet = (one for one in known if one.is_quiet(now_ms))
    return max(quiet, key=lambda one: one.silent_ms(now_ms), default=None)


def _last_heard(entries: Sequence[Entry], wanted: set[str]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    missing = set(wanted)
    for entry in reversed(entries):
        if not missing:
            break
        for participant_id in entry.participants:
            if participant_id in missing:
                found[participant_id] = entry.observation.at_ms
                missing.discard(participant_id)
    return found
