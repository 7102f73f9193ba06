"""The grounds of clusters: a rectangle with round corners and an edge, of pieces that are quick to paint."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

_Piece = tuple[int, int, str, str, float]


class Panes:
    """Smooth round corners are painted once for every size; what is between them is plain."""

    def __init__(self) -> None:
        self._corners: dict[_Piece, QPixmap] = {}

    def clear(self) -> None:
        self._corners.clear()

    def paint(
        self, painter: QPainter, box: QRect, radius: float, edge: int, fill: QColor, line: QColor
    ) -> None:
        """The box in px of the screen, to which the painter must be set."""
        size = min(max(ceil(radius), edge), box.width() // 2, box.height() // 2)
        wide, high = box.width() - 2 * size, box.height() - 2 * size
        left, top = box.left(), box.top()
        right, bottom = left + size + wide, top + size + high
        for x in (left, right + size - edge):
            painter.fillRect(x, top + size, edge, high, line)
        for y in (top, bottom + size - edge):
            painter.fillRect(left + size, y, wide, edge, line)
        painter.fillRect(left + edge, top + size, box.width() - 2 * edge, high, fill)
        for y in (top + edge, bottom):
            painter.fillRect(left + size, y, wide, size - edge, fill)
        corners = self._of(painter, size, edge, fill, line)
        part = corners.width() / 2
        for x, across in ((left, 0.0), (right, part)):
            for y, down in ((top, 0.0), (bottom, part)):
                painter.drawPixmap(QRectF(x, y, size, size), corners, QRectF(across, down, part, part))

    def _of(self, painter: QPainter, size: int, edge: int, fill: QColor, line: QColor) -> QPixmap:
        device = painter.device()
        density = device.devicePixelRatioF() if device else 1.0
        piece = (size, edge, fill.name(), line.name(), density)
        if piece not in self._corners:
            self._corners[piece] = _round(size, edge, fill, line, density)
        return self._corners[piece]


def _round(size: int, edge: int, fill: QColor, line: QColor, density: float) -> QPixmap:
    """All four corners, with nothing between them."""
    whole = max(1, round(2 * size * density))
    picture = QPixmap(whole, whole)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(whole / (2 * size), whole / (2 * size))
    painter.setPen(QPen(line, edge))
    painter.setBrush(fill)
    half = edge / 2
    box = QRectF(half, half, 2 * size - edge, 2 * size - edge)
    painter.drawRoundedRect(box, size - half, size - half)
    painter.end()
    return picture
