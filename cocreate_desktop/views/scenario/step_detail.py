"""The words of one step, at the right: every field saves itself."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cocreate_desktop.actions import scenario
from cocreate_desktop.domain.limits import LONGEST_STEP
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.controls import CommitLine, CommitText, KeyButton, Stepper
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.scenario.line_list import LineList
from cocreate_desktop.views.scenario.script import Script, ScriptStep
from cocreate_desktop.views.scenario.tested_row import TestedRow

WIDEST = 1008


class StepDetail(Form, form="scenario_step.ui"):
    """Shows one step. Before it shows another one, what is still being typed goes to the old one."""

    left = Signal()
    """Esc: back to the list."""

    line_deleted = Signal()

    back: KeyButton
    title: CommitLine
    minutes: Stepper
    simulates: CommitText
    say: CommitText
    tested_place: QWidget
    show_place: QWidget
    ask_place: QWidget
    watch_place: QWidget
    simulates_icon: QLabel
    tested_icon: QLabel
    say_icon: QLabel
    show_icon: QLabel
    ask_icon: QLabel
    watch_icon: QLabel

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._page, self._desk = page, page.desk
        self._icons = page.context.icons
        self._step_id: str | None = None
        self.setMaximumWidth(WIDEST)
        self.minutes.set_range(1, LONGEST_STEP)
        self.minutes.set_unit(self.tr("min"))
        self.tested = TestedRow(page, self.tested_place)
        _fill(self.tested_place, self.tested)
        self.lines = {
            ItemKind.SHOW: self._lines(
                ItemKind.SHOW, self.show_place, self.tr("Show"), self.tr("Add something to show")
            ),
            ItemKind.ASK: self._lines(
                ItemKind.ASK, self.ask_place, self.tr("Ask"), self.tr("Add a question")
            ),
            ItemKind.WATCH: self._lines(
                ItemKind.WATCH, self.watch_place, self.tr("Watch for"), self.tr("Add something to watch")
            ),
        }
        self.title.committed.connect(self._rename)
        self.minutes.committed.connect(self._plan)
        self.simulates.committed.connect(self._simulate)
        self.say.committed.connect(self._say)
        self.tested.line_wanted.connect(lambda kind, assumption: self.lines[kind].begin(assumption))
        self.back.clicked.connect(self.left)
        self._recolour()
        page.context.theme.changed.connect(self._recolour)

    @property
    def step_id(self) -> str | None:
        return self._step_id

    def show_step(self, script: Script, one: ScriptStep) -> None:
        moves = one.id != self._step_id
        if moves:
            self._leave(script)
            self._step_id = one.id
            self._wipe(one)
        self.title.show_text(one.step.title)
        self.minutes.set_value(one.step.minutes)
        self.simulates.show_text(one.step.simulates)
        self.say.show_text(one.step.say)
        self.tested.show_step(script, one)
        for kind, lines in self.lines.items():
            lines.show_lines(one.id, one.lines(kind), script.assumptions)
        self._order_stops()

    def forget(self) -> None:
        """The step is gone: what is still being typed goes nowhere."""
        self._step_id = None

    def finish(self) -> None:
        """Store what is still being typed."""
        for field in (self.title, self.minutes, self.simulates, self.say, *self.lines.values()):
            field.finish()

    def name_step(self) -> None:
        """Begin to write the name, in place of the present one."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def focused_lines(self) -> LineList | None:
        """The list of the line that has the focus."""
        return next((lines for lines in self.lines.values() if lines.has_focused_line()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and QApplication.focusWidget() is self.title
        ):
            self.simulates.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _leave(self, script: Script) -> None:
        """Store the old step's words, unless the step is gone."""
        if script.find(self._step_id) is None:
            self._step_id = None
        else:
            self.finish()

    def _wipe(self, one: ScriptStep) -> None:
        """Words that could not be stored belong to the old step, and must not go to the new one."""
        for field, text in ((self.simulates, one.step.simulates), (self.say, one.step.say)):
            field.show_error(None)
            if field.has_uncommitted:
                field.setPlainText(text)
        self.title.show_error(None)
        if self.title.has_uncommitted:
            self.title.setText(one.step.title)

    def _lines(self, kind: ItemKind, place: QWidget, name: str, placeholder: str) -> LineList:
        lines = LineList(kind, name, placeholder, self._page, place)
        lines.line_deleted.connect(self.line_deleted)
        lines.left.connect(self.left)
        _fill(place, lines)
        return lines

    def _rename(self, text: str, gesture: str) -> None:
        self._store(
            self.title, lambda step: scenario.edit_step(self._desk, step, title=text, gesture=gesture)
        )

    def _plan(self, minutes: int, gesture: str) -> None:
        self._store(
            self.minutes, lambda step: scenario.edit_step(self._desk, step, minutes=minutes, gesture=gesture)
        )

    def _simulate(self, text: str, gesture: str) -> None:
        self._store(
            self.simulates, lambda step: scenario.edit_step(self._desk, step, simulates=text, gesture=gesture)
        )

    def _say(self, text: str, gesture: str) -> None:
        self._store(self.say, lambda step: scenario.edit_step(self._desk, step, say=text, gesture=gesture))

    def _store(self, field: QWidget, edit: Callable[[str], object]) -> None:
        step_id = self._step_id
        if step_id is not None:
            self._page.attempt(lambda: edit(step_id), at=field)

    def _order_stops(self) -> None:
        """Tab follows reading."""
        lines = [stop for one in self.lines.values() for stop in one.stops]
        stops = [self.title, self.minutes, self.simulates, *self.tested.stops, self.say, *lines]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _recolour(self) -> None:
        for label, name in (
            (self.simulates_icon, "wrench"),
            (self.tested_icon, "lightbulb"),
            (self.say_icon, "megaphone"),
            (self.show_icon, "image"),
            (self.ask_icon, "circle-help"),
            (self.watch_icon, "eye"),
        ):
            label.setPixmap(self._icons.pixmap(name, "text2", 16, self.devicePixelRatioF()))


def _fill(place: QWidget, content: QWidget) -> None:
    layout = place.layout()
    assert layout is not None
    layout.addWidget(content)
