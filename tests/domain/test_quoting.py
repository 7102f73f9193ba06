"""Quotation marks are put around what was said, once."""

from __future__ import annotations

import pytest

from cocreate_desktop.domain.observations import Mode, Observation, Origin
from cocreate_desktop.domain.quoting import (
    IN_ROUND_UP,
    WORDLESS,
    in_place_of_words,
    is_quoted,
    quoted,
    spoken,
)


@pytest.mark.parametrize(
    "words",
    [
        "“I only saw it because I know.”",
        '"Fix", I said',
        "„Reparieren?“",
        "«Réparer», c'est cher",
        "»Reparatur«",
        "‚Zu teuer‘",
        "「直す」",
        "'Too dear.'",
        "‘Too dear’.",
    ],
)
def test_words_with_marks_of_their_own_are_quoted(words: str):
    assert is_quoted(words)


@pytest.mark.parametrize(
    "words",
    ["", "I call it “fix”", "Say “fix”", "'t Is te duur", "’t Is te duur", "'", "'!", "'t is Jan z'n fiets"],
)
def test_other_words_are_not(words: str):
    assert not is_quoted(words)


def test_an_entry_without_words_says_how_it_came_about():
    def told(text: str, origin: Origin):
        return in_place_of_words(Observation("o", "S", 0, Mode.DID, text, 0, origin=origin))

    assert told("sits", Origin.TYPED) is None
    assert told("", Origin.LOG) is WORDLESS
    assert told("", Origin.ROUND_UP) is IN_ROUND_UP


def test_what_was_said_is_quoted_once_and_what_was_done_never():
    assert quoted("too dear", str) == "“too dear”"
    assert quoted("«cher»", str) == "«cher»"
    assert quoted("", str) == ""
    assert spoken("too dear", Mode.SAID, str) == "“too dear”"
    assert spoken("walks past", Mode.DID, str) == "walks past"
