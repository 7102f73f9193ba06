"""What was said stands in quotation marks, unless whoever noted it put it in some already."""

from __future__ import annotations

from cocreate_desktop.errors import QT_TRANSLATE_NOOP

QUOTED = QT_TRANSLATE_NOOP("Quoting", "“{words}”")

_MARKS = ("“", "”", "„", "‟", '"', "«", "»", "‹", "›", "‚", "「", "『")
_APOSTROPHES = ("'", "’", "‘")
"""They also begin a word, as in "'t is te duur": only a second one at the end makes them quotation marks."""


def is_quoted(words: str) -> bool:
    """Whether the words begin with quotation marks of their own, of whatever language."""
    if words.startswith(_MARKS):
        return True
    inside = words[1:].rstrip(".,!?… ")
    return words.startswith(_APOSTROPHES) and inside.endswith(_APOSTROPHES)
