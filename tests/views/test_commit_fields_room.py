"""Fields that save themselves: the room they take, for many lines and for what is wrong."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cocreate_desktop.views.controls import CommitLine, CommitText
from cocreate_desktop.views.theme import Theme
from tests.views.commit_room import both, enter

__all__ = ["enter"]


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
