"""What a script asks of its setting: where it is read from, whether its letters join, where lines break."""

from __future__ import annotations

import unicodedata

_RIGHT = frozenset({"R", "AL"})
_FIRST_THAT_JOINS, _LAST_THAT_JOINS = 0x0590, 0x109F
"""Hebrew, Arabic and the scripts of India and its neighbours: their marks stand, and their letters join, by
rules that only shaping knows."""
_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = 0x2E80, 0xD7AF
_JOINERS = frozenset("\u200c\u200d")


def runs_left(text: str) -> bool:
    """Whether a text is read from the right: its first letter with a direction says so (Unicode, UAX 9)."""
    if text.isascii():
        return False
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction == "L":
            return False
        if direction in _RIGHT:
            return True
    return False


def has_letters_from_right(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(sign) in _RIGHT for sign in text)


def visual_order(text: str, *, from_right: bool) -> str:
    """The signs of a line from left to right; `from_right` is how its whole text is read."""
    # Needed for the few lines that hold Arabic or Hebrew.
    from bidi.algorithm import get_display

    return str(get_display(text, base_dir="R" if from_right else "L"))


def joins(sign: str) -> bool:
    """Whether a sign must be shaped together with its neighbours."""
    return _FIRST_THAT_JOINS <= ord(sign) <= _LAST_THAT_JOINS or sign in _JOINERS


def is_joiner(sign: str) -> bool:
    """An invisible sign that says whether its neighbours join; it means something among letters that do."""
    return sign in _JOINERS


def is_ideograph(sign: str) -> bool:
    """Whether a line may end on either side of a sign: Chinese, Japanese, Korean."""
    return _FIRST_IDEOGRAPH <= ord(sign) <= _LAST_IDEOGRAPH
