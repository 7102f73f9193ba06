"""The journey of `putting_the_board_in_order.feature`, through the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytest_bdd import given, parsers, scenarios, then, when

from cocreate_desktop.actions import board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.board import BoardPage
from tests.journeys.keyboard import Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.tables import Table, rows
from tests.journeys.wall import Wall

scenarios("putting_the_board_in_order.feature")

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
AROUND = QPoint(46, 34)
"""px from the middle of a note to a corner within it."""


@pytest.fixture
def places_before() -> dict[str, QPointF]:
    return {}


def page(laptop: Laptop) -> BoardPage:
    page = laptop.window.page("board")
    assert isinstance(page, BoardPage)
    return page


@given("loose notes on its board")
def loose_notes(desk: Desk, laptop: Laptop, datatable: Table):
    session = laptop.window.place.session
    assert session is not None
    for row in rows(datatable):
        new = board.NewNotes(
            NoteKind.IDEA, [row["note"]], x=float(row["x"]), y=float(row["y"]), on_board=True
        )
        board.add_notes(desk, session.id, new)


@when(parsers.parse('I draw a lasso around "{words}" and "{other}"'))
def draw_lasso(wall: Wall, words: str, other: str):
    first, last = wall.note(words) - AROUND, wall.note(other) + AROUND
    corners = [first, QPoint(last.x(), first.y()), last, QPoint(first.x(), last.y()), first]
    QTest.mousePress(wall.port, Qt.MouseButton.LeftButton, ALT, corners[0])
    for corner in corners[1:]:
        QTest.mouseMove(wall.port, corner)
    QTest.mouseRelease(wall.port, Qt.MouseButton.LeftButton, ALT, corners[-1])


@when("I lock it")
def lock(keyboard: Keyboard):
    keyboard.shortcut("board.lock")


@when(parsers.parse('I drag the title "{title}" away'))
def drag_title(mouse: Mouse, wall: Wall, places_before: dict[str, QPointF], title: str):
    places_before.update(wall.places())
    mouse.drag(wall.port, wall.title(title), wall.title(title) + QPoint(60, 200))


@when(parsers.parse('I drag the note "{words}" into "{title}"'))
def drag_into(mouse: Mouse, wall: Wall, words: str, title: str):
    mouse.drag(wall.port, wall.note(words), wall.title(title))


@when(parsers.parse('I search the board for "{words}"'))
def search(keyboard: Keyboard, words: str):
    keyboard.shortcut("board.search")
    keyboard.type(words)


@when(parsers.parse('I lay "{words}" and "{other}" level'))
def lay_level(laptop: Laptop, mouse: Mouse, wall: Wall, words: str, other: str):
    mouse.click(wall.port, wall.note(words))
    mouse.click(wall.port, wall.note(other), SHIFT)
    page(laptop).command("align_top").trigger()


@then("all notes are where they were")
def where_they_were(wall: Wall, places_before: dict[str, QPointF]):
    assert wall.places() == places_before


@then(parsers.parse('the note "{words}" is the one that is selected'))
def selected(desk: Desk, laptop: Laptop, words: str):
    chosen = page(laptop).selection.notes
    assert [desk.library.board.note(one).text for one in chosen] == [words]


@then(parsers.parse('"{words}" and "{other}" begin at the same height'))
def same_height(wall: Wall, words: str, other: str):
    places = wall.places()
    assert places[words].y() == places[other].y()
