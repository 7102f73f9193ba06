"""Where there is no room for the whole of a text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable


def shortened(text: str, most: int, width: Callable[[str], float] = len) -> str:
    """The text on one line in at most so many characters, cut between words, with an ellipsis for the rest.

    No word is cut in two: half a name could not be recognised as one. Only a text of one word is. What is not
    counted in characters is told by `width`, which grows with the text.
    """
    told = " ".join(text.split())
    if width(told) <= most:
        return told
    kept = told[: bisect_right(range(1, len(told)), most, key=lambda end: width(told[:end]))]
    return f"{kept.rpartition(' ')[0] or kept[:-1]}…"
