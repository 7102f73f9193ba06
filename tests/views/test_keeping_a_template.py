"""A scenario is kept as a template, and offered to the next project."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.templates import FOLDER, save_template, templates
from cocreate_desktop.exchange.templates import read_template
from cocreate_desktop.views.shell.save_template import SaveTemplateDialog
from cocreate_desktop.views.shell.window import MainWindow
from tests.stories import prepare_project
from tests.views.first_window import OWN, focus, in_dialog, put, settings, window

__all__ = ["settings", "window"]


def test_save_as_template_is_there_while_a_project_is_open(window: MainWindow, desk: Desk):
    command = window.context.commands["project.template"]
    assert not command.isEnabled()
    window.place.open_project(prepare_project(desk).project_id)
    assert command.isEnabled()
    menu: QMenu = window.sidebar.project_menu
    menu.aboutToShow.emit()
    assert command in menu.actions()


@pytest.fixture
def saving(window: MainWindow, desk: Desk, qtbot: QtBot) -> SaveTemplateDialog:
    told = prepare_project(desk)
    window.place.open_project(told.project_id)
    assert window.place.project is not None
    dialog = SaveTemplateDialog(desk, window.place.project, window)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def test_a_scenario_is_kept_by_keyboard_and_offered_to_the_next_project(
    saving: SaveTemplateDialog, desk: Desk, qtbot: QtBot
):
    assert saving.name.text() == "Repair counter (sample)"
    qtbot.keyClicks(focus(), "My round")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focus(), "For every shop.")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focus(), "five people.")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    kept = templates(desk.library.folder)[-1].template
    assert kept is not None
    assert (kept.title, kept.purpose, kept.invite) == ("My round", "For every shop.", "five people.")
    assert saving.isVisible() and "my-round.toml" in saving.note.text()
    assert saving.name.isReadOnly()
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert not saving.isVisible()


def test_a_template_of_that_name_is_replaced_only_when_asked(
    saving: SaveTemplateDialog, desk: Desk, qtbot: QtBot
):
    put(desk, "my-round.toml", OWN.format(title="Other", invite=""))
    path = desk.library.folder / FOLDER / "my-round.toml"
    qtbot.keyClicks(focus(), "My round")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    assert "There is a template my-round.toml already" in saving.error.text
    assert read_template(path).title == "Other"
    fix = next(one for one in saving.error.findChildren(QPushButton) if one.isVisible())
    assert fix.text() == "Replace it"
    qtbot.mouseClick(fix, Qt.MouseButton.LeftButton)
    assert read_template(path).title == "My round"
    assert not saving.error.isVisible()


def test_what_cannot_be_kept_is_told_in_place(saving: SaveTemplateDialog, desk: Desk, qtbot: QtBot):
    saving.name.clear()
    qtbot.keyClick(saving.name, Qt.Key.Key_Return)
    assert "is empty" in saving.error.text
    qtbot.keyClicks(saving.name, "My round")
    assert not saving.error.isVisible()
    (desk.library.folder / FOLDER).write_text("a file where the folder should be")
    qtbot.keyClick(saving.name, Qt.Key.Key_Return)
    assert "“my-round.toml” cannot be saved" in saving.error.text
    assert saving.isVisible() and not saving.name.isReadOnly()


def test_a_scenario_that_began_with_a_template_keeps_its_words(window: MainWindow, desk: Desk, qtbot: QtBot):
    told = prepare_project(desk)
    save_template(desk, told.project_id, "My round", purpose="For every shop.", invite="five people.")
    projects.edit_project(desk, told.project_id, scenario_title="My round")
    window.place.open_project(told.project_id)
    assert window.place.project is not None
    dialog = SaveTemplateDialog(desk, window.place.project, window)
    qtbot.addWidget(dialog)
    assert [field.text() for field in (dialog.name, dialog.purpose, dialog.invite)] == [
        "My round", "For every shop.", "five people.",
    ]  # fmt: skip


def test_the_command_opens_the_dialog_on_the_open_project(window: MainWindow, desk: Desk, qtbot: QtBot):
    window.place.open_project(prepare_project(desk).project_id)

    def save() -> None:
        (dialog,) = window.findChildren(SaveTemplateDialog)
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    in_dialog(SaveTemplateDialog, save)
    window.context.commands["project.template"].trigger()
    assert [path.name for path in (desk.library.folder / FOLDER).iterdir()] == ["repair-counter-sample.toml"]
