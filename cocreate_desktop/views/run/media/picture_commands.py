"""The commands on pictures."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.run.media.picturing import Picturing


class PictureCommands(QObject):
    """While a session runs, and on the record of one that has ended."""

    def __init__(self, commands: Commands, picturing: Picturing, parent: QObject) -> None:
        super().__init__(parent)
        add = commands.add
        self._actions: list[QAction] = [
            add("picture.add", "edit", self.tr("Add a &picture…"), picturing.choose, "Ctrl+O"),
            add(
                "picture.open",
                "view",
                self.tr("Show the p&ictures of the observation"),
                picturing.open_selected,
                "Ctrl+Shift+O",
            ),
        ]
        self.enable(None)

    def enable(self, state: SessionState | None) -> None:
        for action in self._actions:
            action.setEnabled(state in (SessionState.RUNNING, SessionState.ENDED))
