"""The pages of the window, in the order of the sidebar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.shell.sidebar import Group, PageEntry


def _overview(context: Context) -> Page:
    from cocreate_desktop.views.overview import OverviewPage

    return OverviewPage(context)


def _assumptions(context: Context) -> Page:
    from cocreate_desktop.views.assumptions import AssumptionsPage

    return AssumptionsPage(context)


def _scenario(context: Context) -> Page:
    from cocreate_desktop.views.scenario import ScenarioPage

    return ScenarioPage(context)


def _people(context: Context) -> Page:
    from cocreate_desktop.views.people import PeoplePage

    return PeoplePage(context)


def _run(context: Context) -> Page:
    from cocreate_desktop.views.run import RunPage

    return RunPage(context)


def _board(context: Context) -> Page:
    from cocreate_desktop.views.board import BoardPage

    return BoardPage(context)


def _decide(context: Context) -> Page:
    from cocreate_desktop.views.decide import DecidePage

    return DecidePage(context)


def _report(context: Context) -> Page:
    from cocreate_desktop.views.report import ReportPage

    return ReportPage(context)


def _library(context: Context) -> Page:
    from cocreate_desktop.views.library import LibraryPage

    return LibraryPage(context)


def _settings(context: Context) -> Page:
    from cocreate_desktop.views.settings import SettingsPage

    return SettingsPage(context)


@dataclass(frozen=True)
class Room:
    """A page, and how to make it: modules are imported when a page is first opened."""

    entry: PageEntry
    make: Callable[[Context], Page]
    shortcut: str
    rail: bool = False


ROOMS = (
    Room(
        PageEntry("overview", QT_TRANSLATE_NOOP("Page", "Overview"), "layout-grid", Group.PROJECT),
        _overview,
        "Ctrl+1",
    ),
    Room(
        PageEntry("assumptions", QT_TRANSLATE_NOOP("Page", "Assumptions"), "lightbulb", Group.PROJECT),
        _assumptions,
        "Ctrl+2",
    ),
    Room(
        PageEntry("scenario", QT_TRANSLATE_NOOP("Page", "Scenario"), "list-ordered", Group.PROJECT),
        _scenario,
        "Ctrl+3",
    ),
    Room(PageEntry("people", QT_TRANSLATE_NOOP("Page", "People"), "users", Group.SESSION), _people, "Ctrl+4"),
    Room(
        PageEntry("run", QT_TRANSLATE_NOOP("Page", "Run"), "play", Group.SESSION), _run, "Ctrl+5", rail=True
    ),
    Room(
        PageEntry("board", QT_TRANSLATE_NOOP("Page", "Board"), "sticky-note", Group.SESSION), _board, "Ctrl+6"
    ),
    Room(
        PageEntry("decide", QT_TRANSLATE_NOOP("Page", "Decide"), "list-checks", Group.SESSION),
        _decide,
        "Ctrl+7",
        rail=True,
    ),
    Room(
        PageEntry("report", QT_TRANSLATE_NOOP("Page", "Report"), "file-text", Group.SESSION),
        _report,
        "Ctrl+8",
    ),
    Room(PageEntry("library", QT_TRANSLATE_NOOP("Page", "Library"), "search", Group.APP), _library, "Ctrl+K"),
    Room(
        PageEntry("settings", QT_TRANSLATE_NOOP("Page", "Settings"), "settings", Group.APP),
        _settings,
        "Ctrl+,",
    ),
)
