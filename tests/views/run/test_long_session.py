"""A session of thousands of observations: open at once, whole a moment later."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Mode, Observation
from cocreate_desktop.views.run.opening import AT_ONCE
from tests.stories import Told
from tests.views.run_stories import Open, Room, open_run, start

__all__ = ["open_run"]

MANY = AT_ONCE + 500


@pytest.fixture
def told(desk: Desk) -> Told:
    told = start(desk)
    entries = [
        Observation(f"o{n:05}", told.session_id, n, Mode.DID, f"thing {n}", desk.now()) for n in range(MANY)
    ]
    with desk.act(verbs.IMPORT_MEETING, told.project_id, told.session_id, ids_only=True) as act:
        act.recorder.insert_many(entries)
    return told


def is_whole(room: Room) -> bool:
    return len(room.feed.entries) == MANY


def test_the_newest_are_there_at_once_and_the_others_a_moment_later(
    told: Told, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate_desktop.views.run.opening._REST_AFTER_MS", 60_000)
    room = open_run(told)
    assert [entry.observation.text for entry in room.feed.entries][::999] == [f"thing {500}", f"thing {1499}"]
    room.page.opening.finish()
    assert is_whole(room)


def test_what_is_noted_in_between_stays(told: Told, open_run: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cocreate_desktop.views.run.opening._REST_AFTER_MS", 60_000)
    room = open_run(told)
    room.go_on(60_000)
    new = room.note("@Lena did: sits")
    room.page.show_record("o00001")
    assert len(room.feed.entries) == MANY + 1
    assert room.feed.entry(room.feed.row_of(new)).observation.text == "sits"
    assert room.live.feed.selected_ids == ["o00001"]


def test_a_window_that_closes_at_once_leaves_the_library_alone(
    desk: Desk, told: Told, open_run: Open
) -> None:
    room = open_run(told)
    room.window.close()
    QApplication.processEvents()
    assert not room.page.opening.is_under_way


def test_it_becomes_whole_by_itself(told: Told, open_run: Open) -> None:
    room = open_run(told)
    room.qtbot.waitUntil(lambda: is_whole(room))
    assert room.live.feed_count.text() == str(MANY)
