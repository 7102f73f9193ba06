"""Paper, colours and type of the report. Sizes are in pt; the design counts pixels of a page at 150 dpi."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import Protocol


def px(pixels: float) -> float:
    """A length of the design (pixels at 150 dpi) in pt."""
    return pixels * 72 / 150


class Sheet(Protocol):
    """A piece of paper: width and height in pt."""

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...


@dataclass(frozen=True)
class Lying:
    """A sheet on its side."""

    upright: Sheet

    @property
    def width(self) -> float:
        return self.upright.height

    @property
    def height(self) -> float:
        return self.upright.width


class Paper(Enum):
    """A sheet that printers have: width and height in pt."""

    A4 = (595.276, 841.89)
    LETTER = (612.0, 792.0)

    @classmethod
    def called(cls, key: str) -> Paper:
        """The sheet that the settings and the command line call "a4" or "letter"."""
        return cls[key.upper()]

    @property
    def width(self) -> float:
        return self.value[0]

    @property
    def height(self) -> float:
        return self.value[1]


SIDE = px(88)
TOP = px(80)
FOOT = px(52 + 22 + 14)
"""From the bottom edge of the sheet to the footer's hairline."""
ABOVE_FOOT = px(14)


class Ink(StrEnum):
    """Light theme tokens; the hairline is a shade darker than on screen, as print needs it."""

    TEXT = "#17201B"
    TEXT2 = "#465049"
    TEXT3 = "#5C665F"
    LINE = "#C4CBC3"
    LINE2 = "#788279"
    SUPPORTS = "#14589C"
    SUPPORTS_TINT = "#DCE9F7"
    CONTRADICTS = "#A6320E"
    PAPER = "#FFFFFF"
    NOTE_QUESTION = PAPER
    NOTE_DID = "#FDF2B3"
    NOTE_SAID = "#AFE6FD"
    NOTE_IDEA = "#B2DABB"
    NOTE_NEED = "#E8AD80"
    NOTE_PROBLEM = "#ACA1D8"
    TONE_1 = "#D3E8FB"
    TONE_2 = "#E0A089"
    TONE_3 = "#FEEDD0"
    TONE_4 = "#A2EBCC"
    TONE_5 = "#BBB0E7"
    TONE_6 = "#82E4F5"
    TONE_7 = "#EDA9C7"
    TONE_8 = "#DAE4AA"
    HUE_1 = "#14589C"
    HUE_2 = "#A6320E"
    HUE_3 = "#755000"
    HUE_4 = "#1B5445"
    HUE_5 = "#5B3E8C"
    HUE_6 = "#0F6674"
    HUE_7 = "#8C2F5B"
    HUE_8 = "#4C6B1F"


TONES = (
    Ink.TONE_1, Ink.TONE_2, Ink.TONE_3, Ink.TONE_4, Ink.TONE_5, Ink.TONE_6, Ink.TONE_7, Ink.TONE_8,
)  # fmt: skip
"""Light grounds that stand for people, in the order of the colours of tags."""
HUES = (Ink.HUE_1, Ink.HUE_2, Ink.HUE_3, Ink.HUE_4, Ink.HUE_5, Ink.HUE_6, Ink.HUE_7, Ink.HUE_8)
"""The same colours, dark enough for a shape on such a ground."""


class Face(StrEnum):
    """A cut of Inter. The figures cuts are the same files with digits of equal width."""

    REGULAR = "Inter-Regular"
    MEDIUM = "Inter-Medium"
    SEMIBOLD = "Inter-SemiBold"
    DISPLAY = "InterDisplay-SemiBold"
    FIGURES = "Inter-Regular figures"
    BOLD_FIGURES = "Inter-SemiBold figures"

    @property
    def file(self) -> str:
        return f"{self.value.removesuffix(' figures')}.ttf"

    @property
    def tabular(self) -> bool:
        return self.value.endswith(" figures")


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size and leading in pt, tracking in em."""

    face: Face
    size: float
    leading: float
    ink: Ink = Ink.TEXT
    tracking: float = 0.0

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline; Inter rises 0.969 em and falls 0.241 em."""
        return (self.leading - 1.21 * self.size) / 2 + 0.969 * self.size


def _style(face: Face, size: float, leading: float, ink: Ink = Ink.TEXT, tracking: float = 0.0) -> Style:
    return Style(face, px(size), px(leading), ink, tracking)


TITLES = tuple(
    _style(Face.DISPLAY, size, leading, tracking=-0.023)
    for size, leading in ((60, 66), (46, 54), (36, 44), (30, 37))
)
"""Largest first: a long title takes the first size in which it stays on two lines."""
CHAPTERS = TITLES[1:]
HEADING = _style(Face.DISPLAY, 28, 36, tracking=-0.008)
SECTION = _style(Face.DISPLAY, 24, 32, tracking=-0.008)
LEAD = _style(Face.REGULAR, 22, 32, Ink.TEXT2)
HEADLINE = _style(Face.SEMIBOLD, 24, 31, tracking=-0.021)
FINDING = _style(Face.DISPLAY, 26, 34)
BODY = _style(Face.REGULAR, 18, 26)
BODY_QUIET = _style(Face.REGULAR, 18, 26, Ink.TEXT2)
BODY_BOLD = _style(Face.SEMIBOLD, 18, 26)
QUOTE = _style(Face.MEDIUM, 18, 26)
QUOTE_SOURCE = _style(Face.FIGURES, 16, 26, Ink.TEXT2)
QUOTE_LINK = _style(Face.FIGURES, 16, 26, Ink.SUPPORTS)
ROW = _style(Face.REGULAR, 18, 23)
ROW_BOLD = _style(Face.SEMIBOLD, 18, 23)
ROW_CODE = _style(Face.BOLD_FIGURES, 18, 23)
ROW_COUNT = _style(Face.FIGURES, 17, 23, Ink.TEXT2)
CAPTION = _style(Face.REGULAR, 16, 22, Ink.TEXT2)
CAPTION_BOLD = _style(Face.SEMIBOLD, 16, 22, Ink.TEXT2)
CAPTION_FIGURES = _style(Face.FIGURES, 16, 22, Ink.TEXT2)
UNDER_ROW = _style(Face.FIGURES, 16, 19, Ink.TEXT2)
LOG = _style(Face.REGULAR, 17, 23)
LOG_QUIET = _style(Face.REGULAR, 15, 23, Ink.TEXT2)
LOG_LINK = _style(Face.REGULAR, 15, 23, Ink.SUPPORTS)
LOG_TIME = _style(Face.FIGURES, 17, 23, Ink.TEXT)
LOG_NUMBER = _style(Face.FIGURES, 15, 23, Ink.TEXT3)
LOG_CODE = _style(Face.BOLD_FIGURES, 15, 23)
STEP = _style(Face.SEMIBOLD, 20, 26)
VISIT = _style(Face.SEMIBOLD, 20, 30, tracking=-0.01)
VISIT_TIME = _style(Face.FIGURES, 18, 30, Ink.TEXT2)
VISIT_END = _style(Face.BOLD_FIGURES, 19, 29)
VISIT_CLOSING = _style(Face.REGULAR, 19, 29)
LENGTH = _style(Face.FIGURES, 16, 22, Ink.TEXT2)
LENGTH_OVER = _style(Face.BOLD_FIGURES, 16, 22)
MOMENT = _style(Face.MEDIUM, 19, 27)
NUMBER_SMALL = _style(Face.SEMIBOLD, 16, 26)
DECISION = _style(Face.SEMIBOLD, 20, 28, Ink.PAPER)
NOTE = _style(Face.MEDIUM, 19, 24, tracking=-0.01)
NOTE_FOOT = _style(Face.FIGURES, 15, 20)
NUMBER = _style(Face.SEMIBOLD, 18, 30)
CHIP = _style(Face.SEMIBOLD, 16, 26)
CHIP_SMALL = _style(Face.SEMIBOLD, 15, 23)
