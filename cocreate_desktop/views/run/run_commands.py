"""The page's commands: in the menu Session, by Ctrl+K, and on keys while the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.views.commands import Commands

if TYPE_CHECKING:
    from cocreate_desktop.views.run.page import RunPage


class RunCommands(QObject):
    """Each is enabled only in the state of the session that it is for."""

    def __init__(self, commands: Commands, page: RunPage) -> None:
        super().__init__(page)
        self._page = page
        leading, noting, line = page.leading, page.noting, page.live.capture.line
        add = commands.add
        self._before = [add("run.start", "session", self.tr("&Start session"), page.start, "Ctrl+Return")]
        self._after = [add("run.reopen", "session", self.tr("&Reopen session"), page.reopen)]
        self._live: list[QAction] = [
            add("run.next", "session", self.tr("&Next step"), leading.next_step, "PgDown"),
            add(
                "run.previous", "session", self.tr("&Back to the step before"), leading.previous_step, "PgUp"
            ),
            add("run.minute", "session", self.tr("One &minute more"), leading.more_time, "Ctrl+M"),
            add("run.pause", "session", self.tr("&Pause or go on"), leading.pause_or_go_on, "Ctrl+P"),
            add("run.end", "session", self.tr("&End session…"), page.end, "Ctrl+Shift+E"),
            add("run.line", "session", self.tr("Go to the &line"), line.setFocus, "Ctrl+L"),
            add(
                "run.rewrite",
                "edit",
                self.tr("Re&write the selected observation"),
                noting.rewrite_selected,
                "Ctrl+E",
            ),
            add("run.delete", "edit", self.tr("&Delete the selected observation"), noting.delete_selected),
        ]
        self.enable(False)

    def enable(self, shown: bool) -> None:
        """Follow the page: shown or not, and in which state its session is."""
        session: Session | None = self._page.context.place.session if shown else None
        state = session.state if session else None
        for actions, own in (
            (self._before, SessionState.PLANNED),
            (self._live, SessionState.RUNNING),
            (self._after, SessionState.ENDED),
        ):
            for action in actions:
                action.setEnabled(state is own)
