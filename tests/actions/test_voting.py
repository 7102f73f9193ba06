"""Votes: a person has so many dots and no more; hands are counted; an ended round stays as it is."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board, consent, voting
from cocreate_desktop.actions.board.exporting import board_records
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.voting import Vote, VoteKind
from cocreate_desktop.errors import UserError
from tests.stories import Told, prepare_project


@pytest.fixture
def told(desk: Desk) -> Told:
    """Three people and three notes."""
    told = prepare_project(desk)
    board.add_notes(desk, told.session_id, board.NewNotes(NoteKind.IDEA, ["a", "b", "c"], on_board=True))
    return told


def notes(desk: Desk, told: Told) -> list[str]:
    return [note.id for note in desk.library.board.notes(told.session_id)]


def seats(desk: Desk, told: Told) -> list[str]:
    return [one.id for one in desk.library.people.participants(told.session_id)]


def start(desk: Desk, told: Told, kind: VoteKind = VoteKind.DOTS) -> str:
    return voting.start_round(desk, told.session_id, "What helps most?", kind=kind).ids("vote_rounds")[0]


def rate(desk: Desk, told: Told, *needs: str) -> str:
    made = voting.start_round(desk, told.session_id, "How important?", kind=VoteKind.RATING, need_ids=needs)
    return made.ids("vote_rounds")[0]


def needs_of(desk: Desk, told: Told, *texts: str) -> list[str]:
    new = board.NewNotes(NoteKind.NEED, list(texts))
    return list(board.add_notes(desk, told.session_id, new).ids("notes"))


def values(desk: Desk, told: Told) -> list[int]:
    return [vote.value for vote in desk.library.board.votes(told.session_id)]


def test_a_person_places_their_dots_and_no_more(desk: Desk, told: Told):
    vote_round, (a, b, _), (lena, joris, _) = start(desk, told), notes(desk, told), seats(desk, told)
    voting.cast(desk, vote_round, a, 2, participant_id=lena)
    voting.cast(desk, vote_round, b, 1, participant_id=lena)
    with pytest.raises(UserError, match="Lena has no dots left"):
        voting.cast(desk, vote_round, b, 2, participant_id=lena)
    voting.cast(desk, vote_round, b, 3, participant_id=joris)
    assert values(desk, told) == [2, 1, 3]


def test_dots_are_moved_and_taken_back(desk: Desk, told: Told):
    vote_round, (a, b, _), (lena, *_) = start(desk, told), notes(desk, told), seats(desk, told)
    voting.cast(desk, vote_round, a, 3, participant_id=lena)
    voting.cast(desk, vote_round, a, 0, participant_id=lena)
    assert values(desk, told) == []
    voting.cast(desk, vote_round, b, 3, participant_id=lena)
    assert values(desk, told) == [3]
    assert voting.cast(desk, vote_round, a, 0, participant_id=lena) is None
    desk.history.undo()
    assert values(desk, told) == []


def test_hands_are_counted_without_anybody_named(desk: Desk, told: Told):
    vote_round, (a, *_) = start(desk, told, VoteKind.HANDS), notes(desk, told)
    voting.cast(desk, vote_round, a, 12)
    voting.cast(desk, vote_round, a, 14)
    assert values(desk, told) == [14]


@pytest.mark.parametrize(("kind", "value"), [(VoteKind.DOTS, 21), (VoteKind.HANDS, -1)])
def test_an_impossible_number_is_refused(desk: Desk, told: Told, kind: VoteKind, value: int):
    vote_round, (a, *_) = start(desk, told, kind), notes(desk, told)
    with pytest.raises(UserError, match=f"is {value}; it can be 0 to"):
        voting.cast(desk, vote_round, a, value)


def test_one_round_at_a_time_and_an_ended_one_takes_no_votes(desk: Desk, told: Told):
    vote_round, (a, *_) = start(desk, told, VoteKind.HANDS), notes(desk, told)
    with pytest.raises(UserError, match="A vote is under way"):
        start(desk, told)
    voting.cast(desk, vote_round, a, 2)
    voting.close_round(desk, vote_round)
    assert voting.close_round(desk, vote_round) is None
    with pytest.raises(UserError, match="This vote is over"):
        voting.cast(desk, vote_round, a, 3)
    start(desk, told)
    assert values(desk, told) == [2]


@pytest.mark.parametrize(("question", "dots"), [(" ", 3), ("What helps?", 0), ("What helps?", 21)])
def test_a_round_needs_a_question_and_dots(desk: Desk, told: Told, question: str, dots: int):
    with pytest.raises(UserError):
        voting.start_round(desk, told.session_id, question, dots=dots)
    assert desk.library.board.rounds(told.session_id) == []


def test_people_of_other_sessions_do_not_vote(desk: Desk, told: Told):
    elsewhere = prepare_project(desk, "Another project")
    with pytest.raises(UserError, match="Only people of this session vote here"):
        voting.cast(
            desk, start(desk, told), notes(desk, told)[0], 1, participant_id=seats(desk, elsewhere)[0]
        )
    assert values(desk, told) == []


def test_who_takes_notes_back_votes_no_more(desk: Desk, told: Told):
    lena, round_id = seats(desk, told)[0], start(desk, told)
    person = desk.library.people.participant(lena).person_id
    consent.record_answers(desk, person, {ConsentItem.NOTES: Answer.NO})
    with pytest.raises(UserError, match="Lena did not agree to notes"):
        voting.cast(desk, round_id, notes(desk, told)[0], 1, participant_id=lena)
    assert values(desk, told) == []


def test_votes_of_somebody_who_withdrew_are_not_shown(desk: Desk, told: Told):
    vote_round, (a, *_), (lena, joris, _) = start(desk, told), notes(desk, told), seats(desk, told)
    voting.cast(desk, vote_round, a, 1, participant_id=lena)
    voting.cast(desk, vote_round, a, 2, participant_id=joris)
    voting.close_round(desk, vote_round)
    withdrawn = desk.library.people.participant(lena).person_id
    consent.withdraw_everything(desk, withdrawn)
    assert [vote.value for vote in board.board_votes(desk.library, told.session_id)] == [2]


def test_dots_need_a_person_and_hands_none(desk: Desk, told: Told):
    a, lena = notes(desk, told)[0], seats(desk, told)[0]
    dots = start(desk, told)
    with pytest.raises(UserError, match="Dots are somebody's"):
        voting.cast(desk, dots, a, 1)
    voting.close_round(desk, dots)
    hands = start(desk, told, VoteKind.HANDS)
    with pytest.raises(UserError, match="without names"):
        voting.cast(desk, hands, a, 1, participant_id=lena)
    assert values(desk, told) == []


def test_a_need_is_rated_in_two_ways_by_each_person(desk: Desk, told: Told):
    clear, quick = needs_of(desk, told, "A clear price", "A quick end")
    (lena, joris, _), vote_round = seats(desk, told), rate(desk, told, clear)
    for who, important, satisfied in ((lena, 5, 1), (joris, 4, 2)):
        voting.cast(desk, vote_round, clear, important, participant_id=who, aspect=Aspect.IMPORTANCE)
        voting.cast(desk, vote_round, clear, satisfied, participant_id=who, aspect=Aspect.SATISFACTION)
    voting.cast(desk, vote_round, clear, 3, participant_id=joris, aspect=Aspect.IMPORTANCE)
    assert values(desk, told) == [5, 1, 3, 2]
    with pytest.raises(UserError, match="is 6; it can be 1 to 5"):
        voting.cast(desk, vote_round, clear, 6, participant_id=lena, aspect=Aspect.IMPORTANCE)
    with pytest.raises(UserError, match="not among those that are rated"):
        voting.cast(desk, vote_round, quick, 3, participant_id=lena, aspect=Aspect.IMPORTANCE)
    with pytest.raises(UserError, match="important or satisfied"):
        voting.cast(desk, vote_round, clear, 3, participant_id=lena)
    with pytest.raises(UserError, match="A rating is somebody's"):
        voting.cast(desk, vote_round, clear, 3, aspect=Aspect.IMPORTANCE)


def test_only_needs_are_rated_and_one_at_least(desk: Desk, told: Told):
    with pytest.raises(UserError, match="one at least"):
        rate(desk, told)
    with pytest.raises(UserError, match="Only needs are rated"):
        rate(desk, told, notes(desk, told)[0])
    assert desk.library.board.rounds(told.session_id) == []


@pytest.mark.parametrize("kind", [VoteKind.DOTS, VoteKind.RATING])
def test_what_was_given_is_hidden_until_the_end(desk: Desk, told: Told, kind: VoteKind):
    (need,), lena = needs_of(desk, told, "A clear price"), seats(desk, told)[0]
    aspect = Aspect.IMPORTANCE if kind is VoteKind.RATING else None
    vote_round = rate(desk, told, need) if aspect else start(desk, told)
    voting.cast(desk, vote_round, need, 2, participant_id=lena, aspect=aspect)
    assert board.board_votes(desk.library, told.session_id) == []
    assert board_records(desk.library, told.session_id).rounds == ()
    voting.close_round(desk, vote_round)
    assert [one.value for one in board.board_votes(desk.library, told.session_id)] == [2]


def test_hands_are_up_for_all_to_see(desk: Desk, told: Told):
    vote_round, a = start(desk, told, VoteKind.HANDS), notes(desk, told)[0]
    voting.cast(desk, vote_round, a, 7)
    assert [one.value for one in board.board_votes(desk.library, told.session_id)] == [7]


def test_the_last_round_is_opened_again_and_hidden_again(desk: Desk, told: Told):
    a, lena = notes(desk, told)[0], seats(desk, told)[0]
    first = start(desk, told)
    voting.cast(desk, first, a, 1, participant_id=lena)
    assert voting.reopen_round(desk, first) is None
    voting.close_round(desk, first)
    voting.reopen_round(desk, first)
    assert board.board_votes(desk.library, told.session_id) == []
    voting.cast(desk, first, a, 3, participant_id=lena)
    voting.close_round(desk, first)
    second = start(desk, told)
    with pytest.raises(UserError, match="A vote is under way"):
        voting.reopen_round(desk, first)
    voting.close_round(desk, second)
    with pytest.raises(UserError, match="Only the last vote"):
        voting.reopen_round(desk, first)


def test_a_question_is_put_right(desk: Desk, told: Told):
    vote_round = start(desk, told)
    voting.rename_round(desk, vote_round, " What  helps you? ")
    assert desk.library.board.round(vote_round).question == "What helps you?"
    assert voting.rename_round(desk, vote_round, "What helps you?") is None
    with pytest.raises(UserError, match="The question is empty"):
        voting.rename_round(desk, vote_round, " ")


def test_a_round_goes_with_its_votes_and_comes_back_with_them(desk: Desk, told: Told):
    (need,), lena = needs_of(desk, told, "A clear price"), seats(desk, told)[0]
    vote_round = rate(desk, told, need)
    voting.cast(desk, vote_round, need, 4, participant_id=lena, aspect=Aspect.IMPORTANCE)
    before = desk.library.board.votes(told.session_id), desk.library.board.round_notes(vote_round)
    voting.delete_round(desk, vote_round)
    assert desk.library.board.rounds(told.session_id) == []
    assert desk.library.board.all_votes(vote_round) == []
    desk.history.undo()
    assert (desk.library.board.votes(told.session_id), desk.library.board.round_notes(vote_round)) == before


def test_dots_on_a_note_that_was_deleted_can_be_given_again(desk: Desk, told: Told):
    vote_round, (a, b, _), lena = start(desk, told), notes(desk, told), seats(desk, told)[0]
    voting.cast(desk, vote_round, a, 3, participant_id=lena)
    board.delete_notes(desk, [a])
    voting.cast(desk, vote_round, b, 3, participant_id=lena)
    assert values(desk, told) == [3]


def test_own_votes_are_seen_by_their_owner_alone(desk: Desk, told: Told):
    vote_round, (a, b, _), (lena, joris, _) = start(desk, told), notes(desk, told), seats(desk, told)
    voting.cast(desk, vote_round, a, 1, participant_id=lena)
    voting.cast(desk, vote_round, b, 2, participant_id=joris)
    seen: list[Vote] = board.own_votes(desk.library, told.session_id, joris)
    assert [(one.note_id, one.value) for one in seen] == [(b, 2)]


def test_nobody_takes_back_what_the_last_one_gave(desk: Desk, told: Told):
    vote_round, (a, b, _), (lena, joris, _) = start(desk, told), notes(desk, told), seats(desk, told)
    voting.cast(desk, vote_round, a, 1, participant_id=lena)
    voting.pass_on(desk)
    voting.cast(desk, vote_round, b, 2, participant_id=joris)
    desk.history.undo()
    assert values(desk, told) == [1]
    with pytest.raises(UserError):
        # What comes next is the round, which is in use.
        desk.history.undo()
    assert values(desk, told) == [1]
