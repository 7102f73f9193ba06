"""Vote on notes: a round with a question, dots by participant, a show of hands, or ratings of needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import acting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.actions.wording import needed, within
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import MOST_DOTS, MOST_HANDS
from cocreate_desktop.domain.ratings import HIGHEST, LOWEST, Aspect
from cocreate_desktop.domain.voting import RoundNote, Vote, VoteKind, VoteRound, has_dots_for, may_reopen
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

QUESTION = QT_TRANSLATE_NOOP("Field", "The question")
DOTS = QT_TRANSLATE_NOOP("Field", "The number of dots")
VALUE = {
    VoteKind.DOTS: DOTS,
    VoteKind.HANDS: QT_TRANSLATE_NOOP("Field", "The number of hands"),
    VoteKind.RATING: QT_TRANSLATE_NOOP("Field", "The rating"),
}
_MOST = {VoteKind.DOTS: MOST_DOTS, VoteKind.HANDS: MOST_HANDS, VoteKind.RATING: HIGHEST}
_UNDER_WAY = QT_TRANSLATE_NOOP("Voting", "A vote is under way. End it, then start the next.")
_WHOSE = {
    VoteKind.DOTS: QT_TRANSLATE_NOOP("Voting", "Dots are somebody's. Say first whose turn it is."),
    VoteKind.RATING: QT_TRANSLATE_NOOP("Voting", "A rating is somebody's. Say first whose turn it is."),
}


def start_round(
    desk: Desk,
    session_id: str,
    question: str,
    *,
    kind: VoteKind = VoteKind.DOTS,
    by: Author = Author.CUSTOMER,
    dots: int = 3,
    need_ids: Sequence[str] = (),
    round_id: str | None = None,
) -> ChangeSet:
    """Begin a round in which each person has `dots`, or rates the needs `need_ids`.

    Raises UserError without a question, while another round is open, for a rating without needs, and for one
    of a note that is no need.
    """
    if done := desk.already_made("vote_rounds", round_id):
        return done
    if any(one.is_open for one in desk.library.board.rounds(session_id)):
        raise UserError(_UNDER_WAY)
    vote_round = VoteRound(
        round_id or desk.new_id(), session_id, needed(question, QUESTION), kind, by,
        within(dots, 1, MOST_DOTS, DOTS), desk.now(),
    )  # fmt: skip
    rated = _needs(desk, session_id, need_ids) if kind is VoteKind.RATING else []
    with acting(desk, verbs.START_ROUND, session_id) as act:
        act.recorder.insert(vote_round)
        act.recorder.insert_many(RoundNote(desk.new_id(), vote_round.id, one) for one in rated)
    return act.made


def cast(
    desk: Desk,
    round_id: str,
    note_id: str,
    value: int,
    *,
    participant_id: str | None = None,
    aspect: Aspect | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Say how many dots or hands a note has, or how an aspect of a need is rated from 1 to 5, by one
    participant or in a show of hands; 0 takes it back.

    Raises UserError for more dots than the person has left, for dots and ratings of nobody, of people of
    other sessions and of who did not agree to notes, for a note that is not voted on, and when the round is
    over.
    """
    board = desk.library.board
    vote_round = board.round(round_id)
    if not vote_round.is_open:
        raise UserError(QT_TRANSLATE_NOOP("Voting", "This vote is over. Start a new one."))
    least = LOWEST if value and vote_round.kind is VoteKind.RATING else 0
    within(value, least, _MOST[vote_round.kind], VALUE[vote_round.kind])
    _fits(desk, vote_round, note_id, participant_id, aspect)
    votes = [one for one in board.votes(vote_round.session_id) if one.round_id == round_id]
    _refuse_missing_dots(desk, vote_round, votes, note_id, value, participant_id)
    given = (note_id, participant_id, aspect or "")
    known = next((one for one in votes if (one.note_id, one.participant_id, one.aspect) == given), None)
    with acting(desk, verbs.CAST_VOTE, vote_round.session_id, gesture) as act:
        if known is None and value:
            act.recorder.insert(
                Vote(desk.new_id(), round_id, note_id, value, participant_id, aspect=aspect or "")
            )
        elif known is not None and value:
            act.recorder.update(Vote, known.id, value=value)
        elif known is not None:
            act.recorder.delete(Vote, known.id)
    return act.result


def pass_on(desk: Desk) -> None:
    """The laptop goes to the next person, who does not take back what the last one gave."""
    desk.history.let_stand(verbs.CAST_VOTE)


def close_round(desk: Desk, round_id: str) -> ChangeSet | None:
    """End a round; its votes stay, and may be seen. None when it was over before."""
    vote_round = desk.library.board.round(round_id)
    if not vote_round.is_open:
        return None
    with acting(desk, verbs.CLOSE_ROUND, vote_round.session_id) as act:
        act.recorder.update(VoteRound, round_id, closed_at=desk.now())
    return act.result


def reopen_round(desk: Desk, round_id: str) -> ChangeSet | None:
    """Let people go on with the last round; its votes are hidden again. None when it is open.

    Raises UserError for an earlier round, and while another one is open.
    """
    board = desk.library.board
    vote_round = board.round(round_id)
    rounds = board.rounds(vote_round.session_id)
    if vote_round.is_open:
        return None
    if any(one.is_open for one in rounds):
        raise UserError(_UNDER_WAY)
    if not may_reopen(rounds, round_id):
        raise UserError(
            QT_TRANSLATE_NOOP("Voting", "Only the last vote can be opened again. Start a new one instead.")
        )
    with acting(desk, verbs.REOPEN_ROUND, vote_round.session_id) as act:
        act.recorder.update(VoteRound, round_id, closed_at=None)
    return act.result


def rename_round(desk: Desk, round_id: str, question: str) -> ChangeSet | None:
    """Put the question of a round right. Raises UserError without one."""
    vote_round = desk.library.board.round(round_id)
    with acting(desk, verbs.RENAME_ROUND, vote_round.session_id) as act:
        act.recorder.update(VoteRound, round_id, question=needed(question, QUESTION))
    return act.result


def delete_round(desk: Desk, round_id: str) -> ChangeSet:
    """Delete a round with all that was given in it."""
    board = desk.library.board
    vote_round = board.round(round_id)
    with acting(desk, verbs.DELETE_ROUND, vote_round.session_id) as act:
        for record in (*board.all_votes(round_id), *board.round_notes(round_id)):
            act.recorder.delete(type(record), record.id)
        act.recorder.delete(VoteRound, round_id)
    return act.made


def _needs(desk: Desk, session_id: str, need_ids: Iterable[str]) -> list[str]:
    """What is rated, each once."""
    needs = {note.id for note in desk.library.board.notes(session_id) if note.kind is NoteKind.NEED}
    wanted = list(dict.fromkeys(need_ids))
    if not wanted:
        raise UserError(QT_TRANSLATE_NOOP("Voting", "Choose the needs that are rated, one at least."))
    if not needs.issuperset(wanted):
        raise UserError(
            QT_TRANSLATE_NOOP("Voting", "Only needs are rated. Make the note a need first, or leave it out.")
        )
    return wanted


def _fits(
    desk: Desk, vote_round: VoteRound, note_id: str, participant_id: str | None, aspect: Aspect | None
) -> None:
    """Raises UserError when such a vote has no place in the round."""
    board = desk.library.board
    if vote_round.kind in _WHOSE and participant_id is None:
        raise UserError(_WHOSE[vote_round.kind])
    if vote_round.kind is VoteKind.HANDS and participant_id is not None:
        raise UserError(QT_TRANSLATE_NOOP("Voting", "Hands are counted without names."))
    if (vote_round.kind is VoteKind.RATING) != (aspect is not None):
        raise UserError(QT_TRANSLATE_NOOP("Voting", "Only needs in a rating are important or satisfied."))
    rated = vote_round.kind is VoteKind.RATING
    if rated and note_id not in {one.note_id for one in board.round_notes(vote_round.id)}:
        raise UserError(QT_TRANSLATE_NOOP("Voting", "This need is not among those that are rated."))
    if board.note(note_id).session_id != vote_round.session_id:
        raise UserError(QT_TRANSLATE_NOOP("Voting", "This note lies on the board of another session."))
    if participant_id is not None:
        _refuse_others(desk, vote_round.session_id, participant_id)


def _refuse_others(desk: Desk, session_id: str, participant_id: str) -> None:
    """Raises UserError for somebody of another session, and for who did not agree to notes."""
    participant = desk.library.people.participant(participant_id)
    if participant.session_id != session_id:
        raise UserError(QT_TRANSLATE_NOOP("Voting", "Only people of this session vote here. Add them first."))
    if participant_id not in Consents.of_session(desk.library, session_id).aliases:
        alias = desk.library.people.person(participant.person_id).alias
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Voting", "{alias} did not agree to notes, which votes are too. Ask them in People first."
            ).fill(alias=alias)
        )


def _refuse_missing_dots(
    desk: Desk,
    vote_round: VoteRound,
    votes: Iterable[Vote],
    note_id: str,
    value: int,
    participant_id: str | None,
) -> None:
    """Raises UserError when somebody has not so many dots."""
    if vote_round.kind is not VoteKind.DOTS or participant_id is None:
        return
    if not has_dots_for(vote_round, votes, participant_id, note_id, value):
        people = desk.library.people
        alias = people.person(people.participant(participant_id).person_id).alias
        raise UserError(
            QT_TRANSLATE_NOOP("Voting", "{alias} has no dots left. Take one back first.").fill(alias=alias)
        )
