"""Many lines pasted at once, and a disk that is full."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions.desk import Desk
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


@pytest.fixture
def paste(room: Room) -> Callable[[str], None]:
    def paste(text: str) -> None:
        QApplication.clipboard().setText(text)
        room.press(Qt.Key.Key_V, CONTROL)

    return paste


def test_one_line_with_breaks_around_it_is_typed(room: Room, paste: Callable[[str], None]) -> None:
    paste("\n@Lena did:\tsits\n\n")
    assert room.line.text == "@Lena did: sits"
    assert room.feed.rowCount() == 0


def test_several_lines_become_entries_in_their_order(room: Room, paste: Callable[[str], None]) -> None:
    room.go_on(2 * MINUTE)
    room.type("half a thought")
    paste("@Lena did: sits #wait\n\n-60 @Joris said: yes +A1\r\nnobody in particular")
    assert room.lines() == [
        "01:00 | Joris | said | yes |  | +A1",
        "02:00 | Lena | did | sits | #wait | ",
        "02:00 | nobody named | said | nobody in particular |  | ",
    ]
    assert room.line.text == "half a thought"
    assert room.page.noting.toast.text == "3 observations made of what was pasted"


def test_words_that_mean_nothing_in_pasted_lines_are_told(room: Room, paste: Callable[[str], None]) -> None:
    paste("@Lena said: #1 for me\n@Nobody said: yes\nwaits #queue\n@Nobody goes\nlooks #up")
    toast = room.page.noting.toast.text
    assert toast == "5 observations made of what was pasted. Text only: @Nobody, #queue …"


def test_what_is_pasted_with_its_indentation_means_the_same(room: Room, paste: Callable[[str], None]) -> None:
    paste("  @Lena did: sits\n\t@Joris said: yes")
    assert room.lines() == ["00:00 | Lena | did | sits |  | ", "00:00 | Joris | said | yes |  | "]


def test_undo_takes_all_pasted_lines_back_at_once(room: Room, paste: Callable[[str], None]) -> None:
    room.note("@Lena did: sits")
    paste("one\ntwo\nthree")
    room.page.noting.toast.undo_asked.emit()
    assert room.lines() == ["00:00 | Lena | did | sits |  | "]


def test_many_lines_are_asked_about(room: Room, paste: Callable[[str], None]) -> None:
    lines = "\n".join(f"line {n}" for n in range(21))
    paste(lines)
    offer = room.bar.paste_offer
    assert offer.isVisible()
    assert (offer.words.text(), offer.many.text()) == ("21 lines were pasted.", "Make 21 observations")
    assert room.feed.rowCount() == 0
    room.press(Qt.Key.Key_Escape)
    assert not offer.isVisible()
    assert room.feed.rowCount() == 0
    paste(lines)
    room.press(Qt.Key.Key_Return)
    assert room.feed.rowCount() == 21
    paste(lines)
    room.click(offer.one)
    assert room.line.text.startswith("line 0 line 1 ")
    assert room.line.hasFocus()


def test_lines_pasted_into_an_entry_stay_in_it(room: Room, paste: Callable[[str], None]) -> None:
    room.note("@Lena did: sits")
    room.press(Qt.Key.Key_Up)
    paste("down\nand waits")
    room.press(Qt.Key.Key_Return)
    assert room.lines() == ["00:00 | Lena | did | sits down and waits |  | "]


@pytest.mark.parametrize("text", ["x" * 1_000_000, "a line of notes\n" * 65_000, "x" * 10_001])
def test_too_much_is_refused_in_a_sentence(room: Room, paste: Callable[[str], None], text: str) -> None:
    paste(text)
    assert "Paste them in parts." in room.bar.error.text
    assert room.line.text == ""
    assert room.feed.rowCount() == 0


def test_more_lines_than_fit_are_refused(room: Room, paste: Callable[[str], None]) -> None:
    paste("short\n" * 201)
    assert room.bar.error.text == "201 lines were pasted; 200 fit at once. Paste them in parts."


def fill_up(desk: Desk) -> None:
    """As a full disk: the file may not grow, and takes what fits its last pages."""
    connection = desk.library.db.conn
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")


def make_room(desk: Desk) -> None:
    desk.library.db.conn.execute("PRAGMA max_page_count = 1000000")


LONG = "waits and waits " * 500


def test_on_a_full_disk_the_entry_stays_and_is_saved_when_there_is_room(desk: Desk, room: Room) -> None:
    room.go_on(MINUTE)
    room.type("@Lena did: ")
    room.line.insertPlainText(LONG)
    fill_up(desk)
    room.press(Qt.Key.Key_Return)
    assert room.bar.error.text.startswith("Not saved yet. The disk that holds")
    assert room.bar.error.text.endswith("It is tried again every few seconds.")
    assert room.feed.rowCount() == 0
    assert room.line.text.startswith("@Lena did: waits")
    room.go_on(MINUTE)
    retrying = room.page.noting.retrying
    retrying.beat()
    assert retrying.is_waiting
    assert room.bar.error.isVisible()
    make_room(desk)
    retrying.beat()
    assert not retrying.is_waiting
    assert not room.bar.error.isVisible()
    assert room.line.text == ""
    assert room.lines()[0].startswith("01:00 | Lena | did | waits")


def test_closing_says_that_the_full_disk_would_lose_the_line(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def stay(_: object, __: str, details: str, ___: str) -> bool:
        told.append(details)
        return False

    monkeypatch.setattr("cocreate_desktop.views.shell.window.confirmed", stay)
    room.line.insertPlainText(LONG)
    fill_up(desk)
    room.press(Qt.Key.Key_Return)
    room.window.go_to("people")
    room.window.close()
    make_room(desk)
    room.window.close()
    assert "One observation could not be saved and would be lost. Make room on the disk first." in told[0]
    assert "would be lost" not in told[1]


def test_a_line_that_is_changed_waits_for_enter(desk: Desk, room: Room) -> None:
    room.line.insertPlainText(LONG)
    fill_up(desk)
    room.press(Qt.Key.Key_Return)
    make_room(desk)
    room.type("and so on")
    room.page.noting.retrying.beat()
    assert not room.page.noting.retrying.is_waiting
    assert room.feed.rowCount() == 0
    room.press(Qt.Key.Key_Return)
    assert room.feed.entry(0).observation.text.endswith("and so on")


def test_a_rewriting_that_finds_no_room_is_tried_again_too(desk: Desk, room: Room) -> None:
    room.note("@Lena did: sits")
    room.press(Qt.Key.Key_Up)
    room.line.insertPlainText(LONG)
    fill_up(desk)
    room.press(Qt.Key.Key_Return)
    assert room.page.noting.retrying.is_waiting
    assert room.bar.editing is not None
    make_room(desk)
    room.page.noting.retrying.beat()
    assert room.bar.editing is None
    assert room.feed.entry(0).observation.text.startswith("sits waits")
