"""The page's commands: in the menu Session, by Ctrl+K, and on keys while the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.run.line.line_commands import LineCommands
from cocreate_desktop.views.run.log.log_commands import LogCommands
from cocreate_desktop.views.run.media.picture_commands import PictureCommands
from cocreate_desktop.views.run.media.sound_commands import SoundCommands

if TYPE_CHECKING:
    from cocreate_desktop.views.run.page import RunPage


class RunCommands(QObject):
    """Each is enabled only in the state of the session that it is for."""

    def __init__(self, commands: Commands, page: RunPage) -> None:
        super().__init__(page)
        self._page = page
        add = commands.add
        self._before = [add("run.start", "session", self.tr("&Start session"), page.start, "Ctrl+Return")]
        self._after = [
            add("run.reopen", "session", self.tr("&Reopen session"), page.reopen),
            add("run.door", "session", self.tr("Ten minutes at the &door"), page.open_door),
        ]
        self._live = [*self._leading(commands, page), *self._noting(commands, page)]
        self._line = LineCommands(commands, page)
        self._log = LogCommands(commands, page.log)
        self._pictures = PictureCommands(commands, page.picturing, self)
        self._sound = SoundCommands(commands, page)
        self.enable(False)

    def _leading(self, commands: Commands, page: RunPage) -> list[QAction]:
        add, leading, live = commands.add, page.leading, page.live
        steps = [
            add("run.next", "session", self.tr("&Next step"), leading.next_step, "PgDown"),
            add(
                "run.previous", "session", self.tr("&Back to the step before"), leading.previous_step, "PgUp"
            ),
            add("run.minute", "session", self.tr("One &minute more"), leading.more_time, "Ctrl+M"),
            add("run.pause", "session", self.tr("&Pause or go on"), leading.pause_or_go_on, "Ctrl+P"),
            add(
                "run.explain", "session", self.tr("Pause, and say &why"), leading.pause_with_reason, "Ctrl+J"
            ),
            add("run.tick", "session", self.tr("&Tick the next question"), leading.tick_next, "Ctrl+T"),
            add(
                "run.untick",
                "session",
                self.tr("Take the last tick back"),
                leading.untick_last,
                "Ctrl+Shift+T",
            ),
            add("run.insert", "session", self.tr("&Insert a step…"), live.insert_panel.open, "Ctrl+I"),
            add(
                "run.leave_out", "session", self.tr("Leave the chosen step out"), live.column.steps.leave_out
            ),
            add(
                "run.take_in", "session", self.tr("Take the chosen step in again"), live.column.steps.take_in
            ),
            add(
                "run.ask_later",
                "session",
                self.tr("Add questions not asked to a later step"),
                live.unasked.add_to_best,
            ),
            add(
                "run.leave_unasked", "session", self.tr("Leave questions not asked"), live.unasked.leave_them
            ),
            add(
                "run.ask_lost",
                "session",
                self.tr("Add questions about what has no step left"),
                live.find_out.ask_about_lost,
            ),
            add("run.round_up", "session", self.tr("&Round-up of a step"), page.rounding.open, "Ctrl+R"),
        ]
        for action in steps[:2]:
            # A presenter's clicker that is held down is one press.
            action.setAutoRepeat(False)
        return steps

    def _noting(self, commands: Commands, page: RunPage) -> list[QAction]:
        add, noting, line = commands.add, page.noting, page.live.capture.line
        return [
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
        self._page.presenting.enable(state is SessionState.RUNNING)
        self._page.feeds.enable(state)
        self._page.drilling.enable(shown)
        self._line.enable(state is SessionState.RUNNING)
        self._log.enable(state is SessionState.RUNNING)
        self._pictures.enable(state)
        self._sound.enable(state)
