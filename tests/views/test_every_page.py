"""What holds for each of the window's pages."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.rooms import ROOMS
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import tell_a_session
from tests.views.reachable import nameless
from tests.views.whole_window import current, open_window


@pytest.fixture
def window(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    return open_window(desk, theme, Settings(tmp_path / "settings.toml"), qtbot)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.key)
def test_every_page_opens_by_its_shortcut_in_both_themes(
    window: MainWindow, desk: Desk, theme: Theme, clock: FakeClock, qtbot: QtBot, room
):
    told = tell_a_session(desk, clock)
    window.place.open_project(told.project_id)
    window.go_to("scenario" if room.key == "assumptions" else "assumptions")
    window.context.commands[f"go.{room.key}"].trigger()
    assert current(window) == room.key
    theme.choose("dark")
    qtbot.waitExposed(window)
    theme.choose("light")


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.key)
def test_every_page_stands_an_empty_project(window: MainWindow, desk: Desk, room):
    project = projects.add_project(desk, "Nothing yet").ids("projects")[0]
    window.place.open_project(project)
    window.go_to(room.key)
    assert current(window) == room.key


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.key)
def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, desk: Desk, clock: FakeClock, room):
    told = tell_a_session(desk, clock)
    window.place.open_project(told.project_id)
    window.go_to(room.key)
    assert nameless(window) == []


def test_no_key_means_two_things_on_a_page(window: MainWindow, desk: Desk, clock: FakeClock):
    window.place.open_project(tell_a_session(desk, clock).project_id)
    for room in ROOMS:
        window.page(room.key)
    doubled: dict[tuple[str, str], list[str]] = {}
    for room in ROOMS:
        window.go_to(room.key)
        meant: dict[str, list[str]] = {}
        for command in window.context.commands.all():
            if command.action.isEnabled():
                for shortcut in command.action.shortcuts():
                    meant.setdefault(shortcut.toString(), []).append(command.key)
        doubled |= {(room.key, keys): names for keys, names in meant.items() if len(names) > 1}
    assert doubled == {}


def test_every_command_is_in_the_menu_those_of_pages_too(window: MainWindow, desk: Desk, clock: FakeClock):
    window.place.open_project(tell_a_session(desk, clock).project_id)
    for room in ROOMS:
        window.page(room.key)
    menu = window.sidebar.menu
    menu.aboutToShow.emit()
    submenus = [one for one in menu.findChildren(QMenu) if one is not menu]
    shown = [action for submenu in submenus for action in submenu.actions()]
    assert [one.key for one in window.context.commands.all() if one.action not in shown] == []
