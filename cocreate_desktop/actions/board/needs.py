"""Say what ideas are for: the need that they serve, one that is there or one that is written now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import acting, members
from cocreate_desktop.actions.board.notes import everybody_agreed, needed_words
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.ordering import ranks_around
from cocreate_desktop.domain.board import Note, NoteKind
from cocreate_desktop.domain.board.boxes import Place
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

NO_IDEA = QT_TRANSLATE_NOOP("Board", "Only an idea is for a need. Make the note an idea first.")
NO_NEED = QT_TRANSLATE_NOOP("Board", "That note is no need of this board. Choose another one, or write it.")


def serve_need(
    desk: Desk, idea_ids: Collection[str], need_id: str | None, *, gesture: str | None = None
) -> ChangeSet | None:
    """Say which need ideas serve, as one act; None takes it back.

    Raises UserError for notes that are no ideas, and for a need that is none of their board.
    """
    if not idea_ids:
        return None
    ideas = _ideas(desk, idea_ids)
    session_id = ideas[0].session_id
    if need_id is not None and not _is_need(desk, session_id, need_id):
        raise UserError(NO_NEED)
    with acting(desk, verbs.NAME_NEED, session_id, gesture) as act:
        for idea in ideas:
            act.recorder.update(Note, idea.id, need_id=need_id)
    return act.result


def write_need(
    desk: Desk,
    idea_ids: Sequence[str],
    text: str,
    *,
    at: Place = (0.0, 0.0),
    need_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Write a need down beside the first of some ideas, and let them all serve it: one act.

    In that idea's cluster it comes right behind it; loose it lies at `at`; for an idea in the tray it waits
    there too. Doing it twice with one `need_id` returns the first result.

    Raises UserError as `serve_need` and `add_notes` do.
    """
    if done := desk.already_made("notes", need_id):
        return done
    if not idea_ids:
        return None
    idea = _ideas(desk, idea_ids)[0]
    words = needed_words(text)
    everybody_agreed(desk, idea.session_id, [], [words])
    x, y = at
    need = Note(
        need_id or desk.new_id(), idea.session_id, NoteKind.NEED, words, desk.now(), _rank_behind(desk, idea),
        x, y, on_board=idea.on_board, cluster_id=idea.cluster_id, author=idea.author,
    )  # fmt: skip
    with acting(desk, verbs.NAME_NEED, idea.session_id, gesture) as act:
        act.recorder.insert(need)
        for one in idea_ids:
            act.recorder.update(Note, one, need_id=need.id)
    return act.result


def _ideas(desk: Desk, note_ids: Iterable[str]) -> list[Note]:
    ideas = [desk.library.board.note(one) for one in note_ids]
    if any(one.kind is not NoteKind.IDEA for one in ideas):
        raise UserError(NO_IDEA)
    return ideas


def _is_need(desk: Desk, session_id: str, need_id: str) -> bool:
    notes = desk.library.board.notes(session_id)
    return any(one.id == need_id and one.kind is NoteKind.NEED for one in notes)


def _rank_behind(desk: Desk, idea: Note) -> str:
    """Right after an idea in its cluster; outside of one, behind all notes."""
    board = desk.library.board
    if idea.cluster_id is None:
        others = board.notes(idea.session_id)
        return ranks(1, *ranks_around(others, len(others)))[0]
    others = members(desk, board.cluster(idea.cluster_id))
    at = next(n for n, one in enumerate(others, start=1) if one.id == idea.id)
    return ranks(1, *ranks_around(others, at))[0]
