"""Leads through what a session left open, and writes what is filled in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions import capture, door, round_up
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import format
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.door import OpenEnd
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.round_up import Seen
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.run.door.panel import DoorPanel
from cocreate_desktop.views.run.feed.names import FeedNames
from cocreate_desktop.views.run.record import Record


class AtDoor(QObject):
    """Between the panel and the actions. What is open is read once; what was filled since is passed over."""

    closed = Signal()

    def __init__(self, desk: Desk, panel: DoorPanel, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panel = panel
        self._attempt = attempt
        self._session_id = ""
        self._names: FeedNames | None = None
        self._ends: tuple[OpenEnd, ...] = ()
        self._at = 0
        panel.hide()
        panel.saved.connect(self.save)
        panel.answered.connect(self.answer)
        panel.stepped.connect(self.step)
        panel.closed.connect(self.close)

    @property
    def is_open(self) -> bool:
        return not self._panel.isHidden()

    def open(self, session_id: str) -> None:
        """Begin with the first thing that is open; nothing happens when nothing is."""
        self._session_id = session_id
        self._names = FeedNames(Record.read(self._desk.library, self._desk.library.sessions.get(session_id)))
        self._ends = door.of_session(self._desk.library, session_id)
        self._at = -1
        if self._ends:
            self._panel.show()
            self.step(1)

    def close(self) -> None:
        self._panel.hide()
        self.closed.emit()

    def step(self, by: int) -> None:
        """To the next thing, or back to the one before; after the last one the door closes."""
        at = self._at + by
        while 0 <= at < len(self._ends) and not self._show(self._ends[at]):
            at += by
        if at >= len(self._ends):
            self.close()
        elif at >= 0:
            self._at = at
            self._panel.show_count(at + 1, len(self._ends))

    def save(self) -> None:
        """Keep the line as the entry's, and go on."""
        entry_id, draft = self._ends[self._at].entry_id, self._panel.line.draft
        done = self._attempt(
            lambda: capture.rewrite_observation(self._desk, entry_id, draft) or True, at=self._panel.error
        )
        if done:
            self.step(1)

    def answer(self, seen: Seen, early: bool) -> None:
        end = self._ends[self._at]
        assert end.cell is not None
        cell = end.cell
        done = self._attempt(
            lambda: round_up.answer(
                self._desk, self._session_id, end.run_id, cell, seen, unprompted=early
            ) or True,
            at=self._panel.error,
        )  # fmt: skip
        if done:
            self.step(1)

    def _show(self, end: OpenEnd) -> bool:
        """Show one thing; False if it is gone since."""
        if end.cell is not None:
            self._panel.show_cell(self._about_cell(end))
            return True
        entry = self._desk.library.observations.find(end.entry_id)
        if entry is None:
            return False
        vocabulary = capture.vocabulary(self._desk, self._session_id)
        line = format(capture.draft_of(self._desk, entry), vocabulary)
        tags = self._desk.library.sessions.tags(self._session_id)
        self._panel.show_entry(end.gap, self._about_entry(entry), line, vocabulary, tags)
        return True

    def _about_entry(self, entry: Entry) -> str:
        assert self._names is not None
        step, _ = self._names.header(entry)
        return self.tr("{time} · {step}").format(time=clock_text(entry.observation.at_ms), step=step)

    def _about_cell(self, end: OpenEnd) -> str:
        assert self._names is not None and end.cell is not None
        record = self._names.record
        run = next(run for run in record.runs if run.id == end.run_id)
        belief = next(one for one in record.assumptions if one.id == end.cell.assumption_id)
        return self.tr("{name} · {code} {text}\n{time} · {step}").format(
            name=self._names.guests[end.cell.participant_id].alias,
            code=belief.code,
            text=belief.text,
            time=clock_text(run.started_ms),
            step=record.step_by_id[run.session_step_id].title,
        )
