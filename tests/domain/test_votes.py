"""Which votes stand beside the notes."""

from dataclasses import replace

from cocreate_desktop.domain.board import Author, Vote, VoteKind, VoteRound, counted_round, votes_by_note


def a_round(name: str, by: Author, at: int, kind: VoteKind = VoteKind.DOTS) -> VoteRound:
    return VoteRound(name, "S1", "?", kind, by, created_at=at, closed_at=at)


OLD, NEW = a_round("old", Author.CUSTOMER, 1), a_round("new", Author.CUSTOMER, 2)
TEAM = a_round("team", Author.TEAM, 3)
STARS = a_round("stars", Author.CUSTOMER, 4, VoteKind.RATING)


def test_the_customers_newest_round_counts_whatever_the_team_did_later():
    assert counted_round([TEAM, NEW, OLD]) == NEW


def test_without_customers_the_team_counts_and_a_rating_never():
    assert counted_round([STARS, TEAM]) == TEAM
    assert counted_round([STARS]) is None


def test_what_is_hidden_until_its_end_does_not_count_before_it():
    under_way = replace(NEW, id="now", created_at=5, closed_at=None)
    assert counted_round([under_way, OLD]) == OLD
    assert counted_round([replace(under_way, kind=VoteKind.HANDS), OLD]) != OLD, "hands are up for all to see"


def test_votes_of_two_rounds_are_never_added_up():
    votes = [
        Vote("1", "new", "n", 2),
        Vote("2", "new", "n", 1),
        Vote("3", "team", "n", 5),
        Vote("4", "old", "m", 1),
    ]
    assert votes_by_note(votes, [OLD, NEW, TEAM]) == {"n": 3}
    assert votes_by_note(votes, []) == {}
