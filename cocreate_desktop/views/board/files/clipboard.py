"""Notes on the clipboard: as a table for other programs, whole for other boards."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData

from cocreate_desktop.domain.board import NOTE_KINDS, Author, Note, NoteKind
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.wording import one_line, say

NOTES_MIME = "application/x-cocreate-notes"


def as_mime(board: Board, note_ids: Iterable[str]) -> QMimeData:
    """The notes; in a cluster they carry the place where they are seen."""
    notes = [board.notes[note_id] for note_id in note_ids]
    data = QMimeData()
    data.setText("\n".join(_row(board, note) for note in notes))
    seen = [(note, board.layout.box_of(note.id)) for note in notes]
    whole = [asdict(note) | ({"x": box.x, "y": box.y} if box else {}) for note, box in seen]
    data.setData(NOTES_MIME, QByteArray(json.dumps(whole).encode()))
    return data


def notes_in(data: QMimeData) -> list[Note]:
    """Notes that were copied here; nothing when something else was, or by another version of the app."""
    if not data.hasFormat(NOTES_MIME):
        return []
    try:
        return [_note(one) for one in json.loads(data.data(NOTES_MIME).toStdString())]
    except (ValueError, TypeError, KeyError):
        return []


def lines_in(data: QMimeData) -> list[str]:
    """Text of which every line becomes a note."""
    return [line.strip() for line in data.text().splitlines() if line.strip()]


def _note(values: dict[str, Any]) -> Note:
    of_their_type: dict[str, Any] = {
        "kind": NoteKind(values["kind"]),
        "author": Author(values["author"]),
        "origin": Origin(values["origin"]),
    }
    return Note(**(values | of_their_type))


def _row(board: Board, note: Note) -> str:
    face = board.faces[note.id]
    cluster = board.cluster_faces.get(note.cluster_id or "")
    cells = (
        say(NOTE_KINDS[face.kind]),
        face.words,
        face.name,
        cluster.title if cluster else "",
        str(face.dots or ""),
    )
    return "\t".join(one_line(cell) for cell in cells)
