"""Keeps the half-typed line on disk, so that a dead laptop loses no more than half a second of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.errors import UserError
from cocreate_desktop.store.running import Draft
from cocreate_desktop.views.wording import say

EVERY_MS = 500


class DraftKeeper(QObject):
    """One small write at most every half second while typing. Drafts never enter the change log."""

    trouble = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session_id = ""
        self._kept: Draft | None = None
        self._wanted: Draft | None = None
        self._timer = QTimer(self, singleShot=True, interval=EVERY_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def is_behind(self) -> bool:
        """Whether the line is another one than on disk."""
        return self._wanted != self._kept

    def open(self, session_id: str) -> Draft | None:
        """Keep the line of this session from now on; the line that was left there."""
        self.flush()
        self._session_id = session_id
        library = self._desk.library
        self._kept = self._wanted = library.running.draft(session_id, library.device)
        return self._kept

    def keep(self, line: str, at_ms: int | None) -> None:
        """The line is now this one; an empty one is forgotten."""
        self._wanted = Draft(line, at_ms) if line and at_ms is not None else None
        if self.is_behind and not self._timer.isActive():
            self._timer.start()

    def saved(self) -> None:
        """The line became an entry; its draft went in the same transaction."""
        self._timer.stop()
        self._kept = self._wanted = None

    def flush(self) -> None:
        """Write now what is not on disk yet."""
        self._timer.stop()
        if not self.is_behind or not self._session_id:
            return
        library = self._desk.library
        try:
            if self._wanted is None:
                library.running.drop_draft(self._session_id, library.device)
            else:
                library.running.keep_draft(self._session_id, library.device, self._wanted)
        except UserError as error:
            self.trouble.emit(say(error.message))
            return
        self._kept = self._wanted
