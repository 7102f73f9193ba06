"""What of a text can be seen."""

from __future__ import annotations

import unicodedata

_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"
"""Letters by their category that show nothing (Hangul fillers)."""


def visible(text: str) -> str:
    """What of a text can be seen, in its compatibility form."""
    composed = unicodedata.normalize("NFKC", text)
    if composed.isascii():
        # Thousands of pasted lines come through here, and most have nothing to be taken out.
        return composed.strip()
    return "".join(
        one for one in composed if unicodedata.category(one) != "Cf" and one not in _BLANK_LETTERS
    ).strip()


def told_apart(name: str) -> str:
    """By this, two names are told apart, whatever the case of their letters."""
    return visible(name).casefold()
