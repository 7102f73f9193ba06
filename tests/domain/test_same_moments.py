"""Which entries may be one moment, where they differ, and how joined ones count: by example."""

from dataclasses import replace

import pytest

from cocreate_desktop.domain.evidence import judge
from cocreate_desktop.domain.observations import Entry, Mode, Origin, SameMoment, Side
from cocreate_desktop.domain.same_moments import Difference, Moments, difference, may_be_same
from tests.domain.evidence_cases import case, entry


def noted(id: str, names=("Ann",), at_ms=0, mode=Mode.DID, sides=(), **values) -> Entry:
    return entry(id, names, mode, sides, at_ms, author=values.pop("author", id), **values)


def joined(*pairs: tuple[str, str]) -> tuple[SameMoment, ...]:
    return tuple(SameMoment(f"m{n}", one, other, True, "", 0) for n, (one, other) in enumerate(pairs))


@pytest.mark.parametrize(
    ("other", "may"),
    [
        (noted("b", at_ms=10_000), True),
        (noted("b", at_ms=10_001), False),
        (noted("b", names=("Ben",)), False),
        (noted("b", names=("Ben", "Ann")), True),
        (noted("b", author="a"), False),
        (noted("b", author="a", device="a phone"), True),
        (noted("b", answers_id="a"), False),
        (noted("b", from_memory=True), False),
        (noted("b", origin=Origin.ROUND_UP), False),
        (noted("b", origin=Origin.LOG), True),
    ],
)
def test_two_hands_on_one_person_within_ten_seconds(other: Entry, may: bool) -> None:
    one = noted("a")
    assert may_be_same(one, other) is may
    assert may_be_same(other, one) is may


def test_they_differ_in_said_and_did_and_in_opposite_sides_only() -> None:
    one = noted("a", sides=[Side.FOR])
    assert not difference(one, noted("b"))
    assert not difference(one, noted("b", sides=[Side.FOR]))
    assert difference(one, noted("b", sides=[Side.AGAINST])) == Difference(False, ("S1/A1",))
    assert difference(one, noted("b", mode=Mode.SAID)) == Difference(True, ())


def test_a_chain_of_pairs_is_one_moment_told_once_by_its_first_entry() -> None:
    entries = [noted("a"), noted("b", names=("Ann", "Ben")), noted("c"), noted("d")]
    moments = Moments(joined(("c", "b"), ("b", "a"), ("d", "gone")), entries)
    assert dict(moments.first_of) == {"a": "a", "b": "a", "c": "a"}
    assert [(one.observation.id, one.participants) for one in moments.once] == [
        ("a", ("S1/Ann", "S1/Ben")),
        ("d", ("S1/Ann",)),
    ]


def test_only_those_whom_both_name_wait_for_the_two_to_agree() -> None:
    both = noted("a", names=("Ann", "Ben"), sides=[Side.FOR])
    one = noted("b", sides=[Side.AGAINST])
    made = case(["Ann", "Ben"], [both, one], same_moments=joined(("a", "b")))
    tally = judge(made, made.assumptions[0]).tally
    assert (tally.for_, tally.against, tally.split, tally.not_seen) == (1, 0, 0, 1)


def test_whoever_came_late_was_there_though_the_two_differ() -> None:
    made = case(["Ann"], [noted("a", sides=[Side.FOR]), noted("b", sides=[Side.AGAINST])], runs=())
    assert judge(made, made.assumptions[0]).tally.split == 1
    waiting = replace(made, same_moments=joined(("a", "b")))
    tally = judge(waiting, made.assumptions[0]).tally
    assert (tally.there, tally.heard) == (1, 0)
