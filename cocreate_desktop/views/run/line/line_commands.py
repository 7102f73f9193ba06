"""The commands of the line: in the menu Edit, by Ctrl+K, and on keys while a session runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.domain.clock import MS_PER_SECOND
from cocreate_desktop.views.commands import Commands

if TYPE_CHECKING:
    from cocreate_desktop.views.run.page import RunPage


class LineCommands(QObject):
    """Enabled only while the line is there."""

    def __init__(self, commands: Commands, page: RunPage) -> None:
        super().__init__(page)
        edits, nudge, add = page.live.capture.edits, page.nudging.nudge, commands.add
        self._actions = [
            add("run.recall", "edit", self.tr("Edit the &last observation (Up)"), page.recalling.recall_last),
            add(
                "run.earlier", "edit", self.tr("Time 1 s ear&lier"),
                lambda: nudge(-MS_PER_SECOND), "Alt+Left",
            ),
            add("run.later", "edit", self.tr("Time 1 s la&ter"), lambda: nudge(MS_PER_SECOND), "Alt+Right"),
            add(
                "run.earlier_5", "edit", self.tr("Time 5 s earlier"),
                lambda: nudge(-5 * MS_PER_SECOND), "Alt+Shift+Left",
            ),
            add(
                "run.later_5", "edit", self.tr("Time 5 s later"),
                lambda: nudge(5 * MS_PER_SECOND), "Alt+Shift+Right",
            ),
            add("run.star", "edit", self.tr("&Star the line"), edits.star),
            add("run.why", "edit", self.tr("The line answers the one before (&why)"), edits.why),
        ]  # fmt: skip
        self.enable(False)

    def enable(self, live: bool) -> None:
        """Whether the line of a running session is shown."""
        for action in self._actions:
            action.setEnabled(live)
