"""The journeys of `typing_in_a_paper_wall.feature`, through the real window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import consent, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.views.board import BoardPage
from cocreate_desktop.views.board.wall.mode import WallMode
from tests.journeys.keyboard import Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.tables import Table, first_column
from tests.views.media.bringing import drop_file
from tests.views.media.pictures import encoded, image, write
from tests.views.run_stories import plan

scenarios("typing_in_a_paper_wall.feature")


def mode(laptop: Laptop) -> WallMode:
    page = laptop.window.page("board")
    assert isinstance(page, BoardPage)
    return page.wall


def session_of(desk: Desk) -> str:
    (project,) = desk.library.projects.all()
    (session,) = desk.library.sessions.of_project(project.id)
    return session.id


@given("a session with Lena, Joris and Amira that was held")
def held(desk: Desk, laptop: Laptop):
    told = plan(desk, guests=3)
    sessions.start_session(desk, told.session_id)
    sessions.end_session(desk, told.session_id)
    laptop.start()
    laptop.window.place.open_session(told.session_id)


@when("I open wall mode")
def open_wall_mode(keyboard: Keyboard):
    keyboard.shortcut("board.wall")


@when(parsers.parse('I drop the photo "{name}"'))
def drop_photo(laptop: Laptop, qtbot: QtBot, tmp_path: Path, name: str):
    wall = mode(laptop)
    drop_file(wall.pane.photo_side, write(tmp_path, name, encoded(image(800, 600))), QPoint(9, 9))
    qtbot.waitUntil(lambda: not wall.photos.is_reading)
    assert wall.pane.photo.has_picture


@when("I type the wall")
def type_wall(keyboard: Keyboard, datatable: Table):
    """Bullets come from the clipboard, as a test keyboard has no key for them."""
    keyboard.paste("\n".join(first_column(datatable)))


@when("I put the wall on the board")
def put(keyboard: Keyboard):
    keyboard.shortcut("board.wall_put")


@when("the laptop falls and Cocreate is started again")
def falls(laptop: Laptop, desk: Desk, qtbot: QtBot):
    """Half a second after the last key it is on disk, whatever happens then."""
    session_id, typed = session_of(desk), mode(laptop).pane.draft
    running, device = desk.library.running, desk.library.device
    qtbot.waitUntil(lambda: running.wall(session_id, device) == typed)
    laptop.close()
    laptop.start()
    laptop.window.place.open_session(session_id)


@when("Joris takes his agreement to notes back")
def joris_takes_it_back(desk: Desk):
    (project,) = desk.library.projects.all()
    joris = next(one.id for one in desk.library.people.of_project(project.id) if one.alias == "Joris")
    consent.record_answers(desk, joris, {ConsentItem.NOTES: Answer.WITHDRAWN})


@then("the wall says")
def wall_says(laptop: Laptop, datatable: Table):
    assert mode(laptop).pane.field.text.split("\n") == first_column(datatable)


@then(parsers.parse('the note "{words}" is by {alias}, a customer, of paper, with {dots:d} dots'))
def note_is(desk: Desk, words: str, alias: str, dots: int):
    library, session_id = desk.library, session_of(desk)
    found = next(one for one in library.board.notes(session_id) if one.text == words)
    who = library.people.participant(found.participant_id or "")
    assert library.people.person(who.person_id).alias == alias
    assert (found.author.value, found.origin, found.observation_id) == ("customer", Origin.PAPER, None)
    given = [one.value for one in library.board.votes(session_id) if one.note_id == found.id]
    assert sum(given) == dots
