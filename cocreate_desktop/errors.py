"""What the user is told: messages that can be translated, and faults of the world that carry one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """A sentence in English source form with named places, translated only where it is shown."""

    context: str
    source: str
    parameters: Mapping[str, str | int | Message] = field(default_factory=dict[str, "str | int | Message"])

    def fill(self, **parameters: object) -> Message:
        """The same sentence with its named places filled: numbers, messages, the text of anything else."""
        filled = {
            name: value if isinstance(value, int | Message) else str(value)
            for name, value in parameters.items()
        }
        return Message(self.context, self.source, {**self.parameters, **filled})

    def __str__(self) -> str:
        return self.source.format(**self.parameters)


Translate = Callable[[Message], str]
"""Puts a message into the reader's language; `str` leaves it in English."""


def QT_TRANSLATE_NOOP(context: str, source: str) -> Message:  # noqa: N802 - the name lupdate looks for
    """Mark a sentence for extraction into the translation files and hand it back as a message."""
    return Message(context, source)


class UserError(Exception):
    """A fault of the world (disk full, file unreadable): one plain sentence and what to do about it."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class GoneError(UserError):
    """A record was asked for that is not there any more: something else deleted it meanwhile."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "Error", "This was deleted meanwhile. Look at what is there now, and choose again."
            )
        )


class DiskError(UserError):
    """The disk or the file would not take it: full, read-only, held by another program. Later it may."""
