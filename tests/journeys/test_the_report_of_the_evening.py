"""The journey of `the_report_of_the_evening.feature`."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import findings
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.report import ReportPage
from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.outlets import words_of
from tests.journeys.screen import Screen

scenarios("the_report_of_the_evening.feature")


@pytest.fixture
def page(laptop: Laptop) -> ReportPage:
    page = laptop.window.page("report")
    assert isinstance(page, ReportPage)
    return page


@given("a printer")
def a_printer(sent: list[str]):
    assert not sent


@given(parsers.parse('the finding "{title}"'))
def a_finding(laptop: Laptop, desk: Desk, title: str):
    session_id = laptop.window.place.session_id
    assert session_id is not None
    findings.add_finding(desk, session_id, title)


@given("a stick that is plugged in")
def a_stick(stick: Path):
    assert stick.is_dir()


@when("I press Ctrl+P")
def press_ctrl_p(keyboard: Keyboard, page: ReportPage, qtbot: QtBot):
    wait_for(page, qtbot)
    keyboard.press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: not page.printing.is_busy)


@when(parsers.parse('I choose the reader "{reader}"'))
def choose_reader(keyboard: Keyboard, page: ReportPage, qtbot: QtBot, reader: str):
    wait_for(page, qtbot)
    keyboard.tab_to("Who reads it", QComboBox)
    while page.panel.reader.currentText() != reader:
        keyboard.press(Qt.Key.Key_Down)
    wait_for(page, qtbot)


@when(parsers.re(r'I switch "(?P<section>.+)" (?P<how>on|off)'))
def switch(mouse: Mouse, screen: Screen, page: ReportPage, qtbot: QtBot, section: str, how: str):
    wait_for(page, qtbot)
    one = screen.find(QCheckBox, section)
    page.panel.scroller.ensureWidgetVisible(one)
    if one.isEnabled():
        mouse.click(one)
        assert one.isChecked() == (how == "on")


@when(parsers.parse('I keep that as "{name}"'))
def keep_as(keyboard: Keyboard, mouse: Mouse, screen: Screen, page: ReportPage, name: str):
    def answer() -> None:
        keyboard.type(name)
        keyboard.press(Qt.Key.Key_Return)

    kept = screen.find(QAbstractButton, "Kept choices")
    page.panel.scroller.ensureWidgetVisible(kept)
    keyboard.in_the_dialog_that_opens(
        answer, lambda: mouse.choose("Keep this choice as…", lambda: mouse.click(kept))
    )


@then(parsers.parse('every sheet from the printer holds "{words}"'))
def every_sheet_holds(sent: list[str], words: str):
    assert sent and all(words in sheet for sheet in sent)


@then(parsers.parse('the sheets from the printer hold "{words}"'))
def sheets_hold(sent: list[str], words: str):
    assert any(words in sheet for sheet in sent)


@then(parsers.parse('"{section}" is grey, and says "{why}"'))
def is_grey(screen: Screen, section: str, why: str):
    one = screen.find(QCheckBox, section)
    assert not one.isEnabled() and one.toolTip() == why


@then("the stick holds a report for the shop")
def stick_holds(stick: Path, qtbot: QtBot):
    qtbot.waitUntil(lambda: bool(list(stick.glob("*for the shop*.pdf"))))


@then(parsers.parse('nobody of "{names}" is named in it'))
def nobody_named(stick: Path, names: str):
    assert [name for name in names.split(", ") if name in on(stick)] == []


@then(parsers.parse('it holds "{words}"'))
def it_holds(stick: Path, words: str):
    assert words in on(stick)


@then(parsers.parse('the report holds "{words}"'))
def report_holds(page: ReportPage, qtbot: QtBot, words: str):
    wait_for(page, qtbot)
    assert words in words_of(page.pdf)


@then(parsers.parse('the report does not hold "{words}"'))
def report_holds_not(page: ReportPage, qtbot: QtBot, words: str):
    wait_for(page, qtbot)
    assert words not in words_of(page.pdf)


def wait_for(page: ReportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.pdf is not None)


def on(stick: Path) -> str:
    (file,) = stick.glob("*.pdf")
    return words_of(file.read_bytes())
