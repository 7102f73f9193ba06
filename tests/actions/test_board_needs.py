"""What ideas are for, and who wrote notes: what is kept, what is refused, and what becomes of it later."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import amending, board, consent
from cocreate_desktop.actions.board.exporting import board_records
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Author, Note, NoteKind
from cocreate_desktop.domain.board.needs import ideas_without_need, need_of
from cocreate_desktop.errors import UserError
from tests.actions.test_board import add, cluster, participant, person, told
from tests.stories import Told, note

__all__ = ["told"]


def put(desk: Desk, told: Told, kind: NoteKind, text: str, **more: object) -> str:
    new = board.NewNotes(kind, [text], on_board=True, **more)  # pyright: ignore[reportArgumentType]
    (made,) = board.add_notes(desk, told.session_id, new).ids("notes")
    return made


def shown(desk: Desk, told: Told) -> dict[str, Note]:
    return {one.id: one for one in board.board_notes(desk.library, told.session_id)}


def need_words(desk: Desk, told: Told, idea: str) -> str | None:
    notes = shown(desk, told)
    need = need_of(notes[idea], notes)
    return need.text if need else None


class TestNamingANeed:
    def test_an_idea_serves_a_need_until_that_is_taken_back(self, desk: Desk, told: Told):
        (idea,) = add(desk, told, "A clock")
        need = put(desk, told, NoteKind.NEED, "To know when")
        board.serve_need(desk, [idea], need)
        assert need_words(desk, told, idea) == "To know when"
        assert ideas_without_need(shown(desk, told)) == []
        board.serve_need(desk, [idea], None)
        assert ideas_without_need(shown(desk, told)) == [idea]

    def test_a_need_is_written_behind_the_idea_in_its_cluster(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Waiting", "A clock", "A bell", "A bench")
        ideas = [one.id for one in desk.library.board.notes(told.session_id)]
        board.write_need(desk, ideas[:2], "To know when")
        texts = [one.text for one in desk.library.board.notes(told.session_id) if one.cluster_id == home]
        assert texts == ["A clock", "To know when", "A bell", "A bench"]
        assert [need_words(desk, told, one) for one in ideas] == ["To know when", "To know when", None]
        desk.history.undo()
        assert [need_words(desk, told, one) for one in ideas] == [None, None, None]
        assert len(shown(desk, told)) == 3

    def test_it_waits_in_the_tray_where_the_idea_does(self, desk: Desk, told: Told):
        new = board.NewNotes(NoteKind.IDEA, ["A clock"], author=Author.CUSTOMER)
        (idea,) = board.add_notes(desk, told.session_id, new).ids("notes")
        board.write_need(desk, [idea], "To know when")
        need = next(one for one in shown(desk, told).values() if one.kind is NoteKind.NEED)
        assert (need.on_board, need.author) == (False, Author.CUSTOMER)

    def test_only_ideas_are_for_something_and_only_needs_are_served(self, desk: Desk, told: Told):
        (idea,) = add(desk, told, "A clock")
        problem = put(desk, told, NoteKind.PROBLEM, "Nobody knows")
        with pytest.raises(UserError, match="no need of this board"):
            board.serve_need(desk, [idea], problem)
        with pytest.raises(UserError, match="Only an idea"):
            board.serve_need(desk, [idea, problem], None)
        with pytest.raises(UserError, match="Only an idea"):
            board.write_need(desk, [problem], "To know when")
        with pytest.raises(UserError, match="empty"):
            board.write_need(desk, [idea], "  ")
        assert len(shown(desk, told)) == 2


class TestWhatBecomesOfIt:
    def test_a_deleted_need_is_served_by_nobody_and_comes_back_with_its_ideas(self, desk: Desk, told: Told):
        (idea,) = add(desk, told, "A clock")
        need = put(desk, told, NoteKind.NEED, "To know when")
        board.serve_need(desk, [idea], need)
        board.delete_notes(desk, [need])
        assert desk.library.board.note(idea).need_id is None
        desk.history.undo()
        assert need_words(desk, told, idea) == "To know when"

    def test_what_is_no_need_any_more_is_not_told_as_one(self, desk: Desk, told: Told):
        (idea,) = add(desk, told, "A clock")
        need = put(desk, told, NoteKind.NEED, "To know when")
        board.serve_need(desk, [idea], need)
        board.change_kind(desk, [need], NoteKind.QUESTION)
        assert need_words(desk, told, idea) is None
        assert [one.need for one in board_records(desk.library, told.session_id).notes] == [None, None]
        board.change_kind(desk, [need], NoteKind.NEED)
        assert need_words(desk, told, idea) == "To know when"

    def test_a_need_of_somebody_who_withdrew_is_not_seen(self, desk: Desk, told: Told):
        (idea,) = add(desk, told, "A clock")
        need = put(desk, told, NoteKind.NEED, "To know when", participant_id=participant(desk, told, "Lena"))
        board.serve_need(desk, [idea], need)
        consent.withdraw_everything(desk, person(desk, told, "Lena"))
        assert need_words(desk, told, idea) is None
        assert ideas_without_need(shown(desk, told)) == [idea]

    def test_a_need_that_goes_with_its_entry_is_served_by_nobody(self, desk: Desk, told: Told):
        (idea,) = add(desk, told, "A clock")
        entry = note(desk, told.session_id, "@Joris said: I want to know when #need", 90_000)
        (need,) = board.note_observations(desk, told.session_id, [entry]).ids("notes")  # pyright: ignore
        board.change_kind(desk, [need], NoteKind.NEED)
        board.serve_need(desk, [idea], need)
        amending.delete_observations(desk, [entry])
        assert need_words(desk, told, idea) is None

    def test_copies_serve_the_copy_of_their_need_or_the_same_one(self, desk: Desk, told: Told):
        (idea,) = add(desk, told, "A clock")
        need = put(desk, told, NoteKind.NEED, "To know when")
        board.serve_need(desk, [idea], need)
        kept = [desk.library.board.note(one) for one in (idea, need)]
        both = board.paste_notes(desk, told.session_id, kept).ids("notes")
        alone = board.paste_notes(desk, told.session_id, kept[:1]).ids("notes")
        assert desk.library.board.note(both[0]).need_id == both[1]
        assert desk.library.board.note(alone[0]).need_id == need
        board.delete_notes(desk, [need])
        (again,) = board.paste_notes(desk, told.session_id, kept[:1]).ids("notes")
        assert desk.library.board.note(again).need_id is None


class TestWhoWroteThem:
    def test_several_are_said_to_be_of_one_side_in_one_act(self, desk: Desk, told: Told):
        ids = add(desk, told, "one", "two")
        board.change_author(desk, ids, Author.CUSTOMER)
        assert {one.author for one in shown(desk, told).values()} == {Author.CUSTOMER}
        desk.history.undo()
        assert {one.author for one in shown(desk, told).values()} == {Author.TEAM}


class TestManyAtOnce:
    def test_notes_of_several_kinds_are_one_act(self, desk: Desk, told: Told):
        kinds = [NoteKind.NEED, NoteKind.IDEA, NoteKind.NEED]
        new = board.NewNotes(NoteKind.IDEA, ["a", "b", "c"], kinds, on_board=True)
        board.add_notes(desk, told.session_id, new)
        assert [one.kind for one in desk.library.board.notes(told.session_id)] == kinds
        desk.history.undo()
        assert desk.library.board.notes(told.session_id) == []

    def test_more_than_fit_are_refused_whole(self, desk: Desk, told: Told):
        new = board.NewNotes(NoteKind.IDEA, [str(n) for n in range(5_001)], on_board=True)
        with pytest.raises(UserError, match="5001 notes are too many at once; 5000 fit"):
            board.add_notes(desk, told.session_id, new)
        assert desk.library.board.notes(told.session_id) == []
