"""A running session with things to show, and displays to show them on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from cocreate_desktop.actions import scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.run import page as run_page
from cocreate_desktop.views.run.eyes.presenting import Presenting
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import Told
from tests.views.run_stories import Open, Room, plan
from tests.views.second_screen.displays import FakeScreens

THINGS = ("The sign over the counter", "The price board")


@pytest.fixture
def screens(monkeypatch: pytest.MonkeyPatch) -> FakeScreens:
    """One display, until another one is plugged in."""
    screens = FakeScreens()
    monkeypatch.setattr(run_page, "Presenting", partial(Presenting, screens=lambda _: screens))
    return screens


@pytest.fixture
def told(desk: Desk) -> Told:
    told = plan(desk)
    (step, *_) = desk.library.scenarios.steps(told.project_id)
    for text in THINGS:
        scenario.add_item(desk, step.id, ItemKind.SHOW, text)
    sessions.start_session(desk, told.session_id)
    return told


@pytest.fixture
def room(
    qtbot,
    desk: Desk,
    clock: FakeClock,
    theme: Theme,
    tmp_path: Path,
    screens: FakeScreens,
    told: Told,
) -> Iterator[Room]:
    room = Open(qtbot, desk, clock, theme, tmp_path)(told)
    yield room
    room.page.presenting.projector.turn_off()


@pytest.fixture
def item_of(desk: Desk, told: Told) -> Callable[[str], str]:
    """The id of a line of the session by its text."""
    return lambda text: next(
        item.id for item in desk.library.sessions.items(told.session_id) if item.text == text
    )
