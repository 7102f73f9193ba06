"""The step that runs: its timer, its name, and what leads on from it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cocreate_desktop.domain.clock import clock_text, length_text
from cocreate_desktop.domain.schedule import Alarm, Schedule
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.hosting import fill, set_role
from cocreate_desktop.views.controls.time_bar import TimeBar
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.measures import Measures
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.saying import say_in
from cocreate_desktop.views.run.steps.step_title import StepTitle
from cocreate_desktop.views.run.steps.timer_digits import TimerDigits
from cocreate_desktop.views.theme import Theme

_SAID_MS = 4_000
"""A word over the step's buttons stays this long."""


class StepHead(Form, form="run_head.ui"):
    """Never scrolls; in small windows and with large text its parts shrink or give up their hints."""

    head: QHBoxLayout
    timer_place: QWidget
    step_title_place: QWidget
    step_of: QLabel
    step_note: QLabel
    next_step: KeyButton
    more_time: KeyButton
    pause: KeyButton
    bar_place: QWidget
    left_of: QLabel
    began: QLabel

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.timer = fill(self.timer_place, TimerDigits(self))
        self.step_title = fill(self.step_title_place, StepTitle(self))
        self.bar = fill(self.bar_place, TimeBar(self))
        self._unsay = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._unsay.timeout.connect(self.step_note.clear)
        self.next_step.setToolTip(self._next_tip(goes_on=True))
        self.more_time.setToolTip(self.tr("One minute more for this step (Ctrl+M)"))

    def show_plan(self, record: Record, plan: Schedule) -> None:
        """The beat: whatever reads the same stays untouched."""
        self.timer.show_left(plan.left_ms, plan.alarm, stands=plan.paused_ms is not None)
        self.bar.show_time(plan.step_ms - plan.left_ms, plan.step_ms)
        self._show_pause(plan)
        if record.step is None:
            return
        self.step_title.show_text(record.step.title)
        number, count = record.number_of[record.step.id], len(record.steps)
        say_in(self.step_of, self.tr("Step {n} of {count}").format(n=number, count=count))
        self._show_left(plan)
        say_in(self.began, self.tr("Step began at {time}").format(time=clock_text(plan.began_ms)))
        self._allow_next(record.next_step is not None)

    def say_passing(self, words: str) -> None:
        """A passing word over Next step; its place is kept free for it."""
        self.step_note.setText(words)
        self._unsay.start()

    def set_measures(self, measures: Measures) -> None:
        self.head.setSpacing(16 if measures.label_words else 12)
        self.timer.set_measures(measures)
        self.next_step.set_keycap("" if measures.words_only else "PgDn")
        self.began.setVisible(not measures.words_only)
        self.step_title.setFont(measures.title.font(self._theme))

    def restyle(self) -> None:
        for label in (self.left_of, self.began):
            label.setFont(self._theme.font("meta", tabular=True))

    def _show_left(self, plan: Schedule) -> None:
        words, role = {
            Alarm.NONE: (self.tr("left of {time}"), "meta"),
            Alarm.NEARLY_UP: (self.tr("Nearly up: left of {time}"), "on-warning"),
            Alarm.OVER: (self.tr("Over the planned {time}"), "over-time"),
        }[plan.alarm]
        say_in(self.left_of, words.format(time=length_text(plan.step_ms)))
        set_role(self.left_of, "role", role)

    def _allow_next(self, goes_on: bool) -> None:
        if self.next_step.isEnabled() == goes_on:
            return
        self.next_step.setEnabled(goes_on)
        self.next_step.setToolTip(self._next_tip(goes_on))
        self.step_note.clear()

    def _next_tip(self, goes_on: bool) -> str:
        return self.tr("Next step (PgDn); PgUp goes back") if goes_on else self.tr("This is the last step.")

    def _show_pause(self, plan: Schedule) -> None:
        stands = plan.paused_ms is not None
        if self.pause.property("stands") == stands:
            return
        self.pause.setProperty("stands", stands)
        self.pause.set_symbol("play" if stands else "pause")
        name = self.tr("Go on") if stands else self.tr("Pause")
        self.pause.setAccessibleName(name)
        self.pause.setToolTip(self.tr("{name} (Ctrl+P)").format(name=name))
