"""What one does with the feed: filter it, in every window and after the session too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.views.run.feed import filter_bar
from cocreate_desktop.views.run.feed.tools import FeedTools
from cocreate_desktop.views.theme import Theme
from tests.views.run.feed_room import noted, room, shown, tools, write
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run", "room", "tools"]


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_ctrl_f_shows_only_what_is_asked_for_and_esc_everything(room: Room, tools: FeedTools) -> None:
    noted(room, "@Lena did: sits #wait")
    noted(room, "@Joris said: too dear #price")
    room.press(Qt.Key.Key_F, CTRL)
    assert tools.bar.line.hasFocus()
    write(tools, "@Lena")
    assert shown(room) == ["sits"]
    assert tools.bar.count.text() == "1 of 2"
    assert room.live.feed_count.text() == "2", "everything that was noted"
    QTest.keyClick(tools.bar.line, Qt.Key.Key_Escape)
    assert len(shown(room)) == 2
    QTest.keyClick(tools.bar.line, Qt.Key.Key_Escape)
    assert tools.bar.isHidden()
    room.qtbot.waitUntil(room.line.hasFocus)


def test_the_key_that_clears_a_field_on_some_platforms_is_left_to_the_untagged(
    room: Room, tools: FeedTools, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Ctrl+U clears a field on X11 alone; Ctrl+A is taken by a field everywhere.
    monkeypatch.setattr(filter_bar, "CLEARS", QKeySequence.StandardKey.SelectAll)
    room.press(Qt.Key.Key_F, CTRL)
    press = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, CTRL)
    QApplication.sendEvent(tools.bar.line, press)
    assert not press.isAccepted()


def test_in_a_low_window_with_large_text_the_filter_is_whole(
    desk: Desk, theme: Theme, open_run: Open
) -> None:
    theme.choose_text_size(1.5)
    room = open_run(start(desk, beliefs=12), (1366, 700))
    room.live.resumed.show()
    room.press(Qt.Key.Key_F, CTRL)
    bar = room.page.feeds.live.bar
    bar.line.setText("@lena")
    room.qtbot.waitUntil(lambda: bar.height() >= bar.minimumSizeHint().height())
    assert bar.line_place.height() >= bar.line.height()


def test_a_chip_takes_its_sign_out_of_the_line(room: Room, tools: FeedTools) -> None:
    noted(room, "@Lena did: sits #wait")
    noted(room, "@Lena did: stands #price")
    tools.open_filter()
    write(tools, "@Lena #price")
    assert shown(room) == ["stands"]
    chips = tools.bar.signs
    assert [chip.text() for chip in chips] == ["@Lena", "#price"]
    room.click(chips[1])
    assert tools.bar.line.text() == "@Lena"
    assert len(shown(room)) == 2


def test_what_comes_while_filtered_is_shown_if_it_is_asked_for(room: Room, tools: FeedTools) -> None:
    kept = noted(room, "@Lena did: sits")
    tools.open_filter()
    write(tools, "did:")
    noted(room, "@Joris said: hm")
    noted(room, "@Joris did: leaves")
    assert shown(room) == ["sits", "leaves"]
    assert tools.bar.count.text() == "2 of 3"
    room.live.feed.select(kept)
    tools.edit_selected()
    tools.editor.mode.set_value(Mode.SAID.value)
    tools.editor.save.click()
    assert shown(room) == ["leaves"]
    assert tools.editor.isHidden()


def test_coverage_counts_also_what_the_filter_hides(room: Room, tools: FeedTools) -> None:
    noted(room, "@Lena did: sits +A1")
    tools.open_filter()
    write(tools, "nothing has this")
    room.live.find_out.count_heard()
    assert room.live.find_out.cells.cells[0].heard == 1


def test_one_step_alone_is_chosen_from_the_button(room: Room, tools: FeedTools) -> None:
    noted(room, "one")
    assert tools.steps.isHidden(), "there is only one step to see"
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_PageDown)
    noted(room, "two")
    assert tools.steps.isVisible()
    tools.choose_step(2)
    assert shown(room) == ["two"]
    assert tools.steps.text() == "Step 2"
    tools.choose_step(None)
    assert shown(room) == ["one", "two"]
    assert tools.bar.isHidden()


def test_the_record_of_an_ended_session_has_the_same_tools(desk: Desk, room: Room) -> None:
    entry_id = noted(room, "@Lena did: sits")
    noted(room, "@Joris said: hm")
    sessions.end_session(desk, room.window.place.session_id or "")
    tools = room.page.feeds.after
    model = tools.feed.feed
    room.window.context.commands["feed.filter"].trigger()
    write(tools, "@Lena")
    assert model.rowCount() == 1
    tools.edit(entry_id)
    tools.editor.words.show_line("@Lena sits down")
    tools.editor.save.click()
    assert model.entry(0).observation.text == "sits down"
    assert model.rowCount() == 1, "the filter stays"
    tools.feed.select(entry_id)
    tools.delete()
    assert len(model.entries) == 1


def test_in_a_narrow_window_the_line_over_the_feed_is_not_cut(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk), (1024, 700))
    for _ in range(12):
        noted(room, "@Lena said: too far")
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_PageDown)
    QApplication.processEvents()
    tools = room.page.feeds.live
    assert (tools.untagged.text(), tools.steps.text()) == ("12 untagged", "All")
    assert tools.steps.accessibleName() == "All steps"
    for part in (room.live.feed_title, room.live.feed_count, tools.untagged, tools.steps):
        assert part.width() >= part.sizeHint().width()
    tools.choose_step(1)
    assert tools.steps.text() == "1"
    assert tools.steps.accessibleName() == "Step 1"
