"""How the session that is shown stands against its plan."""

from __future__ import annotations

from cocreate_desktop.domain.schedule import Schedule, schedule_of
from cocreate_desktop.views.run.record import Record


def schedule(record: Record, now_ms: int) -> Schedule:
    """The state of a session at `now_ms` on its own clock."""
    return schedule_of(record.steps, record.runs, record.pauses, now_ms)
