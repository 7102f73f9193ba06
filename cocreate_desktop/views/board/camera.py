"""A view that moves over the board: zoom, pan, the way home, what comes into sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QPainter, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QFrame, QGesture, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

from cocreate_desktop.domain.board_layout import Box
from cocreate_desktop.views.board.look import DESIGN, Look
from cocreate_desktop.views.board.scene import BoardScene

LEAST_ZOOM, MOST_ZOOM = 0.05, 4.0
ZOOM_STEP = 1.25
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


class BoardCamera(QGraphicsView):
    view_changed = Signal()

    def __init__(self, board: BoardScene, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self._look = look
        self.setScene(board)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.set_zoom(self.usual_zoom)

    @property
    def zoom(self) -> float:
        return self.transform().m11()

    @property
    def usual_zoom(self) -> float:
        """At which a note has its size of the design; larger with larger text."""
        return DESIGN * self._look.theme.text_scale

    def keep_foot(self, height: int) -> None:
        """Leave a strip of the view free of the board."""
        if self.viewportMargins().bottom() != height:
            self.setViewportMargins(0, 0, 0, height)

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        """Zoom so that what is at `around` (px of the view; None: in the middle) stays there."""
        around = around or self.viewport().rect().center()
        kept = self.mapToScene(around)
        zoom = max(LEAST_ZOOM, min(MOST_ZOOM, zoom))
        self.setTransform(QTransform.fromScale(zoom, zoom))
        self.pan(around - self.mapFromScene(kept))

    def zoom_by(self, steps: float, around: QPoint | None = None) -> None:
        self.set_zoom(self.zoom * ZOOM_STEP**steps, around)

    def pan(self, by: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - by.x())
        down.setValue(down.value() - by.y())
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

    def middle(self) -> QPointF:
        """What is in the middle of what is seen."""
        return self.mapToScene(self.viewport().rect().center())

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touchpad or a touch screen."""
        if isinstance(event, QNativeGestureEvent):
            return self._take_native(event)
        if event.type() is QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            return self.take_pinch(event.gesture(Qt.GestureType.PinchGesture))
        return super().viewportEvent(event)

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

    def _take_native(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self.set_zoom(self.zoom * (1 + event.value()), event.position().toPoint())
        return True

    def take_pinch(self, pinch: QGesture | None) -> bool:
        """The point between the fingers stays between them, also when both move."""
        if not isinstance(pinch, QPinchGesture):
            return False
        between, before = pinch.centerPoint().toPoint(), pinch.lastCenterPoint().toPoint()
        if pinch.state() is not Qt.GestureState.GestureStarted:
            self.pan(between - before)
        port = self.viewport()
        self.set_zoom(self.zoom * pinch.scaleFactor(), port.mapFromGlobal(between))
        return True

    def _room(self, margin: QPoint) -> QRect:
        """What of the view no bar covers."""
        foot = self._look.theme.px(_FOOT)
        return self.viewport().rect().adjusted(margin.x(), margin.y(), -margin.x(), -foot)


def _inwards(first: int, last: int, least: int, most: int) -> int:
    """By how much a span must move to lie between two bounds; its beginning counts more than its end."""
    if first < least:
        return least - first
    return max(least - first, most - last) if last > most else 0
