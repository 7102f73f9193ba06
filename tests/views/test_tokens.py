"""The token table holds what the design language promises of it."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from cocreate_desktop.domain.board import ClusterColour
from cocreate_desktop.views.theme import Scheme, Tokens

GROUNDS = "surface bg sunken hover accent_tint".split()
NOTES = "question did said idea need problem".split()

TOKENS = Tokens.read()


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    parts = QColor(colour)
    return 0.2126 * linear(parts.redF()) + 0.7152 * linear(parts.greenF()) + 0.0722 * linear(parts.blueF())


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def grey(colour: str) -> int:
    parts = QColor(colour)
    return round(0.299 * parts.red() + 0.587 * parts.green() + 0.114 * parts.blue())


def ratio(scheme: Scheme, ink: str, ground: str) -> float:
    return contrast(TOKENS.colours[scheme][ink], TOKENS.colours[scheme][ground])


@pytest.mark.parametrize("scheme", Scheme)
def test_every_colour_is_a_colour(scheme: Scheme):
    assert TOKENS.colours[Scheme.LIGHT].keys() == TOKENS.colours[Scheme.DARK].keys()
    assert all(QColor(code).isValid() for code in TOKENS.colours[scheme].values())


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(
    ("ink", "least"), [("text", 7), ("text2", 6.5), ("text3", 4.5), ("accent", 4.5), ("focus", 4.5)]
)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read_on_every_ground(scheme: Scheme, ink: str, least: float, ground: str):
    assert ratio(scheme, ink, ground) >= least


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("colour", [one for one in ClusterColour if one])
def test_titles_can_be_read_on_every_colour_of_their_bars(scheme: Scheme, colour: ClusterColour):
    assert ratio(scheme, "text", f"cluster_{colour.value}") >= 7
    assert ratio(scheme, "text2", f"cluster_{colour.value}") >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("signal", ["supports", "contradicts", "warning"])
def test_signal_colours_can_be_read_on_their_tint_and_on_surfaces(scheme: Scheme, signal: str):
    for ground in (f"{signal}_tint", "surface", "bg", "sunken"):
        assert ratio(scheme, signal, ground) >= 4.5
    assert ratio(scheme, "on_fill", signal) >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
def test_edges_stand_out_and_fills_carry_words(scheme: Scheme):
    assert all(ratio(scheme, "line2", ground) >= 3 for ground in GROUNDS)
    assert ratio(scheme, "on_fill", "accent") >= 4.5
    assert ratio(scheme, "surface", "text") >= 7


def test_notes_get_darker_from_kind_to_kind_and_carry_ink():
    notes = [TOKENS.colours[Scheme.LIGHT][f"note_{kind}"] for kind in NOTES]
    assert [grey(note) for note in notes] == [255, 238, 216, 203, 186, 171]
    assert all(grey(lighter) - grey(darker) >= 13 for lighter, darker in pairwise(notes))
    assert all(contrast(TOKENS.colours[Scheme.LIGHT]["note_ink"], note) >= 7 for note in notes)


def test_no_text_is_smaller_than_a_label():
    assert min(role.px for role in TOKENS.type.values()) == TOKENS.type["label"].px == 12
    assert all(role.line >= role.px for role in TOKENS.type.values())
