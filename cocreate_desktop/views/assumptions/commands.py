"""What can be done on the page, for its menu, Ctrl+K and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from cocreate_desktop.domain.assumptions import Importance
from cocreate_desktop.views.commands import Commands

if TYPE_CHECKING:
    from cocreate_desktop.views.assumptions.page import AssumptionsPage


class PageCommands(QObject):
    """The page's commands: `N` and `/` from anywhere on it, the others while the list has the focus."""

    def __init__(self, commands: Commands, page: AssumptionsPage) -> None:
        super().__init__(page)
        add = commands.add
        anywhere = [
            add("assumptions.new", "edit", self.tr("New assumption"), page.begin_new, "N"),
            add("assumptions.find", "edit", self.tr("Find an assumption"), page.search.setFocus, "/"),
        ]
        in_list = [
            add("assumptions.edit", "edit", self.tr("Edit assumption"), page.edit_sentence, "F2"),
            add(
                "assumptions.up", "edit", self.tr("Move assumption up"),
                lambda: page.list.move_selected(-1), "Alt+Up",
            ),
            add(
                "assumptions.down", "edit", self.tr("Move assumption down"),
                lambda: page.list.move_selected(1), "Alt+Down",
            ),
            *(
                add(
                    f"assumptions.{importance}", "edit", text,
                    lambda importance=importance: page.set_importance(importance), key,
                )
                for importance, text, key in (
                    (Importance.LOW, self.tr("Importance: low"), "1"),
                    (Importance.MID, self.tr("Importance: mid"), "2"),
                    (Importance.HIGH, self.tr("Importance: high"), "3"),
                )
            ),
            add("assumptions.delete", "edit", self.tr("Delete assumption"), page.delete_selected, "Del"),
        ]  # fmt: skip
        for action in in_list:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            page.list.addAction(action)
        self._actions: list[QAction] = [*anywhere, *in_list]
        self.enable(False)

    def enable(self, enabled: bool) -> None:
        """Follow whether the page is shown."""
        for action in self._actions:
            action.setEnabled(enabled)
