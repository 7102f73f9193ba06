"""The library's journal is emptied while nobody writes, and never in the middle of an entry."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.background import Background
from cocreate_desktop.views.bus import ChangeBus
from cocreate_desktop.views.shell import journal
from cocreate_desktop.views.shell.journal import WORTH_IT, JournalKeeper


@pytest.fixture
def keeper(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Generator[JournalKeeper]:
    monkeypatch.setattr(journal, "REST_MS", 0)
    bus, background = ChangeBus(desk), Background()
    keeper = JournalKeeper(desk.library.path, bus, background, bus)
    yield keeper
    keeper.stop()
    background.stop()
    bus.stop()


def in_the_file(desk: Desk) -> int:
    """How many projects a reader finds who does not look into the journal."""
    uri = f"file:{desk.library.path}?immutable=1"
    connection = sqlite3.connect(uri, uri=True)
    (count,) = connection.execute("SELECT COUNT(*) FROM projects").fetchone()
    connection.close()
    return count


def until_emptied(qtbot: QtBot, keeper: JournalKeeper) -> None:
    """Half emptied it is no file that one who does not look into the journal could read."""
    with qtbot.waitSignal(keeper.rest.timeout):
        pass
    qtbot.waitUntil(lambda: not keeper.is_busy)


def test_what_was_done_is_in_the_file_a_moment_later(qtbot: QtBot, desk: Desk, keeper: JournalKeeper) -> None:
    for n in range(WORTH_IT):
        projects.add_project(desk, f"Project {n}")
    assert in_the_file(desk) == 0
    until_emptied(qtbot, keeper)
    assert in_the_file(desk) == WORTH_IT


def test_a_few_acts_stay_in_the_journal(qtbot: QtBot, desk: Desk, keeper: JournalKeeper) -> None:
    for n in range(WORTH_IT - 1):
        projects.add_project(desk, f"Project {n}")
    with qtbot.waitSignal(keeper.rest.timeout):
        pass
    assert not keeper.is_busy


def test_many_entries_in_a_row_are_written_without_emptying_it(desk: Desk) -> None:
    for n in range(200):
        projects.add_project(desk, f"Project {n}")
    assert in_the_file(desk) == 0


def test_a_library_that_is_gone_is_left_alone(qtbot: QtBot, desk: Desk, keeper: JournalKeeper) -> None:
    for n in range(WORTH_IT):
        projects.add_project(desk, f"Project {n}")
    aside = desk.library.path.with_name("elsewhere")
    desk.library.path.rename(aside)
    until_emptied(qtbot, keeper)
    assert not desk.library.path.exists()
    aside.rename(desk.library.path)
