"""The right side of the Library, on a library with a session that was held."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.library.backup_panel import BackupPanel
from cocreate_desktop.views.library.projects_panel import ProjectsPanel
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import Told, tell_a_session
from tests.views.library.safe_room import Room


@pytest.fixture
def room(desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Room:
    window = MainWindow(desk, theme, theme.icons, Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    side = QWidget()
    qtbot.addWidget(side)
    side.resize(352, 768)
    list_panel, backup = ProjectsPanel(window.context, side), BackupPanel(window.context, side)
    list_panel.setGeometry(0, 0, 352, 560)
    backup.setGeometry(0, 560, 352, 208)
    side.show()
    return Room(window, side, list_panel, backup, desk, clock, qtbot)


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock, "Repair counter")
