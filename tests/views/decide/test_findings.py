"""The left side of Decide: findings and disagreements, read and edited in place."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import findings, sessions
from cocreate_desktop.domain.decisions import Finding, Standing
from cocreate_desktop.views.decide.evidence_items import Source
from cocreate_desktop.views.decide.rows import DraftRow, FindingRow, Part, SidesRow
from cocreate_desktop.views.decide.small_parts import QuoteLine
from cocreate_desktop.views.decide.spoken import row_in_words
from tests.stories import note
from tests.views.decide_room import Room, focus
from tests.views.hands import drop

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def stored(room: Room) -> list[Finding]:
    return room.desk.library.findings.of_session(room.told.session_id)


def open_id(room: Room) -> str:
    return room.page.left.current_id


def spoken(room: Room, number: int) -> str:
    rows = [row for row in room.page.left.list.rows if isinstance(row, FindingRow)]
    return row_in_words(rows[number - 1])


def test_the_first_finding_is_open_with_who_stands_behind_it(room: Room):
    assert open_id(room) == room.told.findings[0]
    assert spoken(room, 1).endswith("9 did · 8 said. 5 of 6 agree")
    assert spoken(room, 4).endswith("2 did · 7 said. mostly said. 6 of 6 agree")
    assert room.page.left.shorts.text() == "Br Le An Gh"
    lines = room.page.left.sheet.findChildren(QuoteLine)
    assert [line.text() for line in lines] == [
        "reads “20 minutes” aloud, sits",
        "“less than a coffee? Then yes”",
    ]


def test_up_and_down_open_a_finding_wherever_the_keys_are(room: Room):
    room.press(KEY.Key_Down)
    assert open_id(room) == room.told.findings[1]
    room.page.right.tabs.setFocus()
    room.press(KEY.Key_Down)
    assert open_id(room) == room.told.findings[2]
    room.press(KEY.Key_Up)
    assert open_id(room) == room.told.findings[1]


def test_the_open_finding_lies_within_its_row(room: Room):
    sheet = room.page.left.sheet
    assert sheet.isVisible()
    before = sheet.y()
    room.press(KEY.Key_Down)
    assert sheet.y() > before
    assert not room.page.left.fields.isVisible()


def test_n_writes_a_new_finding_and_opens_it(bare: Room):
    bare.press(KEY.Key_N)
    bare.type("People wait standing")
    bare.press(KEY.Key_Return)
    (made,) = stored(bare)
    assert made.title == "People wait standing"
    assert open_id(bare) == made.id
    assert focus() is bare.page.left.list


def test_an_empty_finding_is_refused_in_place_and_esc_leaves(bare: Room):
    bare.press(KEY.Key_N)
    bare.press(KEY.Key_Return)
    assert bare.page.left.draft.error.text == "The finding is empty. Write a few words."
    bare.press(KEY.Key_Escape)
    assert not any(isinstance(row, DraftRow) for row in bare.page.left.list.rows)
    assert stored(bare) == []


def test_n_is_a_letter_while_somebody_types(room: Room):
    room.press(KEY.Key_Return)
    room.type("none")
    assert room.page.left.fields.title.text() == "none"
    assert len(stored(room)) == 4


def test_enter_edits_every_part_in_place_and_esc_goes_back(room: Room):
    room.press(KEY.Key_Return)
    assert focus() is room.page.left.fields.title
    room.type("They act on it")
    room.press(KEY.Key_Tab)
    room.type("Twenty minutes is a promise")
    room.press(KEY.Key_Escape)
    after = stored(room)[0]
    assert (after.title, after.text) == ("They act on it", "Twenty minutes is a promise")
    assert focus() is room.page.left.list
    assert room.page.left.sheet.isVisible()


def test_an_emptied_title_is_told_at_the_field(room: Room):
    room.press(KEY.Key_Return)
    room.press(KEY.Key_Delete)
    room.press(KEY.Key_Return)
    assert room.page.left.fields.title.error == "The finding is empty. Write a few words."
    assert stored(room)[0].title == "“20 minutes” is a promise people act on"


def test_arrows_in_a_field_open_no_other_finding(room: Room):
    room.press(KEY.Key_Return)
    room.press(KEY.Key_Down)
    assert open_id(room) == room.told.findings[0]
    assert room.page.left.fields.isVisible()


def test_opening_another_finding_saves_what_is_typed(room: Room):
    room.press(KEY.Key_Return)
    room.page.left.fields.todo.setFocus()
    room.page.left.fields.todo.selectAll()
    room.type("Print it")
    room.page.left.list.select(room.told.findings[2])
    assert stored(room)[0].todo == "Print it"
    assert stored(room)[2].todo == ""


def test_who_agrees_begins_with_everybody_who_came(bare: Room):
    findings.add_finding(bare.desk, bare.told.session_id, "A finding")
    bare.page.left.edit(stored(bare)[0].id)
    bare.page.left.fields.agree.committed.emit(4, "g")
    assert (stored(bare)[0].agree, stored(bare)[0].agree_of) == (4, 6)
    bare.page.left.fields.agree_of.committed.emit(0, "h")
    assert (stored(bare)[0].agree, stored(bare)[0].agree_of) == (None, None)


def test_alt_arrows_and_a_drop_reorder(room: Room):
    first, second, third, fourth = room.told.findings
    room.press(KEY.Key_Down, ALT)
    assert [one.id for one in stored(room)] == [second, first, third, fourth]
    drop(room.page.left.list, room.page.left.list.dropping, [fourth], 2)
    assert [one.id for one in stored(room)] == [fourth, second, first, third]
    assert open_id(room) == first, "the open one stays open"


def test_a_finding_of_another_window_cannot_be_dropped_here(room: Room):
    mime = room.page.left.list.dropping.mime(["a finding of another library"], "")
    event = QDragEnterEvent(
        QPoint(40, 2), Qt.DropAction.MoveAction, mime,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    room.page.left.list.dragEnterEvent(event)
    assert not event.isAccepted()
    drop(room.page.left.list, room.page.left.list.dropping, ["a finding of another library"], 2)
    assert [one.id for one in stored(room)] == room.told.findings


def test_delete_takes_it_away_and_the_toast_brings_it_back(room: Room):
    room.press(KEY.Key_Down)
    room.press(KEY.Key_Delete)
    assert len(stored(room)) == 3
    assert room.page.toast.text == "“They do not find the sign on their own” deleted"
    assert open_id(room) == room.told.findings[2], "the next one is open"
    room.page.toast.undo_asked.emit()
    assert [one.id for one in stored(room)] == room.told.findings


def test_a_row_copies_as_table_text(room: Room):
    room.press(KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[:5] == ["1", "“20 minutes” is a promise people act on", "9", "8", "5/6"]


def test_choosing_what_it_rests_on_is_one_step_to_undo(room: Room):
    finding = room.told.findings[1]
    before = room.desk.library.findings.observations(room.told.session_id)[finding]
    room.page.left.list.select(finding)
    room.page.left.choose_asked.emit(finding)
    dialog = room.dialog()
    assert dialog.chosen == set(before)
    room.type("alarm")
    room.press(KEY.Key_Down)
    room.press(KEY.Key_Space)
    assert len(dialog.chosen) == len(before) + 1
    room.type("past the sign")
    dialog.search.setText("past the sign")
    room.press(KEY.Key_Down)
    room.press(KEY.Key_Space)
    room.press(KEY.Key_Return)
    after = room.desk.library.findings.observations(room.told.session_id)[finding]
    assert len(set(after) - set(before)) == len(set(before) - set(after)) == 1
    room.page.context.commands["undo"].trigger()
    assert set(room.desk.library.findings.observations(room.told.session_id)[finding]) == set(before)


def test_a_new_finding_from_entries_takes_their_first_words(bare: Room):
    bare.press(KEY.Key_N)
    bare.page.left.draft.choose.click()
    dialog = bare.dialog()
    dialog.list.setFocus()
    bare.press(KEY.Key_Space)
    bare.press(KEY.Key_Return)
    (made,) = stored(bare)
    assert made.title == "reads “20 minutes” aloud, sits"
    assert len(bare.desk.library.findings.observations(bare.told.session_id)[made.id]) == 1


def test_what_is_chosen_but_hidden_stays_under_the_finding(room: Room):
    finding = room.told.findings[0]
    elsewhere = room.desk.library.observations.of_session(room.told.sessions["Store Leuven"])[
        0
    ].observation.id
    findings.rest_finding_on(room.desk, finding, observation_ids=[elsewhere])
    room.page.left.choose_asked.emit(finding)
    room.dialog().take()
    assert elsewhere in room.desk.library.findings.observations(room.told.session_id)[finding]


def test_all_leads_to_where_an_entry_was_noted(room: Room, qtbot: QtBot):
    room.page.left.all_asked.emit(room.told.findings[0])
    room.dialog()
    with qtbot.waitSignal(room.page.wants_record) as wanted:
        room.press(KEY.Key_Return)
    first = room.page.conclusions.findings[0].quotes[0] if room.page.conclusions else None
    assert first is not None
    assert wanted.args == ["run", first.observation_id]


def test_an_entry_of_another_shop_opens_its_session(room: Room, qtbot: QtBot):
    leuven = room.told.sessions["Store Leuven"]
    entry = room.desk.library.observations.of_session(leuven)[0].observation.id
    with qtbot.waitSignal(room.page.wants_record):
        room.page.go_to_entry(entry, leuven)
    assert room.page.context.place.session_id == leuven


def test_a_cluster_leads_to_the_board(room: Room, qtbot: QtBot):
    with qtbot.waitSignal(room.page.wants_record) as wanted:
        room.page.left.cluster_wanted.emit("c1")
    assert wanted.args == ["board", "c1"]


def test_somebody_elses_way_leads_to_a_finding(room: Room):
    room.page.show_record(room.told.findings[2])
    assert open_id(room) == room.told.findings[2]
    room.page.show_record(room.told.propositions[2])
    assert room.page.right.current_id == room.told.propositions[2]


def test_while_the_session_runs_nothing_is_said_of_a_direction(bare: Room):
    desk, told = bare.desk, bare.told
    made = sessions.plan_session(desk, told.project_id, "Store Namur").ids("sessions")[0]
    sign = desk.library.assumptions.of_project(told.project_id)[1].id
    findings.add_finding(desk, made, "Early", assumption_ids=[sign])
    sessions.start_session(desk, made)
    bare.page.context.place.open_session(made)
    (row,) = [row for row in bare.page.left.list.rows if isinstance(row, FindingRow)]
    assert not row.tells
    assert row.concluded.basis.settled[0].marks == ()
    assert bare.page.left.shorts.text() == ""
    note(desk, made, "nobody in particular", 10)
    sessions.end_session(desk, made)
    (row,) = [row for row in bare.page.left.list.rows if isinstance(row, FindingRow)]
    assert row.tells


def test_a_disagreement_is_added_and_people_placed_on_it(bare: Room):
    bare.page.left.add(Part.DISAGREEMENTS)
    bare.type("A stand")
    bare.press(KEY.Key_Return)
    bare.type("A free aisle")
    bare.press(KEY.Key_Return)
    (row,) = [row for row in bare.page.left.list.rows if isinstance(row, SidesRow)]
    sides = bare.page.left.sides
    assert sides.isVisible()
    tomas = next(button for button in sides._buttons[False] if button.text() == "Tomas")
    tomas.click()
    tomas.setFocus()
    bare.press(KEY.Key_S)
    (voice,) = bare.desk.library.disagreements.voices(bare.told.session_id)
    assert (voice.disagreement_id, voice.other, voice.standing) == (row.key, False, Standing.SAID)
    next(button for button in sides._buttons[True] if button.text() == "Tomas").click()
    (voice,) = bare.desk.library.disagreements.voices(bare.told.session_id)
    assert (voice.other, voice.standing) == (True, Standing.DID), "nobody stands on both sides"


def test_a_disagreement_is_deleted_with_a_way_back(room: Room):
    room.page.left.list.select(room.told.disagreements[0])
    room.press(KEY.Key_Delete)
    assert len(room.desk.library.disagreements.of_session(room.told.session_id)) == 1
    room.page.context.commands["undo"].trigger()
    assert len(room.desk.library.disagreements.of_session(room.told.session_id)) == 2


def test_long_texts_and_many_findings_stay_in_their_column(bare: Room):
    texts = ["x" * 300, "語" * 300, "مرحبا " * 60, "👩‍🔧 " * 100]
    for n in range(40):
        findings.add_finding(bare.desk, bare.told.session_id, texts[n % 4])
    QApplication.processEvents()
    listed = bare.page.left.list
    assert len([row for row in listed.rows if isinstance(row, FindingRow)]) == 40
    assert listed.horizontalScrollBar().maximum() == 0
    for finding in stored(bare)[:4]:
        listed.select(finding.id)
        box = listed.visualRect(listed.currentIndex())
        assert box.width() <= listed.viewport().width()
        assert listed.viewport().rect().contains(QPoint(10, box.top() + 5))


def test_sources_name_only_what_there_is(bare: Room):
    bare.page.left.choose_asked.emit("")
    dialog = bare.dialog()
    assert list(dialog._groups) == [Source.ENTRY]
    dialog.reject()
