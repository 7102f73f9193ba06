"""The words of one step: every field saves itself, to the step that it was written for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import scenario
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.scenario import ItemKind, Step
from cocreate_desktop.views.theme import Theme
from tests.views.scenario_stories import Room, enter, focus, tell_scenario


@pytest.fixture
def room(desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Room:
    return enter(desk, theme, tmp_path, qtbot, tell_scenario(desk))


def step(room: Room, title: str) -> Step:
    return room.desk.library.scenarios.step(room.step_id(title))


def test_words_go_to_the_step_they_were_written_for(room: Room) -> None:
    room.page.detail.say.setFocus()
    room.type("Good morning")
    room.page.strip.chosen.emit(room.step_id("Wait"))

    assert step(room, "Welcome").say == "Good morning"
    assert step(room, "Wait").say == ""
    assert room.page.detail.say.toPlainText() == ""


def test_leaving_the_page_saves_what_was_typed(room: Room) -> None:
    room.page.detail.simulates.setFocus()
    room.type("A queue")
    room.window.go_to("scenario")

    assert step(room, "Welcome").simulates == "A queue"


def test_typing_is_left_alone_when_another_change_arrives(room: Room) -> None:
    room.page.detail.title.setFocus()
    room.page.detail.title.selectAll()
    room.type("Hel")
    scenario.edit_step(room.desk, room.step_id("Wait"), minutes=9)
    room.type("lo")

    assert focus() is room.page.detail.title
    assert room.page.detail.title.text() == "Hello"


def test_a_step_needs_a_name_and_the_field_says_so(room: Room) -> None:
    room.page.detail.title.setFocus()
    room.page.detail.title.selectAll()
    room.press(Qt.Key.Key_Backspace)
    room.press(Qt.Key.Key_Return)
    assert "The step's name is empty" in room.page.detail.title.error
    room.open("Wait")
    assert room.page.detail.title.error == ""
    assert room.page.detail.title.text() == "Wait"
    room.open("Welcome")

    assert room.titles() == ["Welcome", "Find the counter", "Wait"]
    assert room.page.detail.title.text() == "Welcome"


def test_a_name_that_was_refused_never_reaches_another_step(room: Room) -> None:
    room.page.detail.title.setFocus()
    room.page.detail.title.selectAll()
    room.press(Qt.Key.Key_Backspace)
    room.page.strip.chosen.emit(room.step_id("Wait"))
    room.page.commit()

    assert focus() is room.page.detail.title
    assert room.titles() == ["Welcome", "Find the counter", "Wait"]


def test_minutes_change_the_plan_at_once(room: Room) -> None:
    room.page.detail.minutes.setFocus()
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Return)

    assert step(room, "Welcome").minutes == 5
    assert room.page.slot.text.startswith("21 min planned")


def test_words_for_a_step_that_is_gone_reach_no_other_step(room: Room) -> None:
    room.page.detail.say.setFocus()
    room.type("Good morning")
    scenario.delete_step(room.desk, room.step_id("Welcome"))
    assert room.page.detail.title.text() == "Find the counter"
    assert room.page.detail.say.toPlainText() == ""
    room.page.commit()

    assert step(room, "Find the counter").say == ""


def test_the_last_step_may_go_while_somebody_writes_in_it(
    desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    room = enter(desk, theme, tmp_path, qtbot, tell_scenario(desk, steps=[("Welcome", 4)]))
    room.page.detail.say.setFocus()
    room.type("Good morning")
    scenario.delete_step(room.desk, room.step_id("Welcome"))
    room.page.commit()

    assert room.page.empty.isVisible()


def test_tab_follows_reading(room: Room) -> None:
    scenario.add_item(room.desk, room.step_id("Welcome"), ItemKind.ASK, "How are you?")
    scenario.test_in_step(room.desk, room.assumption_id("A1"), room.step_id("Welcome"))
    detail = room.page.detail
    detail.title.setFocus()
    visited = [focus()]
    for _ in range(9):
        room.press(Qt.Key.Key_Tab)
        visited.append(focus())

    ask = room.rows(ItemKind.ASK)
    assert visited[0] is detail.title
    assert detail.minutes.isAncestorOf(visited[1])
    assert visited[2] is detail.simulates
    assert visited[3] is detail.tested.chips[room.assumption_id("A1")]
    assert detail.tested.isAncestorOf(visited[4])
    assert visited[5:] == [
        detail.say,
        room.rows(ItemKind.SHOW)[0].text,
        ask[0].text,
        ask[0].link,
        ask[1].text,
    ]


def test_an_assumption_is_tested_before_it_has_a_line(room: Room) -> None:
    room.page.detail.tested.choose()
    room.type("number 2")
    room.press(Qt.Key.Key_Return)

    chips = room.page.detail.tested.chips
    assert [chip.text() for chip in chips.values()] == ["A2"]
    assert "No question for it yet" in chips[room.assumption_id("A2")].accessibleName()
    assert room.page.gap.text() == "A1 and A3 have no step"


def test_from_a_tested_assumption_to_its_question(room: Room) -> None:
    assumption = room.assumption_id("A2")
    scenario.test_in_step(room.desk, assumption, room.step_id("Welcome"))
    room.page.detail.tested.line_wanted.emit(ItemKind.ASK, assumption)
    room.type("Was that quick?")
    room.press(Qt.Key.Key_Return)

    items = room.desk.library.scenarios.items(room.project_id)
    assert [(item.text, item.assumption_id) for item in items] == [("Was that quick?", assumption)]
    assert "No question" not in room.page.detail.tested.chips[assumption].accessibleName()


def test_delete_on_a_chip_stops_testing_there(room: Room) -> None:
    assumption = room.assumption_id("A2")
    scenario.test_in_step(room.desk, assumption, room.step_id("Welcome"))
    scenario.add_item(
        room.desk, room.step_id("Welcome"), ItemKind.ASK, "Was that quick?", assumption_id=assumption
    )
    room.page.detail.tested.chips[assumption].setFocus()
    room.press(Qt.Key.Key_Delete)

    assert room.page.detail.tested.chips == {}
    assert room.page.gap.text() == "A1, A2 and A3 have no step"
    assert room.page.detail.tested.isAncestorOf(focus())


def test_a_step_that_is_undone_while_it_is_open_gives_way_to_its_neighbour(room: Room) -> None:
    room.window.context.commands["scenario.add"].trigger()
    room.type("Look")
    room.window.context.commands["undo"].trigger()
    room.window.context.commands["undo"].trigger()
    QApplication.processEvents()

    assert room.titles() == ["Welcome", "Find the counter", "Wait"]
    assert room.page.detail.title.text() in ("Welcome", "Find the counter")
