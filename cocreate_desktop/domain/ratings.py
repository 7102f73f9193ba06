"""Ratings of needs: how important one is and how well it is met today, from 1 to 5 by each participant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from statistics import median

from cocreate_desktop.domain.voting import Vote
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

LOWEST, HIGHEST = 1, 5
HIGH = 4
"""From here on a rating says important, or satisfied."""


class Aspect(StrEnum):
    """What of a need is rated."""

    IMPORTANCE = "importance"
    SATISFACTION = "satisfaction"


ASPECTS = {
    Aspect.IMPORTANCE: QT_TRANSLATE_NOOP("Rating", "Important"),
    Aspect.SATISFACTION: QT_TRANSLATE_NOOP("Rating", "Satisfied today"),
}


@dataclass(frozen=True)
class Spread:
    """How often each answer from 1 to 5 was given."""

    counts: tuple[int, int, int, int, int]

    @classmethod
    def of(cls, values: Iterable[int]) -> Spread:
        counted = Counter(values)
        return cls((counted[1], counted[2], counted[3], counted[4], counted[5]))

    @property
    def n(self) -> int:
        """How many people answered."""
        return sum(self.counts)

    @property
    def high(self) -> int:
        """How many gave 4 or 5."""
        return sum(self.counts[HIGH - LOWEST :])

    @property
    def share(self) -> Fraction | None:
        """The share of people who gave 4 or 5, from 0 to 1; None when nobody answered."""
        return Fraction(self.high, self.n) if self.n else None

    @property
    def median(self) -> float | None:
        return float(median(self._values)) if self.n else None

    @property
    def mean(self) -> float | None:
        return sum(self._values) / self.n if self.n else None

    @property
    def _values(self) -> list[int]:
        return [value for value, count in enumerate(self.counts, start=LOWEST) for _ in range(count)]


@dataclass(frozen=True)
class RatedNeed:
    """What a round says of one need."""

    note_id: str
    importance: Spread
    satisfaction: Spread

    @property
    def opportunity(self) -> Fraction | None:
        """How much there is to win with this need, from 0 to 20; None unless both were rated.

        importance + max(importance − satisfaction, 0), each of them ten times the share of the people who
        gave 4 or 5: the opportunity algorithm of A. W. Ulwick, "Turn Customer Input into Innovation", Harvard
        Business Review 80 (1), January 2002, pp. 91–97. With few people one answer moves it by whole points:
        it is never to be shown without its counts.
        """
        important, satisfied = self.importance.share, self.satisfaction.share
        if important is None or satisfied is None:
            return None
        return 10 * (important + max(important - satisfied, Fraction(0)))

    @property
    def is_open(self) -> bool:
        """Important and not yet satisfied: more than half call it important, at most half are satisfied."""
        important, satisfied = self.importance.share, self.satisfaction.share
        half = Fraction(1, 2)
        return important is not None and satisfied is not None and important > half >= satisfied


def rated_needs(votes: Iterable[Vote], round_id: str, note_ids: Sequence[str]) -> list[RatedNeed]:
    """The needs of one round, those with most to win first and those that were not rated last.

    Of equal ones the more important comes first, then the order of `note_ids` holds.
    """
    values: dict[tuple[str, str], list[int]] = {}
    for vote in votes:
        if vote.round_id == round_id:
            values.setdefault((vote.note_id, vote.aspect), []).append(vote.value)
    needs = [
        RatedNeed(
            note_id,
            Spread.of(values.get((note_id, Aspect.IMPORTANCE), ())),
            Spread.of(values.get((note_id, Aspect.SATISFACTION), ())),
        )
        for note_id in note_ids
    ]
    return sorted(needs, key=_most_to_win_first)


def _most_to_win_first(need: RatedNeed) -> tuple[bool, Fraction, Fraction]:
    score = need.opportunity
    return score is None, -(score or Fraction(0)), -(need.importance.share or Fraction(0))
