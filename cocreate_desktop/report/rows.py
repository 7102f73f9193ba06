"""What a page is made of: rows of cells side by side, each a stack of lines, signs and rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .ink import Ink
from .marks import Sign
from .pen import Pen
from .typesetting import Line


@dataclass(frozen=True, slots=True)
class Gap:
    """White space between two parts of a cell, in pt."""

    height: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line across a column; lengths in pt."""

    width: float
    thickness: float
    ink: Ink = Ink.LINE

    @property
    def height(self) -> float:
        return self.thickness


@dataclass(frozen=True, slots=True)
class Label:
    """A sign and the lines beside it, on a common middle of the first line."""

    sign: Sign
    line: Line
    beside: float
    """From the label's left edge to the line, in pt."""

    @property
    def height(self) -> float:
        return max(self.sign.height, self.line.height)


Part = Line | Sign | Rule | Gap | Label


@dataclass(frozen=True, slots=True)
class Cell:
    """A stack of parts whose left edge is `left` pt from the sheet's edge."""

    left: float
    parts: Sequence[Part]

    @property
    def height(self) -> float:
        return sum(part.height for part in self.parts)

    def cut(self, room: float) -> tuple[Cell, Cell]:
        """What fits into `room` pt, and the rest."""
        used = 0.0
        for index, part in enumerate(self.parts):
            used += part.height
            if used > room:
                return Cell(self.left, self.parts[:index]), Cell(self.left, self.parts[index:])
        return self, Cell(self.left, ())


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline that leads to a row; level 0 is a chapter."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Row:
    """Cells side by side. `gap` is dropped at the top of a page; lengths in pt."""

    cells: Sequence[Cell]
    gap: float = 0.0
    above: float = 0.0
    below: float = 0.0
    at_least: float = 0.0
    centred: bool = False
    rule: Rule | None = None
    """Hangs from the row's upper edge."""
    anchor: str = ""
    bookmark: Bookmark | None = None

    @property
    def content_height(self) -> float:
        return max((cell.height for cell in self.cells), default=0.0)

    @property
    def height(self) -> float:
        """Without the gap."""
        return max(self.above + self.content_height + self.below, self.at_least)

    def cut(self, room: float) -> tuple[Row, Row] | None:
        """What fits into `room` pt and the rest, or None where not even one part fits."""
        halves = [cell.cut(room - self.above - self.below) for cell in self.cells]
        if not any(head.parts for head, _ in halves):
            return None
        head = replace(self, cells=[head for head, _ in halves], centred=False, at_least=0.0)
        tail = [tail for _, tail in halves]
        return head, Row(tail, above=self.above, below=self.below)

    def draw(self, pen: Pen, top: float, left: float) -> None:
        """Draw with the upper edge at `top`; `left` is the page's margin, where the rule begins."""
        if self.rule:
            pen.rule(left, top, self.rule.width, self.rule.thickness, self.rule.ink)
        if self.anchor:
            pen.anchor(self.anchor, top)
            if self.bookmark:
                pen.bookmark(self.bookmark.title, self.anchor, self.bookmark.level)
        room = self.height - self.above - self.below
        for cell in self.cells:
            sunk = (room - cell.height) / 2 if self.centred else 0.0
            draw_parts(pen, cell.parts, cell.left, top + self.above + sunk)


def draw_parts(pen: Pen, parts: Sequence[Part], left: float, top: float) -> None:
    for part in parts:
        if isinstance(part, Line):
            pen.line(part, left, top)
        elif isinstance(part, Sign):
            part.draw(pen, left, top)
        elif isinstance(part, Rule):
            pen.rule(left, top, part.width, part.thickness, part.ink)
        elif isinstance(part, Label):
            part.sign.draw(pen, left, top + (part.height - part.sign.height) / 2)
            pen.line(part.line, left + part.beside, top + (part.height - part.line.height) / 2)
        top += part.height
