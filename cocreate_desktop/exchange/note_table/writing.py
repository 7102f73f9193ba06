"""A board's notes as the rows of a table."""

from __future__ import annotations

import csv
from io import StringIO

from cocreate_desktop.domain.board import AUTHORS, CLUSTER_COLOURS, NOTE_KINDS, UNTITLED
from cocreate_desktop.exchange.board_records import BoardRecords, NoteRecord
from cocreate_desktop.exchange.note_table.columns import VOTES, YES, Column, Say, safe


def write_note_table(board: BoardRecords, say: Say = str) -> str:
    """The table, its lines ended as spreadsheets expect. Notes that lie in no cluster come last."""
    out = StringIO()
    rows = csv.writer(out)
    votes = (say(VOTES[one.by].fill(question=one.question)) for one in board.rounds)
    rows.writerow([*(say(one.value) for one in Column), *map(safe, votes)])
    stacks = _numbered_stacks(board)
    inside: dict[int | None, list[int]] = {}
    for at, note in enumerate(board.notes):
        inside.setdefault(note.group, []).append(at)
    for home in (*range(len(board.groups)), None):
        of_home = {} if home is None else _cells_of_group(board, home, say)
        if home is not None and home not in inside:
            rows.writerow([*(of_home.get(one, "") for one in Column), *("" for _ in board.rounds)])
        for at in inside.get(home, ()):
            note = board.notes[at]
            number = stacks.get(at if note.stack is None else note.stack, "")
            cells = of_home | _cells_of_note(board, note, say) | {Column.STACK: number}
            rows.writerow([*(cells.get(one, "") for one in Column), *(str(one or "") for one in note.votes)])
    return out.getvalue()


def _cells_of_group(board: BoardRecords, at: int, say: Say) -> dict[Column, str]:
    group = board.groups[at]
    cells = {
        Column.NUMBER: str(at + 1),
        Column.CLUSTER: safe(group.title or say(UNTITLED)),
        Column.COLOUR: say(CLUSTER_COLOURS[group.colour]) if group.colour else "",
    }
    if group.theme is None:
        return cells
    theme = board.groups[group.theme]
    return cells | {
        Column.THEME: safe(theme.title or say(UNTITLED)),
        Column.THEME_NUMBER: str(group.theme + 1),
    }


def _cells_of_note(board: BoardRecords, note: NoteRecord, say: Say) -> dict[Column, str]:
    return {
        Column.KIND: "" if note.kind is None else say(NOTE_KINDS[note.kind]),
        Column.NOTE: safe(note.text),
        Column.PERSON: safe(note.person),
        Column.AUTHOR: "" if note.author is None else say(AUTHORS[note.author]),
        Column.NEED: "" if note.need is None else safe(board.notes[note.need].text),
        Column.TRAY: say(YES) if note.in_tray else "",
        Column.TIME: note.time,
        Column.STEP: safe(note.step),
    }


def _numbered_stacks(board: BoardRecords) -> dict[int, str]:
    """The number of each stack, by the place of the note on top."""
    tops = dict.fromkeys(note.stack for note in board.notes if note.stack is not None)
    return {top: str(number) for number, top in enumerate(tops, start=1)}


def encoded(table: str) -> bytes:
    """UTF-8 with the mark at its beginning by which Excel knows it."""
    return table.encode("utf-8-sig")
