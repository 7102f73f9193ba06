"""Needs are rated person by person, with digits and arrows, hidden from the others."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from cocreate_desktop.actions import voting
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.views.board.voting import VoteDialog
from cocreate_desktop.views.board.voting.rating_table import RatingTable, mark_at
from tests.views.board.test_voting import sit_down, voters
from tests.views.board_stories import Wall

IMPORTANT, SATISFIED = 1, 2


@pytest.fixture
def table(wall: Wall) -> RatingTable:
    """A rating of all needs, and the first person before it."""
    wall.page.vote.click()
    dialog = wall.page.findChild(VoteDialog)
    assert dialog is not None
    wall.qtbot.keyClick(dialog.way, Qt.Key.Key_Left)
    assert dialog.kind is VoteKind.RATING
    assert dialog.name.text() == "How important is this to you?"
    dialog.accept_button.click()
    sit_down(wall)
    return wall.page.ballot.sheet.table


def needs(wall: Wall) -> list[str]:
    return [note.id for note in wall.notes() if note.kind is NoteKind.NEED]


def given(wall: Wall) -> list[tuple[int, str]]:
    return [(one.value, one.aspect) for one in wall.desk.library.board.votes(wall.session_id)]


def words(table: RatingTable, row: int, column: int) -> str:
    return table.answers.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)


class TestRating:
    def test_the_needs_of_the_board_are_offered_and_some_can_be_left_out(self, wall: Wall):
        wall.page.ballot.begin()
        dialog = wall.page.findChild(VoteDialog)
        assert dialog is not None
        assert dialog.chosen_needs == [], "in a vote with dots nothing is chosen"
        dialog.way.chosen.emit("")
        dialog.way.set_value(VoteKind.RATING.value)
        assert sorted(dialog.chosen_needs) == sorted(needs(wall))
        dialog.needs.item(0).setCheckState(Qt.CheckState.Unchecked)
        kept = dialog.chosen_needs
        dialog.accept_button.click()
        (one,) = wall.desk.library.board.rounds(wall.session_id)
        assert [rated.note_id for rated in wall.desk.library.board.round_notes(one.id)] == kept
        assert len(kept) == len(needs(wall)) - 1

    def test_without_needs_there_is_no_rating(self, empty: Wall):
        empty.page.ballot.begin()
        dialog = empty.page.findChild(VoteDialog)
        assert dialog is not None
        empty.qtbot.keyClick(dialog.way, Qt.Key.Key_Left)
        assert dialog.kind is VoteKind.HANDS
        dialog.reject()

    def test_a_digit_answers_and_goes_on_to_the_next_answer(self, wall: Wall, table: RatingTable):
        assert table.hasFocus()
        wall.qtbot.keyClicks(table, "52")
        assert given(wall) == [(5, "importance"), (2, "satisfaction")]
        assert (table.currentIndex().row(), table.currentIndex().column()) == (1, IMPORTANT)
        assert "Important: 5 of 5" in words(table, 0, IMPORTANT)
        assert "Satisfied today: open" in words(table, 1, SATISFIED)

    def test_arrows_go_back_and_an_answer_is_changed_or_taken_back(self, wall: Wall, table: RatingTable):
        wall.qtbot.keyClicks(table, "52")
        wall.qtbot.keyClick(table, Qt.Key.Key_Up)
        wall.qtbot.keyClicks(table, "4")
        assert given(wall) == [(4, "importance"), (2, "satisfaction")]
        wall.qtbot.keyClicks(table, "0")
        assert given(wall) == [(4, "importance")]
        wall.undo()
        assert given(wall) == [(4, "importance"), (2, "satisfaction")]

    def test_a_click_on_a_mark_answers_and_a_second_one_takes_it_back(self, wall: Wall, table: RatingTable):
        cell = table.visualRect(table.answers.index(1, SATISFIED))
        third = next(x for x in range(cell.left(), cell.right()) if mark_at(cell, x, 36) == 3)
        for expected in ([(3, "satisfaction")], []):
            wall.qtbot.mouseClick(
                table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(third + 8, cell.center().y())
            )
            assert given(wall) == expected

    def test_when_all_is_answered_it_says_so_and_the_next_one_begins_with_nothing(
        self, wall: Wall, table: RatingTable
    ):
        sheet = wall.page.ballot.sheet
        assert sheet.state.text() == f"{2 * len(needs(wall))} answers are missing"
        wall.qtbot.keyClicks(table, "5" * (2 * len(needs(wall)) - 1))
        assert sheet.state.text() == "1 answer is missing"
        wall.qtbot.keyClicks(table, "5")
        assert sheet.state.text() == "Everything is answered."
        assert sheet.pass_on.hasFocus()
        sheet.pass_on.click()
        assert sheet.isHidden()
        assert wall.page.ballot.hand_over.heading.text() == "Pass the laptop to Joris"
        sit_down(wall)
        assert sheet.heading.text() == "Joris: How important is this to you?"
        assert "open" in words(table, 0, IMPORTANT)
        assert sheet.state.text() == f"{2 * len(needs(wall))} answers are missing"

    def test_letters_stay_commands_and_p_passes_on(self, wall: Wall, table: RatingTable):
        wall.press(Qt.Key.Key_P)
        assert wall.page.ballot.hand_over.isVisible()

    def test_ratings_are_no_dots_on_the_board(self, wall: Wall, table: RatingTable):
        wall.qtbot.keyClicks(table, "55")
        wall.page.strip.end.click()
        assert wall.page.shown.poll is None
        assert not any(face.dots for face in wall.page.shown.faces.values())
        assert not wall.page.dots_of.isVisible()

    def test_the_end_shows_the_results(self, wall: Wall, table: RatingTable):
        first = table.answers.need(table.answers.index(0, 0))
        for voter in voters(wall)[1:]:
            for aspect, value in ((Aspect.IMPORTANCE, 4), (Aspect.SATISFACTION, 1)):
                (one,) = wall.desk.library.board.rounds(wall.session_id)
                voting.cast(wall.desk, one.id, first, value, participant_id=voter, aspect=aspect)
        wall.qtbot.keyClicks(table, "22")
        wall.page.strip.end.click()
        dialog = wall.page.ballot.results.dialog
        assert dialog is not None
        top = dialog.sheet.table.results.rows[0]
        people = len(wall.desk.library.people.participants(wall.session_id))
        assert top.key == first
        assert top.cells[0].text == "1"
        # One of them gave 2 to both.
        zeroes = f"0-1-0-{people - 1}-0"
        assert top.cells[2].text == f"{people - 1} of {people}\nmedian 4: {zeroes}"
        assert top.cells[3].text.startswith(f"0 of {people}\n")
        assert top.cells[4].text.endswith("not yet satisfied")
        ((_, marked),) = dialog.sheet.chart.marks()
        assert [number for number, _ in marked] == [1]
