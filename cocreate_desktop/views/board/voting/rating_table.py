"""Where one person answers from 1 to 5: digits answer and go on, arrows move, a click answers too."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cocreate_desktop.domain.ratings import HIGHEST, LOWEST, Aspect
from cocreate_desktop.views.board.voting.rating_model import COLUMNS, RatingModel
from cocreate_desktop.views.digit_keys import digit_place
from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept
from cocreate_desktop.views.theme import theme_of

_STEP, _MARK, _EDGE = 36, 28, 8
"""px from mark to mark, of a mark, and before the first."""
_ROW = 48


class RatingTable(QTableView):
    rated = Signal(str, str, int)
    """The id of the need, the aspect, and 1 to 5; 0 to take the answer back."""
    finished = Signal()
    """Somebody went on behind the last answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = RatingModel(self)
        self.setModel(self.answers)
        self.setItemDelegate(_Marks(self))
        self.setAccessibleName(self.tr("Needs to rate"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def begin(self) -> None:
        """At the first answer that is missing."""
        self.fit_rows()
        cells = [
            self.answers.index(row, column)
            for row in range(self.answers.rowCount())
            for column in range(1, len(COLUMNS))
        ]
        missing = (cell for cell in cells if not self.answers.value(cell))
        if cells:
            self.setCurrentIndex(next(missing, cells[0]))
        self.setFocus()

    def fit_rows(self) -> None:
        theme = theme_of(self)
        for column in range(1, len(COLUMNS)):
            self.setColumnWidth(column, theme.px(_STEP) * HIGHEST + 2 * _EDGE)
        self.verticalHeader().setMinimumSectionSize(theme.px(_ROW))
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = digit_place(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and place is not None and LOWEST <= place + 1 <= HIGHEST:
            self._answer(self.currentIndex(), place + 1)
            self._go_on()
        elif plain and (place == 9 or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)):
            self._answer(self.currentIndex(), 0)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Home) and self.currentIndex().column() <= 1:
            event.accept()
        elif plain and event.text().isprintable() and event.text():
            # Letters are commands of the page, not a search in the table.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0:
            self.setCurrentIndex(index.siblingAtColumn(1))
            return
        super().mousePressEvent(event)
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            value = mark_at(self.visualRect(index), round(event.position().x()), theme_of(self).px(_STEP))
            self._answer(index, 0 if value == self.answers.value(index) else value)

    def _answer(self, index: QModelIndex, value: int) -> None:
        if index.isValid() and index.column() > 0:
            aspect = COLUMNS[index.column()] or Aspect.IMPORTANCE
            self.rated.emit(self.answers.need(index), aspect.value, value)

    def _go_on(self) -> None:
        """To the next answer: satisfaction after importance, then the next need."""
        here = self.currentIndex()
        if here.column() < len(COLUMNS) - 1:
            self.setCurrentIndex(here.siblingAtColumn(here.column() + 1))
        elif here.row() < self.answers.rowCount() - 1:
            self.setCurrentIndex(self.answers.index(here.row() + 1, 1))
        else:
            self.finished.emit()


def mark_at(cell: QRect, x: int, step: int) -> int:
    """Which mark of a cell lies at `x`, from 1 to 5; beside them the nearest one."""
    return min(HIGHEST, max(LOWEST, (x - cell.left() - _EDGE) // step + 1))


class _Marks(QStyledItemDelegate):
    """Five marks with their numbers, the chosen one filled."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if COLUMNS[index.column()] is None:
            return super().sizeHint(option, index)
        return QSize(0, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        table = self.parent()
        assert isinstance(table, RatingTable)
        if COLUMNS[index.column()] is None:
            super().paint(painter, option, index)
            return
        theme, chosen = theme_of(table), table.answers.value(index)
        rect = option.rect
        step, side = theme.px(_STEP), theme.px(_MARK)
        with kept(painter):
            if index == table.currentIndex() and table.hasFocus():
                paint_focus(painter, QRectF(rect).adjusted(1, 5, -1, -5), theme)
            painter.setFont(theme.font("button", tabular=True))
            for value in range(LOWEST, HIGHEST + 1):
                box = QRectF(rect.left() + _EDGE + (value - 1) * step, 0, side, side)
                box.moveCenter(QRectF(box.x(), rect.top(), side, rect.height()).center())
                if value == chosen:
                    fill_box(painter, box, side / 2, theme.colour("text"))
                else:
                    edge_box(painter, box, side / 2, theme.colour("line2"), 1)
                painter.setPen(theme.colour("surface" if value == chosen else "text2"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(value))
