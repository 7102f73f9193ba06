"""What one does with the feed: put right, tag and link several, find untagged ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cocreate_desktop.actions import leading, round_up
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from cocreate_desktop.domain.round_up import Seen
from cocreate_desktop.views.run.feed.tools import FeedTools
from tests.views.run.feed_room import entry_of, noted, room, tools
from tests.views.run_stories import MINUTE, Room, open_run

__all__ = ["open_run", "room", "tools"]


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_double_click_opens_the_editor_in_its_place(desk: Desk, room: Room, tools: FeedTools) -> None:
    entry_id = noted(room, "@Lena did: sits")
    noted(room, "@Joris said: hm")
    feed = room.live.feed
    place = feed.visualRect(room.feed.index(0)).center()
    room.click(feed.viewport(), place)
    room.qtbot.mouseDClick(feed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = tools.editor
    assert editor.isVisible()
    box = feed.visualRect(room.feed.index(0))
    assert box.contains(editor.geometry())
    assert editor.geometry().bottom() < feed.visualRect(room.feed.index(1)).top()
    editor.time.setText("00:41")
    editor.words.show_line("@Lena sits down #wait +A1")
    editor.mood.set_value(Sentiment.GOOD.value)
    editor.length.setText("0:28")
    editor.prompted.setCurrentIndex(1)
    editor.in_private.setChecked(True)
    editor.star.setChecked(True)
    QTest.keyClick(editor.words, Qt.Key.Key_Return)
    assert editor.isHidden()
    entry = entry_of(desk, entry_id)
    observation = entry.observation
    assert (observation.at_ms, observation.text, observation.mode) == (41_000, "sits down", Mode.DID)
    assert (observation.duration_ms, observation.prompted, observation.in_private) == (28_000, True, True)
    assert (observation.sentiment, observation.starred) == (Sentiment.GOOD, True)
    assert [link.side for link in entry.evidence] == [Side.FOR]
    assert room.feed.names is not None
    assert room.feed.names.marks(entry) == ["0:28", "prompted", "written in private"]
    room.qtbot.waitUntil(room.line.hasFocus)
    room.press(Qt.Key.Key_Z, CTRL)
    assert entry_of(desk, entry_id).observation.text == "sits"


def test_esc_leaves_everything_as_it_is(desk: Desk, room: Room, tools: FeedTools) -> None:
    entry_id = noted(room, "@Lena did: sits")
    feed = room.live.feed
    feed.setFocus()
    feed.select(entry_id)
    QTest.keyClick(feed, Qt.Key.Key_Return)
    assert tools.editor.isVisible()
    before = feed.visualRect(room.feed.index(0)).height()
    tools.editor.words.show_line("something else")
    QTest.keyClick(tools.editor.words, Qt.Key.Key_Escape)
    assert tools.editor.isHidden()
    assert feed.visualRect(room.feed.index(0)).height() < before
    assert entry_of(desk, entry_id).observation.text == "sits"


@pytest.mark.parametrize(("field", "typed"), [("time", "ten past"), ("time", "1:75"), ("length", "long")])
def test_what_is_no_time_is_said_and_stays(
    desk: Desk, room: Room, tools: FeedTools, field: str, typed: str
) -> None:
    entry_id = noted(room, "@Lena did: sits")
    tools.edit(entry_id)
    getattr(tools.editor, field).setText(typed)
    tools.editor.save.click()
    assert tools.editor.isVisible()
    assert "Write" in tools.editor.error.text
    assert entry_of(desk, entry_id).observation.duration_ms is None


def test_the_step_is_set_by_hand_and_left_to_the_time_again(desk: Desk, room: Room, tools: FeedTools) -> None:
    entry_id = noted(room, "@Lena did: sits")
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_PageDown)
    first, second = desk.library.sessions.runs(room.window.place.session_id or "")
    tools.edit(entry_id)
    tools.editor.step.setCurrentIndex(tools.editor.step.findData(second.id))
    tools.editor.save.click()
    assert entry_of(desk, entry_id).observation.step_run_id == second.id
    tools.edit(entry_id)
    assert tools.editor.step.currentData() == second.id
    tools.editor.step.setCurrentIndex(0)
    tools.editor.save.click()
    assert entry_of(desk, entry_id).observation.step_run_id == first.id


def test_a_deleted_entry_takes_its_editor_with_it(desk: Desk, room: Room, tools: FeedTools) -> None:
    entry_id = noted(room, "@Lena did: sits")
    tools.edit(entry_id)
    room.page.noting.delete([entry_id])
    assert tools.editor.isHidden()


def menu_of(room: Room) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def pick(menu: QMenu, *path: str) -> None:
    for words in path[:-1]:
        action = next(one for one in menu.actions() if one.text() == words)
        inner = action.menu()
        assert isinstance(inner, QMenu)
        menu = inner
    next(one for one in menu.actions() if one.text().startswith(path[-1])).trigger()


def test_selected_entries_are_tagged_linked_and_starred_from_the_menu(
    desk: Desk, room: Room, tools: FeedTools
) -> None:
    ids = [noted(room, "@Lena did: sits #wait"), noted(room, "@Joris said: hm")]
    feed = room.live.feed
    feed.selectAll()
    place = feed.visualRect(room.feed.index(0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, feed.viewport().mapToGlobal(place))
    QApplication.sendEvent(feed.viewport(), event)
    pick(menu_of(room), "Tag", "#wait")
    menu_of(room).close()
    assert all(entry_of(desk, one).tags for one in ids)
    assert feed.selected_ids == ids, "they stay selected for the next act"
    tools.open_links(Side.AGAINST)
    pick(menu_of(room), "A1")
    menu_of(room).close()
    assert all([link.side for link in entry_of(desk, one).evidence] == [Side.AGAINST] for one in ids)
    tools.star()
    assert all(entry_of(desk, one).observation.starred for one in ids)
    tools.star()
    assert not any(entry_of(desk, one).observation.starred for one in ids)
    tools.send_to_board()
    assert len(desk.library.board.notes(room.window.place.session_id or "")) == 2
    tools.delete()
    assert room.feed.rowCount() == 0
    room.press(Qt.Key.Key_Z, CTRL)
    assert room.feed.rowCount() == 2, "deleted together, given back together"


def test_what_the_round_up_answered_is_not_missed(desk: Desk, room: Room, tools: FeedTools) -> None:
    room.go_on(60_000)
    session_id = room.window.place.session_id or ""
    leading.next_step(desk, session_id)
    asked = round_up.read_all(desk.library, session_id)[0]
    round_up.answer(desk, session_id, asked.run.id, next(iter(asked.cells.values())), Seen.DID)
    assert room.feed.rowCount() == 1
    assert tools.untagged.isHidden()


def test_untagged_entries_are_counted_and_found_by_key(room: Room, tools: FeedTools) -> None:
    first = noted(room, "@Lena did: sits")
    noted(room, "@Lena did: waits #wait")
    last = noted(room, "@Joris said: hm")
    assert tools.untagged.text() == "2 untagged"
    room.press(Qt.Key.Key_U, CTRL)
    assert room.live.feed.selected_ids == [first]
    room.press(Qt.Key.Key_U, CTRL)
    assert room.live.feed.selected_ids == [last]
    room.press(Qt.Key.Key_U, CTRL)
    assert room.live.feed.selected_ids == [first], "behind the last comes the first"
    room.press(Qt.Key.Key_U, CTRL | SHIFT)
    assert room.live.feed.selected_ids == [last]
    assert room.line.hasFocus()
    tools.delete()
    room.live.feed.select(first)
    tools.delete()
    assert tools.untagged.isHidden()
