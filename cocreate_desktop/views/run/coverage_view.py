"""Still to find out: of how many people each assumption has been seen or heard, and never which way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.theme import Theme

_CENTRED = Qt.AlignmentFlag.AlignCenter
_CROWDED_FROM, _SELECT_FROM = 19, 41
_GAP_X, _GAP_Y = 4, 6
_BAR, _UNDER = 3, 4
_TIGHT = 52
"""Narrower cells have the smaller type."""


@dataclass(frozen=True)
class CoverageCell:
    """One assumption; `heard` of those `there` were seen or heard about it. It has no direction."""

    code: str
    text: str
    heard: int
    there: int
    tested_now: bool


class CoverageView(QWidget):
    """Cells in the order of the codes. Above forty only this step's and the open ones, until one asks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: Sequence[CoverageCell] = ()
        self._opened = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def cells(self) -> Sequence[CoverageCell]:
        return self._cells

    def show_cells(self, cells: Sequence[CoverageCell]) -> None:
        if cells != self._cells:
            self._cells = cells
            heard = sum(1 for cell in cells if cell.heard)
            summary = self.tr("{heard} of {all} seen or heard").format(heard=heard, all=len(cells))
            self.setAccessibleName(summary)
            self.updateGeometry()
            self.update()

    def shown(self) -> tuple[list[CoverageCell], int]:
        """The cells on screen, and how many are folded into the last one."""
        if self._opened or len(self._cells) < _SELECT_FROM:
            return list(self._cells), 0
        shown = [cell for cell in self._cells if cell.tested_now or not cell.heard]
        return shown, len(self._cells) - len(shown)

    @property
    def columns(self) -> int:
        return 6 if len(self._cells) < _CROWDED_FROM else 8

    @property
    def row_height(self) -> int:
        """From one row of cells to the next."""
        return self._cell_height + _GAP_Y

    @property
    def _cell_height(self) -> int:
        return self._theme.px(32 if len(self._cells) < _CROWDED_FROM else 26)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown, folded = self.shown()
        if not shown and not folded:
            return 0
        return self._place(len(shown) - 1 if not folded else len(shown), width).bottom() + 1 + _UNDER

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 100)))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(event.pos())
            QToolTip.showText(event.globalPos(), self._tip(cell) if cell else "", self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        shown, folded = self.shown()
        if folded and self._place(len(shown), self.width()).contains(event.position().toPoint()):
            self._open()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._can_fold:
            self._open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown, folded = self.shown()
        with kept(painter):
            for at, cell in enumerate(shown):
                self._paint_cell(painter, QRectF(self._place(at, self.width())), cell)
            if folded:
                self._paint_folded(painter, QRectF(self._place(len(shown), self.width())), folded)
            if self.hasFocus():
                paint_focus(painter, self.rect(), self._theme)
        painter.end()

    @property
    def _can_fold(self) -> bool:
        return len(self._cells) >= _SELECT_FROM

    def _open(self) -> None:
        self._opened = not self._opened
        self.updateGeometry()
        self.update()

    def _place(self, at: int, width: int) -> QRect:
        """The place of a cell; the folding cell, behind the shown ones, takes two columns."""
        columns = self.columns
        shown, folded = self.shown()
        wide = folded and at == len(shown)
        if wide and at % columns == columns - 1:
            at += 1
        row, column = divmod(at, columns)
        step = (width + _GAP_X) / columns
        left, right = round(column * step), round((column + (2 if wide else 1)) * step) - _GAP_X
        return QRect(left, row * self.row_height, right - left, self._cell_height)

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: CoverageCell) -> None:
        theme = self._theme
        code_font = theme.font("label" if self.columns > 6 else "meta_strong", tabular=True)
        if cell.heard:
            fill_box(painter, box, 6, theme.colour("hover"))
            self._write_heard(painter, box, cell)
        else:
            edge_box(painter, box, 6, theme.colour("line2"), 1, dashed=True)
            write(painter, box, cell.code, code_font, theme.colour("text"), _CENTRED)
        if cell.tested_now:
            inset = 6 if self.columns == 6 else 4
            bar = QRectF(box.left() + inset, box.bottom() + 1, box.width() - 2 * inset, _BAR)
            fill_box(painter, bar, 1.5, theme.colour("accent"))

    def _write_heard(self, painter: QPainter, box: QRectF, cell: CoverageCell) -> None:
        """Code and count; where "4/6" does not fit, the tooltip says of how many."""
        theme = self._theme
        quiet = theme.font("keycap" if box.width() < _TIGHT else "meta_button", tabular=True)
        strong = theme.font("label", tabular=True)
        count = self.tr("{heard}/{there}").format(heard=cell.heard, there=cell.there)
        code_width = QFontMetricsF(quiet).horizontalAdvance(cell.code)
        if code_width + 4 + QFontMetricsF(strong).horizontalAdvance(count) > box.width():
            count = str(cell.heard)
        count_width = QFontMetricsF(strong).horizontalAdvance(count)
        left = box.center().x() - (code_width + 4 + count_width) / 2
        write(
            painter,
            QRectF(left, box.top(), code_width + 1, box.height()),
            cell.code,
            quiet,
            theme.colour("text2"),
        )
        place = QRectF(left + code_width + 4, box.top(), count_width + 1, box.height())
        write(painter, place, count, strong, theme.colour("text"))

    def _paint_folded(self, painter: QPainter, box: QRectF, folded: int) -> None:
        theme = self._theme
        fill_box(painter, box, 6, theme.colour("hover"))
        words = self.tr("%n heard of", "", folded)
        write(painter, box, words, theme.font("label", tabular=True), theme.colour("text2"), _CENTRED)

    def _cell_at(self, point: QPoint) -> CoverageCell | None:
        shown, _ = self.shown()
        places = enumerate(shown)
        return next((cell for at, cell in places if self._place(at, self.width()).contains(point)), None)

    def _tip(self, cell: CoverageCell) -> str:
        if not cell.heard:
            return self.tr("{code} {text}\nNobody yet").format(code=cell.code, text=cell.text)
        return self.tr("{code} {text}\n{heard} of the {there} there seen or heard").format(
            code=cell.code, text=cell.text, heard=cell.heard, there=cell.there
        )
