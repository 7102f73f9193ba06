"""The page People: the strip that says what is missing, and the questions to which it leads."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cocreate_desktop.actions import consent, people
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.views.people.model import Column
from tests.views.people_stories import ALL_YES, Room, choose, focus, open_menu, room

__all__ = ["room"]


def test_the_strip_leads_to_the_questions(room: Room) -> None:
    strip = room.page.strip
    assert strip.isVisible()
    strip.mend_asked.emit(strip.shown[0])
    assert room.page.detail.alias.text() == "Wout"
    assert focus() is room.page.detail.consents.rows[ConsentItem.NOTES].yes


def test_the_strip_goes_when_nothing_is_missing(room: Room) -> None:
    consent.record_answers(room.desk, room.person("Wout").id, ALL_YES)
    assert not room.page.strip.isVisible()


def test_the_strip_leads_to_an_open_screener(room: Room) -> None:
    consent.record_answers(room.desk, room.person("Wout").id, ALL_YES)
    people.edit_participant(room.desk, room.participant("Joris").id, texts={"screener": "3 of 4"})
    room.page.strip.mend_asked.emit(room.page.strip.shown[0])
    room.type("4 of 4")
    room.press(Qt.Key.Key_Return)
    assert room.participant("Joris").screener == "4 of 4"
    assert not room.page.strip.isVisible()


def test_the_strip_offers_the_segments(room: Room) -> None:
    consent.record_answers(room.desk, room.person("Wout").id, ALL_YES)
    anna = people.add_person(room.desk, room.project_id, "Anna", session_id=room.session_id)
    consent.record_answers(room.desk, anna.ids("persons")[0], ALL_YES)
    room.page.strip.mend_asked.emit(room.page.strip.shown[0])
    choose("staff")
    assert room.person("Anna").segment is Segment.STAFF
    assert not room.page.strip.isVisible()


def test_enter_on_who_was_not_asked_asks(room: Room) -> None:
    room.select("Wout", Column.ANSWERS)
    room.press(Qt.Key.Key_Return)
    assert focus() is room.page.detail.consents.rows[ConsentItem.NOTES].yes


def test_enter_on_an_answer_leads_to_it(room: Room) -> None:
    room.select("Lena", Column.ANSWERS + 3)
    room.press(Qt.Key.Key_Return)
    assert focus() is room.page.detail.consents.rows[ConsentItem.PHOTO].withdraw


def test_nobody_is_asked_whose_answers_are_all_there(room: Room) -> None:
    assert room.answers("Lena") == dict.fromkeys(ConsentItem, Answer.YES)
    room.page.table.menu_asked.emit(room.page.mapToGlobal(room.place("Lena", Column.WHO)))
    assert not any(action.text().startswith("Ask") for action in open_menu().actions())
    open_menu().close()
