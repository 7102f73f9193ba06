"""Fields that save themselves: what counts when, and whose Ctrl+Z it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.views.controls import CommitLine, CommitText, Stepper
from tests.views.commit_room import CTRL, CTRL_SHIFT, both, enter, rest, selected, shown

__all__ = ["enter"]


@both
def test_leaving_commits_once(kind, enter, qtbot: QtBot):
    room = enter(kind())
    qtbot.keyClicks(room.field, "a sign")
    assert room.commits == []
    assert room.field.has_uncommitted

    room.elsewhere.setFocus()

    assert room.texts == ["a sign"]
    assert not room.field.has_uncommitted
    room.field.setFocus()
    room.elsewhere.setFocus()
    assert room.texts == ["a sign"]


@both
def test_a_second_of_rest_commits_and_one_stay_is_one_gesture(kind, enter, qtbot: QtBot):
    room = enter(kind())
    qtbot.keyClicks(room.field, "a")
    rest(room.field)
    qtbot.keyClicks(room.field, "b")
    rest(room.field)
    qtbot.keyClicks(room.field, "c")
    room.elsewhere.setFocus()
    assert room.texts == ["a", "ab", "abc"]
    assert len({gesture for _, gesture in room.commits}) == 1

    room.field.setFocus()
    qtbot.keyClicks(room.field, "d")
    room.elsewhere.setFocus()
    assert len({gesture for _, gesture in room.commits}) == 2


def test_enter_commits_a_line_and_stays(enter, qtbot: QtBot):
    room = enter(CommitLine())
    qtbot.keyClicks(room.field, "a sign")
    qtbot.keyClick(room.field, Qt.Key.Key_Return)
    assert room.texts == ["a sign"]
    assert room.field.hasFocus()


def test_enter_breaks_a_text_and_ctrl_enter_commits_it(enter, qtbot: QtBot):
    room = enter(CommitText())
    qtbot.keyClicks(room.field, "one")
    qtbot.keyClick(room.field, Qt.Key.Key_Return)
    qtbot.keyClicks(room.field, "two")
    assert room.commits == []
    qtbot.keyClick(room.field, Qt.Key.Key_Return, CTRL)
    assert room.texts == ["one\ntwo"]


def test_tab_leaves_a_text(enter, qtbot: QtBot):
    room = enter(CommitText())
    qtbot.keyClick(room.field, Qt.Key.Key_Tab)
    assert room.elsewhere.hasFocus()


@both
def test_stored_text_is_shown_without_a_commit(kind, enter):
    room = enter(kind())
    room.field.show_text("from the store")
    room.elsewhere.setFocus()
    assert shown(room.field) == "from the store"
    assert room.commits == []


@both
def test_somebody_typing_is_left_alone(kind, enter, qtbot: QtBot):
    room = enter(kind())
    qtbot.keyClicks(room.field, "mine")

    room.field.show_text("theirs")

    assert shown(room.field) == "mine"
    room.elsewhere.setFocus()
    assert room.texts == ["mine"]


@both
def test_the_echo_of_a_commit_does_not_eat_the_space_just_typed(kind, enter, qtbot: QtBot):
    room = enter(kind())
    room.field.committed.connect(lambda text, _: room.field.show_text(text.strip()))
    qtbot.keyClicks(room.field, "hello ")
    rest(room.field)
    assert not room.field.has_uncommitted
    qtbot.keyClicks(room.field, "world ")

    room.elsewhere.setFocus()

    assert room.texts == ["hello ", "hello world "]
    assert shown(room.field) == "hello world"


@both
def test_what_was_undone_elsewhere_is_shown_in_the_focused_field(kind, enter, qtbot: QtBot):
    room = enter(kind())
    qtbot.keyClicks(room.field, "abc")
    rest(room.field)
    room.field.show_text("")
    assert shown(room.field) == ""


@both
def test_ctrl_z_undoes_typing_then_belongs_to_the_application(kind, enter, qtbot: QtBot):
    room = enter(kind())
    qtbot.keyClicks(room.field, "abc")

    qtbot.keyClick(room.field, Qt.Key.Key_Z, CTRL)
    assert (shown(room.field), room.asked) == ("", [])

    qtbot.keyClick(room.field, Qt.Key.Key_Z, CTRL)
    assert (shown(room.field), room.asked) == ("", ["undo"])


@both
def test_undone_typing_can_come_back(kind, enter, qtbot: QtBot):
    room = enter(kind())
    qtbot.keyClicks(room.field, "abc")
    qtbot.keyClick(room.field, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(room.field, Qt.Key.Key_Z, CTRL_SHIFT)
    assert (shown(room.field), room.asked) == ("abc", [])


@both
def test_a_field_lets_go_of_its_selection_when_it_is_left(kind, enter, qtbot: QtBot):
    room = enter(kind())
    room.field.show_text("a title")
    room.field.selectAll()
    assert selected(room.field) == "a title"
    qtbot.keyClick(room.field, Qt.Key.Key_Tab)
    assert room.elsewhere.hasFocus()
    assert selected(room.field) == ""
    room.field.setFocus(Qt.FocusReason.MouseFocusReason)
    room.field.selectAll()
    room.elsewhere.setFocus(Qt.FocusReason.PopupFocusReason)
    assert selected(room.field) == "a title", "its own menu works on it"


@both
def test_committed_text_is_undone_by_the_application(kind, enter, qtbot: QtBot):
    room = enter(kind())
    qtbot.keyClicks(room.field, "abc")
    rest(room.field)

    qtbot.keyClick(room.field, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(room.field, Qt.Key.Key_Z, CTRL_SHIFT)

    assert (shown(room.field), room.asked) == ("abc", ["undo", "redo"])
    qtbot.keyClicks(room.field, "d")
    qtbot.keyClick(room.field, Qt.Key.Key_Z, CTRL)
    assert (shown(room.field), room.asked) == ("abc", ["undo", "redo"])


@both
def test_finish_commits_before_another_record_is_shown(kind, enter, qtbot: QtBot):
    room = enter(kind())
    qtbot.keyClicks(room.field, "first")
    room.field.finish()
    room.field.show_text("second")
    assert room.texts == ["first"]
    assert shown(room.field) == "second"

    qtbot.keyClicks(room.field, "x")
    room.field.finish()
    assert len({gesture for _, gesture in room.commits}) == 2


@both
def test_a_refused_text_stays_uncommitted_and_is_tried_again(kind, enter, qtbot: QtBot):
    room = enter(kind())
    room.field.committed.connect(lambda *_: room.field.show_error("Too long."))
    qtbot.keyClicks(room.field, "abc")
    rest(room.field)
    assert room.field.has_uncommitted
    assert room.field.error == "Too long."

    room.elsewhere.setFocus()
    assert room.texts == ["abc", "abc"]


@both
def test_a_refused_text_gives_way_to_another_record(kind, enter, qtbot: QtBot):
    room = enter(kind())
    room.field.committed.connect(lambda *_: room.field.show_error("Too long."))
    qtbot.keyClicks(room.field, "abc")
    room.field.finish()
    room.field.show_text("another record")
    room.field.show_error(None)
    assert shown(room.field) == "another record"
    assert not room.field.has_uncommitted


def test_a_stepper_commits_steps_at_once_and_digits_on_leaving(enter, qtbot: QtBot):
    stepper = Stepper()
    stepper.set_range(1, 480)
    stepper.set_value(6)
    room = enter(stepper)
    less, more = stepper._less, stepper._more

    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(less, Qt.MouseButton.LeftButton)
    assert room.texts == [7, 8, 7]
    assert len({gesture for _, gesture in room.commits}) == 1

    stepper._spin.selectAll()
    qtbot.keyClicks(stepper._spin, "25")
    room.elsewhere.setFocus()
    assert (room.texts, stepper.value) == ([7, 8, 7, 25], 25)


def test_a_stepper_shows_what_is_stored_and_leaves_undo_to_the_application(enter, qtbot: QtBot):
    stepper = Stepper()
    stepper.set_unit("min")
    room = enter(stepper)
    stepper.set_value(9)
    assert (stepper.value, room.commits) == (9, [])
    qtbot.keyClick(stepper._spin, Qt.Key.Key_Z, CTRL)
    assert room.asked == ["undo"]
