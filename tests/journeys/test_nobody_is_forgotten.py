"""The journeys of `nobody_is_forgotten.feature`, through the real window and a real library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytest_bdd import parsers, scenarios, then, when

from cocreate_desktop.actions import people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.people import Role
from cocreate_desktop.views.run import RunPage
from tests.journeys.keyboard import Keyboard
from tests.journeys.tables import Table, rows

scenarios("nobody_is_forgotten.feature")


@when("I go on to the next step")
def next_step(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_PageDown)


@when("I open the round-up")
def open_round_up(keyboard: Keyboard):
    keyboard.shortcut("run.round_up")


@when(parsers.parse('I press the keys "{keys}"'))
def press_keys(keyboard: Keyboard, keys: str):
    keyboard.type(keys)


@when("the session ends")
def end(desk: Desk, page: RunPage):
    session = page.context.place.session
    assert session is not None
    sessions.end_session(desk, session.id)


@when("I go to the door")
def go_to_the_door(page: RunPage):
    page.after.at_door.click()


@when(parsers.parse('I write "{words}" for it'))
def write_for_it(keyboard: Keyboard, words: str):
    keyboard.replace(words)
    keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse("{name} sits down at the laptop"))
def sit_down(desk: Desk, page: RunPage, name: str):
    session = page.context.place.session
    assert session is not None
    change = people.add_member(desk, session.project_id, name, Role.NOTE_TAKER)
    people.take_seat(desk, change.ids("team_members")[0])


@when("I say that it is the same moment")
def say_same(keyboard: Keyboard):
    keyboard.shortcut("feed.same")


@when(parsers.parse('I filter the feed by "{line}"'))
def filter_feed(keyboard: Keyboard, line: str):
    keyboard.shortcut("feed.filter")
    keyboard.type(line)


@when("I leave the filter")
def leave_filter(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_Escape)


@when("I look for the next untagged observation")
def next_untagged(keyboard: Keyboard):
    keyboard.shortcut("feed.untagged")


@then(parsers.parse('the round-up says "{words}"'))
def round_up_says(page: RunPage, words: str):
    assert page.rounding.panel.isVisible()
    assert page.rounding.panel.open_count.text() == words


@then(parsers.parse("A1 was seen or heard of {heard:d} of {there:d}"))
def heard_of(page: RunPage, heard: int, there: int):
    page.live.find_out.count_heard()
    cell = page.live.find_out.cells.cells[0]
    assert (cell.heard, cell.there) == (heard, there)


@then(parsers.parse('the door says "{words}"'))
def door_says(page: RunPage, words: str):
    assert page.after.door.isVisible()
    assert page.after.door.count.text() == words


@then("this was noted at last")
def noted(page: RunPage, datatable: Table):
    names = page.after.feed.feed.names
    assert names is not None
    assert [tuple(names.cells(entry)) for entry in page.after.feed.feed.entries] == [
        tuple(row.values()) for row in rows(datatable)
    ]


@then("nothing is left open")
def nothing_open(page: RunPage):
    assert not page.after.door.isVisible()
    assert not page.after.at_door.isVisible()


@then(parsers.parse('the feed asks about "{words}"'))
def asks_about(page: RunPage, words: str):
    feed = page.live.feed.feed
    asking = [row for row in range(feed.rowCount()) if feed.question(row) is not None]
    assert [feed.entry(row).observation.text for row in asking] == [words]


@then("one moment with two notes was kept")
def one_moment(desk: Desk, page: RunPage):
    session = page.context.place.session
    assert session is not None
    (answer,) = desk.library.observations.same_moments(session.id)
    assert answer.same
    assert page.live.feed.feed.rowCount() == 2


@then(parsers.parse('the feed shows "{words}"'))
def feed_shows(page: RunPage, words: str):
    feed = page.live.feed.feed
    assert [feed.entry(row).observation.text for row in range(feed.rowCount())] == [words]


@then(parsers.parse('"{words}" is chosen'))
def is_chosen(desk: Desk, page: RunPage, words: str):
    (chosen,) = page.live.feed.selected_ids
    assert desk.library.observations.get(chosen).observation.text == words
