"""A note on the board. It mirrors a record and owns nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cocreate_desktop.domain.board_layout import NOTE_HEIGHT, NOTE_WIDTH
from cocreate_desktop.views.board.look import DESIGN, PLAIN_BELOW, Look, to_design
from cocreate_desktop.views.board.note_text import LINE_HEIGHTS, NoteText, baseline, broken
from cocreate_desktop.views.board.record import NoteFace
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.wording import as_tip

WIDTH, HEIGHT = 128.0, NOTE_HEIGHT * DESIGN
_LEFT, _TOP, _FOOT = 9.0, 7.0, 21.0
_SIGN, _SIGN_EDGE = 14.0, 6.0
_TEXT_WIDTH = WIDTH - 2 * _LEFT - 14
_DOT, _DOT_STEP, _MOST_DOTS = 8.0, 11.0, 5
_RING = 3.0
_SHADOW_FROM = 0.6
"""Scale of a design px from which on a shadow is seen."""
_OUTSIDE = 6.0
"""How far shadow and ring reach beyond a note, in board px."""


class NoteItem(QGraphicsItem):
    """Paints itself: sharp at any zoom, a plain rectangle when small."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__()
        self.key = key
        self._look = look
        self._face: NoteFace | None = None
        self._text: NoteText | None = None
        self._is_selected = self._is_current = False

    @property
    def face(self) -> NoteFace | None:
        return self._face

    @property
    def text(self) -> NoteText:
        """The lines that are seen; broken when first needed."""
        assert self._face is not None
        if self._text is None:
            has_foot = bool(self._face.name or self._face.dots)
            height = HEIGHT - _TOP - (_FOOT if has_foot else _TOP)
            self._text = broken(self._face.words, _TEXT_WIDTH, height, self._look)
        return self._text

    def show_face(self, face: NoteFace) -> None:
        if face != self._face:
            self._face, self._text = face, None
            # Only what may be longer than the note is measured for its tip.
            self.setToolTip(as_tip(face.words) if len(face.words) > 40 and self.text.is_cut else "")
            self.update()

    def show_selected(self, selected: bool, current: bool) -> None:
        if (selected, current) != (self._is_selected, self._is_current):
            self._is_selected, self._is_current = selected, current
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, NOTE_WIDTH, NOTE_HEIGHT).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        face, look = self._face, self._look
        if face is None:
            return
        zoom = painter.worldTransform().m11()
        fill = look.colour(f"note_{face.kind}")
        if zoom < PLAIN_BELOW:
            box = QRectF(0, 0, NOTE_WIDTH, NOTE_HEIGHT)
            painter.fillRect(box, fill)
            if self._is_selected:
                painter.setPen(_cosmetic(look.colour("accent"), 2))
                painter.drawRect(box)
            return
        box, scale = to_design(painter, QRectF(0, 0, NOTE_WIDTH, NOTE_HEIGHT))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, fill, has_shadow=scale >= _SHADOW_FROM)
        look.paint_sign(
            painter, face.kind, QPointF(box.right() - _SIGN_EDGE - _SIGN, _SIGN_EDGE), _SIGN, scale
        )
        self._paint_words(painter)
        self._paint_foot(painter, box, face)

    def _paint_ground(self, painter: QPainter, box: QRectF, fill: QColor, *, has_shadow: bool) -> None:
        radius = self._look.theme.radius("note")
        if has_shadow:
            self._paint_shadow(painter, box, radius)
        painter.setBrush(fill)
        painter.setPen(QPen(self._look.colour("note_edge"), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._is_selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.colour("accent"), _RING))
            half = _RING / 2
            painter.drawRoundedRect(box.adjusted(-half, -half, half, half), radius + half, radius + half)
        if self._is_current and self._is_selected:
            painter.setPen(QPen(self._look.colour("note_ink"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 1.5, 1.5)

    def _paint_shadow(self, painter: QPainter, box: QRectF, radius: float) -> None:
        shadow = self._look.colour("note_ink")
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, alpha in ((1.0, 18), (0.0, 34)):
            shadow.setAlpha(alpha)
            painter.setBrush(shadow)
            grown = box.adjusted(-spread, 1, spread, 1 + spread)
            painter.drawRoundedRect(grown, radius + spread, radius + spread)

    def _paint_words(self, painter: QPainter) -> None:
        text = self.text
        font, step = self._look.font(text.role), LINE_HEIGHTS[text.role]
        painter.setFont(font)
        painter.setPen(self._look.colour("note_ink"))
        y = _TOP + baseline(font, step)
        for line in text.lines:
            x = _LEFT
            if text.reads_leftwards:
                x += _TEXT_WIDTH - QFontMetricsF(font).horizontalAdvance(line)
            painter.drawText(QPointF(x, y), line)
            y += step

    def _paint_foot(self, painter: QPainter, box: QRectF, face: NoteFace) -> None:
        right = box.right() - _LEFT
        if face.dots:
            right = self._paint_dots(painter, face.dots, right, box.bottom() - 14)
        if face.name:
            font = self._look.font("keycap")
            painter.setFont(font)
            painter.setPen(self._look.colour("note_ink"))
            line = QRectF(_LEFT, box.bottom() - 22, right - _LEFT - 4, 16)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, elided(face.name, font, line.width()))

    def _paint_dots(self, painter: QPainter, dots: int, right: float, middle: float) -> float:
        """Dots from the right, or their number beside one; the left end of what was painted."""
        ink = self._look.colour("note_ink")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        shown = dots if dots <= _MOST_DOTS else 1
        for n in range(shown):
            painter.drawEllipse(QRectF(right - _DOT - n * _DOT_STEP, middle - _DOT / 2, _DOT, _DOT))
        left = right - _DOT - (shown - 1) * _DOT_STEP
        if shown == dots:
            return left
        font = self._look.font("label", tabular=True)
        width = QFontMetricsF(font).horizontalAdvance(str(dots))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(
            QRectF(left - 4 - width, middle - 8, width + 1, 16), Qt.AlignmentFlag.AlignVCenter, str(dots)
        )
        return left - 4 - width


def _cosmetic(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen
