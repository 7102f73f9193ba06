"""Names are found however they were typed, and nothing else is."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.people import Person, Role, TeamMember
from cocreate_desktop.domain.written_names import NameFinder, Names, names_of

NAMES = ["Zoë", "Sofie Peeters", "Anne-Marie", "Jürgen", "Weiß", "Ελένη", "Łukasz", "דוד", "محمد", "田中"]
around = st.text(st.sampled_from(" .,;:!?’'“”()-–/\n_0123"), max_size=3)


def masked(text: str, *names: str, parts: tuple[str, ...] = ()) -> str:
    return NameFinder(names, parts).masked(text, "[name]")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Sofie", "Sofie and SOFIE, Sofietje, l’Sofie", "[name] and [name], Sofietje, l’[name]"),
        ("Sofie", "Sofies shoe, sofie’s shoe", "[name] shoe, [name]’s shoe"),
        ("Sofie", "So\u00adfie, So\u200bfie", "[name], [name]"),
        ("Sofie", "IMG_Sofie_2.jpg, sofie2.png", "IMG_[name]_2.jpg, [name]2.png"),
        ("Sofie Peeters", "Sofie\u00a0Peeters, sofie\n peeters", "[name], [name]"),
        ("Sofie Peeters", "Sofie-Peeters, sofie_peeters@shop", "[name], [name]@shop"),
        ("Anne-Marie", "Anne Marie, Annemarie, Anne‑\nMarie, Anne", "[name], [name], [name], Anne"),
        ("Zoë", "Zoe, ZOË, Zoe\u0308s, Zoo", "[name], [name], [name], Zoo"),
        ("Zoe", "Zoë, zoë", "[name], [name]"),
        ("Jürgen", "Juergen, JURGEN, Ju\u0308rgens", "[name], [name], [name]"),
        ("Weiß", "Weiss, WEISS, weißer", "[name], [name], weißer"),
        ("Søren", "Soren, sørens", "[name], [name]"),
        ("Ελένη", "ελενη, ΕΛΕΝΗ", "[name], [name]"),
        ("İpek", "ipek, IPEK", "[name], [name]"),
        ("An", "An finds an end, AN", "[name] finds an end, [name]"),
        ("jo", "Jo and jo, Jos", "[name] and [name], [name]"),
        ("Will", "Will they? They will.", "[name] they? They will."),
        ("will", "Will they? They will.", "[name] they? They will."),
        ("Rose", "a rose, Rosemary", "a [name], Rosemary"),
        ("Customer 1", "customer 1, Customer 12", "[name], Customer 12"),
        ("Jan P.", "Jan P said", "[name] said"),
        ("דוד", "לדוד ודוד דודה", "ל[name] ו[name] דודה"),
        ("محمد", "ومحمد مُحَمَّد", "و[name] [name]"),
        ("田中", "田中さんは", "[name]さんは"),
        ("민수", "민수가", "[name]가"),
        ("Rik", "Érik, E\u0301rik, Rik", "Érik, Érik, [name]"),
        ("Ana", "mañana, Ana", "mañana, [name]"),
        ("राम", "रामा, राम", "रामा, [name]"),
        ("Sofie", "Sofieさん, Sofie가, 和Sofie说, לSofie", "[name]さん, [name]가, 和[name]说, ל[name]"),
        ("Customer 1", "Customer 1さん", "[name]さん"),
        ("Bo bo", "xbo bo bo", "xbo [name]"),
        ("…", "well …", "well [name]"),
        ("", "Sofie", "Sofie"),
    ],
)
def test_a_name_is_found_however_it_was_typed(name: str, text: str, expected: str) -> None:
    assert masked(text, name) == expected


def test_the_longest_of_several_names_is_found_first() -> None:
    assert masked("Sofie Peeters, Sofie", "Sofie", "Sofie Peeters") == "[name], [name]"
    assert masked("Sofie Peeters Jan", "Sofie Peeters", "Peeters Jan") == "[name] Jan"
    assert list(NameFinder(["Sofie", "Zoë"]).found("zoe asks Sofie")) == ["Zoë", "Sofie"]


def test_parts_count_as_they_are_written() -> None:
    assert masked("Shop Ghent, the shop, SHOP", parts=("Shop",)) == "[name] Ghent, the shop, [name]"
    assert masked("the shop", "Shop", parts=("Shop",)) == "the [name]"


@given(st.sampled_from(NAMES), around, around, st.booleans(), st.booleans())
def test_no_sign_around_it_hides_a_name(name: str, before: str, after: str, apart: bool, upper: bool) -> None:
    text = unicodedata.normalize(
        "NFD" if apart else "NFC", f"asks {before}{name.upper() if upper else name}{after} then"
    )
    assert masked(text, name) == unicodedata.normalize("NFC", f"asks {before}[name]{after} then")


@given(st.text(max_size=20), st.lists(st.text(max_size=6), max_size=3))
def test_whatever_is_a_name_is_gone_afterwards(text: str, names: list[str]) -> None:
    finder = NameFinder(names)
    assert not list(finder.found(finder.masked(text, "\n~\n"))) or any("~" in one for one in names)


def test_people_are_called_by_alias_and_all_their_names_and_the_team_by_theirs() -> None:
    people = [
        Person("1", "p", "Wout", 0, real_name="Wouter van de Velde"),
        Person("2", "p", "Jan P.", 0, real_name="Anne-Marie Claes"),
        Person("3", "p", "woman with a dog", 0),
    ]
    names = names_of(people, [TeamMember("4", "p", "Sofie Maes", Role.OBSERVER, "a")])
    badges = ("Wout", "Jan P.", "woman with a dog", "Sofie Maes")
    real = ("Wouter van de Velde", "Anne-Marie Claes", "Wouter", "Velde", "Anne-Marie", "Claes")
    assert names == Names((*badges, *real), ("Jan", "Sofie", "Maes", "Anne", "Marie"))


def test_small_words_between_names_keep_nobody_from_being_called_by_one_of_them() -> None:
    assert names_of([Person("1", "p", "Jean-Luc van der Berg", 0)], []).parts == ("Jean", "Luc", "Berg")


def test_one_letter_is_no_name_and_one_sign_of_chinese_is() -> None:
    people = [Person("1", "p", "A", 0), Person("2", "p", "李", 0, real_name="李 明")]
    assert names_of(people, []).whole == ("李", "李 明")
