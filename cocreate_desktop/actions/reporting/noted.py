"""The words of the board's notes, as far as they may be repeated."""

from __future__ import annotations

from cocreate_desktop.actions.board import is_unquoted
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.people import SOMEBODY


def words_of(source: Source, note: Note) -> str | None:
    """A note's words, with people called as this reader knows them; None where they are not repeated."""
    if is_unquoted(note, source.entries_by_id, source.consents):
        return None
    return display(note.text, source.consents.names, source.say(SOMEBODY))
