"""What one page has judged, no other one judges again; and where much is to be judged, nobody waits."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import consent, judged, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.library import LibraryPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.views.assumption_stories import Workshop, open_page, tell_workshop

AWAITED = "being worked out…"


@pytest.fixture
def workshop(desk: Desk, clock: FakeClock) -> Workshop:
    return tell_workshop(desk, clock)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path, workshop: Workshop) -> AssumptionsPage:
    return open_page(qtbot, desk, theme, tmp_path, workshop.project_id)


@pytest.fixture
def much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged, "MOST_VERDICTS", 10)


def withdraw_lena(desk: Desk, workshop: Workshop) -> None:
    lena = next(one for one in desk.library.people.of_project(workshop.project_id) if one.alias == "Lena")
    consent.withdraw_everything(desk, lena.id)


@contextmanager
def held_up(page: AssumptionsPage) -> Generator[None]:
    """The worker has something else to do."""
    released = Event()
    page.context.background.start(Job(lambda _progress, _cancelled: released.wait(60)))
    try:
        yield
    finally:
        released.set()


def window_of(page: AssumptionsPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def evidence(page: AssumptionsPage, workshop: Workshop, code: str) -> str:
    """What is read out of an assumption's row, from its evidence on."""
    index = page.list.belief_model.index_of(workshop.codes[code])
    return index.data(Qt.ItemDataRole.AccessibleTextRole).partition("Evidence: ")[2].partition(".")[0]


def test_no_page_reads_again_what_another_one_has_judged(
    page: AssumptionsPage, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
):
    window = window_of(page)
    for module in ("judged", "judging"):
        monkeypatch.setattr(
            f"cocreate_desktop.actions.{module}.session_case", lambda *_: pytest.fail("read twice")
        )
    for key in ("overview", "decide", "library", "assumptions"):
        window.go_to(key)
    library = window.page("library")
    assert isinstance(library, LibraryPage)
    assert library.verdicts.of(workshop.project_id, workshop.codes["A3"]) is not None


@pytest.mark.usefixtures("much")
def test_until_much_is_judged_the_page_says_so(
    page: AssumptionsPage, desk: Desk, workshop: Workshop, qtbot: QtBot
):
    with held_up(page):
        window_of(page).go_to("scenario")
        withdraw_lena(desk, workshop)
        window_of(page).go_to("assumptions")
        assert evidence(page, workshop, "A3") == AWAITED
        assert page.detail.evidence_sentence.text() == AWAITED
        assert page.summary.text() == "12"
        page.window().grab()
    qtbot.waitUntil(lambda: evidence(page, workshop, "A3") == "2 did · 1 said")
    assert page.detail.evidence_sentence.text() != AWAITED


@pytest.mark.usefixtures("much")
def test_what_was_known_stays_until_it_is_judged_anew(
    page: AssumptionsPage, desk: Desk, workshop: Workshop, qtbot: QtBot
):
    qtbot.waitUntil(lambda: evidence(page, workshop, "A3") == "3 did · 1 said")
    withdraw_lena(desk, workshop)
    assert evidence(page, workshop, "A3") == "3 did · 1 said"
    qtbot.waitUntil(lambda: evidence(page, workshop, "A3") == "2 did · 1 said")


@pytest.mark.usefixtures("much")
def test_no_direction_stays_while_a_session_begins(
    page: AssumptionsPage, desk: Desk, workshop: Workshop, qtbot: QtBot
):
    qtbot.waitUntil(lambda: evidence(page, workshop, "A3") == "3 did · 1 said")
    later = sessions.plan_session(desk, workshop.project_id, "Store Leuven").ids("sessions")[0]
    sessions.start_session(desk, later)
    assert evidence(page, workshop, "A3") == AWAITED
    qtbot.waitUntil(lambda: evidence(page, workshop, "A3") == "4 seen or heard")


@pytest.mark.usefixtures("much")
def test_what_was_judged_while_the_page_was_hidden_is_there_when_it_shows(
    page: AssumptionsPage, desk: Desk, workshop: Workshop, qtbot: QtBot
):
    with held_up(page):
        withdraw_lena(desk, workshop)
        window = window_of(page)
        window.go_to("scenario")
    qtbot.waitUntil(lambda: window.context.verdicts.at_once(workshop.project_id) is not None)
    window.go_to("assumptions")
    assert evidence(page, workshop, "A3") == "2 did · 1 said"
