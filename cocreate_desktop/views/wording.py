"""Messages from below the views, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cocreate_desktop.errors import Message


def say(message: Message) -> str:
    """The sentence of a message, translated, with the messages in it translated too."""
    filled = {
        name: say(value) if isinstance(value, Message) else value
        for name, value in message.parameters.items()
    }
    return QCoreApplication.translate(message.context, message.source).format(**filled)
