"""Snapping: what is dragged about comes to lie level with what it passes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cocreate_desktop.domain.board.boxes import Box, Place

_DIGITS = 3
"""Places that differ by less than a thousandth of a px are one."""
_LEVEL = 10.0**-_DIGITS

Span = tuple[float, float]


class Guide(NamedTuple):
    """A line along which things lie level: upright at x = `at`, else lying at y = `at`."""

    is_upright: bool
    at: float
    first: float
    last: float


class Snapped(NamedTuple):
    """By how much to move so that it lies level, and the lines that show with what."""

    by: Place
    guides: tuple[Guide, ...]


NOT_SNAPPED = Snapped((0.0, 0.0), ())


class Rulers:
    """The edges and middles of boxes, made ready so that a step of a drag only looks them up."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        boxes = tuple(boxes)
        self._across = _Axis((box.x, box.right, box.y, box.bottom) for box in boxes)
        self._down = _Axis((box.y, box.bottom, box.x, box.right) for box in boxes)

    def snap(self, box: Box, reach: float) -> Snapped:
        """Bring edges to edges and middles to middles that lie no farther than `reach` board px."""
        right = self._across.offset(box.x, box.right, reach)
        down = self._down.offset(box.y, box.bottom, reach)
        moved = Box(box.x + right, box.y + down, box.width, box.height)
        guides = (
            *_guides(self._across, True, (moved.x, moved.right), (moved.y, moved.bottom)),
            *_guides(self._down, False, (moved.y, moved.bottom), (moved.x, moved.right)),
        )
        return Snapped((right, down), guides)


class _Axis:
    """Edges and middles along one axis, with how far the boxes that have them reach along the other."""

    def __init__(self, sides: Iterable[tuple[float, float, float, float]]) -> None:
        edges: dict[float, Span] = {}
        middles: dict[float, Span] = {}
        for first, last, begin, end in sides:
            for lines, at in ((edges, first), (edges, last), (middles, (first + last) / 2)):
                key = round(at, _DIGITS)
                known = lines.get(key, (begin, end))
                lines[key] = min(known[0], begin), max(known[1], end)
        self._lines = (_Lines(edges), _Lines(middles))

    def offset(self, first: float, last: float, reach: float) -> float:
        """What brings a box to the nearest line; 0 if none is in reach."""
        found = [line - at for at, lines in self._asked(first, last) for line in lines.near(at, reach)]
        return min(found, key=abs, default=0.0)

    def level(self, first: float, last: float) -> Iterator[tuple[float, Span]]:
        """The lines on which a box lies, and their spans: edges, else the middle."""
        edges, middles = self._lines
        on_edge = [line for at in (first, last) for line in edges.near(at, _LEVEL)]
        for line in on_edge:
            yield line, edges.spans[line]
        if not on_edge:
            for line in middles.near((first + last) / 2, _LEVEL):
                yield line, middles.spans[line]

    def _asked(self, first: float, last: float) -> Iterator[tuple[float, _Lines]]:
        edges, middles = self._lines
        yield first, edges
        yield last, edges
        yield (first + last) / 2, middles


class _Lines:
    def __init__(self, spans: dict[float, Span]) -> None:
        self.spans = spans
        self._at = sorted(spans)

    def near(self, at: float, reach: float) -> list[float]:
        """The nearest line before and the one behind, as far as they are in reach."""
        place = bisect_left(self._at, at)
        return [line for line in self._at[max(0, place - 1) : place + 1] if abs(line - at) <= reach]


def _guides(axis: _Axis, is_upright: bool, sides: Span, reaches: Span) -> Iterator[Guide]:
    for at, (first, last) in axis.level(*sides):
        yield Guide(is_upright, at, min(first, reaches[0]), max(last, reaches[1]))
