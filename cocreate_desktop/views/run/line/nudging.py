"""A time that was caught too early or too late: moved a second or five at a press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from cocreate_desktop.actions import capture
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.live_view import LiveView

REST_MS = 1_500
"""Presses that follow each other sooner are one step of undo."""


class Nudging(QObject):
    """Moves the line under way, or the entry that is being rewritten; in an empty line the last own entry."""

    def __init__(
        self, desk: Desk, live: LiveView, noting: Noting, now_ms: Callable[[], int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._noting = noting
        self._now_ms = now_ms
        self._observation_id = ""
        self._gesture = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.end)

    def end(self) -> None:
        """The next press begins another step of undo."""
        self._rest.stop()
        self._gesture = ""

    def nudge(self, by_ms: int) -> None:
        """Later by so many ms; earlier if negative."""
        if self._live.capture.nudge(by_ms):
            return
        record = self._live.record
        own = capture.own_entries(self._desk, record.session.id) if record else []
        if not own:
            return
        if not self._gesture or own[0] != self._observation_id:
            self._observation_id, self._gesture = own[0], self._desk.new_id()
        self._rest.start()
        observation = self._desk.library.observations.get(own[0]).observation
        self._noting.move(own[0], min(max(0, observation.at_ms + by_ms), self._now_ms()), self._gesture)
