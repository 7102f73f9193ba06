"""Letters for tags: the first free one of the name, and nobody's letter ever changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.log_keys import tag_letters

names = st.lists(st.text(max_size=12), max_size=40)


def test_the_first_free_letter_of_the_name() -> None:
    tags = ("signage", "price", "wait", "trust", "words", "staff", "surprise", "idea")
    assert tag_letters(tags) == ("S", "P", "W", "T", "O", "A", "U", "I")


def test_accents_and_other_scripts_have_letters_too() -> None:
    assert tag_letters(("économie", "ß", "价格", "12 %")) == ("E", "S", "A", "B")


def test_more_tags_than_letters() -> None:
    letters = tag_letters(f"tag {n}" for n in range(30))
    assert sorted(letters[:26]) == [chr(ord("A") + n) for n in range(26)]
    assert letters[26:] == ("",) * 4


@given(names, names)
def test_tags_that_are_added_change_nobodys_letter(before: list[str], added: list[str]) -> None:
    assert tag_letters([*before, *added])[: len(before)] == tag_letters(before)


@given(names)
def test_no_letter_stands_for_two(tags: list[str]) -> None:
    given_out = [letter for letter in tag_letters(tags) if letter]
    assert len(set(given_out)) == len(given_out) == min(26, len(tags))
