"""A small square in a colour of notes, with the sign that goes with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cocreate_desktop.domain.board.meaning import Paper
from cocreate_desktop.views.painting.canvas import fill_box
from cocreate_desktop.views.painting.tag_mark import paint_tag_shape
from cocreate_desktop.views.theme import Theme

_ICON_STROKE = 2.2
_RADIUS = 3


def paint_square(painter: QPainter, square: QRectF, paper: Paper, icon: str, theme: Theme) -> None:
    """`icon` is that of a kind; without one, the sign or the shape of the paper stands there."""
    ink = theme.colour("note_ink")
    fill_box(painter, square, _RADIUS, theme.colour(paper.tone), theme.colour("line2"))
    if icon:
        theme.icons.paint(painter, square.adjusted(4, 4, -4, -4), icon, ink, _ICON_STROKE)
    elif paper.shape:
        paint_tag_shape(painter, square.adjusted(6, 6, -6, -6), paper.shape, ink)
    else:
        painter.setFont(theme.font("label", tabular=True))
        painter.setPen(ink)
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, paper.sign)
