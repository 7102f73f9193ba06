"""The right side of Decide: propositions, what they rest on, and their ledger."""

from PySide6.QtCore import Qt

from cocreate_desktop.actions import consent, findings, propositions
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.decisions import Standing, StepSize
from cocreate_desktop.views.decide.evidence_dialog import EvidenceDialog, ItemModel
from cocreate_desktop.views.decide.evidence_items import Item
from tests.stories import note
from tests.views.decide_room import Room, focus, sides, stored

KEY = Qt.Key


def rows(dialog: EvidenceDialog) -> list[Item]:
    """What the list of a dialog offers."""
    model = dialog.list.model()
    assert isinstance(model, ItemModel)
    found = [model.item(model.index(row)) for row in range(model.rowCount())]
    return [item for item in found if item is not None]


def test_the_first_that_is_not_decided_is_on_the_table(room: Room):
    assert room.page.right.current_id == room.told.propositions[1]
    assert [tab.note.split(",")[0] for tab in room.page.right.tabs._tabs] == [
        "Change",
        "on the table",
        "next",
    ]


def test_left_and_right_change_the_proposition(room: Room):
    room.press(KEY.Key_Right)
    assert room.page.right.current_id == room.told.propositions[2]
    room.press(KEY.Key_Right)
    room.press(KEY.Key_Left)
    room.press(KEY.Key_Left)
    assert room.page.right.current_id == room.told.propositions[0]


def test_the_ledger_is_typed_from_cell_to_cell(room: Room):
    rows = room.page.right.view.ledger.rows
    rows[2].gets.text.setFocus()
    room.type("A share")
    room.press(KEY.Key_Return)
    assert sides(room)[2].gets == "A share"
    assert focus() is room.page.right.view.ledger.add
    room.press(KEY.Key_Return)
    room.type("Brand")
    room.press(KEY.Key_Return)
    assert [side.name for side in sides(room)] == ["Customer", "Shop", "Reseller", "Brand"]
    assert focus() is room.page.right.view.ledger.rows[3].gives.text


def test_an_empty_cell_says_so_until_something_stands_in_it(room: Room):
    cell = room.page.right.view.ledger.rows[2].gets
    assert (cell.text.placeholderText(), cell.property("ground")) == ("Nothing yet", "warning")
    assert not cell.standing.isVisible()
    propositions.edit_side(room.desk, sides(room)[2].id, gets="A share")
    assert cell.property("ground") == ""
    assert cell.standing.isVisible()


def test_standing_is_set_by_click_and_by_keys(room: Room):
    cell = room.page.right.view.ledger.rows[1].gives
    cell.standing.click()
    assert sides(room)[1].gives_standing is Standing.DID
    cell.standing.setFocus()
    for key, standing in (
        (KEY.Key_S, Standing.SAID),
        (KEY.Key_D, Standing.DID),
        (KEY.Key_Delete, Standing.NOBODY),
    ):
        room.press(key)
        assert sides(room)[1].gives_standing is standing


def test_sides_move_and_go_with_a_way_back(room: Room):
    ledger = room.page.right.view.ledger
    ledger.rows[2].name.setFocus()
    room.press(KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [side.name for side in sides(room)] == ["Customer", "Reseller", "Shop"]
    assert [row.name.text() for row in ledger.rows] == ["Customer", "Reseller", "Shop"]
    ledger.delete(sides(room)[1].id)
    assert room.page.toast.text == "Side “Reseller” deleted"
    room.page.context.commands["undo"].trigger()
    assert [row.name.text() for row in ledger.rows] == ["Customer", "Reseller", "Shop"]


def test_texts_save_themselves_when_the_proposition_turns(room: Room):
    view = room.page.right.view
    view.job.setFocus()
    view.job.selectAll()
    room.type("Know the hour")
    room.page.right.turn_to(room.told.propositions[2])
    assert stored(room, 2).job == "Know the hour"
    assert stored(room, 3).job == ""
    assert view.job.toPlainText() == ""


def test_an_empty_title_is_told_in_place(room: Room):
    view = room.page.right.view
    view.edit_title()
    room.press(KEY.Key_Delete)
    room.press(KEY.Key_Return)
    assert view.title.error == "The proposition is empty. Write a few words."
    assert stored(room).title == "End time on every ticket"


def test_how_far_and_the_stop_rule(room: Room):
    view = room.page.right.view
    assert view.step_size.value == StepSize.SMALL
    view.step_size.chosen.emit("big")
    assert stored(room).step_size is StepSize.BIG
    assert view.stop_sentence.text == "Nobody acts on it in two shops"
    assert view.stop_sentence.button.accessibleName() == "Stop when nobody acts on it in 2 shops"
    assert view.stop_progress.sentence.text() == "Not reached: 0 of 4 shops."
    assert view.stop_progress.counts.text() == "did: Br 2, Le 1, An 3, Gh 4"
    view.stop_sentence.chosen.emit(1)
    assert view.stop_sentence.text == "Nobody acts on it in one shop"
    assert view.stop_sentence.button.accessibleName() == "Stop when nobody acts on it in 1 shop"
    room.page.right.turn_to(room.told.propositions[2])
    assert view.stop_progress.sentence.text() == "It rests on no finding, so nothing is counted."


def test_a_proposition_begins_with_ideas_and_findings(room: Room):
    room.page.add_proposition()
    dialog = room.dialog()
    dialog.list.setFocus()
    room.press(KEY.Key_Space)
    room.press(KEY.Key_Return)
    made = stored(room, 4)
    assert made.title == "An end time on the ticket"
    assert room.page.right.current_id == made.id
    links = room.desk.library.propositions.notes(room.told.project_id)
    assert [link.note_id for link in links if link.proposition_id == made.id] == ["idea 0"]


def test_an_observation_tagged_as_an_idea_is_offered_and_becomes_a_note(room: Room):
    leuven = room.told.sessions["Store Leuven"]
    entry = note(room.desk, leuven, "@Hanne said: ring me when it is done #idea", 90_000)
    room.page.add_proposition()
    dialog = room.dialog()
    room.type("ring me")
    assert [item.words for item in rows(dialog)] == ["ring me when it is done", "New: “ring me”"]
    room.press(KEY.Key_Return)
    made = stored(room, 4)
    assert made.title == "ring me when it is done"
    (noted,) = [one for one in room.desk.library.board.notes(leuven) if one.observation_id == entry]
    assert (noted.kind, noted.on_board) == (NoteKind.IDEA, False)
    links = room.desk.library.propositions.notes(room.told.project_id)
    assert [link.note_id for link in links if link.proposition_id == made.id] == [noted.id]
    room.page.context.commands["undo"].trigger()
    assert len(room.desk.library.propositions.of_project(room.told.project_id)) == 3
    assert room.desk.library.board.notes(leuven) == []


def test_a_proposition_can_rest_on_it_later(room: Room):
    entry = note(room.desk, room.told.session_id, "@Lena said: ring me when it is done #idea", 90_000)
    room.page.right.choose_asked.emit(room.told.propositions[1])
    dialog = room.dialog()
    dialog._model.chosen.add(entry)
    dialog.take()
    (noted,) = [
        one for one in room.desk.library.board.notes(room.told.session_id) if one.observation_id == entry
    ]
    links = room.desk.library.propositions.notes(room.told.project_id)
    resting = {link.note_id for link in links if link.proposition_id == room.told.propositions[1]}
    assert resting == {"idea 0", "idea 1", noted.id}


def test_words_that_may_not_be_quoted_are_no_idea_to_begin_with(room: Room):
    lena = next(
        one for one in room.desk.library.people.of_project(room.told.project_id) if one.alias == "Lena"
    )
    note(room.desk, room.told.session_id, "@Lena said: ring me when it is done #idea", 90_000)
    consent.record_answers(room.desk, lena.id, {ConsentItem.QUOTE: Answer.NO})
    room.page.add_proposition()
    dialog = room.dialog()
    room.type("ring me")
    assert [item.words for item in rows(dialog)] == ["New: “ring me”"]


def test_a_name_that_no_idea_has_becomes_the_title(room: Room):
    room.page.add_proposition()
    dialog = room.dialog()
    room.type("Rack  outside")
    assert [item.words for item in rows(dialog)] == ["New: “Rack outside”"]
    room.press(KEY.Key_Return)
    assert stored(room, 4).title == "Rack outside"
    assert room.page.right.current_id == stored(room, 4).id


def test_a_typed_title_takes_along_what_was_ticked(room: Room):
    room.page.add_proposition()
    dialog = room.dialog()
    dialog.list.setFocus()
    room.press(KEY.Key_Space)
    dialog.search.setFocus()
    room.type("Rack {outside}")
    assert dialog.chosen == {"idea 0"}
    dialog.list.pressed_item.emit(dialog.list.currentIndex())
    assert stored(room, 4).title == "Rack {outside}"
    links = room.desk.library.propositions.notes(room.told.project_id)
    assert [link.note_id for link in links if link.proposition_id == stored(room, 4).id] == ["idea 0"]


def test_words_of_an_idea_offer_it_first_and_enter_takes_it(room: Room):
    room.page.add_proposition()
    dialog = room.dialog()
    room.type("clock")
    assert [item.words for item in rows(dialog)] == ["A clock that everybody sees", "New: “clock”"]
    room.press(KEY.Key_Return)
    assert stored(room, 4).title == "A clock that everybody sees"


def test_nothing_new_is_offered_where_something_is_changed(room: Room):
    room.page.right.choose_asked.emit(room.told.propositions[1])
    dialog = room.dialog()
    room.type("Rack outside")
    assert rows(dialog) == []


def test_what_a_proposition_is_is_said_in_plain_words(bare: Room):
    assert bare.page.right.empty.sentence == (
        "A proposition is an idea with all that it takes to say yes or no: what each side gives and gets,"
        " the next test, and what the team decides."
    )


def test_without_ideas_a_proposition_begins_with_its_title(bare: Room):
    bare.page.right.empty.asked.emit()
    assert focus() is bare.page.right.view.title
    bare.type("A bench")
    bare.press(KEY.Key_Return)
    assert stored(bare, 1).title == "A bench"


def test_its_numbers_open_findings(room: Room):
    room.page.right.view.rests_on.finding_wanted.emit(room.told.findings[3])
    assert room.page.left.current_id == room.told.findings[3]


def test_taking_a_finding_away_keeps_those_of_other_sessions(room: Room):
    made = findings.add_finding(room.desk, room.told.sessions["Store Leuven"], "Elsewhere").ids("findings")[0]
    propositions.rest_proposition_on(room.desk, room.told.propositions[1], finding_ids=[made])
    room.page.right.choose_asked.emit(room.told.propositions[1])
    dialog = room.dialog()
    dialog._model.chosen.discard(room.told.findings[0])
    dialog.take()
    links = room.desk.library.propositions.findings(room.told.project_id)
    resting = {link.finding_id for link in links if link.proposition_id == room.told.propositions[1]}
    assert resting == {room.told.findings[3], made}


def test_tabs_move_and_go_with_a_way_back(room: Room):
    first, second, third = room.told.propositions
    room.page.right.shift(1)
    ids = [one.id for one in room.desk.library.propositions.of_project(room.told.project_id)]
    assert ids == [first, third, second]
    room.page.right.delete()
    assert room.page.right.current_id == third
    room.page.toast.undo_asked.emit()
    assert stored(room, 3).id == second


def test_forty_propositions_keep_the_current_one_in_sight(room: Room):
    for n in range(40):
        propositions.add_proposition(room.desk, room.told.project_id, f"Number {n} " + "x" * 200)
    tabs = room.page.right.tabs
    for id_ in (stored(room, 40).id, stored(room, 1).id, stored(room, 20).id):
        room.page.right.turn_to(id_)
        assert id_ in [tab.id for tab, _ in tabs._places()]
