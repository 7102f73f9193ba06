"""A running session, what was noted in it, and the tools over its feed."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.run.feed.tools import FeedTools
from tests.views.run_stories import Open, Room, start


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


@pytest.fixture
def tools(room: Room) -> FeedTools:
    return room.page.feeds.live


def shown(room: Room) -> list[str]:
    return [room.feed.entry(row).observation.text for row in range(room.feed.rowCount())]


def entry_of(desk: Desk, entry_id: str) -> Entry:
    return desk.library.observations.get(entry_id)


def noted(room: Room, line: str) -> str:
    """Write a line, and let a second pass."""
    entry_id = room.note(line)
    room.go_on(1_000)
    return entry_id


def write(tools: FeedTools, line: str) -> None:
    QTest.keyClicks(tools.bar.line, line)
