"""Tables of notes out and in: what a row can hold comes back, and bad tables are told in a sentence."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import Author, ClusterColour, NoteKind
from cocreate_desktop.domain.limits import MOST_NOTES
from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.exchange.board_records import (
    BoardRecords,
    GroupRecord,
    NoteRecord,
    RoundRecord,
    StoppedError,
)
from cocreate_desktop.exchange.note_table import encoded, read_note_table, write_note_table

COLUMNS = [
    "Cluster number", "Cluster", "Kind", "Note", "Person", "Written by", "What for",
    "Theme", "Theme number", "Cluster colour", "Stack", "In the tray", "Time", "Step",
]  # fmt: skip
DUTCH = {
    "Note": "Notitie", "Cluster": "Groep", "Cluster number": "Groepsnummer", "idea": "idee", "Blue": "Blauw",
    "yes": "ja", "In the tray": "In de bak", "Votes of customers: Why?": "Stemmen op Why? van klanten",
    "Votes of customers: \n": "Stemmen op \n van klanten",
}  # fmt: skip

letters = st.characters(exclude_categories=("Cs", "Cc", "Z", "Cf"))
cells = st.text(letters, min_size=1, max_size=20) | st.sampled_from(
    ["=1+1", "'=x", "''@a", "-", "a,b;c", 'say "so"', "two\nlines", "'t is", "Without a title"]
)


@st.composite
def boards(draw: st.DrawFn) -> BoardRecords:
    """Themes, clusters with and without notes, also of one title or of none, and loose notes behind; piles,
    needs and votes."""
    groups: list[GroupRecord] = []
    notes: list[NoteRecord] = []
    titles = st.sampled_from(["", "Twice"]) | cells.filter(lambda one: one != "Without a title")
    rounds = draw(st.lists(st.builds(RoundRecord, cells.map(_question), st.sampled_from(Author)), max_size=3))
    for _ in range(draw(st.integers(0, 3))):
        theme = len(groups) if draw(st.booleans()) else None
        if theme is not None:
            groups.append(GroupRecord(draw(titles), colour=draw(st.sampled_from(ClusterColour))))
        for _ in range(draw(st.integers(1, 2))):
            home = len(groups)
            groups.append(GroupRecord(draw(titles), None, theme, draw(st.sampled_from(ClusterColour))))
            notes += _notes(draw, home, len(rounds), len(notes))
    notes += _notes(draw, None, len(rounds), len(notes))
    words = Counter(note.text for note in notes if note.kind is NoteKind.NEED)
    needs = [at for at, note in enumerate(notes) if note.kind is NoteKind.NEED and words[note.text] == 1]
    for at, note in enumerate(notes):
        if needs and note.kind in (NoteKind.IDEA, None):
            notes[at] = replace(note, need=draw(st.sampled_from([None, *needs])))
    return BoardRecords(tuple(groups), tuple(notes), tuple(rounds))


def _notes(draw: st.DrawFn, home: int | None, rounds: int, behind: int) -> list[NoteRecord]:
    """Some notes of one home; the last of them may lie on the first."""
    notes = [
        NoteRecord(
            draw(cells),
            draw(st.sampled_from([*NoteKind, None])),
            home,
            person=draw(st.just("") | cells),
            author=draw(st.sampled_from([*Author, None])),
            in_tray=home is None and draw(st.booleans()),
            votes=tuple(draw(st.integers(0, 999)) for _ in range(rounds)),
        )
        for _ in range(draw(st.integers(0, 4)))
    ]
    if len(notes) > 1 and draw(st.booleans()):
        notes[-1] = replace(notes[-1], stack=behind)
    return notes


def _question(cell: str) -> str:
    return " ".join(cell.split())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "notes.csv"


def read(file: Path, table: str | bytes) -> BoardRecords:
    file.write_bytes(table if isinstance(table, bytes) else table.encode())
    return read_note_table(file)


def left(board: BoardRecords) -> list[str]:
    return [str(one) for one in board.left]


def texts(board: BoardRecords) -> list[str]:
    return [one.text for one in board.notes]


def in_dutch(message: Message) -> str:
    return DUTCH.get(str(message), str(message))


@given(boards())
def test_what_a_row_can_hold_comes_back(tmp_path_factory: pytest.TempPathFactory, board: BoardRecords):
    file = tmp_path_factory.mktemp("table") / "notes.csv"
    taken = read(file, encoded(write_note_table(board)))
    assert (taken.groups, taken.notes, taken.rounds) == (board.groups, board.notes, board.rounds)
    assert left(taken) == ["the columns “Time”, “Step”"]


def test_a_row_has_words_that_anybody_can_read(file: Path):
    round_ = RoundRecord("What matters?", Author.CUSTOMER)
    notes = (
        NoteRecord("loose", NoteKind.NEED, votes=(0,)),
        NoteRecord(
            "A clock", NoteKind.IDEA, 0, None, "Lena", Author.CUSTOMER, time="01:20", step="Wait", votes=(3,),
            need=0,
        ),
    )  # fmt: skip
    groups = GroupRecord("Waiting", colour=ClusterColour.BLUE), GroupRecord("", theme=2), GroupRecord("Shop")
    content = encoded(write_note_table(BoardRecords(groups, notes, (round_,))))
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))) == [
        [*COLUMNS, "Votes of customers: What matters?"],
        [
            *["1", "Waiting", "idea", "A clock", "Lena", "customer", "loose", "", "", "Blue", "", ""],
            *["01:20", "Wait", "3"],
        ],
        ["2", "Without a title", *[""] * 5, "Shop", "3", *[""] * 6],
        ["3", "Shop", *[""] * 13],
        ["", "", "need", "loose", *[""] * 11],
    ]


def test_no_cell_is_run_as_a_formula():
    board = BoardRecords((GroupRecord("=cmd()"),), (NoteRecord("+1", None, 0, person="@you"),))
    rows = list(csv.reader(StringIO(write_note_table(board), newline="")))
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@")]


class TestTablesOfOthers:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_commas_semicolons_and_tabs_part_the_columns(self, file: Path, delimiter: str):
        table = "note,cluster,kind\r\nA wheel,Signs,IDEA\r\n".replace(",", delimiter)
        board = read(file, table)
        assert board == BoardRecords((GroupRecord("Signs"),), (NoteRecord("A wheel", NoteKind.IDEA, 0),))

    def test_excels_utf_16_is_read(self, file: Path):
        assert texts(read(file, "Note\tKind\nÉcoute\tneed\n".encode("utf-16"))) == ["Écoute"]

    def test_latin_1_is_read_and_told(self, file: Path):
        board = read(file, "Note;Cluster\nÜber den Schuhgang;Größe\n".encode("latin-1"))
        assert texts(board) == ["Über den Schuhgang"]
        assert board.groups[0].title == "Größe"
        assert left(board) == ["the file is not in UTF-8 and was read as Windows Latin-1"]

    def test_unknown_columns_words_and_cells_are_told(self, file: Path):
        board = read(file, "Note,Mood,Kind,Written by\nA,glad,wish,shop,beyond\n,,,\n \t,x,,\nB,,,\n")
        assert texts(board) == ["A", "B"]
        assert left(board) == [
            "the columns “Mood”",
            "notes without words: 1",
            "kinds that notes here do not have: 1",
            "writers that are neither customer nor team: 1",
            "cells beyond the last column: 1",
        ]

    def test_a_table_without_a_column_of_notes_is_refused(self, file: Path):
        sentence = "notes.csv has no column “Note”. Its first row has “Idea”, “Text”. Name"
        with pytest.raises(UserError, match=re.escape(sentence)):
            read(file, "Idea,Text\nA,B\n")

    @pytest.mark.parametrize("table", ["", "\r\n\r\n", "\ufeff", ",,,\nA,B\n"])
    def test_an_empty_file_is_refused(self, file: Path, table: str):
        with pytest.raises(UserError, match=r"notes\.csv is empty"):
            read(file, table)

    @pytest.mark.parametrize("table", [b'Note\n"' + b"x" * 200_000, bytes(range(256)) * 9])
    def test_what_is_no_table_is_refused(self, file: Path, table: bytes):
        with pytest.raises(UserError, match=r"notes\.csv"):
            read(file, table)

    def test_a_file_that_is_not_there_is_told(self, tmp_path: Path):
        for path in (tmp_path, tmp_path / "gone.csv"):
            with pytest.raises(UserError, match="cannot be read"):
                read_note_table(path)

    def test_excel_may_say_first_what_parts_the_columns(self, file: Path):
        assert texts(read(file, "sep=;\r\nNote;Cluster\r\na,b,c;x\r\n")) == ["a,b,c"]

    def test_commas_in_the_name_of_a_column_part_nothing(self, file: Path):
        assert texts(read(file, '"Well, what?";Note\na;b\n')) == ["b"]

    @pytest.mark.parametrize(
        ("table", "line"),
        [('Note,Cluster\n"A is open,B\nC,D\n', 2), ('Note,Cluster\n"two\nlines",B\nC,"D\nE,F\n', 4)],
    )
    def test_a_quotation_mark_that_is_never_closed_swallows_no_notes(self, file: Path, table: str, line: int):
        with pytest.raises(UserError, match=rf"notes\.csv is no table from line {line} on: check the quot"):
            read(file, table)

    def test_quotation_marks_within_a_cell_are_taken_and_told(self, file: Path):
        board = read(file, 'Note\n"She said "hi" to me"\nB\n')
        assert texts(board) == ['She said hi" to me"', "B"]
        assert left(board) == [
            "quotation marks within cells, first near line 2: look whether the notes there are whole"
        ]

    def test_control_characters_are_no_words(self, file: Path):
        board = read(file, "Note\na\0b\n\0\n")
        assert texts(board) == ["a\0b"]
        assert left(board) == ["notes without words: 1"]

    def test_a_row_without_a_note_is_a_cluster_without_notes(self, file: Path):
        board = read(
            file, "Note,Cluster,Theme,Person\n,Empty,,\n,Signs,Finding it,\n,Signs,Finding it,Lena\n"
        )
        assert [(one.title, one.theme) for one in board.groups] == [
            ("Empty", None), ("Finding it", None), ("Signs", 1),
        ]  # fmt: skip
        assert left(board) == ["notes without words: 1"]

    def test_a_title_that_is_too_long_is_cut_and_told(self, file: Path):
        board = read(file, f"Note,Cluster\nA,{'x' * 10_001}\n")
        assert board.groups[0].title == "x" * 9_999 + "…"
        assert left(board) == ["titles with more than 10,000 characters, cut: 1"]

    def test_votes_that_are_no_numbers_are_told(self, file: Path):
        board = read(file, "Note,votes,Votes of the team: Why?\nA,9,3\nB,9,-1\nC,9,many\nD,9,1000\nE\n")
        assert board.rounds == (RoundRecord("Why?", Author.TEAM),)
        assert [one.votes for one in board.notes] == [(3,), (0,), (0,), (0,), (0,)]
        assert left(board) == ["the columns “votes”", "votes that are no whole number up to 999: 3"]

    def test_themes_that_cannot_be_are_told_and_keep_their_notes(self, file: Path):
        rows = ["Cluster number,Cluster,Note,Theme number,Theme"]
        rows += ["1,A,in a,2,T", "2,T,in t,,", "2,T,again,3,U", "1,A,other,3,U", ",,loose,2,T"]
        board = read(file, "\n".join(rows))
        assert [(one.title, one.theme) for one in board.groups] == [
            ("T", 3), ("A", 3), ("U", None), ("T", None),
        ]  # fmt: skip
        assert [one.group for one in board.notes] == [1, 0, 0, 1, None]
        assert left(board) == [
            "themes over themes, or a second one over a cluster: 2",
            "themes of notes without a cluster: 1",
        ]

    def test_a_board_of_the_largest_size_comes_back_with_all_its_clusters(self, file: Path):
        groups = [GroupRecord("Theme"), *(GroupRecord(f"C{n}", theme=0) for n in range(100))]
        notes = [NoteRecord(f"n{n}", NoteKind.IDEA, 1 + n % 99) for n in range(MOST_NOTES)]
        file.write_bytes(encoded(write_note_table(BoardRecords(tuple(groups), tuple(notes)))))
        taken = read_note_table(file)
        assert (len(taken.notes), list(taken.groups)) == (MOST_NOTES, groups)

    def test_too_many_notes_and_clusters_are_refused(self, file: Path):
        with pytest.raises(UserError, match="100000 notes; 5000 fit at once"):
            read(file, "Note\n" + "A\n" * 100_000)
        with pytest.raises(UserError, match="1001 clusters; 1000 fit at once"):
            read(file, "Note,Cluster\n" + "".join(f"A,C{n}\n" for n in range(1_001)))

    def test_reading_stops_when_told_to(self, file: Path):
        file.write_text("Note\n" + "A\n" * 2_000, encoding="utf-8")
        with pytest.raises(StoppedError):
            read_note_table(file, going_on=lambda share: share < 0.5)


def test_the_language_of_the_app_and_english_are_both_understood(file: Path):
    board = BoardRecords(
        (GroupRecord("Wachten", colour=ClusterColour.BLUE),),
        (NoteRecord("Klok", NoteKind.IDEA, 0, votes=(2,)), NoteRecord("Bel", in_tray=True, votes=(0,))),
        (RoundRecord("Why?", Author.CUSTOMER),),
    )
    table = write_note_table(board, in_dutch)
    assert table.startswith("Groepsnummer,Groep,Kind,Notitie")
    file.write_bytes(encoded(table))
    assert "Stemmen op Why? van klanten" in table
    for content in (table, write_note_table(board)):
        file.write_bytes(encoded(content))
        taken = read_note_table(file, in_dutch)
        assert (taken.groups, taken.notes, taken.rounds) == (board.groups, board.notes, board.rounds)


def test_a_need_that_is_no_note_or_several_is_left_and_told(file: Path):
    rows = ["Kind,Note,What for", "need,a,", "need,b,", "need,b,", "idea,1,a", "idea,2,b", "idea,3,c"]
    board = read(file, "\n".join([*rows, "did,4,a"]))
    assert [one.need for one in board.notes] == [None, None, None, 0, None, None, None]
    assert left(board) == ["needs that are not just one note of the file: 3"]


def test_themes_and_stacks_come_back(tmp_path: Path):
    groups = (GroupRecord("Finding it"), GroupRecord("Signs", theme=0), GroupRecord("Paths", theme=0))
    notes = (
        NoteRecord("too high", NoteKind.PROBLEM, 1), NoteRecord("Too high!", NoteKind.PROBLEM, 1, stack=0),
        NoteRecord("too narrow", NoteKind.PROBLEM, 2), NoteRecord("loose", NoteKind.IDEA),
    )  # fmt: skip
    file = tmp_path / "notes.csv"
    file.write_bytes(encoded(write_note_table(BoardRecords(groups, notes))))
    taken = read_note_table(file)
    assert [(one.title, one.theme) for one in taken.groups] == [(one.title, one.theme) for one in groups]
    assert [(one.text, one.group, one.stack) for one in taken.notes] == [
        (one.text, one.group, one.stack) for one in notes
    ]
