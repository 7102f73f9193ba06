"""Which letter stands for which tag in log mode."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from string import ascii_uppercase


def tag_letters(names: Iterable[str]) -> tuple[str, ...]:
    """A letter from A to Z for each tag: the first of its name that is free, else the first free one.

    "" once all are taken. The names come in the order of the session's tags, so that a tag added later takes
    what is left and nobody's letter changes.
    """
    free = dict.fromkeys(ascii_uppercase)
    letters: list[str] = []
    for name in names:
        letter = next((one for one in (*_letters_of(name), *free) if one in free), "")
        free.pop(letter, None)
        letters.append(letter)
    return tuple(letters)


def _letters_of(name: str) -> str:
    """The name in plain capitals, without accents and what is no letter."""
    plain = unicodedata.normalize("NFKD", name).upper()
    return "".join(one for one in plain if one in ascii_uppercase)
