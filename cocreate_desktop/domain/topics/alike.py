"""How alike short texts are, by words and by pieces of words, weighted by how rare these are among the texts.

Words without endings and the words inside compounds say why texts belong together. Pieces of three letters
also see what no list of endings knows, and, in the small words too, how a thing is said: a wish, a doubt.
Both are cosines of tf-idf vectors (Salton and Buckley 1988), mixed half and half.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest

from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.topics.function_words import topic_words
from cocreate_desktop.domain.topics.stems import parts_by_stem, stem

Vector = Mapping[str, float]
_WORD = re.compile(r"[^\W_]+")
_PIECE = 3
_BY_WORDS = 0.5
_AS_THOUGH_AMONG = 50
"""So many more texts that have none of these words: a handful says little about which words are common."""
_NEAREST = 20
"""So many texts that share the weightiest words with one are looked at more closely."""


class Topics:
    """Texts read for comparison; each is known by its place among them."""

    def __init__(self, texts: Sequence[str], ignored: Iterable[str] = ()) -> None:
        """`ignored` is what says nothing of a topic, such as names of people."""
        left_out = {fold(word) for one in ignored for word in _WORD.findall(one)}
        written = [[word for word in _WORD.findall(text) if fold(word) not in left_out] for text in texts]
        folded = [[fold(word) for word in words] for words in written]
        told = topic_words(folded)
        stems = {word: stem(word) for words in told for word in words}
        parts = parts_by_stem(stems.values())
        self._spellings = _spellings(written, stems)
        self._keys = [
            [key for word in words for key in (stems[word], *parts.get(stems[word], ()))] for words in told
        ]
        self._rarity = _rarity(self._keys)
        self._by_keys = [_weighted(keys, self._rarity) for keys in self._keys]
        pieces = [[piece for word in words for piece in _pieces(word)] for words in folded]
        rarity = _rarity(pieces)
        self._by_pieces = [_weighted(one, rarity) for one in pieces]
        self._holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, vector in enumerate(self._by_keys):
            for key, weight in vector.items():
                self._holders[key].append((at, weight))

    def alikeness(self, one: int, other: int) -> float:
        """From 0, nothing in common, to 1."""
        return self._mixed(_cosine(self._by_keys[one], self._by_keys[other]), one, other)

    def nearest(self, one: int) -> list[tuple[int, float]]:
        """Other texts that share words with one, and how alike they are."""
        shared: dict[int, float] = defaultdict(float)
        for key, weight in self._by_keys[one].items():
            for other, theirs in self._holders[key]:
                shared[other] += weight * theirs
        shared.pop(one, None)
        most = nsmallest(_NEAREST, shared, key=lambda other: (-shared[other], other))
        return [(other, self._mixed(shared[other], one, other)) for other in most]

    def keys_of(self, one: int) -> set[str]:
        """The words of a text without their endings, and the words inside its compounds."""
        return set(self._keys[one])

    def rarity(self, key: str) -> float:
        """How much a word says."""
        return self._rarity[key]

    def spelled(self, key: str) -> str:
        """A word as most of the texts write it."""
        return self._spellings[key]

    def _mixed(self, by_words: float, one: int, other: int) -> float:
        by_pieces = _cosine(self._by_pieces[one], self._by_pieces[other])
        return _BY_WORDS * by_words + (1 - _BY_WORDS) * by_pieces


def bare(text: str) -> str:
    """A text without case, accents and punctuation; one that is nothing else is left as it is."""
    return " ".join(_WORD.findall(fold(text))) or fold(text)


def _spellings(written: Sequence[Sequence[str]], stems: Mapping[str, str]) -> dict[str, str]:
    """How each stem is written most often; of equals, the shortest."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words in written:
        for word in words:
            if fold(word) in stems:
                counts[stems[fold(word)]][word.lower()] += 1
    return {
        key: min(spelled, key=lambda word: (-spelled[word], len(word), word))
        for key, spelled in counts.items()
    }


def _pieces(word: str) -> list[str]:
    """Three letters each, the word's beginning and end marked."""
    edged = f" {word} "
    return [edged[at : at + _PIECE] for at in range(len(edged) - _PIECE + 1)]


def _rarity(texts: Sequence[Sequence[str]]) -> dict[str, float]:
    """The inverse document frequency of each feature, above 0."""
    held = Counter(feature for features in texts for feature in set(features))
    size = len(texts) + _AS_THOUGH_AMONG
    return {feature: math.log(size / (count + 0.5)) for feature, count in held.items()}


def _weighted(features: Sequence[str], rarity: Mapping[str, float]) -> Vector:
    """A vector of length 1, or nothing."""
    weights = {
        feature: (1 + math.log(count)) * rarity[feature]
        for feature, count in sorted(Counter(features).items())
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {feature: weight / length for feature, weight in weights.items()}


def _cosine(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[feature] for feature, weight in one.items() if feature in other)
