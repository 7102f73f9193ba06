"""The clock of one session, carried on from its last anchor."""

from __future__ import annotations

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import Anchor, Elapsed, next_anchor, session_ms


class Stopwatch:
    """Reads the clock of a session that has started and stores its anchors."""

    def __init__(self, desk: Desk, session_id: str) -> None:
        self._desk = desk
        self._session_id = session_id

    def begin(self) -> None:
        """Store the anchor at zero."""
        reading = self._desk.clock.read()
        self._desk.library.running.keep_anchor(
            Anchor(
                self._desk.new_id(),
                self._session_id,
                self._desk.library.device,
                reading.utc_ms,
                reading.boot_ns,
                reading.boot_id,
                at_ms=0,
            )
        )

    def elapsed(self) -> Elapsed:
        """How far the session is, and whether only the wall clock could tell."""
        anchor = self._desk.library.running.last_anchor(self._session_id)
        if anchor is None:
            return Elapsed(0, by_wall_clock=False)
        return session_ms(anchor, self._desk.clock.read())

    def now_ms(self) -> int:
        return self.elapsed().at_ms

    def keep_anchor(self) -> None:
        """Store where the session is now; called every ten seconds, on resume and at the end."""
        last = self._desk.library.running.last_anchor(self._session_id)
        if last is None:
            self.begin()
            return
        self._desk.library.running.keep_anchor(
            next_anchor(last, self._desk.new_id(), self._desk.library.device, self._desk.clock.read())
        )
