"""The report that is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.views.theme import Theme
from tests.views.report.room import ReportRoom, report_room


@pytest.fixture
def room(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[ReportRoom]:
    """The sample's newest session that was held."""
    project_id = load_sample(desk)
    held = [one for one in desk.library.sessions.of_project(project_id) if one.ended_at is not None]
    with report_room(desk, theme, tmp_path / "settings.toml", qtbot, project_id) as room:
        room.window.place.open_session(held[-1].id)
        room.made()
        room.drawn()
        yield room
