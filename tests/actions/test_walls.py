"""Paper walls: what is typed becomes notes with their people and dots, once."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board, consent, voting
from cocreate_desktop.actions.board.walls import NOTHING
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.errors import UserError
from cocreate_desktop.store.running import WallDraft
from tests.actions.paper_wall import WALL, enter, laid, notes, person, photo, seat, texts, told, votes
from tests.stories import Told

__all__ = ["told"]


class TestEntering:
    def test_clusters_notes_and_what_lies_loose_come_in_one_act(self, desk: Desk, told: Told):
        enter(desk, told, WALL)
        assert texts(desk, told) == {
            "Waiting": ["To know the end", "A clock"],
            "Price": ["Tell me first"],
        }
        assert [one.text for one in laid(desk, told).loose] == ["A bell on the desk"]
        desk.history.undo()
        assert not notes(desk, told)
        assert not desk.library.board.clusters(told.session_id)
        assert not desk.library.board.rounds(told.session_id)
        desk.history.redo()
        assert len(notes(desk, told)) == 4

    def test_a_note_is_of_paper_by_its_person_and_of_no_moment(self, desk: Desk, told: Told):
        enter(desk, told, WALL)
        found = notes(desk, told)["To know the end"]
        assert found.participant_id == seat(desk, told, 1)
        assert (found.kind, found.origin, found.observation_id) == (NoteKind.NEED, Origin.PAPER, None)
        assert notes(desk, told)["A clock"].kind is NoteKind.IDEA

    def test_whoever_has_a_number_is_a_customer_and_the_rest_is_by_whom_one_says(
        self, desk: Desk, told: Told
    ):
        enter(desk, told, WALL, author=Author.TEAM)
        assert notes(desk, told)["To know the end"].author is Author.CUSTOMER
        assert notes(desk, told)["A clock"].author is Author.TEAM
        enter(desk, told, "By nobody named")
        assert notes(desk, told)["By nobody named"].author is Author.CUSTOMER

    def test_nothing_overlaps_and_what_was_there_stays(self, desk: Desk, told: Told):
        board.add_notes(
            desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["Was here"], x=200, y=40, on_board=True)
        )
        enter(desk, told, WALL)
        assert (notes(desk, told)["Was here"].x, notes(desk, told)["Was here"].y) == (200, 40)
        layout = laid(desk, told)
        boxes = [*layout.cluster_boxes.values(), *(layout.note_boxes[one.id] for one in layout.loose)]
        assert not [1 for a in boxes for b in boxes if a is not b and a.overlaps(b)]

    def test_a_mention_by_name_is_kept_by_id(self, desk: Desk, told: Told):
        enter(desk, told, "as @Lena says")
        assert list(notes(desk, told)) == [f"as {mention(person(desk, told, 'Lena'))} says"]

    def test_names_of_kinds_are_those_of_the_language_too(self, desk: Desk, told: Told):
        board.enter_wall(
            desk,
            told.session_id,
            board.TypedWall("besoin: une horloge"),
            translate=lambda message: "besoin" if str(message) == "need" else str(message),
        )
        assert notes(desk, told)["une horloge"].kind is NoteKind.NEED

    def test_the_photograph_that_was_read_is_remembered(self, desk: Desk, told: Told):
        wall_id = photo(desk, told)
        board.enter_wall(desk, told.session_id, board.TypedWall("A clock"), wall_id=wall_id)
        assert notes(desk, told)["A clock"].wall_id == wall_id


class TestGoingOn:
    def test_a_cluster_of_the_same_title_takes_the_notes_and_what_it_covers_makes_room(
        self, desk: Desk, told: Told
    ):
        enter(desk, told, "Waiting:\none\nPrice:\ntwo")
        board.add_notes(
            desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["Below"], x=0, y=300, on_board=True)
        )
        enter(desk, told, "waiting :\n" + "\n".join(f"more {n}" for n in range(9)) + "\nNew:\nthree")
        assert list(texts(desk, told)) == ["Waiting", "Price", "New"]
        assert texts(desk, told)["Waiting"] == ["one", *(f"more {n}" for n in range(9))]
        layout = laid(desk, told)
        boxes = [*layout.cluster_boxes.values(), *(layout.note_boxes[one.id] for one in layout.loose)]
        assert not [1 for a in boxes for b in boxes if a is not b and a.overlaps(b)]
        assert notes(desk, told)["Below"].y > 300
        desk.history.undo()
        assert notes(desk, told)["Below"].y == 300

    def test_what_is_locked_does_not_make_room(self, desk: Desk, told: Told):
        enter(desk, told, "Waiting:\none")
        below = board.add_notes(
            desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["Below"], x=0, y=300, on_board=True)
        ).ids("notes")
        board.set_locked(desk, told.session_id, True, note_ids=below)
        enter(desk, told, "Waiting:\n" + "\n".join(f"more {n}" for n in range(9)))
        assert notes(desk, told)["Below"].y == 300

    def test_one_title_twice_is_one_cluster_and_without_a_title_each_is_its_own(self, desk: Desk, told: Told):
        enter(desk, told, "A:\none\nB:\ntwo\nA:\nthree\n:\nfour\n:\nfive")
        layout = laid(desk, told)
        assert [(one.title, len(layout.members[one.id])) for one in layout.clusters.values()] == [
            ("A", 2),
            ("B", 1),
            ("", 1),
            ("", 1),
        ]

    def test_a_title_alone_makes_an_empty_cluster_once(self, desk: Desk, told: Told):
        enter(desk, told, "Waiting:")
        assert texts(desk, told) == {"Waiting": []}
        with pytest.raises(UserError, match=str(NOTHING)):
            enter(desk, told, "Waiting:")

    @pytest.mark.parametrize("text", ["", "\n\n", " - \n•\t\n", "\u200b"])
    def test_nothing_is_refused(self, desk: Desk, told: Told, text: str):
        with pytest.raises(UserError, match=str(NOTHING)):
            enter(desk, told, text)


class TestDots:
    def test_dots_are_hands_of_a_round_that_is_over(self, desk: Desk, told: Told):
        enter(desk, told, WALL)
        (found,) = desk.library.board.rounds(told.session_id)
        assert (found.question, found.kind, found.by) == ("Dots on the wall", VoteKind.HANDS, Author.CUSTOMER)
        assert found.closed_at is not None
        assert votes(desk, told) == {
            (Author.CUSTOMER, "To know the end"): 2,
            (Author.CUSTOMER, "Tell me first"): 1,
        }

    def test_what_is_typed_later_joins_the_round_of_its_side(self, desk: Desk, told: Told):
        enter(desk, told, "one **")
        enter(desk, told, "two *")
        enter(desk, told, "three ***", dots_by=Author.TEAM)
        assert len(desk.library.board.rounds(told.session_id)) == 2
        assert votes(desk, told) == {
            (Author.CUSTOMER, "one"): 2,
            (Author.CUSTOMER, "two"): 1,
            (Author.TEAM, "three"): 3,
        }

    def test_a_vote_that_is_under_way_goes_on(self, desk: Desk, told: Told):
        under_way = voting.start_round(desk, told.session_id, "Which first?").ids("vote_rounds")[0]
        enter(desk, told, "one **")
        assert desk.library.board.round(under_way).closed_at is None


class TestRefusing:
    def test_a_line_of_somebody_who_did_not_agree_keeps_all_back_and_the_draft_stays(
        self, desk: Desk, told: Told
    ):
        consent.record_answers(desk, person(desk, told, "Joris"), {ConsentItem.NOTES: Answer.NO})
        running, device = desk.library.running, desk.library.device
        running.keep_wall(told.session_id, device, WallDraft(WALL))
        with pytest.raises(UserError, match=r"Line 6: Joris did not agree to notes\. Take"):
            enter(desk, told, WALL)
        assert not notes(desk, told)
        assert running.wall(told.session_id, device) == WallDraft(WALL)

    def test_a_number_that_nobody_has_stays_text(self, desk: Desk, told: Told):
        enter(desk, told, "9: a clock")
        assert notes(desk, told)["9: a clock"].participant_id is None

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("n\n" * 10_000, "10000 notes are too many at once; 5000 fit."),
            ("one\n" + "t" * 301 + ":", "The title in line 2 has 301 characters; 300 fit."),
            ("n" * 10_001, "Line 1 has 10001 characters; 10000 fit on a note."),
        ],
    )
    def test_what_does_not_fit_is_said_in_one_sentence(
        self, desk: Desk, told: Told, text: str, sentence: str
    ):
        with pytest.raises(UserError, match=sentence):
            enter(desk, told, text)
        assert not notes(desk, told)
