"""What the charts are called in files."""

from __future__ import annotations

VERDICTS, TIMELINE, PARTICIPATION, VOTES, BOARD = "verdicts", "timeline", "participation", "votes", "board"
KINDS = (VERDICTS, TIMELINE, PARTICIPATION, BOARD, VOTES)
"""In the order of the paper."""


def chart_name(kind: str, session: int) -> str:
    """Of one of the report's sessions, counted from 1."""
    return f"{kind}-{session}"
