"""A view that is moved by hand, and zoomed where the pointer or two fingers are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QNativeGestureEvent, QTransform
from PySide6.QtWidgets import QFrame, QGesture, QGestureEvent, QGraphicsView, QPinchGesture, QWidget

_STEP = 1.25


class ZoomView(QGraphicsView):
    """Shows a scene without bars beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    @property
    def zoom(self) -> float:
        """px of the screen for one of the scene."""
        return self.transform().m11()

    @property
    def zoom_range(self) -> tuple[float, float]:
        """The least and the most that it can be zoomed to."""
        raise NotImplementedError

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        """Zoom so that what is at `around` (px of the view; None: `looked_at`) stays there."""
        if around is None:
            around = self.looked_at()
        kept = self.mapToScene(around)
        least, most = self.zoom_range
        zoom = max(least, min(most, zoom))
        self.setTransform(QTransform.fromScale(zoom, zoom))
        self.pan(around - self.mapFromScene(kept))

    def looked_at(self) -> QPoint:
        """Where somebody looks who does not point (px of the view)."""
        return self.viewport().rect().center()

    def zoom_by(self, steps: float, around: QPoint | None = None) -> None:
        """Larger by so many steps, smaller below 0; `around` is that of `set_zoom`."""
        self.set_zoom(self.zoom * _STEP**steps, around)

    def pan(self, by: QPoint) -> None:
        """Move what is seen, by px of the screen."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - by.x())
        down.setValue(down.value() - by.y())

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touchpad or a touch screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
                return False
            self.set_zoom(self.zoom * (1 + event.value()), event.position().toPoint())
            return True
        if event.type() is QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            return self.take_pinch(event.gesture(Qt.GestureType.PinchGesture))
        return super().viewportEvent(event)

    def take_pinch(self, pinch: QGesture | None) -> bool:
        """The point between the fingers stays between them, also when both move."""
        if not isinstance(pinch, QPinchGesture):
            return False
        between, before = pinch.centerPoint().toPoint(), pinch.lastCenterPoint().toPoint()
        if pinch.state() is not Qt.GestureState.GestureStarted:
            self.pan(between - before)
        self.set_zoom(self.zoom * pinch.scaleFactor(), self.viewport().mapFromGlobal(between))
        return True
