"""The steps of the session, and below them when it is to end and when it will."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.schedule import Schedule
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.measures import FOLD_BELOW, Measures
from cocreate_desktop.views.run.saying import say_in
from cocreate_desktop.views.run.steps.step_list import StepList
from cocreate_desktop.views.theme import Theme


class StepsColumn(Form, form="run_steps.ui"):
    """In a narrow window only the numbers of the steps."""

    steps_column: QFrame
    steps_place: QWidget
    insert_step: KeyButton
    totals: QFrame
    planned_end: QLabel
    paced_end: QLabel

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.steps = fill(self.steps_place, StepList(theme, self))

    def show_plan(self, plan: Schedule) -> None:
        self.steps.show_lines(plan.lines)
        say_in(self.planned_end, clock_text(plan.planned_end_ms))
        say_in(self.paced_end, clock_text(plan.paced_end_ms))

    def set_measures(self, measures: Measures) -> None:
        self.setFixedWidth(self._theme.px(measures.steps))
        self.totals.setVisible(not measures.numbers_only)
        narrow = measures.numbers_only
        self.insert_step.setText("" if narrow else self.tr("Insert step"))
        name = self.tr("Insert a step behind this one")
        self.insert_step.setToolTip(name)
        self.insert_step.setAccessibleName(name)

    def fit(self, measures: Measures, window_height: int) -> None:
        self.steps.set_layout(numbers_only=measures.numbers_only, may_fold=window_height < FOLD_BELOW)

    def restyle(self) -> None:
        for label, role in ((self.planned_end, "meta"), (self.paced_end, "meta_strong")):
            label.setFont(self._theme.font(role, tabular=True))
