"""What a lasso catches: a line drawn free-hand around things, closed by itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from cocreate_desktop.domain.board.boxes import Box, Place


class Lasso:
    """Catches the boxes whose middle lies within its line; where the line crosses itself, even-odd counts.

    A piece of line looks only at middles as high as itself, so that a long line over many notes stays quick.
    """

    def __init__(self, start: Place, boxes: Mapping[str, Box]) -> None:
        self._middles = sorted((box.centre[1], box.centre[0], key) for key, box in boxes.items())
        self._heights = [y for y, _, _ in self._middles]
        self._start = self._end = start
        self._within: set[str] = set()

    def go_to(self, place: Place) -> None:
        """Draw on to a place."""
        self._within ^= self._right_of(self._end, place)
        self._end = place

    def caught(self) -> set[str]:
        """Keys of what lies within, were the line closed now."""
        return self._within ^ self._right_of(self._end, self._start)

    def _right_of(self, one: Place, other: Place) -> set[str]:
        """What a ray to the left leads from to a piece of the line."""
        (x1, y1), (x2, y2) = sorted((one, other), key=lambda place: place[1])
        first, last = bisect_left(self._heights, y1), bisect_left(self._heights, y2)
        return {key for y, x, key in self._middles[first:last] if x > x1 + (x2 - x1) * ((y - y1) / (y2 - y1))}
