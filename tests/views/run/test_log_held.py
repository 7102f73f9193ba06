"""Log mode: how long a key is held, and what ends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.views.run.log.key_moments import KeyMoments
from cocreate_desktop.views.run.log.keyboard import KeyKind, LogKey
from tests.views.run.log_room import FIVE, KEY_T, PRESS, RELEASE, TWO, Logging, logging
from tests.views.run_stories import open_run

__all__ = ["logging", "open_run"]


def test_a_held_key_records_how_long_and_shows_it(logging: Logging) -> None:
    room = logging.room
    room.go_on(60_000)
    logging.tap(FIVE)
    logging.down(KEY_T)
    room.go_on(12_000)
    assert logging.line.words == "Sofie did #trust  0:12 let go of T to save"
    assert room.bar.stamp_time.text() == "01:00"
    assert logging.key("trust").accessibleName() == "T, trust, 0:12 held"
    assert logging.log.held.accessibleName() == "Sofie #trust, key still held"
    assert [mark.held for lane in logging.log.watching.lanes.lanes for mark in lane.marks] == [True]
    assert logging.entries == []
    logging.up(KEY_T)
    assert logging.entries[0].observation.duration_ms == 12_000
    assert logging.entries[0].observation.at_ms == 60_000
    assert logging.log.held.isHidden()


def test_a_key_that_repeats_itself_is_pressed_once(logging: Logging) -> None:
    logging.tap(FIVE)
    logging.down(KEY_T)
    for kind in (RELEASE, PRESS) * 20:
        logging.room.clock.advance(50)
        QApplication.sendEvent(
            logging.line, QKeyEvent(kind, KEY_T, Qt.KeyboardModifier.NoModifier, "t", True)
        )
    logging.up(KEY_T)
    assert [entry.observation.duration_ms for entry in logging.entries] == [2_000]


def test_repeats_that_come_apart_are_no_releases(logging: Logging) -> None:
    """On X11 a held key sends pairs of the same moment, and Qt may not see that they belong together."""
    moments = KeyMoments(5, logging.line)
    heard: list[str] = []
    moments.pressed.connect(lambda key: heard.append(f"{key.value} down"))
    moments.released.connect(lambda key: heard.append(f"{key.value} up"))
    key = LogKey(KeyKind.TAG, "T")

    def event(kind: QEvent.Type, at_ms: int) -> QKeyEvent:
        made = QKeyEvent(kind, KEY_T, Qt.KeyboardModifier.NoModifier, "t")
        made.setTimestamp(at_ms)
        return made

    moments.press(key, event(PRESS, 1_000))
    for at_ms in range(1_600, 2_000, 40):
        moments.release(key, event(RELEASE, at_ms))
        moments.press(key, event(PRESS, at_ms))
    assert heard == ["T down"]
    moments.release(key, event(RELEASE, 2_000))
    logging.room.qtbot.waitUntil(lambda: heard == ["T down", "T up"])
    moments.press(key, event(PRESS, 2_100))
    moments.release(key, event(RELEASE, 2_150))
    moments.press(key, event(PRESS, 2_152))
    assert heard == ["T down", "T up"] * 2 + ["T down"]


def test_a_pause_is_no_part_of_how_long_it_lasted(logging: Logging) -> None:
    room = logging.room
    logging.tap(FIVE)
    logging.down(KEY_T)
    room.go_on(10_000)
    room.page.leading.pause_or_go_on()
    room.go_on(60_000)
    room.page.leading.pause_or_go_on()
    room.go_on(5_000)
    logging.up(KEY_T)
    assert logging.entries[0].observation.duration_ms == 15_000


def test_losing_the_keyboard_ends_what_is_held_and_says_so(logging: Logging) -> None:
    room = logging.room
    logging.tap(FIVE)
    logging.down(KEY_T)
    room.go_on(8_000)
    room.live.column.steps.setFocus()
    assert logging.entries[0].observation.duration_ms == 8_000
    assert room.bar.note.text() == "The keyboard went elsewhere: #trust ended at 00:08"
    room.page.take_focus()
    assert logging.line.hasFocus()


def test_another_page_or_window_keeps_what_is_under_way(logging: Logging) -> None:
    room = logging.room
    logging.tap(FIVE)
    room.page.commit()
    assert logging.told == ["00:00 | Sofie | did"]
    logging.down(KEY_T)
    room.go_on(2_000)
    room.page.commit()
    assert logging.entries[0].observation.duration_ms == 2_000
    assert room.bar.note.text() == "The keyboard went elsewhere: #trust ended at 00:02"


def test_back_to_typing_keeps_what_is_held(logging: Logging) -> None:
    room = logging.room
    logging.tap(FIVE)
    logging.down(KEY_T)
    room.go_on(3_000)
    logging.tap(Qt.Key.Key_F12)
    assert logging.entries[0].observation.duration_ms == 3_000
    assert room.line.isVisible()
    room.note("@Lena did: sits")
    assert len(logging.entries) == 2


def test_a_tag_that_goes_while_its_key_is_down_leaves_the_rest(desk: Desk, logging: Logging) -> None:
    session_id = logging.room.window.place.session_id or ""
    tags.add_tag_in_room(desk, session_id, "zebra")
    logging.tap(FIVE)
    logging.down(Qt.Key.Key_Z)
    desk.history.undo()
    logging.up(Qt.Key.Key_Z)
    logging.tap(TWO, KEY_T, Qt.Key.Key_Return)
    logging.log.toggle()
    assert [line.split(" | ")[1] for line in logging.told] == ["Sofie", "Joris"]
