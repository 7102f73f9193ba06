"""A note on the board. It mirrors a record and owns nothing."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH
from cocreate_desktop.views.board.items.faces import NoteFace
from cocreate_desktop.views.board.items.look import DESIGN, PLAIN_BELOW, Look
from cocreate_desktop.views.board.items.note_signs import SIGN, paint_signs
from cocreate_desktop.views.board.items.note_text import LINE_HEIGHTS, NoteText, baseline, broken
from cocreate_desktop.views.board.items.pile_signs import paint_beneath, paint_count
from cocreate_desktop.views.board.items.plain_notes import PlainNotes
from cocreate_desktop.views.board.items.prints import Prints
from cocreate_desktop.views.painting import elided

WIDTH, HEIGHT = 128.0, NOTE_HEIGHT * DESIGN
_LEFT, _TOP, _LEAST_TOP, _FOOT = 9.0, 7.0, 4.0, 21.0
_TEXT_WIDTH = WIDTH - 2 * _LEFT - 14
_DOT, _DOT_STEP, _MOST_DOTS = 8.0, 11.0, 5
_RING = 3.0
_SHADOW_FROM = 0.6
"""Scale of a design px from which on a shadow is seen."""
_OUTSIDE = 6.0
"""How far shadow and ring reach beyond a note, in board px."""
_BOX = QRectF(0, 0, NOTE_WIDTH, NOTE_HEIGHT)
_BOUNDS = _BOX.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE)
_AS_IT_IS = QTransform()
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


class NoteItem(QGraphicsItem):
    """Paints itself: sharp at any zoom. From afar `PlainNotes` paints it, unless it is in the hand."""

    def __init__(self, key: str, look: Look, prints: Prints, plain: PlainNotes) -> None:
        super().__init__()
        self.key = key
        self._look = look
        self._prints = prints
        self._plain = plain
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
            has_foot = bool(self._face.name or self._face.dots or self._face.pile > 1)
            height = HEIGHT - _TOP - _FOOT if has_foot else HEIGHT - 2 * _LEAST_TOP
            self._text = broken(self._face.words, _TEXT_WIDTH, height, self._look)
        return self._text

    def show_face(self, face: NoteFace) -> None:
        if face != self._face:
            self._face, self._text = face, None
            self._prints.drop(self.key)
            self.update()

    def show_selected(self, selected: bool, current: bool) -> None:
        if (selected, current) != (self._is_selected, self._is_current):
            self._is_selected, self._is_current = selected, current
            self.update()

    def boundingRect(self) -> QRectF:
        return _BOUNDS

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if self._face is None:
            return
        onto = painter.worldTransform()
        zoom = onto.m11()
        if zoom >= PLAIN_BELOW:
            margin = ceil(_OUTSIDE * zoom)
            painter.setWorldTransform(_AS_IT_IS)
            # On whole px of the screen, or letters and edges blur.
            painter.drawPixmap(
                round(onto.dx()) - margin, round(onto.dy()) - margin, self._print(painter, zoom, margin)
            )
        elif self.key in self._plain.held:
            painter.fillRect(_BOX, self._look.colour(self._face.tone))

    def _print(self, painter: QPainter, zoom: float, margin: int) -> QPixmap:
        device = painter.device()
        density = device.devicePixelRatioF() if device else 1.0
        stamp = (zoom, density, self._is_selected, self._is_current)
        found = self._prints.find(self.key, stamp)
        if found is None:
            found = self._printed(zoom, density, margin)
            self._prints.keep(self.key, stamp, found)
        return found

    def _printed(self, zoom: float, density: float, margin: int) -> QPixmap:
        width, height = round(NOTE_WIDTH * zoom), round(NOTE_HEIGHT * zoom)
        picture = QPixmap(round((width + 2 * margin) * density), round((height + 2 * margin) * density))
        picture.setDevicePixelRatio(density)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(_SMOOTH)
        scale = zoom / DESIGN
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, margin, margin))
        self._paint_whole(painter, QRectF(0, 0, width / scale, height / scale), scale)
        painter.end()
        return picture

    def _paint_whole(self, painter: QPainter, box: QRectF, scale: float) -> None:
        face = self._face
        assert face is not None
        fill = self._look.colour(face.tone)
        if face.pile > 1:
            paint_beneath(painter, self._look, box, fill, face.pile)
        self._paint_ground(painter, box, fill, has_shadow=scale >= _SHADOW_FROM)
        paint_signs(painter, self._look, face, box, scale)
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
        # Six lines fill a note from edge to edge.
        y = min(_TOP, (HEIGHT - len(text.lines) * step) / 2) + baseline(font, step)
        for line in text.lines:
            x = _LEFT
            if text.reads_leftwards:
                x += _TEXT_WIDTH - QFontMetricsF(font).horizontalAdvance(line)
            painter.drawText(QPointF(x, y), line)
            y += step

    def _paint_foot(self, painter: QPainter, box: QRectF, face: NoteFace) -> None:
        left, right = _LEFT, box.right() - _LEFT
        if face.pile > 1:
            left = paint_count(painter, self._look, face.pile, left, box.bottom() - 14) + 5
        if face.dots:
            right = self._paint_dots(painter, face.dots, right, box.bottom() - 14)
        else:
            right -= SIGN
        if face.name:
            font = self._look.font("keycap")
            painter.setFont(font)
            painter.setPen(self._look.colour("note_ink"))
            line = QRectF(left, box.bottom() - 22, right - left - 4, 16)
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
