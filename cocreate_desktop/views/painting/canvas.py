"""What all signs share: a clean painter and the grid of a design."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

Rect = QRect | QRectF
MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@contextmanager
def kept(painter: QPainter) -> Generator[None]:
    """Paint smoothly with no brush, and leave the painter as it was."""
    painter.save()
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        yield
    finally:
        painter.restore()


@contextmanager
def grid(painter: QPainter, rect: Rect, units: float) -> Generator[None]:
    """Paint in a square of `units` by `units`, as large as fits in the middle of `rect`."""
    with kept(painter):
        square = square_in(rect)
        painter.translate(square.topLeft())
        painter.scale(square.width() / units, square.height() / units)
        yield


def square_in(rect: Rect) -> QRectF:
    """The largest square in the middle of `rect`."""
    outer = QRectF(rect)
    side = min(outer.width(), outer.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(outer.center())
    return square


def line_pen(colour: QColor, width: float, dashes: Sequence[float] = ()) -> QPen:
    """A round pen. `dashes` (drawn, left out) count in the same units as the width."""
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    if dashes:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([dash / width for dash in dashes])
    return pen


def draw_strokes(painter: QPainter, pen: QPen, *strokes: Sequence[tuple[float, float]]) -> None:
    """Draw lines through points."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        painter.drawPolyline([QPointF(x, y) for x, y in stroke])


def fill_box(
    painter: QPainter, rect: Rect, radius: float, fill: QColor | None, edge: QColor | None = None
) -> None:
    """A rounded ground with an edge of 1 px drawn inside `rect`."""
    box = QRectF(rect)
    painter.setPen(Qt.PenStyle.NoPen)
    if edge is not None:
        painter.setPen(QPen(edge, 1))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, radius, radius)


def edge_box(
    painter: QPainter, rect: Rect, radius: float, edge: QColor, width: float, dashed: bool = False
) -> None:
    """A rounded outline of `width` px drawn inside `rect`."""
    half = width / 2
    painter.setPen(line_pen(edge, width, (3, 3) if dashed else ()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half, radius - half)


def write(
    painter: QPainter,
    rect: Rect,
    text: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = MIDDLE_LEFT,
) -> None:
    """Put one line of text into `rect`."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(QRectF(rect), align, text)
