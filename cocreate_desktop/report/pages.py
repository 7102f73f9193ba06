"""Rows fall onto pages: kept together, never cut, with headers repeated where a table goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from .ink import ABOVE_FOOT, FOOT, TOP, Paper
from .rows import Row

_WORTH_CUTTING = 0.5
"""A row higher than this share of a page is cut between two of its lines, any other one moves on whole."""
_LITTLE = 0.2
"""This share of a page is little: in less room no tall row begins, and no higher row is repeated."""


@dataclass(frozen=True)
class Placed:
    """A row and the distance of its upper edge from the top of the sheet, in pt."""

    row: Row
    top: float


class Pages:
    """Takes rows in reading order. `heed` is called for every row and may raise to stop the work."""

    def __init__(self, paper: Paper, heed: Callable[[], None]) -> None:
        self._bottom = paper.height - FOOT - ABOVE_FOOT
        self._tall = _WORTH_CUTTING * (self._bottom - TOP)
        self._little = _LITTLE * (self._bottom - TOP)
        self._heed = heed
        self._pages: list[list[Placed]] = [[]]
        self._repeated: Sequence[Row] = ()
        self._top = TOP
        self._fresh = True

    def __len__(self) -> int:
        return len(self._pages)

    def __iter__(self) -> Iterator[Sequence[Placed]]:
        return iter(self._pages)

    def repeat(self, *rows: Row) -> None:
        """From now on every new page begins with these rows; none ends the repeating."""
        self._repeated = [replace(row, anchor="", bookmark=None) for row in rows if row.height < self._little]

    def new_page(self) -> None:
        """Go on with the next sheet, unless this one is still empty."""
        if self._pages[-1]:
            self._pages.append([])
        self._top = TOP
        for row in self._repeated:
            self._place(row)
        self._fresh = True

    def new_chapter(self) -> None:
        """Go on with the next sheet, unless so little stands on this one that a new one would be waste."""
        if self._top - TOP > self._little:
            self.new_page()

    def add(self, *rows: Row) -> None:
        """Place rows below each other and keep them on one page, if one page can hold them."""
        self._heed()
        together = sum(row.gap + row.height for row in rows)
        room = self._bottom - self._top
        if not self._fresh and together > room and (room < self._little or not self._must_cut(rows)):
            self.new_page()
        for row in rows:
            self._add(row)

    def _must_cut(self, rows: Sequence[Row]) -> bool:
        return any(row.height > self._tall for row in rows)

    def _add(self, row: Row) -> None:
        rest = row
        while True:
            gap = 0.0 if self._fresh else rest.gap
            if self._top + gap + rest.height <= self._bottom:
                self._place(rest, gap)
                return
            halves = rest.cut(self._bottom - self._top - gap) if self._must_cut([rest]) else None
            if halves is not None:
                self._place(halves[0], gap)
                rest = halves[1]
            elif self._fresh:
                self._place(rest, gap)
                return
            self.new_page()

    def _place(self, row: Row, gap: float = 0.0) -> None:
        self._pages[-1].append(Placed(row, self._top + gap))
        self._top += gap + row.height
        self._fresh = False
