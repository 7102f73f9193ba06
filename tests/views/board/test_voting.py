"""A vote on the board, from its question to its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.actions import voting
from cocreate_desktop.domain.voting import VoteKind
from cocreate_desktop.views.board.note_list import rows_of
from cocreate_desktop.views.board.voting import VoteDialog
from tests.fakes import FakeClock
from tests.views.board.hands import ALT, BENCH, COFFEE, SHIFT, WORK, choose, open_menu
from tests.views.board_stories import Wall

FILMS = "Films the technician"


def start(wall: Wall, way: VoteKind = VoteKind.DOTS, dots: int = 2) -> None:
    """By the dialog, as one would; the first person sits down."""
    wall.page.vote.click()
    dialog = wall.page.findChild(VoteDialog)
    assert dialog is not None
    dialog.name.setText("What helps most?")
    if way is VoteKind.HANDS:
        wall.qtbot.keyClick(dialog.way, Qt.Key.Key_Right)
    dialog.dots.set_value(dots)
    dialog.accept_button.click()
    if way is VoteKind.DOTS:
        sit_down(wall)
    else:
        wall.qtbot.waitUntil(wall.window.isActiveWindow)


def sit_down(wall: Wall) -> None:
    hand_over = wall.page.ballot.hand_over
    assert hand_over.isVisible()
    wall.window.activateWindow()
    wall.qtbot.waitUntil(hand_over.begin.hasFocus)
    wall.qtbot.keyClick(hand_over.begin, Qt.Key.Key_Return)
    assert not hand_over.isVisible()


def dots(wall: Wall, text: str) -> int:
    return wall.page.shown.faces[wall.note(text).id].dots


class TestVoting:
    def test_a_click_gives_a_dot_and_shift_takes_it_back(self, wall: Wall):
        start(wall)
        assert wall.page.strip.question.text() == "What helps most?"
        assert wall.page.vote.text() == "Vote · 2 left"
        wall.click(wall.at(FILMS))
        wall.click(wall.at(FILMS))
        assert wall.page.vote.text() == "Vote · 0 left"
        assert dots(wall, FILMS) == 2
        wall.click(wall.at(FILMS), SHIFT)
        assert dots(wall, FILMS) == 1
        wall.undo()
        assert dots(wall, FILMS) == 2
        wall.page.strip.end.click()
        assert wall.page.shown.cluster_faces[wall.cluster(WORK)].dots == 2

    def test_nobody_has_more_than_their_dots_and_it_is_said(self, wall: Wall):
        start(wall, dots=1)
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE))
        assert wall.page.strip.help.text() == "Lena has no dots left. Take one back first."
        assert not wall.window.notice.isVisible(), "it would push the board from under the hand"
        assert dots(wall, COFFEE) == 0
        wall.click(wall.at(BENCH), SHIFT)
        assert "Click a note for a dot" in wall.page.strip.help.text()

    def test_a_new_round_begins_with_the_first_person(self, wall: Wall):
        start(wall)
        first = wall.page.strip.picked
        wall.page.strip.pick_number(3)
        wall.page.strip.end.click()
        start(wall)
        assert wall.page.strip.picked == first

    def test_alt_and_a_digit_pick_whose_turn_it_is(self, wall: Wall):
        start(wall)
        wall.click(wall.at(BENCH))
        wall.page.selection.pick(wall.note(BENCH).id)
        wall.press(Qt.Key.Key_2, ALT)
        sit_down(wall)
        assert wall.page.vote.text() == "Vote · 2 left"
        assert not wall.page.selection.notes, "where the last one was tells something, too"
        wall.page.selection.pick(wall.note(BENCH).id)
        wall.press(Qt.Key.Key_Plus)
        votes = wall.desk.library.board.votes(wall.session_id)
        assert len({vote.participant_id for vote in votes}) == 2

    @pytest.mark.parametrize("place", ["canvas", "list", "tray"])
    def test_while_people_vote_a_digit_is_the_key_of_a_person(self, wall: Wall, place: str):
        start(wall)
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
        start(wall)
        wall.page.selection.pick(wall.note(BENCH).id)
        assert not cluster.shows_number
        assert wall.page.tray.hint.text() == "Drag to the board, or press Enter."
        wall.page.strip.end.click()
        assert cluster.shows_number
        wall.press(Qt.Key.Key_3)
        assert wall.texts_in(WORK)[-1] == BENCH

    def test_notes_are_still_carried_while_people_vote(self, wall: Wall):
        start(wall)
        wall.drag(wall.at(BENCH), wall.at(FILMS))
        assert wall.note(BENCH).cluster_id == wall.cluster(WORK)
        assert wall.desk.library.board.votes(wall.session_id) == []

    def test_after_the_end_the_dots_stay_and_clicks_select(self, wall: Wall):
        start(wall)
        wall.click(wall.at(BENCH))
        wall.page.strip.end.click()
        assert not wall.page.strip.isVisible()
        wall.click(wall.at(COFFEE))
        assert dots(wall, BENCH) == 1
        assert dots(wall, COFFEE) == 0

    def test_tab_goes_through_the_dialog_as_it_is_read(self, wall: Wall):
        wall.page.vote.click()
        dialog = wall.page.findChild(VoteDialog)
        assert dialog is not None
        wall.qtbot.waitUntil(dialog.name.hasFocus)
        met: list[QWidget] = []
        while not dialog.accept_button.hasFocus():
            wall.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            focused = dialog.focusWidget()
            fields = (dialog.way, dialog.dots, dialog.accept_button, dialog.name)
            (field,) = [one for one in fields if one is focused or one.isAncestorOf(focused)]
            if field not in met:
                met.append(field)
        assert met == [dialog.way, dialog.dots, dialog.accept_button]
        dialog.reject()

    def test_a_vote_without_a_question_is_refused_in_the_dialog(self, wall: Wall):
        wall.page.vote.click()
        dialog = wall.page.findChild(VoteDialog)
        assert dialog is not None
        dialog.name.clear()
        dialog.accept_button.click()
        assert "The question is empty" in dialog.error.text
        assert wall.desk.library.board.rounds(wall.session_id) == []
        dialog.reject()


class TestHiding:
    def test_the_next_one_sees_nothing_of_the_last_one(self, wall: Wall):
        start(wall)
        wall.click(wall.at(BENCH))
        assert dots(wall, BENCH) == 1
        wall.press(Qt.Key.Key_P)
        hand_over = wall.page.ballot.hand_over
        assert hand_over.heading.text() == "Pass the laptop to Joris"
        assert hand_over.size() == wall.page.canvas.size()
        assert dots(wall, BENCH) == 0
        sit_down(wall)
        assert dots(wall, BENCH) == 0
        wall.click(wall.at(BENCH))
        assert dots(wall, BENCH) == 1, "their own alone"
        wall.page.strip.end.click()
        assert dots(wall, BENCH) == 2

    def test_no_sum_and_no_list_tells_what_others_gave(self, wall: Wall):
        start(wall)
        wall.click(wall.at(FILMS))
        assert wall.page.shown.cluster_faces[wall.cluster(WORK)].dots == 0
        wall.press(Qt.Key.Key_2)
        sit_down(wall)
        assert not any("dot" in row.text for row in rows_of(wall.page.shown))

    def test_the_next_one_does_not_undo_what_the_last_one_gave(self, wall: Wall):
        start(wall)
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_P)
        sit_down(wall)
        wall.undo()
        assert [one.value for one in wall.desk.library.board.votes(wall.session_id)] == [1]

    def test_while_it_changes_hands_nothing_is_given_or_written(self, wall: Wall):
        start(wall)
        wall.page.selection.pick(wall.note(BENCH).id)
        wall.press(Qt.Key.Key_2)
        wall.page.command("dot").trigger()
        wall.page.ballot.cast(wall.note(BENCH).id, True)
        assert wall.desk.library.board.votes(wall.session_id) == []
        assert not wall.page.command("new").isEnabled()
        assert not wall.page.new_note.isEnabled()
        sit_down(wall)
        assert wall.page.command("new").isEnabled()
        assert wall.page.new_note.isEnabled()

    def test_the_cover_grows_with_the_window(self, wall: Wall):
        start(wall)
        wall.press(Qt.Key.Key_2)
        wall.window.resize(1500, 900)
        assert wall.page.ballot.hand_over.size() == wall.page.canvas.size()

    def test_when_everybody_has_given_all_the_end_is_offered(self, wall: Wall):
        start(wall, dots=1)
        people = len(wall.page.shown.poll.voters) if wall.page.shown.poll else 0
        for _ in range(people - 1):
            wall.click(wall.at(BENCH))
            wall.press(Qt.Key.Key_P)
            sit_down(wall)
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_P)
        hand_over = wall.page.ballot.hand_over
        assert hand_over.heading.text() == "Everybody has voted"
        wall.qtbot.keyClick(hand_over, Qt.Key.Key_1)
        assert hand_over.heading.text() == "Pass the laptop to Lena", "who wants to change something"
        sit_down(wall)
        wall.press(Qt.Key.Key_P)
        hand_over.begin.click()
        assert not wall.page.is_voting
        assert dots(wall, BENCH) == people

    def test_the_last_one_with_dots_left_is_asked_again(self, wall: Wall):
        start(wall, dots=1)
        for voter in voters(wall)[1:]:
            voting.cast(wall.desk, the_round(wall), wall.note(BENCH).id, 1, participant_id=voter)
        wall.press(Qt.Key.Key_P)
        assert wall.page.ballot.hand_over.heading.text() == "Pass the laptop to Lena"

    def test_a_round_that_was_left_open_begins_with_the_cover(self, wall: Wall):
        start(wall)
        wall.click(wall.at(BENCH))
        wall.page.ballot.leave()
        wall.page.reload()
        assert wall.page.ballot.hand_over.isVisible()
        assert dots(wall, BENCH) == 0


class TestHands:
    def test_in_a_show_of_hands_a_digit_sends_to_a_cluster(self, wall: Wall):
        start(wall, VoteKind.HANDS)
        wall.page.selection.pick(wall.note(BENCH).id)
        wall.press(Qt.Key.Key_3)
        assert wall.texts_in(WORK)[-1] == BENCH

    def test_hands_are_counted_without_names(self, wall: Wall):
        start(wall, VoteKind.HANDS)
        assert wall.page.vote.text() == "Vote"
        for _ in range(4):
            wall.click(wall.at(BENCH))
        (vote,) = wall.desk.library.board.votes(wall.session_id)
        assert (vote.value, vote.participant_id) == (4, None)
        assert dots(wall, BENCH) == 4, "hands are up for all to see"

    def test_the_number_of_hands_can_be_typed(self, wall: Wall):
        start(wall, VoteKind.HANDS)
        assert not wall.page.strip.hands.isEnabled()
        wall.page.selection.pick(wall.note(BENCH).id)
        wall.press(Qt.Key.Key_H)
        spin = QApplication.focusWidget()
        assert spin is not None and wall.page.strip.hands.isAncestorOf(spin)
        wall.qtbot.keyClicks(spin, "12")
        wall.qtbot.keyClick(spin, Qt.Key.Key_Return)
        assert dots(wall, BENCH) == 12
        wall.page.selection.pick(wall.note(COFFEE).id)
        assert wall.page.strip.hands.value == 0
        wall.page.selection.pick(wall.note(BENCH).id)
        assert wall.page.strip.hands.value == 12


class TestRounds:
    def test_dots_of_two_rounds_are_never_added_up(self, wall: Wall, clock: FakeClock):
        start(wall)
        wall.click(wall.at(BENCH))
        wall.page.strip.end.click()
        assert wall.page.dots_of.text() == "Dots: What helps most?"
        clock.advance(60_000)
        voting.start_round(wall.desk, wall.session_id, "And for you?")
        assert not wall.page.dots_of.isVisible()
        assert dots(wall, BENCH) == 0
        wall.page.strip.end.click()
        assert dots(wall, BENCH) == 0, "the newest round is shown"
        assert wall.page.dots_of.text() == "Dots: And for you?"
        wall.page.vote.click()
        choose(open_menu(), "What helps most?")
        assert dots(wall, BENCH) == 1
        assert wall.page.dots_of.text() == "Dots: What helps most?"


def the_round(wall: Wall) -> str:
    (one,) = wall.desk.library.board.rounds(wall.session_id)
    return one.id


def voters(wall: Wall) -> list[str]:
    poll = wall.page.shown.poll
    assert poll is not None
    return [one.participant_id for one in poll.voters]
