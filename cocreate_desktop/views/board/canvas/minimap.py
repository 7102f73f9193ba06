"""The overview: the whole board in a corner, and what of it is seen."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.board.boxes import FOOT, NOTE_WIDTH, SIDE, TITLE, Box
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.views.board.canvas.canvas import BoardCanvas
from cocreate_desktop.views.board.items.scene import BoardScene
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept
from cocreate_desktop.views.theme import Theme

SIZE = QSize(156, 98)
_MARGIN = 6
_DARKER = 125
"""Per cent by which the light fills of notes are darker here, where they have no edge."""
_LEAST_NOTE = 2.0
"""px of the screen."""


class Minimap(QWidget):
    """A press or a drag moves the board there."""

    def __init__(self, canvas: BoardCanvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._theme = theme
        self._picture: QPixmap | None = None
        self.resize(SIZE)
        self.setAccessibleName(self.tr("Overview of the board"))
        self.setToolTip(self.tr("Press to go there"))
        canvas.view_changed.connect(self.update)

    def show_board(self) -> None:
        """The board has changed, or its colours."""
        self._picture = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        density = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != density:
            self._picture = self._draw_board(density)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        seen = self._frame().shrunk(self._seen()).intersected(QRectF(self.rect()).adjusted(3, 3, -3, -3))
        with kept(painter):
            edge_box(painter, seen, 3, self._theme.colour("accent"), 2)
        painter.end()

    def _draw_board(self, density: float) -> QPixmap:
        """All that stays while the view moves."""
        theme, layout, frame = self._theme, self._canvas.board.layout, self._frame()
        picture = QPixmap(self.size() * density)
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        radius = theme.radius("control")
        with kept(painter):
            fill_box(painter, self.rect(), radius, theme.colour("surface"), theme.colour("line2"))
            painter.setClipRect(self.rect().adjusted(2, 2, -2, -2))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("line"))
            for box in layout.cluster_boxes.values():
                painter.drawRoundedRect(frame.shrunk(box), 2, 2)
            for tone, boxes in _by_tone(self._canvas.board, frame.scale).items():
                painter.setBrush(theme.colour(tone).darker(_DARKER) if tone else theme.colour("text3"))
                painter.drawRects([frame.shrunk(box) for box in boxes])
        painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def _go(self, to: QPointF) -> None:
        world, scale, corner = self._frame()
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

    def _frame(self) -> _Frame:
        """The board with some air; what is seen of nothing when it is empty."""
        extent = self._canvas.board.layout.extent or self._seen()
        world = Box(extent.x - 60, extent.y - 60, extent.width + 120, extent.height + 120)
        scale = min((self.width() - 2 * _MARGIN) / world.width, (self.height() - 2 * _MARGIN) / world.height)
        corner = QPointF((self.width() - world.width * scale) / 2, (self.height() - world.height * scale) / 2)
        return _Frame(world, scale, corner)


class _Frame(NamedTuple):
    """The part of the board that is shown, and how."""

    world: Box
    scale: float
    corner: QPointF

    def shrunk(self, box: Box) -> QRectF:
        """Where a box is shown; never so small that it is not seen."""
        return QRectF(
            self.corner.x() + (box.x - self.world.x) * self.scale,
            self.corner.y() + (box.y - self.world.y) * self.scale,
            max(2.0, box.width * self.scale),
            max(1.5, box.height * self.scale),
        )


def _by_tone(board: BoardScene, scale: float) -> dict[str, list[Box]]:
    """What is painted, by the tone of notes; "" where colours mean kinds, and for several notes as one."""
    layout = board.layout
    if NOTE_WIDTH * scale < _LEAST_NOTE:
        return {"": _blocks(layout)}
    found: dict[str, list[Box]] = {}
    for note_id, box in layout.note_boxes.items():
        found.setdefault(board.paper_tone(note_id) or "", []).append(box)
    return found


def _blocks(layout: Layout) -> list[Box]:
    """The notes of each cluster as one, as they would be smaller than a px or two."""
    clusters = [layout.cluster_boxes[key] for key, members in layout.members.items() if members]
    blocks = [
        Box(box.x + SIDE, box.y + TITLE, box.width - 2 * SIDE, box.height - TITLE - FOOT) for box in clusters
    ]
    return blocks + [layout.note_boxes[note.id] for note in layout.loose]
