"""How each page of the window is made: its modules are imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from cocreate_desktop.views.context import Context
from cocreate_desktop.views.page import Page


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


_MAKERS: dict[str, Callable[[Context], Page]] = {
    "overview": _overview,
    "assumptions": _assumptions,
    "scenario": _scenario,
    "people": _people,
    "run": _run,
    "board": _board,
    "decide": _decide,
    "report": _report,
    "library": _library,
    "settings": _settings,
}


def make_page(key: str, context: Context) -> Page:
    """The page of a room."""
    return _MAKERS[key](context)
