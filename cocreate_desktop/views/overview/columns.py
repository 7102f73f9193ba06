"""Where the columns of the matrix stand, and what gives way when there are many sessions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum


class Density(IntEnum):
    """How much a session's column says; its value is the column's width."""

    FULL = 82
    """Mark, counts and words."""
    COUNTS = 60
    """Mark and counts."""
    MARKS = 40
    """The mark alone; counts stand in the second line of the selected row."""


MOST_FULL, MOST_WITH_COUNTS, MOST_TOGETHER = 5, 8, 12
"""So many sessions still fit with words, with counts, and without scrolling."""

LEAST_SENTENCE = 300
READABLE_SENTENCE = 400
"""Words beside the marks give way before sentences get less than this, in px."""
NEXT = 82
NEXT_FROM = 960
"""From this width on the next session has a column of its own."""

MOST_PIPS = 5


@dataclass(frozen=True)
class Columns:
    """Widths in px. `shown` sessions of all have room at once; with fewer than all they scroll."""

    density: Density
    sentence: int
    session: int
    shown: int
    next: int
    supported: int
    verdict: int

    @property
    def with_next(self) -> bool:
        return self.next > 0


def columns_for(
    width: int, sessions: int, supported: int, verdict: int, px: Callable[[float], int]
) -> Columns:
    """The columns of a table `width` px wide.

    `supported` and `verdict` are what their words need; `px` is a length at the size of the text.
    """
    after = px(NEXT) if width >= px(NEXT_FROM) else 0
    room = width - after - supported - verdict
    density = density_for(sessions)
    if density is Density.FULL and room - sessions * px(density) < px(READABLE_SENTENCE):
        density = Density.COUNTS
    session = px(density)
    shown = sessions
    if sessions > MOST_TOGETHER or room - sessions * session < px(LEAST_SENTENCE):
        shown = max(min(1, sessions), min(sessions, (room - px(LEAST_SENTENCE)) // session))
    return Columns(density, max(0, room - shown * session), session, shown, after, supported, verdict)


def density_for(sessions: int) -> Density:
    if sessions <= MOST_FULL:
        return Density.FULL
    return Density.COUNTS if sessions <= MOST_WITH_COUNTS else Density.MARKS
