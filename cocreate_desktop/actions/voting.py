"""Vote on notes: a round with a question, dots by participant or a show of hands."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import acting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.wording import needed, within
from cocreate_desktop.domain.board import Author, Vote, VoteKind, VoteRound
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import MOST_DOTS
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

QUESTION = QT_TRANSLATE_NOOP("Field", "The question")
DOTS = QT_TRANSLATE_NOOP("Field", "The number of dots")
VALUE = {
    VoteKind.DOTS: DOTS,
    VoteKind.HANDS: QT_TRANSLATE_NOOP("Field", "The number of hands"),
    VoteKind.RATING: QT_TRANSLATE_NOOP("Field", "The rating"),
}
_MOST = {VoteKind.DOTS: MOST_DOTS, VoteKind.HANDS: 999, VoteKind.RATING: 5}


def start_round(
    desk: Desk,
    session_id: str,
    question: str,
    *,
    kind: VoteKind = VoteKind.DOTS,
    by: Author = Author.CUSTOMER,
    dots: int = 3,
    round_id: str | None = None,
) -> ChangeSet:
    """Begin a round in which each person has `dots`.

    Raises UserError without a question, and while another round is open.
    """
    if done := desk.already_made("vote_rounds", round_id):
        return done
    if any(one.closed_at is None for one in desk.library.board.rounds(session_id)):
        raise UserError(QT_TRANSLATE_NOOP("Voting", "A vote is under way. End it, then start the next."))
    vote = VoteRound(
        round_id or desk.new_id(), session_id, needed(question, QUESTION), kind, by,
        within(dots, 1, MOST_DOTS, DOTS), desk.now(),
    )  # fmt: skip
    with acting(desk, verbs.START_ROUND, session_id) as act:
        act.recorder.insert(vote)
    return act.made


def cast(
    desk: Desk,
    round_id: str,
    note_id: str,
    value: int,
    *,
    participant_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Say how many dots or hands a note has, from one participant or in a show of hands; 0 takes them back.

    Raises UserError for more dots than the person has left, and when the round is over.
    """
    board = desk.library.board
    vote_round = board.round(round_id)
    if vote_round.closed_at is not None:
        raise UserError(QT_TRANSLATE_NOOP("Voting", "This vote is over. Start a new one."))
    within(value, 0, _MOST[vote_round.kind], VALUE[vote_round.kind])
    by_them = [
        vote
        for vote in board.votes(vote_round.session_id)
        if vote.round_id == round_id and vote.participant_id == participant_id
    ]
    elsewhere = sum(vote.value for vote in by_them if vote.note_id != note_id)
    if vote_round.kind is VoteKind.DOTS and participant_id and value and elsewhere + value > vote_round.dots:
        _no_dots_left(desk, participant_id)
    known = next((vote for vote in by_them if vote.note_id == note_id), None)
    with acting(desk, verbs.CAST_VOTE, vote_round.session_id, gesture) as act:
        if known is None and value:
            act.recorder.insert(Vote(desk.new_id(), round_id, note_id, value, participant_id))
        elif known is not None and value:
            act.recorder.update(Vote, known.id, value=value)
        elif known is not None:
            act.recorder.delete(Vote, known.id)
    return act.result


def close_round(desk: Desk, round_id: str) -> ChangeSet | None:
    """End a round; its votes stay. None when it was over before."""
    vote_round = desk.library.board.round(round_id)
    if vote_round.closed_at is not None:
        return None
    with acting(desk, verbs.CLOSE_ROUND, vote_round.session_id) as act:
        act.recorder.update(VoteRound, round_id, closed_at=desk.now())
    return act.result


def _no_dots_left(desk: Desk, participant_id: str) -> None:
    people = desk.library.people
    alias = people.person(people.participant(participant_id).person_id).alias
    raise UserError(
        QT_TRANSLATE_NOOP("Voting", "{alias} has no dots left. Take one back first.").fill(alias=alias)
    )
