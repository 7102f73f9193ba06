"""The pages of the window, in the order of the sidebar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.shell.sidebar import Group, PageEntry


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


def _report(context: Context) -> Page:
    from cocreate_desktop.views.report import ReportPage

    return ReportPage(context)


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
        PageEntry("report", QT_TRANSLATE_NOOP("Page", "Report"), "file-text", Group.SESSION),
        _report,
        "Ctrl+8",
    ),
    Room(
        PageEntry("settings", QT_TRANSLATE_NOOP("Page", "Settings"), "settings", Group.APP),
        _settings,
        "Ctrl+,",
    ),
)
