"""How a step looks in the column: with its times, or as a number alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cocreate_desktop.domain.clock import clock_text, length_text
from cocreate_desktop.domain.schedule import StepLine, StepState
from cocreate_desktop.views.painting import paint_focus, paint_number
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_NUMBER, _LEFT, _GAP, _RIGHT = 22, 12, 9, 14
_MOST_TITLE_LINES = 2
_RIGHT_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class FoldLine:
    """All finished steps in one line."""

    count: int
    spent_ms: int


class StepDelegate(QStyledItemDelegate):
    """Paints `StepLine` and `FoldLine`. What is left out is struck through; what nobody planned has a plus
    before its minutes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.numbers_only = False

    def height(self, line: StepLine | FoldLine, width: int) -> int:
        theme = self._theme
        if self.numbers_only or isinstance(line, FoldLine):
            return theme.px(40)
        lines = self._title_lines(line, width)
        current = line.state is StepState.CURRENT
        text = lines * theme.line_height("body") + theme.line_height("meta")
        return max(theme.px(56), text + 16 + (4 if current else 0)) + (19 if current else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(width, self.height(index.data(Qt.ItemDataRole.UserRole), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(Qt.ItemDataRole.UserRole)
        box = QRect(option.rect)
        with kept(painter):
            self._paint_ground(painter, box, line, option)
            if isinstance(line, FoldLine):
                self._paint_fold(painter, box, line)
            elif self.numbers_only:
                self._paint_number(
                    painter, QRect(box.center().x() - 11, box.top(), _NUMBER, box.height()), line
                )
            else:
                self._paint_step(painter, box, line)

    def _paint_ground(
        self, painter: QPainter, box: QRect, line: object, option: QStyleOptionViewItem
    ) -> None:
        theme = self._theme
        current = isinstance(line, StepLine) and line.state is StepState.CURRENT
        ground = box.adjusted(0, 4, 0, -4) if current and not self.numbers_only else box
        if current:
            painter.fillRect(ground, theme.colour("accent_tint"))
            painter.fillRect(QRect(ground.left(), ground.top(), 4, ground.height()), theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(ground, theme.colour("hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, ground, theme, radius=4)

    def _paint_step(self, painter: QPainter, box: QRect, line: StepLine) -> None:
        theme = self._theme
        current = line.state is StepState.CURRENT
        left = box.left() + _LEFT + _NUMBER + _GAP
        width = box.width() - (left - box.left()) - _RIGHT
        lines = self._title_lines(line, box.width())
        title_height, meta_height = theme.line_height("body"), theme.line_height("meta")
        text_height = lines * title_height + meta_height + (11 if current else 0)
        top = box.top() + (box.height() - text_height) // 2
        number = QRect(box.left() + _LEFT, top - 1, _NUMBER, _NUMBER)
        self._paint_number(painter, number, line)
        painter.setFont(self._title_font(line))
        painter.setPen(theme.colour("text2" if line.state in (StepState.DONE, StepState.PASSED) else "text"))
        wrapped = _wrapped(line.title, self._title_font(line), width)
        for at, words in enumerate(wrapped):
            place = QRect(left, top + at * title_height, width, title_height)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        times = QRect(left, top + lines * title_height, width, meta_height)
        self._paint_times(painter, times, line)
        if current:
            bar = QRectF(left, times.bottom() + 8, width, 4)
            self._paint_bar(painter, bar, line)

    def _paint_number(self, painter: QPainter, place: QRect, line: StepLine) -> None:
        if line.state is StepState.DONE:
            icon = QRectF(0, 0, 18, 18)
            icon.moveCenter(QRectF(place).center())
            self._theme.icons.paint(painter, icon, "check", self._theme.colour("text2"), 2.5)
        else:
            current = line.state is StepState.CURRENT
            paint_number(painter, place, str(line.number), self._theme, current=current)
            if line.state is StepState.PASSED:
                painter.fillRect(
                    QRect(place.left() - 2, place.center().y(), _NUMBER + 4, 2), self._theme.colour("text2")
                )

    def _paint_times(self, painter: QPainter, place: QRect, line: StepLine) -> None:
        font = self._theme.font("meta", tabular=True)
        planned = f"+{length_text(line.planned_ms)}" if line.inserted else length_text(line.planned_ms)
        if line.state in (StepState.DONE, StepState.CURRENT):
            words = self.tr("{spent} of {planned}").format(spent=length_text(line.spent_ms), planned=planned)
            ink = self._theme.colour("text2" if line.state is StepState.CURRENT else "text3")
            write(painter, place, words, font, ink)
            return
        ink = self._theme.colour("text3")
        write(painter, place, planned, font, ink)
        at = self.tr("left out")
        if line.starts_ms is not None:
            at = self.tr("at {time}").format(time=clock_text(line.starts_ms))
        write(painter, place, at, font, ink, _RIGHT_END)

    def _paint_bar(self, painter: QPainter, bar: QRectF, line: StepLine) -> None:
        theme = self._theme
        over = line.spent_ms > line.planned_ms
        fill_box(painter, bar, 2, theme.colour("surface"))
        used = QRectF(bar)
        used.setWidth(bar.width() * min(1.0, line.spent_ms / max(1, line.planned_ms)))
        fill_box(painter, used, 2, theme.colour("contradicts" if over else "accent"))

    def _paint_fold(self, painter: QPainter, box: QRect, line: FoldLine) -> None:
        theme = self._theme
        icon = QRectF(box.left() + _LEFT + 2, box.center().y() - 9, 18, 18)
        if self.numbers_only:
            icon.moveCenter(QRectF(box).center())
        theme.icons.paint(painter, icon, "check", theme.colour("text2"), 2.5)
        if self.numbers_only:
            return
        words = self.tr("{n} done, {time}").format(n=line.count, time=length_text(line.spent_ms))
        place = box.adjusted(_LEFT + _NUMBER + _GAP, 0, -_RIGHT, 0)
        write(painter, place, words, theme.font("meta", tabular=True), theme.colour("text2"))

    def _title_font(self, line: StepLine) -> QFont:
        return self._theme.font("name" if line.state is StepState.CURRENT else "button")

    def _title_lines(self, line: StepLine, width: int) -> int:
        room = width - _LEFT - _NUMBER - _GAP - _RIGHT
        return len(_wrapped(line.title, self._title_font(line), room))


@lru_cache(maxsize=256)
def _wrapped(text: str, font: QFont, width: int) -> tuple[str, ...]:
    """At most two lines of words; what does not fit becomes an ellipsis. Kept: the timer repaints them every
    second."""
    metrics = QFontMetrics(font)
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < _MOST_TITLE_LINES - 1:
        taken = 1
        while taken < len(rest) and metrics.horizontalAdvance(" ".join(rest[: taken + 1])) <= width:
            taken += 1
        lines.append(metrics.elidedText(" ".join(rest[:taken]), Qt.TextElideMode.ElideRight, width))
        rest = rest[taken:]
    if rest:
        lines.append(metrics.elidedText(" ".join(rest), Qt.TextElideMode.ElideRight, ceil(width)))
    return tuple(lines) or ("",)
