"""The journeys of `words_for_what_happens.feature`, through the real window and a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytest_bdd import given, parsers, scenarios, then, when

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.capture import vocabulary
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.views.shell.tag_set import TagSetDialog
from tests.fakes import FakeClock
from tests.journeys.laptop import Laptop
from tests.stories import Told, tell_a_session

scenarios("words_for_what_happens.feature")


@pytest.fixture
def dialog(laptop: Laptop) -> TagSetDialog:
    dialog = laptop.window.findChild(TagSetDialog)
    assert dialog is not None
    return dialog


@given("a held session with one entry each on signage, words and wait", target_fixture="told")
def held(desk: Desk, clock: FakeClock, laptop: Laptop) -> Told:
    told = tell_a_session(desk, clock)
    laptop.start()
    laptop.window.place.open_session(told.session_id)
    return told


@when("I open the tags")
def open_tags(laptop: Laptop):
    laptop.window.context.commands["project.tags"].trigger()


@when(parsers.parse('I choose "{name}" and call it "{other}"'))
def rename(dialog: TagSetDialog, name: str, other: str):
    choose(dialog, name)
    field = dialog.sheet.tag_name
    field.selectAll()
    QTest.keyClicks(field, other)
    QTest.keyClick(field, Qt.Key.Key_Return)


@when(parsers.parse('I choose "{name}" and merge it into "{other}"'))
def merge(dialog: TagSetDialog, name: str, other: str):
    choose(dialog, name)
    dialog.sheet.merge.click()
    menu = dialog.sheet.findChild(QMenu)
    assert menu is not None
    (action,) = [one for one in menu.actions() if one.text() == f"#{other}"]
    action.trigger()
    menu.close()


@when("I take that back")
def take_back(dialog: TagSetDialog):
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


@when("the session goes on")
def goes_on(desk: Desk, told: Told):
    sessions.reopen_session(desk, told.session_id)


@when(parsers.parse('I add the tag "{name}"'))
def add(dialog: TagSetDialog, name: str):
    QTest.keyClicks(dialog.sheet.new_name, name)
    QTest.keyClick(dialog.sheet.new_name, Qt.Key.Key_Return)


@then(parsers.parse('"{name}" is used "{words}"'))
def is_used(dialog: TagSetDialog, name: str, words: str):
    choose(dialog, name)
    assert dialog.sheet.uses.text() == words


@then(parsers.parse('"{name}" is no tag any more'))
def is_gone(dialog: TagSetDialog, name: str):
    assert name not in names(dialog)


@then(parsers.parse('"{name}" can be noted at once'))
def can_be_noted(desk: Desk, told: Told, name: str):
    draft = parse(f"waits #{name}", vocabulary(desk, told.session_id))
    known = {tag.id: tag.name for tag in desk.library.sessions.tags(told.session_id)}
    assert [known[tag] for tag in draft.tags] == [name]


@then("nothing else of the tags can be changed")
def locked(dialog: TagSetDialog):
    assert not dialog.sheet.detail.isEnabled()


def names(dialog: TagSetDialog) -> list[str]:
    rows = dialog.sheet.rows
    return [rows.item(row).text().split()[0].lstrip("#") for row in range(rows.count())]


def choose(dialog: TagSetDialog, name: str) -> None:
    dialog.sheet.rows.setCurrentRow(names(dialog).index(name))
