"""The journey of `finding_things_again.feature`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.screen import Screen
from tests.journeys.tables import Table, rows

scenarios("finding_things_again.feature")


@given(parsers.parse('the page "{title}" is open at the step "{step}"'))
def page_is_open_at(keyboard: Keyboard, screen: Screen, title: str, step: str):
    keyboard.shortcut(f"go.{title.lower()}")
    while not screen.is_selected(step):
        keyboard.press(Qt.Key.Key_Down)
    assert screen.focused == "Steps"


@when("I press Ctrl+K")
def press_ctrl_k(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_K, CTRL)


@when("I press the Down key")
def press_down(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_Down)


@then("Ctrl+K and Enter lead to what is meant")
def lead_to_what_is_meant(keyboard: Keyboard, screen: Screen, datatable: Table):
    for row in rows(datatable):
        keyboard.press(Qt.Key.Key_K, CTRL)
        keyboard.type(row["typed"])
        keyboard.press(Qt.Key.Key_Return)
        assert screen.page == row["page"].lower(), row["typed"]
        assert not row["selected there"] or screen.is_selected(row["selected there"]), row["typed"]


@then(parsers.parse('I am back at the step "{step}"'))
def back_at_the_step(screen: Screen, step: str):
    assert screen.page == "scenario"
    assert screen.is_selected(step), screen.selected()
    assert screen.focused == "Steps"


@then(parsers.parse('the line still says "{words}"'))
def line_still_says(screen: Screen, words: str):
    assert screen.focused == "Find anything"
    assert screen.shows(words)
