"""How the rows look: where their columns stand, how high they are, and what is painted where."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from cocreate_desktop.actions.standing import Standing
from cocreate_desktop.domain.assumptions import KIND_ICONS, KINDS
from cocreate_desktop.views.assumptions.draft_editor import DraftEditor
from cocreate_desktop.views.assumptions.listing import Belief, Draft, Header
from cocreate_desktop.views.assumptions.wording import NO_STEP, NO_STEP_TESTS_THIS, evidence_in_short
from cocreate_desktop.views.controls.keyed_list import ROW, Index
from cocreate_desktop.views.painting import paint_importance, paint_pill, paint_row_ground, pill_width
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.painting.signs import paint_standing_sign
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

LINES = 2
"""A sentence takes as many lines in the list; all of it stands in the detail."""
PLUS_WIDTH = 44
_MOST_DRAFT_LINES = 6
_WARNING = "triangle-alert"
_ROOMY = 900
"""From this width on the rows are higher."""


@dataclass(frozen=True)
class Columns:
    """The columns of a row."""

    code: QRect
    text: QRect
    importance: QRect
    evidence: QRect

    @classmethod
    def of(cls, row: QRect, theme: Theme) -> Columns:
        inner = row.adjusted(20, 0, -14, 0)
        evidence = QRect(inner)
        evidence.setLeft(inner.right() + 1 - theme.px(118))
        importance = QRect(inner)
        importance.setLeft(evidence.left() - 12 - theme.px(66))
        importance.setRight(evidence.left() - 13)
        text = QRect(inner)
        text.setLeft(inner.left() + theme.px(38))
        text.setRight(importance.left() - 13)
        code = QRect(inner)
        code.setWidth(theme.px(36))
        return cls(code, text, importance, evidence)


class RowPainter(QStyledItemDelegate):
    """The delegate of the list."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def header_height(self) -> int:
        return self._theme.px(42 if self._is_roomy() else 34)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = index.data(ROW), self._view.viewport().width()
        if isinstance(row, Header):
            return QSize(width, self.header_height())
        single = self._theme.px(44 if self._is_roomy() else 39)
        if isinstance(row, Draft):
            more = min(row.lines, _MOST_DRAFT_LINES) - 1
            return QSize(width, single + ceil(more * QFontMetricsF(self._theme.font("body")).lineSpacing()))
        lines = self._lines(row, QRect(0, 0, width, single))
        return QSize(width, single + (len(lines) - 1) * self._theme.line_height("body"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, Header):
            self.paint_header(painter, option.rect, row)
            return
        self._paint_hairline(painter, option.rect)
        if isinstance(row, Draft):
            cell = Columns.of(option.rect, self._theme).code
            self._theme.icons.paint(painter, _square(cell, 15), "plus", self._theme.colour("text3"))
        else:
            self._paint_belief(painter, option, row)

    def paint_header(self, painter: QPainter, rect: QRect, header: Header) -> None:
        """The head of a group: icon, name, count, and a plus at the right."""
        theme = self._theme
        name, icon = KINDS[header.kind], KIND_ICONS[header.kind]
        painter.fillRect(rect, theme.colour("surface"))
        line = rect.adjusted(20, 0, -14, -5)
        line.setTop(line.bottom() + 1 - theme.line_height("meta"))
        theme.icons.paint(painter, _square(line, 15), icon, theme.colour("text2"))
        words, font = QRectF(line.adjusted(23, 0, 0, 0)), theme.font("meta_strong")
        write(painter, words, say(name), font, theme.colour("text2"))
        words.setLeft(words.left() + QFontMetricsF(font).horizontalAdvance(say(name)) + 8)
        count = theme.font("meta_button", tabular=True)
        write(painter, words, str(header.count), count, theme.colour("text3"))
        plus = QRect(line.right() - 14, line.top(), 15, line.height())
        theme.icons.paint(painter, _square(plus, 15), "plus", theme.colour("text3"))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return DraftEditor(self._theme, parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What is being written stands in the editor alone."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        text = Columns.of(option.rect, self._theme).text
        editor.setGeometry(text.left() - 8, option.rect.top() + 2, text.width() + 8, option.rect.height() - 3)

    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        # The editor knows its keys itself.
        return False

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row = index.data(ROW)
        QToolTip.showText(
            event.globalPos(), self._tip(row, option.rect, event) if isinstance(row, Belief) else ""
        )
        return True

    def _paint_belief(self, painter: QPainter, option: QStyleOptionViewItem, row: Belief) -> None:
        theme, columns = self._theme, Columns.of(option.rect, self._theme)
        state = option.state
        paint_row_ground(
            painter,
            option.rect.adjusted(0, 1, 0, 0),
            theme,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )
        write(
            painter,
            columns.code,
            row.assumption.code,
            theme.font("strong", tabular=True),
            theme.colour("text"),
        )
        self._paint_sentence(painter, columns, self._lines(row, option.rect))
        if not row.steps:
            paint_pill(painter, self._pill_rect(columns), say(NO_STEP), _WARNING, "warning", theme)
        paint_importance(painter, columns.importance, row.assumption.importance, theme)
        self._paint_evidence(painter, columns.evidence, row.standing)

    def _paint_sentence(self, painter: QPainter, columns: Columns, lines: list[str]) -> None:
        height = self._theme.line_height("body")
        top = columns.text.center().y() + 1 - height * len(lines) / 2
        for n, line in enumerate(lines):
            rect = QRectF(columns.text.left(), top + n * height, columns.text.width() + 2, height)
            write(painter, rect, line, self._theme.font("body"), self._theme.colour("text"))

    def _paint_evidence(self, painter: QPainter, rect: QRect, standing: Standing) -> None:
        theme = self._theme
        paint_standing_sign(painter, _square(rect, 16), standing, theme)
        words, text = QRectF(rect.adjusted(22, 0, 8, 0)), evidence_in_short(standing)
        bold, plain = theme.font("meta_strong", tabular=True), theme.font("meta", tabular=True)
        figure, rest = text.split(" ", 1) if standing.heard and text[0].isdigit() else ("", text)
        if figure:
            write(painter, words, figure, bold, theme.colour("text"))
            space = QFontMetricsF(plain).horizontalAdvance(" ")
            words.setLeft(words.left() + QFontMetricsF(bold).horizontalAdvance(figure) + space)
        write(painter, words, rest, plain, theme.colour("text2"))

    def _paint_hairline(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), self._theme.colour("line"))

    def _lines(self, row: Belief, rect: QRect) -> list[str]:
        columns = Columns.of(rect, self._theme)
        width = columns.text.width()
        if not row.steps:
            width -= pill_width(say(NO_STEP), _WARNING, self._theme) + 12
        return wrapped(row.assumption.text, self._theme.font("body"), width, LINES)

    def _pill_rect(self, columns: Columns) -> QRect:
        rect = QRect(columns.text)
        rect.setLeft(rect.right() + 1 - pill_width(say(NO_STEP), _WARNING, self._theme))
        return rect

    def _tip(self, row: Belief, rect: QRect, event: QHelpEvent) -> str:
        """The whole sentence where it is cut, and what the warning means."""
        columns = Columns.of(rect, self._theme)
        if not row.steps and self._pill_rect(columns).contains(event.pos()):
            return say(NO_STEP_TESTS_THIS)
        cut = self._lines(row, rect)[-1].endswith("…") and not row.assumption.text.endswith("…")
        return row.assumption.text if cut and columns.text.contains(event.pos()) else ""

    def _is_roomy(self) -> bool:
        return self._view.viewport().width() >= _ROOMY


def _square(rect: QRect, side: int) -> QRect:
    """A square at the left of `rect`, in its middle."""
    return QRect(rect.left(), rect.center().y() - side // 2 + (1 - side % 2), side, side)
