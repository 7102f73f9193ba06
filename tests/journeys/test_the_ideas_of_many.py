"""The journey of `the_ideas_of_many.feature`."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from tests.journeys.mouse import Mouse
from tests.journeys.screen import Screen
from tests.journeys.wall import Wall
from tests.rated_ideas import read_ideas

scenarios("the_ideas_of_many.feature")


@pytest.fixture
def ideas() -> list[str]:
    """What the table says, in its order."""
    return []


@given(parsers.parse('a table "{name}" of the ideas in "{source}"'))
def table_of_ideas(tmp_path: Path, ideas: list[str], name: str, source: str):
    ideas += [idea["text"].strip() for idea in read_ideas(source)["ideas"]]
    with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Note"], *([idea] for idea in ideas)])


@when("I take every proposal")
def take_every_proposal(qtbot: QtBot, mouse: Mouse, screen: Screen):
    while names := proposals(screen):
        mouse.click_button(names[0])
        qtbot.waitUntil(lambda before=names: proposals(screen) != before)


@then(parsers.parse('"{title}" has {count:d} notes, all with one of "{words}"'))
def has_notes_with(wall: Wall, title: str, count: int, words: str):
    notes = wall.clusters()[title]
    assert len(notes) == count
    assert all(any(word in note.lower() for word in words.split(", ")) for note in notes)


@then("no note lies in a cluster")
def no_note_in_a_cluster(wall: Wall):
    assert wall.clusters() == {}


@then("nothing on the board lies over something else")
def nothing_covers(wall: Wall):
    assert wall.covered() == 0


@then("no idea is lost, and nothing on the board lies over something else")
def nothing_is_lost(wall: Wall, ideas: list[str]):
    assert Counter(letters(words) for _, notes in wall.groups() for words in notes) == Counter(
        map(letters, ideas)
    )
    assert any(len(notes) > 1 for _, notes in wall.groups())
    assert wall.covered() == 0


@then("all of it lies on the board twice")
def all_of_it_twice(wall: Wall):
    assert all(count % 2 == 0 for count in Counter(wall.groups()).values())
    assert wall.covered() == 0


def letters(words: str) -> str:
    """One of the ideas has broken characters, which are not kept."""
    return "".join(filter(str.isalnum, words))


def proposals(screen: Screen) -> list[str]:
    """What the buttons are called that take a proposal."""
    buttons = screen.front.findChildren(QAbstractButton)
    return [
        one.accessibleName()
        for one in buttons
        if one.isVisible() and one.accessibleName().startswith("Group: ")
    ]
