"""Keeps the wall that is half typed on disk, in the library alone, as it may name people."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.errors import UserError
from cocreate_desktop.store.running import WallDraft
from cocreate_desktop.views.wording import say

EVERY_MS = 500


class WallKeeper(QObject):
    """One write at most every half second while typing, so that a dead laptop loses no more than that."""

    trouble = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session_id = ""
        self._kept = self._wanted = WallDraft("")
        self._timer = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self.flush)

    def open(self, session_id: str) -> WallDraft:
        """Keep the wall of this session from now on; what was left there."""
        self.flush()
        self._session_id = session_id
        return self.read_again()

    @property
    def was_changed_elsewhere(self) -> bool:
        """Whether an act has taken lines out of what is on disk."""
        return self._on_disk().text != self._kept.text

    def read_again(self) -> WallDraft:
        """What is on disk, whatever was to be written."""
        self._timer.stop()
        self._kept = self._wanted = self._on_disk()
        return self._kept

    def keep(self, draft: WallDraft) -> None:
        """The wall is now this; without a text it is forgotten."""
        self._wanted = draft
        if draft != self._kept and not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write now what is not on disk yet."""
        self._timer.stop()
        if self._wanted == self._kept or not self._session_id:
            return
        library = self._desk.library
        try:
            if self._wanted.text:
                library.running.keep_wall(self._session_id, library.device, self._wanted)
            elif self._kept.text:
                library.running.drop_wall(self._session_id, library.device)
        except UserError as error:
            self.trouble.emit(say(error.message))
            return
        self._kept = self._wanted

    def _on_disk(self) -> WallDraft:
        library = self._desk.library
        found = library.running.wall(self._session_id, library.device) if self._session_id else None
        return found or WallDraft("")
