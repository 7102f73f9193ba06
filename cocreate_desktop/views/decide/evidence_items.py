"""What a finding or a proposition can rest on, as items of a list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.actions.board import board_notes
from cocreate_desktop.actions.concluded import ConcludedFinding, Conclusions, Quote
from cocreate_desktop.actions.printable import NOT_QUOTED, Consents
from cocreate_desktop.domain.board import NOTE_KINDS, Note, NoteKind
from cocreate_desktop.domain.board.kinds import kind_of, kinds_by_tag
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.domain.quoting import in_place_of_words
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.decide.words import quote_source, quote_words
from cocreate_desktop.views.wording import one_line, say, translate


class Source(StrEnum):
    """Where an item comes from."""

    ENTRY = "entry"
    NOTE = "note"
    CLUSTER = "cluster"
    FINDING = "finding"
    TYPED = "typed"
    """No thing that is there: its id is what was typed."""


@dataclass(frozen=True)
class Item:
    """One row: `mode` for what was said or done, `kind` for a note; `where` is the session of an
    observation, though it be offered as the note that it becomes."""

    id: str
    source: Source
    words: str
    detail: str = ""
    mode: Mode | None = None
    kind: NoteKind | None = None
    where: str = ""

    def has(self, words: list[str]) -> bool:
        text = fold(f"{self.words} {self.detail}")
        return all(word in text for word in words)


def entry_items(library: Library, session_id: str) -> list[Item]:
    """Every entry of a session that may be shown, in the order of time."""
    agreed, somebody = Consents.of_session(library, session_id), say(SOMEBODY)
    items: list[Item] = []
    for entry in agreed.entries(library.observations.of_session(session_id)):
        observation = entry.observation
        words = agreed.words(entry, somebody)
        instead = NOT_QUOTED if words is None else in_place_of_words(observation)
        source = ", ".join(part for part in (agreed.who(entry), clock_text(observation.at_ms)) if part)
        items.append(
            Item(
                observation.id, Source.ENTRY, one_line(say(instead) if instead else words or ""),
                source, mode=observation.mode, where=session_id,
            )
        )  # fmt: skip
    return items


def note_items(
    library: Library, session_id: str, kinds: tuple[NoteKind, ...] = tuple(NoteKind)
) -> list[Item]:
    """The notes of a session that were typed, or all of the given kinds."""
    agreed = Consents.of_session(library, session_id)
    notes = [one for one in board_notes(library, session_id) if one.kind in kinds]
    if len(kinds) == len(NoteKind):
        # Notes made from entries are among the entries.
        notes = [one for one in notes if one.observation_id is None]
    return [_note_item(one, agreed) for one in notes]


def unnoted_items(library: Library, session_id: str, kinds: tuple[NoteKind, ...]) -> list[Item]:
    """The observations of a session that become notes of the given kinds and are none yet."""
    agreed, noted = Consents.of_session(library, session_id), library.board.noted(session_id)
    by_tag = kinds_by_tag(library.sessions.tags(session_id))
    items: list[Item] = []
    for entry in agreed.entries(library.observations.of_session(session_id)):
        kind, words = kind_of(entry, by_tag), agreed.words(entry, say(SOMEBODY))
        if entry.observation.id not in noted and kind in kinds and words:
            detail = ", ".join(part for part in (say(NOTE_KINDS[kind]), agreed.who(entry)) if part)
            items.append(
                Item(
                    entry.observation.id, Source.NOTE, one_line(words), detail, kind=kind, where=session_id
                )
            )  # fmt: skip
    return items


def cluster_items(library: Library, session_id: str) -> list[Item]:
    """The clusters that have a title, with the number of their notes."""
    notes = board_notes(library, session_id)
    items: list[Item] = []
    for cluster in library.board.clusters(session_id):
        count = sum(note.cluster_id == cluster.id for note in notes)
        words = translate("Decide", "1 note") if count == 1 else translate("Decide", "%n notes", "", count)
        if cluster.title:
            items.append(Item(cluster.id, Source.CLUSTER, one_line(cluster.title), words))
    return items


def finding_items(conclusions: Conclusions) -> list[Item]:
    return [
        Item(
            one.id,
            Source.FINDING,
            one_line(one.finding.title),
            translate("Decide", "finding {n}").format(n=one.number),
        )
        for one in conclusions.findings
    ]


def resting_items(conclusions: Conclusions, one: ConcludedFinding) -> list[Item]:
    """Everything that a finding rests on, the strongest first."""
    entries = [_quote_item(conclusions, quote) for quote in one.quotes]
    notes = [
        Item(note.id, Source.NOTE, one_line(note.text), say(NOTE_KINDS[note.kind]), kind=note.kind)
        for note in one.notes
    ]
    clusters = [Item(known.id, Source.CLUSTER, one_line(known.title)) for known in one.clusters]
    return [*entries, *notes, *clusters]


def _quote_item(conclusions: Conclusions, quote: Quote) -> Item:
    elsewhere = quote.session_id != conclusions.session.id
    shop = conclusions.shorts.get(quote.session_id, "") if elsewhere else ""
    return Item(
        quote.observation_id, Source.ENTRY, one_line(quote_words(quote)), quote_source(quote, shop),
        mode=quote.mode, where=quote.session_id,
    )  # fmt: skip


def _note_item(note: Note, agreed: Consents) -> Item:
    who = agreed.aliases.get(note.participant_id or "", "")
    detail = ", ".join(part for part in (say(NOTE_KINDS[note.kind]), who) if part)
    words = one_line(display(note.text, agreed.names, say(SOMEBODY)))
    return Item(note.id, Source.NOTE, words, detail, kind=note.kind)
