"""The board of a session as it may be seen and printed: nothing of people who did not agree to it."""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.board import Note, Vote
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.store.library import Library


def board_notes(library: Library, session_id: str) -> list[Note]:
    """The living notes in their order, as far as their entries may be printed.

    A note is left out when its entry is sealed or deleted, or when it speaks only of people who did not
    agree to notes. A note on several people is named after the first who agreed.
    """
    agreed = Consents.of_session(library, session_id)
    printable = {
        entry.observation.id: entry for entry in agreed.entries(library.observations.of_session(session_id))
    }
    shown: list[Note] = []
    for note in library.board.notes(session_id):
        entry = printable.get(note.observation_id or "")
        if note.observation_id is not None and entry is None:
            continue
        if note.participant_id in (None, *agreed.aliases):
            shown.append(note)
        elif entry is not None and (named := first_agreed(entry, agreed)):
            shown.append(replace(note, participant_id=named))
    return shown


def board_votes(library: Library, session_id: str) -> list[Vote]:
    """The votes on the notes that are shown, by people who agreed to notes and by shows of hands."""
    agreed = Consents.of_session(library, session_id)
    shown = {note.id for note in board_notes(library, session_id)}
    return [
        vote
        for vote in library.board.votes(session_id)
        if vote.note_id in shown and vote.participant_id in (None, *agreed.aliases)
    ]


def first_agreed(entry: Entry, agreed: Consents) -> str | None:
    """The first participant of an entry who agreed to notes."""
    return next((one for one in entry.participants if one in agreed.aliases), None)
