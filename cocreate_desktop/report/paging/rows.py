"""What a page is made of: rows of cells side by side, each a stack of lines, signs and rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ..drawing.grounds import Ground
from ..drawing.ink import Ink, px
from ..drawing.marks import Grid, Sign
from ..drawing.pen import Pen
from ..drawing.pictures import Picture
from ..text.typesetting import Line


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
    """A sign and the line beside it, on a common middle; or the line alone among such pairs."""

    sign: Sign | None
    line: Line
    beside: float
    """From the label's left edge to the line, in pt."""

    @property
    def width(self) -> float:
        return self.beside + self.line.width

    @property
    def height(self) -> float:
        return max(self.sign.height if self.sign else 0.0, self.line.height)


_TALL = px(220)
"""Cells side by side within a cell are cut only if they are higher than this: a quote stays whole."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Cells side by side within a cell, such as a chip and its words."""

    cells: Sequence[Cell]

    @property
    def height(self) -> float:
        return max((cell.height for cell in self.cells), default=0.0)

    def cut(self, room: float) -> tuple[Beside, Beside]:
        """What fits into `room` pt, and the rest."""
        halves = [cell.cut(room) for cell in self.cells]
        return Beside([head for head, _ in halves]), Beside([tail for _, tail in halves])

    def is_empty(self) -> bool:
        return not any(cell.parts for cell in self.cells)


Part = Line | Sign | Grid | Rule | Gap | Label | Beside | Picture


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
            if used + part.height > room:
                end = _without_single_lines(self.parts, index)
                head, tail = list(self.parts[:end]), list(self.parts[end:])
                if isinstance(part, Beside) and part.height > _TALL:
                    upper, tail[0] = part.cut(room - used)
                    head += [] if upper.is_empty() else [upper]
                return Cell(self.left, head), Cell(self.left, tail)
            used += part.height
        return self, Cell(self.left, ())


def _without_single_lines(parts: Sequence[Part], end: int) -> int:
    """Where to cut at `end` or before, so that no line of a paragraph stands alone above or below the cut."""
    start = end
    while start and _is_line(parts[start - 1]):
        start -= 1
    stop = end
    while stop < len(parts) and _is_line(parts[stop]):
        stop += 1
    above, below = end - start, stop - end
    if not (above and below):
        return end
    if below == 1:
        above -= 1
    return start + above if above > 1 else start


def _is_line(part: Part) -> bool:
    return isinstance(part, Line)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline that leads to a row; level 0 is a chapter."""

    title: str
    level: int


@dataclass(frozen=True)
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
    grounds: Sequence[Ground] = ()
    anchor: str = ""
    bookmark: Bookmark | None = None

    @cached_property
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
        grounds = [ground.cut() for ground in self.grounds]
        head = replace(
            self,
            cells=[head for head, _ in halves],
            grounds=[head for head, _ in grounds],
            centred=False,
            at_least=0.0,
        )
        tail = Row(
            [tail for _, tail in halves],
            above=self.above,
            below=self.below,
            grounds=[tail for _, tail in grounds],
        )
        return head, tail

    def draw(self, pen: Pen, top: float, left: float) -> None:
        """Draw with the upper edge at `top`; `left` is the page's margin, where the rule begins."""
        for ground in self.grounds:
            ground.draw(pen, top, self.height)
        if self.rule:
            pen.rule(left, top, self.rule.width, self.rule.thickness, self.rule.ink)
        if self.anchor:
            name = pen.anchor(self.anchor, top)
            if self.bookmark:
                pen.bookmark(self.bookmark.title, name, self.bookmark.level)
        room = self.height - self.above - self.below
        for cell in self.cells:
            sunk = (room - cell.height) / 2 if self.centred else 0.0
            draw_parts(pen, cell.parts, cell.left, top + self.above + sunk)


def draw_parts(pen: Pen, parts: Sequence[Part], left: float, top: float) -> None:
    for part in parts:
        if isinstance(part, Line):
            pen.line(part, left, top)
        elif isinstance(part, Sign | Grid | Picture):
            part.draw(pen, left, top)
        elif isinstance(part, Rule):
            pen.rule(left, top, part.width, part.thickness, part.ink)
        elif isinstance(part, Label):
            if part.sign:
                part.sign.draw(pen, left, top + (part.height - part.sign.height) / 2)
            pen.line(part.line, left + part.beside, top + (part.height - part.line.height) / 2)
        elif isinstance(part, Beside):
            for cell in part.cells:
                draw_parts(pen, cell.parts, cell.left, top)
        top += part.height
