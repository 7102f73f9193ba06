"""What a text must be before it is kept: clean, not too long, and there where it is needed."""

from __future__ import annotations

import unicodedata

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError

LONGEST = 10_000
"""Characters in one text."""

_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"
"""Letters by their category that show nothing (Hangul fillers)."""


def clean(text: str, field: Message) -> str:
    """The text as it is kept: composed, without control characters, no blanks around it.

    Raises UserError when it is longer than 10,000 characters.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = "".join(
        character if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs") else " "
        for character in composed
    ).strip()
    if len(kept) > LONGEST:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Wording", "{field} has {count} characters; {most} fit. Shorten it, or split it in two."
            ).fill(field=field, count=len(kept), most=LONGEST)
        )
    return kept


def line(text: str, field: Message) -> str:
    """A text of one line. Raises UserError as `clean` does."""
    return " ".join(clean(text, field).split())


def needed(text: str, field: Message) -> str:
    """A line that must not be empty. Raises UserError when it is."""
    kept = line(text, field)
    if not visible(kept):
        raise UserError(
            QT_TRANSLATE_NOOP("Wording", "{field} is empty. Write a few words.").fill(field=field)
        )
    return kept


def visible(text: str) -> str:
    """What of a text can be seen, in its compatibility form: by this, two names are told apart."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(
        one for one in composed if unicodedata.category(one) != "Cf" and one not in _BLANK_LETTERS
    ).strip()


def within(number: int, least: int, most: int, field: Message) -> int:
    """A whole number from `least` to `most`. Raises UserError outside of it."""
    if not least <= number <= most:
        raise UserError(
            QT_TRANSLATE_NOOP("Wording", "{field} is {number}; it can be {least} to {most}.").fill(
                field=field, number=number, least=least, most=most
            )
        )
    return number
