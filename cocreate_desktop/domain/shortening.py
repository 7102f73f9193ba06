"""Where there is no room for the whole of a text."""

from __future__ import annotations


def shortened(text: str, most: int) -> str:
    """The text on one line in at most so many characters, cut between words, with an ellipsis for the rest.

    No word is cut in two: half a name could not be recognised as one. Only a text of one word is.
    """
    told = " ".join(text.split())
    if len(told) <= most:
        return told
    kept = told[:most]
    return f"{kept.rpartition(' ')[0] or kept[:-1]}…"
