"""The page Report: when there is one, that it follows what happens, and how it is saved."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import board, projects, propositions, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.settings import PAPER, Settings
from cocreate_desktop.views.report import ReportPage
from cocreate_desktop.views.report.tabs import DAY, REPORT
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project, tell_a_session

A4, LETTER = 595, 612
"""Widths in pt."""


@pytest.fixture
def window(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    window = MainWindow(desk, theme, theme.icons, Settings(tmp_path / "settings.toml"))
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


def enter(window: MainWindow, project_id: str) -> ReportPage:
    window.place.open_project(project_id)
    window.go_to("report")
    page = window.page("report")
    assert isinstance(page, ReportPage)
    return page


def printed(page: ReportPage, qtbot: QtBot) -> pypdf.PdfReader:
    """The report, once it is made."""
    qtbot.waitUntil(lambda: page.pdf is not None)
    assert page.pdf is not None
    return pypdf.PdfReader(BytesIO(page.pdf))


def save_as(page: ReportPage, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> list[str]:
    """Press Save, name `file` and wait for what comes of it; what was suggested."""
    suggested: list[str] = []
    troubles: list[str] = []

    def ask(_parent: object, _title: str, suggestion: str, _kinds: str) -> tuple[str, str]:
        suggested.append(suggestion)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    page.trouble.connect(troubles.append)
    page.save.click()
    qtbot.waitUntil(lambda: page.saved.text != "" or bool(troubles))
    return suggested


def test_without_a_session_it_says_when_there_will_be_one(window: MainWindow, desk: Desk) -> None:
    page = enter(window, projects.add_project(desk, "Nothing yet").ids("projects")[0])
    assert page.body.currentWidget() is page.waiting
    assert not page.save.isEnabled()
    page.waiting.button.click()
    assert window.current is window.page("run")


def test_a_session_to_come_leads_to_its_paper(window: MainWindow, desk: Desk) -> None:
    page = enter(window, prepare_project(desk).project_id)
    assert page.body.currentWidget() is page.waiting
    page.waiting.button.click()
    assert page.day.isVisible()


def test_who_comes_for_a_report_does_not_wait_for_the_paper_for_the_day(
    window: MainWindow, told: Told, qtbot: QtBot
) -> None:
    page = enter(window, told.project_id)
    printed(page, qtbot)
    assert page.tabs.count() == 1
    assert "day.print" in {one.key for one in window.context.commands.all()}, "Ctrl+K and the menus know it"
    assert not window.context.commands["day.print"].isEnabled(), "Ctrl+P is the report's"
    page.show_tab(DAY)
    assert page.day.isVisible()


def test_a_running_session_has_no_report_yet(window: MainWindow, desk: Desk) -> None:
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    page = enter(window, told.project_id)
    assert page.body.currentWidget() is page.waiting
    assert page.pdf is None
    assert not page.save.isEnabled()
    page.waiting.button.click()
    assert window.current is window.page("run")


def test_an_ended_session_is_shown_and_saved_byte_for_byte(
    window: MainWindow, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = enter(window, told.project_id)
    count = len(printed(page, qtbot).pages)
    assert page.preview.page_count == count
    assert page.pages.text() == f"Page 1 of {count}"
    assert page.saved.text == ""
    assert not page.open_saved.isVisible()
    save_as(page, tmp_path / "out", monkeypatch, qtbot)
    assert (tmp_path / "out.pdf").read_bytes() == page.pdf
    assert page.saved.text.startswith("Saved ")
    assert page.saved.toolTip() == str(tmp_path / "out.pdf")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url)) or True)
    page.open_saved.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "out.pdf")]


def test_the_suggested_name_has_single_spaces_and_a_folder_that_exists(
    window: MainWindow, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = enter(window, told.project_id)
    printed(page, qtbot)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "not there"))
    (suggested,) = save_as(page, tmp_path / "out.pdf", monkeypatch, qtbot)
    assert suggested == str(Path.home() / "Repair counter sample Store Ghent draft.pdf")


def test_the_other_paper_is_printed_and_remembered(
    window: MainWindow, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    page = enter(window, told.project_id)
    assert round(printed(page, qtbot).pages[0].mediabox.width) == A4
    page.panel.paper.chosen.emit("letter")
    assert round(printed(page, qtbot).pages[0].mediabox.width) == LETTER
    assert Settings(tmp_path / "settings.toml").text(PAPER) == "letter"


def test_a_place_that_cannot_be_written_is_told_in_the_window(
    window: MainWindow, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = enter(window, told.project_id)
    printed(page, qtbot)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Whoever runs the tests as root may write everywhere.
    monkeypatch.setattr(os, "fsync", refuse)
    save_as(page, tmp_path / "out.pdf", monkeypatch, qtbot)
    assert window.notice.isVisible()
    assert "may not be written" in window.notice.accessibleName()
    assert page.saved.text == ""


def test_it_follows_the_board_and_what_is_decided(
    window: MainWindow, desk: Desk, told: Told, qtbot: QtBot
) -> None:
    page = enter(window, told.project_id)
    printed(page, qtbot)
    before = page.pdf
    cluster = board.add_cluster(desk, told.session_id, "Nobody finds it").ids("clusters")[0]
    board.add_notes(
        desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["A lower sign"], cluster_id=cluster)
    )
    propositions.add_proposition(desk, told.project_id, "A colleague at the door")
    qtbot.waitUntil(lambda: page.pdf not in (None, before))
    text = " ".join(" ".join(sheet.extract_text() for sheet in printed(page, qtbot).pages).split())
    for word in ("Nobody finds it", "A lower sign", "A colleague at the door"):
        assert word in text


def test_it_follows_a_change_and_no_longer_claims_to_be_saved(
    window: MainWindow, desk: Desk, told: Told, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page = enter(window, told.project_id)
    printed(page, qtbot)
    save_as(page, tmp_path / "out.pdf", monkeypatch, qtbot)
    before = page.pdf
    note(desk, told.session_id, "@Wout said: the bench was a surprise", 500_000)
    qtbot.waitUntil(lambda: page.pdf not in (None, before))
    text = " ".join(" ".join(sheet.extract_text() for sheet in printed(page, qtbot).pages).split())
    assert "the bench was a surprise" in text
    assert page.saved.text == ""
    assert not page.open_saved.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_in_a_narrow_window_no_word_of_the_title_row_is_cut(
    window: MainWindow, told: Told, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot, scale: float,
) -> None:  # fmt: skip
    page = enter(window, told.project_id)
    printed(page, qtbot)
    save_as(page, tmp_path / "out.pdf", monkeypatch, qtbot)
    theme.choose_text_size(scale)
    window.resize(1024, 600)
    kept = (page.tab, page.pages, page.zoom_level, page.print, page.save)
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in kept))
    assert all(one.isVisible() for one in kept)
    assert page.commands.open in page.commands.more_menu().actions()
    page.show_tab(DAY)
    qtbot.waitUntil(lambda: page.day.pdf is not None)
    kept = (page.day.tab, page.day.print, page.day.save, page.day.more)
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in kept))
    page.show_tab(REPORT)
    theme.choose_text_size(1.0)
    window.resize(1600, 900)
    assert page.zoom_in.isVisible() and page.saved.isVisible() and page.open_saved.isVisible()


def test_tab_follows_reading(window: MainWindow, told: Told, qtbot: QtBot) -> None:
    page = enter(window, told.project_id)
    printed(page, qtbot)
    page.preview.setFocus(Qt.FocusReason.TabFocusReason)
    panel, way = page.panel, [page.preview, *tabbed(page.preview, 22)]
    assert way[2] is panel.reader and way[3] is panel.kept
    assert way[4 : 4 + len(panel.switches)] == [one for one in panel.switches.values() if one.isEnabled()]
    assert way[way.index(panel.draft) - 1].parent() is panel.paper
    before = [window.focusWidget(), *tabbed(page.preview, 13)]
    assert before.index(page.leading.page_list) < before.index(page.preview)


def test_tab_goes_through_the_papers_as_they_are_read(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    page = enter(window, prepare_project(desk).project_id)
    page.show_tab(DAY)
    qtbot.waitUntil(lambda: page.day.pdf is not None)
    day = page.day
    day.preview.setFocus(Qt.FocusReason.TabFocusReason)
    way = tabbed(day.preview, 32)
    order = [*day.kinds.switches.values(), *day.seats.switches.values(), day.start, day.contact, day.apart]
    assert [one for one in way if one in order] == order
    copies = day.kinds.copies[DayPaper.CONSENT]
    assert copies.isAncestorOf(way[1])


def tabbed(start: QWidget, times: int) -> list[QWidget]:
    """Where the keyboard goes with Tab."""
    way: list[QWidget] = []
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget() or start, Qt.Key.Key_Tab)
        if (there := QApplication.focusWidget()) is not None:
            way.append(there)
    return way
