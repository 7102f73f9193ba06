"""The signs at the right edge of a note: its kind, what its colour means, what it is for, its lock, who wrote
it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from cocreate_desktop.domain.board import AUTHOR_ICONS, NOTE_ICONS, NoteKind
from cocreate_desktop.domain.board.meaning import Paper
from cocreate_desktop.views.board.items.faces import NoteFace
from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.painting.canvas import kept, line_pen
from cocreate_desktop.views.painting.tag_mark import paint_tag_shape

SIGN = 14.0
"""Design px; the quiet ones are smaller."""
_QUIET = 12.0
_EDGE = 6.0
_STEP = 18.0
_AT_FOOT, _ABOVE_FOOT = 20.0, 36.0
"""From the lower edge of a note to the top of the sign of who wrote it: without dots beside it, and with."""
_MEANING_WIDTH, _MEANING_HEIGHT = 26.0, 16.0
_SHAPE = 11.0


def paint_signs(painter: QPainter, look: Look, face: NoteFace, box: QRectF, zoom: float) -> None:
    """Down the right edge of a note on the board; `zoom` is how large a design px is on the screen."""
    right, top = box.right() - _EDGE, box.top() + _EDGE
    look.paint_sign(painter, NOTE_ICONS[face.kind], QPointF(right - SIGN, top), SIGN, zoom)
    if face.paper is not None:
        top += _STEP
        paint_meaning(painter, look, face.paper, right, top)
    if face.is_served is not None:
        paint_purpose(painter, look, QPointF(right - SIGN + 1, top + _STEP), zoom, is_served=face.is_served)
    place = QPointF(right - SIGN + 1, box.bottom() - (_ABOVE_FOOT if face.dots else _AT_FOOT))
    look.paint_sign(painter, AUTHOR_ICONS[face.author], place, _QUIET, zoom)
    if face.is_locked:
        look.paint_sign(painter, "lock", place - QPointF(0, SIGN + 1), _QUIET, zoom)


def paint_meaning(painter: QPainter, look: Look, paper: Paper, right: float, top: float) -> None:
    """The sign of a paper, ending at `right`."""
    if paper.shape:
        place = QRectF(right - SIGN + (SIGN - _SHAPE) / 2, top + 2, _SHAPE, _SHAPE)
        paint_tag_shape(painter, place, paper.shape, look.colour("note_ink"))
        return
    painter.setFont(look.font("label", tabular=True))
    painter.setPen(look.colour("note_ink"))
    place = QRectF(right - _MEANING_WIDTH, top - 1, _MEANING_WIDTH, _MEANING_HEIGHT)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, paper.sign)


def paint_purpose(painter: QPainter, look: Look, place: QPointF, zoom: float, *, is_served: bool) -> None:
    """A heart where one knows what an idea is for, a dashed ring where nobody has said it yet."""
    if is_served:
        look.paint_sign(painter, NOTE_ICONS[NoteKind.NEED], place, _QUIET, zoom)
        return
    with kept(painter):
        painter.setPen(line_pen(look.colour("note_ink"), 1.2, (2.4, 2.0)))
        painter.drawEllipse(QRectF(place.x() + 1, place.y() + 1, _QUIET - 2, _QUIET - 2))
