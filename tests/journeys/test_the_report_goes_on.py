"""The journey of `the_report_goes_on.feature`."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import findings
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.report import ReportPage
from tests.fakes import FakeClock
from tests.journeys.laptop import Laptop
from tests.journeys.mouse import Mouse
from tests.journeys.screen import Screen
from tests.journeys.tables import Table, first_column
from tests.report.read_back import ReadDocx, ReadMarkdown
from tests.stories import tell_a_session

scenarios("the_report_goes_on.feature")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything is saved: the dialogs for names belong to the system, not to us."""
    folder = tmp_path / "taken along"
    folder.mkdir()
    suffix = {"Word (*.docx)": ".docx", "Markdown (*.md)": ".md"}
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *asked: (str(folder / f"report{suffix[asked[3]]}"), "")
    )
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


@given("a session that had its report")
def held(laptop: Laptop, desk: Desk, clock: FakeClock, folder: Path):
    told = tell_a_session(desk, clock)
    entry = desk.library.observations.of_session(told.session_id)[0].observation.id
    findings.add_finding(desk, told.session_id, "They ask before they read", observation_ids=[entry])
    laptop.start()


@when(parsers.parse('I choose "{line}" behind "More"'))
def choose(mouse: Mouse, screen: Screen, laptop: Laptop, qtbot: QtBot, line: str):
    page = laptop.window.page("report")
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(lambda: page.made is not None)
    mouse.choose(line, lambda: mouse.click(screen.find(QAbstractButton, page.more.accessibleName())))
    qtbot.waitUntil(lambda: not page.exports.is_busy)


@then("the Word document has the headings")
def word_headings(folder: Path, datatable: Table):
    headings = [text for _, text in ReadDocx((folder / "report.docx").read_bytes()).headings]
    assert [one for one in headings if one in first_column(datatable)] == first_column(datatable)


@then("in it a quoted word leads to its entry in the log")
def leads_to_the_log(folder: Path):
    read = ReadDocx((folder / "report.docx").read_bytes())
    assert ("entry_1", "entry 1") in read.links
    assert "entry_1" in read.bookmarks


@then("the Markdown file has the headings")
def markdown_headings(folder: Path, datatable: Table):
    headings = ReadMarkdown((folder / "report.md").read_text(encoding="utf-8")).headings
    assert [one for one in headings if one in first_column(datatable)] == first_column(datatable)


@then("its pictures lie beside it")
def pictures_lie_beside(folder: Path):
    pictures = ReadMarkdown((folder / "report.md").read_text(encoding="utf-8")).pictures
    assert pictures
    assert all((folder / unquote(address)).is_file() for address, _ in pictures)


@then("there is a folder with the pictures")
def folder_of_pictures(folder: Path, datatable: Table):
    (pictures,) = folder.iterdir()
    assert {one.name for one in pictures.iterdir()} >= set(first_column(datatable))
