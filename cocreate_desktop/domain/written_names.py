"""Where names stand in a text, however they were typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import groupby

from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.people import Person, TeamMember
from cocreate_desktop.domain.topics.function_words import FUNCTION_WORDS

_PARTICLES = frozenset(
    {"van", "von", "den", "der", "des", "del", "de", "da", "di", "du", "la", "le", "ten", "ter"}
)
_PIECE = re.compile(r"[^\W\d_]{2,}")
_SMALL_WORDS = frozenset[str]().union(*FUNCTION_WORDS.values())
_SHORT = 2
"""Letters of a name that is a word like others in lower case."""
_MARK = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
"""Accents, vowel signs, and what cannot be seen: one may type a name with or without them."""
_TYPED_AS = {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i"}
"""Letters that are no other letter with an accent, on a keyboard without them."""
_PLAIN = str.maketrans(_TYPED_AS)
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Scripts that write words without blanks between them."""
_PREFIXES = "ובהלכמשفبلك\u0648"
"""Hebrew and Arabic words that are written together with the name behind them: and, to, with."""


@dataclass(frozen=True)
class Names:
    """What people are called: `whole` by names that are found in any case; `parts` are the words of names
    on a badge, which may be words like others ("Shop" of "Shop Ghent") and count as they are written."""

    whole: tuple[str, ...]
    parts: tuple[str, ...] = ()

    def finder(self, others: Iterable[str] = ()) -> NameFinder:
        """Finds these, and other words like `whole` ones."""
        return NameFinder((*self.whole, *others), self.parts)


def names_of(people: Iterable[Person], team: Iterable[TeamMember]) -> Names:
    """The names of people and team, and each word of them."""
    people = tuple(people)
    badges = [*(one.alias for one in people), *(one.name for one in team)]
    real = [one.real_name for one in people]
    # One letter is no name, but one sign of Chinese is.
    whole = dict.fromkeys(name for name in (*badges, *real) if len(name) > 1 or _UNSPACED.match(name))
    whole |= dict.fromkeys(word for word in _words(real) if len(word) > 1)
    called = [name for name in badges if all(word[0] == word[0].upper() for word in _words([name]))]
    parts = dict.fromkeys(piece for name in (*called, *real) for piece in _PIECE.findall(name))
    return Names(tuple(whole), tuple(one for one in parts if one not in whole and not _is_particle(one)))


def _words(names: Iterable[str]) -> Iterator[str]:
    """Each word of names; "van" and "de" between them are words like others."""
    return (word for name in names for word in name.split() if not _is_particle(word))


def _is_particle(word: str) -> bool:
    return word.casefold() in _PARTICLES


class NameFinder:
    """Finds names where they stand as words: in whatever case, with or without accents, with the s of
    whose something is, and whatever blanks, hyphens or signs are between their parts.

    Names of two letters, those that are small words of a language, and `parts` need their capital: "An" and
    "Will" are names, "an" and "will" are none. Of two that overlap the first is found, and of two that begin
    together the longer.
    """

    def __init__(self, names: Iterable[str], parts: Iterable[str] = ()) -> None:
        whole = frozenset(names)
        wanted = (_Name(one, as_written=one not in whole) for one in whole | frozenset(parts))
        self._names = sorted(
            (one for one in wanted if one.signs), key=lambda one: (-len(one.spelling), one.spelling)
        )

    def found(self, text: str) -> Iterator[str]:
        """The names in a text, in their own spelling, as often as they stand there."""
        for name, _, _ in self._standing(_MARK.sub("", unicodedata.normalize("NFD", text))):
            yield name.spelling

    def masked(self, text: str, mask: str) -> str:
        """The text with a mask for each name."""
        apart = unicodedata.normalize("NFD", text)
        standing = list(self._standing(_MARK.sub("", apart)))
        if not standing:
            return text
        places = [place for place, sign in enumerate(apart) if not _MARK.match(sign)]
        places.append(len(apart))
        shown, rest = "", 0
        for _, start, end in standing:
            shown += apart[rest : places[start]] + mask
            rest = places[end]
        return unicodedata.normalize("NFC", shown + apart[rest:])

    def _standing(self, text: str) -> Iterator[tuple[_Name, int, int]]:
        """The names in a text without marks, each from where to where."""
        bare = _bare(text)
        near = [name for name in self._names if name.bare in bare]
        coming = [(0, rank, 0) for rank in range(len(near))]
        behind = 0
        while coming:
            start, rank, end = heappop(coming)
            if start >= behind and end:
                yield near[rank], start, end
                behind = end
            if place := near[rank].place_in(text, behind):
                heappush(coming, (place[0], rank, place[1]))


@dataclass(frozen=True)
class _Name:
    """One name in its own spelling, or a part of one that counts `as_written`."""

    spelling: str
    as_written: bool

    @cached_property
    def signs(self) -> str:
        """What is typed of it."""
        return _MARK.sub("", unicodedata.normalize("NFC", self.spelling)).strip()

    @cached_property
    def bare(self) -> str:
        return _bare(self.signs)

    def place_in(self, text: str, start: int) -> tuple[int, int] | None:
        """From where to where it stands first in the rest of a text without marks, as a word."""
        while match := self._pattern.search(text, start):
            if _is_word(text, *match.span()):
                return match.span()
            start = match.start() + 1
        return None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        word = self.signs.strip("".join(one for one in self.signs if not _is_letter(one)))
        if not word:
            return re.compile(re.escape(unicodedata.normalize("NFD", self.signs)))
        first, *rest = _spelled(word)
        is_ordinary = fold(self.signs) in _SMALL_WORDS
        if self.as_written or is_ordinary or len(word) <= _SHORT:
            capital, *_ = _spelled(word[0].upper())
            first = capital if is_ordinary else f"(?:{first}|{capital})"
        else:
            first = f"(?i:{first})"
        of_it = "s?" if word[-1].upper() != word[-1].lower() and word[-1] not in "sS" else ""
        return re.compile(f"{first}(?i:{''.join(rest)}{of_it})")


def _bare(text: str) -> str:
    """Letters and digits without what may be typed in another way."""
    plain = unicodedata.normalize("NFD", text.casefold()).translate(_PLAIN)
    return "".join(filter(str.isalnum, plain)).replace("e", "")


def _spelled(word: str) -> Iterator[str]:
    """A pattern for each letter, and one for whatever parts the words of a name."""
    for is_letter, run in groupby(word, _is_letter):
        yield from map(_letter, run) if is_letter else (r"[\W_]*",)


def _letter(sign: str) -> str:
    plain, *marks = unicodedata.normalize("NFD", sign)
    if typed := _TYPED_AS.get(sign.lower()):
        return f"(?:{sign}|{typed})"
    kept = "".join(re.escape(one) for one in marks if not _MARK.match(one))
    umlaut = "e?" if "\u0308" in marks and plain in "aouAOU" else ""
    return f"{re.escape(plain)}{kept}{umlaut}"


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether what stands there is no part of a longer word."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    return (before in _PREFIXES or not _binds(text[start], before)) and not _binds(text[end - 1], behind)


def _binds(sign: str, neighbour: str) -> bool:
    """Whether a sign of a name and the one beside it ("" at the ends of a text) are of one word."""
    if not neighbour or not _is_letter(sign) or not _is_letter(neighbour):
        return False
    if _UNSPACED.match(sign) or _UNSPACED.match(neighbour):
        return False
    return sign.isdigit() or not neighbour.isdigit()


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LMN"
