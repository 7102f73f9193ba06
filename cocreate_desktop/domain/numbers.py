"""Small numbers as they are spoken."""

from __future__ import annotations

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

_SPOKEN = (
    QT_TRANSLATE_NOOP("Number", "none"),
    QT_TRANSLATE_NOOP("Number", "one"),
    QT_TRANSLATE_NOOP("Number", "two"),
    QT_TRANSLATE_NOOP("Number", "three"),
    QT_TRANSLATE_NOOP("Number", "four"),
    QT_TRANSLATE_NOOP("Number", "five"),
    QT_TRANSLATE_NOOP("Number", "six"),
    QT_TRANSLATE_NOOP("Number", "seven"),
    QT_TRANSLATE_NOOP("Number", "eight"),
    QT_TRANSLATE_NOOP("Number", "nine"),
)
_SPOKEN_FIRST = (
    QT_TRANSLATE_NOOP("Number", "None"),
    QT_TRANSLATE_NOOP("Number", "One"),
    QT_TRANSLATE_NOOP("Number", "Two"),
    QT_TRANSLATE_NOOP("Number", "Three"),
    QT_TRANSLATE_NOOP("Number", "Four"),
    QT_TRANSLATE_NOOP("Number", "Five"),
    QT_TRANSLATE_NOOP("Number", "Six"),
    QT_TRANSLATE_NOOP("Number", "Seven"),
    QT_TRANSLATE_NOOP("Number", "Eight"),
    QT_TRANSLATE_NOOP("Number", "Nine"),
)


def spoken(count: int) -> Message | int:
    """A count as a word, up to nine."""
    return _SPOKEN[count] if 0 <= count < len(_SPOKEN) else count


def spoken_first(count: int) -> Message | int:
    """The same where it begins a sentence."""
    return _SPOKEN_FIRST[count] if 0 <= count < len(_SPOKEN_FIRST) else count
