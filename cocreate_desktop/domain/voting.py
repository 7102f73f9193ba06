"""A round of votes: how many dots somebody has left, and what the round comes to.

Rounds are never added up: two of them answer two questions, or come from two sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.board import Author, Note


class VoteKind(StrEnum):
    """Dots and ratings are given person by person, hands are counted."""

    DOTS = "dots"
    HANDS = "hands"
    RATING = "rating"


@dataclass(frozen=True)
class VoteRound:
    """One question to one side, open until it is closed; each person has so many `dots`. Times are UTC ms."""

    id: str
    session_id: str
    question: str
    kind: VoteKind
    by: Author
    dots: int = 3
    created_at: int = 0
    closed_at: int | None = None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def is_hidden(self) -> bool:
        """Whether nobody may see yet what others gave; hands are up for all to see."""
        return self.is_open and self.kind is not VoteKind.HANDS


@dataclass(frozen=True)
class RoundNote:
    """A need that is rated in a round."""

    id: str
    round_id: str
    note_id: str


@dataclass(frozen=True)
class Vote:
    """Dots, hands or a 1-5 rating on one note; `participant_id` is empty for a show of hands.

    `aspect` says what a rating is of (`domain.ratings.Aspect`); it is empty for dots and hands.
    """

    id: str
    round_id: str
    note_id: str
    value: int
    participant_id: str | None = None
    aspect: str = ""


@dataclass(frozen=True)
class Mark:
    """What one participant gave a note; `participant_id` is None in a show of hands, `aspect` is empty
    unless it is a rating."""

    participant_id: str | None
    aspect: str
    value: int


@dataclass(frozen=True)
class RoundRow:
    """A note with every mark that it was given in one round."""

    note_id: str
    marks: tuple[Mark, ...]

    @property
    def total(self) -> int:
        """Dots or hands; a rating has no sum that would mean anything."""
        return sum(mark.value for mark in self.marks if not mark.aspect)


@dataclass(frozen=True)
class Sides:
    """The two rounds that may stand beside each other: one of the customers, one of the team."""

    customers: VoteRound | None
    team: VoteRound | None

    @property
    def rounds(self) -> tuple[VoteRound, ...]:
        return tuple(one for one in (self.customers, self.team) if one is not None)


def counted_round(rounds: Iterable[VoteRound]) -> VoteRound | None:
    """The round whose votes stand beside notes: the customers' newest, else the team's newest.

    Votes of two rounds are never added up: they answer two questions, or come from two sides. A rating is
    no number of votes, and a round that is hidden has none to show yet.
    """
    seen = (one for one in rounds if one.kind is not VoteKind.RATING and not one.is_hidden)
    voted = sorted(seen, key=lambda one: one.created_at)
    of_customers = [one for one in voted if one.by is Author.CUSTOMER]
    return next(reversed(of_customers or voted), None)


def votes_by_note(votes: Iterable[Vote], rounds: Iterable[VoteRound]) -> dict[str, int]:
    """Dots and hands on each note in the counted round."""
    counted = counted_round(rounds)
    return {} if counted is None else tally(votes, counted.id)


def round_rows(votes: Iterable[Vote], round_id: str) -> list[RoundRow]:
    """The marks of one round by note, in an order that tells nothing of who came first."""
    marks: dict[str, list[Mark]] = {}
    for vote in votes:
        if vote.round_id == round_id:
            marks.setdefault(vote.note_id, []).append(Mark(vote.participant_id, vote.aspect, vote.value))
    return [
        RoundRow(
            note_id, tuple(sorted(marks[note_id], key=lambda one: (one.participant_id or "", one.aspect)))
        )
        for note_id in sorted(marks)
    ]


def tally(votes: Iterable[Vote], round_id: str) -> dict[str, int]:
    """Dots or hands of one round by note."""
    return {row.note_id: row.total for row in round_rows(votes, round_id)}


def dots_left(vote_round: VoteRound, votes: Iterable[Vote], participant_id: str) -> int:
    """How many of their dots somebody has not given in this round."""
    given = (
        vote.value
        for vote in votes
        if vote.round_id == vote_round.id and vote.participant_id == participant_id
    )
    return vote_round.dots - sum(given)


def has_dots_for(
    vote_round: VoteRound, votes: Iterable[Vote], participant_id: str, note_id: str, value: int
) -> bool:
    """Whether somebody's dots suffice for `value` on a note, in the place of what they gave it before."""
    elsewhere = [vote for vote in votes if vote.note_id != note_id]
    return value <= max(0, dots_left(vote_round, elsewhere, participant_id))


def sides_of(rounds: Sequence[VoteRound], shown: VoteRound) -> Sides:
    """A round, and beside it the newest one of the other side whose votes may be seen."""
    others = [one for one in rounds if one.by is not shown.by and one.kind is not VoteKind.RATING]
    beside = counted_round(others)
    if shown.by is Author.CUSTOMER:
        return Sides(shown, beside)
    return Sides(beside, shown)


def cluster_sums(
    tallied: Mapping[str, int], notes: Iterable[Note], parents: Mapping[str, str | None]
) -> dict[str, int]:
    """The votes of one round by cluster; a theme has those of the clusters within it too.

    `parents` holds every cluster with the theme over it.
    """
    sums = dict.fromkeys(parents, 0)
    for note in notes:
        count, home = tallied.get(note.id), note.cluster_id
        if not count or home not in sums:
            continue
        for cluster_id in (home, parents[home]):
            if cluster_id in sums:
                sums[cluster_id] += count
    return sums


def may_reopen(rounds: Sequence[VoteRound], round_id: str) -> bool:
    """Only the newest round can be opened again: after it people have thought about something else."""
    newest = max(rounds, key=lambda one: (one.created_at, one.id), default=None)
    return newest is not None and newest.id == round_id
