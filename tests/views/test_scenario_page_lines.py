"""What to show, ask and watch for: lines written one below the other, with keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, scenario
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.theme import Theme
from tests.views.scenario_stories import Room, enter, focus, tell_scenario

ASK, WATCH = ItemKind.ASK, ItemKind.WATCH
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def room(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Room:
    return enter(desk, theme, tmp_path, qtbot, tell_scenario(desk))


def ask(room: Room, *texts: str) -> None:
    for text in texts:
        scenario.add_item(room.desk, room.step_id("Welcome"), ASK, text)


def test_enter_makes_the_next_question(room: Room) -> None:
    room.rows(ASK)[0].edit()
    for text in ("one?", "two?", "three?"):
        room.type(text)
        room.press(Qt.Key.Key_Return)

    assert room.lines(ASK) == ["one?", "two?", "three?"]
    assert focus() is room.rows(ASK)[-1].text


def test_enter_in_between_makes_a_line_in_between(room: Room) -> None:
    ask(room, "one?", "three?")
    room.rows(ASK)[0].edit()
    room.press(Qt.Key.Key_Return)
    room.type("two?")
    room.press(Qt.Key.Key_Return)
    room.type("two and a half?")
    room.page.commit()

    assert room.lines(ASK) == ["one?", "two?", "two and a half?", "three?"]


def test_a_line_begun_in_between_goes_again_if_it_stays_empty(room: Room) -> None:
    ask(room, "one?", "two?")
    room.rows(ASK)[0].edit()
    room.press(Qt.Key.Key_Return)
    assert len(room.rows(ASK)) == 4
    room.rows(ASK)[2].edit()

    assert len(room.rows(ASK)) == 3
    assert focus() is room.rows(ASK)[1].text


def test_typing_goes_on_in_the_same_place_when_the_line_is_stored(room: Room) -> None:
    row = room.rows(WATCH)[0]
    row.edit()
    room.type("do they")
    with room.qtbot.waitSignal(row.text.committed):
        pass
    room.type(" look?")
    assert focus() is row.text
    assert room.lines(WATCH) == ["do they"]
    room.page.commit()

    assert room.lines(WATCH) == ["do they look?"]
    assert [row.saved for row in room.rows(WATCH)] == [True, False]


def test_typing_is_left_alone_when_lines_arrive(room: Room) -> None:
    ask(room, "one?")
    row = room.rows(ASK)[0]
    row.edit()
    room.type(" and")
    ask(room, "two?")
    assert focus() is row.text
    room.type(" more")
    room.page.commit()

    assert room.lines(ASK) == ["one? and more", "two?"]


def test_words_outlive_the_line_they_were_written_in(room: Room) -> None:
    ask(room, "one?", "two?")
    row = room.rows(ASK)[0]
    row.edit()
    room.type(" and more")
    scenario.delete_item(room.desk, row.item_id)
    assert focus() is row.text
    room.page.commit()

    assert "one? and more" in room.lines(ASK)


def test_backspace_on_an_empty_line_removes_it(room: Room) -> None:
    ask(room, "one?", "x")
    room.rows(ASK)[1].edit()
    room.press(Qt.Key.Key_Backspace)
    assert room.lines(ASK) == ["one?", "x"]
    room.press(Qt.Key.Key_Backspace)

    assert room.lines(ASK) == ["one?"]
    assert focus() is room.rows(ASK)[0].text
    room.window.context.commands["undo"].trigger()
    assert room.lines(ASK) == ["one?", "x"]


def test_a_line_left_without_words_goes(room: Room) -> None:
    ask(room, "x", "two?")
    room.rows(ASK)[0].edit()
    room.press(Qt.Key.Key_Backspace)
    room.press(Qt.Key.Key_Tab)

    assert room.lines(ASK) == ["two?"]


def test_a_line_that_is_being_emptied_stays_empty_when_a_change_arrives(room: Room) -> None:
    ask(room, "x")
    row = room.rows(ASK)[0]
    row.edit()
    room.press(Qt.Key.Key_Backspace)
    with room.qtbot.waitSignal(row.text.committed):
        pass
    ask(room, "two?")

    assert focus() is row.text
    assert row.is_blank


def test_up_and_down_go_from_line_to_line(room: Room) -> None:
    ask(room, "one?", "two?")
    room.rows(ASK)[0].edit()
    room.press(Qt.Key.Key_Down)
    assert focus() is room.rows(ASK)[1].text
    room.press(Qt.Key.Key_Down)
    assert focus() is room.rows(ASK)[2].text
    room.press(Qt.Key.Key_Up)

    assert focus() is room.rows(ASK)[1].text


def test_alt_arrows_move_the_line_and_the_typing_goes_with_it(room: Room) -> None:
    ask(room, "one?", "two?", "three?")
    row = room.rows(ASK)[2]
    row.edit()
    room.type("!")
    room.press(Qt.Key.Key_Up, ALT)
    assert room.lines(ASK) == ["one?", "three?!", "two?"]
    assert focus() is row.text
    room.press(Qt.Key.Key_Up, ALT)
    room.press(Qt.Key.Key_Up, ALT)
    assert room.lines(ASK) == ["three?!", "one?", "two?"]
    room.press(Qt.Key.Key_Down, ALT)

    assert room.lines(ASK) == ["one?", "three?!", "two?"]
    assert room.titles() == ["Welcome", "Find the counter", "Wait"]


def test_a_selected_line_is_deleted_with_a_way_back(room: Room) -> None:
    ask(room, "one?", "two?", "three?")
    room.rows(ASK)[1].edit()
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Delete)
    assert room.lines(ASK) == ["one?", "three?"]
    assert focus() is room.rows(ASK)[1].handle
    assert room.page.toast.isVisible()
    room.page.toast.undo_asked.emit()

    assert room.lines(ASK) == ["one?", "two?", "three?"]


def test_esc_leads_from_the_words_to_the_line_and_on_to_the_list(room: Room) -> None:
    ask(room, "one?", "two?")
    room.rows(ASK)[0].edit()
    room.press(Qt.Key.Key_Escape)
    assert focus() is room.rows(ASK)[0].handle
    room.press(Qt.Key.Key_Down)
    assert focus() is room.rows(ASK)[1].handle
    room.press(Qt.Key.Key_Return)
    assert focus() is room.rows(ASK)[1].text
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Escape)

    assert focus() is room.page.steps


def test_many_pasted_lines_make_many_lines(room: Room) -> None:
    ask(room, "before ", "after")
    QApplication.clipboard().setText("one?\r\n\n  \ntwo?\nthree?\n")
    room.rows(ASK)[0].edit()
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert room.lines(ASK) == ["beforeone?", "two?", "three?", "after"]
    assert focus() is room.rows(ASK)[2].text


def test_many_lines_can_be_pasted_into_the_line_to_come(room: Room) -> None:
    QApplication.clipboard().setText("one?\ntwo?")
    room.rows(ASK)[0].edit()
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert room.lines(ASK) == ["one?", "two?"]


def test_a_dragged_line_goes_where_it_is_dropped(room: Room) -> None:
    ask(room, "one?", "two?", "three?")
    QApplication.processEvents()
    handle = room.rows(ASK)[0].handle
    row_height = room.rows(ASK)[1].height()
    room.qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    room.qtbot.mouseMove(handle, QPoint(10, 10 + row_height))
    room.qtbot.mouseMove(handle, QPoint(10, 30 + row_height))
    room.qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(10, 30 + row_height))

    assert room.lines(ASK) == ["two?", "one?", "three?"]


def test_a_chip_links_the_line_by_code_or_word(room: Room) -> None:
    ask(room, "one?")
    row = room.rows(ASK)[0]
    row.edit()
    room.press(Qt.Key.Key_Tab)
    assert focus() is row.link
    room.type("A")
    room.type("3")
    room.press(Qt.Key.Key_Return)
    assert room.desk.library.scenarios.item(row.item_id).assumption_id == room.assumption_id("A3")
    assert row.link.text() == "A3"
    row.link.setFocus()
    room.press(Qt.Key.Key_Delete)

    assert room.desk.library.scenarios.item(row.item_id).assumption_id is None


def test_the_first_row_of_the_window_takes_the_link_away(room: Room) -> None:
    ask(room, "one?")
    row = room.rows(ASK)[0]
    scenario.link_item(room.desk, row.item_id, room.assumption_id("A2"))
    row.link.click()
    for _ in range(2):
        room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Return)

    assert room.desk.library.scenarios.item(row.item_id).assumption_id is None


def test_esc_closes_the_window_and_changes_nothing(room: Room) -> None:
    ask(room, "one?")
    row = room.rows(ASK)[0]
    row.link.click()
    room.press(Qt.Key.Key_Escape)

    assert QApplication.activePopupWidget() is None
    assert room.desk.library.scenarios.item(row.item_id).assumption_id is None


def test_a_deleted_assumption_leaves_its_lines_without_a_link(room: Room) -> None:
    ask(room, "one?")
    row = room.rows(ASK)[0]
    scenario.link_item(room.desk, row.item_id, room.assumption_id("A2"))
    assert row.link.text() == "A2"
    assumptions.delete_assumption(room.desk, room.assumption_id("A2"))

    assert row.link.text() == ""
    assert room.page.detail.tested.chips == {}


def test_a_line_that_is_too_long_says_so_and_stays(room: Room) -> None:
    row = room.rows(ASK)[0]
    row.edit()
    row.text.setPlainText("x" * 10_001)
    room.press(Qt.Key.Key_Return)

    assert room.lines(ASK) == []
    assert "10000" in row.text.error.replace(",", "")
    assert row.text.has_uncommitted


def test_a_long_line_wraps_instead_of_hiding(room: Room) -> None:
    ask(room, "short?", "a long question " * 20)
    QApplication.processEvents()
    short, long = room.rows(ASK)[:2]

    assert long.height() > 2 * short.height()
    assert long.width() == short.width()
