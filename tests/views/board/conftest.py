"""Boards to begin with: the one of the picture, and an empty one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock, open_desk
from tests.views.board_stories import Wall, all_sessions, enter, fill_board, hold_day


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the sample day, held to its end, once with an empty board and once with a full one."""
    folder = tmp_path_factory.mktemp("held")
    for name in ("empty", "full"):
        clock = FakeClock()
        desk = open_desk(folder / name, clock)
        session_id = hold_day(desk, clock)
        if name == "full":
            fill_board(desk, session_id)
        desk.library.close()
    return folder


@pytest.fixture
def opened(
    held: Path, clock: FakeClock, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> Generator[Callable[[str], Wall]]:
    """Opens a copy of one of the libraries on its board, a day later."""
    desks: list[Desk] = []

    def open_copy(name: str) -> Wall:
        shutil.copytree(held / name, tmp_path / "library", ignore=shutil.ignore_patterns("*.lock"))
        clock.advance(24 * 3_600_000)
        desk = open_desk(tmp_path / "library", clock, seed=9)
        desks.append(desk)
        (session_id,) = [one.id for one in all_sessions(desk)]
        return enter(desk, theme, tmp_path, qtbot, session_id)

    yield open_copy
    for desk in desks:
        desk.library.close()


@pytest.fixture
def wall(opened: Callable[[str], Wall]) -> Wall:
    """The board of the picture, after the session's end, with every observation in its tray."""
    wall = opened("full")
    wall.page.tray.show_all()
    return wall


@pytest.fixture
def fresh(opened: Callable[[str], Wall]) -> Wall:
    """The board of the picture as it opens."""
    return opened("full")


@pytest.fixture
def empty(opened: Callable[[str], Wall]) -> Wall:
    return opened("empty")
