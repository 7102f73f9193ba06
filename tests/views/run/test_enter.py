"""What an Enter makes the window do: each thing once, however many there are of what it touches."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.store.reading import Repository
from cocreate_desktop.views.place import Place
from cocreate_desktop.views.run.feed import delegate
from cocreate_desktop.views.run.line.capture_rows import CaptureRows
from cocreate_desktop.views.run.run_commands import RunCommands
from tests.views.run_stories import Open, Room, open_run, start

__all__ = ["open_run"]

LINE = "@Lena did: sits and waits +A1"


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    room = open_run(start(desk))
    # Whoever comes with an entry changes more than the feed.
    room.note("@Lena said: hm")
    paint(room)
    return room


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[object, str], list[int]]:
    """Counts the calls of something from now on."""

    def count(owner: object, name: str) -> list[int]:
        calls: list[int] = []
        real = getattr(owner, name)

        def counting(*arguments: object, **named: object) -> object:
            calls.append(1)
            return real(*arguments, **named)

        monkeypatch.setattr(owner, name, counting)
        return calls

    return count


def paint(room: Room) -> None:
    room.live.feed.viewport().repaint()


def enter(room: Room) -> None:
    room.press(Qt.Key.Key_Return)
    paint(room)


def test_the_new_row_is_laid_out_once(room: Room, counted: Callable[[object, str], list[int]]) -> None:
    room.type(LINE)
    laid_out = counted(delegate, "FeedBody")
    enter(room)
    assert len(laid_out) == 1


def test_a_row_that_changes_is_laid_out_anew(room: Room) -> None:
    row_id = room.note(LINE)
    paint(room)
    before = room.live.feed.visualRect(room.feed.index(1)).height()
    room.page.noting.rewrite(row_id)
    room.type("with a sigh, for a long time, and with nothing in the hands but the number of the queue")
    enter(room)
    assert room.live.feed.visualRect(room.feed.index(1)).height() > before


def test_the_rows_under_the_line_are_filled_once(
    room: Room, counted: Callable[[object, str], list[int]]
) -> None:
    room.type(LINE)
    filled = counted(CaptureRows, "show_line")
    enter(room)
    assert len(filled) == 1


def test_commands_and_place_stay_as_they_are(room: Room, counted: Callable[[object, str], list[int]]) -> None:
    room.type(LINE)
    enabled, read = counted(RunCommands, "enable"), counted(Place, "_was_archived_by")
    enter(room)
    assert (enabled, read) == ([], [])


def test_few_reads_go_to_the_disk(room: Room, counted: Callable[[object, str], list[int]]) -> None:
    room.type(LINE)
    read = counted(Repository, "_read")
    enter(room)
    assert len(read) <= 12
