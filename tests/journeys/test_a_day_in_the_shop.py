"""The journey of `a_day_in_the_shop.feature`, through the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView
from pytest_bdd import parsers, scenarios, then, when

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_verdicts
from cocreate_desktop.actions.templates import templates
from tests.fakes import FakeClock
from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.tables import Table, rows

scenarios("a_day_in_the_shop.feature")


@when(parsers.parse('I begin "{title}" with an empty scenario'))
def begin_with_an_empty_scenario(keyboard: Keyboard, desk: Desk, title: str):
    keyboard.type(title)
    # While the name is typed, the arrows choose in the list above it, of which the last row is this.
    for _ in templates(desk.library.folder):
        keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Return)


@when("I write down these beliefs")
def write_beliefs(keyboard: Keyboard, datatable: Table):
    keyboard.shortcut("assumptions.new")
    for row in rows(datatable):
        keyboard.type(row["belief"])
        keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.tab_to("Assumptions", QAbstractItemView)
    keyboard.press(Qt.Key.Key_Home)
    for n, row in enumerate(rows(datatable)):
        keyboard.tab_to("Assumptions", QAbstractItemView)
        if n:
            keyboard.press(Qt.Key.Key_Down)
        keyboard.tab_to("Right if at least")
        keyboard.replace(row["needed"])
        keyboard.tab_to("Of how many people")
        keyboard.replace(row["of"])
        keyboard.press(Qt.Key.Key_Tab)


@when("I write these steps")
def write_steps(keyboard: Keyboard, datatable: Table):
    keyboard.shortcut("go.scenario")
    for row in rows(datatable):
        keyboard.press(Qt.Key.Key_N, CTRL)
        keyboard.replace(row["step"])
        keyboard.tab_to("Minutes")
        keyboard.replace(row["minutes"])
        keyboard.tab_to("Ask")
        keyboard.type(row["question"])
        keyboard.press(Qt.Key.Key_Tab)
        keyboard.press(Qt.Key.Key_Space)
        keyboard.type(row["for"])
        keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse('I plan a session in "{place}"'))
def plan_a_session(keyboard: Keyboard, place: str):
    def fill_in() -> None:
        keyboard.type(place)
        keyboard.press(Qt.Key.Key_Return)

    keyboard.in_the_dialog_that_opens(fill_in, lambda: keyboard.shortcut("session.plan"))


@when("I invite these people")
def invite(keyboard: Keyboard, datatable: Table):
    keyboard.shortcut("go.people")
    keyboard.press(Qt.Key.Key_N)
    for row in rows(datatable):
        keyboard.type(row["alias"])
        keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Escape)
    for n, row in enumerate(rows(datatable)):
        keyboard.tab_to("People", QAbstractItemView)
        keyboard.press(Qt.Key.Key_Home)
        for _ in range(n):
            keyboard.press(Qt.Key.Key_Down)
        if row["answer"] == "no to quotes":
            keyboard.tab_to("Notes on what they do: Yes")
            keyboard.press(Qt.Key.Key_Space)
            keyboard.tab_to("Quotes: No")
            keyboard.press(Qt.Key.Key_Space)
        elif row["answer"] == "yes to all":
            keyboard.tab_to("Yes to all")
            keyboard.press(Qt.Key.Key_Space)


@when("this happens in the shop")
def it_happens(keyboard: Keyboard, clock: FakeClock, datatable: Table):
    at = 0
    for row in rows(datatable):
        if row["second"] == "next step":
            keyboard.press(Qt.Key.Key_PageDown)
            continue
        clock.advance((int(row["second"]) - at) * 1000)
        at = int(row["second"])
        keyboard.type(row["line"])
        keyboard.press(Qt.Key.Key_Return)


@when("I take the last four entries back")
def take_back(keyboard: Keyboard):
    for _ in range(4):
        keyboard.press(Qt.Key.Key_Z, CTRL)
    assert keyboard.window.context.commands["redo"].isEnabled()


@then(parsers.parse("{count:d} entries are on disk and one of them waits for a yes"))
def on_disk(desk: Desk, count: int, session_id: str):
    entries = desk.library.observations.of_session(session_id)
    assert len(entries) == count
    assert sum(entry.observation.sealed for entry in entries) == 1


@then("the verdicts are those worked by hand")
def verdicts(desk: Desk, session_id: str, datatable: Table):
    judged = {one.assumption.code: one for one in session_verdicts(desk.library, session_id).values()}
    for row in rows(datatable):
        tally = judged[row["code"]].tally
        counted = (tally.for_, tally.against, tally.split, tally.not_seen)
        assert counted == tuple(int(row[side]) for side in ("for", "against", "split", "not seen")), row[
            "code"
        ]
        assert judged[row["code"]].verdict.value == row["verdict"], row["code"]


@then("the paper holds nothing that was refused")
def nothing_refused(pdf_text: str, datatable: Table):
    assert [row["words"] for row in rows(datatable) if row["words"] in pdf_text] == []


@pytest.fixture
def session_id(desk: Desk) -> str:
    (project,) = desk.library.projects.all()
    return desk.library.sessions.of_project(project.id)[0].id
