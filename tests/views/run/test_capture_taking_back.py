"""The capture bar: what was cleared, noted or is rewritten, and how it comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.actions import people
from cocreate_desktop.actions.desk import Desk
from tests.views.run_stories import Open, Room, open_run, start

__all__ = ["open_run"]


CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


def test_esc_clears_and_undo_brings_back_text_and_time(room: Room) -> None:
    room.go_on(60_000)
    room.type("a good thought")
    room.go_on(20_000)
    room.press(Qt.Key.Key_Escape)
    assert room.line.text == ""
    assert room.page.noting.toast.isVisible()
    room.go_on(5_000)
    room.page.noting.toast.undo_asked.emit()
    assert room.line.text == "a good thought"
    assert room.bar.stamp_time.text() == "01:00"


def test_control_z_after_esc_brings_the_line_back_and_nothing_else(room: Room) -> None:
    room.note("@Lena did: sits")
    room.type("next")
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.line.text == "next"
    assert room.feed.rowCount() == 1


def test_control_z_takes_back_what_was_done_after_the_line_was_cleared(room: Room) -> None:
    room.go_on(60_000)
    room.note("@Lena did: sits")
    room.type("next")
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.line.text == ""
    assert room.lines()[0].startswith("01:00")


def test_a_new_line_ends_the_offer_to_bring_the_cleared_one_back(room: Room) -> None:
    room.type("old")
    room.press(Qt.Key.Key_Escape)
    room.type("new")
    assert not room.page.noting.toast.isVisible()
    room.bar.restore()
    assert room.line.text == "new"


def test_control_z_undoes_typing_first_and_entries_in_an_empty_line(room: Room) -> None:
    room.note("@Lena did: sits")
    room.type("next")
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.line.text == ""
    assert room.feed.rowCount() == 1
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.feed.rowCount() == 0
    room.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert room.feed.rowCount() == 1


def test_an_entry_taken_back_is_not_called_saved(room: Room) -> None:
    room.go_on(131_000)
    room.note("@Lena did: sits")
    assert room.bar.saved.text == "Saved 02:11"
    room.press(Qt.Key.Key_Z, CONTROL)
    assert room.feed.rowCount() == 0
    assert room.bar.saved.text == ""
    assert room.bar.note.isVisible()
    assert room.bar.note.text() == "Taken back 02:11"
    room.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert room.bar.saved.text == "Saved 02:11"
    assert not room.bar.note.isVisible()


def test_an_entry_about_somebody_taken_out_is_not_rewritten(desk: Desk, room: Room) -> None:
    entry_id = room.note("@Wout did: sits")
    room.type("unfinished")
    (wout,) = (entry.participants[0] for entry in room.feed.entries)
    people.remove_participant(desk, wout)
    before = desk.library.observations.get(entry_id)
    room.page.noting.rewrite(entry_id)
    assert room.bar.error.text == (
        "Somebody in this observation is no longer in the session. Invite them again to change it."
    )
    assert room.bar.editing is None
    assert room.line.text == "unfinished"
    assert desk.library.observations.get(entry_id) == before


def test_the_toast_covers_neither_the_steps_nor_the_line(room: Room) -> None:
    toast = room.page.noting.toast

    def covers(widget: QWidget) -> bool:
        place = QRect(widget.mapToGlobal(QPoint()), widget.size())
        return place.intersects(QRect(toast.mapToGlobal(QPoint()), toast.size()))

    room.type("old")
    room.press(Qt.Key.Key_Escape)
    for size in ((1366, 768), (1024, 600), (1600, 900)):
        room.window.resize(*size)
        QApplication.processEvents()
        assert toast.isVisible()
        assert not covers(room.bar)
        assert not covers(room.live.column)
        assert covers(room.live.middle)
    room.window.go_to("people")
    room.window.go_to("run")
    assert not toast.isVisible()


def test_an_entry_comes_back_for_rewriting_and_the_line_waits(room: Room) -> None:
    room.go_on(30_000)
    room.note("@Lena did: sits down #wait +A1 :)")
    room.go_on(30_000)
    room.type("unfinished")
    room.page.noting.rewrite(room.feed.entry(0).observation.id)
    assert room.line.text == "@Lena did: sits down #wait +A1 :) "
    assert room.bar.offer is None
    assert room.bar.stamp_time.text() == "00:30"
    room.line.show_line("@Joris said: stands up -A2")
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:30 | Joris | said | stands up |  | -A2"]
    assert room.line.text == "unfinished"
    assert room.bar.stamp_time.text() == "01:00"


def test_esc_gives_up_rewriting(room: Room) -> None:
    room.note("@Lena did: sits")
    room.page.noting.rewrite(room.feed.entry(0).observation.id)
    room.type(" nonsense")
    room.press(Qt.Key.Key_Escape)
    assert room.line.text == ""
    assert room.lines() == ["00:00 | Lena | did | sits |  | "]


def test_seconds_back_correct_the_time_of_an_entry(room: Room) -> None:
    room.go_on(60_000)
    room.note("@Lena did: sits")
    room.page.noting.rewrite(room.feed.entry(0).observation.id)
    room.line.show_line("-20 @Lena did: sits")
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:40 | Lena | did | sits |  | "]
