"""The page People: one person, what they agreed to, and the team."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from cocreate_desktop.actions import consent, people, scenario, sessions
from cocreate_desktop.actions.capture import Capture, capture_observation, vocabulary
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Role, Segment
from cocreate_desktop.views.people import consents as consents_module
from cocreate_desktop.views.people.consent_row import ConsentRow
from cocreate_desktop.views.people.elided_label import ElidedLabel
from cocreate_desktop.views.people.words import ITEM_MEANINGS, PAPER_FORM
from cocreate_desktop.views.wording import say
from tests.fakes import FakeClock
from tests.views.people_stories import Room, choose, focus, room

__all__ = ["room"]


def row(room: Room, item: ConsentItem) -> ConsentRow:
    return room.page.detail.consents.rows[item]


def meaning(room: Room, item: ConsentItem) -> ElidedLabel:
    label = row(room, item).findChild(ElidedLabel)
    assert label is not None
    return label


def answer_questions(monkeypatch: pytest.MonkeyPatch, answer: bool) -> list[str]:
    """Answer every question that is asked; the questions with their details."""
    asked: list[str] = []

    def confirmed(_window: object, question: str, detail: str, _do_it: str) -> bool:
        asked.append(f"{question}\n{detail}")
        return answer

    monkeypatch.setattr(consents_module, "confirmed", confirmed)
    return asked


def team(room: Room) -> list[tuple[str, Role]]:
    return [(one.name, one.role) for one in room.desk.library.people.team(room.project_id)]


def test_the_name_is_changed_where_it_stands(room: Room) -> None:
    room.press(Qt.Key.Key_Return)
    room.type("Lena B.")
    room.press(Qt.Key.Key_Return)
    assert room.names()[0] == "Lena B."
    room.undo()
    assert room.page.detail.alias.text() == "Lena"


@pytest.mark.parametrize(("typed", "told"), [("JORIS", "There is a “JORIS” already."), (" ", "The name on")])
def test_a_name_that_cannot_be_taken_is_refused_in_place(room: Room, typed: str, told: str) -> None:
    room.press(Qt.Key.Key_Return)
    room.type(typed)
    room.press(Qt.Key.Key_Return)
    assert room.page.detail.alias.error.startswith(told)
    assert room.names()[0] == "Lena"


def test_a_refused_name_never_reaches_the_next_person(room: Room) -> None:
    room.press(Qt.Key.Key_Return)
    room.type("Joris")
    room.press(Qt.Key.Key_Return)
    room.page.table.go_to(room.person("Wout").id)
    assert room.page.detail.alias.text() == "Wout"
    assert room.page.detail.alias.error == ""
    room.page.commit()
    assert sorted(room.names()) == ["Joris", "Lena", "Wout"]


def test_a_refused_name_goes_with_a_person_who_is_deleted(room: Room) -> None:
    room.press(Qt.Key.Key_Return)
    room.type("Joris")
    room.press(Qt.Key.Key_Return)
    people.delete_person(room.desk, room.person("Lena").id)
    assert room.names() == ["Joris", "Wout"]
    assert room.page.detail.alias.text() == "Joris"


@pytest.mark.parametrize("name", ["belongs_to", "note", "real_name", "contact"])
def test_what_is_typed_is_kept_when_another_person_is_opened(room: Room, name: str) -> None:
    getattr(room.page.detail, name).setFocus()
    room.type("something")
    room.select("Joris")
    assert getattr(room.person("Lena"), name) == "something"
    assert getattr(room.person("Joris"), name) == ""


def test_only_a_lead_user_is_ahead_of_the_others(room: Room) -> None:
    assert not room.page.detail.ahead_group.isVisible()
    room.press(Qt.Key.Key_5)
    assert room.page.detail.ahead_group.isVisible()
    room.page.detail.ahead.setFocus()
    room.type("mends 40 bikes")
    room.page.commit()
    assert room.person("Lena").ahead == "mends 40 bikes"


def test_the_segment_is_chosen_from_a_menu(room: Room) -> None:
    room.page.detail.segment.click()
    choose("distributor")
    assert room.person("Lena").segment is Segment.DISTRIBUTOR
    assert room.page.detail.segment.text() == "distributor"


def test_a_session_that_started_keeps_the_segment_and_says_so(room: Room) -> None:
    assert room.session_id is not None
    sessions.start_session(room.desk, room.session_id)
    assert not room.page.detail.frozen.isVisible()
    room.press(Qt.Key.Key_8)
    assert room.participant("Lena").segment is Segment.CURRENT
    assert room.page.detail.segment.text() == "staff"
    assert room.page.detail.frozen.text() == "current in this session, since it has started"
    sessions.end_session(room.desk, room.session_id)


def test_questions_are_answered_one_after_the_other(room: Room) -> None:
    room.select("Wout")
    room.page.ask()
    for _ in range(2):
        room.press(Qt.Key.Key_Space)
    assert focus() is row(room, ConsentItem.NAME).yes
    row(room, ConsentItem.NAME).no.click()
    for _ in range(4):
        room.press(Qt.Key.Key_Space)
    assert room.answers("Wout") == {
        **dict.fromkeys(ConsentItem, Answer.YES),
        ConsentItem.NAME: Answer.NO,
    }
    assert focus() is room.page.table


def test_yes_to_all_answers_what_is_open(room: Room) -> None:
    consent.record_answers(room.desk, room.person("Wout").id, {ConsentItem.PHOTO: Answer.NO})
    room.select("Wout")
    room.page.detail.consents.yes_to_all.click()
    answers = room.answers("Wout")
    assert answers.pop(ConsentItem.PHOTO) is Answer.NO
    assert set(answers.values()) == {Answer.YES}
    assert not room.page.detail.consents.yes_to_all.isVisible()


def test_the_source_is_written_beside_the_answer(room: Room) -> None:
    room.select("Wout")
    panel = room.page.detail.consents
    panel.source.chosen.emit(PAPER_FORM)
    panel.source.set_value(PAPER_FORM)
    row(room, ConsentItem.NOTES).yes.click()
    (answer,) = room.desk.library.people.consents_of(room.person("Wout").id)
    assert answer.how == "paper form"
    room.select("Joris")
    room.select("Wout")
    row(room, ConsentItem.QUOTE).yes.click()
    assert {one.how for one in room.desk.library.people.consents_of(room.person("Wout").id)} == {
        "paper form",
        "asked here",
    }


def test_an_answer_that_is_given_can_be_undone(room: Room) -> None:
    room.select("Wout")
    row(room, ConsentItem.NOTES).yes.click()
    assert room.cell("Wout", 4) == "yes"
    room.undo()
    assert room.answers("Wout") == {}
    assert row(room, ConsentItem.NOTES).yes.isVisible()


def test_one_yes_is_taken_back_and_asked_for_again(room: Room, clock: FakeClock) -> None:
    photo = row(room, ConsentItem.PHOTO)
    photo.withdraw.click()
    assert room.answers("Lena")[ConsentItem.PHOTO] is Answer.WITHDRAWN
    assert focus() is photo.again
    room.press(Qt.Key.Key_Space)
    assert room.page.detail.consents.source.isVisible()
    assert focus() is photo.yes
    room.press(Qt.Key.Key_Space)
    assert room.answers("Lena")[ConsentItem.PHOTO] is Answer.YES


def test_asking_again_goes_on_while_others_come(room: Room) -> None:
    row(room, ConsentItem.PHOTO).withdraw.click()
    row(room, ConsentItem.PHOTO).again.click()
    people.add_person(room.desk, room.project_id, "Anna", session_id=room.session_id)
    assert focus() is row(room, ConsentItem.PHOTO).yes


def test_the_same_no_again_ends_the_asking(room: Room) -> None:
    consent.record_answers(room.desk, room.person("Wout").id, {ConsentItem.PHOTO: Answer.NO})
    room.select("Wout")
    photo = row(room, ConsentItem.PHOTO)
    photo.again.click()
    photo.no.click()
    assert photo.again.isVisible()
    assert not photo.yes.isVisible()


def test_taking_back_the_notes_asks_first(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer_questions(monkeypatch, False)
    row(room, ConsentItem.NOTES).withdraw.click()
    assert room.answers("Lena")[ConsentItem.NOTES] is Answer.YES
    assert "Withdraw the notes on Lena?" in asked[0]
    answer_questions(monkeypatch, True)
    row(room, ConsentItem.NOTES).withdraw.click()
    assert room.answers("Lena")[ConsentItem.NOTES] is Answer.WITHDRAWN


def test_withdrawing_everything_says_what_goes_and_what_stays(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer_questions(monkeypatch, False)
    room.page.detail.consents.withdraw_all.click()
    assert set(room.answers("Lena").values()) == {Answer.YES}
    for words in ("Withdraw everything Lena agreed to?", "From now on", "What stays", "cannot be undone"):
        assert words in asked[0]
    assert "is erased" not in asked[0]


def test_withdrawing_lists_the_texts_that_name_them_as_words(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(9):
        scenario.add_step(room.desk, room.project_id, f"{{n}} Lena shows {n}", minutes=1)
    asked = answer_questions(monkeypatch, False)
    row(room, ConsentItem.NOTES).withdraw.click()
    assert "These texts name Lena in so many words." in asked[0]
    assert "{n} Lena shows 7" in asked[0]
    assert "{n} Lena shows 8" not in asked[0]
    assert "• and 1 more" in asked[0]


def test_withdrawing_everything_takes_back_every_yes(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    answer_questions(monkeypatch, True)
    room.page.detail.consents.withdraw_all.click()
    assert set(room.answers("Lena").values()) == {Answer.WITHDRAWN}
    assert not room.page.detail.consents.withdraw_all.isVisible()
    assert room.desk.history.next_undo is None


def test_a_no_to_notes_asks_first_when_entries_wait_for_a_yes(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert room.session_id is not None
    sessions.start_session(room.desk, room.session_id)
    draft = parse("@Wout said: too dear", vocabulary(room.desk, room.session_id))
    capture_observation(room.desk, room.session_id, Capture(draft, 1000))
    sessions.end_session(room.desk, room.session_id)
    asked = answer_questions(monkeypatch, False)
    room.select("Wout")
    row(room, ConsentItem.NOTES).no.click()
    assert room.answers("Wout") == {}
    assert "still waits for a yes is erased" in asked[0]
    answer_questions(monkeypatch, True)
    row(room, ConsentItem.NOTES).no.click()
    assert room.answers("Wout") == {ConsentItem.NOTES: Answer.NO}


def test_a_no_to_notes_asks_nothing_when_nothing_waits(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer_questions(monkeypatch, False)
    room.select("Wout")
    row(room, ConsentItem.NOTES).no.click()
    assert room.answers("Wout") == {ConsentItem.NOTES: Answer.NO}
    assert asked == []


def test_the_first_of_a_team_leads_and_the_next_take_notes(room: Room) -> None:
    room.window.context.commands["member.add"].trigger()
    for name in ("Nele", "Bram"):
        room.type(name)
        room.press(Qt.Key.Key_Return)
    assert team(room) == [("Nele", Role.FACILITATOR), ("Bram", Role.NOTE_TAKER)]
    room.press(Qt.Key.Key_Return)
    assert room.page.team.error.text.startswith("The team member's name is empty")


def test_a_member_is_renamed_moved_and_given_a_role(room: Room) -> None:
    for name in ("Nele", "Bram"):
        people.add_member(room.desk, room.project_id, name, Role.NOTE_TAKER)
    table = room.page.team.table
    table.go_to(table.ids()[1], 0)
    table.setFocus()
    room.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [name for name, _ in team(room)] == ["Bram", "Nele"]
    room.press(Qt.Key.Key_Return)
    assert isinstance(focus(), QLineEdit)
    room.type("Bram K.")
    room.press(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert team(room)[0][0] == "Bram K."
    table.go_to(table.ids()[0], 1)
    table.entered.emit(table.currentIndex())
    choose("observer")
    assert team(room)[0] == ("Bram K.", Role.OBSERVER)


def test_a_member_who_is_removed_can_be_brought_back(room: Room) -> None:
    people.add_member(room.desk, room.project_id, "Nele", Role.FACILITATOR)
    table = room.page.team.table
    table.go_to(table.ids()[0], 0)
    table.setFocus()
    room.press(Qt.Key.Key_Delete)
    assert team(room) == []
    room.page.toast.undo_asked.emit()
    assert team(room) == [("Nele", Role.FACILITATOR)]


def test_every_consent_is_told_in_full_and_what_has_no_room_ends_in_an_ellipsis(room: Room) -> None:
    words = [meaning(room, item) for item in ConsentItem]
    meanings = [say(ITEM_MEANINGS[item]) for item in ConsentItem]
    assert [one.text() for one in words] == meanings
    words[0].resize(60, words[0].height())
    assert words[0].text().endswith("…")
    assert words[0].toolTip() == meanings[0]


def test_every_consent_has_room_a_month_later_given_or_withdrawn(room: Room, clock: FakeClock) -> None:
    consent.record_answers(room.desk, room.person("Lena").id, {ConsentItem.NAME: Answer.WITHDRAWN})
    clock.advance(30 * 24 * 3_600_000)
    room.page.reload()
    QApplication.processEvents()
    for item in ConsentItem:
        assert meaning(room, item).text() == say(ITEM_MEANINGS[item])
