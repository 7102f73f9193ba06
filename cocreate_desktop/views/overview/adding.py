"""Which step should test an assumption: a small menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.actions.desk import Desk

_LONGEST = 60
"""Characters of a step's name in the menu."""


class AddMenu(QMenu):
    """The steps of the scenario; those that test it already have a tick and cannot be chosen."""

    step_chosen = Signal(str, str)
    """The assumption's and the step's id."""

    scenario_asked = Signal()

    def __init__(self, desk: Desk, assumption_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        library = desk.library
        assumption = library.assumptions.get(assumption_id)
        project_id = assumption.project_id
        testing = {
            test.step_id
            for test in library.scenarios.tests(project_id)
            if test.assumption_id == assumption_id
        } | {
            item.step_id
            for item in library.scenarios.items(project_id)
            if item.assumption_id == assumption_id
        }
        self.setTitle(self.tr("Test {code} in").format(code=assumption.code))
        steps = library.scenarios.steps(project_id)
        for number, step in enumerate(steps, start=1):
            title = step.title if len(step.title) <= _LONGEST else f"{step.title[:_LONGEST]}…"
            words = self.tr("{n} · {title}").format(n=number, title=title.replace("&", "&&"))
            action = self.addAction(words)
            action.setCheckable(True)
            action.setChecked(step.id in testing)
            action.setEnabled(step.id not in testing)
            action.triggered.connect(
                lambda _=False, step_id=step.id: self.step_chosen.emit(assumption_id, step_id)
            )
        if steps:
            self.addSeparator()
        scenario = self.tr("Open scenario") if steps else self.tr("Write the first step…")
        self.addAction(scenario).triggered.connect(lambda _=False: self.scenario_asked.emit())
