"""Finding what was meant by a few typed words: which things fit, which fit best, and what is marked in them.

A typed word fits a word of the same letters, one that begins so, one that has it inside, or, only where
nothing at all is spelled so, one that is a slip or two away. All typed words must fit, in any order. Case and
accents never matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Generic, Protocol, TypeVar

from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.slips import near

_WORD = re.compile("[\\w\u0300-\u036f]+")
_SHORTEST_INSIDE = 3
_SHORTEST_SLIP, _SHORTEST_TWO_SLIPS = 3, 6
_FIRST_WIDE = "\u2e80"
"""From here on scripts write without spaces, so that one sign inside says as much as a word."""


class Fit(IntEnum):
    """How a typed word fits, best first."""

    SAME = 0
    BEGINNING = 1
    INSIDE = 2
    ONE_SLIP = 3
    TWO_SLIPS = 4
    BEGINNING_ONE_SLIP = 5
    BEGINNING_TWO_SLIPS = 6

    @property
    def is_spelled_so(self) -> bool:
        return self <= Fit.INSIDE


_WHOLE_SLIPS = (Fit.SAME, Fit.ONE_SLIP, Fit.TWO_SLIPS)
_BEGINNING_SLIPS = (Fit.BEGINNING, Fit.BEGINNING_ONE_SLIP, Fit.BEGINNING_TWO_SLIPS)


class Worded(Protocol):
    """Something that can be found by its words."""

    @property
    def words(self) -> str: ...


Thing = TypeVar("Thing", bound=Worded, covariant=True)


@dataclass(frozen=True)
class Hit(Generic[Thing]):
    """Something that was found; `begins` if its first word is one of those that fit."""

    thing: Thing
    worst: Fit
    begins: bool
    sum_of_fits: int

    @property
    def rank(self) -> tuple[int, bool, int]:
        """The smaller, the better."""
        return (self.worst, not self.begins, self.sum_of_fits)


class Shelf(Generic[Thing]):
    """Things with their words made ready, so that a key costs no more than looking them up."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self.things: Sequence[Thing] = tuple(things)
        self._first: list[str] = []
        self._places: dict[str, list[int]] = {}
        for place, thing in enumerate(self.things):
            words = typed_words(thing.words)
            self._first.append(words[0] if words else "")
            for word in dict.fromkeys(words):
                self._places.setdefault(word, []).append(place)
        self.vocabulary: Sequence[str] = sorted(self._places)

    def hits_of(self, fits: Sequence[Mapping[str, Fit]]) -> list[Hit[Thing]]:
        """The things in which every typed word fits; `fits` are the fitting words of each typed one."""
        found = [self._best(words) for words in fits]
        everywhere = set(found[0]).intersection(*found[1:])
        return [
            Hit(
                self.things[place],
                worst=Fit(max(each[place][0] for each in found)),
                begins=any(each[place][1] for each in found),
                sum_of_fits=sum(each[place][0] for each in found),
            )
            for place in sorted(everywhere)
        ]

    def _best(self, fits: Mapping[str, Fit]) -> dict[int, tuple[Fit, bool]]:
        """By place, the best of the fits, and whether the first word is among those that fit."""
        best: dict[int, tuple[Fit, bool]] = {}
        for word, fit in fits.items():
            for place in self._places.get(word, ()):
                begins = word == self._first[place]
                other = best.get(place)
                best[place] = (min(fit, other[0]), begins or other[1]) if other else (fit, begins)
        return best


def typed_words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(fold(text))


def search(typed: str, shelves: Sequence[Shelf[Thing]]) -> list[Hit[Thing]]:
    """What fits, best first; of equals the given order stays. Nothing fits a line without words."""
    words = typed_words(typed)
    if not words:
        return []
    fits = [_fits_in(word, [shelf.vocabulary for shelf in shelves]) for word in words]
    hits = [hit for shelf in shelves for hit in shelf.hits_of(fits)]
    return sorted(hits, key=lambda hit: hit.rank)


def fits_whole(typed: str, text: str) -> bool:
    """Whether every typed word fits somewhere in the text."""
    vocabulary = sorted(set(typed_words(text)))
    return all(_fits_in(word, [vocabulary]) for word in typed_words(typed))


def marks(typed: str, text: str) -> list[tuple[int, int]]:
    """Where the typed words stand in a text: from and to, in order, none within another one.

    Where letters were slipped, the whole word is what was found.
    """
    spans = [(found.start(), found[0]) for found in _WORD.finditer(text)]
    vocabulary = sorted({fold(word) for _, word in spans})
    found: list[tuple[int, int]] = []
    for wanted in typed_words(typed):
        fits = _fits_in(wanted, [vocabulary])
        best = min(fits.values(), default=None)
        for start, word in spans:
            if best is not None and fits.get(fold(word)) is best:
                first, last = _part(word, wanted, best)
                found.append((start + first, start + last))
    return _joined(found)


def _fits_in(word: str, vocabularies: Sequence[Sequence[str]]) -> dict[str, Fit]:
    """The words of all vocabularies that fit. Slips count only where no vocabulary has it spelled so, and
    beginnings with slips only where there is no such whole word."""
    spelled: dict[str, Fit] = {}
    for vocabulary in vocabularies:
        spelled |= _spelled_so(word, vocabulary)
    if spelled:
        return spelled
    slipped = _slipped(word, vocabularies)
    whole = {other: fit for other, fit in slipped.items() if fit in _WHOLE_SLIPS}
    return whole or slipped


def _spelled_so(word: str, vocabulary: Sequence[str]) -> dict[str, Fit]:
    fits: dict[str, Fit] = {}
    if len(word) >= _SHORTEST_INSIDE or word[0] >= _FIRST_WIDE:
        fits = {other: Fit.INSIDE for other in vocabulary if word in other}
    place = bisect_left(vocabulary, word)
    while place < len(vocabulary) and vocabulary[place].startswith(word):
        fits[vocabulary[place]] = Fit.BEGINNING
        place += 1
    if word in fits:
        fits[word] = Fit.SAME
    return fits


def _slipped(word: str, vocabularies: Iterable[Iterable[str]]) -> dict[str, Fit]:
    """Numbers and codes are never taken for others."""
    most = 0 if len(word) < _SHORTEST_SLIP else 1 if len(word) < _SHORTEST_TWO_SLIPS else 2
    if not most or _has_digit(word):
        return {}
    return {
        other.word: (_WHOLE_SLIPS if other.whole else _BEGINNING_SLIPS)[other.slips]
        for other in near(sorted(set[str]().union(*vocabularies)), word, most)
        if not _has_digit(other.word) and (other.whole or _start_alike(other.word, word))
    }


def _start_alike(word: str, typed: str) -> bool:
    """Hands hit the first letter; without it too many words would begin so."""
    return word[0] == typed[0] or word[:2] == typed[1::-1]


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _part(word: str, wanted: str, fit: Fit) -> tuple[int, int]:
    """The letters of `word`, as it is spelled, that the folded `wanted` stands for."""
    if not fit.is_spelled_so:
        return 0, len(word)
    start = fold(word).index(wanted)
    end, at = start + len(wanted), 0
    covered: list[int] = []
    for place, letter in enumerate(word):
        width = len(fold(letter))
        is_accent = not width and bool(covered) and covered[-1] == place - 1
        if is_accent or (at < end and at + width > start):
            covered.append(place)
        at += width
    return covered[0], covered[-1] + 1


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
