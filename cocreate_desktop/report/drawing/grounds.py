"""What lies behind the cells of a row and is as high as the row: cards, lines between columns, frames."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from .ink import Ink, px
from .pen import Brush, Pen, Segment

_HATCH_EVERY = px(13)
_ROUND = 0.45
"""Where the handles of a corner's curve stand, as a share of its radius from the corner."""


class Ground(Protocol):
    """Drawn before the cells, from the row's upper edge down."""

    def draw(self, pen: Pen, top: float, height: float) -> None: ...

    def cut(self) -> tuple[Ground, Ground]:
        """What lies behind the two halves of a row that is cut."""
        ...


@dataclass(frozen=True, slots=True)
class Card:
    """A filled box with an edge, as a sticky note has. Lengths in pt."""

    left: float
    width: float
    fill: Ink
    edge: Ink = Ink.TEXT2
    thickness: float = px(1.5)
    radius: float = px(4)

    def draw(self, pen: Pen, top: float, height: float) -> None:
        edge = self.thickness

        def paint(brush: Brush) -> None:
            brush.box(
                edge / 2, edge / 2, self.width - edge, height - edge, self.radius, self.fill, self.edge, edge
            )

        pen.stamp(f"card {self} {height:.3f}", self.width, height, paint, self.left, top)

    def cut(self) -> tuple[Ground, Ground]:
        return self, self


@dataclass(frozen=True, slots=True)
class Upright:
    """A vertical line at `x`, from `above` under the row's upper edge to `below` over its lower one."""

    x: float
    above: float = 0.0
    below: float = 0.0
    thickness: float = px(1)
    ink: Ink = Ink.LINE

    def draw(self, pen: Pen, top: float, height: float) -> None:
        pen.upright(
            self.x - self.thickness / 2,
            top + self.above,
            height - self.above - self.below,
            self.thickness,
            self.ink,
        )

    def cut(self) -> tuple[Ground, Ground]:
        return replace(self, below=0.0), replace(self, above=0.0)


@dataclass(frozen=True, slots=True)
class Across:
    """A horizontal line along the row's upper edge that is narrower than the page."""

    left: float
    width: float
    thickness: float = px(1)
    ink: Ink = Ink.LINE

    def draw(self, pen: Pen, top: float, height: float) -> None:
        pen.rule(self.left, top, self.width, self.thickness, self.ink)

    def cut(self) -> tuple[Ground, Ground]:
        return self, replace(self, width=0.0)


@dataclass(frozen=True, slots=True)
class Hatched:
    """Slanting lines in a column: nothing is here yet. `above` leaves room for the row's rule."""

    left: float
    width: float
    above: float = px(1)

    def draw(self, pen: Pen, top: float, height: float) -> None:
        high = height - self.above

        def paint(brush: Brush) -> None:
            brush.only_within(0, 0, self.width, high, lambda: self._lines(brush, high))

        pen.stamp(
            f"hatched {self.width:.3f} {high:.3f}", self.width, high, paint, self.left, top + self.above
        )

    def _lines(self, brush: Brush, high: float) -> None:
        x = -high
        while x < self.width:
            brush.shape(((x, 0.0), (x + high, high)), None, Ink.LINE, px(1.5))
            x += _HATCH_EVERY

    def cut(self) -> tuple[Ground, Ground]:
        return self, self


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a frame around several rows that belongs to one of them: its sides, and where it ends."""

    left: float
    width: float
    opens: bool = False
    """The frame's upper edge is the row's."""
    closes: bool = False
    thickness: float = px(2)
    radius: float = px(10)
    ink: Ink = Ink.TEXT

    def draw(self, pen: Pen, top: float, height: float) -> None:
        def paint(brush: Brush) -> None:
            for outline in self._outlines(height):
                brush.shape(outline, None, self.ink, self.thickness)

        pen.stamp(f"frame {self} {height:.3f}", self.width, height, paint, self.left, top)

    def cut(self) -> tuple[Ground, Ground]:
        return replace(self, closes=False), replace(self, opens=False)

    def _outlines(self, height: float) -> list[list[Segment]]:
        """From the bottom up in the grid of a stamp, whose y points up."""
        near, far = self.thickness / 2, self.width - self.thickness / 2
        low = self.thickness / 2 if self.closes else 0.0
        high = height - self.thickness / 2 if self.opens else height
        ends = (low + self.radius * self.closes, high - self.radius * self.opens)
        outlines: list[list[Segment]] = [[(x, y) for y in ends] for x in (near, far)]
        if self.opens:
            outlines.append(self._edge(near, far, high, -self.radius))
        if self.closes:
            outlines.append(self._edge(near, far, low, self.radius))
        return outlines

    def _edge(self, near: float, far: float, y: float, into: float) -> list[Segment]:
        """A horizontal edge with its two round corners; `into` points towards the frame's inside."""
        radius, reach = self.radius, self.radius * _ROUND
        return [
            (near, y + into),
            (near, y + into * _ROUND, near + reach, y, near + radius, y),
            (far - radius, y),
            (far - reach, y, far, y + into * _ROUND, far, y + into),
        ]
