"""A photograph to read small writing from: zoomed at the pointer, moved by hand, turned by quarters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QNativeGestureEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QGesture,
    QGestureEvent,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

ZOOM_STEP = 1.25
MOST_ZOOM = 8.0
_SHIFT_PX = 80
"""By which an arrow moves the photograph."""
_QUARTER = 90


class PhotoView(QGraphicsView):
    """Shows one picture, all of it until one zooms; then it stays where it is."""

    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._picture.setShapeMode(QGraphicsPixmapItem.ShapeMode.BoundingRectShape)
        scene = QGraphicsScene(self)
        scene.addItem(self._picture)
        self.setScene(scene)
        self._shows_all = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "sunken")
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setAccessibleName(self.tr("Photo of the wall"))
        self.setAccessibleDescription(self.tr("Plus and minus zoom, arrows move, R turns, 0 shows all of it"))

    @property
    def has_picture(self) -> bool:
        return not self._picture.pixmap().isNull()

    @property
    def box(self) -> QRectF:
        """The picture as it is turned, in the scene."""
        return self._picture.sceneBoundingRect()

    @property
    def zoom(self) -> float:
        """px of the screen for one of the picture."""
        return self.transform().m11()

    @property
    def turned(self) -> int:
        """Degrees, clockwise."""
        return round(self._picture.rotation())

    def show_image(self, image: QImage, turned: int = 0) -> None:
        """Show a picture, all of it; a null one shows nothing."""
        self._picture.setPixmap(QPixmap.fromImage(image))
        self._turn_to(turned)

    def turn(self) -> None:
        """A quarter to the right."""
        self._turn_to((self.turned + _QUARTER) % 360)

    def fit(self) -> None:
        """As large as all of it fits."""
        self._shows_all = True
        if self.has_picture:
            self.fitInView(self.box, Qt.AspectRatioMode.KeepAspectRatio)

    def zoom_by(self, steps: float, around: QPoint | None = None) -> None:
        """Zoom so that what is at `around` (px of the view; None: in the middle) stays there."""
        self._zoom_to(self.zoom * ZOOM_STEP**steps, around or self.viewport().rect().center())

    def pan(self, by: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - by.x())
        down.setValue(down.value() - by.y())

    def shift(self, right: int, down: int) -> None:
        """Look further to a side, by a step."""
        self.pan(QPoint(-right * _SHIFT_PX, -down * _SHIFT_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by(1)
            case Qt.Key.Key_Minus:
                self.zoom_by(-1)
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_R:
                self.turn()
            case Qt.Key.Key_Left:
                self.shift(-1, 0)
            case Qt.Key.Key_Right:
                self.shift(1, 0)
            case Qt.Key.Key_Up:
                self.shift(0, -1)
            case Qt.Key.Key_Down:
                self.shift(0, 1)
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                # The view would scroll by pages, which are for turning over.
                event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(event.angleDelta().y() / 120, event.position().toPoint())

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touchpad or a touch screen."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
                return False
            self._zoom_to(self.zoom * (1 + event.value()), event.position().toPoint())
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
        self._zoom_to(self.zoom * pinch.scaleFactor(), self.viewport().mapFromGlobal(between))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shows_all:
            self.fit()

    def _zoom_to(self, zoom: float, around: QPoint) -> None:
        if not self.has_picture:
            return
        kept: QPointF = self.mapToScene(around)
        room, whole = self.viewport().size(), self.box
        least = min(1.0, room.width() / whole.width(), room.height() / whole.height())
        self._shows_all = zoom <= least
        zoom = max(least, min(MOST_ZOOM, zoom))
        self.resetTransform()
        self.scale(zoom, zoom)
        self.pan(around - self.mapFromScene(kept))

    def _turn_to(self, degrees: int) -> None:
        self._picture.setTransformOriginPoint(self._picture.boundingRect().center())
        self._picture.setRotation(degrees)
        # With room around it what is under the pointer can stay there, also near an edge.
        wide, high = self.box.width(), self.box.height()
        self.setSceneRect(self.box.adjusted(-wide, -high, wide, high))
        self.fit()
