"""The kind of a note that stands in front of its words: "need: a clock"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cocreate_desktop.domain.board import NOTE_KINDS, NoteKind
from cocreate_desktop.errors import Message

KindWords = Mapping[str, NoteKind]
"""Kinds by the words for them, in lower case."""


def kind_words(translate: Callable[[Message], str] = str) -> dict[str, NoteKind]:
    """Every kind by its word in English, and in the user's language."""
    english = {kind.value: kind for kind in NOTE_KINDS}
    return {translate(word).casefold(): kind for kind, word in NOTE_KINDS.items()} | english


def kind_in_front(typed: str, kinds: KindWords) -> tuple[NoteKind | None, str]:
    """The kind before the words, if there is one and words follow, and the words alone."""
    word, colon, rest = typed.partition(":")
    kind = kinds.get(word.strip().casefold()) if colon and rest.strip() else None
    return (None, typed) if kind is None else (kind, rest.strip())
