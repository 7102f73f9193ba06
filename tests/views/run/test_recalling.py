"""Up brings one's own entries back into the line, and Alt with an arrow moves a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cocreate_desktop.actions import people
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.people import Role
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


def three_entries(room: Room) -> None:
    for words in ("@Lena did: one", "@Joris did: two", "@Amira did: three"):
        room.note(words)
        room.go_on(MINUTE)


def test_up_brings_the_last_entry_and_up_again_the_one_before(room: Room) -> None:
    three_entries(room)
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "@Amira did: three "
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "@Lena did: one "
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "@Lena did: one "
    room.press(Qt.Key.Key_Down)
    assert room.line.text == "@Joris did: two "
    room.type("thirds")
    room.press(Qt.Key.Key_Return)
    assert [line.split(" | ")[3] for line in room.lines()] == ["one", "two thirds", "three"]
    assert room.line.text == ""


def test_the_last_entry_is_the_one_written_last_though_it_happened_before(room: Room) -> None:
    room.go_on(10 * MINUTE)
    room.note("@Lena did: one")
    room.note("-300 @Joris did: two")
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "@Joris did: two "


def test_down_after_the_newest_and_esc_give_the_empty_line_back(room: Room) -> None:
    three_entries(room)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
        room.press(Qt.Key.Key_Up)
        assert room.bar.editing is not None
        room.press(key)
        assert room.bar.editing is None
        assert room.line.text == ""


def test_what_was_changed_is_not_lost_by_going_on(room: Room) -> None:
    three_entries(room)
    room.press(Qt.Key.Key_Up)
    room.type("quarters")
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "@Amira did: three quarters"
    assert room.bar.error.text == "Enter saves what you changed here, Esc leaves it as it was."


def test_up_in_a_line_with_words_leaves_them(room: Room) -> None:
    three_entries(room)
    room.type("unfinished")
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "unfinished"
    assert room.bar.editing is None


def test_entries_of_a_colleague_are_passed_over(desk: Desk, room: Room) -> None:
    room.note("@Lena did: mine")
    project = desk.library.sessions.get(room.window.place.session_id or "").project_id
    member = people.add_member(desk, project, "Nele", Role.NOTE_TAKER).ids("team_members")[0]
    people.take_seat(desk, member)
    room.press(Qt.Key.Key_Up)
    assert room.line.text == ""
    room.note("@Joris did: hers")
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "@Joris did: hers "


def test_an_entry_that_no_line_can_say_is_passed_over(desk: Desk, room: Room) -> None:
    three_entries(room)
    (joris,) = room.feed.entries[1].participants
    people.remove_participant(desk, joris)
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "@Lena did: one "


def test_the_last_time_is_nudged_and_the_presses_are_one_step_of_undo(room: Room) -> None:
    room.go_on(MINUTE)
    room.note("@Lena did: sits")
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_Left, ALT)
    room.press(Qt.Key.Key_Left, ALT | SHIFT)
    room.press(Qt.Key.Key_Right, ALT)
    assert room.lines()[0].startswith("00:55")
    assert room.bar.saved.text == "Saved 00:55"
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.lines()[0].startswith("01:00")
    assert room.bar.saved.text == "Saved 01:00"
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.lines() == []


def test_nudges_apart_are_steps_of_their_own(room: Room) -> None:
    room.go_on(MINUTE)
    room.note("@Lena did: sits")
    room.press(Qt.Key.Key_Left, ALT)
    room.page.nudging.end()
    room.press(Qt.Key.Key_Left, ALT)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.lines()[0].startswith("00:59")


def test_no_time_leaves_the_session_so_far(room: Room) -> None:
    room.go_on(2_000)
    room.note("@Lena did: sits")
    room.press(Qt.Key.Key_Right, ALT | SHIFT)
    assert room.lines()[0].startswith("00:02")
    room.press(Qt.Key.Key_Left, ALT | SHIFT)
    assert room.lines()[0].startswith("00:00")


def test_a_line_under_way_has_its_own_time_moved(room: Room) -> None:
    room.go_on(MINUTE)
    room.note("@Lena did: sits")
    room.type("@Joris did: stands")
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_Left, ALT | SHIFT)
    assert room.bar.stamp_time.text() == "00:55"
    room.press(Qt.Key.Key_Return)
    assert [line[:5] for line in room.lines()] == ["00:55", "01:00"]


def test_the_time_of_an_entry_in_the_line_is_moved_with_it_in_one_step(room: Room) -> None:
    room.go_on(MINUTE)
    room.note("@Lena did: sits")
    room.press(Qt.Key.Key_Up)
    room.type("down")
    room.press(Qt.Key.Key_Left, ALT | SHIFT)
    assert room.lines() == ["01:00 | Lena | did | sits |  | "]
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:55 | Lena | did | sits down |  | "]
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.lines() == ["01:00 | Lena | did | sits |  | "]


def test_a_line_undone_and_redone_keeps_its_time(room: Room) -> None:
    room.go_on(MINUTE)
    room.type("sits down")
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.line.text == ""
    assert room.bar.stamp_time.text() == "02:00"
    room.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert room.line.text == "sits down"
    assert room.bar.stamp_time.text() == "01:00"


def test_a_word_typed_again_has_a_new_time(room: Room) -> None:
    room.go_on(MINUTE)
    room.type("a")
    room.press(Qt.Key.Key_Backspace)
    room.go_on(MINUTE)
    room.type("a")
    assert room.bar.stamp_time.text() == "02:00"


def test_why_answers_what_was_written_before(room: Room) -> None:
    before = room.note("@Lena did: sits")
    room.note("why: @Lena said: my feet hurt")
    assert room.feed.entry(1).observation.answers_id == before
    room.press(Qt.Key.Key_Up)
    assert room.line.text == "why: @Lena said: my feet hurt "
    room.line.show_line("@Lena said: my feet hurt")
    room.press(Qt.Key.Key_Return)
    assert room.feed.entry(1).observation.answers_id is None


def test_why_and_star_have_buttons(room: Room) -> None:
    room.note("@Lena did: sits")
    room.type("my feet hurt")
    room.rows.why.chosen.emit("on")
    room.rows.star.chosen.emit("on")
    assert room.line.text == "why: my feet hurt *"
    assert (room.rows.why.value, room.rows.star.value) == ("on", "on")
    assert room.rows.why.height() >= 32
    room.rows.star.chosen.emit("")
    assert room.line.text == "why: my feet hurt"


@pytest.mark.parametrize("on_another_page", [False, True])
def test_an_entry_that_goes_while_it_is_rewritten_leaves_the_line(
    desk: Desk, room: Room, on_another_page: bool
) -> None:
    room.note("@Lena did: sits")
    room.type("@Joris waits")
    room.page.noting.rewrite(room.feed.entry(0).observation.id)
    if on_another_page:
        room.window.go_to("people")
    desk.history.undo()
    room.window.go_to("run")
    assert room.bar.editing is None
    assert room.bar.error.text == "The observation that you were changing is gone."
    assert room.line.text == "@Joris waits"
    room.press(Qt.Key.Key_Return)
    assert [line.split(" | ")[1] for line in room.lines()] == ["Joris"]
