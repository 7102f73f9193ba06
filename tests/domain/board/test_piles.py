"""Piles: what lies on what, and which notes say the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import Note, NoteKind
from cocreate_desktop.domain.board.piles import bare_words, duplicates, piled


def note(name: str, **fields: object) -> Note:
    return replace(Note(name, "s", NoteKind.IDEA, name, 1, on_board=True), **fields)


def names(groups: list[list[Note]]) -> list[list[str]]:
    return [[one.id for one in group] for group in groups]


class TestPiled:
    def test_the_note_that_the_others_name_is_on_top_wherever_it_stands(self):
        assert names(piled([note("a", stack_id="b"), note("b"), note("c")])) == [["b", "a"], ["c"]]

    def test_without_the_note_on_top_the_first_of_the_others_is(self):
        gone = [note("a", stack_id="gone"), note("b", stack_id="gone"), note("c")]
        assert names(piled(gone)) == [["a", "b"], ["c"]]

    @given(st.lists(st.sampled_from([None, "0", "1", "2", "3", "gone"]), max_size=9))
    def test_no_note_is_lost_whatever_it_names(self, named: list[str | None]):
        notes = [note(str(n), stack_id=one) for n, one in enumerate(named)]
        assert sorted(one.id for pile in piled(notes) for one in pile) == sorted(one.id for one in notes)


class TestSameWords:
    @pytest.mark.parametrize("other", ["a clock!", "A  Clock", "«A clock?»", "Á clock.", "a-clock"])
    def test_case_accents_spaces_and_punctuation_do_not_count(self, other: str):
        assert bare_words(other) == bare_words("A clock")

    @pytest.mark.parametrize(("one", "other"), [("1.5 m", "15 m"), ("का", "कि"), ("a clock", "a clocks")])
    def test_other_words_are_other_words(self, one: str, other: str):
        assert bare_words(one) != bare_words(other)

    def test_signs_alone_are_no_words(self):
        assert bare_words(" ?!… ") == ""


class TestDuplicates:
    def test_of_one_kind_and_the_same_words(self):
        notes = [note("a", text="A clock"), note("b", text="a clock!"), note("c", text="A bench")]
        assert names(duplicates(notes)) == [["a", "b"]]
        assert duplicates([notes[0], replace(notes[1], kind=NoteKind.NEED)]) == []

    def test_different_clusters_stay_apart_and_loose_ones_join_the_first(self):
        notes = [
            note("loose", text="Clock"),
            note("a", text="Clock", cluster_id="one"),
            note("b", text="Clock", cluster_id="two"),
            note("c", text="Clock", cluster_id="two"),
        ]
        assert names(duplicates(notes)) == [["a", "loose"], ["b", "c"]]

    def test_what_is_locked_waits_in_the_tray_or_has_no_words_stays(self):
        notes = [note("a", text="Clock"), note("b", text="Clock", locked=True), note("c", text="?!")]
        assert duplicates([*notes, note("d", text="?!"), note("e", text="Clock", on_board=False)]) == []

    def test_a_pile_counts_as_its_uppermost_note(self):
        notes = [note("a", text="Clock"), note("b", text="Watch", stack_id="a"), note("c", text="clock")]
        assert names(duplicates(notes)) == [["a", "b", "c"]]
        assert duplicates(notes[:2]) == [], "what lies together already is left alone"
