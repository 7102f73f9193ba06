"""Who was in the room, from when to when on the session clock."""

from __future__ import annotations

from collections.abc import Iterable

from cocreate_desktop.domain.people import Attendance, Participant, Presence

Stay = tuple[int, int | None]
"""From when to when, in ms; None: still there."""


def stays(participant: Participant, presences: Iterable[Presence], started_at: int | None) -> list[Stay]:
    """When a participant was in the room; `presences` are their own, `started_at` is UTC ms.

    Presence intervals decide. Without any, whoever came was there from coming on, throughout if nobody
    noted when; who is only invited or confirmed was not.
    """
    noted = [(one.from_ms, one.to_ms) for one in presences]
    if noted:
        return noted
    if participant.attendance is not Attendance.CAME:
        return []
    if participant.came_at is None or started_at is None:
        return [(0, None)]
    return [(participant.came_at - started_at, None)]


def first_shared_ms(stay: Stay, from_ms: int, to_ms: int) -> int | None:
    """The first moment from `from_ms` to `to_ms`, both included, that falls into a stay."""
    begins, ends = stay
    first = max(begins, from_ms)
    return first if first <= to_ms and (ends is None or first < ends) else None
