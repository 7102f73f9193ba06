"""The clock of the talk: each proposition has its minutes, and nothing happens when they are over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from cocreate_desktop.domain.clock import MS_PER_MINUTE, NS_PER_MS, ClockSources, countdown_text, length_text
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.hosting import set_role
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.controls.time_bar import TimeBar
from cocreate_desktop.views.theme import theme_of

SEEN_EVERY_MS = 250
_BAR_WIDTH, _TEAM_WIDTH = 120, 280


class Talk:
    """How long each proposition was talked about. Turning to another one takes the running clock along."""

    def __init__(self, clock: ClockSources) -> None:
        self._clock = clock
        self._spent: dict[str, int] = {}
        self._since_ns: int | None = None
        self._on = ""

    @property
    def is_running(self) -> bool:
        return self._since_ns is not None

    @property
    def spent_ms(self) -> int:
        """On the proposition that is on the table."""
        running = 0
        if self._since_ns is not None:
            running = (self._clock.read().boot_ns - self._since_ns) // NS_PER_MS
        return self._spent.get(self._on, 0) + running

    def start(self) -> None:
        if self._since_ns is None:
            self._since_ns = self._clock.read().boot_ns

    def pause(self) -> None:
        self._spent[self._on] = self.spent_ms
        self._since_ns = None

    def turn_to(self, proposition_id: str) -> None:
        """Talk about another proposition from now on."""
        if proposition_id == self._on:
            return
        running = self.is_running
        self.pause()
        self._on = proposition_id
        if running:
            self.start()

    def start_over(self) -> None:
        """Take back the time that was spent on the proposition on the table."""
        running = self.is_running
        self.pause()
        self._spent[self._on] = 0
        if running:
            self.start()


class TalkBar(QWidget):
    """What is left of how long, who talks, and start or pause."""

    def __init__(self, clock: ClockSources, parent: QWidget) -> None:
        super().__init__(parent)
        self.talk = Talk(clock)
        self._minutes = 0
        self.bar = TimeBar(self)
        self.bar.setFixedWidth(theme_of(self).px(_BAR_WIDTH))
        self.left = QLabel(self)
        self.left.setProperty("role", "talk-left")
        self.left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.of = QLabel(self)
        self.of.setProperty("role", "quiet")
        self.team = OneLine("meta", self)
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.VLine)
        rule.setFixedHeight(24)
        self.again = KeyButton(self)
        self.again.setProperty("small", True)
        self.again.setProperty("quiet", True)
        self.again.set_symbol("rotate-ccw")
        self.again.setAccessibleName(self.tr("Start the clock over"))
        self.again.setToolTip(self.tr("Start the clock over"))
        self.toggle = KeyButton(self)
        self.toggle.setProperty("small", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part in (self.bar, self.left, self.of, rule, self.team, self.again, self.toggle):
            row.addWidget(part)
        self._pulse = QTimer(self, interval=SEEN_EVERY_MS)
        self._pulse.timeout.connect(self.show_time)
        self.toggle.clicked.connect(self.start_or_pause)
        self.again.clicked.connect(self._start_over)

    def plan(self, minutes: int) -> None:
        self._minutes = minutes
        self.show_time()

    def show_team(self, names: Sequence[str]) -> None:
        self.team.show_text(", ".join(names))
        self.team.setMaximumWidth(theme_of(self).px(_TEAM_WIDTH))

    def turn_to(self, proposition_id: str) -> None:
        self.talk.turn_to(proposition_id)
        self.show_time()

    def start_or_pause(self) -> None:
        if self.talk.is_running:
            self.talk.pause()
        else:
            self.talk.start()
        self.show_time()

    def set_seen(self, seen: bool) -> None:
        """The clock goes on while nobody looks, but nothing is painted."""
        if seen:
            self._pulse.start()
        else:
            self._pulse.stop()
        self.show_time()

    def show_time(self) -> None:
        planned, spent = self._minutes * MS_PER_MINUTE, self.talk.spent_ms
        over = spent > planned
        self.bar.show_time(spent, planned)
        self.left.setText(countdown_text(planned - spent))
        set_role(self.left, "over", over)
        words = self.tr("over {planned}") if over else self.tr("left of {planned}")
        self.of.setText(words.format(planned=length_text(planned)))
        running = self.talk.is_running
        self.toggle.setText(self.tr("Pause") if running else self.tr("Start"))
        self.toggle.set_symbol("pause" if running else "play")
        self.toggle.setToolTip(self.tr("Pause the clock") if running else self.tr("Start the clock"))
        self.again.setVisible(not running and spent > 0)

    def _start_over(self) -> None:
        self.talk.start_over()
        self.show_time()
