"""Where the notes of a suggestion lie: a dashed ring around each, as they are in no cluster yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cocreate_desktop.domain.board.boxes import Box, around
from cocreate_desktop.views.board.items.look import Look

_OUTSIDE = 6.0
"""Board px between a note and its ring."""
_PEN, _BAND = 3, 7
"""Px of the screen at every zoom, so that it is seen from afar."""
_FARTHEST = 100.0
"""Board px that the band reaches beyond its ring when the whole of a large board is seen."""
_ABOVE_ALL = 1_000_000.0


class SuggestionMark(QGraphicsItem):
    """Lies over the notes and takes no clicks."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._boxes: tuple[Box, ...] = ()
        self.setZValue(_ABOVE_ALL)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What is ringed, in board px."""
        return self._boxes

    def show_boxes(self, boxes: Sequence[Box]) -> None:
        self.prepareGeometryChange()
        self._boxes = tuple(boxes)
        self.setVisible(bool(boxes))
        self.update()

    def boundingRect(self) -> QRectF:
        if not self._boxes:
            return QRectF()
        return _ring(around(self._boxes)).adjusted(-_FARTHEST, -_FARTHEST, _FARTHEST, _FARTHEST)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in self._pens():
            painter.setPen(pen)
            for box in self._boxes:
                painter.drawRect(_ring(box))

    def _pens(self) -> tuple[QPen, QPen]:
        """The dashes lie on a band of their own, since what is below may have any colour."""
        band = QPen(self._look.colour("surface"), _BAND)
        dashes = QPen(self._look.colour("accent"), _PEN, Qt.PenStyle.DashLine)
        for pen in (band, dashes):
            pen.setCosmetic(True)
        return band, dashes


def _ring(box: Box) -> QRectF:
    return QRectF(*box).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
