"""The journey of `keeping_the_library.feature`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.backups import COPY_FOLDER, kept_in
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.store.library import Library
from cocreate_desktop.store.opening import FILE_NAME
from cocreate_desktop.views.library.shelf_list import ShelfList
from tests.fakes import FakeClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.screen import Screen, row_saying, rows_of
from tests.journeys.tables import Table, first_column
from tests.stories import prepare_project, tell_a_session

scenarios("keeping_the_library.feature")


def shelf(screen: Screen) -> ShelfList:
    return screen.find(ShelfList, "Projects")


def go_to_row(keyboard: Keyboard, screen: Screen, words: str) -> None:
    """With Tab into the list of projects, then with the arrows."""
    rows = shelf(screen)
    keyboard.tab_to("Projects", ShelfList)
    keyboard.press(Qt.Key.Key_Home)
    while not str(rows.currentIndex().data()).startswith(f"{words},"):
        before = rows.currentIndex()
        keyboard.press(Qt.Key.Key_Down)
        assert rows.currentIndex() != before, f"no row “{words}”"


def all_of(desk: Desk, title: str) -> list[object]:
    """All that can be read of a project."""
    library = desk.library
    (project,) = [one for one in library.projects.all() if one.title == title]
    sessions = library.sessions.of_project(project.id)
    return [
        project,
        *library.assumptions.of_project(project.id),
        *library.scenarios.steps(project.id),
        *library.scenarios.items(project.id),
        *library.scenarios.tests(project.id),
        *library.people.of_project(project.id),
        *sessions,
        *(entry for one in sessions for entry in library.observations.of_session(one.id)),
        *(seat for one in sessions for seat in library.people.participants(one.id)),
    ]


def words_in(folder: Path) -> list[str]:
    """What was noted in a library, read as another start would read it."""
    with closing(Library.open_read_only(folder)) as library:
        assert library.problems() == []
        sessions = [
            one for project in library.projects.all() for one in library.sessions.of_project(project.id)
        ]
        return [
            entry.observation.text for one in sessions for entry in library.observations.of_session(one.id)
        ]


@pytest.fixture
def before() -> list[object]:
    """All of the project, as it was at the beginning."""
    return []


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "stick"


@given(parsers.parse('a library in which "{title}" had its session in "Store Ghent"'))
def session_was_held(laptop: Laptop, desk: Desk, clock: FakeClock, before: list[object], title: str):
    tell_a_session(desk, clock, title)
    before += all_of(desk, title)
    laptop.start()


@given(parsers.parse('a library in which "{title}" has a session in "Store Ghent" to come'))
def session_to_come(laptop: Laptop, desk: Desk, title: str):
    prepare_project(desk, title)
    laptop.start()


@given("a stick")
def a_stick(stick: Path, monkeypatch: pytest.MonkeyPatch):
    stick.mkdir()
    # The dialog for a folder belongs to the system, not to us.
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))


@when(parsers.parse('I choose "{line}" in the menu of the row "{words}"'))
def choose_in_the_menu(mouse: Mouse, screen: Screen, line: str, words: str):
    rows = shelf(screen)
    place = rows.visualRect(row_saying(rows, f"{words},")).center()
    mouse.choose(line, lambda: mouse.click_right(rows.viewport(), place))


@when(parsers.parse('I press Delete at the row "{words}", answer "{answer}" and read in the question'))
def delete_and_read(
    keyboard: Keyboard, mouse: Mouse, screen: Screen, words: str, answer: str, datatable: Table
):
    def read_and_answer() -> None:
        assert [one for one in first_column(datatable) if not screen.shows(one)] == []
        mouse.click_button(answer)

    go_to_row(keyboard, screen, words)
    keyboard.in_the_dialog_that_opens(read_and_answer, lambda: keyboard.press(Qt.Key.Key_Delete))


@when(parsers.parse('I press Delete at the row "{words}" and answer "{answer}"'))
def delete_and_answer(keyboard: Keyboard, mouse: Mouse, screen: Screen, words: str, answer: str):
    go_to_row(keyboard, screen, words)
    keyboard.in_the_dialog_that_opens(
        lambda: mouse.click_button(answer), lambda: keyboard.press(Qt.Key.Key_Delete)
    )


@when(parsers.parse('I press the Right key at the row "{words}"'))
def unfold_row(keyboard: Keyboard, screen: Screen, words: str):
    go_to_row(keyboard, screen, words)
    keyboard.press(Qt.Key.Key_Right)


@when(parsers.parse('I press Enter at the row "{words}"'))
def enter_row(keyboard: Keyboard, screen: Screen, words: str):
    go_to_row(keyboard, screen, words)
    keyboard.press(Qt.Key.Key_Return)


@then("the projects are listed as")
def listed_as(screen: Screen, datatable: Table):
    told = [text for _, text in rows_of(shelf(screen))]
    assert list(dict.fromkeys(told)) == first_column(datatable)


@then("nothing has changed")
def nothing_has_changed(desk: Desk, before: list[object]):
    assert all_of(desk, "Repair counter") == before


@then(parsers.parse('all of "{title}" is back'))
def all_is_back(desk: Desk, before: list[object], title: str):
    assert all_of(desk, title) == before


@then(parsers.parse('a backup holds "{words}"'))
def backup_holds(desk: Desk, qtbot: QtBot, tmp_path: Path, words: str):
    qtbot.waitUntil(lambda: bool(kept_in(desk.library.folder)))
    opened = tmp_path / "opened"
    opened.mkdir()
    copyfile(kept_in(desk.library.folder)[0].path, opened / FILE_NAME)
    assert words_in(opened) == [words]


@then(parsers.parse('the stick holds "{words}"'))
def stick_holds(stick: Path, words: str):
    assert words_in(stick / COPY_FOLDER) == [words]
