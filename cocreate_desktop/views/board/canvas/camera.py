"""A view that moves over the board: zoom, pan, the way home, what comes into sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.views.board.canvas.zooming import ZoomView
from cocreate_desktop.views.board.items.look import DESIGN, Look
from cocreate_desktop.views.board.items.scene import BoardScene

LEAST_ZOOM, MOST_ZOOM = 0.05, 4.0
_CTRL = Qt.KeyboardModifier.ControlModifier
_ZOOM_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
_HOME = QPoint(20, 18)
"""Where the board's corner stands in the view."""
_FOOT = 58
"""px at the bottom that the bar of the selection covers."""
_NEAR = 8
"""px that something brought into view keeps from the edge."""
_EDGE = 28
"""px from the edge, within which something in the hand moves the board."""


class BoardCamera(ZoomView):
    """Knows its way over the board."""

    view_changed = Signal()

    def __init__(self, board: BoardScene, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self._look = look
        self.setScene(board)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.set_zoom(self.usual_zoom, QPoint())

    @property
    def zoom_range(self) -> tuple[float, float]:
        return LEAST_ZOOM, MOST_ZOOM

    @property
    def usual_zoom(self) -> float:
        """At which a note has its size of the design; larger with larger text."""
        return DESIGN * self._look.theme.text_scale

    def keep_foot(self, height: int) -> None:
        """Leave a strip of the view free of the board."""
        if self.viewportMargins().bottom() != height:
            self.setViewportMargins(0, 0, 0, height)

    def pan(self, by: QPoint) -> None:
        super().pan(by)
        self.view_changed.emit()

    def go_home(self) -> None:
        """The whole board at the usual zoom if it fits, else as large as it does."""
        extent = self.board.layout.extent
        room = self._room(_HOME)
        zoom = self.usual_zoom
        if extent is not None:
            zoom = min(zoom, room.width() / extent.width, room.height() / extent.height)
        self.set_zoom(zoom)
        corner = QPointF(extent.x, extent.y) if extent else QPointF()
        self.pan(_HOME - self.mapFromScene(corner))

    def come_back(self) -> None:
        """Go home if nothing of the board is in view any more."""
        seen = self.mapToScene(self._room(QPoint(_NEAR, _NEAR))).boundingRect()
        view = Box(seen.x(), seen.y(), seen.width(), seen.height())
        if not any(box.overlaps(view) for box in self.board.layout.taken):
            self.go_home()

    def fit(self, box: Box) -> None:
        """As large as a box fits, but not larger than its notes are usually seen, and in the middle."""
        room = self._room(_HOME)
        zoom = min(room.width() / box.width, room.height() / box.height, self.usual_zoom)
        self.set_zoom(zoom)
        self.pan(room.center() - self.mapFromScene(QPointF(*box.centre)))

    def show_place(self, box: Box) -> None:
        """Bring a box into view, by as little as it takes."""
        seen = self._room(QPoint(_NEAR, _NEAR))
        corner, opposite = self.mapFromScene(box.x, box.y), self.mapFromScene(box.right, box.bottom)
        by = QPoint(
            _inwards(corner.x(), opposite.x(), seen.left(), seen.right()),
            _inwards(corner.y(), opposite.y(), seen.top(), seen.bottom()),
        )
        if not by.isNull():
            self.pan(by)

    def follow(self, pointer: QPoint) -> None:
        """Move the board on when something is carried to its edge."""
        room = self.viewport().rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        over = QPoint(
            min(0, pointer.x() - room.left()) + max(0, pointer.x() - room.right()),
            min(0, pointer.y() - room.top()) + max(0, pointer.y() - room.bottom()),
        )
        if not over.isNull():
            self.pan(-over)

    def looked_at(self) -> QPoint:
        """The middle, or what of the board in view is next to it."""
        middle, view, extent = super().looked_at(), self.viewport().rect(), self.board.layout.extent
        board = self.mapFromScene(QRectF(*extent)).boundingRect() & view if extent else QRect()
        if board.isEmpty():
            return middle
        return QPoint(
            max(board.left(), min(board.right(), middle.x())),
            max(board.top(), min(board.bottom(), middle.y())),
        )

    def middle(self) -> QPointF:
        """What is in the middle of what is seen."""
        return self.mapToScene(self.viewport().rect().center())

    def zooms(self, event: QKeyEvent) -> bool:
        """Whether a key zooms here: Ctrl with +, - or 0. Elsewhere these set the size of text; of a board
        larger text is a larger zoom."""
        return bool(event.modifiers() & _CTRL) and Qt.Key(event.key()) in _ZOOM_KEYS

    def zoom_with(self, event: QKeyEvent) -> None:
        """What a key that `zooms` does: a step, or 100 %."""
        steps = _ZOOM_KEYS[Qt.Key(event.key())]
        if steps:
            self.zoom_by(steps)
        else:
            self.set_zoom(1.0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(turned.y() / 120, event.position().toPoint())
            return
        by = event.pixelDelta() if not event.pixelDelta().isNull() else turned / 2
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
            by = by.transposed()
        self.pan(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view_changed.emit()

    def _room(self, margin: QPoint) -> QRect:
        """What of the view no bar covers."""
        foot = self._look.theme.px(_FOOT)
        return self.viewport().rect().adjusted(margin.x(), margin.y(), -margin.x(), -foot)


def _inwards(first: int, last: int, least: int, most: int) -> int:
    """By how much a span must move to lie between two bounds; its beginning counts more than its end."""
    if first < least:
        return least - first
    return max(least - first, most - last) if last > most else 0
