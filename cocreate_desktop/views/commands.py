"""Every command of the app: one QAction each, in a menu, in the library (Ctrl+K), with its shortcut."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.wording import say

MENUS = {
    "project": QT_TRANSLATE_NOOP("Menu", "&Project"),
    "edit": QT_TRANSLATE_NOOP("Menu", "&Edit"),
    "session": QT_TRANSLATE_NOOP("Menu", "&Session"),
    "library": QT_TRANSLATE_NOOP("Menu", "&Library"),
    "go": QT_TRANSLATE_NOOP("Menu", "&Go to"),
    "view": QT_TRANSLATE_NOOP("Menu", "&View"),
}
"""Keys and names of the menus, in their order."""


@dataclass(frozen=True)
class Command:
    key: str
    menu: str
    action: QAction
    page: str = ""
    """The key of the page that it came with; empty for those of the window."""


class Commands(QObject):
    """The commands of one window. Pages add theirs; a page's commands are enabled while it shows."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}
        self._page = ""

    def add(
        self,
        key: str,
        menu: str,
        text: str,
        run: Callable[[], object],
        *shortcuts: str | QKeySequence.StandardKey,
        checkable: bool = False,
    ) -> QAction:
        """A command named `key` in one of MENUS. Its text is shown as given, so it comes translated."""
        action = QAction(text, self._window)
        action.setObjectName(key)
        action.setCheckable(checkable)
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        action.triggered.connect(lambda: run())
        self._window.addAction(action)
        self._commands[key] = Command(key, menu, action, self._page)
        return action

    def __getitem__(self, key: str) -> QAction:
        return self._commands[key].action

    @contextmanager
    def resting(self, page: str) -> Generator[None]:
        """What is added within comes with a page, and is disabled afterwards: a page that was made and never
        shown has no keys."""
        before = set(self._commands)
        self._page = page
        try:
            yield
        finally:
            self._page = ""
        for key, command in self._commands.items():
            if key not in before:
                command.action.setEnabled(False)

    def all(self) -> list[Command]:
        return list(self._commands.values())

    def fill(self, menu: QMenu) -> None:
        """Put every command into its submenu of `menu`."""
        menu.clear()
        for key, name in MENUS.items():
            submenu = menu.addMenu(say(name))
            submenu.addActions([command.action for command in self._commands.values() if command.menu == key])

    @staticmethod
    def plain_text(action: QAction) -> str:
        """The text without the mark for its access key."""
        return action.text().replace("&", "")
