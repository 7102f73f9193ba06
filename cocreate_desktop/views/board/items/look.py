"""How notes and clusters look: fonts, colours and signs, made once and shared by all items.

Items paint in design px: a note is 128 by 104, as it stands on the screen at the usual zoom. There a design
px is a px of the screen, so that letters and edges are as sharp as in a widget.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap, QTransform

from cocreate_desktop.domain.board.boxes import NOTE_WIDTH
from cocreate_desktop.views.board.items.panes import Panes
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.theme.fonts import font_of

DESIGN = 128 / NOTE_WIDTH
"""Design px per board px, and the usual zoom."""
PLAIN_BELOW = 0.35
"""Zoom under which a note is a plain rectangle."""

SIGN_STROKE = 2.2


class Look:
    """Fonts at text size 100 %, as larger text is a larger zoom; call `renew` when the theme has changed."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._signs: dict[tuple[str, int], QPixmap] = {}
        self.panes = Panes()

    def renew(self) -> None:
        self.panes.clear()
        self._signs.clear()

    def font(self, role: str, *, tabular: bool = False) -> QFont:
        key = (role, tabular)
        if key not in self._fonts:
            self._fonts[key] = font_of(self.theme.tokens.type[role], 1.0, tabular=tabular)
        return self._fonts[key]

    def colour(self, name: str) -> QColor:
        return self.theme.colour(name)

    def paint_sign(self, painter: QPainter, icon: str, place: QPointF, size: float, zoom: float) -> None:
        """A sign of a note in its ink, drawn once for every size on the screen."""
        device = painter.device()
        px = max(1, round(size * zoom * (device.devicePixelRatioF() if device else 1.0)))
        if (icon, px) not in self._signs:
            self._signs[icon, px] = self._sign(icon, px)
        sign = self._signs[icon, px]
        painter.drawPixmap(QRectF(place.x(), place.y(), size, size), sign, QRectF(sign.rect()))

    def _sign(self, icon: str, px: int) -> QPixmap:
        sign = QPixmap(px, px)
        sign.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sign)
        self.theme.icons.paint(painter, sign.rect(), icon, self.colour("note_ink"), SIGN_STROKE)
        painter.end()
        return sign


def to_design(painter: QPainter, box: QRectF) -> tuple[QRectF, float]:
    """Paint from now on in design px from a box's corner, brought to whole px of the screen.

    The result is the box in design px, and how large a design px is on the screen.
    """
    onto = painter.worldTransform()
    seen = onto.mapRect(box)
    left, top = round(seen.left()), round(seen.top())
    right, bottom = round(seen.right()), round(seen.bottom())
    zoom = onto.m11() / DESIGN
    painter.setWorldTransform(QTransform(zoom, 0, 0, zoom, left, top))
    return QRectF(0, 0, (right - left) / zoom, (bottom - top) / zoom), zoom
