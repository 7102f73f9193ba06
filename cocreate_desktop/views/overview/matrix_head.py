"""The heads of the matrix: they stand still above the rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QToolTip, QWidget

from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.overview import words
from cocreate_desktop.views.overview.cell_painter import CELL_LEFT, CLOSE_LEFT, LEFT, CellPainter
from cocreate_desktop.views.overview.columns import Density
from cocreate_desktop.views.overview.model import Column, Kinds, MatrixModel
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, say, shortened

HEIGHT = 46
_CENTRED = Qt.AlignmentFlag.AlignCenter


class MatrixHead(QWidget):
    """Follows the columns of its table."""

    def __init__(self, theme: Theme, model: MatrixModel, cells: CellPainter, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._model = model
        self._cells = cells
        self._table = table

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        for number, column in enumerate(self._model.columns):
            if not self._table.isColumnHidden(number):
                self._paint(painter, self._place(number), column)
        bottom = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(bottom, self._theme.colour("line"))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos().x()))
            return True
        return super().event(event)

    def _tip(self, x: int) -> str:
        number = self._table.columnAt(x)
        if number < 0 or self._model.columns[number].session is None:
            return ""
        return as_tip(shortened(self._model.head_text(self._model.columns[number])))

    def _place(self, number: int) -> QRect:
        left, width = self._table.columnViewportPosition(number), self._table.columnWidth(number)
        return QRect(left, 0, width, self.height() - 1)

    def _paint(self, painter: QPainter, rect: QRect, column: Column) -> None:
        theme = self._theme
        if column.kind is Kinds.NEXT:
            painter.fillRect(rect, theme.colour("bg"))
        self._cells.paint_edge(painter, rect, column.kind)
        if column.kind is Kinds.SESSION:
            name, below = self._session(column)
            self._paint_two(painter, rect, name, below, centred=self._cells.density is Density.MARKS)
        elif column.kind is Kinds.NEXT:
            self._paint_two(painter, rect, *self._next(column, rect.width()), centred=False)
        else:
            left = {Kinds.SENTENCE: LEFT, Kinds.SUPPORTED: CELL_LEFT + 2, Kinds.VERDICT: CELL_LEFT - 4}
            strong = column.kind is Kinds.VERDICT
            font = theme.font("meta_strong" if strong else "meta")
            cell = QRectF(rect).adjusted(left[column.kind], 0, 0, 0)
            write(painter, cell, self._model.head_text(column), font, theme.colour("text2"))

    def _session(self, column: Column) -> tuple[str, str]:
        assert column.session is not None
        head, is_short = self._model.heads[column.session.id], self._cells.density is Density.MARKS
        below = head.short_day if is_short else head.day
        if column.session.state is SessionState.RUNNING:
            below = "…" if is_short else say(words.RUNNING)
        return (head.letters if is_short else head.name), below

    def _next(self, column: Column, width: int) -> tuple[str, str]:
        """Its name and its day; the dashed line says already that it is the next one."""
        if column.session is None:
            return say(words.NEXT), say(words.NO_DAY)
        head = self._model.heads[column.session.id]
        if not head.day:
            return head.name, say(words.NEXT_UNDATED)
        whole = say(words.NEXT_ON.fill(day=head.day))
        font = self._theme.font("meta", tabular=True)
        fits = QFontMetricsF(font).horizontalAdvance(whole) <= width - CELL_LEFT - 2
        return head.name, whole if fits else head.day

    def _paint_two(self, painter: QPainter, rect: QRect, name: str, below: str, *, centred: bool) -> None:
        theme, line = self._theme, self._theme.line_height("meta")
        left = CELL_LEFT - 1 if rect.width() >= theme.px(Density.FULL) else CLOSE_LEFT - 1
        room = QRectF(rect).adjusted(2 if centred else left, 0, 0, 0)
        align = _CENTRED if centred else Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        top = rect.center().y() + 0.5 - line
        small = "small" if centred else "meta"
        for text, role, token in ((name, "meta_strong", "text"), (below, small, "text2")):
            font = theme.font(role, tabular=True)
            box = QRectF(room.left(), top, room.width(), line)
            write(painter, box, elided(text, font, room.width()), font, theme.colour(token), align)
            top += line
