"""Ratings of needs: counts, middle, and how much there is to win."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.ratings import Aspect, RatedNeed, Spread, rated_needs
from cocreate_desktop.domain.voting import Vote

answers = st.lists(st.integers(1, 5), max_size=12)


def need(important: list[int], satisfied: list[int], name: str = "n") -> RatedNeed:
    return RatedNeed(name, Spread.of(important), Spread.of(satisfied))


def votes(name: str, important: list[int], satisfied: list[int]) -> list[Vote]:
    return [
        Vote(f"{name}{aspect}{at}", "r", name, value, f"p{at}", aspect)
        for aspect, values in ((Aspect.IMPORTANCE, important), (Aspect.SATISFACTION, satisfied))
        for at, value in enumerate(values)
    ]


def test_a_spread_counts_each_answer():
    spread = Spread.of([5, 4, 4, 1])
    assert (spread.counts, spread.n, spread.high, spread.median) == ((1, 0, 0, 2, 1), 4, 3, 4.0)
    assert (Spread.of([]).median, Spread.of([]).share) == (None, None)


@pytest.mark.parametrize(
    ("important", "satisfied", "score", "is_open"),
    [
        # Everybody needs it, nobody has it.
        ([5, 5, 4], [1, 2, 2], Fraction(20), True),
        # Everybody needs it, everybody has it: nothing more to win than its importance.
        ([5, 5, 4], [5, 4, 4], Fraction(10), False),
        # Overserved: more satisfied than it matters takes nothing away.
        ([1, 4], [5, 5], Fraction(5), False),
        # 4 of 5 and 1 of 5: 8 + (8 - 2).
        ([5, 4, 4, 4, 2], [1, 1, 2, 3, 4], Fraction(14), True),
        ([1, 2], [1, 1], Fraction(0), False),
        ([], [3], None, False),
        ([3], [], None, False),
    ],
)
def test_how_much_there_is_to_win(important, satisfied, score, is_open):
    one = need(important, satisfied)
    assert one.opportunity == score
    assert one.is_open is is_open


@given(answers, answers)
def test_the_score_lies_between_its_importance_and_twenty(important: list[int], satisfied: list[int]):
    one = need(important, satisfied)
    if one.opportunity is not None and one.importance.share is not None:
        assert 10 * one.importance.share <= one.opportunity <= 20


@given(answers, answers)
def test_more_satisfaction_is_never_more_to_win(important: list[int], satisfied: list[int]):
    less, more = need(important, [*satisfied, 1]), need(important, [*satisfied, 5])
    if less.opportunity is not None and more.opportunity is not None:
        assert more.opportunity <= less.opportunity


def test_needs_come_by_what_there_is_to_win_and_the_unrated_last():
    given_votes = [*votes("met", [5, 5], [5, 5]), *votes("open", [5, 4], [1, 1]), *votes("half", [5], [])]
    found = rated_needs(given_votes, "r", ["half", "met", "open", "nobody"])
    assert [one.note_id for one in found] == ["open", "met", "half", "nobody"]
    assert found[0].satisfaction.counts == (2, 0, 0, 0, 0)


@given(st.lists(st.tuples(st.sampled_from("abc"), answers, answers), max_size=4), st.randoms())
def test_the_order_of_answering_changes_nothing(told, chance):
    given_votes = [vote for name, important, satisfied in told for vote in votes(name, important, satisfied)]
    mixed = list(given_votes)
    chance.shuffle(mixed)
    assert rated_needs(mixed, "r", list("abc")) == rated_needs(given_votes, "r", list("abc"))


def test_another_round_is_not_counted():
    stray = Vote("x", "other", "a", 5, "p", Aspect.IMPORTANCE)
    (one,) = rated_needs([stray], "r", ["a"])
    assert one.importance.n == 0
