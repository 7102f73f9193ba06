"""How a pile is seen: edges of what lies beneath, and how many notes lie there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from cocreate_desktop.views.board.items.look import Look

_STEP = 2.2
"""Design px from one note of a pile to the next beneath it."""
_MOST_BENEATH = 2
_HEIGHT = 15.0


def paint_beneath(painter: QPainter, look: Look, box: QRectF, fill: QColor, pile: int) -> None:
    """The lower right edges of notes under the one that fills `box`."""
    radius = look.theme.radius("note")
    painter.setBrush(fill)
    painter.setPen(QPen(look.colour("note_edge"), 1))
    for n in range(min(pile - 1, _MOST_BENEATH), 0, -1):
        edge = box.translated(n * _STEP, n * _STEP).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, radius, radius)


def paint_count(painter: QPainter, look: Look, pile: int, left: float, middle: float) -> float:
    """×3 on a dark ground, from the left; where it ends."""
    font = look.font("label", tabular=True)
    words = f"×{pile}"
    chip = QRectF(left, middle - _HEIGHT / 2, QFontMetricsF(font).horizontalAdvance(words) + 8, _HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("note_ink"))
    painter.drawRoundedRect(chip, 3, 3)
    painter.setFont(font)
    painter.setPen(look.colour("note_question"))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
    return chip.right()
