"""What tests of views have in common."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.views.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Generator[Background]:
    background = Background()
    yield background
    background.stop()
