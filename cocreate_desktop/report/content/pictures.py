"""Pictures that belong to an entry."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PicturePart:
    """A picture that may be printed; `file` is read when the report is made and may be gone by then."""

    file: Path
    told: str
    """What it shows, for who cannot see it, and for the list of what is missing."""
