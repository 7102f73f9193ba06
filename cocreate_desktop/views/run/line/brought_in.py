"""Who was not in the room and counts as here because an entry names them: said, and taken back if wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cocreate_desktop.actions import presence
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.changes import ChangeSet, Op, RowChange
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.live_view import LiveView


class BroughtIn(QObject):
    """“Karel would like this” may be about somebody who has left: the entry stays, and Karel stays away."""

    def __init__(self, desk: Desk, live: LiveView, noting: Noting, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._noting = noting
        self._attempt = attempt

    def apply(self, change: ChangeSet) -> None:
        """Tell of those whom what was just noted here brought into the room."""
        own = change.device == self._desk.library.device and change.deed.reverses is None
        came = _brought(change) if own else []
        record = self._live.record
        if not came or record is None:
            return
        names = self.tr(", ").join(record.names[one] for one in _whose(came) if one in record.names)
        time = clock_text(min(int(row.after["from_ms"] or 0) for row in came))
        words = (
            self.tr("{names} counts as here from {time} on.")
            if len(came) == 1
            else self.tr("{names} count as here from {time} on.")
        )
        intervals = [row.row_id for row in came]
        session_id = record.session.id
        self._noting.offer_undo(
            words.format(names=names, time=time), lambda: self._take_back(session_id, intervals, names)
        )

    def _take_back(self, session_id: str, intervals: list[str], names: str) -> None:
        if self._attempt(
            lambda: presence.not_here_after_all(self._desk, session_id, intervals), at=self._live.capture
        ):
            words = self.tr("Not here: {names}. The observation stays.")
            self._live.capture.show_note(words.format(names=names))


def _brought(change: ChangeSet) -> list[RowChange]:
    """The new intervals of those whom an entry of this change is on; `in:@…` alone is said on purpose."""
    made = [row for row in change.rows if row.op is Op.INSERT]
    named = {row.after["participant_id"] for row in made if row.table == "observation_people"}
    return [row for row in made if row.table == "presence" and row.after["participant_id"] in named]


def _whose(intervals: list[RowChange]) -> list[str]:
    return [str(row.after["participant_id"]) for row in intervals]
