"""What ideas are for: an idea may serve a need, another note of the same board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cocreate_desktop.domain.board.records import Note, NoteKind


def need_of(note: Note, notes: Mapping[str, Note]) -> Note | None:
    """The need that an idea serves, among the notes that may be seen.

    None for a note of another kind, and where the need is gone or is no need any more: nothing has to be
    put right when a note is deleted, withdrawn or changed.
    """
    need = notes.get(note.need_id or "") if note.kind is NoteKind.IDEA else None
    return need if need is not None and need.kind is NoteKind.NEED else None


def ideas_without_need(notes: Mapping[str, Note]) -> list[str]:
    """Ids of the ideas of which nobody has said what they are for."""
    return [note.id for note in notes.values() if note.kind is NoteKind.IDEA and need_of(note, notes) is None]


def needs_to_choose(notes: Iterable[Note]) -> list[Note]:
    """The notes that an idea can serve, in their order."""
    return [note for note in notes if note.kind is NoteKind.NEED]
