"""The page People: who comes and who goes, with a session and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import people, projects, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.views.people.model import Column
from cocreate_desktop.views.shell import deleting
from cocreate_desktop.views.theme import Theme
from tests.views.people_stories import Room, choose, enter, focus, room, without_session

__all__ = ["room", "without_session"]


CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_n_adds_one_person_after_the_other(room: Room) -> None:
    room.press(Qt.Key.Key_N)
    room.type("Anna")
    room.press(Qt.Key.Key_Return)
    room.type("Nick")
    room.press(Qt.Key.Key_Return)
    assert room.names() == ["Lena", "Joris", "Wout", "Anna", "Nick"]
    assert room.participant("Nick").number == 5
    assert focus() is room.page.new_person.name
    room.press(Qt.Key.Key_Escape)
    assert focus() is room.page.table
    assert room.page.detail.alias.text() == "Nick"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("lena", "There is a “lena” already."),
        ("l" * 41, "The name on the badge has 41 characters; 40 fit. Shorten it."),
        (" ", ""),
    ],
)
def test_a_taken_name_is_refused_where_it_was_typed(room: Room, typed: str, told: str) -> None:
    room.press(Qt.Key.Key_N)
    room.type(typed)
    room.press(Qt.Key.Key_Return)
    assert room.page.new_person.error.text.startswith(told)
    assert room.names() == ["Lena", "Joris", "Wout"]
    assert room.page.new_person.isVisible() is bool(told)


def test_somebody_of_the_project_is_invited_by_name(room: Room) -> None:
    people.add_person(room.desk, room.project_id, "Sofie")
    room.press(Qt.Key.Key_N)
    room.type("sofie")
    room.press(Qt.Key.Key_Return)
    assert room.names()[-1] == "Sofie"
    assert len(room.desk.library.people.of_project(room.project_id)) == 4


def test_enter_in_the_offered_names_adds_and_the_row_lives_on(room: Room) -> None:
    people.add_person(room.desk, room.project_id, "Sofie")
    room.press(Qt.Key.Key_N)
    for alias in ("Sofie", "Sofia"):
        room.type(alias)
        room.qtbot.keyClick(room.page.new_person.name.completer().popup(), Qt.Key.Key_Return)
    assert room.names() == ["Lena", "Joris", "Wout", "Sofie", "Sofia"]
    assert room.page.new_person.name.text() == ""


def test_the_button_offers_those_who_are_not_invited(room: Room) -> None:
    for alias in ("Sofie", "R & D"):
        people.add_person(room.desk, room.project_id, alias, segment=Segment.LEAD)
    room.page.add.click()
    choose("Invite Sofie (lead user)")
    assert room.names()[-1] == "Sofie"
    room.page.add.click()
    choose("Invite R && D")
    assert room.names()[-1] == "R & D"
    room.page.add.click()
    assert focus() is room.page.new_person.name


def test_lines_that_are_pasted_become_people(room: Room) -> None:
    QGuiApplication.clipboard().setText("Anna\tstaff\nLena\nBram\n")
    told: list[str] = []
    room.page.trouble.connect(told.append)
    room.press(Qt.Key.Key_V, CTRL)
    assert room.names() == ["Lena", "Joris", "Wout", "Anna", "Bram"]
    assert room.person("Anna").segment is Segment.STAFF
    assert told == ["Left out, because the name is taken: Lena"]
    room.page.toast.undo_asked.emit()
    assert room.names() == ["Lena", "Joris", "Wout"]


def test_a_long_name_is_cut_when_it_is_pasted(room: Room) -> None:
    QGuiApplication.clipboard().setText(f"{'Anna ' * 9}\nBram\n")
    room.press(Qt.Key.Key_V, CTRL)
    assert room.names()[-2:] == ["Anna Anna Anna Anna Anna Anna Anna Anna", "Bram"]


def test_lines_that_are_pasted_into_the_new_row_become_people(room: Room) -> None:
    QGuiApplication.clipboard().setText("Anna\nBram")
    room.press(Qt.Key.Key_N)
    room.press(Qt.Key.Key_V, CTRL)
    assert room.names() == ["Lena", "Joris", "Wout", "Anna", "Bram"]
    assert room.page.new_person.name.text() == ""


def test_delete_takes_out_of_the_session_and_the_toast_brings_back(room: Room) -> None:
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Delete)
    assert room.names() == ["Lena", "Wout"]
    assert room.person("Joris")
    assert room.page.toast.text == "Joris was taken out of the session"
    assert room.page.detail.alias.text() == "Wout"
    room.page.toast.undo_asked.emit()
    assert room.names() == ["Lena", "Joris", "Wout"]


def test_a_toast_goes_when_something_else_happens(room: Room) -> None:
    room.press(Qt.Key.Key_Delete)
    assert room.page.toast.isVisible()
    room.press(Qt.Key.Key_Space)
    assert not room.page.toast.isVisible()


def test_deleting_from_the_project_asks_first(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(deleting, "confirmed", lambda *words: asked.append(words[1]) or False)
    room.window.context.commands["person.delete"].trigger()
    assert room.names() == ["Lena", "Joris", "Wout"]
    monkeypatch.setattr(deleting, "confirmed", lambda *words: asked.append(words[1]) or True)
    room.window.context.commands["person.delete"].trigger()
    assert asked == ["Delete “Lena”?"] * 2
    left = room.desk.library.people.of_project(room.project_id)
    assert {person.alias for person in left} == {"Joris", "Wout"}


def test_without_a_session_the_people_of_the_project_are_there(without_session: Room) -> None:
    room = without_session
    assert room.page.counts.text() == "3 people"
    assert room.page.no_session.isVisible()
    assert room.page.table.isColumnHidden(Column.HERE)
    room.press(Qt.Key.Key_N)
    room.type("Anna")
    room.press(Qt.Key.Key_Return)
    assert room.person("Anna")
    assert "Anna" in room.names()
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Up, ALT)


def test_without_a_session_delete_means_the_project(without_session: Room) -> None:
    gone = without_session.names()[0]
    without_session.press(Qt.Key.Key_Delete)
    assert gone not in without_session.names()


def test_planning_a_session_is_one_click_away(without_session: Room) -> None:
    planned: list[bool] = []
    action = without_session.window.context.commands["session.plan"]
    action.triggered.disconnect()
    action.triggered.connect(lambda: planned.append(True))
    without_session.page.plan.click()
    assert planned == [True]


def test_an_empty_project_says_what_will_be_here(
    desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    project_id = projects.add_project(desk, "Repair counter").ids("projects")[0]
    room = enter(desk, theme, tmp_path, qtbot, (project_id, None))
    assert room.page.nobody.isVisible()
    assert not room.page.right.isVisible()
    room.press(Qt.Key.Key_Space)
    room.type("Anna")
    room.press(Qt.Key.Key_Return)
    assert room.names() == ["Anna"]
    assert room.page.right.isVisible()


def test_people_entered_before_the_session_are_invited_by_one_button(without_session: Room) -> None:
    room = without_session
    planned = sessions.plan_session(room.desk, room.project_id, "Store Ghent")
    room.window.place.open_session(planned.ids("sessions")[0])
    nobody = room.page.nobody
    assert nobody.isVisible()
    assert nobody.sentence == "3 people of this project are not invited yet."
    assert nobody.button.text() == "Invite all 3"
    nobody.button.setFocus()
    room.qtbot.keyClick(nobody.button, Qt.Key.Key_Return)
    assert set(room.names()) == {"Lena", "Joris", "Wout"}
    room.undo()
    assert nobody.button.text() == "Invite all 3"
