"""The page People: the list, and what its keys do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import people, presence, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.people import Attendance, Role, Segment
from cocreate_desktop.views.people.model import Column
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.views.hands import drop
from tests.views.people_stories import Room, choose, enter, focus, open_menu, room, tell_people

__all__ = ["room"]


CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_first_person_is_selected_and_the_list_has_the_keys(room: Room) -> None:
    assert room.names() == ["Lena", "Joris", "Wout"]
    assert focus() is room.page.table
    assert room.page.detail.alias.text() == "Lena"
    room.press(Qt.Key.Key_Down)
    assert room.page.detail.alias.text() == "Joris"


def test_the_bar_counts_and_tells_the_time_of_the_place(room: Room) -> None:
    assert room.page.counts.text() == "3 invited, 0 here"
    assert room.page.clock.text() == "11:00"


def test_space_says_who_is_here(room: Room, clock: FakeClock) -> None:
    clock.advance(5 * 60_000)
    room.press(Qt.Key.Key_Space)
    assert room.participant("Lena").attendance is Attendance.CAME
    assert room.cell("Lena", Column.HERE) == "11:05"
    assert room.page.counts.text() == "3 invited, 1 here"
    room.press(Qt.Key.Key_Space)
    assert room.cell("Lena", Column.HERE) == "on the way"


def test_a_click_says_who_is_here_and_a_second_one_takes_it_back(room: Room) -> None:
    room.click("Joris", Column.HERE)
    assert room.participant("Joris").attendance is Attendance.CAME
    room.click("Joris", Column.HERE)
    assert room.participant("Joris").attendance is Attendance.CONFIRMED


def test_space_brings_in_all_who_are_selected(room: Room) -> None:
    room.click("Lena", Column.HERE)
    room.select("Lena")
    room.press(Qt.Key.Key_Down, SHIFT)
    room.press(Qt.Key.Key_Space)
    assert room.participant("Lena").attendance is Attendance.CAME
    assert room.participant("Joris").attendance is Attendance.CAME


def test_who_leaves_a_running_session_is_said_to_have_left(room: Room, clock: FakeClock) -> None:
    assert room.session_id is not None
    sessions.start_session(room.desk, room.session_id)
    clock.advance(10 * 60_000)
    room.press(Qt.Key.Key_Space)
    assert room.cell("Lena", Column.HERE) == "left 11:10"
    room.press(Qt.Key.Key_Space)
    assert room.cell("Lena", Column.HERE) == "11:00"
    # A window on a running session asks before it closes.
    sessions.end_session(room.desk, room.session_id)


def test_digits_set_the_segment(room: Room) -> None:
    room.press(Qt.Key.Key_5)
    assert room.person("Lena").segment is Segment.LEAD
    assert room.participant("Lena").segment is Segment.LEAD
    room.undo()
    assert room.person("Lena").segment is Segment.CURRENT


def test_the_segments_of_several_are_one_undo(room: Room) -> None:
    room.press(Qt.Key.Key_Down, SHIFT)
    room.press(Qt.Key.Key_2)
    assert {room.person(alias).segment for alias in ("Lena", "Joris")} == {Segment.POTENTIAL}
    room.undo()
    assert room.person("Lena").segment is Segment.CURRENT
    assert room.person("Joris").segment is Segment.EX


def test_alt_and_arrows_change_the_order_of_the_numbers(room: Room) -> None:
    room.select("Wout")
    room.press(Qt.Key.Key_Up, ALT)
    room.press(Qt.Key.Key_Up, ALT)
    assert room.names() == ["Wout", "Lena", "Joris"]
    assert room.participant("Wout").number == 1
    assert room.page.table.current_id == room.person("Wout").id
    room.press(Qt.Key.Key_Down, ALT)
    assert room.names() == ["Lena", "Wout", "Joris"]


def test_a_row_can_be_dragged_to_another_place(room: Room) -> None:
    drop(room.page.table, room.page.table.dropping, [room.person("Lena").id], room.page.table.height() - 2)
    assert room.names() == ["Joris", "Wout", "Lena"]
    drop(room.page.table, room.page.table.dropping, [room.person("Wout").id], 2)
    assert room.names() == ["Wout", "Joris", "Lena"]


def test_a_row_that_is_dropped_where_it_was_stays(room: Room) -> None:
    row_height = room.page.table.rowHeight(0)
    for y in (row_height + 5, 2 * row_height - 5):
        drop(room.page.table, room.page.table.dropping, [room.person("Joris").id], y)
    assert room.names() == ["Lena", "Joris", "Wout"]


def test_rows_of_another_table_are_not_taken(room: Room) -> None:
    member = people.add_member(room.desk, room.project_id, "Nele", Role.FACILITATOR).ids("team_members")[0]
    assert not drop(room.page.table, room.page.team.table.dropping, [member], 2)


def test_enter_edits_a_cell_and_saves_it(room: Room) -> None:
    room.select("Lena", Column.SCREENER)
    room.press(Qt.Key.Key_Return)
    room.type("fits")
    room.press(Qt.Key.Key_Return)
    assert room.participant("Lena").screener == "fits"
    room.undo()
    assert room.participant("Lena").screener == ""


def test_esc_leaves_a_cell_as_it_was(room: Room) -> None:
    room.select("Lena", Column.PREPARED)
    room.press(Qt.Key.Key_F2)
    room.type("photo")
    room.press(Qt.Key.Key_Escape)
    assert room.participant("Lena").prepared == ""


def test_what_is_typed_in_a_cell_is_kept_when_the_page_is_left(room: Room) -> None:
    room.select("Lena", Column.PREPARED)
    room.press(Qt.Key.Key_Return)
    room.type("1 photo")
    room.page.commit()
    assert room.participant("Lena").prepared == "1 photo"


def test_a_change_from_elsewhere_leaves_a_cell_that_is_typed_in_alone(room: Room) -> None:
    room.select("Lena", Column.PREPARED)
    room.press(Qt.Key.Key_Return)
    room.type("1 pho")
    presence.set_here(room.desk, room.participant("Joris").id, True)
    editor = focus()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "1 pho"


def test_slash_finds_and_esc_shows_everybody_again(room: Room) -> None:
    room.press(Qt.Key.Key_Slash)
    assert focus() is room.page.search
    room.type("EX-C")
    assert room.names() == ["Joris"]
    room.press(Qt.Key.Key_Return)
    assert focus() is room.page.table
    room.press(Qt.Key.Key_Escape)
    assert room.names() == ["Lena", "Joris", "Wout"]


def test_who_is_not_found_is_said_so(room: Room) -> None:
    room.page.search.setText("Zo")
    assert not room.page.table.isVisible()
    assert room.page.nobody.isVisible()


def test_rows_are_copied_as_table_text(room: Room) -> None:
    people.edit_participant(room.desk, room.participant("Lena").id, texts={"screener": "fits"})
    room.press(Qt.Key.Key_Down, SHIFT)
    room.press(Qt.Key.Key_C, CTRL)
    yes = "\tyes" * 7
    assert QGuiApplication.clipboard().text() == (
        f"1\tLena\tcurrent\tinvited\tfits\t{yes}\n2\tJoris\tex-customer\tinvited\t\t{yes}"
    )


def test_in_a_narrow_window_list_and_detail_take_turns(
    desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    room = enter(desk, theme, tmp_path, qtbot, tell_people(desk), width=1024)
    assert room.page.left.isVisible()
    assert not room.page.right.isVisible()
    room.select("Joris")
    room.press(Qt.Key.Key_Return)
    assert not room.page.left.isVisible()
    assert focus() is room.page.detail.alias
    room.press(Qt.Key.Key_Escape)
    assert room.page.left.isVisible()
    assert focus() is room.page.table
    assert room.page.table.current_id == room.person("Joris").id


def test_the_menu_of_a_row_says_who_is_on_the_way(room: Room) -> None:
    room.page.table.menu_asked.emit(room.page.mapToGlobal(room.place("Lena", Column.WHO)))
    choose("On the way")
    assert room.participant("Lena").attendance is Attendance.CONFIRMED


def test_the_current_row_stays_when_others_change(room: Room) -> None:
    room.select("Joris", Column.PREPARED)
    people.add_person(room.desk, room.project_id, "Anna", session_id=room.session_id)
    assert room.page.table.current_id == room.person("Joris").id
    assert room.page.table.currentIndex().column() == Column.PREPARED


def test_forty_people_are_scrolled_to_the_current_one(room: Room) -> None:
    for n in range(40):
        people.add_person(room.desk, room.project_id, f"Guest {n}", session_id=room.session_id)
    QApplication.processEvents()
    room.press(Qt.Key.Key_End)
    table, area = room.page.table, room.page.scrolled
    bottom = table.mapTo(area.viewport(), table.visualRect(table.currentIndex()).bottomLeft()).y()
    assert 0 < bottom <= area.viewport().height()


def test_long_and_foreign_texts_do_not_widen_the_page(room: Room) -> None:
    first = room.participant("Lena")
    text = "an endless name שלום 日本語 🙂 " * 12
    people.edit_person(
        room.desk,
        room.person("Lena").id,
        alias=text[:40],
        texts={"belongs_to": text, "note": text * 30, "real_name": text},
    )
    people.edit_participant(room.desk, first.id, texts={"prepared": text})
    people.add_member(room.desk, room.project_id, text, Role.OBSERVER)
    QApplication.processEvents()
    room.window.grab()
    assert room.window.width() == 1366
    assert room.page.right.width() == 372
    content = room.page.detail.scrolled.widget()
    assert content is not None
    assert content.width() <= 372


def test_both_themes_and_large_text_are_painted(room: Room, theme: Theme) -> None:
    theme.choose("dark")
    room.window.grab()
    theme.choose_text_size(1.5)
    QApplication.processEvents()
    assert room.page.table.rowHeight(0) == 80
    assert not room.page.right.isVisible()
    theme.choose_text_size(1.0)
    theme.choose("light")


def test_commands_count_only_while_the_page_shows(room: Room) -> None:
    assert room.window.context.commands["person.add"].isEnabled()
    room.page.hide()
    assert not room.window.context.commands["person.add"].isEnabled()


def test_a_digit_chooses_in_the_open_segment_menu(room: Room) -> None:
    room.page.detail.choose_segment()
    room.qtbot.keyClick(open_menu(), Qt.Key.Key_5)
    assert room.person("Lena").segment is Segment.LEAD
