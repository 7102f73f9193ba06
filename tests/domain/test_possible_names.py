"""Which words may name somebody: within a sentence any capital, at its beginning what acts like a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.possible_names import possible_names

words = st.text(st.characters(categories=["Ll"], max_codepoint=0x17F), min_size=2, max_size=8)
texts = st.lists(st.lists(words, min_size=1, max_size=6).map(" ".join), max_size=6)


def names(*texts: str, others: tuple[str, ...] = ()) -> list[str]:
    return [words for words, _ in possible_names(texts, others)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They ask for Marc by his name", ["Marc"]),
        ("asks Łukasz, Şule and Ömer", ["Łukasz", "Şule", "Ömer"]),
        ("they know Jan Peeters’s shop", ["Jan Peeters"]),
        ("With P3 Gh on Saturday, 5 May: I’m told", []),
        ("he retired in June, or since May? Before Christmas, and not next December", []),
        ("they saw June and in May Peters a friend", ["June", "May Peters"]),
        ("and S- broke off", []),
        ("Marc says it is dear", ["Marc"]),
        ("It is dear. Marc leans over the bench", ["Marc"]),
        ("“Chloé wanted a receipt", ["Chloé"]),
        ("Marc’s ticket", ["Marc"]),
        ("Hans’ ticket", ["Hans"]),
        ("Jan Peeters asks for a seat", ["Jan Peeters"]),
        ("Marc zegt dat het duur is", ["Marc"]),
        ("Marc demande un ticket", ["Marc"]),
        ("Marc fragt nach dem Preis", ["Marc"]),
        ("geeft den Dirk een bon en zegt niets", ["Dirk"]),
        ("Mevrouw Claes vraagt een bon", ["Claes"]),
        ("O’Neil asks for a seat", ["O’Neil"]),
        ("L’affiche dit le prix", []),
        ("Counter was closed", []),
        ("Nobody says a word", []),
        ("That’s what he wants", []),
        ("Twenty minutes", []),
        ("Walks past the sign", []),
        ("Let’s go on", []),
        ("Marc", []),
    ],
)
def test_what_may_be_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_word_that_stands_in_small_letters_elsewhere_is_no_name_at_a_beginning() -> None:
    assert names("Counter opens late", "they look for the counter") == []
    assert names("Counter opens late", others=("they look for the counter",)) == []
    assert names("they ask Counter", others=("they look for the counter",)) == ["Counter"]


def test_what_one_does_is_also_what_other_texts_begin_with() -> None:
    assert names("Marc legt den Schuh hin") == []
    assert names("Marc legt den Schuh hin", "Legt zwei hin") == ["Marc"]
    assert names("Sees sign B", "Sign B is small") == []


def test_what_stands_behind_a_german_article_is_a_noun_everywhere() -> None:
    told = [
        "sie sucht die neue Tasche",
        "Legt Tasche und Karte hin",
        "Tasche legt sich",
        "Marta legt sie hin",
    ]
    assert list(possible_names(told)) == [("Karte", told[1]), ("Marta", told[3])]


@given(texts)
def test_without_capitals_nothing_is_offered(told: list[str]) -> None:
    assert names(*told) == []


@given(texts, st.sampled_from(["Xaver", "Łukasz", "Anne-Marie", "Jan Peeters"]))
def test_who_says_something_is_offered_wherever_the_sentence_stands(told: list[str], name: str) -> None:
    assert name in names(*told, f"{name} says so")
    assert name in names(f"it is dear. {name} says so", *told)


@given(texts)
def test_every_offer_stands_in_its_text(told: list[str]) -> None:
    spoken = [one.title() for one in told] + [one.capitalize() for one in told]
    assert all(words in text for words, text in possible_names(spoken))


@given(texts, texts)
def test_other_texts_only_take_away(told: list[str], others: list[str]) -> None:
    spoken = [one.capitalize() for one in told]
    assert set(possible_names(spoken, others)) <= set(possible_names(spoken))
