"""Places in two letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.short_names import places, short_names


@pytest.mark.parametrize(
    ("titles", "short"),
    [
        (["Store Brussels", "Store Leuven", "Store Antwerp", "Store Ghent"], ["Br", "Le", "An", "Gh"]),
        (["Store Ghent"], ["Gh"]),
        (["Ghent", "Genk", "Brussels"], ["Gh", "Ge", "Br"]),
        (["Store Bruges", "Store Brussels"], ["Brug", "Brus"]),
        (["Ghent", "Ghent"], ["Gh", "Gh2"]),
        (["Gent", "Gentbrugge"], ["Gent", "Gentb"]),
        (["東京店", "大阪店"], ["東京", "大阪"]),
        (["", "!"], ["1", "2"]),
        ([], []),
    ],
)
def test_examples(titles: list[str], short: list[str]):
    assert short_names(titles) == short


def test_words_that_are_taken_are_no_short_names():
    assert short_names(["Antwerp", "Ghent"], ["AN", "Ghen"]) == ["Ant", "Gh"]


@given(st.lists(st.text("Ghent brU1", max_size=8), max_size=8))
def test_no_two_sessions_are_called_alike(titles: list[str]):
    assert len(set(short_names(titles))) == len(titles)


@pytest.mark.parametrize(
    ("titles", "named"),
    [
        (["Store Bruges", "Store Brussels South"], ["Bruges", "Brussels South"]),
        (["Store", "Store Ghent"], ["Store", "Store Ghent"]),
        (["Store Ghent"], ["Store Ghent"]),
        ([], []),
    ],
)
def test_a_place_is_named_without_what_all_share(titles: list[str], named: list[str]):
    assert places(titles) == named
