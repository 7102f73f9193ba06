"""Leading a session: the timer, its alarms, pauses, and how it stands against its plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.schedule import Alarm
from tests.views.run_stories import MINUTE, Open, Room, open_run, plan, start

__all__ = ["open_run"]


SECOND = 1_000


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


def test_the_timer_counts_down_and_past_zero_up(room: Room) -> None:
    assert room.live.head.timer.text == "4:00"
    room.go_on(67 * SECOND)
    assert room.live.head.timer.text == "2:53"
    assert room.live.title.elapsed.text() == "01:07"
    assert room.live.head.left_of.text() == "left of 4:00"
    room.go_on(4 * MINUTE)
    assert room.live.head.timer.text == "+1:07"
    assert room.live.head.timer.alarm is Alarm.OVER
    assert room.live.head.left_of.text() == "Over the planned 4:00"


def test_one_minute_more_can_be_undone(room: Room) -> None:
    room.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert room.live.head.timer.text == "5:00"
    assert room.live.head.left_of.text() == "left of 5:00"
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.live.head.timer.text == "4:00"


def test_a_pause_stops_the_step_and_not_the_session(room: Room) -> None:
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    room.go_on(2 * MINUTE)
    assert room.live.head.timer.text == "3:00"
    assert room.live.title.elapsed.text() == "03:00"
    assert room.live.pause_note.isVisible()
    assert room.live.pause_note.pause_text.text().startswith("Paused for 2:00")
    room.click(room.live.pause_note.go_on)
    room.go_on(MINUTE)
    assert room.live.head.timer.text == "2:00"
    assert not room.live.pause_note.isVisible()
    assert room.line.hasFocus()


def test_behind_and_ahead(room: Room) -> None:
    assert room.live.title.pace.text == "On time"
    room.go_on(3 * MINUTE)
    room.press(Qt.Key.Key_PageDown)
    assert room.live.title.pace.text == "1:00 ahead"
    room.go_on(9 * MINUTE)
    assert room.live.title.pace.text == "2:00 behind"
    assert (room.live.column.planned_end.text(), room.live.column.paced_end.text()) == ("25:00", "27:00")
    assert room.live.column.steps.model().index(2, 0).data() == "3. Wait for the repair: 10:00, at 12:00"


def test_a_step_that_was_visited_is_not_to_come(room: Room) -> None:
    room.press(Qt.Key.Key_PageDown)
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_PageUp)
    assert room.live.head.step_of.text() == "Step 1 of 4"
    assert room.live.column.steps.model().index(1, 0).data() == "2. Find the counter: done in 1:00 of 6:00"
    assert room.live.column.paced_end.text() == "20:00"


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
    assert room.live.title.elapsed.text() == "00:01"


def test_commands_are_for_their_state_only(desk: Desk, room: Room) -> None:
    commands = room.page.context.commands
    assert commands["run.next"].isEnabled()
    assert not commands["run.start"].isEnabled()
    room.page.hide()
    assert not commands["run.next"].isEnabled()


def inked(room: Room) -> tuple[str, set[int]]:
    """The ink of the timer's figures and marks, and the columns of pixels that they reach."""
    picture = room.live.head.timer.grab().toImage()
    ground = picture.pixel(0, 0)
    rows = range(0, picture.height(), 2)
    columns = {x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in rows)}
    middle = picture.height() // 2
    ink = min((picture.pixelColor(x, middle) for x in columns), key=lambda colour: colour.lightness())
    return ink.name(), columns


def test_both_alarms_have_a_colour_and_a_shape(room: Room) -> None:
    """A triangle beside the figures, and a plus before them."""
    timer = room.live.head.timer
    timer.show_left(59_000, Alarm.NONE, stands=False)
    plain, figures = inked(room)
    room.go_on(181 * SECOND)
    assert (timer.text, timer.alarm) == ("0:59", Alarm.NEARLY_UP)
    warning, with_mark = inked(room)
    assert warning != plain
    assert max(with_mark) > max(figures) + 20
    room.go_on(60 * SECOND)
    assert (timer.text, timer.alarm) == ("+0:01", Alarm.OVER)
    assert timer.accessibleDescription() == "Over time"
    assert inked(room)[0] not in (plain, warning)


def test_nearly_up_is_said_in_words_too(room: Room) -> None:
    room.go_on(185 * SECOND)
    assert room.live.head.left_of.text() == "Nearly up: left of 4:00"
    assert room.live.head.timer.accessibleDescription() == "Nearly up"


def test_the_end_is_told_in_the_hours_of_the_place(desk: Desk, open_run: Open) -> None:
    told = plan(desk, zone="America/New_York")
    sessions.start_session(desk, told.session_id)
    room = open_run(told)
    assert room.live.title.ends_at.text() == "ends 05:25"
    room.go_on(5 * MINUTE)
    assert room.live.title.ends_at.text() == "ends 05:26"
    assert room.live.title.pace.toolTip() == "At this pace you end at 05:26"


def test_a_pause_gets_its_reason_by_one_click(desk: Desk, room: Room) -> None:
    room.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    note = room.live.pause_note
    assert room.line.hasFocus()
    room.click(note.chips["busy"])
    (pause,) = desk.library.sessions.pauses(room.window.place.session_id or "")
    assert pause.reason == "busy"
    assert note.chips["busy"].isChecked()
    assert room.line.hasFocus()
    room.click(note.chips["busy"])
    assert desk.library.sessions.pauses(pause.session_id)[0].reason == ""


def test_a_pause_gets_its_reason_in_words_while_it_stands(desk: Desk, room: Room) -> None:
    room.type("half")
    room.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    note = room.live.pause_note
    assert note.reason.hasFocus()
    room.qtbot.keyClicks(note.reason, "the till is open")
    room.qtbot.keyClick(note.reason, Qt.Key.Key_Return)
    (pause,) = desk.library.sessions.pauses(room.window.place.session_id or "")
    assert pause.reason == "the till is open"
    QApplication.processEvents()
    assert room.line.hasFocus()
    assert room.line.text == "half"
    room.go_on(MINUTE)
    assert note.reason.text() == "the till is open"


def test_going_on_while_the_reason_is_written_keeps_it_and_gives_the_line_the_keys(
    desk: Desk, room: Room
) -> None:
    room.press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.keyClicks(room.live.pause_note.reason, "a phone")
    room.qtbot.keyClick(room.live.pause_note.reason, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    (pause,) = desk.library.sessions.pauses(room.window.place.session_id or "")
    assert (pause.reason, pause.to_ms) == ("a phone", 0)
    assert room.line.hasFocus()
