"""What was said stands in quotation marks, unless whoever noted it put it in some already."""

from __future__ import annotations

from cocreate_desktop.domain.observations import Mode, Observation, Origin
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, Translate

QUOTED = QT_TRANSLATE_NOOP("Quoting", "“{words}”")
IN_ROUND_UP = QT_TRANSLATE_NOOP("Quoting", "answered in the round-up")
WORDLESS = QT_TRANSLATE_NOOP("Quoting", "without words")

_MARKS = ("“", "”", "„", "‟", '"', "«", "»", "‹", "›", "‚", "「", "『")
_APOSTROPHES = ("'", "’", "‘")
"""They also begin a word, as in "'t is te duur": only a second one at the end makes them quotation marks."""


def is_quoted(words: str) -> bool:
    """Whether the words begin with quotation marks of their own, of whatever language."""
    if words.startswith(_MARKS):
        return True
    inside = words[1:].rstrip(".,!?… ")
    return words.startswith(_APOSTROPHES) and inside.endswith(_APOSTROPHES)


def quoted(words: str, translate: Translate) -> str:
    """What was said, in quotation marks unless it has some already; nothing where there are no words."""
    return translate(QUOTED.fill(words=words)) if words and not is_quoted(words) else words


def spoken(words: str, mode: Mode, translate: Translate) -> str:
    """Words as they are read: what was said is quoted, what was done stands as it is."""
    return quoted(words, translate) if mode is Mode.SAID else words


def in_place_of_words(observation: Observation) -> Message | None:
    """What stands where an entry has no words of its own; None if it has some."""
    if observation.text:
        return None
    return IN_ROUND_UP if observation.origin is Origin.ROUND_UP else WORDLESS
