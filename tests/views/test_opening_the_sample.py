"""The sample from the window: one command away, and whole on every page."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sampling import find_sample
from cocreate_desktop.actions.sessions import start_session
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.shell.first_run import FirstRunPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.stories import prepare_project


@pytest.fixture
def window(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.open()
    window.show()
    return window


def current(window: MainWindow) -> str:
    assert window.current is not None
    return window.current.objectName()


def test_from_the_first_page_one_gets_to_the_last_session_that_was_held(window: MainWindow, desk: Desk):
    (first_run,) = window.findChildren(FirstRunPage)
    first_run.wants_sample.emit()

    sample = find_sample(desk.library)
    assert sample is not None
    assert window.place.project_id == sample.id
    assert window.place.session is not None
    assert window.place.session.title == "Store Ghent"
    assert current(window) == "overview"


def test_the_command_brings_back_what_is_there(window: MainWindow, desk: Desk):
    window.context.commands["project.sample"].trigger()
    sample = find_sample(desk.library)
    mine = prepare_project(desk)
    window.place.open_project(mine.project_id)
    window.context.commands["project.sample"].trigger()

    assert sample is not None
    assert window.place.project_id == sample.id
    assert len([one for one in desk.library.projects.all() if one.is_sample]) == 1


def test_while_a_session_runs_the_window_says_why_not(window: MainWindow, desk: Desk):
    mine = prepare_project(desk)
    window.place.open_project(mine.project_id)
    start_session(desk, mine.session_id)
    window.context.commands["project.sample"].trigger()

    assert find_sample(desk.library) is None
    assert "is running. End it, then open the sample." in window.notice.accessibleName()
    assert window.place.project_id == mine.project_id
