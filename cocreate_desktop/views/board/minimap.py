"""The overview: the whole board in a corner, and what of it is seen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.board_layout import Box
from cocreate_desktop.views.board.canvas import BoardCanvas
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept
from cocreate_desktop.views.theme import Theme

SIZE = QSize(156, 98)
_MARGIN = 6


class Minimap(QWidget):
    """A press or a drag moves the board there."""

    def __init__(self, canvas: BoardCanvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._theme = theme
        self.resize(SIZE)
        self.setAccessibleName(self.tr("Overview of the board"))
        self.setToolTip(self.tr("Press to go there"))
        canvas.view_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        layout = self._canvas.board.layout
        with kept(painter):
            radius = theme.radius("control")
            fill_box(painter, self.rect(), radius, theme.colour("surface"), theme.colour("line2"))
            painter.setClipRect(self.rect().adjusted(2, 2, -2, -2))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line"))
            for box in layout.cluster_boxes.values():
                painter.drawRoundedRect(self._shrunk(box), 2, 2)
            for box in layout.note_boxes.values():
                painter.fillRect(self._shrunk(box), theme.colour("text3"))
            seen = self._shrunk(self._seen()).intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))
            edge_box(painter, seen, 3, theme.colour("accent"), 2)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def _go(self, to: QPointF) -> None:
        world, scale = self._world(), self._scale()
        corner = self._corner()
        across, down = (to.x() - corner.x()) / scale, (to.y() - corner.y()) / scale
        # A hand that slips off the overview does not take the board out of sight.
        place = QPointF(
            world.x + max(0.0, min(world.width, across)), world.y + max(0.0, min(world.height, down))
        )
        self._canvas.pan(self._canvas.viewport().rect().center() - self._canvas.mapFromScene(place))

    def _seen(self) -> Box:
        area = self._canvas.viewport().rect()
        first, last = self._canvas.mapToScene(area.topLeft()), self._canvas.mapToScene(area.bottomRight())
        return Box(first.x(), first.y(), last.x() - first.x(), last.y() - first.y())

    def _world(self) -> Box:
        """The board with some air; what is seen of nothing when it is empty."""
        extent = self._canvas.board.layout.extent or self._seen()
        return Box(extent.x - 60, extent.y - 60, extent.width + 120, extent.height + 120)

    def _scale(self) -> float:
        world = self._world()
        return min((self.width() - 2 * _MARGIN) / world.width, (self.height() - 2 * _MARGIN) / world.height)

    def _corner(self) -> QPointF:
        world, scale = self._world(), self._scale()
        return QPointF((self.width() - world.width * scale) / 2, (self.height() - world.height * scale) / 2)

    def _shrunk(self, box: Box) -> QRectF:
        world, scale, corner = self._world(), self._scale(), self._corner()
        return QRectF(
            corner.x() + (box.x - world.x) * scale,
            corner.y() + (box.y - world.y) * scale,
            max(2.0, box.width * scale),
            max(1.5, box.height * scale),
        )
