"""The journeys of `pictures_and_sound.feature`, through the real window; camera and microphone are fakes."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import consent, presence, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.run import RunPage
from tests.fakes import FakeClock
from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.laptop import Laptop
from tests.views.media.bringing import drop_file
from tests.views.media.fakes import FakeDevices
from tests.views.media.pictures import image, write
from tests.views.run_stories import plan

scenarios("pictures_and_sound.feature")

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(laptop: Laptop) -> RunPage:
    page = laptop.window.page("run")
    assert isinstance(page, RunPage)
    return page


@given(
    "a session with Lena, Joris and Amira that runs,"
    " of whom Joris did not agree to photos, nor Amira to sound"
)
def running(desk: Desk, laptop: Laptop, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("cocreate_desktop.views.run.page.LaptopDevices", FakeDevices)
    told = plan(desk, guests=3)
    answer(desk, "Joris", ConsentItem.PHOTO, Answer.NO)
    answer(desk, "Amira", ConsentItem.AUDIO, Answer.NO)
    sessions.start_session(desk, told.session_id, here=[])
    laptop.start()
    laptop.window.place.open_session(told.session_id)
    laptop.window.go_to("run")


@given("only Lena and Joris are there")
def who_is_there(desk: Desk, laptop: Laptop):
    for number in (1, 2):
        come(desk, laptop, number)


@when("I paste a picture")
def paste_picture(keyboard: Keyboard, qtbot: QtBot, page: RunPage):
    QGuiApplication.clipboard().setImage(image())
    keyboard.press(Qt.Key.Key_V, CTRL)
    settle(qtbot, page)


@when(parsers.parse('I note "{line}"'))
def note(keyboard: Keyboard, line: str):
    keyboard.type(line)
    keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse('I drop the picture "{name}" on the entry'))
def drop_picture(qtbot: QtBot, page: RunPage, tmp_path: Path, name: str):
    drop_on_entry(qtbot, page, write(tmp_path, name))


@when(parsers.parse('I drop the file "{name}" on the entry'))
def drop_other_file(qtbot: QtBot, page: RunPage, tmp_path: Path, name: str):
    drop_on_entry(qtbot, page, write(tmp_path, name, b"no picture"))


@when("I click the picture in the feed")
def click_picture(qtbot: QtBot, page: RunPage):
    feed = page.live.feed
    box = feed.visualRect(feed.feed.index(0))
    under_the_words = QPoint(box.left() + 80, box.bottom() - 20)
    qtbot.mouseClick(feed.viewport(), Qt.MouseButton.LeftButton, pos=under_the_words)


@when("I take it off")
def take_off(qtbot: QtBot, page: RunPage):
    qtbot.keyClick(page.picturing.viewer, Qt.Key.Key_Delete)


@when(parsers.parse('I choose the picture "{name}" from a folder'))
def choose(
    keyboard: Keyboard,
    qtbot: QtBot,
    page: RunPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
):
    path = write(tmp_path, name)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    keyboard.press(Qt.Key.Key_O, CTRL)
    settle(qtbot, page)


@when("I say that nobody is on it")
def say_nobody(page: RunPage):
    page.live.capture.error.fix_asked.emit()


@when("Lena takes her agreement to photos back")
def lena_takes_it_back(desk: Desk):
    answer(desk, "Lena", ConsentItem.PHOTO, Answer.WITHDRAWN)


@when(parsers.parse("I record for {seconds:d} seconds"))
def record(keyboard: Keyboard, clock: FakeClock, page: RunPage, seconds: int):
    keyboard.press(Qt.Key.Key_A, CTRL | SHIFT)
    for _ in range(seconds):
        clock.advance(1_000)
        page.ticker.beat()
        devices(page).microphone().hear(1_000)


@when("Amira comes in")
def amira_comes(desk: Desk, laptop: Laptop, qtbot: QtBot, page: RunPage):
    come(desk, laptop, 3)
    qtbot.waitUntil(lambda: not page.sounding.is_busy)


@when("I play it")
def play(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_L, CTRL | SHIFT)


@then("a small picture stands beside the line")
def picture_waits(page: RunPage):
    assert [thumb.isVisible() for thumb in page.picturing.strip.thumbs] == [True]


@then("no picture is shown")
def no_picture(page: RunPage):
    assert page.picturing.strip.thumbs == ()


@then(parsers.re(r'the entry "(?P<words>.*)" has (?P<count>\d+) pictures?'))
def has_pictures(page: RunPage, words: str, count: str):
    (found,) = [entry for entry in entries(page) if entry.observation.text == words]
    assert len(found.media) == int(count)


@then("there is no entry")
def no_entry(page: RunPage):
    assert entries(page) == []


@then(parsers.parse('I see it large, with "{words}" over it'))
def large(qtbot: QtBot, page: RunPage, words: str):
    viewer = page.picturing.viewer
    assert viewer.isVisible()
    assert words in viewer.caption.text()
    qtbot.waitUntil(lambda: viewer.picture.is_read)


@then(parsers.parse('I am asked whether somebody is on it when I press Enter, because "{words}"'))
def asked(keyboard: Keyboard, page: RunPage, words: str):
    keyboard.press(Qt.Key.Key_Return)
    assert page.live.capture.error.text.startswith(words)


@then("the folder of pictures is empty")
def empty(desk: Desk):
    assert list(desk.library.media.folder.iterdir()) == []


@then(parsers.parse("it is heard from second {second:d} of the recording"))
def heard(page: RunPage, second: int):
    ((_, from_ms),) = devices(page).player().played
    assert from_ms == second * 1_000


def entries(page: RunPage) -> list[Entry]:
    return list(page.live.feed.feed.entries)


def devices(page: RunPage) -> FakeDevices:
    return cast("FakeDevices", page.sounding._devices)


def settle(qtbot: QtBot, page: RunPage) -> None:
    qtbot.waitUntil(lambda: page.picturing.intake.count == 0)
    QApplication.processEvents()


def drop_on_entry(qtbot: QtBot, page: RunPage, path: Path) -> None:
    feed = page.live.feed
    drop_file(feed.viewport(), path, feed.visualRect(feed.feed.index(0)).center())
    settle(qtbot, page)


def come(desk: Desk, laptop: Laptop, number: int) -> None:
    participants = desk.library.people.participants(laptop.window.place.session_id or "")
    presence.set_here(desk, next(one.id for one in participants if one.number == number), True)


def answer(desk: Desk, alias: str, item: ConsentItem, given_answer: Answer) -> None:
    (project,) = desk.library.projects.all()
    person = next(one for one in desk.library.people.of_project(project.id) if one.alias == alias)
    consent.record_answers(desk, person.id, {item: given_answer})
