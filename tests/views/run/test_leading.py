"""Leading a session: the timer, the steps, pauses, ticks, and how it stands against its plan."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.actions import leading, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.domain.schedule import Alarm
from cocreate_desktop.views.run.steps.step_delegate import FoldLine
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


class Painted(QObject):
    """Hears which part of a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.parts: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.parts.append(event.rect())
        return False


def test_a_second_paints_the_running_step_alone(room: Room) -> None:
    steps = room.live.column.steps
    painted = Painted(steps.viewport())
    room.go_on(SECOND)
    QApplication.processEvents()
    assert painted.parts == [steps.visualRect(steps.model().index(0, 0))]


def test_another_step_moves_those_below_it(room: Room) -> None:
    steps = room.live.column.steps
    before = [steps.visualRect(steps.model().index(row, 0)) for row in range(4)]
    painted = Painted(steps.viewport())
    room.press(Qt.Key.Key_PageDown)
    QApplication.processEvents()
    places = [steps.visualRect(steps.model().index(row, 0)) for row in range(4)]
    assert places[0].height() < before[0].height()
    assert all(lower.top() == upper.bottom() + 1 for upper, lower in pairwise(places))
    assert any(part.contains(place) for part in painted.parts for place in [places[0].united(places[3])])


def test_no_step_ends_by_itself(room: Room) -> None:
    room.go_on(100 * MINUTE)
    assert room.live.head.step_of.text() == "Step 1 of 4"


def test_page_down_goes_on_from_within_the_line(room: Room) -> None:
    room.type("half a thou")
    room.go_on(3 * MINUTE)
    room.press(Qt.Key.Key_PageDown)
    assert room.live.head.step_title.text() == "Find the counter"
    assert room.live.head.timer.text == "6:00"
    assert room.live.head.began.text() == "Step began at 03:00"
    assert room.line.text == "half a thou"
    assert room.live.column.steps.model().index(0, 0).data().startswith("1. Welcome: done in 3:00 of 4:00")


def test_page_up_soon_after_takes_the_change_back_with_its_entries(desk: Desk, room: Room) -> None:
    room.go_on(3 * MINUTE)
    room.press(Qt.Key.Key_PageDown)
    room.go_on(4 * SECOND)
    entry_id = room.note("@Lena did: too early")
    room.press(Qt.Key.Key_PageUp)
    (run,) = desk.library.sessions.runs(room.window.place.session_id or "")
    assert room.feed.entry(room.feed.row_of(entry_id)).observation.step_run_id == run.id
    assert room.live.head.timer.text == "0:56"
    assert room.live.head.step_of.text() == "Step 1 of 4"


def test_page_up_later_visits_the_step_again(desk: Desk, room: Room) -> None:
    room.press(Qt.Key.Key_PageDown)
    room.go_on(11 * SECOND)
    room.press(Qt.Key.Key_PageUp)
    assert len(desk.library.sessions.runs(room.window.place.session_id or "")) == 3


def test_page_up_twice_goes_back_two_steps(room: Room) -> None:
    for _ in range(3):
        room.press(Qt.Key.Key_PageDown)
        room.go_on(MINUTE)
    for step in (3, 2):
        room.press(Qt.Key.Key_PageUp)
        room.go_on(SECOND)
        assert room.live.head.step_of.text() == f"Step {step} of 4"


def test_a_jump_to_the_first_step_by_mistake_is_taken_back_too(desk: Desk, room: Room) -> None:
    session_id = room.window.place.session_id or ""
    for _ in range(2):
        room.press(Qt.Key.Key_PageDown)
        room.go_on(MINUTE)
    before = desk.library.sessions.runs(session_id)
    leading.go_to_step(desk, session_id, desk.library.sessions.steps(session_id)[0].id)
    assert room.live.head.step_of.text() == "Step 1 of 4"
    room.press(Qt.Key.Key_PageUp)
    assert room.live.head.step_of.text() == "Step 3 of 4"
    assert desk.library.sessions.runs(session_id) == before


def test_a_long_name_is_read_in_smaller_letters(desk: Desk, open_run: Open) -> None:
    told = plan(desk)
    step = desk.library.scenarios.steps(told.project_id)[0]
    scenario.edit_step(desk, step.id, title="Hand it over, hear the price")
    sessions.start_session(desk, told.session_id)
    title = open_run(told).live.head.step_title
    font = title.painted_font()
    assert QFontMetricsF(title.font()).horizontalAdvance(title.text()) > title.width()
    assert QFontMetricsF(font).horizontalAdvance(title.text()) <= title.width()
    assert font.pixelSize() >= 18


def test_the_last_step_has_no_next(room: Room) -> None:
    for _ in range(3):
        room.press(Qt.Key.Key_PageDown)
    assert not room.live.head.next_step.isEnabled()
    assert room.live.head.next_step.toolTip() == "This is the last step."
    QApplication.processEvents()
    place = room.live.script.geometry()
    room.press(Qt.Key.Key_PageDown)
    QApplication.processEvents()
    assert room.live.head.step_of.text() == "Step 4 of 4"
    assert room.live.head.step_note.text() == "This is the last step."
    assert not room.window.notice.isVisible()
    assert room.live.script.geometry() == place
    room.press(Qt.Key.Key_PageUp)
    assert room.live.head.step_note.text() == ""
    assert room.live.head.next_step.toolTip().startswith("Next step")


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
    steps = room.live.column.steps
    room.click(steps.viewport(), steps.visualRect(steps.model().index(2, 0)).center())
    assert room.live.head.step_title.text() == "Wait for the repair"
    assert room.line.hasFocus()


def test_enter_on_a_step_goes_there(room: Room) -> None:
    steps = room.live.column.steps
    steps.setFocus()
    steps.setCurrentIndex(steps.model().index(3, 0))
    QTest.keyClick(steps, Qt.Key.Key_Return)
    assert room.live.head.step_title.text() == "Look back"


def test_finished_steps_fold_in_a_low_window_that_overflows(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    for _ in range(3):
        leading.next_step(desk, told.session_id)
    low = open_run(told, size=(1366, 600))
    steps = low.live.column.steps
    steps.setFixedHeight(150)
    shown = [steps.model().index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(2)]
    assert isinstance(shown[0], FoldLine)
    assert shown[0].count == 3
    assert shown[1].title == "Look back"
    low.click(
        low.live.column.steps.viewport(),
        low.live.column.steps.visualRect(low.live.column.steps.model().index(0, 0)).center(),
    )
    assert low.live.column.steps.model().rowCount() == 4


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


def test_page_up_at_the_first_step_is_a_passing_word(room: Room) -> None:
    room.press(Qt.Key.Key_PageUp)
    assert room.live.head.step_note.text() == "This is the first step."
    assert not room.window.notice.isVisible()


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


def test_questions_are_ticked_and_unticked_by_keys(desk: Desk, room: Room) -> None:
    session_id = room.window.place.session_id or ""
    for _ in range(2):
        room.go_on(SECOND)
        room.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert [tick.at_ms for tick in desk.library.sessions.ticks(session_id)] == [SECOND, 2 * SECOND]
    room.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert room.live.head.step_note.text() == "Every question of this step is ticked."
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    room.press(Qt.Key.Key_T, both)
    assert [tick.at_ms for tick in desk.library.sessions.ticks(session_id)] == [SECOND]


def test_what_else_a_clicker_sends_does_no_harm(desk: Desk, room: Room) -> None:
    """Start of the show, black screen and end of the show, then on: nothing is saved and nothing is lost."""
    session_id = room.window.place.session_id or ""
    room.press(Qt.Key.Key_F5)
    room.press(Qt.Key.Key_Escape)
    room.type(".")
    room.press(Qt.Key.Key_Escape)
    room.type("b")
    assert room.live.head.step_of.text() == "Step 1 of 4"
    room.press(Qt.Key.Key_PageDown)
    assert room.live.head.step_of.text() == "Step 2 of 4"
    assert room.line.text == "b"
    assert desk.library.observations.of_session(session_id) == []


def test_a_clicker_that_is_held_down_is_one_press(room: Room) -> None:
    commands = room.page.context.commands
    assert not commands["run.next"].autoRepeat()
    assert not commands["run.previous"].autoRepeat()
