"""Somebody agreed to notes and not to be quoted: whose eyes their words are for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import board, findings, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.actions.reporting import print_report
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.board import BoardPage
from cocreate_desktop.views.decide import DecidePage
from cocreate_desktop.views.decide.small_parts import QuoteLine
from cocreate_desktop.views.library import LibraryPage
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.overview.evidence_items import Quote
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.actions.reports import refuse_quotes, report_of
from tests.fakes import FakeClock
from tests.reading_pdfs import words_of
from tests.stories import Told, note, prepare_project

WORDS = "forty with three waiting"


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """Joris refuses to be quoted and says something; it is on the board, and a finding rests on it."""
    told = prepare_project(desk)
    refuse_quotes(desk, told, "Joris")
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    entry = note(desk, told.session_id, f"@Joris said: {WORDS} -A1", 1_000)
    sessions.end_session(desk, told.session_id)
    board.note_observations(desk, told.session_id, [entry])
    findings.add_finding(desk, told.session_id, "Waits are long", observation_ids=[entry])
    return told


@pytest.fixture
def window(desk: Desk, theme: Theme, told: Told, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = MainWindow(desk, theme, theme.icons, Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    window.place.open_session(told.session_id)
    return window


def test_the_sheet_of_the_overview_shows_what_was_noted(window: MainWindow, told: Told, desk: Desk):
    window.go_to("overview")
    page = window.page("overview")
    assert isinstance(page, OverviewPage)
    first = desk.library.assumptions.of_project(told.project_id)[0]
    page.matrix.select_session(first.id, told.session_id)
    page.matrix.open_current()
    quotes = [one for one in page.panel.lines.lines.items if isinstance(one, Quote)]
    assert [WORDS in one.words for one in quotes] == [True]


def test_the_board_shows_what_was_noted(window: MainWindow):
    window.go_to("board")
    page = window.page("board")
    assert isinstance(page, BoardPage)
    assert [WORDS in card.face.words for card in page.tray.shown] == [True]


def test_the_library_finds_what_was_noted(window: MainWindow, qtbot: QtBot):
    window.go_to("library")
    page = window.page("library")
    assert isinstance(page, LibraryPage)
    qtbot.keyClicks(page.line.field, "forty waiting")
    assert page.list.current is not None
    assert WORDS in page.list.current.thing.text


def test_decide_repeats_nothing(window: MainWindow):
    window.go_to("decide")
    page = window.page("decide")
    assert isinstance(page, DecidePage)
    assert [line.text() for line in page.left.sheet.findChildren(QuoteLine)] == [str(NOT_QUOTED)]
    assert not any(WORDS in label.text() for label in page.findChildren(QLabel))


def test_the_paper_repeats_nothing(desk: Desk, told: Told):
    report = report_of(desk, told.session_id)
    out = BytesIO()
    print_report(report, out, paper="a4")
    text = words_of(out.getvalue())
    assert str(NOT_QUOTED) in text
    assert WORDS not in text
    assert WORDS not in repr(report)
