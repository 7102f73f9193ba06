"""The commands of the canvas: find, lasso, lock, what lies in front, align and distribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from cocreate_desktop.domain.board.aligning import Axis, Edge
from cocreate_desktop.views.board.canvas.arranging import LEAST_TO_ALIGN, LEAST_TO_DISTRIBUTE
from cocreate_desktop.views.commands import Commands

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class CanvasCommands(QObject):
    """Some from anywhere on the page, the others while the board or its list has the focus."""

    def __init__(self, commands: Commands, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        add, arranging = commands.add, page.arranging
        lasso = add(
            "board.lasso", "edit", self.tr("Select with a lasso"), self._turn_lasso, "Q", checkable=True
        )
        page.canvas.lasso_armed.connect(lasso.setChecked)
        find = add("board.search", "edit", self.tr("Find on the board…"), page.searching.begin, "Ctrl+F")
        lock = add("board.lock", "edit", self.tr("Lock or unlock"), page.locking.toggle, "Ctrl+L")
        front = add("board.front", "edit", self.tr("Bring to front"), arranging.bring_to_front, "Ctrl+PgUp")
        back = add("board.back", "edit", self.tr("Send to back"), arranging.send_to_back, "Ctrl+PgDown")
        self._anywhere = (lasso, find)
        self._with_selection = (lock, front, back)
        self._to_align = [
            add(f"board.align_{edge.value}", "edit", text, lambda edge=edge: arranging.align(edge))
            for edge, text in self._edges().items()
        ]
        self._to_distribute = [
            add(f"board.distribute_{axis.value}", "edit", text, lambda axis=axis: arranging.distribute(axis))
            for axis, text in self._axes().items()
        ]
        for action in self._with_selection:
            self._keep_to_board(action)

    def enable(self, shown: bool) -> None:
        """Only what can be done now is enabled."""
        for action in self._anywhere:
            action.setEnabled(shown)
        for action in self._with_selection:
            action.setEnabled(shown and not self._page.selection.is_empty)
        for actions, least in ((self._to_align, LEAST_TO_ALIGN), (self._to_distribute, LEAST_TO_DISTRIBUTE)):
            can = shown and self._page.arranging.can_move(least)
            for action in actions:
                action.setEnabled(can)

    def _turn_lasso(self) -> None:
        self._page.canvas.arm_lasso(not self._page.canvas.has_lasso)
        self._page.canvas.setFocus()

    def _keep_to_board(self, action: QAction) -> None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._page.canvas.addAction(action)
        self._page.list.addAction(action)

    def _edges(self) -> dict[Edge, str]:
        return {
            Edge.LEFT: self.tr("Align left"),
            Edge.CENTRE: self.tr("Align centres"),
            Edge.RIGHT: self.tr("Align right"),
            Edge.TOP: self.tr("Align top"),
            Edge.MIDDLE: self.tr("Align middles"),
            Edge.BOTTOM: self.tr("Align bottom"),
        }

    def _axes(self) -> dict[Axis, str]:
        return {
            Axis.ACROSS: self.tr("Even gaps from left to right"),
            Axis.DOWN: self.tr("Even gaps from top to bottom"),
        }
