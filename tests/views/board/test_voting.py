"""A vote on the board, from its question to its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from cocreate_desktop.actions import voting
from cocreate_desktop.domain.board import VoteKind
from cocreate_desktop.views.board.voting import VoteDialog
from tests.fakes import FakeClock
from tests.views.board.hands import ALT, BENCH, COFFEE, SHIFT, WORK, choose, open_menu
from tests.views.board_stories import Wall


class TestVoting:
    def start(self, wall: Wall, way: VoteKind = VoteKind.DOTS, dots: int = 2) -> None:
        """By the dialog, as one would."""
        wall.page.vote.click()
        dialog = wall.page.findChild(VoteDialog)
        assert dialog is not None
        dialog.name.setText("What helps most?")
        if way is VoteKind.HANDS:
            wall.qtbot.keyClick(dialog.way, Qt.Key.Key_Right)
        dialog.dots.set_value(dots)
        dialog.accept_button.click()

    def test_a_click_gives_a_dot_and_shift_takes_it_back(self, wall: Wall):
        self.start(wall)
        assert wall.page.strip.question.text() == "What helps most?"
        assert wall.page.vote.text() == "Vote · 2 left"
        films = wall.note("Films the technician").id
        wall.click(wall.spot(films))
        wall.click(wall.spot(films))
        assert wall.page.vote.text() == "Vote · 0 left"
        assert wall.page.shown.faces[films].dots == 2
        assert wall.page.shown.cluster_faces[wall.cluster(WORK)].dots == 2
        wall.click(wall.spot(films), SHIFT)
        assert wall.page.shown.faces[films].dots == 1
        wall.undo()
        assert wall.page.shown.faces[films].dots == 2

    def test_nobody_has_more_than_their_dots_and_it_is_said(self, wall: Wall):
        self.start(wall, dots=1)
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE))
        assert "Lena has no dots left" in wall.window.notice.accessibleName()
        assert wall.page.shown.faces[wall.note(COFFEE).id].dots == 0

    def test_alt_and_a_digit_pick_whose_turn_it_is(self, wall: Wall):
        self.start(wall)
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_2, ALT)
        assert wall.page.vote.text() == "Vote · 2 left"
        wall.press(Qt.Key.Key_Plus)
        votes = wall.desk.library.board.votes(wall.session_id)
        assert len({vote.participant_id for vote in votes}) == 2
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 2

    @pytest.mark.parametrize("place", ["canvas", "list", "tray"])
    def test_while_people_vote_a_digit_is_the_key_of_a_person(self, wall: Wall, place: str):
        self.start(wall)
        wall.page.tray.show_all()
        cards = wall.page.tray.shown
        wall.page.tray.select(cards[0].key)
        wall.page.selection.pick(wall.note(BENCH).id)
        if place == "list":
            wall.page.aside.toggle_list()
        getattr(wall.page, place).setFocus()
        first = wall.page.strip.picked
        wall.press(Qt.Key.Key_2)
        assert wall.page.strip.picked not in (None, first)
        assert wall.note(BENCH).cluster_id is None
        assert wall.page.tray.shown == cards

    def test_while_people_vote_no_cluster_shows_a_digit(self, wall: Wall):
        wall.click(wall.at(BENCH))
        cluster = wall.page.canvas.board.clusters[wall.cluster(WORK)]
        assert cluster.shows_number
        self.start(wall)
        assert not cluster.shows_number
        assert wall.page.tray.hint.text() == "Drag to the board, or press Enter."
        wall.page.strip.end.click()
        assert cluster.shows_number
        wall.press(Qt.Key.Key_3)
        assert wall.texts_in(WORK)[-1] == BENCH

    def test_in_a_show_of_hands_a_digit_sends_to_a_cluster(self, wall: Wall):
        self.start(wall, VoteKind.HANDS)
        wall.page.selection.pick(wall.note(BENCH).id)
        wall.press(Qt.Key.Key_3)
        assert wall.texts_in(WORK)[-1] == BENCH

    def test_hands_are_counted_without_names(self, wall: Wall):
        self.start(wall, VoteKind.HANDS)
        assert wall.page.vote.text() == "Vote"
        for _ in range(4):
            wall.click(wall.at(BENCH))
        (vote,) = wall.desk.library.board.votes(wall.session_id)
        assert (vote.value, vote.participant_id) == (4, None)

    def test_notes_are_still_carried_while_people_vote(self, wall: Wall):
        self.start(wall)
        wall.drag(wall.at(BENCH), wall.at("Films the technician"))
        assert wall.note(BENCH).cluster_id == wall.cluster(WORK)
        assert wall.desk.library.board.votes(wall.session_id) == []

    def test_after_the_end_the_dots_stay_and_clicks_select(self, wall: Wall):
        self.start(wall)
        wall.click(wall.at(BENCH))
        wall.page.strip.end.click()
        assert not wall.page.strip.isVisible()
        wall.click(wall.at(COFFEE))
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 1
        assert wall.page.shown.faces[wall.note(COFFEE).id].dots == 0

    def test_dots_of_two_rounds_are_never_added_up(self, wall: Wall, clock: FakeClock):
        self.start(wall)
        wall.click(wall.at(BENCH))
        wall.page.strip.end.click()
        clock.advance(60_000)
        voting.start_round(wall.desk, wall.session_id, "And for you?")
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 0
        wall.page.strip.end.click()
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 0, "the newest round is shown"
        wall.page.vote.click()
        choose(open_menu(), "What helps most?")
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 1

    def test_a_vote_without_a_question_is_refused_in_the_dialog(self, wall: Wall):
        wall.page.vote.click()
        dialog = wall.page.findChild(VoteDialog)
        assert dialog is not None
        dialog.name.clear()
        dialog.accept_button.click()
        assert "The question is empty" in dialog.error.text
        assert wall.desk.library.board.rounds(wall.session_id) == []
        dialog.reject()
