"""A text that is too long keeps its beginning, in whole words."""

from __future__ import annotations

import pytest

from cocreate_desktop.domain.shortening import shortened


@pytest.mark.parametrize(
    ("text", "most", "told"),
    [
        ("", 5, ""),
        ("three", 5, "three"),
        ("one two", 7, "one two"),
        ("one two", 6, "one…"),
        ("one two three", 8, "one two…"),
        ("one\ntwo\u00a0 three", 20, "one two three"),
        ("Donaudampfschiff", 6, "Donau…"),
    ],
)
def test_it_is_cut_between_words(text: str, most: int, told: str):
    assert shortened(text, most) == told
    assert len(shortened(text, most)) <= most


def test_what_it_may_take_is_told_by_its_width():
    def width(text: str) -> float:
        return sum(2 if sign.isupper() else 1 for sign in text)

    assert shortened("One TWO three", 10, width) == "One…"
    assert shortened("One TWO three", 17, width) == "One TWO three"
    assert shortened("DONAU", 6, width) == "DO…"
