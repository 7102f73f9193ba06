"""The pages of the window, in the order of the sidebar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.shell.sidebar import PageEntry


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


@dataclass(frozen=True)
class Room:
    """A page, and how to make it: modules are imported when a page is first opened."""

    entry: PageEntry
    make: Callable[[Context], Page]
    shortcut: str
    rail: bool = False


ROOMS = (
    Room(
        PageEntry("assumptions", QT_TRANSLATE_NOOP("Page", "Assumptions"), "lightbulb", False),
        _assumptions,
        "Ctrl+1",
    ),
    Room(
        PageEntry("scenario", QT_TRANSLATE_NOOP("Page", "Scenario"), "list-ordered", False),
        _scenario,
        "Ctrl+2",
    ),
    Room(PageEntry("people", QT_TRANSLATE_NOOP("Page", "People"), "users", True), _people, "Ctrl+3"),
    Room(PageEntry("run", QT_TRANSLATE_NOOP("Page", "Run"), "play", True), _run, "Ctrl+4", rail=True),
    Room(PageEntry("report", QT_TRANSLATE_NOOP("Page", "Report"), "file-text", True), _report, "Ctrl+5"),
)
