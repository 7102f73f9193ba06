"""The page Scenario: the plan, the list of steps, and what a note-taker does with keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects, scenario
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.scenario.script import clock_text
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.views.scenario_stories import Room, enter, focus, tell_scenario

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def room(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Room:
    """Three steps of 20 minutes together, three assumptions that no step tests."""
    return enter(desk, theme, tmp_path, qtbot, tell_scenario(desk))


def test_the_plan_says_how_long_it_takes_and_what_is_free(room: Room) -> None:
    assert room.page.slot.text == "20 min planned, in a slot of 60 min"
    find = room.page.strip.block(room.step_id("Find the counter"))
    wait = room.page.strip.block(room.step_id("Wait"))
    assert wait.right() < room.page.strip.width() / 2
    assert wait.width() / find.width() == pytest.approx(10 / 6, rel=0.05)


def test_the_plan_says_what_goes_beyond_the_slot(room: Room) -> None:
    projects.edit_project(room.desk, room.project_id, slot_minutes=15)

    assert room.page.slot.text == "20 min planned, 5 min over the slot of 15 min"
    QApplication.processEvents()
    shown = [piece.text() for piece in room.page.slot.findChildren(QLabel) if piece.isVisible()]
    assert shown == ["20 min", " planned, ", "5 min", " over the slot of "]
    assert room.page.strip.block(room.step_id("Wait")).right() == pytest.approx(
        room.page.strip.width(), abs=3
    )


def test_the_slot_is_changed_where_it_stands(room: Room) -> None:
    room.window.context.commands["scenario.slot"].trigger()
    assert isinstance(focus(), QSpinBox)
    room.type("45")
    room.press(Qt.Key.Key_Return)

    assert room.desk.library.projects.get(room.project_id).slot_minutes == 45
    assert room.page.slot.text.endswith("45 min")


def test_esc_leaves_the_slot_as_it_was(room: Room) -> None:
    room.page.slot.edit()
    room.type("45")
    room.press(Qt.Key.Key_Escape)

    assert room.desk.library.projects.get(room.project_id).slot_minutes == 60


def test_the_warning_names_three_at_most(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    room = enter(desk, theme, tmp_path, qtbot, tell_scenario(desk, assumption_count=12))
    assert room.page.gap.text() == "A1, A2, A3 and 9 more have no step"
    for code in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A9", "A10", "A11"):
        scenario.test_in_step(desk, room.assumption_id(code), room.step_id("Wait"))

    assert room.page.gap.text() == "A8 and A12 have no step"
    scenario.test_in_step(desk, room.assumption_id("A8"), room.step_id("Wait"))
    assert room.page.gap.text() == "A12 has no step"
    scenario.test_in_step(desk, room.assumption_id("A12"), room.step_id("Wait"))
    assert not room.page.gap.isVisible()


def test_the_warning_mends_what_it_warns_of(room: Room) -> None:
    room.open("Wait")
    room.page.gap.click()
    room.type("A2")
    room.press(Qt.Key.Key_Return)

    assert room.page.gap.text() == "A1 and A3 have no step"
    assert [test.step_id for test in room.desk.library.scenarios.tests(room.project_id)] == [
        room.step_id("Wait")
    ]


def test_a_row_says_when_the_step_starts_what_it_tests_and_what_is_missing(room: Room) -> None:
    scenario.test_in_step(room.desk, room.assumption_id("A3"), room.step_id("Wait"))
    rows = room.page.steps.rows
    spoken = rows.data(rows.row_of(room.step_id("Wait")), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Step 3: Wait, 10 min, from 10:00. tests A3. No question yet"

    scenario.add_item(room.desk, room.step_id("Wait"), ItemKind.ASK, "Was that long?")
    spoken = rows.data(rows.row_of(room.step_id("Wait")), Qt.ItemDataRole.AccessibleTextRole)
    assert "No question yet" not in str(spoken)


def test_a_line_makes_its_step_test_the_assumption(room: Room) -> None:
    scenario.add_item(
        room.desk, room.step_id("Wait"), ItemKind.WATCH, "The clock", assumption_id=room.assumption_id("A2")
    )

    room.open("Wait")
    assert [chip.text() for chip in room.page.detail.tested.chips.values()] == ["A2"]
    assert room.page.gap.text() == "A1 and A3 have no step"


@pytest.mark.parametrize(
    ("minutes", "longest", "text"),
    [(4, 40, "04:00"), (40, 59, "40:00"), (4, 60, "0:04:00"), (75, 75, "1:15:00")],
)
def test_starts_show_hours_as_soon_as_one_needs_them(minutes: int, longest: int, text: str) -> None:
    assert clock_text(minutes, longest) == text


def test_ctrl_n_adds_a_step_behind_the_current_one_and_waits_for_its_name(room: Room) -> None:
    room.open("Welcome")
    room.press(Qt.Key.Key_N, CTRL)
    assert room.page.detail.title.selectedText() == "New step"
    room.type("Look around")
    room.press(Qt.Key.Key_Return)

    assert room.titles() == ["Welcome", "Look around", "Find the counter", "Wait"]
    assert focus() is room.page.detail.simulates


def test_n_in_the_list_adds_a_step_but_not_in_a_field(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    assert len(room.titles()) == 4
    room.type("n")

    assert len(room.titles()) == 4
    assert room.page.detail.title.text() == "n"


def test_arrows_move_through_the_steps_and_enter_opens_one(room: Room) -> None:
    assert focus() is room.page.steps
    room.press(Qt.Key.Key_Down)
    assert room.page.detail.title.text() == "Find the counter"
    room.press(Qt.Key.Key_Return)
    assert focus() is room.page.detail.title
    room.press(Qt.Key.Key_Escape)

    assert focus() is room.page.steps
    assert room.page.steps.current_id == room.step_id("Find the counter")


def test_alt_arrows_reorder_and_the_step_stays_current(room: Room) -> None:
    room.open("Wait")
    room.press(Qt.Key.Key_Up, ALT)
    assert room.titles() == ["Welcome", "Wait", "Find the counter"]
    room.press(Qt.Key.Key_Up, ALT)
    room.press(Qt.Key.Key_Up, ALT)
    assert room.titles() == ["Wait", "Welcome", "Find the counter"]
    assert room.page.steps.current_id == room.step_id("Wait")
    room.press(Qt.Key.Key_Down, ALT)

    assert room.titles() == ["Welcome", "Wait", "Find the counter"]
    assert room.page.steps.selected_ids() == [room.step_id("Wait")]


def test_a_dropped_row_moves_its_step(room: Room) -> None:
    rows = room.page.steps.rows
    assert rows.moveRow(rows.index(-1), 2, rows.index(-1), 0)
    assert room.titles() == ["Wait", "Welcome", "Find the counter"]
    assert rows.moveRow(rows.index(-1), 0, rows.index(-1), 3)

    assert room.titles() == ["Welcome", "Find the counter", "Wait"]


def test_delete_takes_the_step_away_and_undo_brings_it_back_with_its_lines(room: Room) -> None:
    scenario.add_item(room.desk, room.step_id("Find the counter"), ItemKind.ASK, "Where would you go?")
    room.open("Find the counter")
    room.press(Qt.Key.Key_Delete)
    assert room.titles() == ["Welcome", "Wait"]
    assert room.page.toast.isVisible()
    assert room.page.steps.selected_ids() == [room.page.steps.current_id]
    assert room.page.detail.step_id == room.page.steps.current_id
    room.page.toast.undo_asked.emit()

    assert room.titles() == ["Welcome", "Find the counter", "Wait"]
    assert room.page.detail.title.text() == "Find the counter"
    assert room.lines(ItemKind.ASK) == ["Where would you go?"]


def test_several_steps_are_deleted_and_brought_back_together(room: Room) -> None:
    room.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    room.press(Qt.Key.Key_Delete)
    assert room.titles() == ["Wait"]
    assert room.page.toast.text == "2 steps deleted"
    room.page.toast.undo_asked.emit()

    assert room.titles() == ["Welcome", "Find the counter", "Wait"]


def test_another_change_takes_the_way_back_away(room: Room) -> None:
    room.press(Qt.Key.Key_Delete)
    assert room.page.toast.isVisible()
    projects.edit_project(room.desk, room.project_id, slot_minutes=30)

    assert not room.page.toast.isVisible()


def test_selected_rows_are_copied_as_a_table(room: Room) -> None:
    scenario.test_in_step(room.desk, room.assumption_id("A1"), room.step_id("Welcome"))
    scenario.test_in_step(room.desk, room.assumption_id("A2"), room.step_id("Welcome"))
    room.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    room.press(Qt.Key.Key_C, CTRL)

    copied = QApplication.clipboard().text()
    assert copied == "1\tWelcome\t4\t00:00\tA1, A2\n2\tFind the counter\t6\t04:00\t"


def test_a_click_in_the_strip_selects_the_step(room: Room) -> None:
    place = room.page.strip.block(room.step_id("Wait")).center().toPoint()
    room.qtbot.mouseClick(room.page.strip, Qt.MouseButton.LeftButton, pos=place)
    assert room.page.steps.current_id == room.step_id("Wait")

    free = QPoint(room.page.strip.width() - 5, 10)
    room.qtbot.mouseClick(room.page.strip, Qt.MouseButton.LeftButton, pos=free)
    assert room.page.steps.current_id == room.step_id("Wait")


def test_the_scenario_is_named_where_its_name_stands(room: Room) -> None:
    room.page.scenario_name.setFocus()
    room.type("First visit")
    room.press(Qt.Key.Key_Return)

    assert room.desk.library.projects.get(room.project_id).scenario_title == "First visit"


def test_the_mark_shows_when_something_was_saved_last(room: Room, clock: FakeClock) -> None:
    assert room.page.saved.text == "Saved"
    clock.advance(60_000)
    scenario.edit_step(room.desk, room.step_id("Wait"), minutes=7)
    first = room.page.saved.text
    clock.advance(60_000)
    scenario.edit_step(room.desk, room.step_id("Wait"), minutes=8)

    assert first.startswith("Saved ") and room.page.saved.text > first


def test_an_empty_scenario_has_one_sentence_and_one_button(
    desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    room = enter(desk, theme, tmp_path, qtbot, tell_scenario(desk, steps=()))
    assert focus() is room.page.empty.button
    assert not room.page.add_step.isVisible() and not room.page.strip.isVisible()
    room.press(Qt.Key.Key_Space)
    room.type("Welcome")
    room.press(Qt.Key.Key_Return)

    assert room.titles() == ["Welcome"]
    room.page.steps.setFocus()
    room.press(Qt.Key.Key_Delete)
    assert room.page.empty.isVisible()


def test_a_narrow_window_shows_list_and_detail_in_turn(room: Room) -> None:
    room.window.resize(1024, 600)
    QApplication.processEvents()
    assert room.page.steps.isVisible() and not room.page.detail.isVisible()
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    assert room.page.detail.isVisible() and not room.page.steps.isVisible()
    assert focus() is room.page.detail.title
    room.press(Qt.Key.Key_Escape)

    assert room.page.steps.isVisible() and not room.page.detail.isVisible()
    assert focus() is room.page.steps
    assert room.page.steps.current_id == room.step_id("Find the counter")


def test_commands_are_there_only_while_the_page_shows(room: Room) -> None:
    commands = room.window.context.commands
    assert commands["scenario.add"].isEnabled() and commands["scenario.up"].isEnabled()
    room.page.hide()

    assert not commands["scenario.add"].isEnabled() and not commands["scenario.up"].isEnabled()


def test_long_names_neither_widen_the_page_nor_the_list(room: Room) -> None:
    width = room.page.minimumSizeHint().width()
    wait = room.step_id("Wait")
    scenario.edit_step(room.desk, wait, title="Wörter ohne Ende 🙂 " * 500, simulates="مرحبا 日本語 " * 100)
    scenario.edit_step(room.desk, wait, say="x" * 10_000)
    projects.edit_project(room.desk, room.project_id, scenario_title="y" * 3_000)
    room.page.steps.select(wait)
    QApplication.processEvents()
    room.page.grab()

    assert room.page.minimumSizeHint().width() == width
    assert room.page.steps.sizeHintForRow(0) == room.page.steps.sizeHintForRow(2)
