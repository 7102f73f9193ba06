"""Leading a session: from step to step, by keys, clicks and clickers, and ticks."""

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
from cocreate_desktop.views.run.steps.step_delegate import FoldLine
from tests.views.run_stories import MINUTE, Open, Room, open_run, plan, start

__all__ = ["open_run"]


SECOND = 1_000


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


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


def test_page_up_at_the_first_step_is_a_passing_word(room: Room) -> None:
    room.press(Qt.Key.Key_PageUp)
    assert room.live.head.step_note.text() == "This is the first step."
    assert not room.window.notice.isVisible()


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
