"""The sign of what is known of an assumption, in list, map and detail alike."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cocreate_desktop.actions.standing import Standing
from cocreate_desktop.domain.decisions import Standing as Position
from cocreate_desktop.domain.evidence import SessionVerdict, Tally
from cocreate_desktop.views.painting.canvas import Rect
from cocreate_desktop.views.painting.marks import paint_mark, paint_standing
from cocreate_desktop.views.theme import Theme

_DOT = 12


def paint_standing_sign(painter: QPainter, rect: Rect, standing: Standing, theme: Theme) -> None:
    """The mark of all sessions together, none while it is not known yet. While a session runs only whether
    somebody did or said something."""
    if standing.is_awaited:
        return
    if standing.hides_direction:
        _paint_without_direction(painter, rect, standing.tally, theme)
    else:
        paint_mark(painter, rect, standing.mark, theme)


def paint_session_sign(
    painter: QPainter, rect: Rect, verdict: SessionVerdict, theme: Theme, *, hides_direction: bool
) -> None:
    """The same of one session."""
    if hides_direction:
        _paint_without_direction(painter, rect, verdict.tally, theme)
    else:
        paint_mark(painter, rect, verdict.mark, theme)


def _paint_without_direction(painter: QPainter, rect: Rect, tally: Tally, theme: Theme) -> None:
    position = Position.DID if tally.did else Position.SAID if tally.said else Position.NOBODY
    dot = QRectF(0, 0, _DOT, _DOT)
    dot.moveCenter(QRectF(rect).center())
    paint_standing(painter, dot, position, theme)
