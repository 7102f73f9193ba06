"""Beside the lines of a wall: the kind of each note, its person, its dots, and what is not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cocreate_desktop.domain.board import NOTE_ICONS, NoteKind
from cocreate_desktop.domain.board.wall_lines import Line, Role
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.canvas import MIDDLE_LEFT, kept, write
from cocreate_desktop.views.theme import Theme

if TYPE_CHECKING:
    from cocreate_desktop.views.board.wall.field import WallField

_ICON, _GAP, _DOT = 16, 6, 7
_MOST_DRAWN = 4
"""More dots are a number and a dot."""


class Margin(QWidget):
    """Only what is seen is read and painted. The same is told in words under the field."""

    def __init__(self, field: WallField, theme: Theme) -> None:
        super().__init__(field)
        self._field = field
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        row = QFontMetricsF(self._field.font()).height()
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for box, line in self._field.visible_lines():
                if line.role is Role.NOTE and box.bottom() > 0:
                    self._paint(painter, QRectF(_GAP, box.top(), self.width() - 2 * _GAP, row), line)
        painter.end()

    def _paint(self, painter: QPainter, box: QRectF, line: Line) -> None:
        note, known, colour = line.note, self._field.known, self._theme.colour
        is_wrong = line.stranger is not None or line.has_too_many_dots or note.person in known.refusing
        icon = "triangle-alert" if is_wrong else NOTE_ICONS[note.kind or NoteKind.IDEA]
        ink = colour("contradicts" if is_wrong else "text2")
        self._theme.icons.paint(painter, QRectF(box.left(), box.top(), _ICON, box.height()), icon, ink)
        right = self._paint_dots(painter, box, note.dots)
        name = known.people.get(note.person, "") if note.person is not None else ""
        if name:
            left = box.left() + _ICON + _GAP
            font, width = self._theme.font("meta"), right - left - _GAP
            write(painter, QRectF(left, box.top(), width, box.height()), elided(name, font, width), font, ink)

    def _paint_dots(self, painter: QPainter, box: QRectF, dots: int) -> float:
        """Dots at the right end; where they begin."""
        drawn = dots if dots <= _MOST_DRAWN else 1
        left = box.right() - drawn * (_DOT + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text"))
        for at in range(drawn):
            painter.drawEllipse(QRectF(left + at * (_DOT + 2), box.center().y() - _DOT / 2, _DOT, _DOT))
        if dots <= _MOST_DRAWN:
            return left
        font = self._theme.font("meta", tabular=True)
        width = QFontMetricsF(font).horizontalAdvance(str(dots)) + 4
        place = QRectF(left - width, box.top(), width, box.height())
        write(painter, place, str(dots), font, self._theme.colour("text"), MIDDLE_LEFT)
        return place.left()
