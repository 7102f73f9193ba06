"""Where two who noted the same minutes agree: moments matched in time, and Cohen's kappa over their codes.

J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 1960.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from cocreate_desktop.domain.observations import Entry, Mode

NEAR_MS = 5_000
"""Two notes of one moment are no further apart."""

NOTHING = ""
"""The code of a moment that only the other one noted."""


@dataclass(frozen=True)
class Heard:
    """What one listener noted of one person at one moment (ms since the take began).

    `person` is "" for an entry that names nobody; `tags` are names, so that takes of two sessions compare.
    """

    at_ms: int
    person: str
    mode: Mode
    tags: frozenset[str] = frozenset()

    @property
    def code(self) -> str:
        """All that was decided about the moment, as one category."""
        return "\n".join((self.person, self.mode.value, *sorted(self.tags)))


Pair = tuple[Heard | None, Heard | None]
"""One moment as the first and as the second listener has it; None where one noted nothing."""


@dataclass(frozen=True)
class Tallied:
    """How the moments of one person, one tag, or said and did, were noted by the two."""

    agreed: int
    only_one: int
    differing: int

    @property
    def missed(self) -> int:
        """How often the two do not have the same."""
        return self.only_one + self.differing


@dataclass(frozen=True)
class Agreement:
    """Two takes laid side by side."""

    pairs: tuple[Pair, ...]

    @cached_property
    def whole(self) -> Tallied:
        return _tallied(self.pairs, _whole)

    @cached_property
    def kappa(self) -> Fraction | None:
        """Agreement beyond chance over the codes of all moments, with "noted nothing" as one of the codes.

        None when nobody noted anything.
        """
        return kappa(Counter((_code(one), _code(other)) for one, other in self.pairs))

    @cached_property
    def by_person(self) -> dict[str, Tallied]:
        """By person, whether both noted them, and as the same."""
        people = {one.person for pair in self.pairs for one in pair if one is not None}
        return {
            person: _tallied(_concerning(self.pairs, lambda one, name=person: one.person == name), _whole)
            for person in sorted(people)
        }

    @cached_property
    def by_tag(self) -> dict[str, Tallied]:
        """By tag, whether both gave it: differing moments were noted by both and tagged by one."""
        tags = {tag for pair in self.pairs for one in pair if one is not None for tag in one.tags}
        return {
            tag: _tallied(
                _concerning(self.pairs, lambda one, name=tag: name in one.tags),
                lambda one, name=tag: str(name in one.tags),
            )
            for tag in sorted(tags)
        }

    @cached_property
    def by_mode(self) -> dict[Mode, Tallied]:
        """By said and did, whether both have it so."""
        return {
            mode: _tallied(
                _concerning(self.pairs, lambda one, wanted=mode: one.mode is wanted),
                lambda one: one.mode.value,
            )
            for mode in Mode
        }


def heard_of(entries: Iterable[Entry], names: Mapping[str, str], tags: Mapping[str, str]) -> list[Heard]:
    """The entries of a take, one for each person named; `names` of participants and `tags` by id."""
    return [
        Heard(
            entry.observation.at_ms,
            names.get(participant_id, ""),
            entry.observation.mode,
            frozenset(tags[tag_id] for tag_id in entry.tags if tag_id in tags),
        )
        for entry in entries
        for participant_id in entry.participants or ("",)
    ]


def compare(first: Sequence[Heard], second: Sequence[Heard]) -> Agreement:
    """Match the moments of two takes within `NEAR_MS`: those that say most alike first, then the nearest.

    Moments on two people are only one moment if they say the same otherwise.
    """
    candidates = sorted(
        (_distance(one, other), at, to)
        for at, one in enumerate(first)
        for to, other in enumerate(second)
        if abs(one.at_ms - other.at_ms) <= NEAR_MS and _may_match(one, other)
    )
    left, right = dict(enumerate(first)), dict(enumerate(second))
    pairs: list[Pair] = []
    for _, at, to in candidates:
        if at in left and to in right:
            pairs.append((left.pop(at), right.pop(to)))
    pairs += [(one, None) for one in left.values()] + [(None, other) for other in right.values()]
    return Agreement(tuple(sorted(pairs, key=_when)))


def kappa(table: Mapping[tuple[str, str], int]) -> Fraction | None:
    """Cohen's kappa of a square table of counts by (code of the one, code of the other).

    1 is full agreement, 0 what chance would give; None for an empty table. Two who give one and the same code
    throughout agree fully.
    """
    total = sum(table.values())
    if not total:
        return None
    ones, others = Counter[str](), Counter[str]()
    for (one, other), count in table.items():
        ones[one] += count
        others[other] += count
    observed = Fraction(sum(count for (one, other), count in table.items() if one == other), total)
    expected = Fraction(sum(ones[code] * others[code] for code in ones), total * total)
    return Fraction(1) if expected == 1 else (observed - expected) / (1 - expected)


def _whole(one: Heard) -> str:
    return one.code


def _tallied(pairs: Iterable[Pair], code_of: Callable[[Heard], str]) -> Tallied:
    found = list(pairs)
    both = [(one, other) for one, other in found if one is not None and other is not None]
    agreed = sum(code_of(one) == code_of(other) for one, other in both)
    return Tallied(agreed, len(found) - len(both), len(both) - agreed)


def _concerning(pairs: Iterable[Pair], is_meant: Callable[[Heard], bool]) -> list[Pair]:
    return [pair for pair in pairs if any(one is not None and is_meant(one) for one in pair)]


def _code(one: Heard | None) -> str:
    return NOTHING if one is None else one.code


def _may_match(one: Heard, other: Heard) -> bool:
    return one.person == other.person or (one.mode is other.mode and one.tags == other.tags)


def _distance(one: Heard, other: Heard) -> tuple[int, int, int, list[str]]:
    """How unlike two notes are, the same from both sides."""
    unlike = (one.person != other.person) + (one.mode is not other.mode) + len(one.tags ^ other.tags)
    apart = abs(one.at_ms - other.at_ms)
    return (unlike, apart, min(one.at_ms, other.at_ms), sorted((one.code, other.code)))


def _when(pair: Pair) -> tuple[int, str]:
    noted = [one for one in pair if one is not None]
    return (min(one.at_ms for one in noted), min(one.code for one in noted))
