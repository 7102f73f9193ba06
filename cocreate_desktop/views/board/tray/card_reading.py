"""What lies in the tray: notes that lie nowhere yet, and entries without a note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cocreate_desktop.domain.board import Author, Note
from cocreate_desktop.domain.board.kinds import kind_of
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.board.items.faces import NoteFace
from cocreate_desktop.views.board.meaning.papers import Papers
from cocreate_desktop.views.board.meaning.sources import Sources
from cocreate_desktop.views.board.words import as_read
from cocreate_desktop.views.wording import say


@dataclass(frozen=True)
class Card:
    """One row of the tray: a note that lies nowhere yet, or an entry without a note.

    `key` is the id of the one or the other; `at_ms` is unknown for what was typed here.
    """

    key: str
    is_note: bool
    face: NoteFace
    at_ms: int | None = None
    starred: bool = False
    observation_id: str | None = None
    tags: tuple[str, ...] = ()
    """Their names."""
    step: tuple[int, str] | None = None
    """Its number and title."""


def read_cards(
    library: Library,
    session_id: str,
    layout: Layout,
    faces: Mapping[str, NoteFace],
    sources: Sources,
    papers: Papers,
) -> Iterator[Card]:
    """The notes in their order, then the entries in theirs; those without words are none."""
    for note in layout.tray:
        yield _of_note(note, faces[note.id], sources)
    noted = library.board.noted(session_id)
    somebody = say(SOMEBODY)
    for entry in sources.agreed.entries(list(sources.entries.values())):
        words = display(entry.observation.text, sources.agreed.names, somebody)
        if entry.observation.id not in noted and words.strip():
            yield _of_entry(entry, words, sources, papers)


def _of_note(note: Note, face: NoteFace, sources: Sources) -> Card:
    entry = sources.entry_of(note)
    if entry is None:
        return Card(note.id, True, face, observation_id=note.observation_id)
    observation = entry.observation
    return Card(
        note.id, True, face, observation.at_ms, observation.starred, note.observation_id,
        sources.tag_names(entry), sources.step_of(entry),
    )  # fmt: skip


def _of_entry(entry: Entry, words: str, sources: Sources, papers: Papers) -> Card:
    observation, kind = entry.observation, kind_of(entry, sources.kinds_by_tag)
    face = NoteFace(
        kind,
        as_read(kind, words),
        sources.agreed.who(entry),
        paper=papers.of_entry(entry),
        author=Author.CUSTOMER,
    )
    return Card(
        observation.id, False, face, observation.at_ms, observation.starred, observation.id,
        sources.tag_names(entry), sources.step_of(entry),
    )  # fmt: skip
