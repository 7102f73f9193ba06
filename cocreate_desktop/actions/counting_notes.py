"""How many notes hang on a board: the sidebar tells it with the first paint, without the rest of a board."""

from __future__ import annotations

from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.store.library import Library


def count_board_notes(library: Library, session_id: str) -> int:
    """How many `board_notes` there are; a large board is counted without being read."""
    agreed = Consents.of_session(library, session_id)
    sources = library.board.note_sources(session_id)
    entries = library.observations.of_session(session_id) if any(entry for entry, _, _ in sources) else []
    printable = {entry.observation.id: entry for entry in agreed.entries(entries)}
    shown = 0
    for observation_id, participant_id, count in sources:
        entry = printable.get(observation_id or "")
        if observation_id is not None and entry is None:
            continue
        is_agreed = participant_id is None or participant_id in agreed.aliases
        if is_agreed or (entry is not None and agreed.first_of(entry)):
            shown += count
    return shown
