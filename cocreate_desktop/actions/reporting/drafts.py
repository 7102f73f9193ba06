"""When a report is a draft."""

from __future__ import annotations

from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.store.library import Library


def is_draft(library: Library, project_id: str, session_id: str | None = None) -> bool:
    """Whether nobody has concluded anything yet: no finding is written of the session, or of any that has
    ended. Then page one says what was counted, and not what the team makes of it."""
    told = [session_id] if session_id else [one.id for one in ended_sessions(library, project_id)]
    return not any(library.findings.of_session(one) for one in told)
