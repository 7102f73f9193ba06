"""What a round of votes comes to, and that nobody gives more dots than they have."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import Author, Note, NoteKind
from cocreate_desktop.domain.voting import (
    Mark,
    Vote,
    VoteKind,
    VoteRound,
    cluster_sums,
    counted_round,
    dots_left,
    has_dots_for,
    may_reopen,
    round_rows,
    sides_of,
    tally,
    votes_by_note,
)

ROUND = VoteRound("r", "S1", "?", VoteKind.DOTS, Author.CUSTOMER, dots=3, created_at=1, closed_at=9)
OTHER = replace(ROUND, id="other", created_at=2)
TEAM = replace(ROUND, id="team", by=Author.TEAM, created_at=3)

PEOPLE, NOTES = ["lena", "joris"], ["a", "b", "c"]
casts = st.lists(st.tuples(st.sampled_from(PEOPLE), st.sampled_from(NOTES), st.integers(0, 6)), max_size=40)
ballots = st.lists(
    st.builds(
        Vote,
        id=st.uuids().map(str),
        round_id=st.sampled_from(["r", "other", "team"]),
        note_id=st.sampled_from(NOTES),
        value=st.integers(1, 5),
        participant_id=st.sampled_from([*PEOPLE, None]),
        aspect=st.sampled_from(["", "importance"]),
    ),
    max_size=30,
)


def test_the_marks_of_a_round_stand_by_note_and_by_person():
    votes = [
        Vote("1", "r", "b", 2, "lena"),
        Vote("2", "r", "a", 1, "joris"),
        Vote("3", "r", "a", 3, "lena"),
        Vote("4", "other", "a", 9, "lena"),
    ]
    first, second = round_rows(votes, "r")
    assert (first.note_id, first.marks) == ("a", (Mark("joris", "", 1), Mark("lena", "", 3)))
    assert (second.note_id, second.total) == ("b", 2)


def test_a_rating_adds_nothing_up():
    assert tally([Vote("1", "r", "a", 5, "lena", "importance")], "r") == {"a": 0}


@given(casts)
def test_nobody_ever_exceeds_their_dots(wanted: list[tuple[str, str, int]]):
    given_so_far: dict[tuple[str, str], Vote] = {}
    for person, note_id, value in wanted:
        if has_dots_for(ROUND, given_so_far.values(), person, note_id, value):
            given_so_far[person, note_id] = Vote("v", "r", note_id, value, person)
        for one in PEOPLE:
            assert 0 <= dots_left(ROUND, given_so_far.values(), one) <= ROUND.dots


@given(casts)
def test_dots_can_always_be_taken_back(wanted: list[tuple[str, str, int]]):
    votes = [Vote(str(at), "r", note_id, value, person) for at, (person, note_id, value) in enumerate(wanted)]
    assert all(has_dots_for(ROUND, votes, person, note_id, 0) for person, note_id, _ in wanted)


@given(ballots, st.randoms())
def test_who_came_first_changes_nothing(votes: list[Vote], chance):
    mixed = list(votes)
    chance.shuffle(mixed)
    assert tally(mixed, "r") == tally(votes, "r")
    assert [(row.note_id, sorted(map(repr, row.marks))) for row in round_rows(mixed, "r")] == [
        (row.note_id, sorted(map(repr, row.marks))) for row in round_rows(votes, "r")
    ]


@given(ballots)
def test_rounds_are_counted_each_by_itself(votes: list[Vote]):
    for name in ("r", "other", "team"):
        assert tally(votes, name) == tally([one for one in votes if one.round_id == name], name)


def test_two_columns_at_most_one_a_side():
    assert sides_of([ROUND, OTHER, TEAM], ROUND).rounds == (ROUND, TEAM)
    assert sides_of([ROUND, OTHER, TEAM], TEAM).rounds == (OTHER, TEAM)
    assert sides_of([ROUND, OTHER], OTHER).rounds == (OTHER,)


def test_what_is_hidden_or_a_rating_stands_beside_nothing():
    secret = replace(TEAM, id="secret", closed_at=None)
    rating = replace(TEAM, id="rating", kind=VoteKind.RATING)
    assert sides_of([ROUND, secret, rating], ROUND).rounds == (ROUND,)


def test_a_theme_has_the_votes_of_the_clusters_within_it():
    def lying(name: str, home: str | None) -> Note:
        return Note(name, "S1", NoteKind.IDEA, "x", 0, cluster_id=home)

    notes = [lying("a", "inner"), lying("b", "theme"), lying("c", None), lying("d", "gone")]
    parents = {"theme": None, "inner": "theme", "lonely": None}
    assert cluster_sums({"a": 2, "b": 1, "c": 5, "d": 5}, notes, parents) == {
        "theme": 3,
        "inner": 2,
        "lonely": 0,
    }


def test_only_the_last_round_can_be_opened_again():
    assert may_reopen([ROUND, OTHER], "other")
    assert not may_reopen([ROUND, OTHER], "r")
    assert not may_reopen([], "r")


def a_round(name: str, by: Author, at: int, kind: VoteKind = VoteKind.DOTS) -> VoteRound:
    return VoteRound(name, "S1", "?", kind, by, created_at=at, closed_at=at)


OLD, NEW = a_round("old", Author.CUSTOMER, 1), a_round("new", Author.CUSTOMER, 2)
BY_TEAM = a_round("team", Author.TEAM, 3)
STARS = a_round("stars", Author.CUSTOMER, 4, VoteKind.RATING)


def test_the_customers_newest_round_counts_whatever_the_team_did_later():
    assert counted_round([BY_TEAM, NEW, OLD]) == NEW


def test_without_customers_the_team_counts_and_a_rating_never():
    assert counted_round([STARS, BY_TEAM]) == BY_TEAM
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
    assert votes_by_note(votes, [OLD, NEW, BY_TEAM]) == {"n": 3}
    assert votes_by_note(votes, []) == {}
