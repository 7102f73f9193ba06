"""A round of votes: how many dots somebody has left, and what the round comes to.

Rounds are never added up: two of them answer two questions, or come from two sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.board import Author, Note, Vote, VoteKind, VoteRound, counted_round


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
        home = note.cluster_id
        if home not in sums:
            continue
        for cluster_id in {home, parents[home]}:
            if cluster_id is not None and cluster_id in sums:
                sums[cluster_id] += tallied.get(note.id, 0)
    return sums


def may_reopen(rounds: Sequence[VoteRound], round_id: str) -> bool:
    """Only the newest round can be opened again: after it people have thought about something else."""
    newest = max(rounds, key=lambda one: (one.created_at, one.id), default=None)
    return newest is not None and newest.id == round_id
