"""Painted rows and chips, kept: when one comes, the others only move."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

MOST = 64
"""More rows than any screen shows; at 520 x 80 px they are under 11 MB."""


class KeptPictures:
    """Pictures by what they are of, each with its look; another look of the same thing takes its place."""

    def __init__(self, *, see_through: bool = False) -> None:
        """With `see_through` the ground is left to what lies under a picture; else `paint` brings one."""
        self._see_through = see_through
        self._kept: OrderedDict[Hashable, tuple[Hashable, QPixmap]] = OrderedDict()

    def get(
        self, thing: Hashable, look: Hashable, size: QSize, ratio: float, paint: Callable[[QPainter], None]
    ) -> QPixmap:
        """The picture of a thing at `size` in px on a screen with `ratio` pixels a px; `paint` makes it if
        there is none of this look."""
        whole = (look, size.width(), size.height(), ratio)
        known = self._kept.get(thing)
        if known is None or known[0] != whole:
            self._kept[thing] = (whole, self._painted(size, ratio, paint))
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        self._kept.move_to_end(thing)
        return self._kept[thing][1]

    def forget(self, thing: Hashable) -> None:
        """What it shows has changed."""
        self._kept.pop(thing, None)

    def clear(self) -> None:
        self._kept.clear()

    def _painted(self, size: QSize, ratio: float, paint: Callable[[QPainter], None]) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        if self._see_through:
            picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint(painter)
        painter.end()
        return picture
