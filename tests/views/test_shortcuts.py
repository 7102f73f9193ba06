"""The sheet of shortcuts tells what the keys really do."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from cocreate_desktop.settings import Settings
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.controls import SearchField
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.rooms import ROOMS
from cocreate_desktop.views.shell.shortcuts import FEED_KEYS, LINE_KEYS, LOG_KEYS, PAD_KEYS, ShortcutSheet
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet
from tests.stories import prepare_project


@pytest.fixture
def window(desk, theme, tmp_path, qtbot: QtBot):
    prepare_project(desk)
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.open()
    window.show()
    return window


@pytest.fixture
def sheet(window: MainWindow, qtbot: QtBot):
    found = press_f1(window)
    qtbot.waitUntil(lambda: pages_made(window) == len(ROOMS))
    return found


def press_f1(window: MainWindow) -> ShortcutSheet:
    window.context.commands["shortcuts"].trigger()
    found = window.findChild(ShortcutSheet)
    assert found is not None
    return found


def pages_made(window: MainWindow) -> int:
    return len(window.findChildren(Page))


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


def test_the_keys_of_log_mode_are_on_it(sheet: ShortcutSheet):
    assert {keys for keys, _ in LOG_KEYS} <= set(words(sheet))


def test_the_keys_of_the_feed_and_of_a_number_pad_are_on_it(sheet: ShortcutSheet):
    assert {keys for keys, _ in (*FEED_KEYS, *PAD_KEYS)} <= set(words(sheet))
    assert {"Rewrite it in the line", "Save; alone it marks the moment, words come later"} <= set(
        words(sheet)
    )


def test_it_shows_at_once_and_takes_in_one_page_a_turn(window: MainWindow, qtbot: QtBot):
    made = [pages_made(window)]
    sheet = press_f1(window)
    assert sheet.isVisible() and "F1" in words(sheet)
    assert pages_made(window) == made[0] < len(ROOMS)
    others = QTimer(window, interval=0)
    others.timeout.connect(lambda: made.append(pages_made(window)))
    others.start()
    qtbot.waitUntil(lambda: made[-1] == len(ROOMS))
    assert max(after - before for before, after in pairwise(made)) == 1


def test_its_order_is_the_same_whichever_page_was_opened_first(window: MainWindow, qtbot: QtBot):
    for key in ("decide", "overview"):
        window.page(key)
    sheet = press_f1(window)
    qtbot.waitUntil(lambda: pages_made(window) == len(ROOMS))
    commands = {one.page: [] for one in window.context.commands.all()}
    for one in window.context.commands.all():
        if one.menu == "session" and one.action.shortcuts():
            commands[one.page].append(Commands.plain_text(one.action).rstrip("…"))
    wanted = [name for page in ("", *(room.key for room in ROOMS)) for name in commands.get(page, ())]
    shown = words(sheet)
    begin = shown.index(wanted[0])
    assert [name for name in shown[begin : begin + 2 * len(wanted)] if name in wanted] == wanted


def test_who_reads_further_down_stays_there_while_pages_come(window: MainWindow, qtbot: QtBot):
    sheet = press_f1(window)
    sheet.resize(880, 300)
    area = sheet.findChild(QScrollArea)
    assert area is not None
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    assert pages_made(window) < len(ROOMS)
    bar.setValue(40)
    qtbot.waitUntil(lambda: pages_made(window) == len(ROOMS))
    assert bar.value() == 40


def test_it_may_be_closed_before_all_have_come(window: MainWindow, qtbot: QtBot):
    sheet = press_f1(window)
    with qtbot.waitSignal(sheet.destroyed):
        sheet.close()
    assert pages_made(window) < len(ROOMS)
    window.go_to("run")
    assert window.current is window.page("run")


def test_typing_narrows_it(sheet: ShortcutSheet):
    field = sheet.findChild(SearchField)
    assert field is not None
    field.setText("undo")
    shown = [text for text in words(sheet) if text]
    assert any(text.startswith("Undo") for text in shown)
    assert "PgDown" not in shown
