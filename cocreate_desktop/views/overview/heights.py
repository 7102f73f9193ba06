"""How high the rows of the matrix are, and how far they give way before it scrolls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.evidence.matrix import Row

ROW, OPEN_ROW, HEAD_OF_KIND = 34, 52, 24
"""px; a row is open when the counts of its marks stand under them."""

LEAST_ROW = 32
"""A row gives way to this height, in px: what can be clicked needs no less."""


def wished_heights(rows: Sequence[Row | Kind], open_row: int | None, px: Callable[[float], int]) -> list[int]:
    """The heights where there is room for all, in px; `px` is a length at the size of the text."""
    return [
        px(HEAD_OF_KIND if isinstance(row, Kind) else OPEN_ROW if number == open_row else ROW)
        for number, row in enumerate(rows)
    ]


def fitted_heights(wished: Sequence[int], room: int) -> list[int]:
    """The heights in `room` px: all give way alike, at most until a row has `LEAST_ROW`."""
    share = max(LEAST_ROW / ROW, min(1.0, room / max(1, sum(wished))))
    edges = [round(share * edge) for edge in accumulate(wished, initial=0)]
    return [bottom - top for top, bottom in pairwise(edges)]
