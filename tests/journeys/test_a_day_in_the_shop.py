"""The journey of `a_day_in_the_shop.feature`, through the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFileDialog
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_verdicts
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.report import ReportPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.fakes import FakeClock
from tests.journeys.keyboard import CTRL, Keyboard

scenarios("a_day_in_the_shop.feature")

Table = list[list[str]]


def rows(table: Table) -> list[dict[str, str]]:
    head, *body = table
    return [dict(zip(head, line, strict=True)) for line in body]


@pytest.fixture
def pdf_file(tmp_path: Path) -> Path:
    return tmp_path / "evening" / "report.pdf"


@given("an empty library", target_fixture="keyboard")
def an_empty_library(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Keyboard:
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.open()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Keyboard(window)


@when(parsers.parse('I call the project "{title}"'))
def call_the_project(keyboard: Keyboard, title: str):
    keyboard.type(title)
    keyboard.press(Qt.Key.Key_Return)


@when("I write down these beliefs")
def write_beliefs(keyboard: Keyboard, datatable: Table):
    keyboard.shortcut("assumptions.new")
    for row in rows(datatable):
        keyboard.type(row["belief"])
        keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Escape)
    keyboard.tab_to("Assumptions", QAbstractItemView)
    keyboard.press(Qt.Key.Key_Home)
    for n, row in enumerate(rows(datatable)):
        keyboard.tab_to("Assumptions", QAbstractItemView)
        if n:
            keyboard.press(Qt.Key.Key_Down)
        keyboard.tab_to("Right if at least")
        keyboard.replace(row["needed"])
        keyboard.tab_to("Of how many people")
        keyboard.replace(row["of"])
        keyboard.press(Qt.Key.Key_Tab)


@when("I write these steps")
def write_steps(keyboard: Keyboard, datatable: Table):
    keyboard.shortcut("go.scenario")
    for row in rows(datatable):
        keyboard.press(Qt.Key.Key_N, CTRL)
        keyboard.replace(row["step"])
        keyboard.tab_to("Minutes")
        keyboard.replace(row["minutes"])
        keyboard.tab_to("Ask")
        keyboard.type(row["question"])
        keyboard.press(Qt.Key.Key_Tab)
        keyboard.press(Qt.Key.Key_Space)
        keyboard.type(row["for"])
        keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse('I plan a session in "{place}"'))
def plan_a_session(keyboard: Keyboard, place: str):
    def fill_in() -> None:
        keyboard.type(place)
        keyboard.press(Qt.Key.Key_Return)

    keyboard.in_the_dialog_that_opens(fill_in, lambda: keyboard.shortcut("session.plan"))


@when("I invite these people")
def invite(keyboard: Keyboard, datatable: Table):
    keyboard.shortcut("go.people")
    keyboard.press(Qt.Key.Key_N)
    for row in rows(datatable):
        keyboard.type(row["alias"])
        keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Escape)
    for n, row in enumerate(rows(datatable)):
        keyboard.tab_to("People", QAbstractItemView)
        keyboard.press(Qt.Key.Key_Home)
        for _ in range(n):
            keyboard.press(Qt.Key.Key_Down)
        if row["answer"] == "no to quotes":
            keyboard.tab_to("Notes on what they do: Yes")
            keyboard.press(Qt.Key.Key_Space)
            keyboard.tab_to("Quotes: No")
            keyboard.press(Qt.Key.Key_Space)
        elif row["answer"] == "yes to all":
            keyboard.tab_to("Yes to all")
            keyboard.press(Qt.Key.Key_Space)


@when("I start the session")
def start(keyboard: Keyboard):
    keyboard.shortcut("go.run")
    keyboard.press(Qt.Key.Key_Return)


@when("this happens in the shop")
def it_happens(keyboard: Keyboard, clock: FakeClock, datatable: Table):
    at = 0
    for row in rows(datatable):
        if row["second"] == "next step":
            keyboard.press(Qt.Key.Key_PageDown)
            continue
        clock.advance((int(row["second"]) - at) * 1000)
        at = int(row["second"])
        keyboard.type(row["line"])
        keyboard.press(Qt.Key.Key_Return)


@when("I take the last four entries back")
def take_back(keyboard: Keyboard):
    for _ in range(4):
        keyboard.press(Qt.Key.Key_Z, CTRL)
    assert keyboard.window.context.commands["redo"].isEnabled()


@when("I end the session")
def end(keyboard: Keyboard, desk: Desk):
    def yes() -> None:
        keyboard.tab_to("End session")
        keyboard.press(Qt.Key.Key_Space)

    keyboard.in_the_dialog_that_opens(yes, lambda: keyboard.shortcut("run.end"))
    (project,) = desk.library.projects.all()
    (session,) = desk.library.sessions.of_project(project.id)
    assert session.state is SessionState.ENDED


@when("I save the report")
def save(keyboard: Keyboard, qtbot: QtBot, pdf_file: Path, monkeypatch: pytest.MonkeyPatch):
    pdf_file.parent.mkdir()
    keyboard.shortcut("go.report")
    page = keyboard.window.page("report")
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(lambda: page.pdf is not None, timeout=30_000)

    # The dialog for a file's name belongs to the system, not to us.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(pdf_file), ""))
    keyboard.shortcut("report.save")
    assert pdf_file.is_file()


@then(parsers.parse("{count:d} entries are on disk and one of them waits for a yes"))
def on_disk(desk: Desk, count: int, session_id: str):
    entries = desk.library.observations.of_session(session_id)
    assert len(entries) == count
    assert sum(entry.observation.sealed for entry in entries) == 1


@then("the verdicts are those worked by hand")
def verdicts(desk: Desk, session_id: str, datatable: Table):
    judged = {one.assumption.code: one for one in session_verdicts(desk.library, session_id).values()}
    for row in rows(datatable):
        tally = judged[row["code"]].tally
        counted = (tally.for_, tally.against, tally.split, tally.not_seen)
        assert counted == tuple(int(row[side]) for side in ("for", "against", "split", "not seen")), row[
            "code"
        ]
        assert judged[row["code"]].verdict.value == row["verdict"], row["code"]


@then("the paper holds")
def the_paper_holds(pdf_text: str, datatable: Table):
    assert [row["words"] for row in rows(datatable) if row["words"] not in pdf_text] == []


@then("the paper holds nothing that was refused")
def nothing_refused(pdf_text: str, datatable: Table):
    assert [row["words"] for row in rows(datatable) if row["words"] in pdf_text] == []


@pytest.fixture
def session_id(desk: Desk) -> str:
    (project,) = desk.library.projects.all()
    return desk.library.sessions.of_project(project.id)[0].id


@pytest.fixture
def pdf_text(pdf_file: Path) -> str:
    pages = PdfReader(pdf_file).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)
