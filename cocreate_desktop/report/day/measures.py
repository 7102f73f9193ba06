"""Lengths and type that only the papers for the day need: they are read from further away, and written on."""

from __future__ import annotations

from ..drawing.ink import Face, Ink, Style, px


def mm(length: float) -> float:
    """Millimetres in pt."""
    return length * 72 / 25.4


def _style(face: Face, size: float, leading: float, ink: Ink = Ink.TEXT) -> Style:
    return Style(face, px(size), px(leading), ink)


TITLE = tuple(
    _style(Face.DISPLAY, size, leading) for size, leading in ((54, 62), (44, 52), (36, 44), (30, 37))
)
FORM = _style(Face.REGULAR, 24, 33)
FORM_QUIET = _style(Face.REGULAR, 22, 31, Ink.TEXT2)
FORM_BOLD = _style(Face.SEMIBOLD, 24, 33)
FORM_HEADING = _style(Face.DISPLAY, 30, 38)
SCRIPT = _style(Face.REGULAR, 21, 29)
SCRIPT_BOLD = _style(Face.SEMIBOLD, 21, 29)
FIELD = _style(Face.REGULAR, 16, 22, Ink.TEXT2)
PERSON = _style(Face.SEMIBOLD, 26, 34)
CLOCK = _style(Face.BOLD_FIGURES, 22, 29)
CHOICE = _style(Face.REGULAR, 24, 32)
RATING = _style(Face.FIGURES, 18, 26)
"""Within a ring."""
WALL = tuple(_style(Face.DISPLAY, size, size * 1.25) for size in (92, 76, 64, 54, 46, 38, 32))
WALL_TITLE = tuple(_style(Face.DISPLAY, size, size * 1.2) for size in (110, 92, 76, 60, 46))
BADGE_NAME = tuple(_style(Face.DISPLAY, size, size * 1.15) for size in (84, 70, 58, 48, 40, 32))
BADGE_NUMBER = _style(Face.DISPLAY, 58, 68)
SIGN_NAME = tuple(_style(Face.DISPLAY, size, size * 1.15) for size in (230, 190, 150, 120, 96, 76, 60, 48))
SIGN_NUMBER = _style(Face.DISPLAY, 140, 160)
SIGN_FOOT = _style(Face.REGULAR, 24, 32, Ink.TEXT2)
LINE_TO_WRITE_ON = mm(9)
