"""Leading a session: the timer, the steps, pauses, ticks, and how it stands against its plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import leading
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.run.step_delegate import FoldLine
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]

SECOND = 1_000


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


def test_the_timer_counts_down_and_past_zero_up(room: Room) -> None:
    assert room.live.timer.text == "4:00"
    room.go_on(67 * SECOND)
    assert room.live.timer.text == "2:53"
    assert room.live.elapsed.text() == "01:07"
    assert room.live.left_of.text() == "left of 4:00"
    room.go_on(4 * MINUTE)
    assert room.live.timer.text == "+1:07"
    assert room.live.timer.is_over
    assert room.live.left_of.text() == "Over the planned 4:00"


def test_no_step_ends_by_itself(room: Room) -> None:
    room.go_on(100 * MINUTE)
    assert room.live.step_of.text() == "Step 1 of 4"


def test_page_down_goes_on_from_within_the_line(room: Room) -> None:
    room.type("half a thou")
    room.go_on(3 * MINUTE)
    room.press(Qt.Key.Key_PageDown)
    assert room.live.step_title.text() == "Find the counter"
    assert room.live.timer.text == "6:00"
    assert room.live.began.text() == "Step began at 03:00"
    assert room.line.text == "half a thou"
    assert room.live.steps.model().index(0, 0).data().startswith("1. Welcome: done in 3:00 of 4:00")


def test_page_up_soon_after_takes_the_change_back_with_its_entries(desk: Desk, room: Room) -> None:
    room.go_on(3 * MINUTE)
    room.press(Qt.Key.Key_PageDown)
    room.go_on(4 * SECOND)
    entry_id = room.note("@Lena did: too early")
    room.press(Qt.Key.Key_PageUp)
    (run,) = desk.library.sessions.runs(room.window.place.session_id or "")
    assert room.feed.entry(room.feed.row_of(entry_id)).observation.step_run_id == run.id
    assert room.live.timer.text == "0:56"
    assert room.live.step_of.text() == "Step 1 of 4"


def test_page_up_later_visits_the_step_again(desk: Desk, room: Room) -> None:
    room.press(Qt.Key.Key_PageDown)
    room.go_on(11 * SECOND)
    room.press(Qt.Key.Key_PageUp)
    assert len(desk.library.sessions.runs(room.window.place.session_id or "")) == 3


def test_the_last_step_has_no_next(room: Room) -> None:
    for _ in range(3):
        room.press(Qt.Key.Key_PageDown)
    assert not room.live.next_step.isEnabled()
    assert room.live.next_step.toolTip() == "This is the last step."
    QApplication.processEvents()
    place = room.live.script.geometry()
    room.press(Qt.Key.Key_PageDown)
    QApplication.processEvents()
    assert room.live.step_of.text() == "Step 4 of 4"
    assert room.live.step_note.text() == "This is the last step."
    assert not room.window.notice.isVisible()
    assert room.live.script.geometry() == place
    room.press(Qt.Key.Key_PageUp)
    assert room.live.step_note.text() == ""
    assert room.live.next_step.toolTip().startswith("Next step")


def test_one_minute_more_can_be_undone(room: Room) -> None:
    room.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert room.live.timer.text == "5:00"
    assert room.live.left_of.text() == "left of 5:00"
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.live.timer.text == "4:00"


def test_a_pause_stops_the_step_and_not_the_session(room: Room) -> None:
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    room.go_on(2 * MINUTE)
    assert room.live.timer.text == "3:00"
    assert room.live.elapsed.text() == "03:00"
    assert room.live.pause_note.isVisible()
    assert room.live.pause_text.text().startswith("Paused for 2:00")
    room.click(room.live.go_on)
    room.go_on(MINUTE)
    assert room.live.timer.text == "2:00"
    assert not room.live.pause_note.isVisible()
    assert room.line.hasFocus()


def test_behind_and_ahead(room: Room) -> None:
    assert room.live.pace.text == "On time"
    room.go_on(3 * MINUTE)
    room.press(Qt.Key.Key_PageDown)
    assert room.live.pace.text == "1:00 ahead"
    room.go_on(9 * MINUTE)
    assert room.live.pace.text == "2:00 behind"
    assert (room.live.planned_end.text(), room.live.paced_end.text()) == ("25:00", "27:00")
    assert room.live.steps.model().index(2, 0).data() == "3. Wait for the repair: 10:00, at 12:00"


def test_a_step_that_was_visited_is_not_to_come(room: Room) -> None:
    room.press(Qt.Key.Key_PageDown)
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_PageUp)
    assert room.live.step_of.text() == "Step 1 of 4"
    assert room.live.steps.model().index(1, 0).data() == "2. Find the counter: done in 1:00 of 6:00"
    assert room.live.paced_end.text() == "20:00"


def test_a_tick_keeps_its_time_and_can_be_taken_back(desk: Desk, room: Room) -> None:
    session_id = room.window.place.session_id or ""
    item = next(one for one in desk.library.sessions.items(session_id) if one.kind is ItemKind.ASK)
    room.go_on(65 * SECOND)
    room.click(room.live.script.check_of(item.id))
    assert room.live.script.check_of(item.id).ticked_ms == 65 * SECOND
    assert [tick.at_ms for tick in desk.library.sessions.ticks(session_id)] == [65 * SECOND]
    assert room.line.hasFocus()
    room.click(room.live.script.check_of(item.id))
    assert room.live.script.check_of(item.id).ticked_ms is None


def test_a_click_on_a_step_goes_there(room: Room) -> None:
    steps = room.live.steps
    room.click(steps.viewport(), steps.visualRect(steps.model().index(2, 0)).center())
    assert room.live.step_title.text() == "Wait for the repair"
    assert room.line.hasFocus()


def test_enter_on_a_step_goes_there(room: Room) -> None:
    steps = room.live.steps
    steps.setFocus()
    steps.setCurrentIndex(steps.model().index(3, 0))
    QTest.keyClick(steps, Qt.Key.Key_Return)
    assert room.live.step_title.text() == "Look back"


def test_finished_steps_fold_in_a_low_window_that_overflows(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    for _ in range(3):
        leading.next_step(desk, told.session_id)
    low = open_run(told, size=(1366, 600))
    low.live.steps.setFixedHeight(150)
    shown = [low.live.steps.model().index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(2)]
    assert isinstance(shown[0], FoldLine)
    assert shown[0].count == 3
    assert shown[1].title == "Look back"
    low.click(
        low.live.steps.viewport(), low.live.steps.visualRect(low.live.steps.model().index(0, 0)).center()
    )
    assert low.live.steps.model().rowCount() == 4


def test_an_anchor_is_kept_every_ten_seconds(desk: Desk, room: Room) -> None:
    session_id = room.window.place.session_id or ""
    before = desk.library.running.last_anchor(session_id)
    room.go_on(2 * SECOND)
    assert desk.library.running.last_anchor(session_id) == before
    room.go_on(8 * SECOND)
    after = desk.library.running.last_anchor(session_id)
    assert after is not None
    assert after.at_ms == 10 * SECOND


def test_after_sleep_an_anchor_is_kept_at_once(desk: Desk, room: Room) -> None:
    session_id = room.window.place.session_id or ""
    room.go_on(6 * SECOND)
    after = desk.library.running.last_anchor(session_id)
    assert after is not None
    assert after.at_ms == 6 * SECOND


def test_the_beat_goes_on_slowly_while_nobody_looks(room: Room) -> None:
    room.go_on(SECOND)
    room.page.hide()
    room.go_on(12 * SECOND)
    anchor = room.desk.library.running.last_anchor(room.window.place.session_id or "")
    assert anchor is not None
    assert anchor.at_ms == 13 * SECOND
    assert room.live.elapsed.text() == "00:01"


def test_commands_are_for_their_state_only(desk: Desk, room: Room) -> None:
    commands = room.page.context.commands
    assert commands["run.next"].isEnabled()
    assert not commands["run.start"].isEnabled()
    room.page.hide()
    assert not commands["run.next"].isEnabled()
