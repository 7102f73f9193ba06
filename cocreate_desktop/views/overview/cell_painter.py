"""How the matrix looks: sentences, marks with their counts, plans, pips and verdicts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from cocreate_desktop.domain.assumptions import KIND_ICONS, KINDS, Kind
from cocreate_desktop.domain.evidence import SessionVerdict, Tally, Verdict
from cocreate_desktop.domain.evidence.matrix import Plan, Row
from cocreate_desktop.errors import Message
from cocreate_desktop.views.overview import words
from cocreate_desktop.views.overview.columns import MOST_PIPS, Density
from cocreate_desktop.views.overview.heights import ROW
from cocreate_desktop.views.overview.model import Cell, Column, Index, Kinds, MatrixModel
from cocreate_desktop.views.painting import elided, paint_focus, paint_mark, paint_pip
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, say, shortened

LEFT, CODE = 14, 38
CELL_LEFT, CLOSE_LEFT, MARK, PIP, PIP_STEP = 10, 6, 16, 12, 15
_CENTRED = Qt.AlignmentFlag.AlignCenter


class CellPainter(QStyledItemDelegate):
    """The delegate of the matrix."""

    def __init__(self, theme: Theme, model: MatrixModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model
        self.density = Density.FULL
        self._count_width = 0.0
        self.hovered_row = -1
        self.shown_cell: tuple[int, int] | None = None
        """The row and column whose evidence is open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        if isinstance(row, Kind):
            self.paint_kind(painter, option.rect, row)
            return
        column = self._model.column_at(index)
        with kept(painter):
            self._paint_ground(painter, option, index, column)
            self._paint_content(painter, option.rect, row, column)
            self._paint_lines(painter, option.rect, column)
            if option.state & QStyle.StateFlag.State_HasFocus:
                paint_focus(painter, option.rect.adjusted(1, 0, 0, -1), self._theme, radius=4)

    def paint_kind(self, painter: QPainter, rect: QRect, kind: Kind) -> None:
        """The head of a kind, over the whole width."""
        theme = self._theme
        name, icon = KINDS[kind], KIND_ICONS[kind]
        painter.fillRect(rect, theme.colour("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        square = QRectF(rect.left() + LEFT, rect.center().y() - 7, 15, 15)
        theme.icons.paint(painter, square, icon, theme.colour("text2"))
        line = QRectF(rect).adjusted(LEFT + 22, 0, 0, -1)
        write(painter, line, say(name), theme.font("meta_button"), theme.colour("text2"))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        row = self._model.row_at(index) if index.isValid() else None
        tip = ""
        if row is not None and event.type() is QEvent.Type.ToolTip:
            tip = self._tip(row, self._model.column_at(index), option.rect, index)
        QToolTip.showText(event.globalPos(), tip)
        return True

    def measure(self) -> tuple[int, int]:
        """What the columns of counts with pips and of verdicts need for the rows that are shown."""
        rows = [row for row in self._model.rows if isinstance(row, Row)]
        counts = [words.supported_text(row) for row in rows if row.verdict.judged]
        self._count_width = max((self._width(text, "meta_strong") for text in counts), default=0.0)
        pips = max((_pips(row) for row in rows), default=0)
        head = self._width(say(words.SUPPORTED_IN), "meta")
        supported = max(head, self._count_width + (8 + pips * PIP_STEP if pips else 0)) + 2 * CELL_LEFT + 4
        texts = [say(words.VERDICT), *(words.verdict_text(row) for row in rows)]
        verdict = max(self._width(text, "meta_strong") for text in texts) + CELL_LEFT + 6
        return round(supported), round(verdict)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, column: Column
    ) -> None:
        theme, rect = self._theme, QRect(option.rect)
        token = "bg" if column.kind is Kinds.NEXT else "surface"
        if option.state & QStyle.StateFlag.State_Selected:
            token = "accent_tint"
        elif index.row() == self.hovered_row:
            token = "hover"
        painter.fillRect(rect, theme.colour(token))
        if self.shown_cell == (index.row(), index.column()):
            fill_box(
                painter, rect.adjusted(2, 1, -1, -2), 4, theme.colour("accent_tint"), theme.colour("accent")
            )
        if column.kind is Kinds.SENTENCE and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), theme.colour("accent"))

    def _paint_lines(self, painter: QPainter, rect: QRect, column: Column) -> None:
        line = self._theme.colour("line")
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line)
        self.paint_edge(painter, rect, column.kind)

    def paint_edge(self, painter: QPainter, rect: QRect, kind: Kinds) -> None:
        """The line at the left of a column: dashed where the future begins."""
        if kind is Kinds.NEXT:
            pen = QPen(self._theme.colour("text3"), 1)
            pen.setDashPattern([4, 3])
            pen.setDashOffset(rect.top() % 7)
            painter.setPen(pen)
            x = rect.left() + 0.5
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom() + 1))
        elif kind in (Kinds.SESSION, Kinds.SUPPORTED):
            painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), self._theme.colour("line"))

    def _paint_content(self, painter: QPainter, rect: QRect, row: Row, column: Column) -> None:
        inner = QRectF(rect).adjusted(0, 0, 0, -1)
        match column.kind:
            case Kinds.SENTENCE:
                self._paint_sentence(painter, inner, row)
            case Kinds.SESSION:
                assert column.session is not None
                self._paint_session(painter, inner, self._model.cell(row, column.session))
            case Kinds.NEXT:
                self._paint_plan(painter, inner, row.plan)
            case Kinds.SUPPORTED:
                self._paint_supported(painter, inner, row)
            case Kinds.VERDICT:
                text = words.PENDING if self._model.is_pending else words.verdict_text(row)
                font = self._theme.font("meta_strong")
                cell = inner.adjusted(CELL_LEFT - 4, 0, -4, 0)
                write(painter, cell, elided(text, font, cell.width()), font, self._theme.colour("text"))

    def _paint_sentence(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        theme = self._theme
        code = rect.adjusted(LEFT, 0, 0, 0)
        write(painter, code, row.assumption.code, theme.font("strong", tabular=True), theme.colour("text"))
        place = self._sentence_place(rect)
        text = elided(row.assumption.text, theme.font("body"), place.width())
        write(painter, place, text, theme.font("body"), theme.colour("text"))

    def _paint_session(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        if cell.running:
            return
        if cell.pending:
            self._write(painter, rect, words.PENDING, "text3")
        elif cell.verdict is None or cell.verdict.verdict is Verdict.NOT_ASKED:
            dash = say(words.NOT_ASKED) if self._says(rect, words.NOT_ASKED) else "–"
            self._write(painter, rect, dash, "text2")
        else:
            self._paint_verdict(painter, rect, cell.verdict, overridden=cell.overridden)

    def _paint_verdict(
        self, painter: QPainter, rect: QRectF, verdict: SessionVerdict, *, overridden: bool
    ) -> None:
        theme, size = self._theme, self._theme.px(MARK)
        is_open = rect.height() > self._theme.px(ROW)
        line = QRectF(rect)
        if self.density is Density.MARKS:
            if is_open:
                line.setHeight(theme.px(ROW) - 4)
                below = QRectF(rect.left(), line.bottom() - 6, rect.width(), theme.px(18))
                write(
                    painter, below, words.counts_text(verdict.tally), theme.font("small", tabular=True),
                    theme.colour("text2"), _CENTRED,
                )  # fmt: skip
            left = rect.center().x() - size / 2
        else:
            left = rect.left() + (CELL_LEFT if self.density is Density.FULL else CLOSE_LEFT)
        paint_mark(painter, QRectF(left, line.center().y() - size / 2, size, size), verdict.mark, theme)
        if self.density is Density.MARKS:
            return
        beside = rect.adjusted(
            left - rect.left() + size + (9 if self.density is Density.FULL else 5), 0, 0, 0
        )
        if verdict.verdict is Verdict.SILENT:
            if self.density is Density.FULL:
                write(painter, beside, say(words.NOTHING_CAME), theme.font("meta"), theme.colour("text2"))
        else:
            self._paint_counts(painter, beside, verdict.tally)
        if overridden and self.density is Density.FULL:
            sign = QRectF(rect.right() - 16, rect.center().y() - 6, 12, 12)
            theme.icons.paint(painter, sign, "pencil", theme.colour("text2"))

    def _paint_counts(self, painter: QPainter, rect: QRectF, tally: Tally) -> None:
        """What was done in bold, what was only said behind it."""
        theme, text = self._theme, words.counts_text(tally)
        bold, plain = theme.font("meta_strong", tabular=True), theme.font("meta", tabular=True)
        did = str(tally.did)
        at = len(did) if text.startswith(did) else 0
        write(painter, rect, text[:at], bold, theme.colour("text"))
        rest = rect.adjusted(QFontMetricsF(bold).horizontalAdvance(text[:at]), 0, 0, 0)
        write(painter, rest, text[at:], plain, theme.colour("text2"))

    def _paint_plan(self, painter: QPainter, rect: QRectF, plan: Plan) -> None:
        theme = self._theme
        if plan is Plan.PLANNED:
            icon = QRectF(rect.left() + 8, rect.center().y() - 8, 16, 16)
            theme.icons.paint(painter, icon, "calendar-check", theme.colour("text2"), 1.75)
            font = theme.font("meta")
            words_at = rect.adjusted(28, 0, -2, 0)
            text = elided(say(words.PLANNED), font, words_at.width())
            write(painter, words_at, text, font, theme.colour("text2"))
        elif plan is Plan.MISSING:
            font, height = theme.font("meta_strong"), theme.px(26)
            width = min(rect.width() - 12, self._width(say(words.ADD), "meta_strong") + 34)
            button = QRectF(
                round(rect.left() + 8), round(rect.center().y() - height / 2), round(width), height
            )
            fill_box(painter, button, 6, theme.colour("surface"), theme.colour("accent"))
            plus = QRectF(button.left() + 7, button.center().y() - 6, 12, 12)
            theme.icons.paint(painter, plus, "plus", theme.colour("accent"), 2.5)
            label = button.adjusted(24, 0, -4, 0)
            write(painter, label, elided(say(words.ADD), font, label.width()), font, theme.colour("accent"))

    def _paint_supported(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        theme = self._theme
        if self._model.is_pending or not row.verdict.judged:
            text = words.PENDING if self._model.is_pending else words.supported_text(row)
            write(
                painter,
                rect.adjusted(CELL_LEFT + 2, 0, 0, 0),
                text,
                theme.font("meta"),
                theme.colour("text2"),
            )
            return
        left = rect.left() + CELL_LEFT + 2
        font = theme.font("meta_strong", tabular=True)
        cell = QRectF(left, rect.top(), rect.right() - left, rect.height())
        write(painter, cell, words.supported_text(row), font, theme.colour("text"))
        left += self._count_width + 8
        for number in range(_pips(row)):
            pip = QRectF(round(left) + number * PIP_STEP, round(rect.center().y() - PIP / 2), PIP, PIP)
            paint_pip(painter, pip, number < row.verdict.supported, theme)

    def _sentence_place(self, rect: QRectF) -> QRectF:
        return rect.adjusted(LEFT + self._theme.px(CODE), 0, -8, 0)

    def _says(self, rect: QRectF, word: Message) -> bool:
        """Whether there is room for a word in a cell."""
        return self.density is Density.FULL and self._width(say(word), "meta") <= rect.width() - CELL_LEFT - 2

    def _write(self, painter: QPainter, rect: QRectF, text: str, token: str) -> None:
        font, colour = self._theme.font("meta"), self._theme.colour(token)
        if self.density is Density.FULL:
            write(painter, rect.adjusted(CELL_LEFT, 0, 0, 0), text, font, colour)
        else:
            write(painter, rect, text, font, colour, _CENTRED)

    def _tip(self, row: Row, column: Column, rect: QRect, index: Index) -> str:
        """The whole sentence where it is cut; elsewhere what a mark means in words."""
        if column.kind is Kinds.SENTENCE:
            cut = self._width(row.assumption.text, "body") > self._sentence_place(QRectF(rect)).width()
            return as_tip(shortened(row.assumption.text)) if cut else ""
        return as_tip(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _width(self, text: str, role: str) -> float:
        font: QFont = self._theme.font(role, tabular=True)
        return QFontMetricsF(font).horizontalAdvance(text)


def _pips(row: Row) -> int:
    return row.verdict.judged if row.verdict.judged <= MOST_PIPS else 0
