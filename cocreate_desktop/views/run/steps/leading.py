"""What the facilitator does: steps, minutes, pauses, ticks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cocreate_desktop.actions import leading
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.run.live_view import LiveView


class Leading(QObject):
    """Turns buttons and keys into actions on the session that is shown."""

    def __init__(self, desk: Desk, live: LiveView, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._attempt = attempt
        self.session_id = ""
        head = live.head
        head.next_step.clicked.connect(self.next_step)
        head.more_time.clicked.connect(self.more_time)
        head.pause.clicked.connect(self.pause_or_go_on)
        live.pause_note.go_on.clicked.connect(self.pause_or_go_on)
        live.pause_note.explained.connect(self.explain_pause)
        live.column.steps.wants_step.connect(self.go_to)
        live.script.ticked.connect(self.tick)

    def next_step(self) -> None:
        """Go on; after the last step there is nothing to go on to."""
        record = self._live.record
        if record is not None and record.next_step is None:
            self._live.head.say_passing(self.tr("This is the last step."))
        else:
            self._attempt(lambda: leading.next_step(self._desk, self.session_id))

    def previous_step(self) -> None:
        """Within ten seconds of going on or of a jump: take it back, with its entries."""
        record = self._live.record
        if record is not None and record.step and not leading.leads_back(self._desk, self.session_id):
            self._live.head.say_passing(self.tr("This is the first step."))
        else:
            self._attempt(lambda: leading.previous_step(self._desk, self.session_id))

    def go_to(self, step_id: str) -> None:
        self._attempt(lambda: leading.go_to_step(self._desk, self.session_id, step_id))

    def more_time(self) -> None:
        self._attempt(lambda: leading.grant_minute(self._desk, self.session_id))

    def pause_or_go_on(self) -> None:
        self._live.pause_note.reason.finish()
        stands = leading.open_pause(self._desk, self.session_id) is not None
        turn = leading.resume if stands else leading.pause
        self._attempt(lambda: turn(self._desk, self.session_id))

    def pause_with_reason(self) -> None:
        """Stop the time if it goes, and write why."""
        self._attempt(lambda: leading.pause(self._desk, self.session_id))
        if self._live.pause_note.isVisible():
            self._live.pause_note.reason.setFocus()

    def explain_pause(self, reason: str, gesture: str) -> None:
        self._attempt(
            lambda: leading.explain_pause(self._desk, self.session_id, reason, gesture=gesture or None),
            at=self._live.pause_note.reason,
        )

    def tick(self, item_id: str) -> None:
        """A line was asked or shown; again: it was not."""
        self._attempt(lambda: leading.tick(self._desk, self.session_id, item_id))

    def tick_next(self) -> None:
        """The first question that is not ticked was asked."""
        record = self._live.record
        if record is None or record.step is None:
            return
        questions = record.items_of(record.step.id, ItemKind.ASK)
        item = next((item for item in questions if item.id not in record.ticked), None)
        if item is None:
            self._live.head.say_passing(self.tr("Every question of this step is ticked."))
        else:
            self.tick(item.id)

    def untick_last(self) -> None:
        """What was ticked last in this visit to the step was not asked or shown after all."""
        record = self._live.record
        if record is None or not record.ticked:
            self._live.head.say_passing(self.tr("Nothing is ticked in this step."))
        else:
            self.tick(max(record.ticked, key=lambda item_id: record.ticked[item_id]))
