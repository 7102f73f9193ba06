"""Notes like others, on the same board or another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cocreate_desktop.actions.board.notes import everybody_agreed, insert_notes
from cocreate_desktop.actions.board.ties import copies_tied
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.changes import ChangeSet


def paste_notes(
    desk: Desk, session_id: str, notes: Sequence[Note], *, gesture: str | None = None
) -> ChangeSet:
    """New notes like the given ones, in this session; who and what they go back to stays within it.

    Raises UserError as `add_notes` does.
    """
    people = {one.id for one in desk.library.people.participants(session_id)}
    entries = {entry.observation.id for entry in desk.library.observations.of_session(session_id)}
    board = desk.library.board
    clusters = {cluster.id for cluster in board.clusters(session_id)}
    copies = {
        note.id: replace(
            note,
            id=desk.new_id(),
            session_id=session_id,
            created_at=desk.now(),
            participant_id=note.participant_id if note.participant_id in people else None,
            observation_id=note.observation_id if note.observation_id in entries else None,
            cluster_id=note.cluster_id if note.cluster_id in clusters else None,
            locked=False,
            wall_id=note.wall_id if note.session_id == session_id else None,
        )
        for note in notes
    }
    made = copies_tied(copies, {note.id for note in board.notes(session_id)})
    named = [note.participant_id for note in made if note.participant_id]
    everybody_agreed(desk, session_id, named, [note.text for note in made])
    return insert_notes(desk, session_id, made, gesture)
