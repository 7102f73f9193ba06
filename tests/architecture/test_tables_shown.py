"""Which tables each page listens to: with one left out it goes on showing what is not so any more."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.board import BoardPage
from cocreate_desktop.views.decide import DecidePage
from cocreate_desktop.views.library import LibraryPage
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.people import PeoplePage
from cocreate_desktop.views.report import ReportPage
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.scenario import ScenarioPage
from cocreate_desktop.views.settings import SettingsPage

TELL_VERDICTS = (AssumptionsPage, BoardPage, DecidePage, OverviewPage, ReportPage, RunPage)
PAGES = (*TELL_VERDICTS, LibraryPage, PeoplePage, ScenarioPage, SettingsPage)


@pytest.mark.parametrize("page", PAGES)
def test_every_name_is_that_of_a_table(desk: Desk, page: type[Page]) -> None:
    with closing(sqlite3.connect(desk.library.folder / "library.sqlite")) as library:
        tables = {name for (name,) in library.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert page.shows <= tables


@pytest.mark.parametrize("page", TELL_VERDICTS)
def test_who_tells_verdicts_hears_of_all_they_rest_on(page: type[Page]) -> None:
    assert page.shows >= OF_ONE_SESSION | OF_ALL_SESSIONS
