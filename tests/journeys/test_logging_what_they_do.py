"""The journeys of `logging_what_they_do.feature`, through the real window and a real library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import clock_text, length_text
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.store.library import Library
from tests.fakes import FakeClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.tables import Table, rows
from tests.views.run_stories import start

scenarios("logging_what_they_do.feature")

KEYS = {"/": Qt.Key.Key_Slash, "Space": Qt.Key.Key_Space}


@given("a library with a session that runs")
def running(desk: Desk, laptop: Laptop):
    told = start(desk, guests=6)
    laptop.start()
    laptop.window.place.open_session(told.session_id)
    laptop.window.go_to("run")


@when("I turn log mode on")
def turn_on(keyboard: Keyboard):
    keyboard.shortcut("run.log")


@when("I press these twenty keys, one a second")
def press_twenty(keyboard: Keyboard, clock: FakeClock, datatable: Table):
    keys = rows(datatable)[0]["keys"].split()
    assert len(keys) == 20
    for name in keys:
        keyboard.press(key(name))
        clock.advance(1_000)


@when(parsers.re(r'I press "(?P<name>[^"]+)"$'))
def press(keyboard: Keyboard, name: str):
    keyboard.press(key(name))


@when('I hold "W" for 20 seconds, and after 5 of them press "2", "T" and "Space"')
def hold_for_long(keyboard: Keyboard, laptop: Laptop, clock: FakeClock):
    hold(laptop, "W")
    clock.advance(5_000)
    for name in ("2", "T", "Space"):
        keyboard.press(key(name))
    clock.advance(15_000)
    QTest.keyRelease(laptop.front.windowHandle(), key("W"))


@when('I hold "W" and the laptop dies')
def hold_and_die(laptop: Laptop, clock: FakeClock):
    """What a dead laptop leaves is what is on its disk; nothing is closed or released."""
    hold(laptop, "W")
    clock.advance(5_000)


@then("this is on disk")
def on_disk(desk: Desk, datatable: Table):
    assert told_by(desk) == [tuple(row.values()) for row in rows(datatable)]


@then(parsers.parse('the words "{words}" stand in the entry on "{alias}"'))
def words_in(desk: Desk, words: str, alias: str):
    found = [entry for entry in entries_on_disk(desk) if entry.observation.text == words]
    assert [told(desk, entry)[1] for entry in found] == [alias]


def key(name: str) -> Qt.Key:
    return KEYS.get(name) or Qt.Key(ord(name))


def hold(laptop: Laptop, name: str) -> None:
    QTest.keyPress(laptop.front.windowHandle(), key(name))
    QApplication.processEvents()


def entries_on_disk(desk: Desk) -> list[Entry]:
    """Read by somebody else who opens the library beside the app."""
    (project,) = desk.library.projects.all()
    (session,) = desk.library.sessions.of_project(project.id)
    library = Library.open_read_only(desk.library.folder)
    entries = library.observations.of_session(session.id)
    library.close()
    return entries


def told(desk: Desk, entry: Entry) -> tuple[str, ...]:
    people, sessions = desk.library.people, desk.library.sessions
    observation = entry.observation
    tags = {tag.id: tag.name for tag in sessions.tags(observation.session_id)}
    aliases = [people.person(people.participant(one).person_id).alias for one in entry.participants]
    length = "" if observation.duration_ms is None else length_text(observation.duration_ms)
    return (
        clock_text(observation.at_ms),
        ", ".join(aliases),
        observation.mode.value,
        ", ".join(tags[one] for one in entry.tags),
        length,
    )


def told_by(desk: Desk) -> list[tuple[str, ...]]:
    return [told(desk, entry) for entry in entries_on_disk(desk)]
