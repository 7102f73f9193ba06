"""How a session was done, and how thin its evidence is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class There:
    """The people of one segment who were in the room; `segment` is empty where it is not told."""

    segment: str
    people: tuple[str, ...]
    """By name, with the times of those who were not there throughout: "Sofie (from 4:20)"."""


@dataclass(frozen=True)
class MethodPart:
    """One session, in sentences under four heads."""

    there_summary: str
    there: tuple[There, ...]
    consent: tuple[str, ...]
    steps: tuple[str, ...]
    thin: tuple[str, ...]
