"""Of which kind a note is: by a tag of its observation, or by the word in front, as in "need: a clock"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from cocreate_desktop.domain.board.records import NOTE_KINDS, NoteKind
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.sessions import SessionTag
from cocreate_desktop.errors import Message

KindWords = Mapping[str, NoteKind]
"""Kinds by the words for them, in lower case."""


_SAID_BY_TAG = (NoteKind.NEED, NoteKind.IDEA, NoteKind.PROBLEM, NoteKind.QUESTION)


def kinds_by_tag(tags: Iterable[SessionTag]) -> dict[str, NoteKind]:
    """By id of the tag, for those tags whose name is the word of a kind."""
    words = {kind.value: kind for kind in _SAID_BY_TAG}
    names = {tag.id: tag.name.strip().casefold() for tag in tags}
    return {tag_id: words[name] for tag_id, name in names.items() if name in words}


def kind_of(entry: Entry, by_tag: Mapping[str, NoteKind]) -> NoteKind:
    """What note an observation becomes: of the kind that a tag says, else of what was done or said."""
    tagged = (by_tag[tag_id] for tag_id in entry.tags if tag_id in by_tag)
    return next(tagged, NoteKind(entry.observation.mode.value))


def kind_words(translate: Callable[[Message], str] = str) -> dict[str, NoteKind]:
    """Every kind by its word in English, and in the user's language."""
    english = {kind.value: kind for kind in NOTE_KINDS}
    return {translate(word).casefold(): kind for kind, word in NOTE_KINDS.items()} | english


def kind_in_front(typed: str, kinds: KindWords) -> tuple[NoteKind | None, str]:
    """The kind before the words, if there is one and words follow, and the words alone."""
    word, colon, rest = typed.partition(":")
    kind = kinds.get(word.strip().casefold()) if colon and rest.strip() else None
    return (None, typed) if kind is None else (kind, rest.strip())
