"""Hyphenation by patterns (F. M. Liang, 1983), from the dictionaries that pyphen brings.

A language has up to a hundred thousand patterns, of which a report needs a few hundred: each is understood
when a word first holds its letters. Pyphen understands all of them first, which takes eight times as long:
the first report in German would wait for half a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

_DIGITS = b"0123456789"


class Patterns:
    """Where words of one language may be parted, `least` letters or more from either end."""

    def __init__(self, dictionary: Path, least: int) -> None:
        """`dictionary` is a file as Hunspell reads it: its encoding, then patterns such as `.ab1so4l`."""
        encoding, *lines = map(bytes.strip, dictionary.read_bytes().split(b"\n"))
        self._least = least
        self._levels: dict[str, list[int]] = {}
        self._patterns = _by_letters(b"\n".join(lines), encoding.decode().lower().removeprefix("microsoft-"))

    def parts(self, word: str) -> list[str]:
        """The parts of a word; one where it has no such place."""
        starts = [0, *self._places(word), len(word)]
        return [word[start:end] for start, end in pairwise(starts)]

    def _places(self, word: str) -> Iterator[int]:
        """Before which letters a part may begin: there the highest level of all patterns is odd."""
        pointed = f".{word.lower()}."
        highest = [0] * (len(pointed) + 1)
        for start in range(len(pointed)):
            for end in range(start + 1, len(pointed) + 1):
                letters = pointed[start:end]
                if letters in self._patterns:
                    for at, level in enumerate(self._levels_of(letters), start):
                        highest[at] = max(highest[at], level)
        # The first of them stands before the point.
        for place in range(self._least, len(word) - self._least + 1):
            if highest[place + 1] % 2:
                yield place

    def _levels_of(self, letters: str) -> list[int]:
        """A level before each letter and behind the last."""
        levels = self._levels.get(letters)
        if levels is None:
            levels = self._levels[letters] = _levels(self._patterns[letters])
        return levels


def _by_letters(text: bytes, encoding: str) -> dict[str, str]:
    """Every pattern of a dictionary by its letters. Remarks are among them, as no word has their signs."""
    letters = text.translate(None, _DIGITS).decode(encoding).split("\n")
    patterns = dict(zip(letters, text.decode(encoding).split("\n"), strict=True))
    for one in [one for one in letters if "/" in one]:
        patterns[one.partition("/")[0]] = patterns.pop(one)
    return patterns


def _levels(pattern: str) -> list[int]:
    plain, _, respelt = pattern.partition("/")
    levels = [0]
    for sign in plain:
        if sign.isdigit():
            levels[-1] = int(sign)
        else:
            levels.append(0)
    # A word that is spelt otherwise when it is parted there is not parted there.
    return [level + level % 2 for level in levels] if respelt else levels
