"""What is left open in a session, read for the ten minutes at the door."""

from __future__ import annotations

from cocreate_desktop.actions import round_up
from cocreate_desktop.domain.door import OpenEnd, open_ends
from cocreate_desktop.store.library import Library


def of_session(library: Library, session_id: str) -> tuple[OpenEnd, ...]:
    """The open ends of a session; entries that wait for a yes are left alone."""
    entries = (one for one in library.observations.of_session(session_id) if not one.observation.sealed)
    return open_ends(
        entries, round_up.read_all(library, session_id), may_tag=bool(library.sessions.tags(session_id))
    )
