"""What a text must be before it is kept: clean, not too long, and there where it is needed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from cocreate_desktop.domain.limits import LONGEST_TEXT
from cocreate_desktop.domain.visible import told_apart, visible
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError


def clean(text: str, field: Message) -> str:
    """The text as it is kept: composed, without control characters, no blanks around it.

    Raises UserError when it is longer than 10,000 characters.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = (composed if composed.isprintable() else _without_controls(composed)).strip()
    if len(kept) > LONGEST_TEXT:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Wording", "{field} has {count} characters; {most} fit. Shorten it, or split it in two."
            ).fill(field=field, count=len(kept), most=LONGEST_TEXT)
        )
    return kept


def _without_controls(text: str) -> str:
    return "".join(
        character if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs") else " "
        for character in text
    )


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


def named(text: str, field: Message, most: int) -> str:
    """A line that must not be empty, of at most so many characters. Raises UserError otherwise."""
    kept = needed(text, field)
    if len(kept) > most:
        raise UserError(
            QT_TRANSLATE_NOOP("Wording", "{field} has {count} characters; {most} fit. Shorten it.").fill(
                field=field, count=len(kept), most=most
            )
        )
    return kept


def free_name(name: str, others: Iterable[str], most: int) -> str:
    """The name, with a number behind it if one of the others looks the same; that fits `most` characters."""
    taken = set(map(told_apart, others))
    numbers = (f" {n}" for n in range(2, len(taken) + 3))
    names = (name, *(name[: most - len(number)].rstrip() + number for number in numbers))
    return next(one for one in names if told_apart(one) not in taken)


def within(number: int, least: int, most: int, field: Message) -> int:
    """A whole number from `least` to `most`. Raises UserError outside of it."""
    if not least <= number <= most:
        raise UserError(
            QT_TRANSLATE_NOOP("Wording", "{field} is {number}; it can be {least} to {most}.").fill(
                field=field, number=number, least=least, most=most
            )
        )
    return number
