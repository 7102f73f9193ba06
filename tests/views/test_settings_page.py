"""The page Settings has a row for every preference, and each holds at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import DECIDE_MINUTES, DECLARATIONS, PAPER, TEXT_SIZE, THEME, Settings
from cocreate_desktop.views.controls import Segmented, Stepper
from cocreate_desktop.views.settings import SettingsPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme


@pytest.fixture
def preferences(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def page(desk: Desk, theme: Theme, preferences: Settings, qtbot: QtBot) -> SettingsPage:
    window = MainWindow(desk, theme, IconSet(theme), preferences)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.open()
    window.show()
    window.go_to("settings")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def control(page: SettingsPage, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def test_it_shows_without_any_project(page: SettingsPage):
    assert page.isVisible()


@pytest.mark.parametrize("declaration", [one for one in DECLARATIONS if one.label], ids=lambda one: one.name)
def test_every_preference_with_a_label_has_a_named_row(page: SettingsPage, declaration):
    assert control(page, declaration.name).accessibleName() == str(declaration.label)


def test_a_choice_holds_at_once_and_is_kept(page: SettingsPage, theme: Theme, tmp_path: Path, qtbot: QtBot):
    light = theme.colour("bg")
    colours = control(page, "theme")
    assert isinstance(colours, Segmented)
    colours.setFocus()
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Right)
    assert colours.value == "dark"
    assert theme.colour("bg") != light
    assert Settings(tmp_path / "settings.toml").text(THEME) == "dark"


def test_a_number_goes_in_its_steps_and_stays_in_its_range(
    page: SettingsPage, preferences: Settings, qtbot: QtBot
):
    size = control(page, "text_size")
    assert isinstance(size, Stepper)
    size.setFocus()
    for _ in range(9):
        qtbot.keyClick(size.focusProxy(), Qt.Key.Key_Up)
    qtbot.keyClick(size.focusProxy(), Qt.Key.Key_Return)
    assert preferences.number(TEXT_SIZE) == 150


def test_as_delivered_takes_everything_back(page: SettingsPage, preferences: Settings):
    preferences.set(PAPER, "letter")
    preferences.set(DECIDE_MINUTES, 20)
    page.reset.click()
    assert [preferences.get(one) for one in (PAPER, DECIDE_MINUTES)] == [
        PAPER.default,
        DECIDE_MINUTES.default,
    ]
    assert not page.reset.isEnabled()


def test_a_file_that_cannot_be_written_is_said_on_the_page(page: SettingsPage, tmp_path: Path):
    (tmp_path / "settings.toml.part").mkdir()
    paper = control(page, "paper")
    assert isinstance(paper, Segmented)
    paper.chosen.emit("letter")
    assert "cannot be written" in page.error.text


def test_a_page_that_was_only_made_changes_no_preference(
    desk: Desk, theme: Theme, preferences: Settings, tmp_path: Path, qtbot: QtBot
):
    window = MainWindow(desk, theme, IconSet(theme), preferences)
    qtbot.addWidget(window)
    page = window.page("settings")
    for stepper in page.findChildren(Stepper):
        stepper.finish()
    assert preferences.number(DECIDE_MINUTES) == DECIDE_MINUTES.default
    assert not (tmp_path / "settings.toml").exists()
