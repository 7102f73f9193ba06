"""Log mode in the real window: keys, held keys, the strip, lanes, words afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from cocreate_desktop.actions import consent, people, tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.observations import Entry, Mode, Origin, Sentiment
from cocreate_desktop.views.run.log.key_button import LogKeyButton, key_width
from cocreate_desktop.views.run.log.key_moments import KeyMoments
from cocreate_desktop.views.run.log.keyboard import KeyKind, LogKey
from cocreate_desktop.views.theme import Theme
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]

PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Logging:
    """The keyboard of somebody who logs."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.log = room.page.log
        self.line = self.log.line

    def tap(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.room.qtbot.keyClick(self.line, key)

    def down(self, key: Qt.Key) -> None:
        self.room.qtbot.keyPress(self.line, key)

    def up(self, key: Qt.Key) -> None:
        self.room.qtbot.keyRelease(self.line, key)

    def key(self, name: str) -> LogKeyButton:
        """A key of the strip."""
        return next(one for one in self.log.strip.buttons if one.spec and one.spec.name == name)

    @property
    def entries(self) -> list[Entry]:
        """What is on disk."""
        library = self.room.desk.library
        return library.observations.of_session(self.room.window.place.session_id or "")

    @property
    def told(self) -> list[str]:
        return [line.rstrip(" |") for line in self.room.lines()]


@pytest.fixture
def logging(desk: Desk, open_run: Open) -> Logging:
    room = open_run(start(desk))
    room.press(Qt.Key.Key_F12)
    return Logging(room)


KEY_T, KEY_W, KEY_S = Qt.Key.Key_T, Qt.Key.Key_W, Qt.Key.Key_S
ONE, TWO, FIVE = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_5


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


def test_the_strip_says_what_each_key_does(logging: Logging) -> None:
    caps = [button.spec.cap for button in logging.log.strip.buttons if button.spec]
    assert caps == [*"123456", "Space", *"↑→↓", *"SPWTOAUI", "+", "−"]
    assert logging.key("Lena").spec.word == "current"  # pyright: ignore[reportOptionalMemberAccess]
    logging.tap(FIVE, KEY_T)
    logging.room.live.find_out.count_heard()
    assert logging.key("trust").accessibleName() == "T, trust, 1 so far"
    assert logging.key("Sofie").spec.picked  # pyright: ignore[reportOptionalMemberAccess]


def test_with_seven_people_the_keys_take_three_low_rows(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, guests=12))
    room.press(Qt.Key.Key_F12)
    logging = Logging(room)
    buttons = logging.log.strip.buttons
    room.qtbot.waitUntil(lambda: {button.height() for button in buttons} == {40})
    logging.room.qtbot.keyClick(logging.line, Qt.Key.Key_2, SHIFT)
    logging.tap(KEY_T)
    assert logging.told == ["00:00 | Guest 12 | did |  | #trust"]


def test_a_finger_on_the_strip_is_a_key(logging: Logging) -> None:
    room = logging.room
    room.click(logging.key("Sofie"))
    room.qtbot.mousePress(logging.key("trust"), Qt.MouseButton.LeftButton)
    room.go_on(4_000)
    room.qtbot.mouseRelease(logging.key("trust"), Qt.MouseButton.LeftButton)
    room.click(logging.key("bad"))
    (entry,) = logging.entries
    assert entry.observation.duration_ms == 4_000
    assert entry.observation.sentiment is Sentiment.BAD
    assert logging.line.hasFocus()


def test_who_refused_notes_has_no_key(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    nora = people.add_person(desk, told.project_id, "Nora", session_id=told.session_id).ids("persons")[0]
    consent.record_answers(desk, nora, {ConsentItem.NOTES: Answer.NO}, how="paper")
    room = open_run(told)
    room.press(Qt.Key.Key_F12)
    logging = Logging(room)
    logging.tap(ONE, KEY_W, Qt.Key.Key_7)
    assert room.bar.error.text == "Nora did not agree to notes."
    room.go_on(1_000)
    logging.tap(KEY_T)
    assert logging.told[1] == "00:01 | nobody named | did |  | #trust"


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


def test_lanes_show_what_was_done_and_said_since_the_step_began(logging: Logging) -> None:
    room = logging.room
    logging.tap(ONE, KEY_W)
    room.go_on(20_000)
    logging.tap(Qt.Key.Key_PageDown)
    room.go_on(30_000)
    logging.tap(TWO, KEY_T, Qt.Key.Key_Space, FIVE)
    logging.down(KEY_W)
    room.go_on(20_000)
    logging.up(KEY_W)
    room.live.find_out.count_heard()
    lanes = {lane.name: lane.marks for lane in logging.log.watching.lanes.lanes}
    assert lanes["Lena"] == ()
    (said,) = lanes["Joris"]
    assert (said.mode, said.is_bar, said.label) == (Mode.SAID, False, "trust")
    (did,) = lanes["Sofie"]
    assert (did.is_bar, did.to_ms - did.from_ms) == (True, 20_000)
    assert "Lena" in logging.log.watching.lanes.accessibleDescription()
    assert room.live.script.isHidden()


def test_customers_who_read_along_see_no_lanes(logging: Logging) -> None:
    room = logging.room
    room.page.presenting.lead.turn_hiding()
    assert logging.log.watching.isHidden()
    room.page.presenting.lead.turn_hiding()
    assert logging.log.watching.isVisible()
    assert room.live.script.isHidden()


def test_the_toggle_beside_the_line(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk))
    assert room.bar.way.value == "type"
    room.bar.way.chosen.emit("log")
    assert room.page.log.is_on
    assert room.bar.way.value == "log"
    assert room.window.context.commands["run.log"].isChecked()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (1920, 1080)])
def test_the_bar_fits(desk: Desk, open_run: Open, size: tuple[int, int]) -> None:
    room = open_run(start(desk, guests=12, beliefs=12), size)
    room.press(Qt.Key.Key_F12)
    logging = Logging(room)
    QApplication.processEvents()
    strip = logging.log.strip
    for button in strip.buttons:
        assert button.width() >= 44
        assert strip.rect().contains(button.mapTo(strip, QPoint(button.width() - 1, button.height() - 1)))
    assert room.bar.height() <= 225


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


def test_who_has_no_key_is_counted(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk, guests=23))
    room.press(Qt.Key.Key_F12)
    room.go_on(MINUTE)
    strip = Logging(room).log.strip
    (told,) = (label for label in strip.findChildren(QLabel) if label.isVisible())
    assert told.text() == "3 without a key"
    assert told.accessibleName() == "3 without a key: type their lines (F12)"


def test_many_people_in_a_small_window_keep_a_few_letters_of_their_names(
    desk: Desk, theme: Theme, open_run: Open
) -> None:
    room = open_run(start(desk, guests=23), (1024, 600))
    room.press(Qt.Key.Key_F12)
    QApplication.processEvents()
    strip = Logging(room).log.strip
    assert all(button.width() >= theme.px(70) for button in strip.buttons)
    told = [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]
    assert told == ["2 more", "3 more, 3 without a key"]


def test_where_keys_are_narrow_the_long_names_give_way(desk: Desk, theme: Theme, open_run: Open) -> None:
    told = start(desk)
    tags.add_tag_in_room(desk, told.session_id, "afterthought")
    room = open_run(told, (1024, 600))
    room.press(Qt.Key.Key_F12)
    QApplication.processEvents()
    logging = Logging(room)

    def is_whole(name: str) -> bool:
        button = logging.key(name)
        return button.spec is not None and button.width() >= key_width(theme, button.spec)

    assert not is_whole("afterthought")
    assert all(is_whole(name) for name in ("price", "wait", "trust", "staff", "idea"))


def test_more_tags_than_fit_are_counted(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk), (1024, 700))
    room.press(Qt.Key.Key_F12)
    room.go_on(MINUTE)
    logging = Logging(room)
    logging.tap(FIVE, Qt.Key.Key_I)
    assert logging.told == ["01:00 | Sofie | did |  | #idea"]
