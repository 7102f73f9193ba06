"""The capture bar: names and tags that nobody has, and lines about those who said no or were not asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cocreate_desktop.actions import consent, people
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from tests.views.run_stories import Open, Room, open_run, start

__all__ = ["open_run"]


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    return open_run(start(desk))


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


def test_an_entry_about_somebody_not_asked_waits_for_a_yes(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    people.add_person(desk, told.project_id, "Wim", session_id=told.session_id)
    room = open_run(told)
    room.note("@Wim did: leaves +A1")
    assert room.feed.entry(0).observation.sealed
    room.live.find_out.count_heard()
    assert [cell.heard for cell in room.live.find_out.cells.cells] == [0, 0, 0, 0]


def test_a_line_about_somebody_who_says_no_is_not_kept_any_more(desk: Desk, room: Room) -> None:
    session_id = room.window.place.session_id or ""
    room.type("@Lena did: sits")
    room.page.noting.keeper.flush()
    lena = desk.library.people.participants(session_id)[0]
    consent.record_answers(desk, lena.person_id, {ConsentItem.NOTES: Answer.NO})
    room.type(" down")
    room.page.noting.keeper.flush()
    assert desk.library.running.draft(session_id, desk.library.device) is None
