"""Rounds are kept: looked at, sorted, copied, put right, opened again, deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import voting
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.views.board.voting.results_dialog import ResultsSheet
from cocreate_desktop.views.shell.dialogs import NameDialog
from tests.fakes import FakeClock
from tests.views.board.hands import BENCH, COFFEE, WORK, selected
from tests.views.board_stories import Wall

FILMS = "Films the technician"


def hold(wall: Wall, clock: FakeClock, question: str, hands: dict[str, int], by: Author) -> str:
    """A show of hands, ended."""
    made = voting.start_round(wall.desk, wall.session_id, question, kind=VoteKind.HANDS, by=by)
    (round_id,) = made.ids("vote_rounds")
    for text, count in hands.items():
        voting.cast(wall.desk, round_id, wall.note(text).id, count)
    clock.advance(60_000)
    voting.close_round(wall.desk, round_id)
    return round_id


@pytest.fixture
def voted(wall: Wall, clock: FakeClock) -> Wall:
    """Customers voted twice, the team once."""
    hold(wall, clock, "At first?", {BENCH: 1}, Author.CUSTOMER)
    hold(wall, clock, "For you?", {FILMS: 5, BENCH: 2}, Author.CUSTOMER)
    hold(wall, clock, "For us?", {COFFEE: 3, FILMS: 1}, Author.TEAM)
    return wall


def opened(wall: Wall) -> ResultsSheet:
    wall.press(Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    dialog = wall.page.ballot.results.dialog
    assert dialog is not None and dialog.isVisible()
    return dialog.sheet


def first_cells(sheet: ResultsSheet, column: int, most: int = 3) -> list[str]:
    return [row.cells[column].text for row in sheet.table.results.rows[:most]]


def heads(sheet: ResultsSheet) -> list[str]:
    return [head.name for head in sheet.table.results.heads]


class TestResults:
    def test_the_round_that_counts_is_shown_with_the_team_beside_it(self, voted: Wall):
        sheet = opened(voted)
        assert sheet.heading.text() == "For you?"
        assert heads(sheet) == ["Note", "Kind", "Cluster", "Name", "Customers", "Team"]
        assert sheet.explained.text().startswith("Customers: For you?  ·  Team: For us?")
        assert first_cells(sheet, 0, 2) == [FILMS, BENCH]
        assert first_cells(sheet, 4, 3) == ["5", "2", "0"]
        assert first_cells(sheet, 5, 1) == ["1"], "never added up"

    def test_a_list_is_sorted_by_any_column(self, voted: Wall):
        sheet = opened(voted)
        for column in range(6):
            for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
                sheet.table.sortByColumn(column, order)
                cells = [row.cells[column].order for row in sheet.table.results.rows]
                assert cells == sorted(cells, reverse=order is Qt.SortOrder.DescendingOrder)

    def test_clusters_have_the_sums_of_their_notes(self, voted: Wall):
        sheet = opened(voted)
        voted.qtbot.keyClick(sheet.what, Qt.Key.Key_Right)
        assert heads(sheet) == ["Cluster", "Notes", "Customers", "Team"]
        top = sheet.table.results.rows[0]
        assert [cell.text for cell in top.cells] == [WORK, "4", "5", "1"]

    def test_a_click_shows_the_note_on_the_board(self, voted: Wall):
        sheet = opened(voted)
        row = sheet.table.visualRect(sheet.table.results.index(1, 0))
        voted.qtbot.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
        assert selected(voted) == [BENCH]

    def test_rows_are_copied_as_a_table(self, voted: Wall):
        sheet = opened(voted)
        sheet.copy_button.click()
        lines = QApplication.clipboard().text().splitlines()
        assert lines[0] == "Note\tKind\tCluster\tName\tCustomers: For you?\tTeam: For us?"
        assert lines[1] == f"{FILMS}\tdid\t{WORK}\tTomas\t5\t1"
        assert len(lines) == 1 + len(sheet.table.results.rows)

    def test_another_round_is_picked_and_its_dots_come_onto_the_board(self, voted: Wall):
        sheet = opened(voted)
        sheet.rounds.setCurrentRow(0)
        assert sheet.heading.text() == "For us?"
        assert first_cells(sheet, 0, 1) == [COFFEE], "sorted by the round that was picked"
        sheet.show_dots.click()
        assert voted.page.dots_of.text() == "Dots: For us?"
        assert voted.page.shown.faces[voted.note(COFFEE).id].dots == 3

    def test_a_question_is_put_right(self, voted: Wall):
        sheet = opened(voted)
        sheet.rename.click()
        dialog = voted.page.findChild(NameDialog)
        assert dialog is not None and dialog.name.text() == "For you?"
        dialog.name.setText("What helps you?")
        dialog.accept_button.click()
        assert sheet.heading.text() == "What helps you?"

    def test_a_round_is_deleted_and_comes_back(self, voted: Wall):
        sheet = opened(voted)
        sheet.delete_button.click()
        assert [sheet.rounds.item(row).text() for row in range(sheet.rounds.count())] == [
            "For us? (the team)",
            "At first? (customers)",
        ]
        assert voted.page.shown.faces[voted.note(FILMS).id].dots == 0
        voted.undo()
        assert sheet.rounds.count() == 3
        assert voted.page.shown.faces[voted.note(FILMS).id].dots == 5

    def test_only_the_last_round_can_be_opened_again(self, voted: Wall):
        sheet = opened(voted)
        assert not sheet.reopen.isEnabled()
        sheet.rounds.setCurrentRow(0)
        sheet.reopen.click()
        assert voted.page.is_voting
        assert not sheet.reopen.isEnabled()

    def test_what_is_hidden_has_no_results_yet(self, voted: Wall):
        voting.start_round(voted.desk, voted.session_id, "Now?")
        voted.page.ballot.results.open()
        dialog = voted.page.ballot.results.dialog
        assert dialog is not None
        assert dialog.sheet.heading.text() == "Now?"
        assert "hidden until the vote is ended" in dialog.sheet.explained.text()
        assert not dialog.sheet.table.isVisible()

    def test_without_a_vote_it_is_said_how_to_start_one(self, wall: Wall):
        wall.page.command("votes").trigger()
        assert "There was no vote yet" in wall.window.notice.accessibleName()

    def test_the_last_round_that_goes_takes_the_window_along(self, wall: Wall, clock: FakeClock):
        hold(wall, clock, "At first?", {BENCH: 1}, Author.CUSTOMER)
        sheet = opened(wall)
        sheet.delete_button.click()
        assert not sheet.isVisible()


class TestChart:
    def test_needs_at_the_same_place_share_a_mark_and_a_click_shows_the_note(
        self, wall: Wall, clock: FakeClock
    ):
        needs = [note.id for note in wall.notes() if note.kind is NoteKind.NEED]
        guest = wall.desk.library.people.participants(wall.session_id)[0].id
        made = voting.start_round(wall.desk, wall.session_id, "How?", kind=VoteKind.RATING, need_ids=needs)
        (round_id,) = made.ids("vote_rounds")
        for need in needs:
            for aspect, value in ((Aspect.IMPORTANCE, 5), (Aspect.SATISFACTION, 2)):
                voting.cast(wall.desk, round_id, need, value, participant_id=guest, aspect=aspect)
        voting.close_round(wall.desk, round_id)
        wall.page.ballot.results.open(round_id)
        dialog = wall.page.ballot.results.dialog
        assert dialog is not None
        chart = dialog.sheet.chart
        ((box, together),) = chart.marks()
        assert [number for number, _ in together] == list(range(1, len(needs) + 1))
        wall.qtbot.mouseClick(
            chart, Qt.MouseButton.LeftButton, pos=QPoint(round(box.center().x()), round(box.center().y()))
        )
        assert list(wall.page.selection.notes) == [together[0][1].note_id]
