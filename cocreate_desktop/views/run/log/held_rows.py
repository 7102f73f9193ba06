"""Under the feed: entries whose key is still held, and which are therefore not kept yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cocreate_desktop.domain.clock import clock_text, length_text
from cocreate_desktop.domain.log_mode import Hold
from cocreate_desktop.domain.observations import MODES
from cocreate_desktop.views.painting import elided, mode_width, paint_mode
from cocreate_desktop.views.painting.canvas import kept, write
from cocreate_desktop.views.run.log.words import LogNames
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import in_turn, say

_HEIGHT, _SIDE, _TIME, _CLOCK = 60, 16, 44, 14
_MOST = 3
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True)
class _HeldRow:
    hold: Hold
    who: str
    tag: str
    length: str


class HeldRows(QWidget):
    """One row for each key that is down long enough to count, the last three."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: Sequence[_HeldRow] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_holds(self, names: LogNames, holds: Sequence[Hold], now_ms: int) -> None:
        rows = [
            _HeldRow(
                hold, names.who(hold.reaction), f"#{names.tags.get(hold.tag_id, '')}", length_text(length)
            )
            for hold in holds
            if (length := hold.lasts_ms(now_ms)) is not None
        ][-_MOST:]
        if rows == self._rows:
            return
        if len(rows) != len(self._rows):
            self.updateGeometry()
        self._rows = rows
        self.setVisible(bool(rows))
        still = self.tr("{who} {tag}, key still held")
        self.setAccessibleName(in_turn(still.format(who=row.who, tag=row.tag) for row in rows))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(_HEIGHT) * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self._theme.px(_HEIGHT)
        with kept(painter):
            for at, row in enumerate(self._rows):
                self._paint_row(painter, QRectF(0, at * height, self.width(), height), row)
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRectF, row: _HeldRow) -> None:
        theme, reaction = self._theme, row.hold.reaction
        painter.fillRect(box, theme.colour("accent_tint"))
        painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), theme.colour("accent"))
        line = QRectF(box.left() + _SIDE, box.top() + 8, box.width() - 2 * _SIDE, theme.px(22))
        write(painter, line, clock_text(row.hold.since_ms), theme.font("meta", tabular=True),
              theme.colour("text2"))  # fmt: skip
        left = line.left() + theme.px(_TIME)
        word = say(MODES[reaction.mode])
        paint_mode(painter, QRectF(left, line.top(), 100, line.height()), reaction.mode, word, theme)
        strong = theme.font("strong", tabular=True)
        length = QFontMetricsF(strong).horizontalAdvance(row.length) + 2
        write(painter, line, row.length, strong, theme.colour("accent"), _RIGHT)
        clock = QRectF(line.right() - length - _CLOCK - 6, line.center().y() - _CLOCK / 2, _CLOCK, _CLOCK)
        theme.icons.paint(painter, clock, "timer", theme.colour("accent"), 2.0)
        after = left + mode_width(word, theme) + 8
        who = elided(row.who, theme.font("strong"), clock.left() - after - 8)
        place = QRectF(after, line.top(), clock.left() - after, line.height())
        write(painter, place, who, theme.font("strong"), theme.colour("text"))
        below = QRectF(left, line.bottom(), line.right() - left, theme.line_height("body"))
        words = elided(self.tr("{tag} key still held").format(tag=row.tag), theme.font("body"), below.width())
        write(painter, below, words, theme.font("body"), theme.colour("text2"))
