"""The commands for the safety of the library."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.context import Context

if TYPE_CHECKING:
    from cocreate_desktop.views.shell.safekeeping import SafeKeeping


class LibraryCommands(QObject):
    """What they do is imported with the first of them."""

    trouble = Signal(str)
    """A sentence for the window's own line."""

    def __init__(self, context: Context, window: QWidget, show_library: Callable[[], None]) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._show_library = show_library
        add = context.commands.add
        add("library.back_up", "library", self.tr("&Back up now"), lambda: self.keeping.back_up())
        add("library.copy", "library", self.tr("&Copy the library to a stick"), lambda: self.keeping.copy())
        add(
            "library.copy_to",
            "library",
            self.tr("Copy the library to &another place…"),
            lambda: self.keeping.copy_to(),
        )
        add("library.check", "library", self.tr("Check &library"), lambda: self.keeping.check())
        add(
            "library.folder",
            "library",
            self.tr("&Show the library's files"),
            lambda: self.keeping.show_folder(),
        )
        add(
            "library.open_backup",
            "library",
            self.tr("&Open a copy of a backup…"),
            lambda: self.keeping.open_backup(),
        )
        add(
            "library.delete_backups",
            "library",
            self.tr("&Delete old backups…"),
            lambda: self.keeping.delete_old(),
        )

    @cached_property
    def keeping(self) -> SafeKeeping:
        from cocreate_desktop.views.shell.safekeeping import SafeKeeping

        keeping = SafeKeeping(self._context, self._window, self._show_library)
        keeping.trouble.connect(self.trouble)
        return keeping
