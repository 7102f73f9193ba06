"""The feed: order, groups, undo, deletion, and that a new row costs little however many there are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import capture
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.views.run.feed.delegate import FeedDelegate
from cocreate_desktop.views.run.feed.row_heights import RowHeights
from cocreate_desktop.views.run.feed.view import FRESH_MS
from tests.stories import note
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


def fill(desk: Desk, session_id: str, count: int) -> None:
    for n in range(count):
        draft = Draft(text=f"entry number {n}")
        capture.capture_observation(desk, session_id, capture.Capture(draft, n * 1000, Origin.IMPORT))


def test_rows_stand_in_the_order_of_time_whoever_wrote_them(desk: Desk, room: Room) -> None:
    session_id = room.window.place.session_id or ""
    room.go_on(MINUTE)
    room.note("second")
    note(desk, session_id, "@Lena said: first", 20_000)
    assert [entry.observation.text for entry in room.feed.entries] == ["first", "second"]


def test_undo_of_an_entry_updates_feed_and_coverage(room: Room) -> None:
    room.note("@Lena did: sits +A1")
    room.live.find_out.count_heard()
    assert room.live.find_out.cells.cells[0].heard == 1
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.feed.rowCount() == 0
    room.live.find_out.count_heard()
    assert room.live.find_out.cells.cells[0].heard == 0
    assert room.live.feed_count.text() == "0"


def test_headers_begin_with_each_visit_to_a_step(desk: Desk, room: Room) -> None:
    room.note("one")
    room.go_on(MINUTE)
    room.press(Qt.Key.Key_PageDown)
    room.note("two")
    room.go_on(MINUTE)
    room.note("three")
    assert [room.feed.begins_group(row) for row in range(3)] == [True, True, False]
    names = room.feed.names
    assert names is not None
    assert names.header(room.feed.entry(1)) == ("2 · Find the counter", "from 01:00")


def test_delete_takes_the_selected_row_and_undo_gives_it_back(room: Room) -> None:
    room.note("@Lena did: sits")
    room.live.feed.select(room.note("@Joris said: hm"))
    room.press(Qt.Key.Key_Delete)
    assert [row.split(" | ")[1] for row in room.lines()] == ["Lena"]
    assert room.page.noting.toast.text == "Observation deleted"
    room.page.noting.toast.undo_asked.emit()
    assert [row.split(" | ")[1] for row in room.lines()] == ["Lena", "Joris"]


def test_a_click_selects_and_the_keyboard_stays_with_the_line(room: Room) -> None:
    entry_id = room.note("@Lena did: sits")
    feed = room.live.feed
    room.click(feed.viewport(), feed.visualRect(room.feed.index(0)).center())
    assert feed.selected_ids == [entry_id]
    assert room.line.hasFocus()
    room.press(Qt.Key.Key_Return)
    assert room.bar.editing == entry_id


def test_f2_brings_a_row_back_into_the_line(room: Room) -> None:
    entry_id = room.note("@Lena did: sits")
    feed = room.live.feed
    feed.setFocus()
    feed.select(entry_id)
    QTest.keyClick(feed, Qt.Key.Key_F2)
    assert room.bar.editing == entry_id


def test_rows_copy_as_a_table(room: Room) -> None:
    room.note("@Lena did: sits #wait +A1")
    feed = room.live.feed
    feed.setFocus()
    feed.selectAll()
    QTest.keyClick(feed, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "00:00\tLena\tdid\tsits\t#wait\t+A1\t\t\t"


def test_the_newest_row_stays_in_sight(desk: Desk, room: Room) -> None:
    fill(desk, room.window.place.session_id or "", 30)
    room.go_on(MINUTE)
    room.note("the last one")
    feed = room.live.feed
    assert feed.viewport().rect().contains(feed.visualRect(room.feed.index(30)))


def test_scrolled_back_it_stays_and_counts_what_is_new(desk: Desk, room: Room) -> None:
    fill(desk, room.window.place.session_id or "", 30)
    feed = room.live.feed
    feed.verticalScrollBar().setValue(0)
    first = feed.visualRect(room.feed.index(0)).top()
    room.go_on(MINUTE)
    room.note("new one")
    room.note("new two")
    assert not feed.follows
    assert feed.visualRect(room.feed.index(0)).top() == first
    assert feed.newest_button.text().startswith("2 ")
    assert feed.newest_button.isVisible()
    room.click(feed.newest_button)
    assert feed.follows
    assert not feed.newest_button.isVisible()
    assert feed.viewport().rect().contains(feed.visualRect(room.feed.index(31)))


def test_a_row_whose_time_moves_is_painted_anew(room: Room) -> None:
    room.go_on(MINUTE)
    room.note("@Lena did: sits")
    feed = room.live.feed
    feed.viewport().grab()
    room.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    shown = feed.viewport().grab().toImage()
    feed.restyle()
    assert shown == feed.viewport().grab().toImage()


def test_what_is_selected_is_not_under_the_count_of_new_rows(desk: Desk, room: Room) -> None:
    fill(desk, room.window.place.session_id or "", 30)
    feed = room.live.feed
    feed.verticalScrollBar().setValue(0)
    room.go_on(MINUTE)
    room.note("new one")
    for row in range(20):
        feed.select(room.feed.entry(row).observation.id)
        box = feed.visualRect(room.feed.index(row))
        assert not box.intersects(feed.newest_button.geometry())


def test_an_entry_without_words_takes_no_line_for_them(room: Room) -> None:
    room.note("@Lena did: :)")
    room.note("@Lena did: sits")
    wordless, worded = (room.live.feed.visualRect(room.feed.index(row)).height() for row in (0, 1))
    header = room.live.feed._delegate.header_height
    assert wordless - header < worded


def test_a_new_row_is_measured_alone(desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    told = start(desk)
    fill(desk, told.session_id, 2_000)
    room = open_run(told)
    room.page.opening.finish()
    assert room.feed.rowCount() == 2_000
    measured: list[int] = []
    real = FeedDelegate.height

    def counted(self: FeedDelegate, row: int, width: int) -> int:
        measured.append(row)
        return real(self, row, width)

    monkeypatch.setattr(FeedDelegate, "height", counted)
    room.go_on(40 * MINUTE)
    room.note("@Lena did: sits down")
    assert set(measured) == {2_000}
    assert len(measured) <= 2


def test_opening_measures_only_what_is_in_sight(
    desk: Desk, open_run: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = start(desk)
    fill(desk, told.session_id, 500)
    measured: set[int] = set()
    real = FeedDelegate.height

    def counted(self: FeedDelegate, row: int, width: int) -> int:
        measured.add(row)
        return real(self, row, width)

    monkeypatch.setattr(FeedDelegate, "height", counted)
    open_run(told)
    assert len(measured) < 40


def test_a_new_row_is_tinted_for_two_seconds(room: Room) -> None:
    entry_id = room.note("@Lena did: sits")
    delegate = room.live.feed.itemDelegate()
    assert isinstance(delegate, FeedDelegate)
    fresh = delegate.fresh
    assert fresh == {entry_id}
    assert FRESH_MS == 2_000
    room.qtbot.waitUntil(lambda: not fresh)


def test_heights_are_added_up_as_they_become_known() -> None:
    heights = RowHeights(60)
    heights.reset(3)
    assert (heights.total, heights.row_at(59), heights.row_at(60), heights.row_at(999)) == (180, 0, 1, 2)
    heights.set(1, 100)
    heights.insert(0)
    assert [heights.top(row) for row in range(5)] == [0, 60, 120, 220, 280]
    assert not heights.is_known(0)
    heights.remove(2)
    assert heights.total == 180
    heights.reset(0)
    assert (heights.total, heights.row_at(0)) == (0, -1)
