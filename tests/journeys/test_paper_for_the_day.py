"""The journey of `paper_for_the_day.feature`."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import findings, projects, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.sheet_id import parse_sheet_id
from cocreate_desktop.views.report import ReportPage
from tests.fakes import FakeClock
from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.outlets import words_of
from tests.journeys.screen import Screen
from tests.journeys.tables import Table, first_column
from tests.stories import prepare_project, tell_a_session

scenarios("paper_for_the_day.feature")

GROUPS = 9
"""Of signs in the id of a sheet."""


@pytest.fixture
def page(laptop: Laptop) -> ReportPage:
    page = laptop.window.page("report")
    assert isinstance(page, ReportPage)
    return page


@given("a session to come with Lena, Joris and Wout")
def to_come(laptop: Laptop, desk: Desk):
    prepare_project(desk)
    laptop.start()


@given("a session to come to which nobody is invited")
def nobody_invited(laptop: Laptop, desk: Desk):
    project_id = projects.add_project(desk, "Repair counter").ids("projects")[0]
    sessions.plan_session(desk, project_id, "Store Ghent")
    laptop.start()


@given("a session that had the findings")
def had_findings(laptop: Laptop, desk: Desk, clock: FakeClock, datatable: Table):
    told = tell_a_session(desk, clock)
    for title in first_column(datatable):
        findings.add_finding(desk, told.session_id, title)
    laptop.start()


@given("a stick that is plugged in")
def a_stick(stick: Path):
    assert stick.is_dir()


@given("a printer")
def a_printer(sent: list[str]):
    assert not sent


@when(parsers.parse('I turn to "{side}"'))
def turn_to(mouse: Mouse, page: ReportPage, side: str):
    """Without a report its place leads there, too."""
    (button,) = [one for one in page.tab.findChildren(QAbstractButton) if one.text() == side]
    mouse.click(button)


@when(parsers.parse('I want nothing but "{paper}"'))
def want_nothing_but(mouse: Mouse, page: ReportPage, qtbot: QtBot, paper: str):
    for switch in page.day.kinds.switches.values():
        if switch.isChecked() != (switch.text() == paper):
            wait_for(page, qtbot)
            page.day.scroller.ensureWidgetVisible(switch)
            mouse.click(switch)


@when(parsers.parse("I want {count:d} blank ones besides"))
def want_blanks(keyboard: Keyboard, page: ReportPage, count: int):
    page.day.blanks.setFocus()
    for _ in range(count):
        keyboard.press(Qt.Key.Key_Up)


@when("I print the papers")
def print_papers(keyboard: Keyboard, laptop: Laptop, page: ReportPage, qtbot: QtBot, sent: list[str]):
    wait_for(page, qtbot)
    laptop.give_the_keys_back()
    before = len(sent)
    keyboard.press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: len(sent) > before and not page.printing.is_busy)


@when("a minute later I print the papers")
def print_later(
    keyboard: Keyboard, laptop: Laptop, page: ReportPage, qtbot: QtBot, sent: list[str], clock: FakeClock
):
    clock.advance(60_000)
    print_papers(keyboard, laptop, page, qtbot, sent)


@then("the papers hold")
def papers_hold(page: ReportPage, qtbot: QtBot, datatable: Table):
    told = wait_for(page, qtbot)
    assert [words for words in first_column(datatable) if words not in told] == []


@then(parsers.parse('the papers do not hold "{words}"'))
def papers_hold_not(page: ReportPage, qtbot: QtBot, words: str):
    assert words not in wait_for(page, qtbot)


@then(parsers.parse("there are {count:d} pages of papers"))
def count_of_pages(screen: Screen, qtbot: QtBot, count: int):
    qtbot.waitUntil(lambda: screen.shows(f"page 1 of {count}"))


@then("the stick holds those papers")
def stick_holds(stick: Path, page: ReportPage, qtbot: QtBot):
    qtbot.waitUntil(lambda: bool(list(stick.glob("*paper for the day.pdf"))))
    (file,) = stick.iterdir()
    assert file.read_bytes() == page.day.pdf


@then(parsers.parse("{count:d} sheets came from the printer, each with an id of its own"))
def ids_differ(sent: list[str], count: int):
    ids = [parse_sheet_id(" ".join(sheet.split()[-GROUPS:])) for sheet in sent]
    assert None not in ids
    assert len(set(ids)) == len(ids) == count


def wait_for(page: ReportPage, qtbot: QtBot) -> str:
    """What the papers say, once they are made."""
    qtbot.waitUntil(lambda: page.day.pdf is not None)
    return words_of(page.day.pdf)
