"""Copies to the stick that is plugged in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from cocreate_desktop.views.background import Background, Cancelled, Progress
from cocreate_desktop.views.controls.pop_up import pop_up_below
from cocreate_desktop.views.report.giving_out.sticks import Stick, plugged_in
from cocreate_desktop.views.suggested_files import free_name
from cocreate_desktop.views.under_way import UnderWay

Write = Callable[[Path, Progress, Cancelled], None]
"""Writes a file or a folder of files where nothing lies yet. Runs on the worker thread; raises UserError."""


class StickCopies(QObject):
    """One copy at a time is under way: a stick may take its time."""

    copied = Signal(object)
    """The file or folder on the stick."""
    failed = Signal(str)

    def __init__(self, background: Background, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._under_way = UnderWay(background, host)
        self._under_way.failed.connect(self.failed)

    @property
    def is_busy(self) -> bool:
        return self._under_way.is_busy

    def copy(self, name: str, write: Write, beneath: QWidget) -> None:
        """Copy under that name, or one like it that is free. With several sticks ask which, `beneath` a
        widget; without one ask for a folder."""
        sticks = plugged_in()
        if len(sticks) == 1:
            self._copy(sticks[0].root / name, write)
        elif sticks:
            self._offer(sticks, name, write, beneath)
        else:
            home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
            folder = QFileDialog.getExistingDirectory(
                self._host, self.tr("No stick was found. Choose the stick or a folder"), home
            )
            if folder:
                self._copy(Path(folder) / name, write)

    def _offer(self, sticks: list[Stick], name: str, write: Write, beneath: QWidget) -> None:
        menu = QMenu(self._host)
        for stick in sticks:
            action = menu.addAction(
                self.tr("{name} ({place})").format(name=stick.name, place=stick.root).replace("&", "&&")
            )
            action.triggered.connect(lambda _=False, root=stick.root: self._copy(root / name, write))
        pop_up_below(menu, beneath)

    def _copy(self, target: Path, write: Write) -> None:
        self._under_way.run(
            self.tr("Copying {file}…").format(file=target.name),
            lambda *told: _written(target, write, *told),
            self.copied.emit,
        )


def _written(target: Path, write: Write, progress: Progress, cancelled: Cancelled) -> Path:
    free = free_name(target)
    write(free, progress, cancelled)
    return free
