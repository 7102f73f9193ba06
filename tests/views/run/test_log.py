"""Log mode in the real window: keys in, entries out, words afterwards, and what the disk will not take."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Mode, Origin, Sentiment
from tests.views.run.log_room import FIVE, KEY_S, KEY_T, KEY_W, ONE, PRESS, RELEASE, TWO, Logging, logging
from tests.views.run_stories import Open, open_run, start

__all__ = ["logging", "open_run"]


def test_one_reaction_in_two_keys(logging: Logging) -> None:
    logging.room.go_on(65_000)
    logging.tap(FIVE, KEY_T)
    assert logging.told == ["01:05 | Sofie | did |  | #trust"]
    assert logging.entries[0].observation.origin is Origin.LOG
    assert logging.room.bar.saved.text == "Saved 01:05"
    assert logging.log.is_on


def test_each_entry_is_one_commit(desk: Desk, logging: Logging) -> None:
    commits: list[str] = []

    def watch(statement: str) -> None:
        if statement.split(maxsplit=1)[0].upper() in ("COMMIT", "BEGIN"):
            commits.append(statement.split()[0].upper())

    desk.library.db.conn.set_trace_callback(watch)
    logging.tap(FIVE, KEY_T)
    desk.library.db.conn.set_trace_callback(None)
    assert commits == ["BEGIN", "COMMIT"]


def test_what_follows_changes_the_entry_and_undo_takes_it_back_as_one(logging: Logging) -> None:
    room = logging.room
    logging.tap(FIVE, KEY_T, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Plus)
    (entry,) = logging.entries
    assert entry.observation.mode is Mode.SAID
    assert entry.observation.sentiment is Sentiment.BAD
    assert logging.told == ["00:00 | Sofie | said |  | #trust | +A1"]
    room.window.context.commands["undo"].trigger()
    assert logging.entries == []
    logging.tap(Qt.Key.Key_Up)
    assert logging.entries == []


def test_the_line_that_is_typed_waits(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk))
    room.go_on(10_000)
    room.type("half a tho")
    room.go_on(10_000)
    room.press(Qt.Key.Key_F12)
    logging = Logging(room)
    logging.tap(ONE, KEY_W)
    logging.tap(Qt.Key.Key_F12)
    room.type("ught")
    room.press(Qt.Key.Key_Return)
    assert room.lines()[0].startswith("00:10 | nobody named | said | half a thought")


def test_words_are_added_to_the_newest_entry(logging: Logging) -> None:
    room = logging.room
    logging.tap(FIVE, KEY_T, Qt.Key.Key_Slash)
    assert room.line.isVisible()
    room.type("leans over the counter")
    room.press(Qt.Key.Key_Return)
    assert logging.told == ["00:00 | Sofie | did | leans over the counter | #trust"]
    assert logging.line.hasFocus()
    logging.tap(TWO, KEY_W)
    assert len(logging.entries) == 2


def test_keys_are_taken_back(logging: Logging) -> None:
    logging.tap(FIVE, KEY_T, Qt.Key.Key_Down, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, KEY_W)
    assert logging.told == ["00:00 | Sofie | did |  | #wait"]
    assert logging.entries[0].observation.sentiment is None
    logging.tap(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert logging.entries == []


def test_esc_drops_the_entry_and_undo_gives_it_back(logging: Logging) -> None:
    room = logging.room
    logging.tap(FIVE, KEY_T, Qt.Key.Key_Escape)
    assert logging.entries == []
    assert room.page.noting.toast.text == "Entry dropped"
    room.page.noting.toast.undo_asked.emit()
    assert logging.told == ["00:00 | Sofie | did |  | #trust"]


def test_esc_drops_what_is_under_way_and_undo_gives_it_back(logging: Logging) -> None:
    logging.tap(ONE, KEY_W, FIVE)
    logging.tap(Qt.Key.Key_Escape)
    assert logging.line.words == "A digit says who, a letter what"
    logging.room.qtbot.keyClick(logging.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    logging.tap(KEY_T)
    assert [line.split(" | ")[1] for line in logging.told] == ["Lena", "Sofie"]


def test_digits_go_by_place_and_letters_by_what_is_printed(logging: Logging) -> None:
    """On AZERTY the key of the 5 prints a parenthesis, unshifted."""
    for kind in (PRESS, RELEASE):
        QApplication.sendEvent(
            logging.line,
            QKeyEvent(kind, Qt.Key.Key_ParenLeft, Qt.KeyboardModifier.NoModifier, 14, 0, 0, "("),
        )
    logging.tap(KEY_T)
    assert logging.told == ["00:00 | Sofie | did |  | #trust"]


def test_on_a_keyboard_of_another_script_letters_go_by_place(logging: Logging) -> None:
    logging.tap(FIVE)
    for kind in (PRESS, RELEASE):
        # Е stands where T stands on QWERTY.
        QApplication.sendEvent(
            logging.line, QKeyEvent(kind, 0x0415, Qt.KeyboardModifier.NoModifier, 28, 0, 0, "е")
        )
    assert logging.told == ["00:00 | Sofie | did |  | #trust"]


def test_function_keys_are_tags_too(logging: Logging) -> None:
    logging.tap(FIVE, Qt.Key.Key_F4)
    assert logging.told == ["00:00 | Sofie | did |  | #wait"]


def test_letters_typed_elsewhere_are_keys_too(logging: Logging) -> None:
    steps = logging.room.live.column.steps
    steps.setFocus()
    logging.room.qtbot.keyClick(steps, FIVE)
    assert logging.line.hasFocus()
    logging.tap(KEY_T)
    assert logging.told == ["00:00 | Sofie | did |  | #trust"]


def test_keys_that_mean_nothing_do_nothing(logging: Logging) -> None:
    logging.tap(Qt.Key.Key_Period, Qt.Key.Key_Q, Qt.Key.Key_9)
    assert logging.entries == []
    assert logging.room.bar.note.text() == "Nobody here has the number 9"


def test_page_down_goes_on_with_the_script(logging: Logging) -> None:
    logging.tap(FIVE, KEY_T, Qt.Key.Key_PageDown, TWO, KEY_W)
    room = logging.room
    assert room.live.record is not None
    assert room.live.record.step is not None
    assert room.live.record.step.title == "Find the counter"
    runs = {entry.observation.step_run_id for entry in logging.entries}
    assert len(runs) == 2


def test_the_disk_is_full_and_then_has_room_again(desk: Desk, logging: Logging) -> None:
    room = logging.room
    desk.library.db.conn.execute("PRAGMA query_only = ON")
    logging.tap(FIVE, KEY_T)
    assert "Not saved yet" in room.bar.error.text
    room.go_on(1_000)
    logging.tap(Qt.Key.Key_Down, TWO, KEY_W)
    assert logging.entries == []
    desk.library.db.conn.execute("PRAGMA query_only = OFF")
    room.go_on(1_000)
    logging.tap(ONE, KEY_S)
    assert [line.split(" | ")[1] for line in logging.told] == ["Sofie", "Joris", "Lena"]
    assert logging.entries[0].observation.sentiment is Sentiment.BAD
    assert not room.bar.error.isVisible()


def test_closing_says_what_the_full_disk_would_lose(
    desk: Desk, logging: Logging, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def stay(_: object, __: str, details: str, ___: str) -> bool:
        told.append(details)
        return False

    monkeypatch.setattr("cocreate_desktop.views.shell.window.confirmed", stay)
    desk.library.db.conn.execute("PRAGMA query_only = ON")
    logging.tap(FIVE, KEY_T, ONE, KEY_W, TWO)
    logging.room.window.close()
    desk.library.db.conn.execute("PRAGMA query_only = OFF")
    logging.room.window.close()
    assert "3 observations could not be saved and would be lost. Make room on the disk first." in told[0]
    assert "would be lost" not in told[1]
    assert [line.split(" | ")[1] for line in logging.told] == ["Sofie", "Lena", "Joris"]


def test_the_clock_goes_on_at_once_when_one_types_again(logging: Logging) -> None:
    logging.tap(FIVE, Qt.Key.Key_I)
    stamp = logging.room.bar.stamp_icon
    assert stamp.property("icon_name") == "lock"
    logging.tap(Qt.Key.Key_F12)
    assert stamp.property("icon_name") == "clock"


def test_what_was_asked_about_the_line_does_not_stand_over_the_log(logging: Logging) -> None:
    room = logging.room
    room.press(Qt.Key.Key_F12)
    room.type("@Nobody said: hm")
    room.press(Qt.Key.Key_Return)
    assert room.bar.error.isVisible()
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_F12)
    assert not room.bar.error.isVisible()
    room.press(Qt.Key.Key_F12)
    assert room.line.text == "@Nobody said: hm"
