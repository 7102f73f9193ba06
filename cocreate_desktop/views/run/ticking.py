"""The pulse of the page: reads the session clock a few times a second and keeps its anchors."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.domain.clock import ANCHOR_EVERY_MS, Anchor, session_ms
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.wording import say

SEEN_EVERY_MS = 250
ASLEEP_AFTER_MS = 3_000
"""A longer gap between two beats means that the laptop slept."""


class Ticker(QObject):
    """Follows one running session. Labels compare before they change, so a beat costs next to nothing."""

    ticked = Signal(int)
    """The session clock, ms."""

    trouble = Signal(str)
    """An anchor could not be stored."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.session_id: str | None = None
        self._anchor: Anchor | None = None
        self._last_ms = 0
        self._timer = QTimer(self, interval=SEEN_EVERY_MS, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.beat)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._application_changed)

    @property
    def is_ticking(self) -> bool:
        return self._timer.isActive()

    def follow(self, session_id: str | None) -> None:
        """Tick for this session from now on; None: for none."""
        self.session_id = session_id
        self._anchor = self._desk.library.running.last_anchor(session_id) if session_id else None
        self._last_ms = self.now_ms()
        if session_id is None:
            self.stop()
        elif not self.is_ticking:
            self._timer.start()

    def stop(self) -> None:
        """Look at the library no more, until `follow`: it may be closed."""
        self._timer.stop()

    def set_seen(self, seen: bool) -> None:
        """Beat slowly while nobody looks: the anchors go on."""
        self._timer.setInterval(SEEN_EVERY_MS if seen else ANCHOR_EVERY_MS)

    def now_ms(self) -> int:
        """The session clock at this moment, carried on from the last anchor."""
        if self._anchor is None:
            return 0
        return session_ms(self._anchor, self._desk.clock.read()).at_ms

    def keep_anchor(self) -> None:
        """Store where the session is now."""
        if self.session_id is None or self._anchor is None:
            return
        try:
            Stopwatch(self._desk, self.session_id).keep_anchor()
        except UserError as error:
            self.trouble.emit(say(error.message))
            return
        self._anchor = self._desk.library.running.last_anchor(self.session_id)

    def beat(self) -> None:
        """Look at the clock once."""
        if self._anchor is None:
            return
        now_ms = self.now_ms()
        slept = now_ms - self._last_ms > max(ASLEEP_AFTER_MS, 2 * self._timer.interval())
        if slept or now_ms - self._anchor.at_ms >= ANCHOR_EVERY_MS:
            self.keep_anchor()
        self._last_ms = now_ms
        self.ticked.emit(now_ms)

    def _application_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self.is_ticking:
            self.keep_anchor()
