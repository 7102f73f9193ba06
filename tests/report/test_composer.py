"""Texts that have no more room than so many lines."""

from __future__ import annotations

import pytest

from cocreate_desktop.report.drawing.ink import BODY, Paper
from cocreate_desktop.report.paging.composer import Composer
from cocreate_desktop.report.text import typesetting
from cocreate_desktop.report.text.faces import faces_in
from cocreate_desktop.report.text.hyphens import SOFT_HYPHEN, Hyphens
from cocreate_desktop.report.text.legible import LegibleTexts
from cocreate_desktop.report.text.typesetting import Typesetter
from tests.report.printed import FONTS

WIDTH = 120
LONG = "It is understandable that nobody finds the counter where understandable signs hang above them. " * 9


@pytest.fixture(scope="module")
def composer() -> Composer:
    faces = faces_in(FONTS)
    return Composer(Paper.A4, Typesetter(faces, Hyphens("en")), LegibleTexts(faces.shown), str)


def told(composer: Composer, most: int, text: str) -> str:
    lines = composer.at_most(most, text, BODY, WIDTH)
    assert len(lines) <= most
    return " ".join("".join(run.text for run in line.runs) for line in lines).replace(f"{SOFT_HYPHEN} ", "")


@pytest.mark.parametrize("most", [1, 2, 3, 5])
def test_a_long_text_fills_its_lines_and_ends_where_it_stops(composer: Composer, most: int) -> None:
    cut = told(composer, most, LONG)

    assert cut.endswith("…")
    assert LONG.startswith(cut[:-1])
    assert len(composer.at_most(most, LONG, BODY, WIDTH)) == most


def test_a_text_that_fits_stays_whole(composer: Composer) -> None:
    assert told(composer, 2, "It is understandable.") == "It is understandable."
    assert composer.at_most(1, "", BODY, WIDTH) == []


def test_a_text_without_a_space_is_cut_too(composer: Composer) -> None:
    assert told(composer, 2, "x" * 10_000).endswith("…")


def test_empty_lines_are_left_out_without_being_set(
    composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They cost nothing, either: somebody's key may have been stuck."""
    pieces = []
    cut = typesetting._pieces
    monkeypatch.setattr(typesetting, "_pieces", lambda word: pieces.append(word) or cut(word))
    text = f"one{chr(10) * 5_000}two \n \n three"
    lines = composer.lines(text, BODY, WIDTH)

    assert ["".join(run.text for run in line.runs) for line in lines] == ["one", "two", "three"]
    assert len(pieces) < 10
