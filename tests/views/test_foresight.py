"""What the first report needs is loaded before anybody asks for it, and never while a session runs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.background import Background
from cocreate_desktop.views.bus import ChangeBus
from cocreate_desktop.views.place import Place
from cocreate_desktop.views.shell import foresight
from cocreate_desktop.views.shell.foresight import Foresight
from tests.fakes import FakeClock
from tests.stories import prepare_project, tell_a_session


@pytest.fixture
def loading(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Generator[Foresight]:
    monkeypatch.setattr(foresight, "REST_MS", 0)
    bus, background = ChangeBus(desk), Background()
    place = Place(desk.library, bus)
    bus.changed.connect(place.after)
    yield Foresight(desk.library, place, bus, background, bus)
    background.stop()
    bus.stop()


def come_to(project_id: str, loading: Foresight, qtbot: QtBot) -> None:
    with qtbot.waitSignal(loading.rest.timeout):
        loading.place.open_project(project_id)


def test_who_comes_to_an_ended_session_finds_its_report_prepared(
    desk: Desk, clock: FakeClock, loading: Foresight, qtbot: QtBot
) -> None:
    told = tell_a_session(desk, clock)
    come_to(told.project_id, loading, qtbot)

    assert loading.job is not None
    loading.place.open_project(told.project_id)
    assert not loading.rest.isActive(), "it is loaded once"


def test_nothing_is_loaded_before_a_session_and_while_one_runs(
    desk: Desk, clock: FakeClock, loading: Foresight, qtbot: QtBot
) -> None:
    ended = tell_a_session(desk, clock)
    told = prepare_project(desk, "Another counter")
    come_to(told.project_id, loading, qtbot)
    assert loading.job is None

    sessions.start_session(desk, told.session_id)
    come_to(ended.project_id, loading, qtbot)
    assert loading.job is None


def test_a_change_puts_it_off(desk: Desk, clock: FakeClock, loading: Foresight) -> None:
    told = tell_a_session(desk, clock)
    loading.place.open_project(told.project_id)
    loading.rest.stop()

    projects.add_project(desk, "Another one")

    assert loading.rest.isActive()


def loaded(script: str) -> set[str]:
    """The modules that a process of its own has after that."""
    script = f"import sys; from {foresight.__name__} import load_for_reports; {script}; print(*sys.modules)"
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(finished.stdout.split())


def test_it_loads_what_makes_the_pages() -> None:
    modules = loaded(
        "load_for_reports(); from reportlab.pdfbase import pdfmetrics;"
        "assert any('Inter' in name for name in pdfmetrics.getRegisteredFontNames())"
    )
    assert {"pypdfium2", "cocreate_desktop.report.render", "cocreate_desktop.views.report.page"} <= modules


def test_a_window_that_closes_meanwhile_waits_for_no_more_of_it() -> None:
    modules = loaded("load_for_reports(lambda: 'pypdfium2' in sys.modules)")
    assert "pypdfium2" in modules and "pyphen" not in modules
