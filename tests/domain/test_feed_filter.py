"""What a line typed over the feed asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.capture import KnownAssumption, KnownPerson, KnownTag, Vocabulary
from cocreate_desktop.domain.feed_filter import Places, Wanted, read_filter, without
from cocreate_desktop.domain.observations import Entry, Evidence, Mode, Observation, Sentiment, Side

WORDS = Vocabulary(
    people=(KnownPerson("lena", "Lena", 1), KnownPerson("joris", "Joris", 2)),
    tags=(KnownTag("wait", "wait"), KnownTag("price", "price")),
    assumptions=(KnownAssumption("a1", "A1"), KnownAssumption("a3", "A3")),
)
PLACES = Places(steps={"1": "welcome", "3": "counter"}, authors={"Nele": "nele", "Jonas": "jonas"})

ENTRY = Entry(
    Observation(
        "e",
        "s",
        0,
        Mode.DID,
        "sits at the bench",
        0,
        "run",
        sentiment=Sentiment.GOOD,
        starred=True,
        author="jonas",
    ),
    ("lena",),
    ("wait",),
    (Evidence("x", "e", "a3", Side.FOR, "", 0),),
)


def keeps(line: str) -> bool:
    wanted = read_filter(line, WORDS, PLACES)
    return wanted.narrow([ENTRY], {"run": "counter"}, {"e": "sits at the bench lena #wait"}) == [ENTRY]


@pytest.mark.parametrize(
    "line",
    [
        "", " ", "bench", "BÉNCH sits", "*", "@Lena", "@1", "#wait", "+A3", "A3", "did:", "bench did:", ":)",
        "step:3", "by:Jonas", "by:jo", "  @Lena #wait +A3 did: step:3 by:Jonas * bench", "lena",
        "sits @Lena the",
    ],
)  # fmt: skip
def test_an_entry_that_has_all_of_it_is_shown(line: str) -> None:
    assert keeps(line)


@pytest.mark.parametrize(
    "line",
    [
        "table", "bench table", "@Joris", "@Lena @Joris", "#price", "-A3", "+A1", "A1", "said:", ":(",
        "step:1", "step:9", "by:Nele", "by:nobody", "@Nobody", "#nothing",
    ],
)  # fmt: skip
def test_an_entry_that_lacks_some_of_it_is_not(line: str) -> None:
    assert not keeps(line)


def test_nothing_typed_asks_for_everything() -> None:
    assert not read_filter("  ", WORDS, PLACES)
    assert read_filter("x", WORDS, PLACES)


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("bench @Lena step:3", ["@Lena", "step:3"]),
        (" did: sits +A3", ["did:", "+A3"]),
        ("by:Jonas A3 *", ["by:Jonas", "A3", "*"]),
    ],
)
def test_each_sign_can_be_taken_out_of_the_line(line: str, tokens: list[str]) -> None:
    wanted = read_filter(line, WORDS, PLACES)
    found = sorted(wanted.tokens, key=lambda token: token.start)
    assert [line[one.start : one.end] for one in found] == tokens
    left = without(line, found[0])
    assert tokens[0] not in left.split()
    assert len(read_filter(left, WORDS, PLACES).tokens) == len(tokens) - 1


@given(st.text())
def test_any_line_can_be_read_and_tokens_lie_in_it(line: str) -> None:
    wanted = read_filter(line, WORDS, PLACES)
    assert isinstance(wanted, Wanted)
    for token in wanted.tokens:
        assert 0 <= token.start < token.end <= len(line)
        assert not line[token.start].isspace()
