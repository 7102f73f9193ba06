"""What every part of the report needs to be set: the measures of the page, the words, the letters."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.errors import Message, Translate

from ..drawing.ink import FOOT, SIDE, Ink, Sheet, Style, px
from ..drawing.pictures import Pictures
from ..text.legible import LegibleTexts, Substituted
from ..text.typesetting import Line, Typesetter
from .rows import Cell, Row, Rule

_LONGEST_LINE = 300
"""No line of a page holds more signs."""


class Composer:
    """Hands out translated words, legible texts and lines. Lengths in pt."""

    def __init__(
        self,
        sheet: Sheet,
        typesetter: Typesetter,
        legible: LegibleTexts,
        translate: Translate,
        pictures: Pictures | None = None,
    ) -> None:
        self.pictures = pictures or Pictures()
        self.sheet = sheet
        self.left = SIDE
        self.width = sheet.width - 2 * SIDE
        self.right = self.left + self.width
        self.bottom = sheet.height - FOOT
        self.typesetter = typesetter
        self._legible = legible
        self._translate = translate

    def on(self, sheet: Sheet) -> Composer:
        """The same for another sheet."""
        return Composer(sheet, self.typesetter, self._legible, self._translate, self.pictures)

    def say(self, message: Message, **parameters: object) -> str:
        """One of the report's own sentences in the report's language."""
        return self._translate(message.fill(**parameters))

    def read(self, text: str, place: str) -> str:
        """A user's text as the fonts can show it; `place` is printed where signs are missing."""
        return self._legible.read(text, place)

    @property
    def substituted(self) -> tuple[Substituted, ...]:
        """The signs missing in all texts read so far."""
        return self._legible.substituted

    def lines(self, text: str, style: Style, width: float | None = None) -> list[Line]:
        return self.typesetter.lines(text, style, self.width if width is None else width)

    def right_lines(self, text: str, style: Style, width: float) -> list[Line]:
        """Lines flush right in a column of that width."""
        return self.typesetter.right(self.lines(text, style, width), width)

    def one_line(self, text: str, style: Style, width: float) -> Line | None:
        """A running title: what fits of the text, with an ellipsis where it stops."""
        lines = self.lines(text, style, width)
        if len(lines) > 1:
            room = width - self.lines("…", style)[0].width
            start = "".join(run.text for run in self.lines(text, style, room)[0].runs)
            lines = self.lines(f"{start}…", style, width)
        return lines[0] if lines else None

    def at_most(self, most: int, text: str, style: Style, width: float) -> list[Line]:
        """A text on no more lines than that; a longer one is cut, with an ellipsis where it stops."""
        lines = self.lines(text, style, width)
        fits, too_long = 0, min(len(text), most * _LONGEST_LINE)
        if len(lines) <= most:
            return lines
        while too_long - fits > 1:
            middle = (fits + too_long) // 2
            if len(self._cut(text, middle, style, width)) <= most:
                fits = middle
            else:
                too_long = middle
        return self._cut(text, fits, style, width)

    def _cut(self, text: str, letters: int, style: Style, width: float) -> list[Line]:
        return self.lines(f"{text[:letters].rstrip()}…", style, width)

    def fitted(self, text: str, styles: Sequence[Style], most: int = 2) -> list[Line]:
        """A title in the first style that needs no more than `most` lines, or else in the last."""
        lines: list[Line] = []
        for style in styles:
            lines = self.lines(text, style)
            if len(lines) <= most:
                break
        return lines

    def text_row(self, text: str, style: Style, gap: float = 0.0) -> Row:
        """A paragraph across the page."""
        return Row([Cell(self.left, self.lines(text, style))], gap=gap)

    def hairline(self) -> Rule:
        return Rule(self.width, px(1), Ink.LINE)

    def dark_line(self, thickness: float = 1) -> Rule:
        return Rule(self.width, px(thickness), Ink.TEXT)
