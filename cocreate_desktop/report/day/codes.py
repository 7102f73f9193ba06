"""What makes a photo of a sheet readable: a mark in each corner, and the sheet's id as a code."""

from __future__ import annotations

from collections.abc import Iterator

import segno

from cocreate_desktop.domain.sheet_id import SheetId, format_sheet_id

from ..drawing.ink import Ink, Paper
from ..drawing.marks import Sign
from ..drawing.pen import Brush, Pen, Segment
from .measures import mm

MODULE = mm(0.5)
_VERSION = 3
"""29 modules square: 61 signs at the middle level of correction, ids have 44."""
_MODULES = 17 + 4 * _VERSION
QR = _MODULES * MODULE
BESIDE_QR = mm(5)
"""The quiet zone, four modules, and more."""

CORNER = mm(4)
CORNER_EDGE = mm(7)
"""From the edge of the sheet: printers reach that far."""


def matrix(sheet: SheetId) -> list[list[bool]]:
    """The modules of a sheet's code from the top, dark ones true, without the quiet zone."""
    code = segno.make(format_sheet_id(sheet), error="m", version=_VERSION, boost_error=False, micro=False)
    return [[bool(module) for module in row] for row in code.matrix]


def code_sign(sheet: SheetId) -> Sign:
    """The code, `QR` pt square."""
    modules = matrix(sheet)

    outlines = [
        corner
        for row, dark in enumerate(modules)
        for start, length in _stretches(dark)
        for corner in _rectangle(start * MODULE, QR - (row + 1) * MODULE, length * MODULE)
    ]

    def paint(brush: Brush) -> None:
        brush.shape(outlines, Ink.TEXT)

    return Sign(f"code {format_sheet_id(sheet)}", QR, QR, paint)


def draw_corners(pen: Pen, paper: Paper) -> None:
    """A square in each corner, the one at the lower right hollow: so a photo knows which way is up."""
    far_x, far_y = paper.width - CORNER_EDGE - CORNER, paper.height - CORNER_EDGE - CORNER
    for left in (CORNER_EDGE, far_x):
        for top in (CORNER_EDGE, far_y):
            _corner(hollow=left == far_x and top == far_y).draw(pen, left, top)


def _corner(*, hollow: bool) -> Sign:
    def paint(brush: Brush) -> None:
        brush.box(0, 0, CORNER, CORNER, 0, Ink.TEXT)
        if hollow:
            brush.box(CORNER / 4, CORNER / 4, CORNER / 2, CORNER / 2, 0, Ink.PAPER)

    return Sign(f"corner {hollow}", CORNER, CORNER, paint)


def _rectangle(left: float, bottom: float, width: float) -> tuple[Segment, ...]:
    """One module high; the last segment closes it."""
    right, top = left + width, bottom + MODULE
    return (left, bottom), (right, bottom), (right, top), (left, top), ()


def _stretches(dark: list[bool]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin in a row, and how many follow each other."""
    start = 0
    while start < len(dark):
        end = start
        while end < len(dark) and dark[end]:
            end += 1
        if end > start:
            yield start, end - start
        start = end + 1
