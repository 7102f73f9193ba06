"""Which assumptions a step tests, said at once or by a line; dashed while there is no question for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.actions import scenario
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.scenario.assumption_picker import AssumptionPicker
from cocreate_desktop.views.scenario.code_chip import CodeChip
from cocreate_desktop.views.scenario.script import Script, ScriptStep
from cocreate_desktop.views.wording import as_tip, shortened


class TestedRow(QWidget):
    """A chip per assumption, and a button to add one."""

    line_wanted = Signal(ItemKind, str)
    """A line of that kind is to be written for the assumption with that id."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._desk = page, page.desk
        self._script: Script | None = None
        self._step: ScriptStep | None = None
        self._chips: dict[str, CodeChip] = {}
        self._add = KeyButton(self)
        self._add.setProperty("link", True)
        self._add.set_symbol("plus")
        self._add.setText(self.tr("Add"))
        self._add.setAccessibleName(self.tr("Test an assumption in this step"))
        self._add.clicked.connect(self.choose)
        self._flow = FlowLayout(self, gap=6)
        self._flow.addWidget(self._add)

    @property
    def chips(self) -> dict[str, CodeChip]:
        """By the assumption's id."""
        return dict(self._chips)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab visits."""
        return [*self._chips.values(), self._add]

    def show_step(self, script: Script, one: ScriptStep) -> None:
        self._script, self._step = script, one
        wanted = {assumption.id for assumption in one.tests}
        for assumption_id in [known for known in self._chips if known not in wanted]:
            self._take_away(self._chips.pop(assumption_id))
        for assumption in one.tests:
            if assumption.id not in self._chips:
                self._chips[assumption.id] = self._chip(assumption.id)
            chip = self._chips[assumption.id]
            self._describe(chip, assumption, asked=one.has_question_for(assumption.id))
        self._chips = {assumption.id: self._chips[assumption.id] for assumption in one.tests}
        self._lay_out()
        self._add.setEnabled(len(one.tests) < len(script.assumptions))

    def choose(self) -> None:
        """Offer the assumptions that the step does not test yet."""
        if self._script is None or self._step is None:
            return
        offered = [one for one in self._script.assumptions if one not in self._step.tests]
        title = self.tr("Which assumption does this step test?")
        AssumptionPicker(self._add, title, offered, self._test).open()

    def _chip(self, assumption_id: str) -> CodeChip:
        chip = CodeChip(self)
        chip.clicked.connect(lambda: self._offer(chip, assumption_id))
        chip.removed.connect(lambda: self._stop(assumption_id))
        chip.show()
        return chip

    def _describe(self, chip: CodeChip, assumption: Assumption, *, asked: bool) -> None:
        chip.show_code(assumption.code, dashed=not asked)
        text = shortened(assumption.text)
        if asked:
            words = self.tr("{code}: {text}").format(code=assumption.code, text=text)
        else:
            words = self.tr("{code}: {text}. No question for it yet").format(code=assumption.code, text=text)
        chip.setAccessibleName(words)
        chip.setToolTip(as_tip(words))

    def _lay_out(self) -> None:
        for stop in self.stops:
            self._flow.removeWidget(stop)
        for stop in self.stops:
            self._flow.addWidget(stop)

    def _take_away(self, chip: CodeChip) -> None:
        if chip.hasFocus():
            self._add.setFocus()
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _offer(self, chip: CodeChip, assumption_id: str) -> None:
        code = chip.text()
        menu = QMenu(self)
        ask = menu.addAction(self.tr("Ask a question for {code}").format(code=code))
        ask.triggered.connect(lambda: self.line_wanted.emit(ItemKind.ASK, assumption_id))
        watch = menu.addAction(self.tr("Watch for {code}").format(code=code))
        watch.triggered.connect(lambda: self.line_wanted.emit(ItemKind.WATCH, assumption_id))
        menu.addSeparator()
        stop = menu.addAction(self.tr("Stop testing {code} in this step").format(code=code))
        stop.triggered.connect(lambda: self._stop(assumption_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _test(self, assumption_id: str | None) -> None:
        if self._step is not None and assumption_id is not None:
            step_id = self._step.id
            self._page.attempt(lambda: scenario.test_in_step(self._desk, assumption_id, step_id))

    def _stop(self, assumption_id: str) -> None:
        if self._step is not None:
            step_id = self._step.id
            self._page.attempt(lambda: scenario.stop_testing_in_step(self._desk, assumption_id, step_id))
