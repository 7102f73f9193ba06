"""The lanes: who was silent, who was long at what, since the step began."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.views.digit_keys import digit_cap
from cocreate_desktop.views.painting import elided, keycap_width, paint_keycap
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.run.log.lane_marks import Lane, LaneMark, TimeSpan, mark_words
from cocreate_desktop.views.theme import Theme

_HEIGHT, _LEAST, _AXIS, _NAMES = 36, 24, 22, 116
_SQUARE, _PAD, _GAP = 18, 8, 6
_SHORTEST = 20
"""No word is narrower, with the gap before it."""

_CENTRED = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class LanesView(QWidget):
    """Painted as a whole, when something changed or a second has passed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lanes: Sequence[Lane] = ()
        self._span = TimeSpan(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Since the step began"))

    @property
    def lanes(self) -> Sequence[Lane]:
        return self._lanes

    def show_lanes(self, lanes: Sequence[Lane], span: TimeSpan) -> None:
        if (lanes, span) == (self._lanes, self._span):
            return
        grows = len(lanes) != len(self._lanes)
        self._lanes, self._span = lanes, span
        if grows:
            self.updateGeometry()
        silent = [lane.name for lane in lanes if not lane.marks]
        self.setAccessibleDescription(
            self.tr("Nothing was noted of {names}.").format(names=", ".join(silent)) if silent else ""
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._theme.px(_HEIGHT) * len(self._lanes) + self._theme.px(_AXIS))

    def minimumSizeHint(self) -> QSize:
        """With little room the lanes are closer together."""
        return QSize(200, self._theme.px(_LEAST) * len(self._lanes) + self._theme.px(_AXIS))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self._row_height
        with kept(painter):
            for at, lane in enumerate(self._lanes):
                row = QRectF(0, at * height, self.width(), height)
                if event.rect().intersects(row.toAlignedRect()):
                    self._paint_lane(painter, row, lane)
            self._paint_axis(painter, len(self._lanes) * height)
        painter.end()

    @property
    def _row_height(self) -> int:
        room = self.height() - self._theme.px(_AXIS)
        fair = room // max(1, len(self._lanes))
        return min(self._theme.px(_HEIGHT), max(self._theme.px(_LEAST), fair))

    def _paint_lane(self, painter: QPainter, row: QRectF, lane: Lane) -> None:
        theme = self._theme
        names = theme.px(_NAMES)
        if lane.is_held:
            painter.fillRect(QRectF(row.left(), row.top(), names, row.height()), theme.colour("accent_tint"))
        left = row.left()
        if cap := digit_cap(lane.number):
            paint_keycap(painter, row, cap, theme)
            left += keycap_width(cap, theme) + _GAP
        font = theme.font("button")
        name = elided(lane.name, font, names - left - 2)
        write(painter, QRectF(left, row.top(), names - left, row.height()), name, font, theme.colour("text"))
        painter.fillRect(QRectF(names, row.bottom() - 1, row.width() - names, 1), theme.colour("line"))
        boxes = [self._box(row, mark) for mark in lane.marks]
        free_from = float(names)
        for mark, box, after in zip_longest(lane.marks, boxes, boxes[1:]):
            self._paint_mark(painter, box, mark)
            until = after.left() if after else row.right()
            free_from = max(free_from, self._paint_words(painter, box, mark, free_from, until))

    def _box(self, row: QRectF, mark: LaneMark) -> QRectF:
        """A bar as long as it lasted, or a square in whose middle the moment is."""
        side = self._theme.px(_SQUARE)
        left, right = self._x(mark.from_ms), self._x(mark.to_ms)
        if mark.is_bar:
            width = max(right - left, 4.0)
        else:
            width = float(side)
            left = min(max(left - side / 2, self._theme.px(_NAMES)), row.right() - side)
        return QRectF(left, row.center().y() - side / 2, width, side)

    def _x(self, at_ms: int) -> float:
        names = self._theme.px(_NAMES)
        return names + (self.width() - names) * self._span.share(at_ms)

    def _paint_mark(self, painter: QPainter, box: QRectF, mark: LaneMark) -> None:
        theme = self._theme
        radius = min(theme.radius("mark"), box.width() / 2)
        if mark.held:
            fill_box(painter, box, radius, theme.colour("accent"))
        elif mark.mode is Mode.DID:
            fill_box(painter, box, radius, theme.colour("text"))
        else:
            edge_box(painter, box, radius, theme.colour("text"), 1.5)

    def _paint_words(
        self, painter: QPainter, box: QRectF, mark: LaneMark, free_from: float, until: float
    ) -> float:
        """Into a bar, else behind the mark, else before it, else nowhere; how far the mark reaches then."""
        if max(box.width(), until - box.right(), box.left() - free_from) < _SHORTEST:
            return box.right()
        theme, words = self._theme, mark_words(mark)
        font = theme.font("label" if mark.is_bar else "small", tabular=True)
        width = QFontMetricsF(font).horizontalAdvance(words) + 2
        place = QRectF(0, box.top() - 4, width, box.height() + 8)
        if not words:
            return box.right()
        if mark.is_bar and width + _PAD <= box.width():
            place.moveLeft(box.left() + _PAD)
            write(painter, place, words, font, theme.colour("on_fill" if mark.held else "surface"))
            return box.right()
        if box.right() + _GAP + width <= until:
            place.moveLeft(box.right() + _GAP)
            write(painter, place, words, font, theme.colour("text2"))
            return place.right()
        if box.left() - _GAP - width >= free_from + _GAP:
            place.moveLeft(box.left() - _GAP - width)
            write(painter, place, words, font, theme.colour("text2"))
        return box.right()

    def _paint_axis(self, painter: QPainter, top: int) -> None:
        theme, height = self._theme, self._theme.px(_AXIS)
        font, strong = theme.font("small", tabular=True), theme.font("label", tabular=True)
        now = clock_text(self._span.now_ms)
        room = QFontMetricsF(strong).horizontalAdvance(now) + 2
        place = QRectF(0, top, room, height)
        place.moveRight(min(float(self.width()), self._x(self._span.now_ms) + room / 2))
        place.moveLeft(max(place.left(), float(theme.px(_NAMES))))
        write(painter, place, now, strong, theme.colour("text"), _RIGHT)
        for tick in self._span.ticks():
            words = clock_text(tick)
            width = QFontMetricsF(font).horizontalAdvance(words) + 2
            box = QRectF(self._x(tick) - width / 2, top, width, height)
            if box.right() + _GAP < place.left() and box.left() >= theme.px(_NAMES) - width / 2:
                write(painter, box, words, font, theme.colour("text2"), _CENTRED)
