"""What all journeys have in common: the laptop, the hands, the eyes, and the plainest sentences."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytest_bdd import given, parsers, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import leading, people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.domain.people import Role
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.board import BoardPage
from cocreate_desktop.views.board.tray.tray import CardList
from cocreate_desktop.views.report import ReportPage
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell import deleting, dialogs
from cocreate_desktop.views.shell.first_run import FirstRunPage
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.outlets import plug_in_printer, plug_in_stick
from tests.journeys.screen import Screen, rows_of
from tests.journeys.tables import Table, first_column, rows
from tests.journeys.wall import Wall
from tests.reading_pdfs import words_of
from tests.stories import note as note_entry
from tests.stories import prepare_project
from tests.views.run_stories import plan


@pytest.fixture
def laptop(
    desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Generator[Laptop]:
    # Here somebody answers what other tests take as answered.
    monkeypatch.setattr(deleting, "confirmed", dialogs.confirmed)
    laptop = Laptop(desk, theme, tmp_path / "settings.toml", qtbot)
    yield laptop
    laptop.close()


@pytest.fixture
def keyboard(laptop: Laptop) -> Keyboard:
    return Keyboard(laptop)


@pytest.fixture
def screen(laptop: Laptop) -> Screen:
    return Screen(laptop)


@pytest.fixture
def mouse(laptop: Laptop, screen: Screen) -> Mouse:
    return Mouse(laptop, screen)


@pytest.fixture
def wall(screen: Screen) -> Wall:
    return Wall(screen)


@pytest.fixture
def sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words of each sheet on its way to the printer."""
    return plug_in_printer(tmp_path, monkeypatch)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return plug_in_stick(tmp_path / "stick", monkeypatch)


@pytest.fixture
def pdf_file(tmp_path: Path) -> Path:
    return tmp_path / "evening" / "report.pdf"


@pytest.fixture
def pdf_text(pdf_file: Path) -> str:
    return words_of(pdf_file.read_bytes())


@given("an empty library")
def an_empty_library(laptop: Laptop):
    laptop.start()


@given("a library with the sample")
def a_library_with_the_sample(laptop: Laptop, desk: Desk):
    load_sample(desk)
    laptop.start()


@when(parsers.parse('I go to the page "{title}"'))
def go_to_page(keyboard: Keyboard, title: str):
    keyboard.shortcut(f"go.{title.lower()}")


@when(parsers.parse('I click "{button}"'))
def click_button(mouse: Mouse, button: str):
    mouse.click_button(button)


@when(parsers.parse('I choose "{line}" behind "{button}"'))
def choose_behind(mouse: Mouse, screen: Screen, line: str, button: str):
    mouse.choose(line, lambda: mouse.click(screen.find(QAbstractButton, button)))


@when(parsers.parse('I type "{words}"'))
def type_words(keyboard: Keyboard, words: str):
    keyboard.type(words)


@when("I press Enter")
def press_enter(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_Return)


@when("I press Esc")
def press_esc(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_Escape)


@when("I press Ctrl+Z")
def press_ctrl_z(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_Z, CTRL)


@when("I start the session")
def start_the_session(keyboard: Keyboard):
    keyboard.shortcut("go.run")
    keyboard.press(Qt.Key.Key_Return)


@when("I end the session")
def end_the_session(keyboard: Keyboard, laptop: Laptop, desk: Desk):
    def yes() -> None:
        keyboard.tab_to("End session")
        keyboard.press(Qt.Key.Key_Space)

    session = laptop.window.place.session
    assert session is not None
    keyboard.in_the_dialog_that_opens(yes, lambda: keyboard.shortcut("run.end"))
    assert desk.library.sessions.get(session.id).state is SessionState.ENDED


@when("I save the report")
def save(keyboard: Keyboard, qtbot: QtBot, pdf_file: Path, monkeypatch: pytest.MonkeyPatch):
    pdf_file.parent.mkdir()
    keyboard.shortcut("go.report")
    page = keyboard.window.page("report")
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(lambda: page.pdf is not None)

    # The dialog for a file's name belongs to the system, not to us.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pdf_file), ""))
    keyboard.shortcut("report.save")
    qtbot.waitUntil(lambda: page.saved.text != "")
    assert pdf_file.is_file()


@then("I see the first page")
def on_the_first_page(laptop: Laptop):
    (page,) = laptop.window.findChildren(FirstRunPage)
    assert page.isVisible()


@then(parsers.parse('I am on the page "{title}"'))
def on_the_page(screen: Screen, title: str):
    assert screen.page == title.lower()


@then(parsers.parse('I read "{words}"'))
def read_words(screen: Screen, qtbot: QtBot, words: str):
    qtbot.waitUntil(lambda: _all_read(screen, [words]))


@then("I read")
def read_all(screen: Screen, qtbot: QtBot, datatable: Table):
    qtbot.waitUntil(lambda: _all_read(screen, first_column(datatable)))


@then(parsers.parse('"{words}" is selected'))
def is_selected(screen: Screen, words: str):
    assert screen.is_selected(words), screen.selected()


@then("the window is dark")
def window_is_dark(screen: Screen):
    assert screen.is_dark


@then("the window is light")
def window_is_light(screen: Screen):
    assert not screen.is_dark


@then(parsers.parse('I do not read "{words}"'))
def not_read(screen: Screen, words: str):
    assert not screen.shows(words)


@then("the paper holds")
def the_paper_holds(pdf_text: str, datatable: Table):
    assert [row["words"] for row in rows(datatable) if row["words"] not in pdf_text] == []


@then("the board holds")
def board_holds(wall: Wall, datatable: Table):
    wanted = {row["cluster"]: row["notes"] for row in rows(datatable)}
    assert {title: ", ".join(notes) for title, notes in wall.clusters().items()} == wanted


def _all_read(screen: Screen, wanted: list[str]) -> None:
    texts = screen.texts()
    missing = [words for words in wanted if not any(words in text for text in texts)]
    assert not missing, f"not to be read: {missing}, but {list(dict.fromkeys(texts))}"


@pytest.fixture
def page(laptop: Laptop) -> RunPage:
    page = laptop.window.page("run")
    assert isinstance(page, RunPage)
    return page


@given(parsers.parse('"{title}" had its session in "Store Ghent" with the team of Nele and Bram'))
def session_was_held(laptop: Laptop, desk: Desk, clock: FakeClock, title: str, datatable: Table):
    told = prepare_project(desk, title)
    for name in ("Nele", "Bram"):
        people.add_member(desk, told.project_id, name, Role.FACILITATOR)
    sessions.start_session(desk, told.session_id)
    for row in rows(datatable):
        note_entry(desk, told.session_id, row["line"], int(row["second"]) * 1000)
    clock.advance(100_000)
    leading.next_step(desk, told.session_id)
    clock.advance(100_000)
    sessions.end_session(desk, told.session_id)
    laptop.start()


@when(parsers.parse('I write the note "{words}"'))
def write_note(keyboard: Keyboard, words: str):
    keyboard.press(Qt.Key.Key_N)
    keyboard.type(words)
    keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse('I click the note "{words}"'))
def click_note(mouse: Mouse, wall: Wall, words: str):
    mouse.click(wall.port, wall.note(words))


@when(parsers.parse('I group them as "{title}"'))
def group(keyboard: Keyboard, title: str):
    keyboard.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    keyboard.type(title)
    keyboard.press(Qt.Key.Key_Return)


@then("the tray holds")
def tray_holds(screen: Screen, datatable: Table):
    shown = rows_of(screen.find(CardList, "Loose notes"))
    assert list(dict.fromkeys(text for _, text in shown)) == first_column(datatable)


@when(parsers.parse('I take in "{name}"'))
def take_in(keyboard: Keyboard, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str):
    # The dialogs for a file's name belong to the system, not to us.
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / name), ""))
    keyboard.shortcut("board.take_in")
    _wait_for_the_file(keyboard, qtbot)


@when(parsers.parse('I save the board as "{name}"'))
def save_board(keyboard: Keyboard, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    keyboard.shortcut("board.save")
    _wait_for_the_file(keyboard, qtbot)
    assert (tmp_path / name).is_file()


@when("I ask for suggested clusters")
def ask_for_clusters(keyboard: Keyboard):
    keyboard.press(Qt.Key.Key_G)


def _wait_for_the_file(keyboard: Keyboard, qtbot: QtBot) -> None:
    page = keyboard.window.page("board")
    assert isinstance(page, BoardPage)
    qtbot.waitUntil(lambda: not page.files.is_busy)


@given("a session with Lena, Joris and Amira that runs")
def running(desk: Desk, laptop: Laptop):
    told = plan(desk, guests=3)
    everybody = [one.id for one in desk.library.people.participants(told.session_id)]
    sessions.start_session(desk, told.session_id, here=everybody)
    laptop.start()
    laptop.window.place.open_session(told.session_id)
    laptop.window.go_to("run")


@when(parsers.parse('after {seconds:d} seconds I note "{line}"'))
def note(keyboard: Keyboard, clock: FakeClock, page: RunPage, seconds: int, line: str):
    type_line(keyboard, clock, page, seconds, line)
    keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse('after {seconds:d} seconds I type "{line}"'))
def type_line(keyboard: Keyboard, clock: FakeClock, page: RunPage, seconds: int, line: str):
    clock.advance(seconds * 1_000)
    page.ticker.beat()
    keyboard.type(line)
