"""The journey of `setting_things_up.feature`."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytest_bdd import parsers, scenarios, then, when

from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.screen import Screen

scenarios("setting_things_up.feature")


@pytest.fixture
def looked_up() -> list[str]:
    """The keys that the sheet named, the last ones last."""
    return []


@pytest.fixture
def usual_letters(laptop: Laptop) -> int:
    """The height of the letters before anything was set."""
    return QFontMetrics(laptop.theme.font("strong")).height()


@when("I press Ctrl+,")
def press_ctrl_comma(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_Comma, CTRL)


@when(parsers.parse('I choose "{choice}"'))
def choose(mouse: Mouse, choice: str):
    mouse.click_button(choice)


@when(parsers.parse('I set "{setting}" to {number}'))
def set_number(keyboard: Keyboard, setting: str, number: str):
    keyboard.tab_to(setting)
    keyboard.replace(number)
    keyboard.press(Qt.Key.Key_Return)


@when("I close Cocreate and start it again")
def start_again(laptop: Laptop):
    laptop.close()
    laptop.start()


@when(parsers.parse('I press F1 and look up "{command}"'))
def look_up(keyboard: Keyboard, screen: Screen, looked_up: list[str], command: str):
    keyboard.press(Qt.Key.Key_F1)
    keyboard.type(command)
    looked_up.append(keys_beside(screen, command))


@when("I close the sheet with Esc")
def close_the_sheet(keyboard: Keyboard, screen: Screen, laptop: Laptop):
    # The first one clears the field.
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.press(Qt.Key.Key_Escape)
    assert screen.front is laptop.window
    laptop.give_the_keys_back()


@when("I press the keys that stood beside it")
def press_what_stood_there(keyboard: Keyboard, looked_up: list[str]):
    press_keys(keyboard, looked_up[-1])


@when(parsers.parse('I answer what the keys beside it ask with "{words}"'))
def answer_what_is_asked(keyboard: Keyboard, looked_up: list[str], words: str):
    def answer() -> None:
        keyboard.type(words)
        keyboard.press(Qt.Key.Key_Return)

    keyboard.in_the_dialog_that_opens(answer, lambda: press_keys(keyboard, looked_up[-1]))


@then(parsers.parse('"{choice}" is chosen'))
def is_chosen(screen: Screen, choice: str):
    assert screen.find(QAbstractButton, choice).isChecked()


@then("the window is light, with letters of the usual size")
def light_and_usual(screen: Screen, usual_letters: int):
    assert not screen.is_dark
    assert letters(screen) == usual_letters


@then("the window is dark, with larger letters")
def dark_and_larger(screen: Screen, usual_letters: int):
    assert screen.is_dark
    assert letters(screen) > 1.2 * usual_letters


def letters(screen: Screen) -> int:
    return screen.find(QLabel, "Colours").fontMetrics().height()


def keys_beside(screen: Screen, command: str) -> str:
    """What stands at the right of a command on the sheet."""
    name = screen.find(QLabel, command)
    (keys,) = [
        one
        for one in screen.front.findChildren(QLabel)
        if one.isVisible() and one.x() > name.x() and _side_by_side(name, one)
    ]
    return keys.text()


def _side_by_side(one: QWidget, other: QWidget) -> bool:
    middle = one.geometry().center().y()
    return one.parent() is other.parent() and other.y() <= middle <= other.geometry().bottom()


def press_keys(keyboard: Keyboard, keys: str) -> None:
    combination = QKeySequence(keys)[0]  # pyright: ignore[reportIndexIssue]  # the stubs lack it
    keyboard.press(combination.key(), combination.keyboardModifiers())
