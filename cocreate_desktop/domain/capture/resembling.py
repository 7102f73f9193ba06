"""Which assumption a line may be about: the words that they share, whatever the ending.

A word counts the more, the fewer of the assumptions have it. What a line and an assumption share, as a part
of what the shorter of the two says, is their likeness.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from math import log

from cocreate_desktop.domain.folding import fold

LIKE_FROM = 0.34
"""From this likeness on an assumption of the step is offered. In the sample 27 of the 29 that are offered so
were linked by the note-taker, of 147 links in all: it seldom speaks, and is seldom wrong."""

_SHORTEST_WORD, _SHORTEST_STEM = 3, 3
_WORD = re.compile(r"[^\W\d_]+")
_MANY = 60
"""Words of a line that are looked at."""

_ENDINGS = ("ings", "ing", "ed", "es", "en", "er", "e", "s", "t")
_LITTLE_WORDS = frozenset(
    "the and for with that this they them their there are was were has have had his her not but who what how"
    " from into about over than then when will would can could should one out own its our you your all"
    " any".split()
)


class Resemblance:
    """Compares lines with the texts of some assumptions, by their ids."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._stems = {id_: _stems(text) for id_, text in texts.items()}
        having = Counter(stem for stems in self._stems.values() for stem in stems)
        self._weights = {stem: log(1 + len(texts) / count) for stem, count in having.items()}
        self._of_unknown = log(1 + len(texts)) if texts else 0.0

    def closest(self, words: str, among: frozenset[str]) -> str | None:
        """The assumption of `among` that the words resemble most; None if they resemble none enough."""
        said = _stems(words)
        likenesses = {id_: self._likeness(said, stems) for id_, stems in self._stems.items() if id_ in among}
        best = max(likenesses, key=lambda id_: likenesses[id_], default=None)
        return best if best is not None and likenesses[best] >= LIKE_FROM else None

    def _likeness(self, said: frozenset[str], stems: frozenset[str]) -> float:
        """From 0 to 1."""
        shared, smaller = self._weight(said & stems), min(self._weight(said), self._weight(stems))
        return shared / smaller if smaller else 0.0

    def _weight(self, stems: frozenset[str]) -> float:
        return sum(self._weights.get(stem, self._of_unknown) for stem in stems)


def _stems(words: str) -> frozenset[str]:
    found = (word for word in _WORD.findall(fold(words)) if len(word) >= _SHORTEST_WORD)
    kept = [word for word in found if word not in _LITTLE_WORDS]
    return frozenset(_stem(word) for word in kept[:_MANY])


def _stem(word: str) -> str:
    """The word without its ending, and without a doubled letter before it."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            return stem[:-1] if len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2] else stem
    return word
