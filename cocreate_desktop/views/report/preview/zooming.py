"""How large pages are shown: fitted into the view, or in per cent of their size on paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QSize

from cocreate_desktop.views.report.preview.pdfium import POINTS_PER_INCH

GAP = 16
"""px around pages."""
LEAST, MOST = 0.25, 4.0
STEPS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
"""What is offered by name."""
_SCREEN_DPI = 96
_NARROWEST = 80
"""px of a page that is fitted into nearly nothing."""
_MOST_PIXELS = 10_000_000
"""Of a drawn page; a larger one is drawn with so many and stretched."""


class Fit(StrEnum):
    WIDTH = "width"
    PAGE = "page"


@dataclass(frozen=True)
class Zoom:
    """A fit, or without one `factor` times the size on paper."""

    fit: Fit | None = Fit.WIDTH
    factor: float = 1.0

    def page_size(self, size: tuple[float, float], room: QSize) -> QSize:
        """px of a page of `size` pt in a view of `room` px."""
        wide, high = size
        width = wide * _SCREEN_DPI / POINTS_PER_INCH * self.factor
        if self.fit is not None:
            width = room.width() - 2 * GAP
        if self.fit is Fit.PAGE:
            width = min(width, (room.height() - 2 * GAP) * wide / high)
        width = max(_NARROWEST, width)
        return QSize(round(width), round(width * high / wide))

    def percent(self, size: tuple[float, float], room: QSize) -> int:
        """The size on the screen in per cent of that on paper."""
        width = self.page_size(size, room).width()
        return round(100 * width * POINTS_PER_INCH / _SCREEN_DPI / size[0])


def at_percent(percent: float) -> Zoom:
    """So much per cent, within what makes sense."""
    return Zoom(None, min(MOST, max(LEAST, percent / 100)))


def drawn_width(size: QSize, ratio: float) -> int:
    """How many device pixels wide a page of `size` px is drawn."""
    width, height = size.width() * ratio, size.height() * ratio
    return max(1, round(width * min(1.0, (_MOST_PIXELS / (width * height)) ** 0.5)))
