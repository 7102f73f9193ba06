"""The report that is given out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import tell_a_session
from tests.views.report.room import ReportRoom, report_room


@pytest.fixture
def room(desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[ReportRoom]:
    told = tell_a_session(desk, clock)
    with report_room(desk, theme, tmp_path / "settings.toml", qtbot, told.project_id) as room:
        room.made()
        yield room
