"""What the columns of the table are called, and how a cell keeps from being run as a formula."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from cocreate_desktop.domain.board import Author
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

Say = Callable[[Message], str]

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


class Column(Enum):
    """The columns in their order, by name."""

    NUMBER = QT_TRANSLATE_NOOP("BoardFile", "Cluster number")
    CLUSTER = QT_TRANSLATE_NOOP("BoardFile", "Cluster")
    KIND = QT_TRANSLATE_NOOP("BoardFile", "Kind")
    NOTE = QT_TRANSLATE_NOOP("BoardFile", "Note")
    PERSON = QT_TRANSLATE_NOOP("BoardFile", "Person")
    AUTHOR = QT_TRANSLATE_NOOP("BoardFile", "Written by")
    NEED = QT_TRANSLATE_NOOP("BoardFile", "What for")
    THEME = QT_TRANSLATE_NOOP("BoardFile", "Theme")
    THEME_NUMBER = QT_TRANSLATE_NOOP("BoardFile", "Theme number")
    COLOUR = QT_TRANSLATE_NOOP("BoardFile", "Cluster colour")
    STACK = QT_TRANSLATE_NOOP("BoardFile", "Stack")
    TRAY = QT_TRANSLATE_NOOP("BoardFile", "In the tray")
    TIME = QT_TRANSLATE_NOOP("BoardFile", "Time")
    STEP = QT_TRANSLATE_NOOP("BoardFile", "Step")


VOTES = {
    Author.CUSTOMER: QT_TRANSLATE_NOOP("BoardFile", "Votes of customers: {question}"),
    Author.TEAM: QT_TRANSLATE_NOOP("BoardFile", "Votes of the team: {question}"),
}
YES = QT_TRANSLATE_NOOP("BoardFile", "yes")


def safe(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def plain(cell: str) -> str:
    """What a cell says, without the apostrophe that keeps it from being run."""
    words = cell.strip()
    return words[1:] if words.startswith("'") and _FORMULA.match(words) else words
