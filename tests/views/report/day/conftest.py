"""The second tab of the page Report, over a session to come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.report.tabs import DAY
from cocreate_desktop.views.theme import Theme
from tests.stories import Told, prepare_project
from tests.views.report.room import ReportRoom, report_room


@pytest.fixture
def told(desk: Desk) -> Told:
    return prepare_project(desk)


@pytest.fixture
def room(desk: Desk, told: Told, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[ReportRoom]:
    with report_room(desk, theme, tmp_path / "settings.toml", qtbot, told.project_id) as room:
        room.page.show_tab(DAY)
        yield room
