"""Backups and copies as the tests make them: nobody watches, and nobody calls them off."""

from __future__ import annotations

from pathlib import Path

import pytest

from cocreate_desktop.actions import backups
from cocreate_desktop.actions.backups import Reason
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.store.library import Library
from tests.fakes import FakeClock, open_library

HOUR_MS = 60 * 60 * 1000
DAY_MS = 24 * HOUR_MS


def unwatched(_: float) -> None:
    """Nobody looks at the progress."""


def never() -> bool:
    return False


def back_up(desk: Desk, reason: Reason = Reason.DAILY) -> backups.Backup:
    return backups.back_up(desk.library.folder, reason, desk.now(), unwatched, never)


def copy_to(desk: Desk, place: Path) -> Path:
    return backups.copy_elsewhere(desk.library.folder, place, desk.now(), unwatched, never)


def names(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.library.folder / "backups").iterdir())


def opened(path: Path, tmp_path: Path, clock: FakeClock) -> Library:
    """A backup as the library that it is."""
    folder = tmp_path / "opened"
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(path.read_bytes())
    return open_library(folder, clock)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


def damage(path: Path) -> None:
    """Overwrite a piece far behind the schema."""
    content = bytearray(path.read_bytes())
    begin = len(content) - 3 * 4096
    content[begin : begin + 3 * 4096] = bytes(3 * 4096)
    path.write_bytes(content)
