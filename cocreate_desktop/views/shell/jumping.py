"""Ctrl+K: to the library from anywhere, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.views.page import Page
from cocreate_desktop.views.rooms import LIBRARY

if TYPE_CHECKING:
    from cocreate_desktop.views.shell.window import MainWindow

_HOME = "overview"
"""Where one comes to from nowhere; without a project that is the first page of all."""


class Jumps(QObject):
    """Remembers the page that one came from."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._origin = ""

    def serve(self, page: Page) -> None:
        """Do what the page asks for, if it is the library."""
        from cocreate_desktop.views.library import LibraryPage

        assert isinstance(page, LibraryPage)
        self._library = page
        page.back_asked.connect(self._go_back)
        page.command_asked.connect(self._give)

    def set_out(self, page: Page | None) -> None:
        """Before a page gives way to the library: remember it and what can be done there."""
        if page is not self._window.page(LIBRARY):
            self._origin = page.objectName() if page is not None else ""
            commands = self._window.context.commands.all()
            self._library.come_from(
                [one for one in commands if one.action.isEnabled() and one.action.isVisible()]
            )

    def _go_back(self) -> None:
        """To the page where one was, with what had the keyboard there."""
        if not self._origin:
            self._window.go_to(_HOME)
            return
        had_focus = self._window.page(self._origin).focusWidget()
        self._window.go_to(self._origin)
        # The stubs forget that there may be none.
        if had_focus is not None and had_focus.isVisible():  # pyright: ignore[reportUnnecessaryComparison]
            had_focus.setFocus()

    def _give(self, command: str) -> None:
        self._go_back()
        self._window.context.commands[command].trigger()
