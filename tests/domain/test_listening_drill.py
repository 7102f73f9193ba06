"""Agreement of two listeners: Cohen's own example, matching by time, and what holds whatever was noted."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.listening_drill import Heard, Tallied, compare, heard_of, kappa
from cocreate_desktop.domain.observations import Mode
from tests.domain.evidence_cases import entry

COHENS_TABLE = {
    (judge_a, judge_b): count
    for judge_b, row in zip("123", [(88, 14, 18), (10, 40, 10), (2, 6, 12)], strict=True)
    for judge_a, count in zip("123", row, strict=True)
}
"""The worked example of Cohen (1960), 200 people put into three categories by two judges."""


def heard(at: float, person: str = "Lena", mode: Mode = Mode.DID, *tags: str) -> Heard:
    return Heard(round(at * 1000), person, mode, frozenset(tags))


takes = st.lists(
    st.builds(
        Heard,
        st.integers(0, 60_000),
        st.sampled_from(["Lena", "Joris", ""]),
        st.sampled_from(Mode),
        st.frozensets(st.sampled_from(["price", "wait"])),
    ),
    max_size=8,
    unique_by=lambda one: one.at_ms,
)


def test_cohens_own_example() -> None:
    found = kappa(COHENS_TABLE)
    assert found is not None
    assert sum(COHENS_TABLE.values()) == 200
    assert round(float(found), 3) == 0.492


def test_a_table_by_hand() -> None:
    """20 yes by both, 15 no by both, 5 and 10 apart: observed 0.7, expected 0.5, kappa 0.4."""
    assert kappa({("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}) == Fraction(2, 5)
    assert kappa({("y", "n"): 5, ("n", "y"): 5}) == -1
    assert kappa({}) is None


def test_notes_within_five_seconds_are_one_moment() -> None:
    assert compare([heard(10)], [heard(15)]).whole == Tallied(1, 0, 0)
    assert compare([heard(10)], [heard(15.001)]).whole == Tallied(0, 2, 0)


def test_the_nearest_that_says_the_same_is_taken_first() -> None:
    found = compare([heard(10, "Lena")], [heard(11, "Lena", Mode.SAID), heard(13, "Lena")])
    assert found.whole == Tallied(1, 1, 0)
    assert found.by_mode == {Mode.SAID: Tallied(0, 1, 0), Mode.DID: Tallied(1, 0, 0)}


def test_two_people_are_one_moment_only_if_all_else_is_the_same() -> None:
    assert compare([heard(1, "Lena")], [heard(1, "Joris")]).whole == Tallied(0, 0, 1)
    assert compare([heard(1, "Lena")], [heard(1, "Joris", Mode.SAID)]).whole == Tallied(0, 2, 0)


def test_a_tag_that_only_one_gave_is_a_difference_of_that_tag() -> None:
    found = compare(
        [heard(1, "Lena", Mode.SAID, "price"), heard(20, "Lena", Mode.SAID, "price")],
        [heard(2, "Lena", Mode.SAID), heard(40, "Joris", Mode.DID, "wait")],
    )
    assert found.by_tag == {"price": Tallied(0, 1, 1), "wait": Tallied(0, 1, 0)}
    assert found.by_person == {"Joris": Tallied(0, 1, 0), "Lena": Tallied(0, 1, 1)}
    assert found.by_tag["price"].missed == 2


def test_an_entry_on_two_people_is_two_moments_and_one_on_nobody_is_one() -> None:
    entries = [
        entry("a", ["Ann", "Ben"], Mode.DID, [], 1_000),
        entry("b", [], Mode.SAID, [], 2_000),
    ]
    found = heard_of(entries, {"S1/Ann": "Ann", "S1/Ben": "Ben"}, {})
    assert [(one.person, one.at_ms) for one in found] == [("Ann", 1_000), ("Ben", 1_000), ("", 2_000)]


@given(takes)
def test_identical_takes_agree_in_everything(take: list[Heard]) -> None:
    found = compare(take, take)
    assert found.whole == Tallied(len(take), 0, 0)
    assert found.kappa == (Fraction(1) if take else None)


@given(takes, takes)
def test_it_does_not_matter_who_is_first(one: list[Heard], other: list[Heard]) -> None:
    there, back = compare(one, other), compare(other, one)
    assert there.kappa == back.kappa
    assert (there.whole, there.by_person, there.by_tag) == (back.whole, back.by_person, back.by_tag)


@given(takes, takes)
def test_every_note_is_in_one_moment(one: list[Heard], other: list[Heard]) -> None:
    pairs = compare(one, other).pairs
    assert Counter(first for first, _ in pairs if first) == Counter(one)
    assert Counter(second for _, second in pairs if second) == Counter(other)
    for first, second in pairs:
        assert first is None or second is None or abs(first.at_ms - second.at_ms) <= 5_000


@pytest.mark.parametrize("table", [{("a", "a"): 4}, {("", "a"): 3, ("a", ""): 3}])
def test_kappa_never_exceeds_one(table: dict[tuple[str, str], int]) -> None:
    found = kappa(table)
    assert found is not None
    assert found <= 1
