"""The script changes in the room: steps inserted and left out, questions moved on and added."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cocreate_desktop.actions import assumptions, leading, rescripting, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.theme import Theme
from tests.views.run_stories import MINUTE, Open, Room, open_run, plan, start

__all__ = ["open_run"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


def session_id(room: Room) -> str:
    return room.window.place.session_id or ""


def rows(room: Room) -> list[str]:
    model = room.live.column.steps.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def asked_in(room: Room, number: int) -> list[str]:
    """The questions of a step, by its number."""
    record = room.live.record
    assert record is not None
    return [item.text for item in record.items_of(record.steps[number - 1].id, ItemKind.ASK)]


def menu_texts() -> list[str]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return [action.text() for action in menu.actions()]


def choose(text: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    QApplication.processEvents()


def test_a_step_is_inserted_behind_the_running_one_by_keys_alone(room: Room) -> None:
    room.type("half a thou")
    room.press(Qt.Key.Key_I, CTRL)
    panel = room.live.insert_panel
    assert panel.step_title.hasFocus()
    room.qtbot.keyClicks(panel.step_title, "Ask the smith")
    room.qtbot.keyClick(panel.step_title, Qt.Key.Key_Return)
    assert rows(room)[1].startswith("2. Ask the smith: 5:00")
    assert not panel.isVisible()
    QApplication.processEvents()
    assert room.line.hasFocus()
    assert room.line.text == "half a thou"
    assert room.live.column.planned_end.text() == "25:00"
    assert room.live.column.paced_end.text() == "30:00"


def test_a_step_without_a_name_is_not_inserted_and_says_so(room: Room) -> None:
    room.click(room.live.column.insert_step)
    panel = room.live.insert_panel
    room.qtbot.keyClick(panel.step_title, Qt.Key.Key_Return)
    assert "is empty" in panel.error.text
    assert len(rows(room)) == 4
    room.qtbot.keyClick(panel.step_title, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    QApplication.processEvents()
    assert room.line.hasFocus()


def test_a_step_is_left_out_and_taken_in_again_from_its_menu(room: Room) -> None:
    steps = room.live.column.steps
    steps.setFocus()
    steps.setCurrentIndex(steps.model().index(2, 0))
    QTest.keyClick(steps, Qt.Key.Key_Delete)
    assert rows(room)[2] == "3. Wait for the repair: left out, 10:00"
    assert room.live.column.paced_end.text() == "15:00"
    assert room.live.title.pace.text == "10:00 ahead"
    room.page.context.commands["run.take_in"].trigger()
    assert rows(room)[2].startswith("3. Wait for the repair: 10:00, at")


def test_next_passes_over_what_is_left_out(desk: Desk, room: Room) -> None:
    second = desk.library.sessions.steps(session_id(room))[1]
    rescripting.leave_out(desk, session_id(room), second.id)
    room.press(Qt.Key.Key_PageDown)
    assert room.live.head.step_title.text() == "Wait for the repair"
    room.press(Qt.Key.Key_PageUp)
    room.go_on(MINUTE)
    assert room.live.head.step_title.text() == "Welcome"


def test_the_last_step_is_the_last_that_is_not_left_out(desk: Desk, room: Room) -> None:
    for step in desk.library.sessions.steps(session_id(room))[1:]:
        rescripting.leave_out(desk, session_id(room), step.id)
    assert not room.live.head.next_step.isEnabled()
    room.press(Qt.Key.Key_PageDown)
    assert room.live.head.step_note.text() == "This is the last step."


def test_questions_not_asked_are_offered_to_a_later_step(desk: Desk, room: Room) -> None:
    (first, second) = (
        item for item in desk.library.sessions.items(session_id(room)) if item.kind is ItemKind.ASK
    )
    room.click(room.live.script.check_of(first.id))
    assert not room.live.unasked.isVisible()
    room.press(Qt.Key.Key_PageDown)
    offer = room.live.unasked
    assert offer.isVisible()
    assert offer.text.text() == "One question was not asked"
    assert offer.add_later.text() == "Add to step 4"
    room.click(offer.add_later)
    assert asked_in(room, 4) == [second.text]
    assert not offer.isVisible()
    assert room.line.hasFocus()
    room.press(Qt.Key.Key_Z, CTRL)
    assert asked_in(room, 4) == []
    assert offer.isVisible()


def test_questions_not_asked_can_be_left_and_do_not_come_back(room: Room) -> None:
    room.press(Qt.Key.Key_PageDown)
    room.click(room.live.unasked.leave)
    assert not room.live.unasked.isVisible()
    room.press(Qt.Key.Key_M, CTRL)
    assert not room.live.unasked.isVisible()


def test_going_back_asks_nothing(desk: Desk, room: Room) -> None:
    belief = desk.library.sessions.assumptions(session_id(room))[0]
    second = desk.library.sessions.steps(session_id(room))[1]
    rescripting.ask_about(desk, session_id(room), {belief.id: "Why there?"}, second.id)
    room.press(Qt.Key.Key_PageDown)
    assert room.live.unasked.isVisible()
    room.go_on(11_000)
    room.press(Qt.Key.Key_PageUp)
    assert room.live.head.step_of.text() == "Step 1 of 4"
    assert not room.live.unasked.isVisible()


def test_the_step_that_tests_the_same_is_named_first(desk: Desk, open_run: Open) -> None:
    told = plan(desk)
    steps = desk.library.scenarios.steps(told.project_id)
    belief = desk.library.assumptions.of_project(told.project_id)[2]
    scenario.add_item(desk, steps[0].id, ItemKind.ASK, "How long is long?", assumption_id=belief.id)
    sessions.start_session(desk, told.session_id)
    room = open_run(told)
    room.press(Qt.Key.Key_PageDown)
    assert room.live.unasked.add_later.text() == "Add to step 3"


def test_what_has_no_step_left_gets_questions_by_one_click(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, beliefs=6))
    found = room.live.find_out
    assert found.lost_text.text() == "A5, A6 have no step left."
    assert found.add_lost.text() == "Add to step 4"
    room.click(found.add_lost)
    assert not found.lost.isVisible()
    assert asked_in(room, 4) == ["What would you do here, and why?"] * 2
    assert len(found.added.fields) == 2
    assert room.line.hasFocus()
    room.press(Qt.Key.Key_Z, CTRL)
    assert asked_in(room, 4) == []
    assert found.added.fields == {}
    room.live.find_out.count_heard()
    assert found.lost.isVisible()


def test_an_added_question_is_reworded_in_place(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, beliefs=5))
    room.click(room.live.find_out.add_lost)
    (field,) = room.live.find_out.added.fields.values()
    field.setFocus()
    field.selectAll()
    room.qtbot.keyClicks(field, "Would you come again?")
    room.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked_in(room, 4) == ["Would you come again?"]
    QApplication.processEvents()
    assert room.line.hasFocus()
    field.setFocus()
    field.selectAll()
    room.qtbot.keyClicks(field, " ")
    room.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "empty" in field.error
    assert asked_in(room, 4) == ["Would you come again?"]


def test_what_the_script_asks_elsewhere_is_asked_again_in_its_words(desk: Desk, open_run: Open) -> None:
    told = plan(desk)
    step = desk.library.scenarios.steps(told.project_id)[0]
    belief = desk.library.assumptions.of_project(told.project_id)[0]
    scenario.add_item(desk, step.id, ItemKind.ASK, "What brought you here?", assumption_id=belief.id)
    sessions.start_session(desk, told.session_id)
    leading.next_step(desk, told.session_id)
    room = open_run(told)
    room.click(room.live.find_out.add_lost)
    assert asked_in(room, 4) == ["What brought you here?"]


def test_each_cell_has_a_menu_by_mouse_and_by_keys(desk: Desk, room: Room) -> None:
    cells = room.live.find_out.cells
    room.click(cells, QPoint(10, 10))
    assert menu_texts()[0] == "Ask about A1 in step 1: Welcome"
    choose("Ask about A1 in step 3: Wait for the repair")
    assert asked_in(room, 3) == ["What would you do here, and why?"]
    cells.setFocus()
    QTest.keyClick(cells, Qt.Key.Key_Right)
    assert cells.accessibleDescription().startswith("A2 ")
    QTest.keyClick(cells, Qt.Key.Key_Return)
    assert len(menu_texts()) == 4
    choose("Ask about A2 in step 4: Look back")
    assert asked_in(room, 4) == ["What would you do here, and why?"]
    assert room.line.hasFocus()


def test_an_ampersand_in_a_name_is_no_access_key(desk: Desk, open_run: Open) -> None:
    told = plan(desk)
    step = desk.library.scenarios.steps(told.project_id)[1]
    scenario.edit_step(desk, step.id, title="Pay & leave")
    assumptions.add_assumption(desk, told.project_id, assumptions.Kind.ACT, "x")
    sessions.start_session(desk, told.session_id)
    room = open_run(told)
    room.click(room.live.find_out.cells, QPoint(10, 10))
    assert menu_texts()[1] == "Ask about A1 in step 2: Pay && leave"
    choose("Ask about A1 in step 2: Pay && leave")
    assert len(asked_in(room, 2)) == 1


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_buttons_keep_their_words_in_every_window_and_text_size(
    desk: Desk, open_run: Open, theme: Theme, size: tuple[int, int], scale: float
) -> None:
    theme.choose_text_size(scale)
    room = open_run(start(desk, beliefs=6), size=size)
    room.press(Qt.Key.Key_PageDown)
    QApplication.processEvents()
    head = room.live.head
    for button in (head.next_step, head.more_time, room.live.unasked.add_later, room.live.find_out.add_lost):
        assert button.isVisible()
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()) + 20
    for part in (head, room.live.unasked, room.live.find_out.lost):
        assert part.height() >= part.minimumSizeHint().height()
    assert room.window.size().toTuple() == size
