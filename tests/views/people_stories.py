"""People for the tests of the page, and the window in which it is used."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import consent, people, projects, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Participant, Person, Segment
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.people import PeoplePage
from cocreate_desktop.views.people.model import Column
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme

ALL_YES = dict.fromkeys(ConsentItem, Answer.YES)


@dataclass(frozen=True)
class Room:
    """The page in its window, and what the tests do in it again and again."""

    desk: Desk
    window: MainWindow
    page: PeoplePage
    qtbot: QtBot
    project_id: str
    session_id: str | None

    def names(self) -> list[str]:
        """The rows of the list, from top to bottom."""
        model = self.page.table.model()
        return [model.index(row, Column.WHO).data() for row in range(model.rowCount())]

    def person(self, alias: str) -> Person:
        known = self.desk.library.people.of_project(self.project_id)
        return next(person for person in known if person.alias == alias)

    def participant(self, alias: str) -> Participant:
        assert self.session_id is not None
        taking_part = self.desk.library.people.participants(self.session_id)
        return next(one for one in taking_part if one.person_id == self.person(alias).id)

    def answers(self, alias: str) -> dict[ConsentItem, Answer]:
        return {one.item: one.answer for one in self.desk.library.people.consents_of(self.person(alias).id)}

    def cell(self, alias: str, column: int) -> str:
        return self.page.table.model().index(self.names().index(alias), column).data()

    def select(self, alias: str, column: int = Column.WHO) -> None:
        self.page.table.go_to(self.person(alias).id, column)
        self.page.table.setFocus()

    def place(self, alias: str, column: int) -> QPoint:
        """The middle of a cell in the table."""
        table = self.page.table
        return table.visualRect(table.model().index(self.names().index(alias), column)).center()

    def click(self, alias: str, column: int) -> None:
        self.qtbot.mouseClick(
            self.page.table.viewport(), Qt.MouseButton.LeftButton, pos=self.place(alias, column)
        )

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is."""
        self.qtbot.keyClick(focus(), key, modifiers)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(focus(), text)

    def undo(self) -> None:
        self.window.context.commands["undo"].trigger()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def open_menu() -> QMenu:
    """The menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(words: str) -> None:
    """Trigger an entry of the open menu by the words it begins with."""
    menu = open_menu()
    action = next(action for action in menu.actions() if action.text().startswith(words))
    menu.close()
    action.trigger()


def tell_people(desk: Desk, *, session: bool = True) -> tuple[str, str | None]:
    """Lena and Joris agreed to everything, Wout was not asked. The session is in Brussels."""
    project_id = projects.add_project(desk, "Repair counter").ids("projects")[0]
    scenario.add_step(desk, project_id, "Find the counter")
    session_id = None
    if session:
        planned = sessions.plan_session(
            desk, project_id, "Store Ghent", planned_for="2026-11-21", zone="Europe/Brussels"
        )
        session_id = planned.ids("sessions")[0]
    for alias, segment in (("Lena", Segment.CURRENT), ("Joris", Segment.EX), ("Wout", Segment.RESELLER)):
        made = people.add_person(desk, project_id, alias, segment=segment, session_id=session_id)
        if alias != "Wout":
            consent.record_answers(desk, made.ids("persons")[0], ALL_YES, how="paper form")
    return project_id, session_id


def enter(
    desk: Desk, theme: Theme, folder: Path, qtbot: QtBot, told: tuple[str, str | None], width: int = 1366
) -> Room:
    window = MainWindow(desk, theme, theme.icons, Settings(folder / "settings.toml"))
    qtbot.addWidget(window)
    window.resize(width, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.place.open_project(told[0])
    window.go_to("people")
    page = window.page("people")
    assert isinstance(page, PeoplePage)
    QApplication.processEvents()
    return Room(desk, window, page, qtbot, *told)


@pytest.fixture
def room(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Room:
    """Lena, Joris and Wout are invited; Wout was not asked."""
    return enter(desk, theme, tmp_path, qtbot, tell_people(desk))


@pytest.fixture
def without_session(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Room:
    return enter(desk, theme, tmp_path, qtbot, tell_people(desk, session=False))
