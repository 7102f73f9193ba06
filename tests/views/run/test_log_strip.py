"""Log mode: the strip of keys in windows of every size, and the lanes above it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from cocreate_desktop.actions import consent, people, tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.views.run.log.key_button import key_width
from cocreate_desktop.views.theme import Theme
from tests.views.run.log_room import FIVE, KEY_T, KEY_W, ONE, SHIFT, TWO, Logging, logging
from tests.views.run_stories import MINUTE, Open, open_run, start

__all__ = ["logging", "open_run"]


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
