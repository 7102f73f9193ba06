"""What one does with the feed: filter, put right, tag and link several, find untagged ones, settle pairs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cocreate_desktop.actions import leading, people, round_up, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Entry, Mode, Sentiment, Side
from cocreate_desktop.domain.people import Role
from cocreate_desktop.domain.round_up import Seen
from cocreate_desktop.views.run.feed import filter_bar
from cocreate_desktop.views.run.feed.tools import FeedTools
from cocreate_desktop.views.theme import Theme
from tests.stories import note
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


@pytest.fixture
def tools(room: Room) -> FeedTools:
    return room.page.feeds.live


def shown(room: Room) -> list[str]:
    return [room.feed.entry(row).observation.text for row in range(room.feed.rowCount())]


def entry_of(desk: Desk, entry_id: str) -> Entry:
    return desk.library.observations.get(entry_id)


def noted(room: Room, line: str) -> str:
    """Write a line, and let a second pass."""
    entry_id = room.note(line)
    room.go_on(1_000)
    return entry_id


def write(tools: FeedTools, line: str) -> None:
    QTest.keyClicks(tools.bar.line, line)


# The filter


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


# Putting right


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


# Several at once


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


# Two note-takers


@pytest.fixture
def pair(desk: Desk, room: Room) -> tuple[str, str]:
    """Nele and Jonas noted Lena, three seconds apart."""
    told = room.window.place
    nele, jonas = (
        people.add_member(desk, told.project_id or "", name, Role.NOTE_TAKER).ids("team_members")[0]
        for name in ("Nele", "Jonas")
    )
    room.go_on(MINUTE)
    people.take_seat(desk, nele)
    neles = note(desk, told.session_id or "", "@Lena did: walks past -A1", 20_000)
    people.take_seat(desk, jonas)
    return neles, note(desk, told.session_id or "", "@Lena said: fine +A1", 23_000)


def press_button(room: Room, row: int, n: int) -> None:
    feed = room.live.feed
    feed.viewport().repaint()
    box = feed._delegate.buttons(row, feed.visualRect(room.feed.index(row)))[n]
    assert box.height() >= 32
    room.click(feed.viewport(), box.center())


def test_the_later_of_two_asks_whether_it_is_the_same(desk: Desk, room: Room, pair: tuple[str, str]) -> None:
    assert room.feed.question(0) is None
    question = room.feed.question(1)
    assert question is not None
    assert (question.earlier.observation.id, question.differs) == (pair[0], False)
    press_button(room, 1, 0)
    differing = room.feed.question(1)
    assert differing is not None
    assert differing.differs
    press_button(room, 1, 0)
    assert room.feed.question(1) is None
    settled = entry_of(desk, pair[1])
    assert (settled.observation.mode, settled.evidence[0].side) == (Mode.DID, Side.AGAINST)
    assert room.line.hasFocus()
    assert not room.live.feed.selected_ids, "a button selects nothing"


def test_not_the_same_is_answered_by_key_and_not_asked_again(
    desk: Desk, room: Room, pair: tuple[str, str]
) -> None:
    room.page.feeds.live.answer_open(1)
    assert room.feed.question(1) is None
    (answer,) = desk.library.observations.same_moments(room.window.place.session_id or "")
    assert not answer.same
    room.press(Qt.Key.Key_Z, CTRL)
    assert room.feed.question(1) is not None


def test_a_selected_row_that_asks_nothing_leaves_the_keys_to_the_newest_that_does(
    room: Room, pair: tuple[str, str]
) -> None:
    other = noted(room, "@Joris said: hm")
    room.live.feed.select(other)
    room.press(Qt.Key.Key_G, CTRL | SHIFT)
    assert room.feed.question(1) is None


def test_an_answer_says_what_it_answers_where_another_entry_stands_between(desk: Desk, room: Room) -> None:
    room.go_on(MINUTE)
    noted(room, "@Lena did: walks past")
    noted(room, "why: the sign is too high")
    noted(room, "why: and too small")
    assert [room.feed.answered_elsewhere(row) for row in range(3)] == [None] * 3
    note(desk, room.window.place.session_id or "", "@Joris did: laughs", MINUTE + 500)
    asked = [room.feed.answered_elsewhere(row) for row in range(4)]
    assert [entry.observation.text if entry else "" for entry in asked] == ["", "", "walks past", ""]


def test_an_answer_stands_indented_with_why(desk: Desk, room: Room) -> None:
    noted(room, "@Lena did: walks past")
    noted(room, "why: the sign is too high")
    names = room.feed.names
    assert names is not None
    assert names.text(room.feed.entry(1)).startswith("why: ")
    plain, answer = (room.live.feed._delegate._indent(row) for row in (0, 1))
    assert plain == 0 < answer


# After the end


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
