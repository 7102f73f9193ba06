"""Fields that save themselves: what counts when, and whose Ctrl+Z it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.views.controls import CommitLine, CommitText, Stepper
from cocreate_desktop.views.controls.commits import REST_MS, Commits
from cocreate_desktop.views.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class Room(QWidget):
    """A field, another one to go to, and the application's undo and redo."""

    def __init__(self, field: CommitLine | CommitText | Stepper) -> None:
        super().__init__()
        self.field = field
        self.elsewhere = QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(field)
        column.addWidget(self.elsewhere)
        column.addStretch()
        self.commits: list[tuple[str | int, str]] = []
        field.committed.connect(lambda text, gesture: self.commits.append((text, gesture)))
        self.asked: list[str] = []
        for name, key in (("undo", "Ctrl+Z"), ("redo", "Ctrl+Shift+Z")):
            action = QAction(name, self)
            action.setShortcut(key)
            action.triggered.connect(lambda _=False, name=name: self.asked.append(name))
            self.addAction(action)

    @property
    def texts(self) -> list[str | int]:
        return [text for text, _ in self.commits]


@pytest.fixture
def enter(theme: Theme, qtbot: QtBot) -> Callable[[CommitLine | CommitText | Stepper], Room]:
    """Put a field into a window and go into it."""

    def room_of(field: CommitLine | CommitText | Stepper) -> Room:
        room = Room(field)
        qtbot.addWidget(room)
        room.resize(400, 300)
        room.show()
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        field.setFocus()
        return room

    return room_of


def shown(field: CommitLine | CommitText) -> str:
    return field.text() if isinstance(field, CommitLine) else field.toPlainText()


def selected(field: CommitLine | CommitText) -> str:
    return field.selectedText() if isinstance(field, CommitLine) else field.textCursor().selectedText()


def rest(field: QWidget) -> None:
    """A second passes without a key."""
    commits = field.findChild(Commits)
    assert commits is not None
    timer = commits._rest
    assert timer.isActive()
    assert timer.interval() == REST_MS == 1000
    timer.stop()
    timer.timeout.emit()


both = pytest.mark.parametrize("kind", [CommitLine, CommitText])


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


@both
def test_an_error_stands_under_the_field_and_goes(kind, enter, qtbot: QtBot):
    room = enter(kind())
    height = room.field.height()
    edge = room.field.property("invalid")

    room.field.show_error("This name is taken.")
    qtbot.waitUntil(lambda: room.field.height() > height)
    assert room.field.property("invalid") is True
    assert room.field.accessibleDescription() == "This name is taken."

    room.field.show_error(None)
    qtbot.waitUntil(lambda: room.field.height() == height)
    assert not edge
    assert not room.field.property("invalid")


def test_a_long_error_is_not_cut_in_a_narrow_field(enter, qtbot: QtBot):
    room = enter(CommitLine())
    room.field.show_error("This name is taken by another person of this project. Choose another one.")
    qtbot.waitUntil(lambda: room.field.height() > 50)
    wide = room.field.height()
    room.resize(220, 300)
    qtbot.waitUntil(lambda: room.field.height() > wide)


def test_a_text_grows_with_its_lines_up_to_a_limit(enter, qtbot: QtBot):
    room = enter(CommitText())
    room.field.set_lines(2, 4)
    heights = []
    for lines in range(1, 7):
        room.field.show_text("\n".join("x" * lines))
        heights.append(room.field.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4] == heights[5]


def test_a_text_wraps_and_grows_in_a_narrow_room(enter, qtbot: QtBot):
    room = enter(CommitText())
    room.field.show_text("people hand over an item they could replace for the same price")
    qtbot.wait(1)
    wide = room.field.height()
    room.resize(160, 300)
    qtbot.waitUntil(lambda: room.field.height() > wide)


def test_the_form_can_set_the_lines(theme: Theme, qtbot: QtBot):
    field = CommitText()
    qtbot.addWidget(field)
    field.setProperty("maxLines", 12)
    field.setProperty("minLines", 3)
    assert (field.property("minLines"), field.property("maxLines")) == (3, 12)


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
