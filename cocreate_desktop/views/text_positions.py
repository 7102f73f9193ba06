"""Python counts characters, Qt counts UTF-16 units: an emoji is one here and two there."""

from __future__ import annotations


def to_qt(text: str, index: int) -> int:
    """The position in Qt of a character of `text`."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def from_qt(text: str, position: int) -> int:
    """The character of `text` at a position in Qt."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(units.decode("utf-16-le", "ignore"))
