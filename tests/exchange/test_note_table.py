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

from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.exchange.board_records import BoardRecords, GroupRecord, NoteRecord, StoppedError
from cocreate_desktop.exchange.note_table import encoded, read_note_table, write_note_table

COLUMNS = ["Cluster number", "Cluster", "Kind", "Note", "Person", "Written by", "What for"]
COLUMNS += ["Theme", "Stack", "Time", "Step"]
DUTCH = {"Note": "Notitie", "Cluster": "Groep", "Cluster number": "Groepsnummer", "idea": "idee"}

letters = st.characters(exclude_categories=("Cs", "Cc", "Z", "Cf"))
cells = st.text(letters, min_size=1, max_size=20) | st.sampled_from(
    ["=1+1", "'=x", "''@a", "-", "a,b;c", 'say "so"', "two\nlines", "'t is", "Without a title"]
)


@st.composite
def boards(draw: st.DrawFn) -> BoardRecords:
    """Clusters with notes in them, also of one title or of none, and loose notes behind."""
    groups: list[GroupRecord] = []
    notes: list[NoteRecord] = []
    titles = st.sampled_from(["", "Twice"]) | cells.filter(lambda one: one != "Without a title")
    homes = [*range(draw(st.integers(0, 4)))]
    for home in homes:
        groups.append(GroupRecord(draw(titles)))
        notes += [_note(draw, home) for _ in range(draw(st.integers(1, 4)))]
    notes += [_note(draw, None) for _ in range(draw(st.integers(0, 4)))]
    words = Counter(note.text for note in notes if note.kind is NoteKind.NEED)
    needs = [at for at, note in enumerate(notes) if note.kind is NoteKind.NEED and words[note.text] == 1]
    for at, note in enumerate(notes):
        if needs and note.kind in (NoteKind.IDEA, None):
            notes[at] = replace(note, need=draw(st.sampled_from([None, *needs])))
    return BoardRecords(tuple(groups), tuple(notes))


def _note(draw: st.DrawFn, home: int | None) -> NoteRecord:
    return NoteRecord(
        draw(cells),
        draw(st.sampled_from([*NoteKind, None])),
        home,
        person=draw(st.just("") | cells),
        author=draw(st.sampled_from([*Author, None])),
    )


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
    assert (taken.groups, taken.notes) == (board.groups, board.notes)
    assert left(taken) == ["the columns “Time”, “Step”"]


def test_a_row_has_words_that_anybody_can_read(file: Path):
    round_ = QT_TRANSLATE_NOOP("Test", "Votes of customers: What matters?")
    notes = (
        NoteRecord("loose", NoteKind.NEED, votes=(0,)),
        NoteRecord("A clock", NoteKind.IDEA, 0, None, "Lena", Author.CUSTOMER, "01:20", "Wait", (3,), need=0),
    )
    content = encoded(write_note_table(BoardRecords((GroupRecord("Waiting"),), notes, (round_,))))
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))) == [
        [*COLUMNS, "Votes of customers: What matters?"],
        ["1", "Waiting", "idea", "A clock", "Lena", "customer", "loose", "", "", "01:20", "Wait", "3"],
        ["", "", "need", "loose", "", "", "", "", "", "", "", ""],
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
    board = BoardRecords((GroupRecord("Wachten"),), (NoteRecord("Klok", NoteKind.IDEA, 0),))
    table = write_note_table(board, in_dutch)
    assert table.startswith("Groepsnummer,Groep,Kind,Notitie")
    file.write_bytes(encoded(table))
    assert read_note_table(file, in_dutch).notes == board.notes
    file.write_bytes(encoded(write_note_table(board)))
    assert read_note_table(file, in_dutch).notes == board.notes


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
