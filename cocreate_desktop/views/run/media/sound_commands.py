"""The commands on camera and sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.commands import Commands

if TYPE_CHECKING:
    from cocreate_desktop.views.run.page import RunPage


class SoundCommands(QObject):
    """Recording while a session runs; playing in the record of one that has ended, too."""

    def __init__(self, commands: Commands, page: RunPage) -> None:
        super().__init__(page)
        self._page = page
        sounding, add = page.sounding, commands.add
        self._live: list[QAction] = [
            add("photo.take", "edit", self.tr("Take a p&hoto"), page.photographing.take, "Ctrl+Shift+C"),
            add("sound.record", "session", self.tr("Record so&und, or stop"), self._record, "Ctrl+Shift+A"),
        ]
        self._any: list[QAction] = [
            add(
                "sound.play",
                "edit",
                self.tr("P&lay from 10 s before the observation"),
                self._play,
                "Ctrl+Shift+L",
            ),
            add("sound.silence", "edit", self.tr("Stop playing"), sounding.stop_playing),
            add("sound.delete", "session", self.tr("Delete the sound of this session"), self._delete),
        ]
        self.enable(None)

    def enable(self, state: SessionState | None) -> None:
        for action in self._live:
            action.setEnabled(state is SessionState.RUNNING)
        for action in self._any:
            action.setEnabled(state in (SessionState.RUNNING, SessionState.ENDED))

    def _record(self) -> None:
        self._page.sounding.start_or_stop(self._page.context.place.session)

    def _play(self) -> None:
        """The selected observation, else the newest."""
        feed = self._page.picturing.feed
        entries = feed.feed.entries
        chosen = feed.selected_ids or [entry.observation.id for entry in entries[-1:]]
        if chosen:
            self._page.sounding.play(chosen[-1])

    def _delete(self) -> None:
        self._page.sounding.delete(self._page.context.place.session)
