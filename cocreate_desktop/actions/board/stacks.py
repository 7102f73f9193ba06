"""Piles of duplicates: lay notes on each other, and take them apart again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import Places, acting, members, with_piles
from cocreate_desktop.actions.board.locking import free_notes
from cocreate_desktop.actions.board.reading import board_notes
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.ordering import ranks_around
from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.board.piles import duplicates
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TOO_FEW = QT_TRANSLATE_NOOP("Board", "A stack is made of two notes or more. Select them first.")


def stack_notes(desk: Desk, note_ids: Sequence[str], *, gesture: str | None = None) -> ChangeSet | None:
    """Lay notes and their piles onto the first of them, where it lies. What is locked stays.

    Raises UserError for fewer than two.
    """
    free = free_notes(desk, note_ids)
    if len(free) < 2:
        raise UserError(TOO_FEW)
    session_id = desk.library.board.note(free[0]).session_id
    piles = with_piles(desk, session_id, free).values()
    with acting(desk, verbs.STACK_NOTES, session_id, gesture) as act:
        _lay(desk, act, [one for pile in piles for one in pile])
    return act.result


def stack_duplicates(desk: Desk, session_id: str) -> ChangeSet | None:
    """Lay notes of the same kind and words on each other, all over the board, as one act; None when there are
    none. Those in different clusters stay apart."""
    found = [[note.id for note in notes] for notes in duplicates(board_notes(desk.library, session_id))]
    free = set(free_notes(desk, [one for ids in found for one in ids]))
    piles = with_piles(desk, session_id, [one for ids in found for one in ids if one in free])
    with acting(desk, verbs.STACK_NOTES, session_id) as act:
        for ids in found:
            if len(free.intersection(ids)) > 1:
                _lay(desk, act, [one for top in ids for one in piles.get(top, ())])
    return act.result


def unstack_notes(
    desk: Desk, note_ids: Collection[str], places: Places, *, gesture: str | None = None
) -> ChangeSet | None:
    """Take piles apart: what lay beneath goes to its place on the board, or in a cluster right behind the
    note that it lay on, at its place from the cluster's corner. Without a place it stays. None without a
    pile."""
    if not note_ids:
        return None
    board = desk.library.board
    session_id = board.note(next(iter(note_ids))).session_id
    with acting(desk, verbs.UNSTACK_NOTES, session_id, gesture) as act:
        for top_id, pile in with_piles(desk, session_id, note_ids).items():
            for one, rank in _ranks_behind(desk, top_id, pile):
                x, y = places.get(one, (board.note(one).x, board.note(one).y))
                act.recorder.update(Note, one, stack_id=None, rank=rank, x=x, y=y)
            act.recorder.update(Note, top_id, stack_id=None)
    return act.result


def _lay(desk: Desk, act: Act, note_ids: Iterable[str]) -> None:
    """Inside an act: all onto the first."""
    top_id, *beneath = note_ids
    top = desk.library.board.note(top_id)
    act.recorder.update(Note, top_id, stack_id=None)
    for one in beneath:
        act.recorder.update(
            Note, one, stack_id=top_id, cluster_id=top.cluster_id, on_board=top.on_board, x=top.x, y=top.y
        )


def _ranks_behind(desk: Desk, top_id: str, pile: Sequence[str]) -> list[tuple[str, str]]:
    """Each that lies beneath, and a rank right behind the note on top."""
    board = desk.library.board
    top = board.note(top_id)
    beneath = [one for one in pile if one != top_id]
    if top.cluster_id is None:
        return [(one, board.note(one).rank) for one in beneath]
    others = [note for note in members(desk, board.cluster(top.cluster_id)) if note.id not in beneath]
    at = next(n for n, note in enumerate(others, start=1) if note.id == top_id)
    return list(zip(beneath, ranks(len(beneath), *ranks_around(others, at)), strict=True))
