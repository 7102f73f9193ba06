"""The journey of `what_matters_most.feature`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytest_bdd import given, parsers, scenarios, then, when

from cocreate_desktop.actions import board, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.board.voting.result_table import ResultTable
from tests.fakes import FakeClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.tables import Table, rows
from tests.journeys.wall import Wall
from tests.stories import prepare_project

scenarios("what_matters_most.feature")


@given(parsers.parse('Lena, Joris and Wout saw the "{title}", and on its board lies'))
def was_shown(laptop: Laptop, desk: Desk, clock: FakeClock, title: str, datatable: Table):
    told = prepare_project(desk, title)
    sessions.start_session(desk, told.session_id)
    clock.advance(100_000)
    sessions.end_session(desk, told.session_id)
    for at, row in enumerate(rows(datatable)):
        new = board.NewNotes(NoteKind(row["kind"]), [row["note"]], x=180.0 * at, on_board=True)
        board.add_notes(desk, told.session_id, new)
    laptop.start()


@when(parsers.parse('I ask for dots on "{question}"'))
def ask_for_dots(keyboard: Keyboard, question: str):
    keyboard.in_the_dialog_that_opens(lambda: begin(keyboard, question), lambda: keyboard.press(Qt.Key.Key_V))


@when(parsers.parse('I ask for a rating on "{question}"'))
def ask_for_a_rating(keyboard: Keyboard, question: str):
    keyboard.in_the_dialog_that_opens(
        lambda: begin(keyboard, question, way=Qt.Key.Key_Left), lambda: keyboard.press(Qt.Key.Key_V)
    )


@when(parsers.parse('the team shows {count:d} hands for "{words}" on "{question}"'))
def team_shows_hands(mouse: Mouse, keyboard: Keyboard, wall: Wall, count: int, words: str, question: str):
    keyboard.in_the_dialog_that_opens(
        lambda: begin(keyboard, question, way=Qt.Key.Key_Right, by_team=True),
        lambda: mouse.choose("Start a vote", lambda: keyboard.press(Qt.Key.Key_V)),
    )
    mouse.click(wall.port, wall.note(words))
    keyboard.press(Qt.Key.Key_H)
    keyboard.type(str(count))
    keyboard.press(Qt.Key.Key_Return)
    mouse.click_button("End the vote")


@when(parsers.parse('I give a dot to "{words}"'))
def give_a_dot(mouse: Mouse, wall: Wall, words: str):
    mouse.click(wall.port, wall.note(words))


@when("I press P")
def press_p(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_P)


@when("I look at the votes")
def look_at_the_votes(keyboard: Keyboard):
    keyboard.shortcut("board.votes")


@then(parsers.re('"(?P<words>.*)" shows (?P<count>no|1|2) dots?'))
def shows_dots(wall: Wall, words: str, count: str):
    assert wall.dots(words) == (0 if count == "no" else int(count))


@then("the list says")
def list_says(laptop: Laptop, datatable: Table):
    cells = {row[0]: row[-2:] for row in results(laptop)}
    for row in rows(datatable):
        assert cells[row["note"]] == [row["customers"], row["team"]]


@then("the list of needs says")
def needs_say(laptop: Laptop, datatable: Table):
    found = [[row[1], *(cell.splitlines()[0] for cell in row[2:])] for row in results(laptop)]
    assert found == [list(row.values()) for row in rows(datatable)]


def begin(keyboard: Keyboard, question: str, way: Qt.Key | None = None, *, by_team: bool = False) -> None:
    """Answer the dialog that begins a vote."""
    keyboard.replace(question)
    if way is not None:
        keyboard.tab_to("Dots, person by person")
        keyboard.press(way)
    if by_team:
        keyboard.tab_to("Customers")
        keyboard.press(Qt.Key.Key_Right)
    keyboard.tab_to("Start")
    keyboard.press(Qt.Key.Key_Return)


def results(laptop: Laptop) -> list[list[str]]:
    """The cells of the results, row by row as they stand."""
    (table,) = [one for one in laptop.window.findChildren(ResultTable) if one.isVisible()]
    return [[cell.text for cell in row.cells] for row in table.results.rows]
