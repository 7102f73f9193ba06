"""Words that were meant: a slip or two of the fingers away from what was typed.

A slip is a letter left out, added or mistaken, or two neighbours swapped.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True)
class Near:
    """A word, and how many slips it is away: as a `whole`, or else its beginning."""

    word: str
    slips: int
    whole: bool


def begins_so(name: str, typed: str, most: int) -> bool:
    """Whether a beginning of `name` is at most so many slips away from what was typed."""
    return next(near([name], typed, most), None) is not None


def near(words: Sequence[str], typed: str, most: int) -> Iterator[Near]:
    """Those of the sorted `words` that are, or begin with, something at most so many slips away.

    Words that begin alike share the work, and of those that begin quite otherwise only one is looked at.
    """
    walk = _Walk(typed, most)
    place = 0
    while place < len(words):
        word = words[place]
        if walk.to_end_of(word):
            if walk.slips_of_whole <= most:
                yield Near(word, walk.slips_of_whole, whole=True)
            elif walk.slips_of_beginning <= most:
                yield Near(word, walk.slips_of_beginning, whole=False)
            place += 1
            continue
        behind = bisect_left(words, walk.beginning + _AFTER_ALL, place)
        if walk.slips_of_beginning <= most:
            yield from (Near(alike, walk.slips_of_beginning, whole=False) for alike in words[place:behind])
        place = behind


class _Walk:
    """Goes through words letter by letter, with a row of slips to every beginning of what was typed."""

    def __init__(self, typed: str, most: int) -> None:
        self._typed = typed
        self._most = most
        self.beginning = ""
        self._rows = [list(range(len(typed) + 1))]
        self._fewest = [len(typed)]

    @property
    def slips_of_whole(self) -> int:
        return self._rows[-1][-1]

    @property
    def slips_of_beginning(self) -> int:
        return self._fewest[-1]

    def to_end_of(self, word: str) -> bool:
        """Go on from the letters that this word shares with the last one; whether its end was reached.

        It is not where no longer beginning of the word can come nearer: `beginning` says how far that is.
        """
        self._back_to(word)
        while len(self.beginning) < len(word) and not self._is_hopeless():
            self._add(word[len(self.beginning)])
        return len(self.beginning) == len(word)

    def _back_to(self, word: str) -> None:
        shared = 0
        while shared < min(len(word), len(self.beginning)) and word[shared] == self.beginning[shared]:
            shared += 1
        self.beginning = self.beginning[:shared]
        del self._rows[shared + 1 :], self._fewest[shared + 1 :]

    def _is_hopeless(self) -> bool:
        # Two swapped letters reach over the last row.
        return len(self._rows) > 1 and min(self._rows[-1]) > self._most and min(self._rows[-2]) >= self._most

    def _add(self, letter: str) -> None:
        above = self._rows[-1]
        row = [above[0] + 1]
        before = self.beginning[-1:]
        swapped = self._rows[-2] if len(self._rows) > 1 else None
        last = ""
        for place, typed in enumerate(self._typed):
            slips = min(above[place] + (typed != letter), above[place + 1] + 1, row[place] + 1)
            if swapped is not None and place and typed == before and last == letter:
                slips = min(slips, swapped[place - 1] + 1)
            row.append(slips)
            last = typed
        self.beginning += letter
        self._rows.append(row)
        self._fewest.append(min(self._fewest[-1], row[-1]))
