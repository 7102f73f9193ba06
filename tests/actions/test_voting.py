"""Votes: a person has so many dots and no more; hands are counted; an ended round stays as it is."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import board, consent, voting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind, VoteKind
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


@pytest.mark.parametrize(("kind", "value"), [(VoteKind.DOTS, 21), (VoteKind.HANDS, -1), (VoteKind.RATING, 6)])
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


def test_votes_of_somebody_who_withdrew_are_not_shown(desk: Desk, told: Told):
    vote_round, (a, *_), (lena, joris, _) = start(desk, told), notes(desk, told), seats(desk, told)
    voting.cast(desk, vote_round, a, 1, participant_id=lena)
    voting.cast(desk, vote_round, a, 2, participant_id=joris)
    withdrawn = desk.library.people.participant(lena).person_id
    consent.withdraw_everything(desk, withdrawn)
    assert [vote.value for vote in board.board_votes(desk.library, told.session_id)] == [2]
