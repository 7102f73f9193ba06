"""Who is in the room and how long ago each was heard: on the chips, and the quietest by the next question."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cocreate_desktop.domain.capture.recency import Usage
from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.domain.hearing import Hearing, hearings, quietest
from cocreate_desktop.views.run.line.chips import Heard
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.ticking import Ticker


class RoomHearing(QObject):
    """Looks through the entries when they are counted, and goes with the clock in between."""

    def __init__(self, live: LiveView, ticker: Ticker, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._ticker = ticker
        self._known: dict[str, Hearing] = {}
        live.find_out.counted.connect(self.count)
        ticker.ticked.connect(self.show_time)

    def count(self) -> None:
        """Entries came or went, or somebody did."""
        record, entries = self._live.record, self._live.feed.feed.entries
        if record is None:
            return
        known = hearings(
            record.participants, record.presences, entries, record.session.started_at, record.pauses
        )
        self._known = {one.participant_id: one for one in known}
        self._live.capture.picking.know_usage(Usage.of(entries, record.run.id if record.run else None))
        self.show_time(self._ticker.now_ms())

    def show_time(self, now_ms: int) -> None:
        """The session clock goes on (ms)."""
        self._live.capture.picking.show_heard(Heard(self._known, now_ms))
        self._live.script.show_quietest(self._words(now_ms))

    def _words(self, now_ms: int) -> str:
        record, quiet = self._live.record, quietest(self._known.values(), now_ms)
        if record is None or quiet is None:
            return ""
        alias = next((one.alias for one in record.guests if one.id == quiet.participant_id), "")
        minutes = quiet.silent_ms(now_ms) // MS_PER_MINUTE
        return self.tr("Not heard for {n} min: {name}").format(n=minutes, name=alias) if alias else ""
