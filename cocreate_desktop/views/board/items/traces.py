"""Thin lines over the board that come and go with a gesture: guides, the lasso and the rubber band."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cocreate_desktop.domain.board.snapping import Guide
from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.board.items.plain_notes import cosmetic

_OVER_ALL = 1e9
_WIDTH = 1.5
"""px of the screen, as all of these lines."""
_TINT = 36
"""Of 255: how much of the accent a lasso or a band lays over what is in it."""


class Trace(QGraphicsItem):
    """Lies over all notes and takes no part in what is clicked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._area = QRectF()
        self.setZValue(_OVER_ALL)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def boundingRect(self) -> QRectF:
        return self._area

    def _take_area(self, area: QRectF, zoom: float) -> None:
        """`area` is what is painted, lines without their width; `zoom` says how wide they are."""
        self.prepareGeometryChange()
        edge = 2 * _WIDTH / zoom
        self._area = area.adjusted(-edge, -edge, edge, edge)
        self.show()
        self.update()


class GuideLines(Trace):
    """Show with what the thing in the hand lies level."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._lines: list[QLineF] = []

    @property
    def lines(self) -> Sequence[QLineF]:
        return self._lines if self.isVisible() else ()

    def show_guides(self, guides: Sequence[Guide], zoom: float) -> None:
        if not guides:
            self.hide()
            return
        self._lines = [
            QLineF(one.at, one.first, one.at, one.last)
            if one.is_upright
            else QLineF(one.first, one.at, one.last, one.at)
            for one in guides
        ]
        area = QRectF()
        for line in self._lines:
            area = area.united(QRectF(line.p1(), line.p2()).normalized().adjusted(0, 0, 1, 1))
        self._take_area(area, zoom)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setPen(cosmetic(self._look.colour("accent"), _WIDTH))
        painter.drawLines(self._lines)


class BandTrace(Trace):
    """The rubber band."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._band = QRectF()

    def draw(self, band: QRectF, zoom: float) -> None:
        self._band = band
        self._take_area(band, zoom)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        ground = self._look.colour("accent")
        ground.setAlpha(_TINT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(ground)
        painter.setPen(cosmetic(self._look.colour("accent"), 1))
        painter.drawRect(self._band)


class LassoTrace(Trace):
    """The line drawn so far, closed."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._line = QPolygonF()

    def begin(self, at: QPointF) -> None:
        self._line = QPolygonF([at])

    def go_to(self, at: QPointF, zoom: float) -> None:
        self._line.append(at)
        self._take_area(self._line.boundingRect(), zoom)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = self._look.colour("accent")
        ground.setAlpha(_TINT)
        painter.setBrush(ground)
        pen = cosmetic(self._look.colour("accent"), _WIDTH)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPolygon(self._line)
