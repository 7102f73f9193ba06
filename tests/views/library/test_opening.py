"""The page Library: Enter leads to where it happened, and Esc back to where one was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import board, disagreements, people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import PAGE, Settings
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.board import BoardPage
from cocreate_desktop.views.decide import DecidePage
from cocreate_desktop.views.library.listing import Kind, Line
from cocreate_desktop.views.library.ways import CommandWay
from cocreate_desktop.views.people import PeoplePage
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.scenario import ScenarioPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.stories import Told, note, prepare_project
from tests.views.library.finding_room import Room, room, told

__all__ = ["room", "told"]


def test_ctrl_k_opens_the_line_and_esc_leads_back_to_the_same_row(room: Room):
    page = room.window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    room.press(Qt.Key.Key_Down)
    chosen = page.list.current_id
    room.jump("wait")
    assert room.where == "library"
    assert room.page.line.field.hasFocus()
    room.press(Qt.Key.Key_Escape)
    assert room.where == "assumptions"
    assert page.list.current_id == chosen
    assert page.list.hasFocus()


def test_ctrl_k_opens_it_from_a_field_and_what_was_typed_there_is_kept(room: Room, desk: Desk):
    page = room.window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    room.press(Qt.Key.Key_Return)
    room.type("Really:")
    room.jump()
    assert room.where == "library"
    room.press(Qt.Key.Key_Escape)
    first = desk.library.assumptions.get(page.list.current_id)
    assert first.text == "Really:"
    assert page.detail.sentence.hasFocus()


def test_a_slip_and_enter_land_on_the_assumption(room: Room):
    room.window.go_to("scenario")
    room.jump("20 mintues quik")
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, AssumptionsPage)
    assert page.list.selected[0].assumption.code == "A2"


@pytest.mark.parametrize(
    ("typed", "page"), [("scen", "scenario"), ("setings", "settings"), ("PEOP", "people")]
)
def test_a_page_is_found_by_its_name(room: Room, typed: str, page: str):
    room.jump(typed)
    room.press(Qt.Key.Key_Return)
    assert room.where == page


def test_a_command_is_given_on_the_page_where_one_was(room: Room):
    page = room.window.page("assumptions")
    assert isinstance(page, AssumptionsPage)
    room.press(Qt.Key.Key_Down)
    room.jump("importance high")
    assert room.current == "Importance: high"
    room.press(Qt.Key.Key_Return)
    assert room.where == "assumptions"
    assert [one.assumption.importance for one in page.list.selected] == ["high"]


def test_commands_of_other_pages_are_not_offered(room: Room):
    room.jump("importance high")
    assert room.texts
    room.press(Qt.Key.Key_Escape)
    room.window.go_to("people")
    room.jump("importance high")
    assert room.texts == []


def test_the_commands_of_the_page_come_first(room: Room):
    room.jump()
    first = next(
        row.thing for row in room.page.list.found.rows if row.kind is Kind.COMMANDS and isinstance(row, Line)
    )
    assert isinstance(first, CommandWay)
    assert first.key.startswith("assumptions.")
    assert first.shortcut


def test_an_observation_opens_where_it_happened(room: Room, desk: Desk):
    room.jump("bench wait")
    assert room.current == "sits down at the bench"
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, RunPage)
    (chosen,) = page.after.feed.selected_ids
    assert desk.library.observations.get(chosen).observation.text == "sits down at the bench"


def test_a_cluster_and_a_disagreement_open_where_they_stand(room: Room, desk: Desk):
    cluster = board.add_cluster(desk, room.told.session_id, "Nobody rings").ids("clusters")[0]
    made = disagreements.add_disagreement(desk, room.told.session_id, "A bell", "A quiet shop")
    later = sessions.plan_session(desk, room.told.project_id, "Store Leuven").ids("sessions")[0]
    room.window.place.open_session(later)
    room.jump("nobody rings")
    assert list(room.kinds) == [Kind.NOTES]
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, BoardPage)
    assert room.window.place.session_id == room.told.session_id
    assert page.selection.cluster == cluster
    room.window.place.open_session(later)
    room.jump("quiet shop")
    assert list(room.kinds) == [Kind.CONCLUSIONS]
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, DecidePage)
    assert page.left.list.current_key == made.ids("disagreements")[0]


def test_an_observation_of_the_running_session_is_selected_in_its_feed(room: Room, desk: Desk):
    session = sessions.plan_session(desk, room.told.project_id, "Store Leuven").ids("sessions")[0]
    sessions.start_session(desk, session)
    entry = note(desk, session, "did: rings the bell", 1_000)
    room.jump("bell")
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, RunPage)
    assert room.window.place.session_id == session
    assert page.live.feed.selected_ids == [entry]
    assert page.live.capture.line.hasFocus()


def test_a_step_is_selected_by_a_question_that_is_asked_in_it(room: Room):
    room.jump("was that long")
    assert room.current == "Wait for the repair"
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, ScenarioPage)
    assert page.detail.step_id == page.steps.current_id
    assert page.detail.title.text() == "Wait for the repair"


def test_a_person_is_selected_by_alias(room: Room, desk: Desk):
    room.jump("jorsi")
    assert room.current == "Joris"
    room.press(Qt.Key.Key_Return)
    page = room.window.current
    assert isinstance(page, PeoplePage)
    assert desk.library.people.person(page.table.current_id or "").alias == "Joris"


def test_a_person_who_is_in_the_open_session_is_looked_at_there(room: Room, desk: Desk):
    later = sessions.plan_session(desk, room.told.project_id, "Store Leuven").ids("sessions")[0]
    lena = next(one for one in desk.library.people.of_project(room.told.project_id) if one.alias == "Lena")
    people.invite(desk, later, lena.id)
    room.window.place.open_session(room.told.session_id)
    room.jump("lena")
    room.press(Qt.Key.Key_Return)
    assert room.window.place.session_id == room.told.session_id
    assert room.where == "people"


def test_a_session_of_another_project_opens_its_project(room: Room, desk: Desk):
    other = prepare_project(desk, "Trade-in corner")
    room.jump("trade-in")
    assert room.current == "Trade-in corner"
    room.press(Qt.Key.Key_Escape)
    room.jump("store ghent")
    room.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert room.window.place.project_id == other.project_id
    assert room.window.place.session_id == other.session_id
    assert room.where == "people"


def test_a_click_opens_a_line(room: Room, qtbot: QtBot):
    room.jump("quick")
    view = room.page.list
    place = view.visualRect(view.currentIndex()).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.where == "assumptions"


def test_without_a_project_there_are_the_pages_of_the_app_and_a_way_back(
    desk: Desk, theme: Theme, qtbot: QtBot, tmp_path: Path
):
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.open()
    with qtbot.waitActive(window):
        window.show()
    room = Room(window, Told("", ""), qtbot)
    assert window.current is None
    room.jump()
    assert room.where == "library"
    assert "Settings" in room.texts
    assert "Scenario" not in room.texts
    room.press(Qt.Key.Key_Escape)
    assert window.current is None


def test_a_start_leads_to_work_and_not_to_the_library(room: Room):
    room.jump()
    assert room.window._settings.text(PAGE) == "assumptions"
