"""The board of a session as it may be seen and printed: nothing of people who did not agree to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.board import Author, Note, NoteKind
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.voting import Vote
from cocreate_desktop.store.library import Library


def board_notes(library: Library, session_id: str) -> list[Note]:
    """The living notes in their order, as far as their entries may be printed.

    A note is left out when its entry is sealed or deleted, or when it speaks only of people who did not
    agree to notes. A note on several people is named after the first who agreed.
    """
    return _agreed_notes(library, session_id, Consents.of_session(library, session_id))


def _agreed_notes(library: Library, session_id: str, agreed: Consents) -> list[Note]:
    printable = {
        entry.observation.id: entry for entry in agreed.entries(library.observations.of_session(session_id))
    }
    shown: list[Note] = []
    for note in library.board.notes(session_id):
        entry = printable.get(note.observation_id or "")
        if note.observation_id is not None and entry is None:
            continue
        if note.participant_id is None or note.participant_id in agreed.aliases:
            shown.append(note)
        elif entry is not None and (named := agreed.first_of(entry)):
            shown.append(replace(note, participant_id=named))
    return shown


def board_votes(library: Library, session_id: str) -> list[Vote]:
    """The votes that may be seen, on the notes that are shown, by people who agreed to notes and by shows of
    hands. Those of a round that is hidden until its end are not among them."""
    hidden = {one.id for one in library.board.rounds(session_id) if one.is_hidden}
    return [vote for vote in agreed_votes(library, session_id) if vote.round_id not in hidden]


def own_votes(library: Library, session_id: str, participant_id: str) -> list[Vote]:
    """What one participant gave, for their own eyes: also in a round that is hidden until its end."""
    return [vote for vote in agreed_votes(library, session_id) if vote.participant_id == participant_id]


def agreed_votes(library: Library, session_id: str) -> list[Vote]:
    """All votes that count, the hidden ones too: to reckon with, and not to be shown."""
    agreed = Consents.of_session(library, session_id)
    shown = {note.id for note in _agreed_notes(library, session_id, agreed)}
    return [
        vote
        for vote in library.board.votes(session_id)
        if vote.note_id in shown and vote.participant_id in (None, *agreed.aliases)
    ]


def is_unquoted(note: Note, entries: Mapping[str, Entry], agreed: Consents) -> bool:
    """Whether a note repeats words of somebody who did not agree to that: their entry's, or their own.

    `entries` are those that may be printed, by id.
    """
    entry = entries.get(note.observation_id or "")
    if entry is not None:
        return agreed.words(entry, "") is None
    own_words = note.kind is NoteKind.SAID or note.author is Author.CUSTOMER
    return own_words and note.participant_id in agreed.unquoted


def unquoted_notes(library: Library, session_id: str) -> set[str]:
    """Ids of the notes whose words stay on this laptop."""
    agreed = Consents.of_session(library, session_id)
    entries = {one.observation.id: one for one in agreed.entries(library.observations.of_session(session_id))}
    notes = _agreed_notes(library, session_id, agreed)
    return {note.id for note in notes if is_unquoted(note, entries, agreed)}
