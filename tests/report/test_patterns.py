"""Words parted by the patterns of their language."""

from __future__ import annotations

from pathlib import Path

import pyphen
import pytest

from cocreate_desktop.report.text.patterns import Patterns


def patterns(language: str, least: int = 3) -> Patterns:
    return Patterns(Path(pyphen.LANGUAGES[language]), least)


@pytest.mark.parametrize(
    ("language", "word", "parted"),
    [
        ("en", "understandable", "under-stand-able"),
        ("nl", "reparatiewerkplaats", "repa-ra-tie-werk-plaats"),
        ("fr", "renseignements", "ren-sei-gne-ments"),
        ("ru", "обслуживание", "обслу-жи-ва-ние"),
        ("de", "Ladenöffnungszeiten", "Laden-öff-nungs-zei-ten"),
    ],
)
def test_a_word_is_parted_as_pyphen_parts_it(language: str, word: str, parted: str) -> None:
    assert "-".join(patterns(language).parts(word)) == parted
    assert pyphen.Pyphen(lang=language, left=3, right=3).inserted(word) == parted


def test_no_part_is_shorter_than_wanted() -> None:
    assert patterns("en", least=2).parts("repairable") == ["re", "pair", "able"]
    assert patterns("en", least=5).parts("repairable") == ["repairable"]


def test_a_word_that_would_be_spelt_otherwise_when_parted_is_not_parted_there() -> None:
    """“hosszúság” would become “hosz-szú-ság”: only its other place is left."""
    assert patterns("hu").parts("hosszúság") == ["hosszú", "ság"]


def test_a_pattern_with_two_levels_at_one_place_has_the_second(tmp_path: Path) -> None:
    dictionary = tmp_path / "hyph.dic"
    dictionary.write_bytes("ISO8859-1\n% a remark with 1 digit\nhar61n1stöff \n".encode("iso8859-1"))
    assert Patterns(dictionary, 1).parts("Harnstöffe") == ["Har", "n", "stöffe"]
