"""Words as the views show them: messages in the user's language, and what people wrote, cut to its place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from html import escape

from PySide6.QtCore import QCoreApplication

from cocreate_desktop.domain import quoting
from cocreate_desktop.errors import Message

GLANCE = 400
"""Characters that are read in passing."""


def say(message: Message) -> str:
    """The sentence of a message, translated, with the messages in it translated too."""
    filled = {
        name: say(value) if isinstance(value, Message) else value
        for name, value in message.parameters.items()
    }
    return QCoreApplication.translate(message.context, message.source).format(**filled)


def quoted(words: str) -> str:
    """What was said, in quotation marks unless it has some already."""
    return quoting.quoted(words, say)


def translate(context: str, source: str, disambiguation: str = "", n: int = -1) -> str:
    """A text that no widget says, else it is self.tr: lupdate takes the context of a bare tr for none.

    `n` chooses the plural and stands for %n.
    """
    return QCoreApplication.translate(context, source, disambiguation, n)


def in_turn(sentences: Iterable[str]) -> str:
    """Sentences one after the other as they are spoken, empty ones left out."""
    more = translate("Wording", "{before}. {after}")
    told = [sentence for sentence in sentences if sentence]
    return reduce(lambda before, after: more.format(before=before, after=after), told) if told else ""


def one_line(text: str) -> str:
    """Without line breaks and double spaces."""
    return " ".join(text.split())


def shortened(text: str, most: int = GLANCE) -> str:
    """The text; where it has more than `most` characters, the last of these is …."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def as_tip(text: str) -> str:
    """What people wrote, as a tooltip: wrapped, and never taken for markup."""
    return f"<p>{escape(text)}</p>"
