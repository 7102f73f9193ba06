"""The commands that put things together on the board and take them apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cocreate_desktop.views.commands import Commands

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class GroupCommands(QObject):
    """For menus, palette and keys; `on_board` are those whose keys the board and its list take."""

    def __init__(self, commands: Commands, page: BoardPage) -> None:
        super().__init__(page)
        self._commands = commands
        self._page = page
        grouping, stacking = page.grouping, page.stacking
        self.anywhere = [
            self._add("stack_same", self.tr("Stack notes with the same words"), stacking.stack_duplicates),
        ]
        self.on_board = [
            self._add("group", self.tr("Group notes or clusters"), grouping.group, "Ctrl+G"),
            self._add("dissolve", self.tr("Dissolve cluster or theme"), grouping.dissolve, "Ctrl+Shift+G"),
            self._add("split", self.tr("Split off as a cluster"), grouping.split, "X"),
            self._add("merge", self.tr("Merge the clusters"), grouping.merge_selected, "J"),
            self._add("leave", self.tr("Out of the cluster or theme"), grouping.leave, "O"),
            self._add("enter", self.tr("Into what is selected"), grouping.enter, "E"),
            self._add("stack", self.tr("Stack notes"), stacking.stack, "S"),
            self._add("unstack", self.tr("Unstack notes"), stacking.unstack, "U"),
            self._add("tint", self.tr("Colour of the title…"), page.group_menus.open_colours, "I"),
        ]

    def can(self) -> dict[str, bool]:
        """What of it can be done with the selection."""
        selection, grouping = self._page.selection, self._page.grouping
        notes, clusters = selection.notes, selection.clusters
        return {
            "group": bool(notes or clusters),
            "dissolve": selection.cluster is not None,
            "split": grouping.can_split,
            "merge": len(clusters) > 1,
            "leave": grouping.can_leave,
            "enter": len(clusters) == 1,
            "stack": len(notes) > 1,
            "unstack": bool(self._page.stacking.piles),
            "tint": bool(clusters),
        }

    def _add(self, key: str, text: str, run: Callable[[], object], *shortcuts: str) -> QAction:
        return self._commands.add(f"board.{key}", "edit", text, run, *shortcuts)
