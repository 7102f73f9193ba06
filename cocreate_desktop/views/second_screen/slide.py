"""What customers may read at one moment. Nothing of people, notes, tags or assumptions has a place in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MOST_DRAFTS = 3
"""More nobody can discuss while standing."""


@dataclass(frozen=True)
class Slide:
    """A picture, or else words, and under it a question; or a few drafts to look at together."""

    project: str = ""
    picture: Path | None = None
    words: str = ""
    question: str = ""
    drafts: tuple[str, ...] = ()


NOTHING = Slide()
