"""People in the room: who joins, who came and left, who was not heard for long; and tags that are new."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu

from cocreate_desktop.actions import people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme
from tests.views.run_stories import MINUTE, Open, Room, open_run, plan, start

__all__ = ["open_run"]

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    """Six people, all of them here from the start."""
    told = plan(desk)
    everybody = [one.id for one in desk.library.people.participants(told.session_id)]
    sessions.start_session(desk, told.session_id, here=everybody)
    return open_run(told)


def chip(room: Room, name: str):
    return next(one for one in room.rows.who.chips if one.name == name)


def record(room: Room) -> Record:
    assert room.live.record is not None
    return room.live.record


def count(room: Room) -> None:
    room.live.find_out.count_heard()


def test_an_unknown_name_is_added_where_it_is_typed(desk: Desk, room: Room) -> None:
    room.type("@Eva")
    assert [one.name for one in room.rows.who.chips] == ["Add “Eva” to this session"]
    room.press(Qt.Key.Key_Tab)
    assert room.line.text == "@Eva "
    room.type("did: comes in +A1")
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:00 | Eva | did | comes in |  | +A1"]
    assert room.feed.entry(0).observation.sealed
    (eva,) = [one for one in record(room).guests if one.alias == "Eva"]
    assert eva.number == 7


def test_whom_the_project_knows_is_invited(desk: Desk, room: Room) -> None:
    project = desk.library.sessions.get(room.window.place.session_id or "").project_id
    known = people.add_person(desk, project, "Eva").ids("persons")
    room.type("@eva")
    room.press(Qt.Key.Key_Tab)
    assert room.line.text == "@Eva "
    assert (record(room).participants[-1].person_id,) == known


def test_who_was_added_by_mistake_is_taken_back(room: Room) -> None:
    room.type("@Evva")
    room.press(Qt.Key.Key_Tab)
    assert "Not asked for consent yet" in room.page.noting.toast.text
    room.page.noting.toast.undo_asked.emit()
    assert len(record(room).guests) == 6
    assert room.line.text == "@Evva "


def test_a_name_that_another_begins_with_comes_behind_it(room: Room) -> None:
    room.type("@tom")
    assert [one.name for one in room.rows.who.chips] == ["Tomas", "Add “tom” to this session"]
    assert room.rows.who.marked == room.rows.who.chips[0].id


def test_enter_about_an_unknown_name_offers_it(room: Room) -> None:
    room.type("@Eva did: comes in")
    room.press(Qt.Key.Key_Return)
    assert "Tab adds them" in room.bar.error.text
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:00 | Eva | did | comes in |  | "]
    assert not room.bar.error.isVisible()


def test_an_unknown_tag_joins_session_and_project(desk: Desk, room: Room) -> None:
    room.type("waits #queue")
    assert [one.name for one in room.rows.tags.chips] == ["Add tag “queue”"]
    room.click(room.rows.tags, QPoint(30, 16))
    assert room.line.text == "waits #queue "
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:00 | nobody named | said | waits | #queue | "]
    project = desk.library.sessions.get(room.window.place.session_id or "").project_id
    assert desk.library.projects.tags(project)[-1].name == "queue"


def test_chips_say_how_long_ago_each_was_heard(room: Room) -> None:
    room.go_on(3 * MINUTE)
    room.note("@Lena did: sits")
    count(room)
    assert (chip(room, "Lena").since, chip(room, "Joris").since) == ("now", "3 min")
    room.go_on(4 * MINUTE)
    assert (chip(room, "Lena").since, chip(room, "Joris").since) == ("4 min", "7 min")
    assert not chip(room, "Joris").dashed
    room.go_on(MINUTE)
    assert chip(room, "Joris").dashed
    assert not chip(room, "Lena").dashed


def test_the_quietest_stands_by_the_next_question(room: Room) -> None:
    quietest = room.live.script.quietest
    room.go_on(2 * MINUTE)
    for name in ("Lena", "Joris", "Amira", "Tomas", "Sofie"):
        room.note(f"@{name} did: sits")
    count(room)
    assert not quietest.isVisible()
    room.go_on(7 * MINUTE)
    assert quietest.isVisible()
    assert quietest.text() == "Not heard for 9 min: Wout"
    room.note("@Wout said: yes")
    count(room)
    assert not quietest.isVisible()


def test_the_time_is_given_back_when_an_entry_is_undone(room: Room) -> None:
    room.go_on(9 * MINUTE)
    room.note("@Wout said: yes")
    count(room)
    assert chip(room, "Wout").since == "now"
    room.press(Qt.Key.Key_Z, CONTROL)
    count(room)
    assert chip(room, "Wout").since == "9 min"


def test_who_left_is_greyed_and_named_so(room: Room) -> None:
    room.go_on(10 * MINUTE)
    room.note("-120 out:@Wout leaves")
    count(room)
    assert (chip(room, "Wout").since, chip(room, "Wout").faded) == ("left", True)
    (left,) = [row for row in record(room).presences if row.to_ms is not None]
    assert left.to_ms == 8 * MINUTE
    room.type("in:@Wout")
    room.press(Qt.Key.Key_Return)
    count(room)
    assert (chip(room, "Wout").since, chip(room, "Wout").faded) == ("now", False)


def test_who_left_and_is_only_spoken_of_does_not_come_back(room: Room) -> None:
    room.go_on(10 * MINUTE)
    room.note("-120 out:@Wout leaves")
    toast = room.page.noting.toast
    assert not toast.isVisible()
    room.note("@Wout @Lena said: what he would like")
    assert toast.text == "Wout counts as here from 10:00 on."
    toast.undo_asked.emit()
    count(room)
    assert (chip(room, "Wout").since, chip(room, "Wout").faded) == ("left", True)
    assert room.lines()[-1] == "10:00 | Wout, Lena | said | what he would like |  | "
    assert room.bar.note.text() == "Not here: Wout. The observation stays."


def test_who_is_said_to_come_or_is_here_is_not_told_of(room: Room) -> None:
    room.go_on(10 * MINUTE)
    room.note("out:@Wout leaves")
    room.type("in:@Wout")
    room.press(Qt.Key.Key_Return)
    room.note("@Wout said: hello")
    assert not room.page.noting.toast.isVisible()


def test_who_is_awaited_says_so(desk: Desk, open_run: Open) -> None:
    told = plan(desk)
    lena = desk.library.people.participants(told.session_id)[0]
    sessions.start_session(desk, told.session_id, here=[lena.id])
    room = open_run(told)
    count(room)
    assert [one.since for one in room.rows.who.chips] == ["now", *["not yet"] * 5]


def test_the_menu_of_a_chip_records_presence_backdated(room: Room) -> None:
    room.go_on(10 * MINUTE)
    wout = chip(room, "Wout").id

    def pick(title: str, within: str = "") -> None:
        menu = room.page.person_menu.menu(wout)
        actions = menu.actions()
        if within:
            (submenu,) = [one for one in menu.findChildren(QMenu) if one.title() == within]
            actions = submenu.actions()
        next(one for one in actions if one.text() == title).trigger()

    def intervals() -> list[tuple[int, int | None]]:
        rows = [row for row in record(room).presences if row.participant_id == wout]
        return [(row.from_ms, row.to_ms) for row in rows]

    pick("05:00, 5 min ago", "Left at…")
    assert intervals() == [(0, 5 * MINUTE)]
    pick("Came now")
    assert intervals() == [(0, 5 * MINUTE), (10 * MINUTE, None)]
    pick("08:00, 2 min ago", "Came at…")
    assert intervals() == [(0, 5 * MINUTE), (8 * MINUTE, None)]
    pick("Left now")
    assert intervals() == [(0, 5 * MINUTE), (8 * MINUTE, 10 * MINUTE)]


def test_suggestions_go_by_this_step_then_by_use_then_by_name(room: Room) -> None:
    room.note("@Wout did: sits #wait")
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_PageDown)
    room.go_on(MINUTE)
    room.note("@Sofie did: sits")
    room.go_on(MINUTE)
    room.note("@Lena did: sits")
    count(room)
    room.type("@")
    assert [one.name for one in room.rows.who.chips] == ["Lena", "Sofie", "Wout", "Amira", "Joris", "Tomas"]
    room.type("amra")
    assert room.rows.who.chips[0].name == "Amira"


def test_a_line_that_resembles_an_assumption_of_the_step_is_offered_the_link(room: Room) -> None:
    room.type("They do a thing of number two")
    assert room.rows.resembling.isVisible()
    assert room.rows.resembling.text() == "+A1 resembles"
    assert not room.bar.draft.evidence
    room.click(room.rows.resembling)
    assert room.line.text == "They do a thing of number two +A1"
    assert not room.rows.resembling.isVisible()
    assert room.line.hasFocus()


def test_two_hundred_people_are_counted_at_the_end_and_found_by_name(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, guests=200))
    count(room)
    shown = room.rows.who.visible_ids()
    assert 3 < len(shown) < 200
    room.type("@Guest 150")
    assert room.rows.who.chips[0].name.startswith("Guest")
    room.press(Qt.Key.Key_Tab)
    assert len(room.bar.draft.people) == 1


def test_chips_come_back_as_they_were_and_anew_in_another_theme(room: Room, theme: Theme) -> None:
    def looks() -> QImage:
        return room.rows.tags.grab().toImage()

    at_rest = looks()
    room.type("@Lena -A")
    assert looks() != at_rest
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Escape)
    assert room.line.text == ""
    assert looks() == at_rest
    inside_a_chip = at_rest.pixelColor(12, 5)
    theme.choose("dark")
    assert looks().pixelColor(12, 5) != inside_a_chip
    theme.choose("light")
    assert looks() == at_rest


def test_in_a_narrow_window_names_and_times_stay_and_words_go(desk: Desk, open_run: Open) -> None:
    told = plan(desk)
    everybody = [one.id for one in desk.library.people.participants(told.session_id)]
    sessions.start_session(desk, told.session_id, here=everybody)
    room = open_run(told, (1024, 600))
    count(room)
    assert len(room.rows.who.visible_ids()) == 6
    wide = open_run(told, (1920, 1080))
    count(wide)
    assert len(wide.rows.who.visible_ids()) == 6
    assert wide.rows.star.isVisible()
