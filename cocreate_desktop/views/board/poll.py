"""The round that the board shows, as far as the one who looks may see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cocreate_desktop.actions.board import board_votes, own_votes
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.people import Attendance
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.voting import Vote, VoteKind, VoteRound, counted_round, dots_left, tally
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class Voter:
    """`left` are the dots that somebody may still give, or the answers that they still owe in a rating."""

    participant_id: str
    alias: str
    number: int
    left: int


@dataclass(frozen=True)
class Poll:
    """The round whose votes are shown: the open one, the picked one, or else the one that counts.

    While it is hidden it holds what the one whose turn it is gave, and nothing of anybody else.
    """

    round: VoteRound
    dots: Mapping[str, int]
    """By note id."""
    given: Mapping[tuple[str, str | None], int]
    """Dots and hands by note and participant id."""
    voters: tuple[Voter, ...]
    needs: tuple[str, ...] = ()
    """Ids of the notes that are rated."""
    rated: Mapping[tuple[str, str], int] | None = None
    """Ratings of the one whose turn it is, by note id and aspect."""

    @property
    def is_open(self) -> bool:
        return self.round.is_open

    @property
    def sums(self) -> Mapping[str, int]:
        """What may be added up: nothing of a round that is hidden."""
        return {} if self.round.is_hidden else self.dots


def read_poll(
    library: Library,
    session_id: str,
    rounds: Sequence[VoteRound],
    agreed: Consents,
    *,
    round_id: str | None,
    turn: str | None,
) -> Poll | None:
    """`round_id` is an ended round to show; `turn` the participant who looks while a round is hidden."""
    shown = _shown(rounds, round_id)
    if shown is None:
        return None
    seen = _seen(library, session_id, shown, turn)
    needs = tuple(_rated(library, session_id, shown))
    is_rating = shown.kind is VoteKind.RATING
    return Poll(
        shown,
        {} if is_rating else tally(seen, shown.id),
        {} if is_rating else {(one.note_id, one.participant_id): one.value for one in seen},
        tuple(_voters(library, session_id, shown, agreed, needs)) if shown.is_hidden else (),
        needs,
        {(one.note_id, one.aspect): one.value for one in seen} if is_rating else None,
    )


def voted_on(library: Library, session_id: str, round_id: str) -> list[str]:
    """The notes of a rating that are still there, in the order in which they were chosen."""
    living = {note.id for note in library.board.notes(session_id)}
    return [one.note_id for one in library.board.round_notes(round_id) if one.note_id in living]


def _shown(rounds: Sequence[VoteRound], round_id: str | None) -> VoteRound | None:
    still_open = next((one for one in rounds if one.is_open), None)
    with_dots = [one for one in rounds if one.kind is not VoteKind.RATING]
    picked = next((one for one in with_dots if one.id == round_id), None)
    return still_open or picked or counted_round(with_dots)


def _seen(library: Library, session_id: str, shown: VoteRound, turn: str | None) -> list[Vote]:
    if not shown.is_hidden:
        votes = board_votes(library, session_id)
    else:
        votes = own_votes(library, session_id, turn) if turn is not None else []
    return [one for one in votes if one.round_id == shown.id]


def _rated(library: Library, session_id: str, shown: VoteRound) -> list[str]:
    return voted_on(library, session_id, shown.id) if shown.kind is VoteKind.RATING else []


def _voters(
    library: Library, session_id: str, shown: VoteRound, agreed: Consents, needs: Sequence[str]
) -> list[Voter]:
    """Who came and agreed to notes; before anybody came, who was invited."""
    votes = [one for one in library.board.votes(session_id) if one.round_id == shown.id]
    answers = Counter(one.participant_id for one in votes if one.note_id in needs)
    participants = [one for one in library.people.participants(session_id) if one.id in agreed.aliases]
    came = [one for one in participants if one.attendance is Attendance.CAME] or participants
    return [
        Voter(
            one.id,
            agreed.aliases[one.id],
            one.number,
            len(needs) * len(Aspect) - answers[one.id]
            if shown.kind is VoteKind.RATING
            else dots_left(shown, votes, one.id),
        )
        for one in came
    ]
