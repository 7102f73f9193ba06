"""What the facilitator does: steps, minutes, pauses, ticks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from cocreate_desktop.actions import leading
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.run.live_view import LiveView

Attempt = Callable[..., object]


class Leading(QObject):
    """Turns buttons and keys into actions on the session that is shown."""

    def __init__(self, desk: Desk, live: LiveView, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._attempt = attempt
        self.session_id = ""
        live.next_step.clicked.connect(self.next_step)
        live.more_time.clicked.connect(self.more_time)
        live.pause.clicked.connect(self.pause_or_go_on)
        live.go_on.clicked.connect(self.pause_or_go_on)
        live.steps.wants_step.connect(self.go_to)
        live.script.ticked.connect(self.tick)

    def next_step(self) -> None:
        """Go on; after the last step there is nothing to go on to."""
        if self._live.at_last_step:
            self._live.say_last_step()
        else:
            self._attempt(lambda: leading.next_step(self._desk, self.session_id))

    def previous_step(self) -> None:
        """Within ten seconds of a change: take it back, with its entries."""
        self._attempt(lambda: leading.previous_step(self._desk, self.session_id))

    def go_to(self, step_id: str) -> None:
        self._attempt(lambda: leading.go_to_step(self._desk, self.session_id, step_id))

    def more_time(self) -> None:
        self._attempt(lambda: leading.grant_minute(self._desk, self.session_id))

    def pause_or_go_on(self) -> None:
        stands = leading.open_pause(self._desk, self.session_id) is not None
        turn = leading.resume if stands else leading.pause
        self._attempt(lambda: turn(self._desk, self.session_id))

    def tick(self, item_id: str) -> None:
        self._attempt(lambda: leading.tick(self._desk, self.session_id, item_id))
