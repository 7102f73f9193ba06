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


def spoken(count: int) -> Message | int:
    """A count as a word, up to nine."""
    return _SPOKEN[count] if 0 <= count < len(_SPOKEN) else count
