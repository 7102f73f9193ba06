"""Puts reactions on disk, and what the disk would not take once more when there is room."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.log_mode import keep_reaction
from cocreate_desktop.domain.log_mode import Reaction
from cocreate_desktop.errors import DiskError, Message, UserError
from cocreate_desktop.views.run.line.noting import NOT_SAVED
from cocreate_desktop.views.run.line.retrying import EVERY_MS
from cocreate_desktop.views.wording import say


class Keeping(QObject):
    """Reactions are written in the order in which they come; of one only the last state."""

    kept = Signal(object)
    """A Reaction that is on disk as it is."""

    refused = Signal(str)
    """Why one is not."""

    def __init__(self, desk: Desk, session_id: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session_id = session_id
        self._waiting: dict[str, Reaction] = {}
        self._again = QTimer(self, interval=EVERY_MS)
        self._again.timeout.connect(self.write)

    @property
    def waiting(self) -> int:
        """How many reactions wait for room on the disk."""
        return len(self._waiting)

    def stop(self) -> None:
        """Try no more: the library may be closed."""
        self._again.stop()

    def keep(self, reaction: Reaction) -> None:
        self._waiting.pop(reaction.id, None)
        self._waiting[reaction.id] = reaction
        self.write()

    def write(self) -> None:
        """Write what waits."""
        self._again.stop()
        for reaction in tuple(self._waiting.values()):
            try:
                keep_reaction(self._desk, self._session_id(), reaction)
            except DiskError as error:
                self._again.start()
                self.refused.emit(say(NOT_SAVED.fill(why=error.message)))
                return
            except UserError as error:
                self._drop(reaction, error.message)
            else:
                del self._waiting[reaction.id]
                self.kept.emit(reaction)

    def _drop(self, reaction: Reaction, why: Message) -> None:
        """The rules would not have it, and will not later."""
        del self._waiting[reaction.id]
        self.refused.emit(say(why))
