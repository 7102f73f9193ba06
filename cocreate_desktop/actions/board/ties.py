"""What ties notes to each other, when some of them go or are copied."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.domain.board import Note, NoteKind


def let_go_of_needs(desk: Desk, act: Act, session_id: str, going: Collection[str]) -> None:
    """Inside an act that deletes notes: ideas that stay serve none of them any more."""
    for note in desk.library.board.notes(session_id):
        if note.need_id in going and note.id not in going:
            act.recorder.update(Note, note.id, need_id=None)


def copies_tied(copies: Mapping[str, Note], there: Collection[str]) -> list[Note]:
    """Copies by the id of what they are copies of: an idea serves the copy of its need if that was copied
    too, else the same need, if it is among those that are `there`; a pile is copied as far as its top is."""
    return [
        replace(
            copy,
            need_id=_need_of_copy(copy, copies, there),
            stack_id=_tied(copy.stack_id, copies),
        )
        for copy in copies.values()
    ]


def insert_tied(act: Act, notes: Sequence[Note]) -> None:
    """Insert notes, and then what ties them: any two of them may be tied to each other."""
    act.recorder.insert_many(replace(note, need_id=None, stack_id=None) for note in notes)
    for note in notes:
        if note.need_id is not None or note.stack_id is not None:
            act.recorder.update(Note, note.id, need_id=note.need_id, stack_id=note.stack_id)


def _need_of_copy(copy: Note, copies: Mapping[str, Note], there: Collection[str]) -> str | None:
    if copy.kind is not NoteKind.IDEA:
        return None
    return _tied(copy.need_id, copies) or (copy.need_id if copy.need_id in there else None)


def _tied(note_id: str | None, copies: Mapping[str, Note]) -> str | None:
    copy = copies.get(note_id or "")
    return copy.id if copy is not None else None
