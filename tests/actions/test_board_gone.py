"""What was deleted meanwhile, by somebody else or by an undo: a sentence for whoever still holds it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cocreate_desktop.actions import board, voting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.errors import GoneError
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session

Deed = Callable[[Desk, str, str], object]
"""What is done to a thing of a session, by their ids."""

WITH_NOTE: dict[str, Deed] = {
    "edit": lambda desk, _, one: board.edit_note(desk, one, text="x"),
    "kind": lambda desk, _, one: board.change_kind(desk, [one], NoteKind.NEED),
    "author": lambda desk, _, one: board.change_author(desk, [one], Author.CUSTOMER),
    "place": lambda desk, _, one: board.place_notes(desk, {one: (1.0, 2.0)}),
    "tray": lambda desk, _, one: board.back_to_tray(desk, [one]),
    "delete": lambda desk, _, one: board.delete_notes(desk, [one]),
    "lock": lambda desk, session, one: board.set_locked(desk, session, True, note_ids=[one]),
    "group": lambda desk, session, one: board.add_cluster(desk, session, "x", note_ids=[one]),
    "line up": lambda desk, session, one: board.line_up(desk, session, notes={one: (1.0, 2.0)}),
    "stack": lambda desk, session, one: board.stack_notes(desk, [one, _living(desk, session)]),
    "stack on": lambda desk, session, one: board.stack_notes(desk, [_living(desk, session), one]),
    "unstack": lambda desk, _, one: board.unstack_notes(desk, [one], {}),
    "split": lambda desk, _, one: board.split_cluster(desk, [one], (0.0, 0.0)),
    "what for": lambda desk, _, one: board.serve_need(desk, [one], None),
    "write need": lambda desk, _, one: board.write_need(desk, [one], "x"),
}
WITH_CLUSTER: dict[str, Deed] = {
    "title": lambda desk, _, one: board.edit_cluster(desk, one, title="x"),
    "move": lambda desk, _, one: board.move_clusters(desk, {one: (1.0, 2.0)}),
    "dissolve": lambda desk, _, one: board.dissolve_cluster(desk, one),
    "lock": lambda desk, session, one: board.set_locked(desk, session, True, cluster_ids=[one]),
    "theme": lambda desk, session, one: board.add_theme(desk, session, [one], "x"),
    "out of theme": lambda desk, _, one: board.put_in_theme(desk, [one], None),
    "link": lambda desk, _, one: board.link_cluster(desk, one, "a"),
    "notes in": lambda desk, session, one: board.put_in_cluster(desk, [_living(desk, session)], one),
    "write in": lambda desk, session, one: board.add_notes(
        desk, session, board.NewNotes(NoteKind.IDEA, ["x"], cluster_id=one)
    ),
}
WITH_ROUND: dict[str, Deed] = {
    "cast": lambda desk, session, one: voting.cast(desk, one, _living(desk, session), 1),
    "close": lambda desk, _, one: voting.close_round(desk, one),
    "reopen": lambda desk, _, one: voting.reopen_round(desk, one),
    "rename": lambda desk, _, one: voting.rename_round(desk, one, "x"),
    "delete": lambda desk, _, one: voting.delete_round(desk, one),
}


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    told = tell_a_session(desk, clock)
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["stays"], on_board=True))
    return told


def _living(desk: Desk, session_id: str) -> str:
    return desk.library.board.notes(session_id)[0].id


def assert_told(desk: Desk, told: Told, deed: Deed, gone: str) -> None:
    """The deed is refused in a sentence, and leaves nothing half-done."""
    before = desk.library.changes.since(0)[-1].seq
    with pytest.raises(GoneError, match="was deleted meanwhile"):
        deed(desk, told.session_id, gone)
    assert desk.library.changes.since(0)[-1].seq == before


@pytest.mark.parametrize("name", WITH_NOTE)
def test_a_note_that_was_deleted(desk: Desk, told: Told, name: str):
    new = board.NewNotes(NoteKind.IDEA, ["goes"], on_board=True)
    (gone,) = board.add_notes(desk, told.session_id, new).ids("notes")
    board.delete_notes(desk, [gone])
    assert_told(desk, told, WITH_NOTE[name], gone)


@pytest.mark.parametrize("name", WITH_CLUSTER)
def test_a_cluster_that_was_deleted(desk: Desk, told: Told, name: str):
    (gone,) = board.add_cluster(desk, told.session_id, "goes").ids("clusters")
    desk.history.undo()
    assert_told(desk, told, WITH_CLUSTER[name], gone)


@pytest.mark.parametrize("name", WITH_ROUND)
def test_a_round_that_was_deleted(desk: Desk, told: Told, name: str):
    (gone,) = voting.start_round(desk, told.session_id, "Which?", kind=VoteKind.HANDS).ids("vote_rounds")
    voting.delete_round(desk, gone)
    assert_told(desk, told, WITH_ROUND[name], gone)


def test_a_photograph_that_was_deleted(desk: Desk, told: Told):
    assert_told(desk, told, lambda desk, _, one: board.delete_wall(desk, one), "gone")


def test_a_note_that_goes_while_people_vote_on_it(desk: Desk, told: Told):
    for kind in (VoteKind.DOTS, VoteKind.HANDS, VoteKind.RATING):
        new = board.NewNotes(NoteKind.NEED, ["goes"], on_board=True)
        (gone,) = board.add_notes(desk, told.session_id, new).ids("notes")
        needs = [gone] if kind is VoteKind.RATING else []
        made = voting.start_round(desk, told.session_id, "Which?", kind=kind, need_ids=needs)
        (round_id,) = made.ids("vote_rounds")
        board.delete_notes(desk, [gone])
        person = None if kind is VoteKind.HANDS else desk.library.people.participants(told.session_id)[0].id
        aspect = Aspect.IMPORTANCE if kind is VoteKind.RATING else None
        with pytest.raises(GoneError):
            voting.cast(desk, round_id, gone, 1, participant_id=person, aspect=aspect)
        voting.close_round(desk, round_id)
