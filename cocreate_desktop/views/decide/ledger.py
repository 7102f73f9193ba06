"""What each side gives and gets, with what each promise rests on: edited where it is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from cocreate_desktop.actions import propositions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.decisions import PropositionSide, Standing
from cocreate_desktop.views.controls import CommitLine, KeyButton
from cocreate_desktop.views.controls.hosting import set_role
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.decide.cell_text import CellText
from cocreate_desktop.views.decide.standing_button import StandingButton
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.theme import theme_of

NAME_WIDTH = 90
_ROW, _TIGHT_ROW = 50, 44


class Cell(QWidget):
    """What a side gives or gets. Empty it says so on a warning ground."""

    def __init__(self, words: str, nothing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = CellText(self)
        self.text.setAccessibleName(words)
        self.text.setProperty("role", "cell")
        self.text.setPlaceholderText(nothing)
        self.standing = StandingButton(words, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 5, 3, 5)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.standing)

    def show_promise(self, words: str, standing: Standing) -> None:
        self.text.show_text(words)
        self.standing.show_standing(standing)
        # Nothing rests on nobody's word: an empty cell has no mark unless somebody gave it one.
        self.standing.setVisible(bool(words) or standing is not Standing.NOBODY)
        set_role(self, "ground", "" if words else "warning")
        set_role(self.text, "empty", not words)


class SideRow(QWidget):
    """One side: its name, what it gives, what it gets."""

    def __init__(self, page: Page, side_id: str, ledger: Ledger) -> None:
        super().__init__(ledger)
        self.side_id = side_id
        self._page, self._ledger = page, ledger
        self.name = CommitLine(self)
        self.name.setAccessibleName(self.tr("Side"))
        self.name.setProperty("bare", True)
        self.name.setProperty("role", "side-name")
        self.menu = KeyButton(self)
        self.menu.setProperty("link", True)
        self.menu.set_symbol("ellipsis")
        self.menu.setAccessibleName(self.tr("Move or delete this side"))
        self.menu.setToolTip(self.tr("Move or delete this side"))
        self.gives = Cell(self.tr("Gives"), self.tr("Nothing yet"), self)
        self.gets = Cell(self.tr("Gets"), self.tr("Nothing yet"), self)
        self._lay_out()
        self._connect()

    def show_side(self, side: PropositionSide) -> None:
        self.name.show_text(side.name)
        self.gives.show_promise(side.gives, side.gives_standing)
        self.gets.show_promise(side.gets, side.gets_standing)

    def fit(self) -> None:
        """Grow with the text."""
        self.name.setFixedWidth(theme_of(self).px(NAME_WIDTH))
        self.setMinimumHeight(theme_of(self).px(_TIGHT_ROW if self._ledger.is_tight else _ROW))

    def finish(self) -> None:
        for field in (self.name, self.gives.text, self.gets.text):
            field.finish()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_menu(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_menu(self.menu.hasFocus())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The menu is there for whoever is in the name, by mouse or by keys."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            inside = event.type() is QEvent.Type.FocusIn or self.underMouse()
            QTimer.singleShot(0, self, lambda: self._show_menu(inside or self._has_focus()))
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.menu.sizeHint()
        place = QPoint(self.name.width() - size.width(), (self.height() - size.height()) // 2)
        self.menu.setGeometry(QRect(place, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = theme_of(self).colour("line")
        painter.fillRect(0, 0, self.width(), 1, line)
        for cell in (self.gives, self.gets):
            painter.fillRect(cell.x() - 1, 1, 1, self.height() - 1, line)
        painter.end()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 1, 0, 0)
        grid.setSpacing(0)
        grid.setHorizontalSpacing(1)
        for column, widget in enumerate((self.name, self.gives, self.gets)):
            grid.addWidget(widget, 0, column)
            grid.setColumnStretch(column, min(column, 1))
        self.menu.hide()
        self.fit()

    def _connect(self) -> None:
        for widget in (self.name, self.menu):
            widget.installEventFilter(self)
        self.menu.clicked.connect(self._offer)
        self.name.committed.connect(
            lambda text, gesture: self._edit(
                self.name, partial(propositions.edit_side, name=text, gesture=gesture)
            )
        )
        self.gives.text.committed.connect(
            lambda text, gesture: self._edit(
                self.gives.text, partial(propositions.edit_side, gives=text, gesture=gesture)
            )
        )
        self.gets.text.committed.connect(
            lambda text, gesture: self._edit(
                self.gets.text, partial(propositions.edit_side, gets=text, gesture=gesture)
            )
        )
        self.name.returnPressed.connect(self.gives.text.setFocus)
        self.gives.text.entered.connect(self.gets.text.setFocus)
        self.gets.text.entered.connect(lambda: self._ledger.focus_below(self.side_id))
        self.gives.standing.chosen.connect(
            lambda standing: self._rest(partial(propositions.edit_side, gives_standing=standing))
        )
        self.gets.standing.chosen.connect(
            lambda standing: self._rest(partial(propositions.edit_side, gets_standing=standing))
        )

    def _edit(self, field: CommitLine | CellText, edit: Callable[[Desk, str], object]) -> None:
        self._page.attempt(lambda: edit(self._page.desk, self.side_id), at=field)

    def _rest(self, edit: Callable[[Desk, str], object]) -> None:
        self._page.attempt(lambda: edit(self._page.desk, self.side_id))

    def _has_focus(self) -> bool:
        return self.name.hasFocus() or self.menu.hasFocus()

    def _show_menu(self, shown: bool) -> None:
        self.menu.setVisible(shown)
        self.menu.raise_()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Move up") + "\tAlt+↑", lambda: self._ledger.shift(self.side_id, -1))
        menu.addAction(self.tr("Move down") + "\tAlt+↓", lambda: self._ledger.shift(self.side_id, 1))
        menu.addSeparator()
        menu.addAction(self.tr("Delete this side"), lambda: self._ledger.delete(self.side_id))
        pop_up(menu, self.menu.mapToGlobal(QPoint(0, self.menu.height())))


class Ledger(QWidget):
    """A row a side. There are few of them, so each has its own fields."""

    deleted = Signal(str)
    """The name of a side that is gone."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self._proposition_id = ""
        self._rows: dict[str, SideRow] = {}
        self._order: list[str] = []
        self.is_tight = False
        self.add = KeyButton(self)
        self.add.setProperty("link", True)
        self.add.set_symbol("plus")
        self.add.setText(self.tr("Side"))
        self.add.setAccessibleName(self.tr("Add a side"))
        self.add.setToolTip(self.tr("Add a side"))
        self.add.clicked.connect(self.add_side)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 1, 0, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self._head())
        self.fit()

    @property
    def rows(self) -> list[SideRow]:
        """The rows in their order."""
        return [self._rows[side_id] for side_id in self._order]

    def show_sides(self, proposition_id: str, sides: Sequence[PropositionSide]) -> None:
        if proposition_id != self._proposition_id:
            self.finish()
            self._proposition_id = proposition_id
        wanted = [side.id for side in sides]
        for gone in [side_id for side_id in self._rows if side_id not in wanted]:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._order = wanted
        for place, side in enumerate(sides, start=1):
            row = self._rows.get(side.id) or SideRow(self._page, side.id, self)
            self._rows[side.id] = row
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
                row.show()
            row.show_side(side)

    def add_side(self) -> None:
        """A new side, with its name ready to be written."""
        self.finish()
        desk, id_ = self._page.desk, self._proposition_id
        made = self._page.attempt(lambda: propositions.add_side(desk, id_, self.tr("New side")))
        if made is not None:
            row = self._rows[made.ids("proposition_sides")[0]]
            row.name.setFocus()
            row.name.selectAll()

    def focused_side(self) -> str | None:
        """The id of the side in whose row the focus is."""
        focus = QApplication.focusWidget()
        return next((row.side_id for row in self.rows if focus and row.isAncestorOf(focus)), None)

    def shift(self, side_id: str, by: int) -> None:
        """Move a side up (-1) or down (1)."""
        self.finish()
        place = self._order.index(side_id) + by
        others = [one for one in self._order if one != side_id]
        if 0 <= place <= len(others):
            behind = others[place - 1] if place else None
            self._page.attempt(lambda: propositions.move_side(self._page.desk, side_id, after=behind))

    def delete(self, side_id: str) -> None:
        name = self._rows[side_id].name.text()
        if self._page.attempt(lambda: propositions.delete_side(self._page.desk, side_id)) is not None:
            self.deleted.emit(name)

    def focus_below(self, side_id: str) -> None:
        """Go on in the next row, after the last one to the button that adds one."""
        place = self._order.index(side_id) + 1
        (self.rows[place].gives.text if place < len(self._order) else self.add).setFocus()

    def fit(self) -> None:
        """Grow with the text."""
        self.add.setFixedWidth(theme_of(self).px(NAME_WIDTH))
        for row in self.rows:
            row.fit()

    def set_tight(self, tight: bool) -> None:
        """Lower rows, where height is short."""
        if tight != self.is_tight:
            self.is_tight = tight
            self.fit()

    def finish(self) -> None:
        """Save what is still being typed."""
        for row in self.rows:
            row.finish()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = theme_of(self).colour("line2")
        painter.fillRect(0, 0, self.width(), 1, edge)
        painter.fillRect(0, self.height() - 1, self.width(), 1, edge)
        painter.end()

    def _head(self) -> QWidget:
        head = QWidget(self)
        grid = QGridLayout(head)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(1)
        grid.addWidget(self.add, 0, 0)
        for column, words in ((1, self.tr("gives")), (2, self.tr("gets"))):
            label = QLabel(words, head)
            label.setProperty("role", "label")
            label.setIndent(10)
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, 1)
        return head
