"""The page Overview of two sessions held and a third planned."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.overview import OverviewPage
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.views.overview_stories import Open, Track, open_page, tell_two_shops


@pytest.fixture
def show(qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path) -> Open:
    return lambda project_id: open_page(qtbot, desk, theme, tmp_path, project_id)


@pytest.fixture
def track(desk: Desk, clock: FakeClock) -> Track:
    return tell_two_shops(desk, clock)


@pytest.fixture
def page(show: Open, track: Track) -> OverviewPage:
    return show(track.project_id)
