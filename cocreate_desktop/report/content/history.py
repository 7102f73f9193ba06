"""What was changed after a session had ended: days, people and verbs, and no texts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Changed:
    """What one person did so many times on one day: "Edit observation", 3."""

    who: str
    verb: str
    times: int


@dataclass(frozen=True)
class HistoryDay:
    day: str
    changes: tuple[Changed, ...]
