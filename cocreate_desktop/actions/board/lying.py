"""Where notes and clusters lie as they are seen, and what goes with them."""

from __future__ import annotations

from cocreate_desktop.actions.board.acting import Places
from cocreate_desktop.actions.board.reading import board_notes
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board.boxes import Box, Place
from cocreate_desktop.domain.board.layout import Layout


def note_boxes(desk: Desk, session_id: str) -> dict[str, Box]:
    """Where every note on the board is seen; those that may not be shown lie where they would."""
    board = desk.library.board
    notes, clusters = board.notes(session_id), board.clusters(session_id)
    everything = Layout.of(notes, clusters)
    seen = Layout.of(board_notes(desk.library, session_id), clusters)
    found = {note.id: seen.box_of(note.id) or everything.box_of(note.id) for note in notes}
    return {note_id: box for note_id, box in found.items() if box is not None}


def with_themes(desk: Desk, session_id: str, origins: Places) -> dict[str, Place]:
    """New origins of clusters; what is in a theme goes as far as it does, unless it has one of its own."""
    clusters = {one.id: one for one in desk.library.board.clusters(session_id)}
    found = dict(origins)
    for one in clusters.values():
        theme = clusters.get(one.parent_id or "")
        if theme is not None and theme.id in origins and one.id not in origins:
            x, y = origins[theme.id]
            found[one.id] = one.x + (x - theme.x), one.y + (y - theme.y)
    return found
