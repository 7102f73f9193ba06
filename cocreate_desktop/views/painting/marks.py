"""Signs without words, told apart without colour: solid was done, hollow was said.

Every function paints as large as fits into the middle of a rectangle, in the colours of the theme. The usual
size in px stands in its description.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from cocreate_desktop.domain.assumptions import Importance
from cocreate_desktop.domain.consent import Answer
from cocreate_desktop.domain.decisions import Standing
from cocreate_desktop.domain.evidence import Fill, Mark, Shape
from cocreate_desktop.domain.observations import SENTIMENT_ICONS, Sentiment
from cocreate_desktop.views.painting.canvas import (
    Rect,
    draw_strokes,
    fill_box,
    grid,
    kept,
    line_pen,
    square_in,
)
from cocreate_desktop.views.theme import Theme

_CHECK = ((6, 10.4), (8.8, 13.1), (14, 7.4))
_CROSS = (((7, 7), (13, 13)), ((13, 7), (7, 13)))
_CENTRE = QPointF(10, 10)
_THIRD = QRectF(0, 13.2, 20, 6.8)
"""The part of a mark that is filled where too few were heard."""
_RAISED = -2.2
"""Its check or cross stands above that part."""

_TICK = ((4.5, 10.6), (8.4, 14.3), (15.8, 6))
_STRIKE = ((3, 3.5), (17, 16.5))
_SLASH = ((5.4, 14.6), (14.6, 5.4))
_CHEVRONS = (((7, 11), (12, 6), (17, 11)), ((7, 18), (12, 13), (17, 18)))
_BARS = {Importance.LOW: 1, Importance.MID: 2, Importance.HIGH: 3}


def paint_mark(painter: QPainter, rect: Rect, mark: Mark, theme: Theme) -> None:
    """The mark of a verdict or of one link; 16 px, 12 to 15 in crowded rows.

    A mixed verdict fills its left half if somebody did it and only outlines that half if it was said.
    """
    with grid(painter, rect, 20):
        match mark.shape:
            case Shape.DASH:
                draw_strokes(painter, line_pen(theme.colour("text3"), 2), ((6, 10), (14, 10)))
            case Shape.DASHED:
                painter.setPen(line_pen(theme.colour("text3"), 1.8, (3.2, 3.1)))
                painter.drawEllipse(_CENTRE, 8, 8)
            case Shape.HALF:
                _paint_half(painter, mark.fill, theme)
            case Shape.ROUND | Shape.SQUARE:
                _paint_side(painter, mark, theme)


def paint_face(
    painter: QPainter, rect: Rect, sentiment: Sentiment, theme: Theme, token: str = "text2"
) -> None:
    """A face with the mouth of the mood; 18 px."""
    theme.icons.paint(painter, rect, SENTIMENT_ICONS[sentiment], theme.colour(token), 2.0)


def paint_importance(painter: QPainter, rect: Rect, importance: Importance, theme: Theme) -> None:
    """Three bars, as many filled as it matters; 24 by 14 px at the left of `rect`, in its middle."""
    left, bottom = QRectF(rect).left(), QRectF(rect).center().y() + 7
    with kept(painter):
        for index in range(3):
            height = 6 + 4 * index
            bar = QRectF(left + 9 * index, bottom - height, 6, height)
            if index < _BARS[importance]:
                fill_box(painter, bar, 1, theme.colour("text"))
            else:
                fill_box(painter, bar, 1, None, theme.colour("line2"))


def paint_consent(painter: QPainter, rect: Rect, answer: Answer | None, theme: Theme) -> None:
    """What somebody answered, None for not asked; 18 px, 16 in a legend."""
    with grid(painter, rect, 20):
        match answer:
            case Answer.YES:
                draw_strokes(painter, line_pen(theme.colour("text"), 2.3), _TICK)
            case Answer.NO:
                pen = line_pen(theme.colour("line2"), 1.7)
                draw_strokes(painter, pen, _SLASH)
                painter.drawEllipse(_CENTRE, 6.6, 6.6)
            case Answer.WITHDRAWN:
                draw_strokes(painter, line_pen(theme.colour("text3"), 1.8), _TICK)
                draw_strokes(painter, line_pen(theme.colour("contradicts"), 2), _STRIKE)
            case None:
                painter.setPen(line_pen(theme.colour("warning"), 1.7, (3, 2.6)))
                painter.drawRoundedRect(QRectF(3, 3, 14, 14), 3, 3)


def paint_presence(painter: QPainter, rect: Rect, here: bool, theme: Theme) -> None:
    """A solid dot for who is here, a dashed ring for who is not yet; 10 px."""
    paint_standing(painter, rect, Standing.DID if here else Standing.NOBODY, theme)


def paint_standing(painter: QPainter, rect: Rect, standing: Standing, theme: Theme) -> None:
    """Where somebody stands or what a promise rests on: dot, ring, dashed ring; 11 px."""
    with grid(painter, rect, 11):
        centre = QPointF(5.5, 5.5)
        match standing:
            case Standing.DID:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("text"))
                painter.drawEllipse(centre, 5.5, 5.5)
            case Standing.SAID:
                painter.setPen(line_pen(theme.colour("text"), 1.6))
                painter.drawEllipse(centre, 4.7, 4.7)
            case Standing.NOBODY:
                painter.setPen(line_pen(theme.colour("line2"), 1.6, (2.2, 1.7)))
                painter.drawEllipse(centre, 4.7, 4.7)


def paint_pip(painter: QPainter, rect: Rect, filled: bool, theme: Theme) -> None:
    """One of so many: a square, solid if it is there; 12 px."""
    with grid(painter, rect, 12):
        if filled:
            fill_box(painter, QRectF(0, 0, 12, 12), 2, theme.colour("text"))
        else:
            painter.setPen(line_pen(theme.colour("line2"), 1.5))
            painter.drawRoundedRect(QRectF(0.75, 0.75, 10.5, 10.5), 1.5, 1.5)


def paint_lead_user(painter: QPainter, rect: Rect, theme: Theme) -> None:
    """Two chevrons on an ink square: ahead of the others; 20 px."""
    with kept(painter):
        square = square_in(rect)
        fill_box(painter, square, square.width() / 5, theme.colour("text"))
        margin = square.width() * 0.15
        with grid(painter, square.adjusted(margin, margin, -margin, -margin), 24):
            draw_strokes(painter, line_pen(theme.colour("surface"), 2.5), *_CHEVRONS)


def _paint_half(painter: QPainter, fill: Fill, theme: Theme) -> None:
    ink = theme.colour("text")
    painter.setPen(line_pen(ink, 1.8))
    painter.drawEllipse(_CENTRE, 8, 8)
    if fill is Fill.HOLLOW:
        draw_strokes(painter, line_pen(ink, 1.8), ((10, 2), (10, 18)))
        return
    half = QPainterPath(QPointF(10, 2))
    half.arcTo(QRectF(2, 2, 16, 16), 90, 180)
    half.closeSubpath()
    if fill is Fill.THIRD:
        painter.setClipRect(_THIRD, Qt.ClipOperation.IntersectClip)
    painter.fillPath(half, ink)


def _paint_side(painter: QPainter, mark: Mark, theme: Theme) -> None:
    colour = theme.colour("supports" if mark.shape is Shape.ROUND else "contradicts")
    if mark.fill is Fill.SOLID:
        _fill_body(painter, mark.shape, colour)
        _draw_symbol(painter, mark.shape, line_pen(theme.colour("on_fill"), 2.2), 0)
        return
    painter.setPen(line_pen(colour, 1.8))
    if mark.shape is Shape.ROUND:
        painter.drawEllipse(_CENTRE, 8, 8)
    else:
        painter.drawRoundedRect(QRectF(2, 2, 16, 16), 2.5, 2.5)
    if mark.fill is Fill.THIRD:
        painter.save()
        painter.setClipRect(_THIRD, Qt.ClipOperation.IntersectClip)
        _fill_body(painter, mark.shape, colour)
        painter.restore()
    _draw_symbol(painter, mark.shape, line_pen(colour, 2), _RAISED if mark.fill is Fill.THIRD else 0)


def _fill_body(painter: QPainter, shape: Shape, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if shape is Shape.ROUND:
        painter.drawEllipse(_CENTRE, 9, 9)
    else:
        painter.drawRoundedRect(QRectF(1, 1, 18, 18), 3, 3)


def _draw_symbol(painter: QPainter, shape: Shape, pen: QPen, raised: float) -> None:
    painter.save()
    painter.translate(0, raised)
    draw_strokes(painter, pen, *((_CHECK,) if shape is Shape.ROUND else _CROSS))
    painter.restore()
