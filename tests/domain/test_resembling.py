"""Which assumption a line may be about."""

from __future__ import annotations

import pytest

from cocreate_desktop.domain.capture.resembling import Resemblance

TEXTS = {
    "A1": "They notice the sign on their own",
    "A2": "A wait under 20 minutes counts as quick",
    "A3": "One clear price beats a cheaper estimate",
    "A4": "Zij betalen liever één vaste prijs",
}
ALL = frozenset(TEXTS)


@pytest.mark.parametrize(
    ("words", "closest"),
    [
        ("Walks straight past the sign", "A1"),
        ("NOTICED two signs", "A1"),
        ("Twenty minutes, that is quick", "A2"),
        ("I’d rather have a price than estimates", "A3"),
        ("Eén vaste prijs, zegt hij", "A4"),
        ("Sits down and reads", None),
        ("they and the on own", None),
        ("", None),
        ("🙂 42", None),
    ],
)
def test_shared_words_decide_whatever_their_ending(words: str, closest: str | None) -> None:
    assert Resemblance(TEXTS).closest(words, ALL) == closest


def test_only_assumptions_of_the_step_are_offered() -> None:
    assert Resemblance(TEXTS).closest("Walks straight past the sign", ALL - {"A1"}) is None


def test_a_word_that_all_assumptions_have_says_little() -> None:
    same = Resemblance({f"A{n}": f"The counter opens {word}" for n, word in enumerate(("late", "early"))})
    assert same.closest("the counter is green and made of tin", frozenset({"A0", "A1"})) is None


def test_a_very_long_line_is_compared_in_time() -> None:
    assert Resemblance(TEXTS).closest("word " * 20_000, ALL) is None
