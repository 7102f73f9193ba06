"""What a note tells of itself beside its words: who, when, in which step, who wrote it, and what for."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.board.needs import need_of
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.board.tray.card_reading import Card
from cocreate_desktop.views.board.words import stacked
from cocreate_desktop.views.wording import one_line, say, shortened

WRITTEN_BY = {
    Author.CUSTOMER: QT_TRANSLATE_NOOP("Note", "written by a customer"),
    Author.TEAM: QT_TRANSLATE_NOOP("Note", "written by the team"),
}
FOR = QT_TRANSLATE_NOOP("Note", "for: {need}")
FOR_WHAT = QT_TRANSLATE_NOOP("Note", "no need is named yet")
STEP = QT_TRANSLATE_NOOP("Note", "step {number}, {title}")
LOCKED = QT_TRANSLATE_NOOP("Note", "locked: nothing moves it until you press Ctrl+L")
_NEED_WORDS = 80


def came_from(board: Board, note_id: str) -> str:
    """Who, at which time and in which step, as far as it is known."""
    note, sources = board.notes[note_id], board.sources
    entry = sources.entry_of(note)
    if entry is None:
        return board.faces[note_id].name
    parts = (
        sources.agreed.who(entry) or board.faces[note_id].name,
        clock_text(entry.observation.at_ms),
        _step(sources.step_of(entry)),
    )
    return " · ".join(part for part in parts if part)


def card_tip(card: Card, *, with_words: bool) -> str:
    """The tooltip of a card in the tray."""
    parts = (
        card.face.name,
        clock_text(card.at_ms) if card.at_ms is not None else "",
        _step(card.step),
        _tags(card.tags),
        say(WRITTEN_BY[card.face.author]) if card.is_note else "",
    )
    told = " · ".join(part for part in parts if part)
    words = f"<p>{escape(card.face.words)}</p>" if with_words else ""
    return words + (f"<p>{escape(told)}</p>" if told else "")


def purpose(board: Board, note_id: str) -> str:
    """What an idea is for; empty for other kinds."""
    note = board.notes[note_id]
    if note.kind is not NoteKind.IDEA:
        return ""
    need = need_of(note, board.notes)
    if need is None:
        return say(FOR_WHAT)
    return say(FOR.fill(need=shortened(one_line(board.faces[need.id].words), _NEED_WORDS)))


def beneath(board: Board, note_id: str) -> str:
    """How many notes lie there, and of whom."""
    pile = board.layout.piles.get(note_id, ())
    if not pile:
        return ""
    people = dict.fromkeys(board.faces[note.id].name for note in pile if board.faces[note.id].name)
    return ": ".join(part for part in (stacked(len(pile)), ", ".join(people)) if part)


def told(board: Board, note_id: str) -> str:
    """All of it in one line."""
    entry = board.sources.entry_of(board.notes[note_id])
    parts = (
        came_from(board, note_id),
        say(WRITTEN_BY[board.notes[note_id].author]),
        purpose(board, note_id),
        beneath(board, note_id),
        say(LOCKED) if note_id in board.locks.notes else "",
        _tags(board.sources.tag_names(entry)) if entry is not None else "",
    )
    return " · ".join(part for part in parts if part)


def note_tip(board: Board, note_id: str, *, with_words: bool) -> str:
    """The tooltip of a note, with its words where it shows but some of them."""
    words = f"<p>{escape(board.faces[note_id].words)}</p>" if with_words else ""
    return f"{words}<p>{escape(told(board, note_id))}</p>"


def _step(step: tuple[int, str] | None) -> str:
    return say(STEP.fill(number=step[0], title=step[1])) if step else ""


def _tags(names: Iterable[str]) -> str:
    return ", ".join(f"#{name}" for name in names)
