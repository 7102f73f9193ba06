"""The command of log mode: in the menu Session, by Ctrl+K, and on its key while a session runs."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.run.log.log_mode import LogMode


class LogCommands(QObject):
    """Enabled only while the line is there."""

    def __init__(self, commands: Commands, log: LogMode) -> None:
        super().__init__(log)
        self._log = commands.add(
            "run.log", "session", self.tr("&Log mode"), log.toggle, "F12", checkable=True
        )
        log.turned.connect(self._log.setChecked)
        self.enable(False)

    def enable(self, live: bool) -> None:
        """Whether the line of a running session is shown."""
        self._log.setEnabled(live)
