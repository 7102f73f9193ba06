"""How a picture looks where it is small: cut to its place, with an edge."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from cocreate_desktop.views.painting.canvas import kept
from cocreate_desktop.views.theme import Theme

_RADIUS = 4
_ICON = 20


def paint_thumb(painter: QPainter, box: QRectF, picture: QPixmap | None, theme: Theme) -> None:
    """Fill `box` with the middle of a picture; a sign stands for one that is being read or is gone."""
    with kept(painter):
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.fillPath(shape, theme.colour("sunken"))
        if picture is None or picture.isNull():
            sign = QRectF(0, 0, _ICON, _ICON)
            sign.moveCenter(box.center())
            theme.icons.paint(painter, sign, "image", theme.colour("text3"))
        else:
            painter.setClipPath(shape)
            painter.drawPixmap(box, picture, _middle(picture, box.size().toSize()))
            painter.setClipping(False)
        painter.setPen(QPen(theme.colour("line2"), 1))
        painter.drawPath(shape)


def _middle(picture: QPixmap, room: QSize) -> QRectF:
    """The largest part around the middle that has the shape of its place."""
    size = room.scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio).toSizeF()
    part = QRectF(QPointF(0, 0), size)
    part.moveCenter(QRectF(picture.rect()).center())
    return part
