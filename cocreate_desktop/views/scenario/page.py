"""The page Scenario: how long it takes, its steps, and the words of one of them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.actions import projects, scenario
from cocreate_desktop.domain.changes import ChangeSet, Op
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import CommitLine, EmptyState, KeyButton, SavedMark, Toast
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.scenario.gap_button import GapButton
from cocreate_desktop.views.scenario.script import Script, read_script
from cocreate_desktop.views.scenario.slot_sentence import SlotSentence
from cocreate_desktop.views.scenario.step_detail import StepDetail
from cocreate_desktop.views.scenario.step_list import StepList
from cocreate_desktop.views.scenario.time_strip import TimeStrip
from cocreate_desktop.views.shell.deleting import may_delete
from cocreate_desktop.views.wording import shortened

NARROW, WIDE = 1000, 1480
"""Below the one, list and detail take turns; from the other on, the list is wider."""

LIST_WIDTH, WIDE_LIST_WIDTH = 404, 520
LONGEST_NAME = 60
"""Characters of a step's name in the toast."""


class ScenarioPage(Page, form="scenario.ui"):
    """List and detail are two sights of one script, read anew after each change and shown by id."""

    shows: ClassVar[frozenset[str]] = frozenset(
        ("projects", "assumptions", "steps", "step_items", "step_tests")
    )

    scenario_name: CommitLine
    saved: SavedMark
    add_step: KeyButton
    body: QStackedWidget
    empty: EmptyState
    script: QWidget
    plan_layout: QVBoxLayout
    plan_words: QHBoxLayout
    list_column: QFrame
    list_layout: QVBoxLayout
    add_below: KeyButton
    detail_scroll: QScrollArea

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._script: Script | None = None
        self._narrow = self._opened = False
        self.slot = SlotSentence(self.script)
        self.plan_words.insertWidget(0, self.slot)
        self.gap = GapButton(context, self.script)
        self.plan_words.addWidget(self.gap)
        self.strip = TimeStrip(context.theme, self.script)
        self.plan_layout.addWidget(self.strip)
        self.steps = StepList(context.theme, self.list_column)
        self.list_layout.insertWidget(0, self.steps)
        self.detail = StepDetail(self, self.detail_scroll)
        self.detail_scroll.setWidget(self.detail)
        self.toast = Toast(self)
        self.empty.show_words(
            self.tr(
                "Here stands the script of your service: steps to play in a shop, with what to say and ask."
            ),
            self.tr("Add the first step"),
        )
        self.empty.button.setProperty("primary", True)
        self.empty.button.set_symbol("plus")
        self.empty.button.set_keycap(self.tr("Ctrl N"))
        self._connect()
        self._commands = self._add_commands()

    def reload(self) -> None:
        project = self.context.place.project
        if project is None:
            return
        if self._script is None or self._script.project.id != project.id:
            self._opened = False
            self.toast.hide()
        self.saved.show_saved()
        self._show(read_script(self.desk.library, project))

    def apply(self, change: ChangeSet) -> None:
        project = self.context.place.project
        if project is None:
            return
        self.toast.hide()
        if change.deed.project_id == project.id:
            self.saved.show_saved(QDateTime.fromMSecsSinceEpoch(change.at).toString("HH:mm"))
        self._show(read_script(self.desk.library, project))
        if change.deed.reverses:
            self._select_revived(change)

    def commit(self) -> None:
        self.scenario_name.finish()
        self.detail.finish()

    def show_record(self, row_id: str) -> None:
        self.steps.select(row_id)

    def add(self) -> None:
        """A step behind the current one, with its name ready to be written."""
        project_id = self.context.place.project_id
        if project_id is None:
            return
        self.commit()
        made = self.attempt(
            lambda: scenario.add_step(self.desk, project_id, self.tr("New step"), after=self.steps.current_id)
        )
        if made is not None:
            self.steps.select(made.ids("steps")[0])
            self._open()
            self.detail.name_step()

    def choose_picture(self) -> None:
        """A picture for the line to show that has the focus."""
        lines = self.detail.focused_lines()
        if lines is None or not lines.choose_picture():
            self.trouble.emit(self.tr("Go to a line under “Show” first: a picture belongs to such a line."))

    def delete(self) -> None:
        """Delete the selected steps, with a way back."""
        assert self._script is not None
        self.commit()
        chosen = [one for one in self._script.steps if one.id in self.steps.selected_ids()]
        if not may_delete(self.window(), self.desk.library, *(one.step for one in chosen)):
            return
        gesture = self.desk.new_id()
        for one in chosen:
            self.attempt(lambda one=one: scenario.delete_step(self.desk, one.id, gesture=gesture))
        if len(chosen) == 1:
            title = shortened(chosen[0].step.title, LONGEST_NAME)
            self.toast.show_undo(self.tr("Step “{title}” deleted").format(title=title))
        elif chosen:
            self.toast.show_undo(self.tr("%n steps deleted", "", len(chosen)))

    def shift(self, by: int) -> None:
        """Move the line that has the focus, else the current step, up (-1) or down (1)."""
        if lines := self.detail.focused_lines():
            lines.move_focused(by)
            return
        assert self._script is not None
        ids = [one.id for one in self._script.steps]
        if self.steps.current_id in ids:
            place = ids.index(self.steps.current_id) + by
            others = [step_id for step_id in ids if step_id != self.steps.current_id]
            if 0 <= place <= len(others):
                self._move_step(self.steps.current_id, others[place - 1] if place else None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._enable_commands()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._enable_commands()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow and not self._narrow:
            self._opened = self._is_in_detail()
        self._narrow = narrow
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() == Qt.Key.Key_N:
            self.add()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.add_step.clicked.connect(self.add)
        self.add_below.clicked.connect(self.add)
        self.empty.asked.connect(self.add)
        self.scenario_name.committed.connect(self._name)
        self.slot.chosen.connect(self._set_slot)
        self.gap.test_wanted.connect(self._test)
        self.strip.chosen.connect(self.steps.select)
        self.steps.current_changed.connect(self._show_current)
        self.steps.wants_open.connect(self._open_name)
        self.steps.wants_new.connect(self.add)
        self.steps.wants_delete.connect(self.delete)
        self.steps.rows.wants_move.connect(self._move_step)
        self.detail.left.connect(self._go_back)
        self.detail.line_deleted.connect(self._offer_line)
        self.toast.undo_asked.connect(self._undo)

    def _add_commands(self) -> list[QAction]:
        add = self.context.commands.add
        return [
            add("scenario.add", "edit", self.tr("&Add step"), self.add, "Ctrl+N"),
            add("scenario.up", "edit", self.tr("Move step or line &up"), lambda: self.shift(-1), "Alt+Up"),
            add(
                "scenario.down", "edit", self.tr("Move step or line d&own"), lambda: self.shift(1), "Alt+Down"
            ),
            add("scenario.picture", "edit", self.tr("&Picture of the line…"), self.choose_picture, "Ctrl+O"),
            add("scenario.delete", "edit", self.tr("&Delete step"), self.delete),
            add("scenario.slot", "edit", self.tr("Change the time &slot"), self.slot.edit),
            add("scenario.name", "edit", self.tr("&Name the scenario"), self.scenario_name.setFocus),
        ]

    def _enable_commands(self) -> None:
        has_steps = self._script is not None and bool(self._script.steps)
        for action in self._commands:
            needs_steps = action.objectName() not in ("scenario.add", "scenario.name")
            action.setEnabled(self.isVisible() and (has_steps or not needs_steps))

    def _show(self, script: Script) -> None:
        self._script = script
        has_steps = bool(script.steps)
        self.scenario_name.show_text(script.project.scenario_title)
        if not has_steps:
            self.detail.forget()
        self.body.setCurrentWidget(self.script if has_steps else self.empty)
        self.add_step.setVisible(has_steps)
        self.setFocusProxy(self.steps if has_steps else self.empty.button)
        self.slot.show_script(script)
        self.strip.show_script(script)
        self.steps.show_script(script)
        self._show_current(self.steps.current_id)
        self._enable_commands()

    def _show_current(self, step_id: str | None) -> None:
        assert self._script is not None
        one = self._script.find(step_id)
        self.strip.show_current(step_id)
        self.gap.show_script(self._script, one)
        if one is None:
            return
        if one.id != self.detail.step_id:
            self.detail_scroll.verticalScrollBar().setValue(0)
        self.detail.show_step(self._script, one)

    def _select_revived(self, change: ChangeSet) -> None:
        back = [row.row_id for row in change.rows if row.table == "steps" and row.op is Op.INSERT]
        if back:
            self.steps.select(back[-1])

    def _open(self) -> None:
        self._opened = True
        self._arrange()

    def _open_name(self) -> None:
        self._open()
        self.detail.name_step()

    def _go_back(self) -> None:
        self._opened = False
        self._arrange()
        self.steps.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_in_detail(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.detail.isAncestorOf(focus)

    def _arrange(self) -> None:
        """Side by side, or in a narrow window one at a time."""
        wide = self.width() >= WIDE
        self.list_column.setVisible(not (self._narrow and self._opened))
        self.detail_scroll.setVisible(not self._narrow or self._opened)
        self.detail.back.setVisible(self._narrow)
        if self._narrow:
            self.list_column.setMinimumWidth(0)
            self.list_column.setMaximumWidth(NARROW)
        else:
            self.list_column.setFixedWidth(WIDE_LIST_WIDTH if wide else LIST_WIDTH)

    def _move_step(self, step_id: str, behind: str | None) -> None:
        self.commit()
        self.attempt(lambda: scenario.move_step(self.desk, step_id, after=behind))

    def _name(self, text: str, gesture: str) -> None:
        assert self._script is not None
        project_id = self._script.project.id
        self.attempt(
            lambda: projects.edit_project(self.desk, project_id, scenario_title=text, gesture=gesture),
            at=self.scenario_name,
        )

    def _set_slot(self, minutes: int) -> None:
        assert self._script is not None
        project_id = self._script.project.id
        self.attempt(lambda: projects.edit_project(self.desk, project_id, slot_minutes=minutes))

    def _test(self, assumption_id: str) -> None:
        step_id = self.steps.current_id
        if step_id is not None:
            self.attempt(lambda: scenario.test_in_step(self.desk, assumption_id, step_id))

    def _offer_line(self) -> None:
        self.toast.show_undo(self.tr("Line deleted"))

    def _undo(self) -> None:
        self.context.commands["undo"].trigger()
