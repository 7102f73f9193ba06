"""Forms of one word come to the same stem, in four languages; two words mostly do not."""

from __future__ import annotations

import pytest

from cocreate_desktop.domain.topics.function_words import topic_words
from cocreate_desktop.domain.topics.stems import parts_by_stem, stem


@pytest.mark.parametrize(
    "forms",
    [
        "wait waits waited waiting",
        "queue queues",
        "reply replies",
        "plan plans planned planning",
        "wacht wachten wachtte",
        "prijs prijzen",
        "huis huizen",
        "klant klanten",
        "tafel tafels tafeltje",
        "attend attends attendu attendre attendait attendent",
        "vendeur vendeurs vendeuse vendeuses",
        "warten warte wartet",
        "kunde kunden",
        "haus hauser",
        "reparatie reparation reparatur reparaturen reparieren repareren reparer",
    ],
)
def test_forms_of_one_word_have_one_stem(forms: str):
    assert len({stem(word) for word in forms.split()}) == 1


def test_different_words_keep_different_stems():
    words = "price prize queue quest wait waste shop shoe bike bill rij rijk zeit zeile vente 20 200".split()
    assert len({stem(word) for word in words}) == len(words)


@pytest.mark.parametrize("word", "a s as the bus ss ing 7 一".split())
def test_a_short_word_is_not_stripped_to_nothing(word: str):
    assert stem(word) == word


def test_compounds_have_the_words_inside_them_that_are_known():
    parts = parts_by_stem(["wart", "zeit", "wartezeit", "wachtrij", "wacht", "art"])
    assert parts == {"wartezeit": ("wart", "zeit")} | {"wachtrij": ("wacht",)}


class TestTopicWords:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("the door is not wide enough", ["door", "wide"]),
            ("ik loop door de winkel", ["loop", "winkel"]),
            ("le prix est dans la vitrine", ["prix", "vitrine"]),
            ("die schlange ist zu lang", ["schlange", "lang"]),
        ],
    )
    def test_the_small_words_of_its_language_are_left_out(self, text: str, told: list[str]):
        assert topic_words([text.split()]) == [told]

    def test_a_text_that_hardly_shows_its_language_is_in_the_usual_one(self):
        dutch = ["de fiets is van mij".split()] * 5
        assert topic_words([*dutch, ["door", "winkel"]])[-1] == ["winkel"]
        english = ["the bike is mine".split()] * 5
        assert topic_words([*english, ["door", "winkel"]])[-1] == ["door", "winkel"]
