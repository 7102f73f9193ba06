"""The capture bar: typing, the frozen time, the rows under the line, saving, rewriting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.actions import consent, people
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


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


def test_unknown_names_are_text(room: Room) -> None:
    room.type("@Nobody #nothing +A99 happens")
    room.press(Qt.Key.Key_Return)
    assert (
        room.bar.error.text == "Nobody here is called “@Nobody”. Tab adds them, Enter again saves it as text."
    )
    assert room.feed.rowCount() == 0
    room.press(Qt.Key.Key_Return)
    assert not room.bar.error.isVisible()
    assert room.lines() == ["00:00 | nobody named | said | @Nobody #nothing +A99 happens |  | "]


def test_a_slip_in_a_name_is_asked_about_with_whom_it_means(room: Room) -> None:
    room.type("@Lnea did: sits")
    room.press(Qt.Key.Key_Return)
    assert (
        room.bar.error.text
        == "Nobody here is called “@Lnea”. Tab makes it @Lena, Enter again saves it as text."
    )
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:00 | Lena | did | sits |  | "]


def test_a_slip_in_a_tag_is_asked_about_with_the_tag_it_means(room: Room) -> None:
    room.type("@Lena did: waits #pirce there")
    room.press(Qt.Key.Key_Return)
    assert (
        room.bar.error.text == "There is no tag “#pirce”. Tab makes it #price, Enter again saves it as text."
    )
    assert room.feed.rowCount() == 0
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Return)
    assert [line.split(" | ")[4] for line in room.lines()] == ["#price"]


def test_a_tag_that_is_none_is_added_or_stays_text(room: Room) -> None:
    room.type("waits #queue there")
    room.press(Qt.Key.Key_Return)
    assert room.bar.error.text == "There is no tag “#queue”. Tab adds it, Enter again saves it as text."
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:00 | nobody named | said | waits #queue there |  | "]


def test_a_number_with_a_sign_is_no_tag_that_is_missing(room: Room) -> None:
    room.type("She is #1 here")
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:00 | nobody named | said | She is #1 here |  | "]


def test_a_line_about_an_unknown_name_is_asked_about_once_for_each_wording(room: Room) -> None:
    room.type("@Nobody leaves")
    room.press(Qt.Key.Key_Return)
    room.type("!")
    assert not room.bar.error.isVisible()
    room.press(Qt.Key.Key_Return)
    assert room.bar.error.isVisible()
    assert room.feed.rowCount() == 0


def test_the_first_word_of_a_name_is_enough_and_seals_as_the_name_does(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    people.add_person(desk, told.project_id, "José 李", session_id=told.session_id)
    room = open_run(told)
    room.note("@Jose did: leaves")
    assert room.lines() == ["00:00 | José 李 | did | leaves |  | "]
    assert room.feed.entry(0).observation.sealed


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


def test_an_entry_about_somebody_not_asked_waits_for_a_yes(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    people.add_person(desk, told.project_id, "Wim", session_id=told.session_id)
    room = open_run(told)
    room.note("@Wim did: leaves +A1")
    assert room.feed.entry(0).observation.sealed
    room.live.find_out.count_heard()
    assert [cell.heard for cell in room.live.find_out.cells.cells] == [0, 0, 0, 0]


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


def test_a_line_about_somebody_who_says_no_is_not_kept_any_more(desk: Desk, room: Room) -> None:
    session_id = room.window.place.session_id or ""
    room.type("@Lena did: sits")
    room.page.noting.keeper.flush()
    lena = desk.library.people.participants(session_id)[0]
    consent.record_answers(desk, lena.person_id, {ConsentItem.NOTES: Answer.NO})
    room.type(" down")
    room.page.noting.keeper.flush()
    assert desk.library.running.draft(session_id, desk.library.device) is None


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
