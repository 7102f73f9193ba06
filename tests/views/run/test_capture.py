"""The capture bar: typing, the frozen time, the rows under the line, saving."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]


ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


def test_a_line_becomes_a_row_on_enter(room: Room) -> None:
    room.go_on(65_000)
    room.note("@Lena did: walks straight past #signage -A1 :(")
    assert room.lines() == ["01:05 | Lena | did | walks straight past | #signage | -A1"]
    assert room.line.text == ""
    assert room.bar.saved.text == "Saved 01:05"
    assert room.live.feed_count.text() == "1"


def test_enter_is_one_commit(desk: Desk, room: Room) -> None:
    room.type("@Lena did: sits down +A1 #wait :)")
    room.page.noting.keeper.flush()
    commits: list[str] = []
    rows_at_commit: list[int] = []

    def watch(statement: str) -> None:
        if statement.split(maxsplit=1)[0].upper() in ("COMMIT", "BEGIN"):
            commits.append(statement.split()[0].upper())
            rows_at_commit.append(room.feed.rowCount())

    desk.library.db.conn.set_trace_callback(watch)
    room.press(Qt.Key.Key_Return)
    room.page.noting.keeper.flush()
    desk.library.db.conn.set_trace_callback(None)
    assert commits == ["BEGIN", "COMMIT"]
    assert rows_at_commit == [0, 0]
    assert room.feed.rowCount() == 1
    assert desk.library.running.draft(room.window.place.session_id or "", desk.library.device) is None


def test_the_time_freezes_at_the_first_key(room: Room) -> None:
    room.go_on(60_000)
    room.type("@")
    room.go_on(30_000)
    assert room.bar.stamp_time.text() == "01:00"
    assert room.bar.stamp_icon.property("icon_name") == "lock"
    room.press(Qt.Key.Key_Backspace)
    assert room.bar.stamp_time.text() == "01:30"
    assert room.bar.stamp_icon.property("icon_name") == "clock"
    room.type("late")
    room.go_on(5_000)
    room.press(Qt.Key.Key_Return)
    assert room.lines()[0].startswith("01:30")


def test_seconds_back_are_shown_and_counted(room: Room) -> None:
    room.go_on(2 * MINUTE)
    room.type("-30 @Lena did: leaves")
    assert room.bar.stamp_time.text() == "01:30"
    room.press(Qt.Key.Key_Return)
    assert room.lines()[0].startswith("01:30 | Lena | did | leaves")


def test_a_composition_freezes_the_time_too(room: Room) -> None:
    room.go_on(60_000)
    QApplication.sendEvent(room.line, QInputMethodEvent("ni", []))
    room.go_on(30_000)
    committed = QInputMethodEvent("", [])
    committed.setCommitString("你好 🙂 @Lena")
    QApplication.sendEvent(room.line, committed)
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["01:00 | Lena | said | 你好 🙂 |  | "]


def test_alt_and_a_digit_pick_people_and_digits_are_text(room: Room) -> None:
    room.press(Qt.Key.Key_2, ALT)
    room.type("12 minutes")
    assert room.line.text == "@Joris 12 minutes"
    room.press(Qt.Key.Key_2, ALT)
    assert room.line.text == "12 minutes"


def test_the_digit_row_goes_by_place(room: Room) -> None:
    """On AZERTY the key of the 2 prints é; its place is the same."""
    no_text = ""
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Eacute, ALT, 11, 0, 0, no_text)
    QApplication.sendEvent(room.line, event)
    assert room.line.text == "@Joris "


def test_with_shift_come_the_next_ten(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, guests=12))
    room.press(Qt.Key.Key_2, ALT | Qt.KeyboardModifier.ShiftModifier)
    assert room.bar.draft.people == (room.rows.who.chips[11].id,)
    assert room.rows.who.chips[11].key == "⇧2"


def test_function_keys_tag(room: Room) -> None:
    room.type("nice ")
    room.press(Qt.Key.Key_F4)
    assert room.line.text.split() == ["nice", "#wait"]
    room.press(Qt.Key.Key_F4)
    assert room.line.text.split() == ["nice"]


def test_clicks_write_the_same_line(room: Room) -> None:
    room.type("sits down")
    room.click(room.rows.who, QPoint(20, 16))
    room.rows.mode.chosen.emit(Mode.DID.value)
    room.rows.face.chosen.emit(Sentiment.GOOD.value)
    room.click(room.rows.tags, QPoint(20, 16))
    assert room.line.text == "@Lena did: sits down :) #signage"
    assert room.line.hasFocus()
    assert room.rows.mode.value == "did"
    assert room.rows.face.value == "good"
    chosen = [chip.name for chip in (*room.rows.who.chips, *room.rows.tags.chips) if chip.chosen]
    assert chosen == ["Lena", "signage"]


def test_at_narrows_the_people_and_tab_takes_the_marked_one(room: Room) -> None:
    room.type("@")
    assert [chip.name for chip in room.rows.who.chips][:2] == ["Amira", "Joris"]
    room.type("to")
    assert [chip.name for chip in room.rows.who.chips] == ["Tomas"]
    room.press(Qt.Key.Key_Tab)
    assert room.line.text == "@Tomas "
    assert len(room.rows.who.chips) == 6
    assert room.line.hasFocus()


def test_minus_offers_assumptions_this_steps_first(room: Room) -> None:
    room.press(Qt.Key.Key_PageDown)
    room.type("walks past -")
    assert room.rows.tag_label.text() == "Against"
    assert [chip.lead for chip in room.rows.tags.chips] == ["A2", "A1", "A3", "A4"]
    assert [(chip.here, chip.word) for chip in room.rows.tags.chips][:2] == [(True, ""), (False, "step 1")]
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Up)
    room.press(Qt.Key.Key_Tab)
    assert room.line.text == "walks past -A1 "
    assert room.rows.tag_label.text() == "Tag"
    room.type("+")
    assert room.rows.tag_label.text() == "For"


def test_what_does_not_fit_is_reached_with_down(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, beliefs=12))
    room.type("so +")
    shown = room.rows.tags.visible_ids()
    assert len(shown) < 12
    for _ in range(11):
        room.press(Qt.Key.Key_Down)
    assert room.rows.tags.marked in room.rows.tags.visible_ids()
    assert room.rows.tags.marked not in shown


def test_esc_gives_the_rows_back_and_the_line_stays(room: Room) -> None:
    room.type("a #")
    assert room.bar.offer is not None
    room.press(Qt.Key.Key_Escape)
    assert room.bar.offer is None
    assert room.line.text == "a #"
    room.type("wa")
    assert room.bar.offer is None
    room.type(" #w")
    assert room.bar.offer is not None


def test_what_changes_nothing_ends_the_line_all_the_same(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.type("in:@Lena")
    room.page.commit()
    monkeypatch.setattr("cocreate_desktop.actions.capture.capture_observation", lambda *_, **__: None)
    room.press(Qt.Key.Key_Return)
    assert room.line.text == ""
    assert room.bar.note.text() == "Nothing to note"
    assert room.bar.saved.text == ""
    assert desk.library.running.draft(room.window.place.session_id or "", desk.library.device) is None


def test_a_full_disk_is_told_in_place_and_the_line_stays(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise UserError(QT_TRANSLATE_NOOP("Store", "The disk is full. Make room, then try again."))

    room.go_on(30_000)
    room.type("@Lena did: sits")
    with monkeypatch.context() as broken:
        broken.setattr("cocreate_desktop.actions.capture.capture_observation", full)
        room.press(Qt.Key.Key_Return)
    assert room.bar.error.text == "The disk is full. Make room, then try again."
    assert room.bar.error.isVisible()
    assert room.line.text == "@Lena did: sits"
    room.go_on(5_000)
    room.press(Qt.Key.Key_Return)
    assert not room.bar.error.isVisible()
    assert room.lines()[0].startswith("00:30 | Lena")


def test_a_draft_that_cannot_be_kept_is_told_in_place(desk: Desk, room: Room) -> None:
    desk.library.db.conn.execute("PRAGMA query_only = ON")
    room.type("half")
    room.page.noting.keeper.flush()
    assert "cannot be opened for writing" in room.bar.error.text
    desk.library.db.conn.execute("PRAGMA query_only = OFF")


def test_letters_typed_elsewhere_land_in_the_line(room: Room) -> None:
    room.live.column.steps.setFocus()
    room.qtbot.keyClicks(room.live.column.steps, "hi")
    assert room.line.text == "hi"
    assert room.line.hasFocus()


def test_grounds_and_cursor_count_emoji_as_qt_does(room: Room) -> None:
    room.line.insertPlainText("🙂🙂 ")
    room.type("ok ")
    room.press(Qt.Key.Key_F2)
    assert room.line.text.split() == ["🙂🙂", "ok", "#signage"]
    assert room.line.cursor_index == len("🙂🙂 ok ")


def test_very_long_lines_are_saved_whole(room: Room) -> None:
    room.line.insertPlainText("word " * 1900)
    room.press(Qt.Key.Key_Return)
    assert len(room.feed.entry(0).observation.text) == 5 * 1900 - 1
    assert room.live.feed.visualRect(room.feed.index(0)).height() < 300


def test_the_grounds_stay_when_something_else_changes(desk: Desk, room: Room) -> None:
    room.type("@Lena did: sits down +A1")
    room.line.clearFocus()
    before = room.line.grab().toImage()
    room.line.set_vocabulary(room.bar.edits.vocabulary)
    assert room.line.grab().toImage() == before


def test_the_hint_in_an_empty_line_is_whole_in_every_window(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    assert open_run(told).line.placeholderText().endswith("+ A3")
    small = open_run(told, (1024, 600))
    hint = small.line.placeholderText()
    assert hint.startswith("Who did or said what?")
    room = small.line.viewport().width() - 2 * small.line.document().documentMargin()
    assert small.line.fontMetrics().horizontalAdvance(hint) <= room
    small.bar.show_note("Taken back 00:01 and something longer than that, so that the line is short")
    QApplication.processEvents()
    assert small.line.placeholderText() == "Who did or said what?"
