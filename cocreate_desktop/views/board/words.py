"""Words and signs of the board that several of its parts use."""

from __future__ import annotations

from cocreate_desktop.domain.board import NOTE_KINDS, NoteKind
from cocreate_desktop.views.wording import quoted, say, translate


def as_read(kind: NoteKind, words: str) -> str:
    """The words of a note as it shows them: what was said stands in quotes."""
    return quoted(words) if kind is NoteKind.SAID else words


def kind_in_front(typed: str) -> tuple[NoteKind | None, str]:
    """The kind that stands before the words ("need: a clock"), in English or in the user's language."""
    word, colon, rest = typed.partition(":")
    if colon and rest.strip():
        for kind, message in NOTE_KINDS.items():
            if word.strip().casefold() in (kind.value, say(message).casefold()):
                return kind, rest.strip()
    return None, typed


def notes_counted(n: int) -> str:
    return translate("Board", "1 note") if n == 1 else translate("Board", "%n notes", "", n)


def clusters_counted(n: int) -> str:
    return translate("Board", "1 cluster") if n == 1 else translate("Board", "%n clusters", "", n)


def dots_counted(n: int) -> str:
    return translate("Board", "1 dot") if n == 1 else translate("Board", "%n dots", "", n)
