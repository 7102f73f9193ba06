"""A recorded meeting, played again through the real window: its lines are typed into the capture bar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.restaging import begins_at, lines_of, set_stage
from cocreate_desktop.domain.clock import StagedClock
from cocreate_desktop.exchange.meetings import Meeting, kept
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell.window import MainWindow

WORD_MS = 300
"""How long a word takes to type: a fast hand."""
LONGEST_WAIT_MS = 60 * 60 * 1000
"""Between two strokes, however slowly it is played: a timer counts no more than some weeks."""


class Replay(QObject):
    """Leads the session and types for the note-taker. The desk stands on the staged clock, which is put to
    the moment of each utterance; `speed` only paces it for somebody who watches: 60 plays an hour in a
    minute, 0 does not wait at all."""

    finished = Signal(int)
    """How many lines were typed."""

    failed = Signal(str)
    """Why a line was not taken; nothing more is typed."""

    def __init__(
        self, window: MainWindow, desk: Desk, clock: StagedClock, meeting: Meeting, *, speed: float
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._clock = clock
        self._meeting = meeting
        self._speed = speed
        self._utterances = kept(meeting)
        self._began = begins_at(meeting, desk.now())
        self._typed = 0
        self._script: Iterator[int] = iter(())
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._go_on)

    def start(self) -> None:
        """Set the stage, start the session with its button, and begin to type. Raises UserError."""
        self._clock.utc_ms = self._began
        self._stage = set_stage(self._desk, self._meeting, self._utterances)
        self._window.place.open_session(self._stage.session_id)
        self._window.go_to("run")
        self._page.before.start.click()
        self._script = self._play()
        self._go_on()

    @property
    def _page(self) -> RunPage:
        return cast("RunPage", self._window.page("run"))

    def _go_on(self) -> None:
        wait_ms = next(self._script, None)
        if wait_ms is not None:
            paced_ms = max(0, wait_ms) / self._speed if self._speed else 0
            self._wait.start(round(min(paced_ms, LONGEST_WAIT_MS)))

    def _play(self) -> Iterator[int]:
        """The whole meeting; each value is how long to wait before it goes on, in ms of the meeting."""
        now = 0
        for at_ms, line in self._cues():
            yield at_ms - now
            self._clock.utc_ms = self._began + at_ms
            now = at_ms
            if line is None:
                self._page.leading.next_step()
                continue
            for letters in self._strokes(line):
                self._type(letters)
                yield WORD_MS
                now += WORD_MS
            self._press(Qt.Key.Key_Return)
            if self._page.live.capture.line.text:
                self.failed.emit(self._page.live.capture.error.text)
                return
            self._typed += 1
        yield self._meeting.duration_ms - now
        self._clock.utc_ms = self._began + self._meeting.duration_ms
        sessions.end_session(self._desk, self._stage.session_id)
        self.finished.emit(self._typed)

    def _cues(self) -> list[tuple[int, str | None]]:
        """What to type and when, in order; None is a change of step."""
        changes = [(topic.start_ms, None) for topic in self._meeting.topics[1:]]
        lines = lines_of(self._desk, self._stage, self._utterances)
        typed = [(one.start_ms, line) for one, line in zip(self._utterances, lines, strict=True)]
        return sorted([*changes, *typed], key=lambda cue: cue[0])

    def _strokes(self, line: str) -> list[str]:
        """Word for word if somebody watches; else the first letter, which takes the time, and the rest."""
        if self._speed:
            return [f"{word} " for word in line.split(" ")]
        return [line[:1], line[1:]]

    def _type(self, letters: str) -> None:
        """As from an input method: it has letters that are on no key."""
        event = QInputMethodEvent()
        event.setCommitString(letters)
        QCoreApplication.sendEvent(self._page.live.capture.line, event)

    def _press(self, key: Qt.Key) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._page.live.capture.line, event)
