"""The papers that a team takes along to a session: for door, table and wall, and for a laptop that fails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message


class DayPaper(StrEnum):
    """In the order in which a day needs them."""

    CONSENT = "consent"
    AGENDA = "agenda"
    WALL = "wall"
    BADGES = "badges"
    SIGNS = "signs"
    OBSERVATION = "observation"
    STICKIES = "stickies"
    VOTES = "votes"
    RATINGS = "ratings"
    AGREEMENT = "agreement"
    TAKE_AWAY = "take-away"


DAY_PAPERS: Mapping[DayPaper, Message] = {
    DayPaper.CONSENT: QT_TRANSLATE_NOOP("Day", "Consent forms"),
    DayPaper.AGENDA: QT_TRANSLATE_NOOP("Day", "Agenda for the facilitator"),
    DayPaper.WALL: QT_TRANSLATE_NOOP("Day", "Agenda for the wall"),
    DayPaper.BADGES: QT_TRANSLATE_NOOP("Day", "Name badges"),
    DayPaper.SIGNS: QT_TRANSLATE_NOOP("Day", "Table signs"),
    DayPaper.OBSERVATION: QT_TRANSLATE_NOOP("Day", "Observation sheets"),
    DayPaper.STICKIES: QT_TRANSLATE_NOOP("Day", "Sticky-note sheets"),
    DayPaper.VOTES: QT_TRANSLATE_NOOP("Day", "Voting sheets"),
    DayPaper.RATINGS: QT_TRANSLATE_NOOP("Day", "Rating sheets"),
    DayPaper.AGREEMENT: QT_TRANSLATE_NOOP("Day", "Agreement to sign"),
    DayPaper.TAKE_AWAY: QT_TRANSLATE_NOOP("Day", "Take-away for the customers"),
}

MOST_COPIES = 50
MOST_BLANKS = 50


@dataclass(frozen=True)
class DayChoice:
    """What is printed and for whom. `people` are participant ids, None for all who are invited.

    `start` is the time on the clock, "14:00"; without one time is counted from 0:00. `contact` is how the
    team can be reached, `kept_until` the day on which what is kept of people is deleted, both in any words
    and kept nowhere. With `on_clusters` people vote on clusters instead of notes.
    """

    papers: tuple[DayPaper, ...] = tuple(DayPaper)
    people: frozenset[str] | None = None
    copies: Mapping[DayPaper, int] = field(default_factory=dict[DayPaper, int])
    blanks: int = 0
    start: str = ""
    contact: str = ""
    kept_until: str = ""
    on_clusters: bool = False

    @property
    def in_order(self) -> tuple[DayPaper, ...]:
        """The papers as a day needs them, each once."""
        return tuple(one for one in DayPaper if one in self.papers)

    def copies_of(self, paper: DayPaper) -> int:
        return self.copies.get(paper, 1)
