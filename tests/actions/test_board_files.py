"""The board out into files and in again: what comes back, what may leave, and that it is one act."""

from __future__ import annotations

import csv
import json
import random
from dataclasses import replace
from io import StringIO
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from cocreate_desktop.actions import board, consent, voting
from cocreate_desktop.actions.board.exporting import Format, board_content, board_records, export_board
from cocreate_desktop.actions.board.taking_in import TakenIn, left_sentence, read_board_file, take_in_board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import Author, Cluster, NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.domain.voting import VoteKind, counted_round
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.board_records import BoardRecords, GroupRecord, NoteRecord, RoundRecord
from tests.actions.boards import put
from tests.actions.random_boards import layout, notes_of, people, random_board
from tests.fakes import FakeClock
from tests.rated_ideas import read_ideas
from tests.stories import Told, note, prepare_project, tell_a_session

CANVAS, CSV = Format


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """A session that was held, with four entries and an empty board."""
    return tell_a_session(desk, clock)


@pytest.fixture
def other(desk: Desk) -> Told:
    """A session in another project, of other people with the same aliases."""
    return prepare_project(desk, "Another project")


def refuse(desk: Desk, told: Told, alias: str, item: ConsentItem) -> None:
    persons = {one.alias: one.id for one in desk.library.people.of_project(told.project_id)}
    consent.record_answers(desk, persons[alias], {item: Answer.NO})


def nodes(desk: Desk, told: Told) -> list[dict[str, Any]]:
    return json.loads(board_content(desk.library, told.session_id, CANVAS))["nodes"]


def needs_named(desk: Desk, told: Told) -> list[int | None]:
    return [one.need for one in board_records(desk.library, told.session_id).notes if not one.in_tray]


def table(desk: Desk, told: Told) -> list[dict[str, str]]:
    content = board_content(desk.library, told.session_id, CSV).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(content, newline="")))


def take(desk: Desk, told: Told, path: Path) -> TakenIn:
    return take_in_board(desk, told.session_id, path.name, read_board_file(path))


def carry_over(desk: Desk, told: Told, to: Told, format_: Format, folder: Path) -> TakenIn:
    """Out of one session, into another one."""
    file = folder / f"board.{format_}"
    export_board(desk.library, told.session_id, format_, file)
    return take(desk, to, file)


def without_places(records: BoardRecords) -> list[NoteRecord]:
    return [replace(one, box=None, time="", step="") for one in records.notes]


class TestThereAndBack:
    @pytest.mark.parametrize("seed", range(12))
    def test_a_canvas_brings_back_every_place_title_kind_and_word(
        self, desk: Desk, told: Told, other: Told, tmp_path: Path, seed: int
    ):
        random_board(desk, told, random.Random(seed))
        taken = carry_over(desk, told, other, CANVAS, tmp_path)
        assert nodes(desk, other) == nodes(desk, told)
        assert needs_named(desk, other) == needs_named(desk, told)
        assert [one.tidy for one in layout(desk, other).clusters.values()] == [
            one.tidy or len(layout(desk, told).members[one.id]) == 0 or one.id in layout(desk, told).themes
            for one in layout(desk, told).clusters.values()
        ]
        assert taken.left == ()

    @pytest.mark.parametrize("seed", range(12))
    def test_a_table_brings_back_all_but_places_and_moments(
        self, desk: Desk, told: Told, other: Told, tmp_path: Path, seed: int
    ):
        random_board(desk, told, random.Random(seed))
        carry_over(desk, told, other, CSV, tmp_path)
        before, after = (board_records(desk.library, one.session_id) for one in (told, other))
        assert without_places(after) == without_places(before)
        assert [replace(one, box=None) for one in after.groups] == [
            replace(one, box=None) for one in before.groups
        ]
        assert after.rounds == before.rounds

    def test_it_is_one_act_and_one_undo(self, desk: Desk, told: Told, other: Told, tmp_path: Path):
        random_board(desk, told, random.Random(3))
        board.add_notes(desk, other.session_id, board.NewNotes(NoteKind.NEED, ["mine"], on_board=True))
        taken = carry_over(desk, told, other, CANVAS, tmp_path)
        assert taken.notes == len([one for one in notes_of(desk, told) if one.on_board])
        assert taken.clusters == len(layout(desk, told).clusters)
        desk.history.undo()
        assert [one.text for one in notes_of(desk, other)] == ["mine"]
        assert layout(desk, other).clusters == {}
        desk.history.redo()
        assert len(notes_of(desk, other)) == taken.notes + 1

    def test_what_comes_covers_nothing_that_is_there(self, desk: Desk, told: Told, tmp_path: Path):
        random_board(desk, told, random.Random(5))
        before = layout(desk, told)
        carry_over(desk, told, told, CANVAS, tmp_path)
        after = layout(desk, told)
        assert before.extent
        assert {key: after.note_boxes[key] for key in before.note_boxes} == before.note_boxes
        new = [box for key, box in after.note_boxes.items() if key not in before.note_boxes]
        assert len(new) == len(before.note_boxes)
        assert not any(box.overlaps(before.extent) for box in new)

    def test_notes_of_the_tray_stand_in_the_table_alone(self, desk: Desk, told: Told):
        board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["waits"]))
        assert nodes(desk, told) == []
        assert [row["Note"] for row in table(desk, told)] == ["waits"]

    @pytest.mark.parametrize("format_", Format)
    @pytest.mark.parametrize("name", ["tco-co-creation.json", "worker-app-features.json"])
    def test_the_ideas_of_many_people_go_out_and_come_in(
        self, desk: Desk, told: Told, other: Told, tmp_path: Path, name: str, format_: Format
    ):
        texts = [idea["text"] for idea in read_ideas(name)["ideas"] if idea["text"].strip()]
        board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, texts, on_board=True))
        carry_over(desk, told, other, format_, tmp_path)
        assert [one.text for one in notes_of(desk, other)] == [one.text for one in notes_of(desk, told)]


class TestWhatMayLeave:
    def said_and_written(self, desk: Desk, told: Told) -> None:
        """A note of what Joris said, one in his words, one on him by the team, and one that mentions him."""
        joris = people(desk, told)["Joris"]
        entries = desk.library.observations.of_session(told.session_id)
        fixed = next(one for one in entries if "fixed" in one.observation.text)
        board.note_observations(desk, told.session_id, [fixed.observation.id])
        person = next(
            one.id for one in desk.library.people.of_project(told.project_id) if one.alias == "Joris"
        )
        for kind, text, author, seat in (
            (NoteKind.NEED, "His own words", Author.CUSTOMER, joris),
            (NoteKind.DID, "Left early", Author.TEAM, joris),
            (NoteKind.IDEA, f"A chair for {mention(person)}", Author.TEAM, None),
        ):
            new = board.NewNotes(kind, [text], on_board=True, participant_id=seat, author=author)
            board.add_notes(desk, told.session_id, new)

    def test_words_of_somebody_who_is_not_to_be_quoted_stay_here(self, desk: Desk, told: Told):
        self.said_and_written(desk, told)
        assert {row["Note"]: row["Person"] for row in table(desk, told)} == {
            "where can I get this fixed?": "Joris",
            "His own words": "Joris",
            "Left early": "Joris",
            "A chair for Joris": "",
        }
        refuse(desk, told, "Joris", ConsentItem.QUOTE)
        rows = [(row["Note"], row["Person"]) for row in table(desk, told)]
        assert rows.count(("Words not quoted, as agreed.", "Joris")) == 2
        assert {("Left early", "Joris"), ("A chair for Joris", "")} <= set(rows)
        assert "own words" not in json.dumps(nodes(desk, told))

    def test_nothing_leaves_of_somebody_who_takes_the_notes_back(self, desk: Desk, told: Told):
        self.said_and_written(desk, told)
        refuse(desk, told, "Joris", ConsentItem.NOTES)
        for format_ in Format:
            content = board_content(desk.library, told.session_id, format_).decode()
            assert "Joris" not in content
            assert "fixed" not in content
            assert "Left early" not in content
        assert "A chair for somebody" in [row["Note"] for row in table(desk, told)]

    def test_a_note_keeps_time_and_step_and_each_round_has_a_column(self, desk: Desk, told: Told):
        entries = desk.library.observations.of_session(told.session_id)
        ids = [one.observation.id for one in entries if "sits down" in one.observation.text]
        (note_id,) = (board.note_observations(desk, told.session_id, ids) or pytest.fail()).ids("notes")
        for by, question, votes in ((Author.CUSTOMER, "What matters?", 2), (Author.TEAM, "What next?", 1)):
            (round_id,) = voting.start_round(desk, told.session_id, question, by=by).ids("vote_rounds")
            for seat in list(people(desk, told).values())[:votes]:
                voting.cast(desk, round_id, note_id, 1, participant_id=seat)
            voting.close_round(desk, round_id)
        (row,) = table(desk, told)
        assert (row["Time"], row["Step"]) == ("06:40", "Wait for the repair")
        assert row["Votes of customers: What matters?"] == "2"
        assert row["Votes of the team: What next?"] == "1"

    def test_nothing_is_written_over_the_library(self, desk: Desk, told: Told):
        with pytest.raises(UserError, match="belongs to the library"):
            export_board(desk.library, told.session_id, CSV, desk.library.path)


class TestVotesComingIn:
    def test_votes_make_rounds_that_are_over_and_stand_behind_those_of_the_session(
        self, desk: Desk, told: Told, tmp_path: Path
    ):
        own = board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["ours"], on_board=True))
        (round_id,) = voting.start_round(desk, told.session_id, "Ours?").ids("vote_rounds")
        file = tmp_path / "ideas.csv"
        file.write_text("Note,Votes of customers: Theirs?\nA,3\nB,\nC,1\n", encoding="utf-8")
        take(desk, told, file)
        theirs, ours = desk.library.board.rounds(told.session_id)
        assert (theirs.question, theirs.kind, theirs.by, theirs.is_open) == (
            "Theirs?", VoteKind.HANDS, Author.CUSTOMER, False,
        )  # fmt: skip
        assert (ours.id, ours.is_open) == (round_id, True)
        voting.cast(desk, round_id, own.ids("notes")[0], 2, participant_id=people(desk, told)["Lena"])
        voting.close_round(desk, round_id)
        assert [row["Votes of customers: Theirs?"] for row in table(desk, told)] == ["", "3", "", "1"]
        assert counted_round(desk.library.board.rounds(told.session_id)) == desk.library.board.round(round_id)

    def test_they_go_with_the_notes(self, desk: Desk, told: Told):
        round_ = RoundRecord("Which?", Author.TEAM)
        records = BoardRecords((), (NoteRecord("A", votes=(2,)),), (round_,))
        take_in_board(desk, told.session_id, "a.csv", records)
        assert [one.value for one in desk.library.board.votes(told.session_id)] == [2]
        desk.history.undo()
        assert desk.library.board.rounds(told.session_id) == []
        assert notes_of(desk, told) == []
        desk.history.redo()
        assert [one.value for one in desk.library.board.votes(told.session_id)] == [2]


class TestComingIn:
    def test_people_are_found_by_alias_and_others_are_told(self, desk: Desk, told: Told, tmp_path: Path):
        refuse(desk, told, "Wout", ConsentItem.NOTES)
        file = tmp_path / "ideas.csv"
        file.write_text("Note,Person\nA,lena\nB,Wout\nC,Nobody\nD,\n", encoding="utf-8")
        taken = take(desk, told, file)
        lena = people(desk, told)["Lena"]
        assert [(one.text, one.participant_id) for one in notes_of(desk, told)] == [
            ("A", lena), ("B", None), ("C", None), ("D", None),
        ]  # fmt: skip
        sentence = left_sentence(taken)
        assert str(sentence) == (
            "Of ideas.csv was not taken, or not as it stood: names of nobody in this session: 2."
        )

    def test_what_looks_like_a_mention_is_plain_text(self, desk: Desk, told: Told, tmp_path: Path):
        person = desk.library.people.of_project(told.project_id)[0]
        file = tmp_path / "ideas.csv"
        file.write_text(f"Note\n{mention(person.id)}\n", encoding="utf-8")
        take(desk, told, file)
        assert table(desk, told)[0]["Note"] == mention(person.id)

    def test_notes_of_other_sizes_are_laid_out_anew(self, desk: Desk, told: Told, tmp_path: Path):
        file = tmp_path / "wall.canvas"
        low = [
            {"type": "text", "text": f"n{n}", "x": 10, "y": 600 - 60 * n, "width": 250, "height": 50}
            for n in range(9)
        ]
        wall = {"type": "group", "label": "Wall", "x": 0, "y": 100, "width": 300, "height": 700}
        file.write_text(json.dumps({"nodes": [wall, *low]}), encoding="utf-8")
        take(desk, told, file)
        ((cluster_id, cluster),) = layout(desk, told).clusters.items()
        assert cluster.tidy
        assert [one.text for one in layout(desk, told).members[cluster_id]] == [
            f"n{n}" for n in range(8, -1, -1)
        ]

    @pytest.mark.parametrize(
        ("name", "content", "sentence"),
        [
            ("a.canvas", '{"nodes": []}', "a.canvas has no notes and no clusters. Nothing was taken."),
            (
                "a.canvas",
                '{"nodes": [{"id": "a", "type": "text"}]}',
                "a.canvas has nothing for the board. Left: nodes without a place or a text: 1.",
            ),
            ("a.csv", "Note\n", "a.csv has no notes and no clusters. Nothing was taken."),
            ("a.CSV", "Idea\nx\n", "a.CSV has no column “Note”"),
        ],
    )
    def test_a_file_with_nothing_in_it_is_told(
        self, desk: Desk, told: Told, tmp_path: Path, name: str, content: str, sentence: str
    ):
        file = tmp_path / name
        file.write_text(content, encoding="utf-8")
        before = desk.history.next_undo
        with pytest.raises(UserError) as error:
            take(desk, told, file)
        assert str(error.value).startswith(sentence)
        assert desk.history.next_undo == before

    def test_a_title_that_is_too_long_leaves_everything_as_it_was(self, desk: Desk, told: Told):
        with pytest.raises(UserError, match="title has 10001 characters"):
            take_in_board(desk, told.session_id, "a.canvas", BoardRecords((GroupRecord("x" * 10_001),)))
        assert layout(desk, told).clusters == {}

    def test_clusters_without_notes_do_not_lie_on_each_other(self, desk: Desk, told: Told, tmp_path: Path):
        file = tmp_path / "titles.csv"
        file.write_text("Note,Cluster,Theme\n,Signs,\n,Paths,Shop\n,Prices,Shop\n", encoding="utf-8")
        take(desk, told, file)
        boxes = layout(desk, told).cluster_boxes
        titles = {layout(desk, told).clusters[key].title: box for key, box in boxes.items()}
        for one, other in combinations(("Signs", "Paths", "Prices"), 2):
            assert not titles[one].overlaps(titles[other])
        assert not titles["Signs"].overlaps(titles["Shop"])

    def test_places_off_the_board_come_to_its_edge(self, desk: Desk, told: Told, tmp_path: Path):
        put(desk, Cluster(desk.new_id(), told.session_id, "There", "a", x=-50.0, y=0.0))
        file = tmp_path / "far.canvas"
        node = {
            "id": "a",
            "type": "text",
            "text": "far",
            "x": 1e300,
            "y": -1e300,
            "width": 150,
            "height": 122,
        }
        file.write_text(json.dumps({"nodes": [node]}), encoding="utf-8")
        take(desk, told, file)
        assert [(one.x, one.y) for one in notes_of(desk, told)] == [(1e6, -1e6)]


def test_a_note_taken_from_an_entry_said_since_is_no_part_of_an_older_file(
    desk: Desk, told: Told, tmp_path: Path
):
    """The file holds the words; the way back to the entry is the session's own."""
    entry = note(desk, told.session_id, "@Lena said: a bell would help", 420_000)
    board.note_observations(desk, told.session_id, [entry])
    carry_over(desk, told, told, CSV, tmp_path)
    assert [one.observation_id for one in notes_of(desk, told)] == [entry, None]
