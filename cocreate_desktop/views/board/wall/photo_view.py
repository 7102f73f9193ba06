"""A photograph to read small writing from: zoomed at the pointer, moved by hand, turned by quarters."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from cocreate_desktop.views.board.canvas.zooming import ZoomView

MOST_ZOOM = 8.0
_SHIFT_PX = 80
"""By which an arrow moves the photograph."""
_QUARTER = 90


class PhotoView(ZoomView):
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
        self.setProperty("ground", "sunken")
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
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
    def zoom_range(self) -> tuple[float, float]:
        """From all of it, or its own size, on."""
        room, whole = self.viewport().size(), self.box
        return min(1.0, room.width() / whole.width(), room.height() / whole.height()), MOST_ZOOM

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

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        if self.has_picture:
            self._shows_all = zoom <= self.zoom_range[0]
            super().set_zoom(zoom, around)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shows_all:
            self.fit()

    def _turn_to(self, degrees: int) -> None:
        self._picture.setTransformOriginPoint(self._picture.boundingRect().center())
        self._picture.setRotation(degrees)
        # With room around it what is under the pointer can stay there, also near an edge.
        wide, high = self.box.width(), self.box.height()
        self.setSceneRect(self.box.adjusted(-wide, -high, wide, high))
        self.fit()
