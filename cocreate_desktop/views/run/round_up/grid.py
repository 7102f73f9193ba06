"""The cells of a round-up, people by assumptions: painted, walked with arrows, filled with keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.round_up import SEEN, SHORT_SEEN, Cell, RoundUp, Seen
from cocreate_desktop.views.painting import elided, paint_focus
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_HEAD, _ROW, _NAME, _CELL, _GAP = 28, 36, 124, 92, 4
_CENTRED = Qt.AlignmentFlag.AlignCenter
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}

Place = tuple[str, str]


@dataclass(frozen=True)
class Sheet:
    """A round-up with the words for it: `codes` and `texts` by assumption, `names` by participant."""

    round_up: RoundUp
    codes: dict[str, str]
    texts: dict[str, str]
    names: dict[str, str]


class RoundUpGrid(QWidget):
    """Knows which cell is meant; digits go on to the panel."""

    taken_back = Signal()
    """The answer of the cell that is meant is to go."""

    moved = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet: Sheet | None = None
        self._place: Place | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def place(self) -> Place | None:
        """Assumption and participant of the cell that keys fill."""
        return self._place

    @property
    def cell(self) -> Cell | None:
        return self._sheet.round_up.cells.get(self._place) if self._sheet and self._place else None

    def show_sheet(self, sheet: Sheet, place: Place | None) -> None:
        """Show the cells and stand at `place`, else at the first open one."""
        self._sheet = sheet
        known = sheet.round_up.cells
        self._stand(place if place in known else sheet.round_up.next_empty(None) or next(iter(known), None))
        self.updateGeometry()
        self.update()

    def go_on(self) -> None:
        """To the next open cell; stay if there is none."""
        if self._sheet is not None and (following := self._sheet.round_up.next_empty(self._place)):
            self._stand(following)

    def sizeHint(self) -> QSize:
        rows = len(self._sheet.round_up.people) if self._sheet else 0
        return QSize(320, self._theme.px(_HEAD + rows * _ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def place_at(self, point: QPoint) -> Place | None:
        return next((place for place, box in self._boxes() if box.contains(point)), None)

    def box_of(self, place: Place) -> QRect:
        """Where a cell is; empty if its column is not on screen."""
        return next((box for one, box in self._boxes() if one == place), QRect())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            QToolTip.showText(event.globalPos(), self._said(place) if place else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _MOVES:
            self._step(*_MOVES[Qt.Key(key)])
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.taken_back.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if place := self.place_at(event.position().toPoint()):
            self._stand(place)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        painter = QPainter(self)
        with kept(painter):
            for column, one in enumerate(self._columns()):
                self._paint_head(painter, column, sheet.codes[one])
            for row, person in enumerate(sheet.round_up.people):
                self._paint_name(painter, row, sheet.names[person])
            for place, box in self._boxes():
                self._paint_cell(painter, box, sheet.round_up.cells[place])
        painter.end()

    def _stand(self, place: Place | None) -> None:
        self._place = place
        self.setAccessibleDescription(self._said(place) if place else "")
        self.moved.emit()
        self.update()

    def _step(self, across: int, down: int) -> None:
        if self._sheet is None or self._place is None:
            return
        assumptions, people = self._sheet.round_up.assumptions, self._sheet.round_up.people
        column = assumptions.index(self._place[0]) + across
        row = people.index(self._place[1]) + down
        if 0 <= column < len(assumptions) and 0 <= row < len(people):
            self._stand((assumptions[column], people[row]))

    def _columns(self) -> Sequence[str]:
        """The assumptions on screen: as many as fit, so that the one that is meant is among them."""
        if self._sheet is None:
            return ()
        assumptions = self._sheet.round_up.assumptions
        fit = max(1, (self.width() - self._theme.px(_NAME)) // self._theme.px(_CELL))
        at = assumptions.index(self._place[0]) if self._place else 0
        first = at // fit * fit
        return assumptions[first : first + fit]

    def _boxes(self) -> list[tuple[Place, QRect]]:
        if self._sheet is None:
            return []
        columns, people = self._columns(), self._sheet.round_up.people
        return [
            ((one, person), self._box(column, row))
            for column, one in enumerate(columns)
            for row, person in enumerate(people)
        ]

    def _box(self, column: int, row: int) -> QRect:
        px = self._theme.px
        count = max(1, len(self._columns()))
        width = min(px(_CELL + 40), (self.width() - px(_NAME)) // count)
        return QRect(px(_NAME) + column * width, px(_HEAD) + row * px(_ROW), width - _GAP, px(_ROW) - _GAP)

    def _paint_head(self, painter: QPainter, column: int, code: str) -> None:
        box = self._box(column, 0)
        head = QRectF(box.left(), 0, box.width(), self._theme.px(_HEAD))
        chosen = self._place is not None and self._columns()[column] == self._place[0]
        ink = self._theme.colour("text" if chosen else "text2")
        write(painter, head, code, self._theme.font("meta_strong", tabular=True), ink, _CENTRED)

    def _paint_name(self, painter: QPainter, row: int, name: str) -> None:
        font = self._theme.font("button")
        box = QRectF(self._box(0, row))
        line = QRectF(0, box.top(), self._theme.px(_NAME) - 8, box.height())
        write(painter, line, elided(name, font, line.width()), font, self._theme.colour("text"))

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        """Solid = did, outlined = said; what entries say by themselves stands on a quiet ground."""
        theme, place = self._theme, (cell.assumption_id, cell.participant_id)
        ink = theme.colour("text")
        said = cell.answered or (cell.noted[-1] if cell.noted else None)
        mode = said.link[0] if said and said.link else None
        if said is None:
            edge_box(painter, box, 6, theme.colour("line2"), 1, dashed=True)
        elif cell.answered is None:
            fill_box(painter, box, 6, theme.colour("sunken"))
        elif mode is Mode.DID:
            fill_box(painter, box, 6, ink)
            ink = theme.colour("surface")
        else:
            fill_box(painter, box, 6, theme.colour("surface"), theme.colour("line2"))
        if said is not None:
            font = theme.font("label")
            words = elided(self._short(cell, said), font, box.width() - 6)
            write(painter, box, words, font, ink, _CENTRED)
        if place == self._place and self.hasFocus():
            paint_focus(painter, box.adjusted(-2, -2, 2, 2), theme)
        elif place == self._place:
            edge_box(painter, box.adjusted(-2, -2, 2, 2), 8, theme.colour("line2"), 1)

    def _short(self, cell: Cell, said: Seen) -> str:
        if cell.answered is None and len(cell.noted) > 1:
            return self.tr("both ways")
        return say(SHORT_SEEN[said])

    def _said(self, place: Place) -> str:
        """One cell in words, for a tooltip and for who listens."""
        sheet = self._sheet
        assert sheet is not None
        cell = sheet.round_up.cells[place]
        seen = [say(SEEN[one]) for one in cell.noted]
        words = self.tr("noted: {seen}").format(seen=self.tr(", ").join(seen)) if seen else self.tr("open")
        if cell.answered is not None:
            words = say(SEEN[cell.answered])
        return self.tr("{name}, {code} {text}: {words}").format(
            name=sheet.names[place[1]], code=sheet.codes[place[0]], text=sheet.texts[place[0]], words=words
        )
