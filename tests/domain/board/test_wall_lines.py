"""A paper wall that is typed in: what its lines mean, and that writing it down again loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.wall_lines import (
    Known,
    PaperCluster,
    PaperNote,
    Role,
    format,
    parse,
    problems,
    read,
    read_line,
)
from cocreate_desktop.domain.limits import LONGEST_TEXT, LONGEST_TITLE, MOST_HANDS, MOST_NOTES
from cocreate_desktop.domain.visible import visible

KNOWN = Known({1: "Amira", 3: "Sofie", 12: "Wout"}, frozenset({12}))


def note(line: str) -> PaperNote:
    return read_line(line, KNOWN).note


def said(text: str) -> list[str]:
    return [str(one.message) for one in problems(read(text, KNOWN), KNOWN)]


class TestLines:
    def test_a_line_that_ends_in_a_colon_is_a_title_and_the_next_lines_are_its_notes(self):
        assert parse("Waiting:\nA clock\nA chair\nPrice :\nTell it first", KNOWN) == (
            PaperCluster("Waiting", (PaperNote("A clock"), PaperNote("A chair"))),
            PaperCluster("Price", (PaperNote("Tell it first"),)),
        )

    @pytest.mark.parametrize(
        ("line", "meant"),
        [
            ("3: a clock", PaperNote("a clock", 3)),
            ("3:a clock", PaperNote("a clock", 3)),
            ("12 : a clock", PaperNote("a clock", 12)),
            ("3: need: a clock **", PaperNote("a clock", 3, NoteKind.NEED, 2)),
            ("Need: 3: a clock", PaperNote("a clock", 3, NoteKind.NEED)),
            ("a clock*", PaperNote("a clock", dots=1)),
            ("a   clock\t**** ", PaperNote("a clock", dots=4)),
            ("open at 9:30", PaperNote("open at 9:30")),
            ("3:30 is too late", PaperNote("3:30 is too late")),
            ("what about: a clock", PaperNote("what about: a clock")),
            ("***", PaperNote("***")),
            (r"\3: the price", PaperNote("3: the price")),
            (r"C**\ ", PaperNote("C**")),
            (r"why\: **", PaperNote("why\\:", dots=2)),
            ("3: 1: a clock", PaperNote("1: a clock", 3)),
        ],
    )
    def test_what_stands_before_and_behind_the_words(self, line: str, meant: PaperNote):
        assert note(line) == meant

    def test_the_words_of_the_language_are_known_beside_the_english_ones(self):
        dutch = Known(kinds={"behoefte": NoteKind.NEED, "need": NoteKind.NEED})
        assert read_line("behoefte: een klok", dutch).note.kind is NoteKind.NEED
        assert read_line("need: een klok", dutch).note.kind is NoteKind.NEED

    @pytest.mark.parametrize("sign", ["•\t", "- ", "–\t", "· ", "  ▪ ", "* ", "o\t", "\t\u2022\u00a0"])
    def test_signs_of_lists_and_tabs_are_left_out(self, sign: str):
        assert note(f"{sign}3: a\tclock *") == PaperNote("a clock", 3, dots=1)
        assert read_line(f"{sign}Waiting:", KNOWN).title == "Waiting"

    @pytest.mark.parametrize("line", ["", "   ", "-", "• ", "\u200b", "\\"])
    def test_without_words_a_line_is_empty(self, line: str):
        assert read_line(line, KNOWN).role is Role.EMPTY

    def test_a_minus_and_a_letter_are_no_signs_of_lists(self):
        assert note("-5 degrees").words == "-5 degrees"
        assert note("o dear").words == "o dear"

    def test_where_the_words_stand_is_known(self):
        line = "- 3: need: a clock  **"
        read = read_line(line, KNOWN)
        assert line[read.words_from : read.words_to] == "a clock"


class TestGroups:
    def test_one_empty_line_means_nothing_and_two_end_the_cluster(self):
        wall = parse("A:\none\n\ntwo\n\n\nthree\nfour\n\nB:", KNOWN)
        assert [(one.title, [note.words for note in one.notes]) for one in wall] == [
            ("A", ["one", "two"]),
            (None, ["three", "four"]),
            ("B", []),
        ]

    def test_notes_before_the_first_title_lie_loose(self):
        assert parse("\n\none\n\n\ntwo", KNOWN) == (PaperCluster(None, (PaperNote("one"), PaperNote("two"))),)

    def test_a_colon_alone_begins_a_cluster_without_a_title(self):
        assert parse(":\none", KNOWN) == (PaperCluster("", (PaperNote("one"),)),)

    def test_nothing_is_an_empty_wall(self):
        assert parse(" \n\n-\n", KNOWN) == ()


class TestProblems:
    def test_a_number_that_nobody_has_stays_text_and_is_named(self):
        assert note("9: a clock") == PaperNote("9: a clock")
        assert said("one\n9: a clock") == ["Line 2: no person 9 in this session. It stays text."]

    def test_too_many_dots_stay_text(self):
        line = "a clock " + "*" * (MOST_HANDS + 1)
        assert note(line) == PaperNote(line)
        assert said(line) == ["Line 1: a note has at most 999 dots. They stay text."]

    def test_what_blocks_comes_first(self):
        text = f"9: x\n12: mine\n{'t' * (LONGEST_TITLE + 1)}:\n{'n' * (LONGEST_TEXT + 1)}"
        found = problems(read(text, KNOWN), KNOWN)
        assert [one.blocks for one in found] == [True, True, True, False]
        assert said(text)[:3] == [
            "Line 2: Wout did not agree to notes. Take the line out.",
            "The title in line 3 has 301 characters; 300 fit. Shorten it.",
            "Line 4 has 10001 characters; 10000 fit on a note. Split it in two.",
        ]

    def test_ten_thousand_notes_are_too_many_at_once(self):
        (sentence,) = said("\n".join(["note"] * 2 * MOST_NOTES))
        assert sentence.startswith("10000 notes are too many at once; 5000 fit.")


def _line(words: str) -> str:
    return " ".join(words.split())


signs = st.sampled_from(
    ["\\", "*", ":", "- ", "3: ", "9: ", "need: ", "• ", "#", "a", "clock", " ", "é", "日"]
)
words = (st.lists(signs, max_size=8).map("".join) | st.text(max_size=30)).map(_line)
notes = st.builds(
    PaperNote,
    words.filter(visible),
    st.sampled_from([None, *KNOWN.people]),
    st.sampled_from([None, *NoteKind]),
    st.integers(0, 5),
)
clusters = st.builds(PaperCluster, words, st.lists(notes, max_size=3).map(tuple))
loose = st.builds(PaperCluster, st.none(), st.lists(notes, min_size=1, max_size=3).map(tuple))


@st.composite
def walls(draw: st.DrawFn) -> tuple[PaperCluster, ...]:
    """Loose notes never twice behind each other: those are one group."""
    found: list[PaperCluster] = []
    for one in draw(st.lists(clusters | loose, max_size=4)):
        if one.title is not None or not found or found[-1].title is not None:
            found.append(one)
    return tuple(found)


@given(walls())
def test_what_is_written_down_is_read_as_the_same(wall: tuple[PaperCluster, ...]):
    assert parse(format(wall, KNOWN), KNOWN) == wall


@given(st.text() | st.lists(signs | st.just("\n")).map("".join))
def test_any_text_is_read_and_what_was_read_is_kept(text: str):
    wall = parse(text, KNOWN)
    assert parse(format(wall, KNOWN), KNOWN) == wall
