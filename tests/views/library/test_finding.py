"""The page Library: whatever is typed is found, by kind, and what changes meanwhile too."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, board, consent, findings, people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind as BeliefKind
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.library.listing import FEW, Kind
from tests.stories import ALL_YES, prepare_project
from tests.views.library.finding_room import Room, room, told

__all__ = ["room", "told"]


def test_a_code_comes_before_all_that_mentions_it(room: Room):
    room.jump("a2")
    assert room.current == "A wait under 20 minutes counts as quick"


def test_an_assumption_tells_what_is_known_of_it_once_it_is_judged(room: Room, qtbot: QtBot):
    room.jump("20 minutes quick")
    index = room.page.list.currentIndex()
    qtbot.waitUntil(lambda: index.data() == "A2\tA wait under 20 minutes counts as quick\t1 did · 0 said")


def test_while_a_session_runs_an_assumption_tells_only_how_many_were_heard(
    room: Room, desk: Desk, qtbot: QtBot
):
    later = sessions.plan_session(desk, room.told.project_id, "Store Leuven").ids("sessions")[0]
    sessions.start_session(desk, later)
    room.jump("20 minutes quick")
    index = room.page.list.currentIndex()
    qtbot.waitUntil(lambda: index.data() == "A2\tA wait under 20 minutes counts as quick\t1 seen or heard")


def test_a_kind_of_which_nothing_is_found_gives_way_to_all(room: Room):
    room.jump("wait")
    room.press(Qt.Key.Key_Tab)
    assert room.page.chips.chosen is Kind.OBSERVATIONS
    room.page.line.field.setText("notice sign own")
    assert room.page.chips.chosen is None
    assert room.texts == ["They notice the sign on their own"]


def test_the_scope_narrows_to_this_project(room: Room, desk: Desk):
    other = prepare_project(desk, "Trade-in corner")
    room.jump("notice sign")
    assert len(room.texts) == 2
    room.page.scope.setCurrentIndex(1)
    assert room.texts == ["They notice the sign on their own"]
    assumptions.add_assumption(desk, other.project_id, BeliefKind.ACT, "They ring the bell")
    room.page.line.field.setText("bell")
    assert room.texts == []
    room.page.nothing.button.click()
    assert room.texts == ["They ring the bell"]


def test_what_is_found_comes_by_kind_a_few_of_each(room: Room, desk: Desk):
    for n in range(6):
        board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, [f"A bell {n}"]))
    findings.add_finding(desk, room.told.session_id, "They ring the bell")
    room.jump("bell")
    assert room.kinds == {Kind.NOTES: 6, Kind.CONCLUSIONS: 1}
    assert len(room.texts) == FEW + 1
    room.press(Qt.Key.Key_Tab)
    assert room.page.chips.chosen is Kind.NOTES
    assert len(room.texts) == 6
    room.press(Qt.Key.Key_Tab)
    assert room.texts == ["They ring the bell"]
    room._qtbot.keyClick(room.focus, Qt.Key.Key_Backtab)
    assert len(room.texts) == 6


def test_show_all_lists_the_whole_kind(room: Room, desk: Desk, qtbot: QtBot):
    for n in range(6):
        board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, [f"A bell {n}"]))
    room.jump("bell")
    view = room.page.list
    head = view.visualRect(view.found.index(0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=head.center())
    assert len(room.texts) == 6


def test_an_empty_line_offers_pages_sessions_and_commands(room: Room):
    room.jump()
    assert list(room.kinds) == [Kind.PAGES, Kind.SESSIONS, Kind.COMMANDS]
    assert "Store Ghent" in room.texts
    assert "Library" not in room.texts


def test_what_was_opened_lately_is_one_key_away(room: Room):
    room.jump("quick")
    room.press(Qt.Key.Key_Return)
    room.jump()
    room.page.line.field.clear()
    assert next(iter(room.kinds)) is Kind.LATELY
    assert room.current == "A wait under 20 minutes counts as quick"


def test_what_changes_meanwhile_is_found_and_the_place_is_kept(room: Room, desk: Desk, qtbot: QtBot):
    room.jump("bell")
    assert room.texts == []
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, ["A bell"]))
    qtbot.waitUntil(lambda: room.texts == ["A bell"])
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, ["Bell and bench"]))
    qtbot.waitUntil(lambda: len(room.texts) == 2)
    assert room.current == "A bell"


def test_what_changed_while_it_was_hidden_is_found(room: Room, desk: Desk):
    room.jump("bell")
    room.press(Qt.Key.Key_Escape)
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, ["A bell"]))
    room.jump("bell")
    assert room.texts == ["A bell"]


def test_nobody_is_found_who_did_not_agree(room: Room, desk: Desk, qtbot: QtBot):
    made = people.add_person(desk, room.told.project_id, "Zara", session_id=room.told.session_id)
    room.jump("zara")
    assert room.texts == []
    consent.record_answers(desk, made.ids("persons")[0], ALL_YES)
    qtbot.waitUntil(lambda: room.texts == ["Zara"])
    consent.withdraw_everything(desk, made.ids("persons")[0])
    qtbot.waitUntil(lambda: room.texts == [])


def test_a_large_library_is_read_in_turns(
    room: Room, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    prepare_project(desk, "Trade-in corner")
    monkeypatch.setattr("cocreate_desktop.views.library.catalogue.TURN_MS", -1)
    room.jump("notice")
    assert room.texts == []
    monkeypatch.setattr("cocreate_desktop.views.library.catalogue.TURN_MS", 1_000)
    qtbot.waitUntil(lambda: len(room.texts) == 2)
