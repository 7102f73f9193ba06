"""Words and signs of the board that several of its parts use."""

from __future__ import annotations

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.views.wording import say

KINDS = {
    NoteKind.DID: QT_TRANSLATE_NOOP("Board", "did"),
    NoteKind.SAID: QT_TRANSLATE_NOOP("Board", "said"),
    NoteKind.NEED: QT_TRANSLATE_NOOP("Board", "need"),
    NoteKind.IDEA: QT_TRANSLATE_NOOP("Board", "idea"),
    NoteKind.PROBLEM: QT_TRANSLATE_NOOP("Board", "problem"),
    NoteKind.QUESTION: QT_TRANSLATE_NOOP("Board", "question"),
}
ICONS = {
    NoteKind.DID: "footprints",
    NoteKind.SAID: "message-square",
    NoteKind.NEED: "heart",
    NoteKind.IDEA: "lightbulb",
    NoteKind.PROBLEM: "triangle-alert",
    NoteKind.QUESTION: "circle-help",
}
SOMEBODY = QT_TRANSLATE_NOOP("Board", "somebody")
UNTITLED = QT_TRANSLATE_NOOP("Board", "No title yet")
_QUOTED = QT_TRANSLATE_NOOP("Board", "“{words}”")
_QUOTES = ("“", "”", "„", "«", "»", '"', "‘")


def as_read(kind: NoteKind, words: str) -> str:
    """The words of a note as it shows them: what was said stands in quotes."""
    if kind is not NoteKind.SAID or words.startswith(_QUOTES):
        return words
    return say(_QUOTED.fill(words=words))


def kind_in_front(typed: str) -> tuple[NoteKind | None, str]:
    """The kind that stands before the words ("need: a clock"), in English or in the user's language."""
    word, colon, rest = typed.partition(":")
    if colon and rest.strip():
        for kind, message in KINDS.items():
            if word.strip().casefold() in (kind.value, say(message).casefold()):
                return kind, rest.strip()
    return None, typed


def counted(n: int, one: Message, many: Message) -> str:
    """A number with its noun."""
    return say(one) if n == 1 else say(many.fill(n=n))
