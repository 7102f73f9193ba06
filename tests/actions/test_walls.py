"""Paper walls: a photograph is kept, what is typed becomes notes with their people and dots, once."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board, consent, people, sessions, voting
from cocreate_desktop.actions.board.walls import NOTHING
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.domain.board import Author, Note, NoteKind
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.capture import mention
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.errors import UserError
from cocreate_desktop.store import media_files
from cocreate_desktop.store.running import Draft, WallDraft
from tests.fakes import FakeClock
from tests.stories import Told, prepare_project, tell_a_session

WALL = """Waiting:
1: need: To know the end **
A clock

Price:
2: said: Tell me first *


A bell on the desk"""


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def enter(desk: Desk, told: Told, text: str, **how: Author) -> None:
    board.enter_wall(desk, told.session_id, board.TypedWall(text, **how))


def notes(desk: Desk, told: Told) -> dict[str, Note]:
    return {one.text: one for one in desk.library.board.notes(told.session_id)}


def laid(desk: Desk, told: Told) -> Layout:
    return Layout.of(desk.library.board.notes(told.session_id), desk.library.board.clusters(told.session_id))


def texts(desk: Desk, told: Told) -> dict[str, list[str]]:
    layout = laid(desk, told)
    return {one.title: [note.text for note in layout.members[one.id]] for one in layout.clusters.values()}


def seat(desk: Desk, told: Told, number: int) -> str:
    return next(one.id for one in desk.library.people.participants(told.session_id) if one.number == number)


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def photo(desk: Desk, told: Told, content: bytes = b"wall") -> str:
    stored = media_files.keep(desk.library.media.folder, content)
    picture = Picture(stored.sha256, "image/jpeg", stored.size, 40, 30)
    return board.keep_wall_photo(desk, told.session_id, picture).ids("walls")[0]


def votes(desk: Desk, told: Told) -> dict[tuple[Author, str], int]:
    by_id = {one.id: one for one in desk.library.board.notes(told.session_id)}
    sides = {one.id: one.by for one in desk.library.board.rounds(told.session_id)}
    return {
        (sides[one.round_id], by_id[one.note_id].text): one.value
        for one in desk.library.board.votes(told.session_id)
    }


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
