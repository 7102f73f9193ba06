"""The journeys of `catching_every_reaction.feature`, through the real window and a real library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytest_bdd import parsers, scenarios, then, when

from cocreate_desktop.actions import consent
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Observation
from cocreate_desktop.views.run import RunPage
from tests.fakes import FakeClock
from tests.journeys.keyboard import Keyboard
from tests.journeys.tables import Table, rows
from tests.stories import ALL_YES

scenarios("catching_every_reaction.feature")

VERY_MUCH = "waits and " * 900


@when(parsers.parse('I press "Up" and "Up" and replace the line by "{line}"'))
def replace_the_one_before(keyboard: Keyboard, line: str):
    keyboard.press(Qt.Key.Key_Up)
    keyboard.press(Qt.Key.Key_Up)
    keyboard.replace(line)
    keyboard.press(Qt.Key.Key_Return)


@when('I press "Alt+Left" and "Alt+Shift+Left"')
def nudge(keyboard: Keyboard):
    for keys in ("Alt+Left", "Alt+Shift+Left"):
        pressed = QKeySequence(keys)[0]  # pyright: ignore[reportIndexIssue]  # the stubs lack it
        keyboard.press(pressed.key(), pressed.keyboardModifiers())


@when(parsers.parse('I press "Tab" and go on typing "{words}"'))
def tab_and_go_on(keyboard: Keyboard, words: str):
    keyboard.press(Qt.Key.Key_Tab)
    keyboard.type(words)


@when("Eva says yes to all")
def eva_says_yes(desk: Desk):
    (project,) = desk.library.projects.all()
    (eva,) = [one for one in desk.library.people.of_project(project.id) if one.alias == "Eva"]
    consent.record_answers(desk, eva.id, ALL_YES, how="paper")


@when(parsers.parse('after {seconds:d} seconds the disk is full and I note very much on "{alias}"'))
def note_on_a_full_disk(
    keyboard: Keyboard, desk: Desk, clock: FakeClock, page: RunPage, seconds: int, alias: str
):
    clock.advance(seconds * 1_000)
    page.ticker.beat()
    keyboard.type(f"@{alias} did: ")
    keyboard.paste(VERY_MUCH)
    connection = desk.library.db.conn
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse("after {seconds:d} seconds there is room again"))
def room_again(desk: Desk, clock: FakeClock, page: RunPage, seconds: int):
    clock.advance(seconds * 1_000)
    desk.library.db.conn.execute("PRAGMA max_page_count = 1000000")
    page.noting.retrying.beat()


@when("I paste these lines")
def paste_lines(keyboard: Keyboard, datatable: Table):
    keyboard.paste("\n".join(row["line"] for row in rows(datatable)))


@then("this was noted")
def noted(page: RunPage, datatable: Table):
    names = page.live.feed.feed.names
    assert names is not None
    assert [tuple(names.cells(entry)) for entry in page.live.feed.feed.entries] == [
        tuple(row.values()) for row in rows(datatable)
    ]


@then(parsers.parse('the words "{answer}" answer "{words}"'))
def answers(page: RunPage, answer: str, words: str):
    by_words = {entry.observation.text: entry.observation for entry in page.live.feed.feed.entries}
    assert by_words[answer].answers_id == by_words[words].id


@then(parsers.parse('the entry on "{alias}" waits for a yes'))
def waits(page: RunPage, alias: str):
    assert entry_on(page, alias).sealed


@then(parsers.parse('the entry on "{alias}" is open'))
def is_open(page: RunPage, alias: str):
    assert not entry_on(page, alias).sealed


@then("the chips say")
def chips_say(page: RunPage, datatable: Table):
    page.live.find_out.count_heard()
    assert [(chip.name, chip.since) for chip in page.live.capture.rows.who.chips] == [
        (row["name"], row["since"]) for row in rows(datatable)
    ]


@then(parsers.parse('"{words}" stands by the next question'))
def by_the_question(page: RunPage, words: str):
    assert page.live.script.quietest.isVisible()
    assert page.live.script.quietest.text() == words


@then("the line is still there, and I am told that it is not saved yet")
def not_saved(page: RunPage):
    assert page.live.capture.line.text.startswith("@Lena did: waits and")
    assert page.live.capture.error.text.startswith("Not saved yet.")


@then(parsers.parse('the entry on "{alias}" is on disk with the time "{time}"'))
def on_disk(desk: Desk, page: RunPage, alias: str, time: str):
    entry = desk.library.observations.get(entry_on(page, alias).id)
    names = page.live.feed.feed.names
    assert names is not None
    assert names.time(entry) == time
    assert page.live.capture.line.text == ""


@then(parsers.parse("{count:d} entries are there"))
def entries_are_there(page: RunPage, count: int):
    assert page.live.feed.feed.rowCount() == count


def entry_on(page: RunPage, alias: str) -> Observation:
    names = page.live.feed.feed.names
    assert names is not None
    (found,) = [
        entry for entry in page.live.feed.feed.entries if alias in [name for name, _ in names.people(entry)]
    ]
    return found.observation
