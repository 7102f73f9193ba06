"""The marks under an entry's words: how long, prompted, from memory, written in private."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.theme import Theme

_HEIGHT, _ABOVE, _PAD, _GAP = 20, 4, 7, 6


class FeedMarks:
    """Small pills beside each other, on as many lines as they need."""

    def __init__(self, words: Sequence[str], width: int, theme: Theme) -> None:
        self._theme = theme
        self._places: list[tuple[str, QRectF]] = []
        left, top, high = 0.0, 0.0, theme.px(_HEIGHT)
        for word in words:
            wide = min(float(width), theme.advance("label", word, tabular=True) + 2 * _PAD)
            if left and left + wide > width:
                left, top = 0.0, top + high + _ABOVE
            self._places.append((word, QRectF(left, top + _ABOVE, wide, high)))
            left += wide + _GAP
        self.height = round(top) + high + _ABOVE if words else 0

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        theme = self._theme
        font = theme.font("label", tabular=True)
        with kept(painter):
            for word, place in self._places:
                box = place.translated(left, top)
                fill_box(painter, box, box.height() / 2, theme.colour("sunken"))
                write(painter, box, word, font, theme.colour("text2"), Qt.AlignmentFlag.AlignCenter)
