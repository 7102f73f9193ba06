"""The page Decide with a round told to its end, and with four sessions of which nothing is concluded."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.views.theme import Theme
from tests.views.decide_room import Kept, Room, keep, visit
from tests.views.decide_stories import tell_round, tell_shops


@pytest.fixture(scope="module")
def kept_round(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return keep(tmp_path_factory.mktemp("round"), tell_round)


@pytest.fixture(scope="module")
def kept_shops(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return keep(tmp_path_factory.mktemp("shops"), tell_shops)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path, kept_round: Kept) -> Generator[Room]:
    yield from visit(kept_round, theme, tmp_path, qtbot)


@pytest.fixture
def bare(qtbot: QtBot, theme: Theme, tmp_path: Path, kept_shops: Kept) -> Generator[Room]:
    """Four sessions held, nothing concluded."""
    yield from visit(kept_shops, theme, tmp_path, qtbot)
