"""The round-up offered when a step ends, and the ten minutes at the door."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import leading, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.domain.round_up import Seen
from tests.views.run_stories import MINUTE, Open, Room, open_run, start

__all__ = ["open_run"]


def panel(room: Room):
    return room.page.rounding.panel


def answers(desk: Desk, session_id: str) -> list[str]:
    entries = desk.library.observations.of_session(session_id)
    return sorted(one.observation.mode.value for one in entries if one.observation.origin is Origin.ROUND_UP)


def test_a_step_that_ends_with_somebody_open_offers_its_round_up(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.note("@Lena did: sits +A1")
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    offer = room.page.rounding.offer
    # One such line is enough: the questions that were not asked go first.
    assert room.live.unasked.isVisible() and not offer.isVisible()
    room.live.unasked.leave.click()
    assert offer.isVisible()
    assert offer.words.text() == "Round-up of “Welcome”: 5 open"
    offer.later.click()
    assert not offer.isVisible()


def test_one_key_each_fills_the_cells_and_goes_on(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.note("@Lena did: sits +A1")
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    room.page.rounding.offer.accept.click()
    assert panel(room).isVisible()
    assert not room.live.script_place.isVisible()
    for key in "12345":
        room.qtbot.keyClick(panel(room).grid, key)
    assert panel(room).open_count.text() == "Everybody is in"
    assert answers(desk, told.session_id) == ["did", "did", "said", "said"]
    assert len(desk.library.observations.unseen(told.session_id)) == 1
    room.qtbot.keyClick(panel(room).grid, Qt.Key.Key_Escape)
    assert room.live.script_place.isVisible()


def test_letters_go_to_the_line_while_the_panel_is_open(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    room.page.rounding.open()
    room.qtbot.keyClicks(panel(room).grid, "hello")
    assert room.line.text == "hello"


def test_esc_in_the_line_leaves_it_too(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    room.page.rounding.open()
    room.line.setFocus()
    room.type("a")
    room.press(Qt.Key.Key_Escape)
    assert panel(room).isVisible()
    room.press(Qt.Key.Key_Escape)
    assert not panel(room).isVisible()


def test_a_click_elsewhere_gives_the_keyboard_back_to_the_cells(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    room.page.rounding.open()
    room.click(room.live.head.more_time)
    assert panel(room).grid.hasFocus()
    room.page.presenting.lead.turn_leading()
    QApplication.processEvents()
    assert panel(room).grid.hasFocus()
    room.click(room.rows.who, QPoint(30, 16))
    assert room.line.text == "@Lena "
    assert room.line.hasFocus()


def test_in_a_small_window_it_shows_most_of_the_people(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told, (1024, 600))
    room.click(room.live.resumed_close)
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    assert room.live.unasked.isVisible()
    room.page.rounding.open()
    QApplication.processEvents()
    assert not room.live.unasked.isVisible()
    assert panel(room).cells_area.height() >= 28 + 3 * 36
    answers_in = {button.y() for button in panel(room).keys.buttons.values()}
    assert len(answers_in) == 1
    room.press(Qt.Key.Key_Escape)
    assert room.live.unasked.isVisible()


def test_arrows_and_backspace_correct_an_answer(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    room.page.rounding.open()
    grid = panel(room).grid
    room.qtbot.keyClick(grid, "1")
    room.qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.cell and grid.cell.answered is Seen.DID
    room.qtbot.keyClick(grid, Qt.Key.Key_Backspace)
    assert grid.cell and grid.cell.is_empty
    room.qtbot.keyClick(grid, "6")
    room.qtbot.keyClick(grid, "1")
    room.qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.cell and grid.cell.unprompted


def test_the_mouse_fills_a_cell_too(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    room.page.rounding.open()
    grid = panel(room).grid
    lena = grid.place
    assert lena is not None
    box = grid.box_of(lena)
    assert box.height() >= 32
    room.qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=box.center())
    panel(room).keys.buttons[Seen.NOTHING].click()
    assert len(desk.library.observations.unseen(told.session_id)) == 1
    assert grid.place != lena


def test_the_door_asks_for_words_then_tags_then_cells(desk: Desk, open_run: Open) -> None:
    told = start(desk, guests=1, beliefs=1)
    room = open_run(told)
    room.clock.advance(MINUTE)
    mark = room.note("*")
    words = room.note("@Lena said: too far")
    room.go_on(MINUTE)
    leading.next_step(desk, told.session_id)
    room.clock.advance(MINUTE)
    sessions.end_session(desk, told.session_id)
    after = room.page.after
    assert after.at_door.text() == "Ten minutes at the door: 3 open"
    after.at_door.click()
    assert after.door.isVisible() and not after.sheet.isVisible()
    assert after.door.count.text() == "1 of 3"
    room.qtbot.keyClicks(after.door.line, "@Lena points at the shelf #signage")
    room.qtbot.keyClick(after.door.line, Qt.Key.Key_Return)
    assert desk.library.observations.get(mark).observation.text == "points at the shelf"
    assert after.door.count.text() == "2 of 3"
    room.qtbot.keyClick(after.door.line, Qt.Key.Key_PageDown)
    assert desk.library.observations.get(words).tags == ()
    assert after.door.count.text() == "3 of 3"
    room.qtbot.keyClick(after.door, "3")
    assert answers(desk, told.session_id) == ["said"]
    assert not after.door.isVisible()
    assert after.sheet.isVisible()
    assert after.at_door.text() == "Ten minutes at the door: 1 open"
