"""The journey of `sorting_without_a_mouse.feature`, through the real window and its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from cocreate_desktop.actions import board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.board import BoardPage
from tests.journeys.keyboard import CTRL, NONE, SHIFT, Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.tables import Table, rows

scenarios("sorting_without_a_mouse.feature")

MOST_STEPS = 12


@given("a row of notes on its board")
def row_of_notes(desk: Desk, laptop: Laptop, datatable: Table):
    session = laptop.window.place.session
    assert session is not None
    for place, row in enumerate(rows(datatable)):
        new = board.NewNotes(NoteKind.IDEA, [row["note"]], x=200.0 * place, on_board=True)
        board.add_notes(desk, session.id, new)


@when(parsers.parse('I walk to "{words}" and on to "{other}"'))
def walk_on(laptop: Laptop, keyboard: Keyboard, words: str, other: str):
    walk(laptop, keyboard, words)
    steps(keyboard, SHIFT, lambda: current(laptop) == other)


@when(parsers.parse('I walk to "{words}"'))
def walk(laptop: Laptop, keyboard: Keyboard, words: str):
    leave(laptop, keyboard)
    steps(keyboard, NONE, lambda: current(laptop) == words)


@when(parsers.parse('I walk from "{title}" on to "{other}"'))
def walk_clusters(laptop: Laptop, keyboard: Keyboard, title: str, other: str):
    to_cluster(laptop, keyboard, title)
    steps(keyboard, SHIFT, lambda: titles(laptop)[-1] == other)


@when("I stack them")
def stack(keyboard: Keyboard):
    keyboard.shortcut("board.stack")


@when(parsers.parse('I make of them "{title}"'))
def make(keyboard: Keyboard, title: str):
    keyboard.shortcut("board.group")
    name(keyboard, title)


@when(parsers.parse('I split them off as "{title}"'))
def split(keyboard: Keyboard, title: str):
    keyboard.shortcut("board.split")
    name(keyboard, title)


@when(parsers.parse('I press the number of "{title}"'))
def press_number(laptop: Laptop, keyboard: Keyboard, title: str):
    faces = page(laptop).shown.cluster_faces.values()
    (number,) = [face.number for face in faces if face.title == title]
    keyboard.press(Qt.Key(Qt.Key.Key_0 + number))


@when(parsers.parse('I take "{title}" out of its theme'))
def take_out(laptop: Laptop, keyboard: Keyboard, title: str):
    page(laptop).aside.toggle_list()
    to_cluster(laptop, keyboard, title)
    keyboard.shortcut("board.leave")


@then(parsers.parse('"{words}" counts for {count:d} notes'))
def counts_for(laptop: Laptop, words: str, count: int):
    found = [face.pile for face in page(laptop).shown.faces.values() if face.words == words]
    assert found == [count]


@then(parsers.parse('"{theme}" holds "{title}" and "{other}"'))
def holds_both(laptop: Laptop, theme: str, title: str, other: str):
    assert inside(laptop, theme) == [title, other]


@then(parsers.parse('"{theme}" holds "{title}"'))
def holds_one(laptop: Laptop, theme: str, title: str):
    assert inside(laptop, theme) == [title]


@then("the list tells")
def list_tells(laptop: Laptop, datatable: Table):
    page(laptop).aside.toggle_list()
    assert page(laptop).list.texts == [row["row"] for row in rows(datatable)]


def page(laptop: Laptop) -> BoardPage:
    found = laptop.window.page("board")
    assert isinstance(found, BoardPage)
    return found


def inside(laptop: Laptop, theme: str) -> list[str]:
    shown = page(laptop).shown
    known = {one: face.title for one, face in shown.cluster_faces.items()}
    return [known[one] for key, ids in shown.layout.themes.items() if known[key] == theme for one in ids]


def current(laptop: Laptop) -> str:
    shown, note_id = page(laptop).shown, page(laptop).selection.current
    return shown.faces[note_id].words if note_id else ""


def titles(laptop: Laptop) -> list[str]:
    faces = page(laptop).shown.cluster_faces
    return [faces[one].title for one in page(laptop).selection.clusters] or [""]


def leave(laptop: Laptop, keyboard: Keyboard) -> None:
    """Esc until nothing is selected."""
    for _ in range(MOST_STEPS):
        if page(laptop).selection.is_empty:
            return
        keyboard.press(Qt.Key.Key_Escape)


def to_cluster(laptop: Laptop, keyboard: Keyboard, title: str) -> None:
    """To a note, by Esc to its cluster, by arrows to the one that is sought."""
    leave(laptop, keyboard)
    keyboard.press(Qt.Key.Key_Right)
    keyboard.press(Qt.Key.Key_Escape)
    steps(keyboard, NONE, lambda: titles(laptop)[-1] == title)


def steps(keyboard: Keyboard, modifiers: Qt.KeyboardModifier, is_there: Callable[[], bool]) -> None:
    """Arrows, back and forth, until one is there."""
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        for _ in range(MOST_STEPS):
            if is_there():
                return
            keyboard.press(key, modifiers)
    assert is_there()


def name(keyboard: Keyboard, title: str) -> None:
    keyboard.press(Qt.Key.Key_A, CTRL)
    keyboard.type(title)
    keyboard.press(Qt.Key.Key_Return)
