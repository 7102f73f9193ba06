"""The board of a session as a file: no words of anybody who did not agree to be quoted, people by alias."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from cocreate_desktop.actions.board.reading import board_notes, board_votes, is_unquoted
from cocreate_desktop.actions.printable import NOT_QUOTED, Consents
from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.needs import need_of
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.domain.voting import VoteKind, VoteRound
from cocreate_desktop.errors import Translate
from cocreate_desktop.exchange.board_records import BoardRecords, GroupRecord, NoteRecord, RoundRecord
from cocreate_desktop.exchange.json_canvas import write_canvas
from cocreate_desktop.exchange.note_table import encoded, write_note_table
from cocreate_desktop.report.cancelling import Cancelled, never
from cocreate_desktop.report.saving import save_whole
from cocreate_desktop.store.library import Library
from cocreate_desktop.store.opening import refuse_own_files


class Format(StrEnum):
    """What a board can be written as without a window."""

    CANVAS = "canvas"
    CSV = "csv"


def board_content(library: Library, session_id: str, format_: Format, translate: Translate = str) -> bytes:
    """The board of a session as the content of a file."""
    board = board_records(library, session_id, translate)
    if format_ is Format.CANVAS:
        return write_canvas(board).encode()
    return encoded(write_note_table(board, translate))


def export_board(library: Library, session_id: str, format_: Format, out: Path) -> int:
    """Write the board of a session into a file; the number of its notes. Raises UserError."""
    content = board_content(library, session_id, format_)
    save_board(content, out)
    return len(board_notes(library, session_id))


def save_board(content: bytes, file: Path, cancelled: Cancelled = never) -> None:
    """Put a board in its place, whole or not at all. Raises UserError, and RenderCancelled."""
    refuse_own_files(file)
    save_whole(file, content, cancelled)


def board_records(library: Library, session_id: str, translate: Translate = str) -> BoardRecords:
    """The notes in the order in which they are read, those of the tray last and without a place."""
    return _Leaving(library, session_id, translate).board()


class _Leaving:
    """Turns notes and clusters into records that may leave the laptop."""

    def __init__(self, library: Library, session_id: str, translate: Translate) -> None:
        self._translate = translate
        self._agreed = agreed = Consents.of_session(library, session_id)
        known = library.observations.of_session(session_id)
        self._entries = {entry.observation.id: entry for entry in agreed.entries(known)}
        titles = {step.id: step.title for step in library.sessions.steps(session_id)}
        self._steps = {run.id: titles[run.session_step_id] for run in library.sessions.runs(session_id)}
        self._notes = {note.id: note for note in board_notes(library, session_id)}
        self._layout = Layout.of(self._notes.values(), library.board.clusters(session_id))
        # A rating is no number of votes, and what is hidden until its end leaves no laptop before.
        self._rounds = [
            one
            for one in library.board.rounds(session_id)
            if one.kind is not VoteKind.RATING and not one.is_hidden
        ]
        self._votes: dict[tuple[str, str], int] = {}
        for vote in board_votes(library, session_id):
            key = vote.round_id, vote.note_id
            self._votes[key] = self._votes.get(key, 0) + vote.value

    def board(self) -> BoardRecords:
        layout = self._layout
        places = {cluster_id: place for place, cluster_id in enumerate(layout.clusters)}
        lying = [one for top in layout.reading_order() for one in layout.pile(top)]
        order = [*lying, *(note.id for note in layout.tray)]
        self._numbers = {note_id: number for number, note_id in enumerate(order)}
        return BoardRecords(
            groups=tuple(
                GroupRecord(
                    cluster.title,
                    layout.cluster_boxes[cluster.id],
                    places.get(layout.theme_of.get(cluster.id, "")),
                    cluster.colour,
                )
                for cluster in layout.clusters.values()
            ),
            notes=tuple(self._note(self._notes[one], places) for one in order),
            rounds=tuple(RoundRecord(one.question, one.by) for one in self._rounds),
        )

    def _note(self, note: Note, places: dict[str, int]) -> NoteRecord:
        entry = self._entries.get(note.observation_id or "")
        observation = entry.observation if entry else None
        return NoteRecord(
            text=self._text(note),
            kind=note.kind,
            group=places.get(note.cluster_id or ""),
            box=self._layout.box_of(note.id),
            person=self._agreed.aliases.get(note.participant_id or "", ""),
            author=note.author,
            in_tray=self._layout.box_of(note.id) is None,
            need=self._numbers.get(need.id) if (need := need_of(note, self._notes)) else None,
            stack=self._numbers.get(self._layout.top_of.get(note.id, "")),
            time=clock_text(observation.at_ms) if observation else "",
            step=self._steps.get(observation.step_run_id or "", "") if observation else "",
            votes=tuple(self._count(one, note) for one in self._rounds),
        )

    def _text(self, note: Note) -> str:
        if is_unquoted(note, self._entries, self._agreed):
            return self._translate(NOT_QUOTED)
        return display(note.text, self._agreed.names, self._translate(SOMEBODY))

    def _count(self, round_: VoteRound, note: Note) -> int:
        return self._votes.get((round_.id, note.id), 0)
