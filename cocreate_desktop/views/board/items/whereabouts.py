"""Which notes lie in an area, found without looking at all of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF

from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH, Box

_CELL = 640.0
"""Board px: a screen at 100 % covers about ten cells."""


class Whereabouts:
    """Of boxes as large as a note. Made anew for every layout, when first asked."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self._boxes = boxes
        self._cells: dict[tuple[int, int], list[str]] = {}
        for key, box in boxes.items():
            cell = int(box[0] // _CELL), int(box[1] // _CELL)
            if cell in self._cells:
                self._cells[cell].append(key)
            else:
                self._cells[cell] = [key]

    def within(self, area: Box) -> list[str]:
        """Keys of the boxes that share more than an edge with the area, in no order."""
        first, last = int((area.x - NOTE_WIDTH) // _CELL), int(area.right // _CELL)
        top, bottom = int((area.y - NOTE_HEIGHT) // _CELL), int(area.bottom // _CELL)
        if (last - first + 1) * (bottom - top + 1) >= len(self._cells):
            cells = list(self._cells.values())
        else:
            rows, columns = range(top, bottom + 1), range(first, last + 1)
            cells = [self._cells.get((column, row), []) for row in rows for column in columns]
        return [key for keys in cells for key in keys if self._boxes[key].overlaps(area)]

    def at(self, place: QPointF) -> list[str]:
        """Keys of the boxes that hold a point, in no order."""
        x, y = place.x(), place.y()
        return [key for key in self.within(Box(x - 1, y - 1, 2, 2)) if self._boxes[key].holds(x, y)]
