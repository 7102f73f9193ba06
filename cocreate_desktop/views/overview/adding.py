"""Which step should test an assumption: a small menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import tested_pairs
from cocreate_desktop.views.wording import shortened

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
        pairs = tested_pairs(library.scenarios.tests(project_id), library.scenarios.items(project_id))
        self.setTitle(self.tr("Test {code} in").format(code=assumption.code))
        steps = library.scenarios.steps(project_id)
        for number, step in enumerate(steps, start=1):
            title = shortened(step.title, _LONGEST).replace("&", "&&")
            words = self.tr("{n} · {title}").format(n=number, title=title)
            action = self.addAction(words)
            action.setCheckable(True)
            action.setChecked((step.id, assumption_id) in pairs)
            action.setEnabled((step.id, assumption_id) not in pairs)
            action.triggered.connect(
                lambda _=False, step_id=step.id: self.step_chosen.emit(assumption_id, step_id)
            )
        if steps:
            self.addSeparator()
        scenario = self.tr("Open scenario") if steps else self.tr("Write the first step…")
        self.addAction(scenario).triggered.connect(lambda _=False: self.scenario_asked.emit())
