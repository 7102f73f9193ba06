"""Over a running session: its name, its clock, how it stands against its plan, and its end."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from cocreate_desktop.domain.clock import clock_text, length_text
from cocreate_desktop.domain.schedule import Schedule
from cocreate_desktop.views.controls import KeyButton, Pill
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.run.measures import WIDE, Measures
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.saying import say_in
from cocreate_desktop.views.theme import Theme


class TitleBar(Form, form="run_title.ui"):
    """`guests_place` is for the buttons of others, left of End session."""

    title_bar: QFrame
    session_place: QWidget
    project_place: QWidget
    elapsed: QLabel
    elapsed_of: QLabel
    pace: Pill
    ends_at: QLabel
    guests_place: QHBoxLayout
    end_session: KeyButton

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.session_title = fill(self.session_place, OneLine("strong", self))
        self.project_title = fill(self.project_place, OneLine("quiet", self))
        self.end_session.setToolTip(self.tr("End session (Ctrl+Shift+E)"))

    def show_record(self, record: Record) -> None:
        self.session_title.show_text(session_name(record.session))
        self.project_title.show_text(record.project_title)

    def show_plan(self, plan: Schedule, ends_at: str) -> None:
        """`ends_at` is the hour of the place at which the session ends at this pace."""
        say_in(self.elapsed, clock_text(plan.now_ms))
        say_in(self.elapsed_of, self.tr("of {time}").format(time=clock_text(plan.planned_end_ms)))
        say_in(self.ends_at, self.tr("ends {time}").format(time=ends_at))
        self._show_pace(plan, ends_at)

    def set_measures(self, measures: Measures) -> None:
        px = self._theme.px
        self.title_bar.setFixedHeight(px(52 if measures is WIDE else 48))
        self.project_title.setVisible(not measures.numbers_only)

    def restyle(self) -> None:
        for label, role in (
            (self.elapsed, "clock"), (self.elapsed_of, "large"), (self.ends_at, "meta"),
        ):  # fmt: skip
            label.setFont(self._theme.font(role, tabular=True))

    def _show_pace(self, plan: Schedule, ends_at: str) -> None:
        time = length_text(abs(plan.behind_ms))
        if plan.behind_ms // 1000 > 0:
            text, tone = self.tr("{time} behind").format(time=time), "warning"
        elif plan.behind_ms <= -1000:
            text, tone = self.tr("{time} ahead").format(time=time), "accent"
        else:
            text, tone = self.tr("On time"), "neutral"
        if text != self.pace.text:
            self.pace.show_text(text, "clock", tone)
        tip = self.tr("At this pace you end at {time}").format(time=ends_at)
        if tip != self.pace.toolTip():
            self.pace.setToolTip(tip)
