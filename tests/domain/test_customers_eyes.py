"""What must not stand on the customers' screen."""

from __future__ import annotations

import pytest

from cocreate_desktop.domain.customers_eyes import private_word
from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.domain.written_names import NameFinder

NAMES = ("Lena", "Jean-Luc", "Émile", "Lena De Smet", "An", "")
SOMEBODY = mention("00000000-0000-7000-8000-000000000001")
CODES = ("A3", "A12", "")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("What would Lena call this?", "Lena"),
        ("what would LENA call this?", "Lena"),
        ("Lena’s sign", "Lena"),
        ("Ask jean-luc, then go on", "Jean-Luc"),
        ("E\u0301mile was first", "Émile"),
        ("Which of A3 and A12?", "A3"),
        (
            f"Show it to {mention('00000000-0000-7000-8000-000000000001')}",
            "{@00000000-0000-7000-8000-000000000001}",
        ),
        ("Is An first?", "An"),
        ("Wait for an answer", None),
        ("What does this sign promise you?", None),
        ("Selena and Lenart", None),
        ("On a3 paper, page A30", None),
        ("", None),
    ],
)
def test_names_and_codes_are_private_as_words_of_their_own(text: str, word: str | None) -> None:
    assert private_word(text, NameFinder(NAMES), CODES) == word
