"""Rows fall onto pages: kept together, cut only where much would stay empty, with headers repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ..drawing.ink import ABOVE_FOOT, FOOT, TOP, Sheet, px
from .rows import Row

_WORTH_CUTTING = 0.5
"""A row higher than this share of a page is cut between two of its lines, any other one moves on whole."""
_MUCH = 0.4
"""This share of a page is much: rather than leave it empty, what does not fit is broken."""
_LITTLE = 0.2
"""This share of a page is little: in less room no tall row begins, and no higher row is repeated."""
_SHARED = 0.45
"""A page of which no more than this share is taken has room for the beginning of a long chapter."""
_WORTH_HAVING = px(80)
"""The least that begins of a tall row at a page's foot."""
_ABOVE_CHAPTER = px(64)


@dataclass(frozen=True)
class Placed:
    """A row and the distance of its upper edge from the top of the sheet, in pt."""

    row: Row
    top: float


@dataclass
class Page:
    """What stands on one sheet, in reading order."""

    sheet: Sheet
    placed: list[Placed] = field(default_factory=list[Placed])

    def __iter__(self) -> Iterator[Placed]:
        return iter(self.placed)


class Pages:
    """Takes rows in reading order. `heed` is called for every row and may raise to stop the work."""

    def __init__(self, sheet: Sheet, heed: Callable[[], None]) -> None:
        self._heed = heed
        self._pages = [Page(sheet)]
        self._repeated: Sequence[Row] = ()
        self._expected: float | None = None
        self._top = TOP
        self._fresh = True

    def __len__(self) -> int:
        return len(self._pages)

    def __iter__(self) -> Iterator[Page]:
        return iter(self._pages)

    @property
    def height(self) -> float:
        """What a page holds, in pt."""
        return self._bottom - TOP

    @property
    def room(self) -> float:
        """What is left of the page, in pt."""
        return self._bottom - self._top

    @property
    def taken(self) -> float:
        """What stands on the page, in pt."""
        return self._top - TOP

    @property
    def is_roomy(self) -> bool:
        """Whether so much of the page is left that a long chapter may begin on it."""
        return self.room > _MUCH * self.height

    def turn(self, sheet: Sheet) -> None:
        """From now on the pages are such sheets; what follows begins on one."""
        page = self._pages[-1]
        if (page.sheet.width, page.sheet.height) == (sheet.width, sheet.height):
            return
        if page.placed:
            self._pages.append(Page(sheet))
        else:
            page.sheet = sheet
        self._begin()

    def repeat(self, *rows: Row) -> None:
        """From now on every new page begins with these rows; none ends the repeating."""
        little = _LITTLE * self.height
        self._repeated = [replace(row, anchor="", bookmark=None) for row in rows if row.height < little]

    def new_page(self) -> None:
        """Go on with the next sheet, unless this one is still empty."""
        if self._pages[-1].placed:
            self._pages.append(Page(self._pages[-1].sheet))
        self._begin()

    def expect(self, height: float | None) -> None:
        """So much of the next chapter would stand on its last page, in pt; None if it is not to share one."""
        self._expected = None if height is None else height + _ABOVE_CHAPTER

    def new_chapter(self) -> None:
        """Go on with the next sheet, unless so little stands on this one that a new one would be waste, or it
        has room for what is expected."""
        expected = self._expected
        if self.taken > (_SHARED if expected is None else _LITTLE) * self.height and (
            expected is None or expected > self.room
        ):
            self.new_page()

    def add(self, *rows: Row) -> None:
        """Place rows below each other and keep them on one page, if one page can hold them.

        Where that would leave much of this one empty, the last of them is cut.
        """
        self._heed()
        is_cut = height_of(rows) > self.room and self._begins_here(rows)
        if not self._fresh and height_of(rows) > self.room and not is_cut:
            self.new_page()
        for row in rows:
            self._add(row, is_cut)

    def add_block(self, *rows: Row) -> None:
        """Place rows that belong together on one page, or break between them where much would stay empty.

        Neither the first nor the last of them then stands alone.
        """
        if self._fits(rows) or not self._leaves_much(rows) or len(rows) < 4:
            self.add(*rows)
            return
        self.add(*rows[:2])
        for row in rows[2:-2]:
            self.add(row)
        self.add(*rows[-2:])

    @property
    def _bottom(self) -> float:
        return self._pages[-1].sheet.height - FOOT - ABOVE_FOOT

    def _begin(self) -> None:
        self._top = TOP
        for row in self._repeated:
            self._place(row)
        self._fresh = True

    def _fits(self, rows: Sequence[Row]) -> bool:
        return height_of(rows) <= self.room

    def _leaves_much(self, rows: Sequence[Row]) -> bool:
        """Whether moving rows to the next page would leave much of this one empty, or they fill a page."""
        return self.room > _MUCH * self.height or height_of(rows) > self.height

    def _begins_here(self, rows: Sequence[Row]) -> bool:
        """Whether rows that do not fit begin on this page all the same, and are cut."""
        is_tall = any(row.height > _WORTH_CUTTING * self.height for row in rows)
        if self.room < (_LITTLE if is_tall else _MUCH) * self.height:
            return False
        room = self.room
        for row in rows:
            room -= row.gap
            if row.height > room:
                halves = row.cut(room)
                return halves is not None and halves[0].height > (_WORTH_HAVING if is_tall else room / 2)
            room -= row.height
        return True

    def _add(self, row: Row, is_cut: bool) -> None:
        rest = row
        while True:
            gap = 0.0 if self._fresh else rest.gap
            if self._top + gap + rest.height <= self._bottom:
                self._place(rest, gap)
                return
            halves = rest.cut(self.room - gap) if is_cut or self._begins_here([rest]) else None
            is_cut = False
            if halves is not None:
                self._place(halves[0], gap)
                rest = halves[1]
            elif self._fresh:
                self._place(rest, gap)
                return
            self.new_page()

    def _place(self, row: Row, gap: float = 0.0) -> None:
        self._pages[-1].placed.append(Placed(row, self._top + gap))
        self._top += gap + row.height
        self._fresh = False


def height_of(rows: Sequence[Row]) -> float:
    """Of rows below each other with the gaps between them, in pt."""
    return sum(row.gap + row.height for row in rows)
