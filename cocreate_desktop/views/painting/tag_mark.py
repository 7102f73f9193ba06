"""The mark of a tag: its colour, and a shape for those who see no colour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from cocreate_desktop.domain.projects import TagShape
from cocreate_desktop.views.painting.canvas import Rect, kept, square_in
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.theme.tokens import Scheme

_DARK_LIGHTNESS = 190
"""On a dark ground a colour keeps its hue and takes this lightness, of 255."""


def paint_tag_mark(painter: QPainter, rect: Rect, colour: str, shape: str, theme: Theme) -> None:
    """A filled shape in the middle of `rect`; nothing for a tag without one."""
    if colour:
        paint_tag_shape(painter, rect, shape, ink_of(colour, theme))


def paint_tag_shape(painter: QPainter, rect: Rect, shape: str, ink: QColor) -> None:
    """The shape alone, in any ink."""
    draw = _SHAPES.get(shape)
    if draw is None:
        return
    with kept(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        draw(painter, square_in(rect))


def tag_pixmap(colour: str, shape: str, size: int, ratio: float, theme: Theme) -> QPixmap:
    """The mark as a picture of `size` px for lists and menus."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_tag_mark(painter, QRectF(1, 1, size - 2, size - 2), colour, shape, theme)
    painter.end()
    return pixmap


def ink_of(colour: str, theme: Theme) -> QColor:
    """A tag's colour on the ground of this theme."""
    ink = QColor(colour)
    if theme.scheme is Scheme.DARK:
        ink.setHsl(ink.hslHue(), ink.hslSaturation(), _DARK_LIGHTNESS)
    return ink


def _circle(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)


def _square(painter: QPainter, box: QRectF) -> None:
    painter.drawRect(box.adjusted(1, 1, -1, -1))


def _triangle(painter: QPainter, box: QRectF) -> None:
    painter.drawPolygon(
        QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])
    )


def _diamond(painter: QPainter, box: QRectF) -> None:
    middle = box.center()
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(middle.x(), box.top()),
                QPointF(box.right(), middle.y()),
                QPointF(middle.x(), box.bottom()),
                QPointF(box.left(), middle.y()),
            ]
        )
    )


_SHAPES: dict[str, Callable[[QPainter, QRectF], None]] = {
    TagShape.CIRCLE: _circle,
    TagShape.SQUARE: _square,
    TagShape.TRIANGLE: _triangle,
    TagShape.DIAMOND: _diamond,
}
