"""Still to find out: of how many people each assumption has been seen or heard, and never which way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
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
    """One assumption of the session; `heard` of those `there` were seen or heard about it. It has no
    direction."""

    assumption_id: str
    code: str
    text: str
    heard: int
    there: int
    tested_now: bool


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_CHOOSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu)


class CoverageView(QWidget):
    """Cells in the order of the codes. Above forty only this step's and the open ones, until one asks.

    A click on a cell, or Enter on the one that the arrows chose, asks for its menu.
    """

    menu_asked = Signal(str, QPoint)
    """The id of an assumption, and where its menu may open (on the screen)."""

    opened = Signal()
    """More or fewer cells show than before."""

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: Sequence[CoverageCell] = ()
        self._opened = False
        self._chosen = 0
        self._summary = ""
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
            self._summary = summary
            self._choose(self._chosen)
            self.updateGeometry()
            self.update()

    def shown(self) -> tuple[list[CoverageCell], int]:
        """The cells on screen, and how many are folded into the last one."""
        if self._opened or len(self._cells) < _SELECT_FROM:
            return list(self._cells), 0
        shown = [cell for cell in self._cells if cell.tested_now or not cell.heard]
        return shown, len(self._cells) - len(shown)

    @property
    def _has_fold(self) -> bool:
        """Whether a last cell folds and unfolds those with evidence."""
        return len(self._cells) >= _SELECT_FROM

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
        count = len(self.shown()[0]) + self._has_fold
        return self._place(count - 1, width).bottom() + 1 + _UNDER if count else 0

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 100)))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(event.pos())
            QToolTip.showText(event.globalPos(), self._tip(cell) if cell else "", self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self._at(event.position().toPoint())
        if at is None:
            self.touched.emit()
        else:
            self._use(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self._chosen if by_key else self._at(event.pos())
        if at is not None:
            self._use(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = _STEPS | {Qt.Key.Key_Up: -self.columns, Qt.Key.Key_Down: self.columns}
        if key in steps:
            self._choose(self._chosen + steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key == Qt.Key.Key_Home else len(self._cells))
        elif key in _CHOOSING:
            self._use(self._chosen)
        elif key == Qt.Key.Key_Escape:
            self.touched.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown, folded = self.shown()
        with kept(painter):
            for at, cell in enumerate(shown):
                self._paint_cell(painter, QRectF(self._place(at, self.width())), cell)
            if self._has_fold:
                self._paint_folded(painter, QRectF(self._place(len(shown), self.width())), folded)
            if self.hasFocus():
                paint_focus(painter, self._place(self._chosen, self.width()), self._theme, radius=6)
        painter.end()

    def _choose(self, at: int) -> None:
        """Let the keyboard stand on a cell, or on the folding one."""
        shown, _ = self.shown()
        self._chosen = max(0, min(at, len(shown) + self._has_fold - 1))
        cell = shown[self._chosen] if self._chosen < len(shown) else None
        self.setAccessibleName(self._summary)
        self.setAccessibleDescription(self._tip(cell) if cell else "")
        self.update()

    def _use(self, at: int) -> None:
        """Open the folded cells, or ask for the menu of one."""
        self._choose(at)
        shown, _ = self.shown()
        if not shown and not self._has_fold:
            return
        if at < len(shown):
            below = self._place(at, self.width()).bottomLeft()
            self.menu_asked.emit(shown[at].assumption_id, self.mapToGlobal(below))
        else:
            self._opened = not self._opened
            self._choose(len(self._cells))
            self.updateGeometry()
            self.update()
            self.opened.emit()
            self.touched.emit()

    def _at(self, point: QPoint) -> int | None:
        """Which cell is meant; the gap below it belongs to the target."""
        places = range(len(self.shown()[0]) + self._has_fold)
        below = self.row_height - self._cell_height
        return next(
            (at for at in places if self._place(at, self.width()).adjusted(0, 0, 0, below).contains(point)),
            None,
        )

    def _place(self, at: int, width: int) -> QRect:
        """The place of a cell; the folding cell, behind the shown ones, takes two columns."""
        columns = self.columns
        wide = self._has_fold and at == len(self.shown()[0])
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
        words = self.tr("%n with evidence", "", folded) if folded else self.tr("Fewer")
        write(painter, box, words, theme.font("label", tabular=True), theme.colour("text2"), _CENTRED)

    def _cell_at(self, point: QPoint) -> CoverageCell | None:
        at, (shown, _) = self._at(point), self.shown()
        return shown[at] if at is not None and at < len(shown) else None

    def _tip(self, cell: CoverageCell) -> str:
        if not cell.heard:
            return self.tr("{code} {text}\nNobody yet").format(code=cell.code, text=cell.text)
        return self.tr("{code} {text}\n{heard} of the {there} there seen or heard").format(
            code=cell.code, text=cell.text, heard=cell.heard, there=cell.there
        )
