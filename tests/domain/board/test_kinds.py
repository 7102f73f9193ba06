"""Which kind of note an observation becomes."""

import pytest

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.kinds import kind_of, kinds_by_tag
from cocreate_desktop.domain.observations import Entry, Mode, Observation
from cocreate_desktop.domain.sessions import SessionTag


def entry(*tags: str) -> Entry:
    return Entry(Observation("o", "s", 0, Mode.SAID, "words", 0), tags=tags)


@pytest.mark.parametrize("word", ["idea", "need", "problem", "question"])
def test_a_tag_by_the_word_of_a_kind_says_the_kind(word: str):
    by_tag = kinds_by_tag([SessionTag("1", "s", None, "wait", "a"), SessionTag("2", "s", None, word, "b")])
    assert kind_of(entry("1", "2"), by_tag) is NoteKind(word)
    assert kind_of(entry("1"), by_tag) is NoteKind.SAID


def test_its_case_does_not_matter_and_other_words_say_nothing():
    names = ("Idea", "did", "said", "ideal")
    by_tag = kinds_by_tag([SessionTag(name, "s", None, name, name) for name in names])
    assert by_tag == {"Idea": NoteKind.IDEA}


def test_of_two_the_first_counts():
    by_tag = {"n": NoteKind.NEED, "i": NoteKind.IDEA}
    assert kind_of(entry("i", "n"), by_tag) is NoteKind.IDEA
