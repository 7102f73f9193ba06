"""Notes on the board: what the verbs write, what they refuse, and what nobody may see."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import amending, board, capture, consent, people
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Author, Note, NoteKind
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.errors import UserError
from tests.actions.held_board import add, board_of, cluster, entries, participant, person, texts_in, told
from tests.stories import ALL_YES, Told, note

__all__ = ["told"]


class TestNotes:
    def test_a_note_lies_where_it_was_put(self, desk: Desk, told: Told):
        change = board.add_notes(
            desk,
            told.session_id,
            board.NewNotes(NoteKind.NEED, ["  To see what was wrong "], x=10.5, y=20, on_board=True),
        )
        (found,) = desk.library.board.notes(told.session_id)
        assert change.ids("notes") == (found.id,)
        assert (found.text, found.kind, found.x, found.y) == (
            "To see what was wrong",
            NoteKind.NEED,
            10.5,
            20,
        )
        assert found.author is Author.TEAM

    def test_a_note_without_a_place_is_in_the_tray(self, desk: Desk, told: Told):
        board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["A clock above the counter"]))
        assert [one.text for one in board_of(desk, told).tray] == ["A clock above the counter"]

    def test_many_notes_are_one_act_and_cover_nothing(self, desk: Desk, told: Told):
        texts = [f"idea {n}" for n in range(7)]
        board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, texts, x=5, y=5, on_board=True))
        layout = board_of(desk, told)
        assert [one.text for one in layout.loose] == texts
        assert len(set(layout.note_boxes.values())) == 7
        desk.history.undo()
        assert desk.library.board.notes(told.session_id) == []

    def test_adding_twice_with_one_id_adds_once(self, desk: Desk, told: Told):
        once = board.add_notes(
            desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["A wheel"]), note_id="note-1"
        )
        twice = board.add_notes(
            desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["A wheel"]), note_id="note-1"
        )
        assert once.id == twice.id
        assert len(desk.library.board.notes(told.session_id)) == 1

    @pytest.mark.parametrize("text", ["", "   \n ", "\u200b"])
    def test_an_empty_note_is_refused(self, desk: Desk, told: Told, text: str):
        with pytest.raises(UserError, match="The note is empty"):
            board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, [text]))

    def test_a_note_of_5000_characters_is_kept_whole(self, desk: Desk, told: Told):
        board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["ab" * 2500]))
        assert desk.library.board.notes(told.session_id)[0].text == "ab" * 2500

    def test_one_of_10001_is_refused_and_nothing_written(self, desk: Desk, told: Told):
        with pytest.raises(UserError, match=r"The note has 10001 characters"):
            board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["fine", "x" * 10_001]))
        assert desk.library.board.notes(told.session_id) == []

    def test_a_place_beyond_the_board_is_brought_onto_it(self, desk: Desk, told: Told):
        (one,) = add(desk, told, "far")
        board.place_notes(desk, {one: (1e300, -float("inf"))})
        assert board_of(desk, told).note_boxes[one][:2] == (1_000_000, -1_000_000)

    def test_editing_changes_words_and_kind_only(self, desk: Desk, told: Told):
        (one,) = add(desk, told, "A clok")
        before = desk.library.board.note(one)
        board.edit_note(desk, one, text="A clock", kind=NoteKind.NEED)
        after = desk.library.board.note(one)
        assert (after.text, after.kind) == ("A clock", NoteKind.NEED)
        assert (after.x, after.y, after.rank) == (before.x, before.y, before.rank)
        assert board.edit_note(desk, one, text="A clock") is None

    def test_a_copy_keeps_the_way_back_to_its_entry(self, desk: Desk, told: Told):
        board.note_observations(desk, told.session_id, entries(desk, told)[:1])
        (original,) = desk.library.board.notes(told.session_id)
        board.paste_notes(desk, told.session_id, [original])
        first, second = desk.library.board.notes(told.session_id)
        assert first.id != second.id
        assert (second.observation_id, second.participant_id) == (first.observation_id, first.participant_id)

    def test_a_copy_from_elsewhere_brings_its_words_only(self, desk: Desk, told: Told):
        foreign = Note(
            "n", "s", NoteKind.SAID, "hello", 1, observation_id="o", participant_id="p", cluster_id="c"
        )
        board.paste_notes(desk, told.session_id, [foreign])
        (found,) = desk.library.board.notes(told.session_id)
        assert (found.observation_id, found.participant_id, found.cluster_id) == (None, None, None)


class TestNotesOfEntries:
    def test_kind_words_and_person_come_from_the_entry(self, desk: Desk, told: Told):
        board.note_observations(desk, told.session_id, entries(desk, told)[:2])
        did, said = desk.library.board.notes(told.session_id)
        assert (did.kind, did.text) == (NoteKind.DID, "walks straight past the sign")
        assert (said.kind, said.text) == (NoteKind.SAID, "where can I get this fixed?")
        assert said.participant_id == participant(desk, told, "Joris")
        assert (did.author, did.on_board) == (Author.CUSTOMER, False)

    @pytest.mark.parametrize(
        ("line", "kind"),
        [
            ("@Lena said: ring me when it is done #idea", NoteKind.IDEA),
            ("@Lena did: waits #wait #idea", NoteKind.IDEA),
            ("@Lena did: waits #wait", NoteKind.DID),
        ],
    )
    def test_a_tag_that_names_a_kind_makes_a_note_of_that_kind(
        self, desk: Desk, told: Told, line: str, kind: NoteKind
    ):
        entry = note(desk, told.session_id, line, 420_000)
        board.note_observations(desk, told.session_id, [entry])
        assert [one.kind for one in desk.library.board.notes(told.session_id)] == [kind]

    def test_an_entry_becomes_one_note_only(self, desk: Desk, told: Told):
        ids = entries(desk, told)
        board.note_observations(desk, told.session_id, ids[:2])
        board.note_observations(desk, told.session_id, [*ids, ids[0]])
        assert len(desk.library.board.notes(told.session_id)) == 4
        assert board.note_observations(desk, told.session_id, ids) is None

    def test_after_its_note_is_deleted_it_can_be_noted_again(self, desk: Desk, told: Told):
        (entry, *_) = entries(desk, told)
        board.note_observations(desk, told.session_id, [entry])
        board.delete_notes(desk, [desk.library.board.notes(told.session_id)[0].id])
        assert board.note_observations(desk, told.session_id, [entry]) is not None

    def test_into_a_cluster(self, desk: Desk, told: Told):
        home = cluster(desk, told, "Nobody finds it")
        board.note_observations(desk, told.session_id, entries(desk, told)[:1], cluster_id=home)
        assert texts_in(desk, told, home) == ["walks straight past the sign"]

    def test_into_a_new_cluster_behind_the_notes_as_one_act(self, desk: Desk, told: Told):
        board.note_observations(desk, told.session_id, entries(desk, told)[1:2])
        (noted,) = desk.library.board.notes(told.session_id)
        before = len(desk.library.changes.since(0))
        made = board.add_cluster(
            desk, told.session_id, "Finding", note_ids=[noted.id], observation_ids=entries(desk, told)[:2]
        )
        (home,) = made.ids("clusters")
        assert texts_in(desk, told, home) == ["where can I get this fixed?", "walks straight past the sign"]
        assert len(desk.library.changes.since(0)) == before + 1
        desk.history.undo()
        assert desk.library.board.notes(told.session_id) == [noted]

    def test_mentions_stay_ids(self, desk: Desk, told: Told):
        entry = note(desk, told.session_id, "@Joris said: ask @@Lena about it", 420_000)
        board.note_observations(desk, told.session_id, [entry])
        assert desk.library.board.notes(told.session_id)[0].text == (
            f"ask {mention(person(desk, told, 'Lena'))} about it"
        )

    def test_a_sealed_entry_is_refused(self, desk: Desk, told: Told):
        people.add_person(desk, told.project_id, "Sofie", session_id=told.session_id)
        sealed = note(desk, told.session_id, "@Sofie said: nobody asked me", 420_000)
        with pytest.raises(UserError, match="waits for somebody's agreement"):
            board.note_observations(desk, told.session_id, [sealed])

    def test_an_entry_without_words_makes_no_note(self, desk: Desk, told: Told):
        entry = note(desk, told.session_id, "@Lena #wait", 420_000)
        assert board.note_observations(desk, told.session_id, [entry]) is None


class TestConsent:
    def test_notes_on_somebody_who_withdraws_are_shown_no_longer(self, desk: Desk, told: Told):
        board.note_observations(desk, told.session_id, entries(desk, told))
        board.add_notes(
            desk,
            told.session_id,
            board.NewNotes(NoteKind.IDEA, ["typed"], participant_id=participant(desk, told, "Lena")),
        )
        consent.withdraw_everything(desk, person(desk, told, "Lena"))
        assert [one.text for one in board.board_notes(desk.library, told.session_id)] == [
            "where can I get this fixed?",
            "with three waiting it is forty",
        ]

    def test_a_note_on_two_is_named_after_the_one_who_still_agrees(self, desk: Desk, told: Told):
        entry = note(desk, told.session_id, "@Lena @Joris did: both laugh", 420_000)
        board.note_observations(desk, told.session_id, [entry])
        consent.withdraw_everything(desk, person(desk, told, "Lena"))
        (shown,) = board.board_notes(desk.library, told.session_id)
        assert shown.participant_id == participant(desk, told, "Joris")

    def test_the_note_of_a_deleted_entry_goes_and_comes_with_it(self, desk: Desk, told: Told):
        (entry, *_) = entries(desk, told)
        board.note_observations(desk, told.session_id, [entry])
        amending.delete_observations(desk, [entry])
        assert board.board_notes(desk.library, told.session_id) == []
        desk.history.undo()
        assert len(board.board_notes(desk.library, told.session_id)) == 1

    def test_the_note_of_an_entry_that_was_sealed_since_is_hidden(self, desk: Desk, told: Told):
        (entry, *_) = entries(desk, told)
        board.note_observations(desk, told.session_id, [entry])
        sofie = people.add_person(desk, told.project_id, "Sofie", session_id=told.session_id)
        draft = Draft(mode=Mode.SAID, text="nobody asked me", people=sofie.ids("participants"))
        capture.rewrite_observation(desk, entry, draft)
        assert board.board_notes(desk.library, told.session_id) == []

    def test_what_is_erased_with_its_entry_survives_in_no_note(self, desk: Desk, told: Told):
        entry = note(desk, told.session_id, "@Lena said: zebrasecret", 420_000)
        board.note_observations(desk, told.session_id, [entry])
        (made,) = desk.library.board.notes(told.session_id)
        board.edit_note(desk, made.id, text="the zebrasecret, shorter")
        sofie = people.add_person(desk, told.project_id, "Sofie", session_id=told.session_id)
        draft = Draft(mode=Mode.SAID, text="zebrasecret", people=sofie.ids("participants"))
        capture.rewrite_observation(desk, entry, draft)
        consent.record_answers(desk, sofie.ids("persons")[0], {ConsentItem.NOTES: Answer.NO})
        assert desk.library.board.notes(told.session_id) == []
        files = desk.library.folder.glob("library.sqlite*")
        assert not any(b"zebrasecret" in file.read_bytes() for file in files)
        assert desk.library.problems() == []

    def test_no_note_on_or_about_somebody_who_did_not_agree(self, desk: Desk, told: Told):
        sofie = people.add_person(desk, told.project_id, "Sofie", session_id=told.session_id)
        (seat,) = sofie.ids("participants")
        with pytest.raises(UserError, match="Sofie did not agree to notes"):
            board.add_notes(
                desk, told.session_id, board.NewNotes(NoteKind.SAID, ["hello"], participant_id=seat)
            )
        with pytest.raises(UserError, match="Sofie did not agree to notes"):
            board.add_notes(
                desk,
                told.session_id,
                board.NewNotes(NoteKind.SAID, [f"ask {mention(sofie.ids('persons')[0])}"]),
            )
        consent.record_answers(desk, sofie.ids("persons")[0], {ConsentItem.NOTES: Answer.YES} | ALL_YES)
        board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.SAID, ["hello"], participant_id=seat))
        assert len(desk.library.board.notes(told.session_id)) == 1
