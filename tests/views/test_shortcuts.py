"""The sheet of shortcuts tells what the keys really do."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cocreate_desktop.settings import Settings
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.controls import SearchField
from cocreate_desktop.views.shell.shortcuts import LINE_KEYS, ShortcutSheet
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet
from tests.stories import prepare_project


@pytest.fixture
def sheet(desk, theme, tmp_path, qtbot: QtBot):
    prepare_project(desk)
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.open()
    window.show()
    window.context.commands["shortcuts"].trigger()
    found = window.findChild(ShortcutSheet)
    assert found is not None
    return found


def words(sheet: ShortcutSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_every_command_that_has_a_key_is_on_it_with_its_keys(sheet: ShortcutSheet):
    window = sheet.parent()
    assert isinstance(window, MainWindow)
    shown = words(sheet)
    for command in window.context.commands.all():
        shortcuts = command.action.shortcuts()
        if shortcuts:
            assert Commands.plain_text(command.action).rstrip("…") in shown
            assert (
                "  ".join(one.toString(QKeySequence.SequenceFormat.NativeText) for one in shortcuts) in shown
            )


def test_the_commands_of_pages_that_were_never_opened_are_on_it_too(sheet: ShortcutSheet):
    assert "PgDown" in words(sheet)


def test_the_signs_of_the_line_are_on_it(sheet: ShortcutSheet):
    assert {keys for keys, _ in LINE_KEYS} <= set(words(sheet))


def test_typing_narrows_it(sheet: ShortcutSheet):
    field = sheet.findChild(SearchField)
    assert field is not None
    field.setText("undo")
    shown = [text for text in words(sheet) if text]
    assert any(text.startswith("Undo") for text in shown)
    assert "PgDown" not in shown
