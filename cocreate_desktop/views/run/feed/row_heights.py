"""Heights of many rows, of which only those that were seen are known."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate


class RowHeights:
    """Adding a row at the end costs the same however many there are; tops are added up when asked for."""

    def __init__(self, guess: int) -> None:
        self._guess = guess
        self._heights: list[int] = []
        self._known: list[bool] = []
        self._tops: list[int] = [0]
        """`_tops[n]` is where row n begins, as far as they are added up."""

    def __len__(self) -> int:
        return len(self._heights)

    def reset(self, count: int) -> None:
        """Forget everything; `count` rows of the guessed height."""
        self._heights = [self._guess] * count
        self._known = [False] * count
        self._tops = [0]

    def insert(self, row: int) -> None:
        self._heights.insert(row, self._guess)
        self._known.insert(row, False)
        self._cut(row)

    def remove(self, row: int) -> None:
        del self._heights[row]
        del self._known[row]
        self._cut(row)

    def forget(self, row: int) -> None:
        """The row has changed: measure it again."""
        self._known[row] = False

    def is_known(self, row: int) -> bool:
        return self._known[row]

    def set(self, row: int, height: int) -> None:
        self._known[row] = True
        if self._heights[row] != height:
            self._heights[row] = height
            self._cut(row)

    def height(self, row: int) -> int:
        return self._heights[row]

    def top(self, row: int) -> int:
        """Where `row` begins; for the number of rows, where the last one ends."""
        self._add_up(row)
        return self._tops[row]

    @property
    def total(self) -> int:
        return self.top(len(self._heights))

    def row_at(self, y: int) -> int:
        """The row at `y`, the last one below the end; -1 if there is none."""
        self._add_up(len(self._heights))
        return min(bisect_right(self._tops, max(0, y)), len(self._heights)) - 1

    def _cut(self, row: int) -> None:
        """Tops behind `row` no longer hold."""
        del self._tops[row + 1 :]

    def _add_up(self, until: int) -> None:
        begun = len(self._tops) - 1
        if begun < until:
            more = accumulate(self._heights[begun:until], initial=self._tops[-1])
            next(more)
            self._tops.extend(more)
