"""Scenarios for the tests of the page, and the window in which it is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, projects, scenario
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.scenario import ScenarioPage
from cocreate_desktop.views.scenario.line_row import LineRow
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme


@dataclass(frozen=True)
class Room:
    """The page in its window, and what the tests do in it again and again."""

    desk: Desk
    window: MainWindow
    page: ScenarioPage
    qtbot: QtBot
    project_id: str

    def titles(self) -> list[str]:
        return [step.title for step in self.desk.library.scenarios.steps(self.project_id)]

    def step_id(self, title: str) -> str:
        steps = self.desk.library.scenarios.steps(self.project_id)
        return next(step.id for step in steps if step.title == title)

    def assumption_id(self, code: str) -> str:
        known = self.desk.library.assumptions.of_project(self.project_id)
        return next(one.id for one in known if one.code == code)

    def lines(self, kind: ItemKind) -> list[str]:
        """The stored lines of the current step."""
        items = self.desk.library.scenarios.items(self.project_id)
        return [item.text for item in items if item.step_id == self.page.detail.step_id and item.kind is kind]

    def rows(self, kind: ItemKind) -> tuple[LineRow, ...]:
        return self.page.detail.lines[kind].rows

    def open(self, title: str) -> None:
        self.page.steps.select(self.step_id(title))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is."""
        self.qtbot.keyClick(focus(), key, modifiers)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(focus(), text)


def focus() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def enter(desk: Desk, theme: Theme, folder: Path, qtbot: QtBot, project_id: str) -> Room:
    """Open the page on a project, in the window."""
    window = MainWindow(desk, theme, theme.icons, Settings(folder / "settings.toml"))
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.place.open_project(project_id)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go_to("scenario")
    page = window.page("scenario")
    assert isinstance(page, ScenarioPage)
    QApplication.processEvents()
    return Room(desk, window, page, qtbot, project_id)


def tell_scenario(
    desk: Desk,
    steps: Sequence[tuple[str, int]] = (("Welcome", 4), ("Find the counter", 6), ("Wait", 10)),
    assumption_count: int = 3,
) -> str:
    """A project with steps and assumptions A1, A2…, none of them tested yet."""
    project_id = projects.add_project(desk, "Repair counter").ids("projects")[0]
    for n in range(1, assumption_count + 1):
        assumptions.add_assumption(desk, project_id, Kind.ACT, f"Belief number {n}")
    for title, minutes in steps:
        scenario.add_step(desk, project_id, title, minutes=minutes)
    return project_id
