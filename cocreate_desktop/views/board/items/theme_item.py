"""A theme: the region around its clusters, whose title can be read from any distance."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTransform

from cocreate_desktop.domain.board import UNTITLED
from cocreate_desktop.domain.board.boxes import TITLE
from cocreate_desktop.views.board.items.cluster_item import ClusterItem
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.canvas import fill_box
from cocreate_desktop.views.wording import say

_TAB = 22.0
"""px of the screen: the height of a title that keeps its size."""
_TAB_EDGE = 8.0
_LEAST_TAB = 40.0
_ROOM = 110.0
"""px of the screen that a title may take, however small the region is."""


def titles_stand_off(zoom: float) -> bool:
    """Whether themes are so small that their titles keep their size on the screen."""
    return TITLE * zoom < _TAB


class ThemeItem(ClusterItem):
    """Lies below its clusters, which are no children of it."""

    ground: ClassVar[str] = "surface"
    edge: ClassVar[str] = "line2"
    title_role: ClassVar[str] = "bar_title"

    def paint_over_notes(self, painter: QPainter, onto: QTransform) -> None:
        """From afar the title is a tab on the region's upper edge, which covers none of its clusters."""
        seen = onto.mapRect(self._box.translated(self.pos()))
        if seen.width() < _LEAST_TAB or not titles_stand_off(onto.m11()):
            return
        font = self._look.font("meta_strong")
        most = max(_ROOM, seen.width() - 2 * _TAB_EDGE)
        words = elided(self.face.title or say(UNTITLED), font, most)
        width = min(most, QFontMetricsF(font).horizontalAdvance(words)) + 2 * _TAB_EDGE
        bottom = round(seen.top() + TITLE * onto.m11())
        tab = QRectF(round(seen.left()), bottom - _TAB, round(width), _TAB)
        look = self._look
        edge = look.colour("accent" if self._is_selected else self.edge)
        fill_box(painter, tab, look.theme.radius("mark"), look.colour(self._bar_colour or self.ground), edge)
        painter.setFont(font)
        painter.setPen(look.colour("text" if self.face.title else "text3"))
        painter.drawText(tab, Qt.AlignmentFlag.AlignCenter, words)
