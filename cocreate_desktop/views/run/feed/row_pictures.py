"""Painted rows of the feed, kept: when an entry comes, those above it only move."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

MOST = 64
"""More rows than any screen shows; at 520 x 80 px they are under 11 MB."""


class RowPictures:
    """Pictures by row id, each with what it shows; another look of the same row takes its place."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[Hashable, QPixmap]] = OrderedDict()

    def get(
        self, row_id: str, look: Hashable, size: QSize, ratio: float, paint: Callable[[QPainter], None]
    ) -> QPixmap:
        """The picture of a row at `size` in px on a screen with `ratio` pixels a px; `paint` makes it,
        ground included, if there is none of this look."""
        whole = (look, size.width(), size.height(), ratio)
        known = self._kept.get(row_id)
        if known is None or known[0] != whole:
            self._kept[row_id] = (whole, _painted(size, ratio, paint))
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        self._kept.move_to_end(row_id)
        return self._kept[row_id][1]

    def forget(self, row_id: str) -> None:
        """What a row shows has changed."""
        self._kept.pop(row_id, None)

    def clear(self) -> None:
        self._kept.clear()


def _painted(size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    paint(painter)
    painter.end()
    return picture
