"""Where lines end: words parted by their language, never names, codes, times; soft hyphens, hard spaces."""

from __future__ import annotations

import pytest

from cocreate_desktop.report.drawing.ink import BODY, HEADLINE, Style
from cocreate_desktop.report.text.faces import faces_in
from cocreate_desktop.report.text.hyphens import SOFT_HYPHEN, Hyphens
from cocreate_desktop.report.text.typesetting import Span, Typesetter
from tests.report.contents import session
from tests.report.printed import FONTS, printed

GERMAN = "Die Reparaturannahmestelle ist nicht an der Theke"


def parts(word: str, text: str = "", language: str = "en") -> list[str]:
    return Hyphens(language, ["Maximilian", "Bartholomea, Konstantin"]).parts(word, text or word)


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(faces_in(FONTS), Hyphens("en", ["Maximiliane"]))


def texts(typesetter: Typesetter, text: str, width: float, style: Style = BODY) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in typesetter.lines(text, style, width)]


@pytest.mark.parametrize(
    ("word", "text", "parted"),
    [
        ("Reparaturannahmestelle", GERMAN, "Repa-ra-tu-r-an-nah-me-stelle"),
        ("understandable", "it is understandable", "under-stand-able"),
        ("werkplaatsmedewerker", "dat is de werkplaatsmedewerker", "werk-plaats-me-de-wer-ker"),
        ("renseignements", "les renseignements sont dans la boutique", "ren-sei-gne-ments"),
        ("Kassenöffnungszeiten", "Kassenöffnungszeiten", "Kas-sen-öff-nungs-zei-ten"),
    ],
)
def test_a_long_word_is_parted_by_the_language_of_its_text(word: str, text: str, parted: str) -> None:
    assert "-".join(parts(word, text)) == parted


@pytest.mark.parametrize(
    "word",
    [
        "counter",
        "A12",
        "14:05",
        "Maximilian",
        "Konstantin",
        "ABCDEFGHIJ",
        "Rotterdamse",
        "x" * 80,
        "a1b2c3d4e5",
        "#wartezeiten",
    ],
)
def test_short_words_names_codes_and_times_stay_whole(word: str) -> None:
    assert parts(word, f"this is the {word} and it is not") == [word]


def test_names_stay_whole_where_nouns_begin_large_too() -> None:
    text = "Konstantin ist nicht an der Theke"

    assert Hyphens("de").parts("Konstantin", text) == ["Kon", "stan", "tin"]
    assert parts("Konstantin", text) == ["Konstantin"]


def test_marks_around_a_word_stay_with_it() -> None:
    assert parts("“understandable.”", "it is understandable") == ["“under", "stand", "able.”"]


def test_an_unknown_language_parts_nothing() -> None:
    assert parts("understandable", "understandable", "xx") == ["understandable"]


def test_a_line_that_would_stay_short_is_filled(typesetter: Typesetter) -> None:
    width = typesetter.lines("They find it under-", BODY, 999)[0].width + 1

    assert texts(typesetter, "They find it understandable", width) == [
        f"They find it under{SOFT_HYPHEN}",
        "standable",
    ]


def test_a_line_that_is_nearly_full_parts_nothing(typesetter: Typesetter) -> None:
    text = "They say again and again that they find it quite clear now understandable"
    width = typesetter.lines(text.rpartition(" ")[0], BODY, 999)[0].width + 1

    assert texts(typesetter, text, width)[-1] == "understandable"


def test_a_heading_parts_a_word_only_where_it_has_no_room(typesetter: Typesetter) -> None:
    word = typesetter.lines("understandable", HEADLINE, 999)[0].width

    assert texts(typesetter, "Found understandable", word * 1.3, HEADLINE) == ["Found", "understandable"]
    assert texts(typesetter, "understandable", word * 0.7, HEADLINE)[0].endswith(SOFT_HYPHEN)


def test_no_more_than_two_lines_in_a_row_end_with_a_hyphen(typesetter: Typesetter) -> None:
    lines = texts(typesetter, "understandable " * 12, 110)
    hyphened = "".join("h" if line.endswith(SOFT_HYPHEN) else "." for line in lines)

    assert "h" in hyphened
    assert "hhh" not in hyphened


def test_soft_hyphens_say_where_a_word_is_parted_and_are_nothing_elsewhere(typesetter: Typesetter) -> None:
    word = f"Maxi{SOFT_HYPHEN}miliane"

    assert texts(typesetter, word, 999) == ["Maximiliane"]
    width = typesetter.lines("Maxi-", BODY, 999)[0].width + 1
    assert texts(typesetter, word, width)[0] == f"Maxi{SOFT_HYPHEN}"
    assert word.replace(SOFT_HYPHEN, "") in printed(session(project=f"Counter of {word}")).text


def test_hard_spaces_keep_words_together(typesetter: Typesetter) -> None:
    width = typesetter.lines("20 minutes", BODY, 999)[0].width + 1

    assert texts(typesetter, "wait 20\u00a0minutes", width) == ["wait", "20\u00a0minutes"]


@pytest.mark.parametrize(
    "text",
    [
        "Comment appelleriez-vous ce comptoir ?",
        "Il dit : oui, bien sûr !",
        "C’est trop cher ; 20 % de moins",
        "Elle demande « où est le comptoir » et part",
    ],
)
def test_signs_that_are_set_off_stay_with_their_words(typesetter: Typesetter, text: str) -> None:
    for width in range(70, 160):
        for line in texts(typesetter, text, width):
            assert not line.startswith(("?", "!", ":", ";", "%", "»"))
            assert not line.endswith("«")


def test_a_sign_that_opens_the_next_word_may_begin_a_line(typesetter: Typesetter) -> None:
    width = typesetter.lines("Er sagt laut", BODY, 999)[0].width + 1

    assert texts(typesetter, "Er sagt laut »Theke« zu ihr", width)[1].startswith("»Theke«")


def test_no_letter_is_lost_whatever_the_width(typesetter: Typesetter) -> None:
    text = f"{GERMAN}, understandable werkplaatsmedewerker {'x' * 50} 14:05 A12"
    for width in range(12, 200, 7):
        joined = "".join(texts(typesetter, text, width)).replace(SOFT_HYPHEN, "")
        assert joined.replace(" ", "") == text.replace(" ", "")
        assert all(line.width <= width + 0.02 for line in typesetter.lines(text, BODY, width))


def test_parts_of_a_word_keep_their_style_and_link(typesetter: Typesetter) -> None:
    lines = typesetter.paragraph([Span("find it ", BODY), Span("understandable", BODY, "entry-1")], 70)

    assert [run.link for line in lines for run in line.runs] == ["", "entry-1", "entry-1"]
