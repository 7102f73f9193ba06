"""Paper walls: what is kept of one, a draft and photographs, and what goes with a no."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board, consent, people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.domain.board import Author
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.store.running import Draft, WallDraft
from tests.actions.paper_wall import WALL, enter, notes, person, photo, told
from tests.stories import Told, prepare_project

__all__ = ["told"]


class TestDrafts:
    def test_what_goes_on_the_board_leaves_no_draft(self, desk: Desk, told: Told):
        running, device = desk.library.running, desk.library.device
        running.keep_wall(told.session_id, device, WallDraft(WALL, Author.TEAM))
        enter(desk, told, WALL)
        assert running.wall(told.session_id, device) is None

    def test_the_end_of_a_session_forgets_its_line_and_keeps_the_wall(self, desk: Desk):
        told = prepare_project(desk)
        running, device = desk.library.running, desk.library.device
        sessions.start_session(desk, told.session_id)
        running.keep_draft(told.session_id, device, Draft("half", 1))
        running.keep_wall(told.session_id, device, WallDraft("Waiting:", Author.TEAM, Author.TEAM))
        assert running.draft(told.session_id, device) == Draft("half", 1)
        assert [draft.line for _, _, draft in running.drafts()] == ["half"]
        sessions.end_session(desk, told.session_id)
        assert running.draft(told.session_id, device) is None
        assert running.wall(told.session_id, device) == WallDraft("Waiting:", Author.TEAM, Author.TEAM)

    @pytest.mark.parametrize(
        "line",
        [
            "2: zebrasecret",
            "• 2: zebrasecret *",
            "besoin: 2: zebrasecret",
            "need: 2 : zebrasecret",
            "zebrasecret, says Joris",
            "zebrasecret of @joris",
        ],
    )
    def test_a_no_takes_the_lines_that_name_them_out_of_the_typed_wall(
        self, desk: Desk, told: Told, line: str
    ):
        running, device = desk.library.running, desk.library.device
        others = "Waiting:\n1: one\n12: two\nfrom 2 to 3"
        running.keep_wall(told.session_id, device, WallDraft(f"{others}\n{line}\n\nPrice:", Author.TEAM))
        consent.record_answers(desk, person(desk, told, "Joris"), {ConsentItem.NOTES: Answer.WITHDRAWN})
        kept = running.wall(told.session_id, device)
        assert kept == WallDraft(f"{others}\n\nPrice:", Author.TEAM)
        files = desk.library.folder.glob("library.sqlite*")
        assert not any(b"zebrasecret" in one.read_bytes() for one in files)

    def test_a_no_is_taken_for_a_deleted_session_too(self, desk: Desk, told: Told):
        """It may come back, and what was half typed of it with it."""
        running, device = desk.library.running, desk.library.device
        running.keep_wall(told.session_id, device, WallDraft("1: one\n2: mine"))
        running.keep_draft(told.session_id, device, Draft("half, says @2", 1))
        sessions.delete_session(desk, told.session_id)
        consent.record_answers(desk, person(desk, told, "Joris"), {ConsentItem.NOTES: Answer.WITHDRAWN})
        assert running.wall(told.session_id, device) == WallDraft("1: one")
        assert running.draft(told.session_id, device) is None

    def test_a_no_of_who_was_taken_out_of_the_session_is_heard_too(self, desk: Desk, told: Told):
        running, device = desk.library.running, desk.library.device
        running.keep_wall(told.session_id, device, WallDraft("1: one\n2: mine"))
        joris = person(desk, told, "Joris")
        (seat,) = desk.library.people.participations(joris)
        people.remove_participant(desk, seat.id)
        consent.record_answers(desk, joris, {ConsentItem.NOTES: Answer.WITHDRAWN})
        assert running.wall(told.session_id, device) == WallDraft("1: one")

    def test_a_number_that_somebody_else_has_by_now_is_theirs(self, desk: Desk, told: Told):
        running, device = desk.library.running, desk.library.device
        wout = person(desk, told, "Wout")
        (seat,) = desk.library.people.participations(wout)
        people.remove_participant(desk, seat.id)
        people.add_person(desk, told.project_id, "Mia", session_id=told.session_id)
        mine = WallDraft(f"{seat.number}: of Mia")
        running.keep_wall(told.session_id, device, mine)
        consent.record_answers(desk, wout, {ConsentItem.NOTES: Answer.WITHDRAWN})
        assert running.wall(told.session_id, device) == mine

    def test_a_wall_of_nothing_else_is_forgotten(self, desk: Desk, told: Told):
        running, device = desk.library.running, desk.library.device
        running.keep_wall(told.session_id, device, WallDraft("2: mine"))
        consent.record_answers(desk, person(desk, told, "Joris"), {ConsentItem.NOTES: Answer.NO})
        assert running.wall(told.session_id, device) is None


class TestPhotographs:
    def test_a_photograph_is_kept_and_goes_with_undo(self, desk: Desk, told: Told):
        wall_id = photo(desk, told)
        (found,) = desk.library.board.walls(told.session_id)
        assert found.id == wall_id
        assert desk.library.media.get(found.media_id).thing
        board.delete_wall(desk, wall_id)
        assert desk.library.board.walls(told.session_id) == []
        assert desk.library.media.find(found.media_id) is None
        desk.history.undo()
        assert desk.library.board.walls(told.session_id) == [found]
        assert desk.library.media.find(found.media_id) is not None
        assert desk.library.problems() == []

    def test_the_notes_of_a_deleted_photograph_stay(self, desk: Desk, told: Told):
        wall_id = photo(desk, told)
        board.enter_wall(desk, told.session_id, board.TypedWall("A clock"), wall_id=wall_id)
        board.delete_wall(desk, wall_id)
        assert list(notes(desk, told)) == ["A clock"]
        assert desk.library.problems() == []

    def test_nobody_is_said_to_be_on_it_so_a_no_to_photos_leaves_it(self, desk: Desk, told: Told):
        photo(desk, told)
        consent.record_answers(desk, person(desk, told, "Lena"), {ConsentItem.PHOTO: Answer.WITHDRAWN})
        (found,) = desk.library.board.walls(told.session_id)
        assert desk.library.media.file(desk.library.media.get(found.media_id)).exists()

    def test_one_that_was_deleted_is_erased_when_somebody_takes_a_yes_back(self, desk: Desk, told: Told):
        wall_id = photo(desk, told)
        file = desk.library.media.file(desk.library.media.get(desk.library.board.wall(wall_id).media_id))
        board.delete_wall(desk, wall_id)
        assert file.exists()
        consent.record_answers(desk, person(desk, told, "Lena"), {ConsentItem.PHOTO: Answer.WITHDRAWN})
        assert not file.exists()

    def test_sent_twice_it_is_kept_once(self, desk: Desk, told: Told):
        picture = Picture("a" * 64, "image/jpeg", 1, 1, 1)
        first = board.keep_wall_photo(desk, told.session_id, picture, wall_id="w")
        assert board.keep_wall_photo(desk, told.session_id, picture, wall_id="w").id == first.id


def test_who_was_deleted_from_the_people_is_nobody_on_paper(desk: Desk, told: Told):
    known = board.known_on_paper(desk.library, told.session_id)
    assert known.people == {1: "Lena", 2: "Joris", 3: "Wout"}
    people.delete_person(desk, person(desk, told, "Wout"))
    assert board.known_on_paper(desk.library, told.session_id).people == {1: "Lena", 2: "Joris"}
