"""What a finding rests on: everybody once, deeds outweigh words, and nothing of who is not there."""

from collections.abc import Collection, Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.assumptions import About
from cocreate_desktop.domain.conclusions import (
    NOT_ASKED,
    Basis,
    SegmentCount,
    basis_of,
    corrected_by,
    stop_state,
)
from cocreate_desktop.domain.evidence import SessionCase, judge_session
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.domain.sessions import Tick
from tests.domain.evidence_cases import assumption, case, entry, participant
from tests.domain.test_evidence_properties import NAMES, cases, entries

DID, SAID = Mode.DID, Mode.SAID
ids = st.sets(st.sampled_from([f"{session} e{n}" for session in ("S1", "S2") for n in range(8)]))
settles = st.sampled_from([[], ["A1"], ["A2"]])


def rest(
    *sessions: SessionCase,
    cited: Collection[str] = (),
    settles: list[str] | None = None,
    told: Iterable[str] | None = None,
) -> Basis:
    judged = [judge_session(one) for one in sessions]
    shown = {one.session.id for one in sessions} if told is None else set(told)
    return basis_of(cited, settles or [], judged, shown)


def whole(names: Iterable[str], *noted, **values) -> SessionCase:
    return case(names, noted, **values)


# Properties


@given(cases("S1", 1), cases("S2", 2), ids, settles)
def test_everybody_counts_once_in_one_square(first, second, cited, settled):
    basis = rest(first, second, cited=cited, settles=settled)
    people = [one.person_id for one in basis.people]
    assert len(set(people)) == len(people) == basis.did + basis.said
    assert sum(one.did for one in basis.by_segment) == basis.did
    assert sum(one.said for one in basis.by_segment) == basis.said


@given(cases(), ids, settles, st.sampled_from(NAMES))
def test_who_withdraws_leaves_what_a_session_without_them_would_give(made, cited, settled, name):
    after = rest(made.without({name}), cited=cited, settles=settled)
    before = rest(made, cited=cited, settles=settled)
    assert {one for one in before.people if one.person_id != name} == set(after.people)
    assert all(name not in people for people in after.did_in.values())


@given(cases(), ids, settles, st.randoms())
def test_the_order_of_records_never_matters(made, cited, settled, chance):
    shuffled = replace(made, entries=tuple(chance.sample(made.entries, len(made.entries))))
    before, after = (rest(one, cited=cited, settles=settled) for one in (made, shuffled))
    assert (set(before.people), before.did_in) == (set(after.people), after.did_in)
    assert [one.id for one in before.entries] == [one.id for one in after.entries]


@given(cases(), ids, settles)
def test_sealed_entries_are_under_no_finding(made, cited, settled):
    opened = replace(made, entries=tuple(one for one in made.entries if not one.observation.sealed))
    assert rest(made, cited=cited, settles=settled) == rest(opened, cited=cited, settles=settled)


@given(cases(), entries("added", sides=(), mode=DID, prompted=None, sealed=False), settles)
def test_a_cited_deed_never_lowers_who_did_it(made, added, settled):
    more = replace(made, entries=(*made.entries, added))
    before, after = rest(made, settles=settled), rest(more, cited=["added"], settles=settled)
    assert after.did >= before.did
    named = {one.person_id for one in more.named(added)}
    assert named <= {one.person_id for one in after.people if one.rests_on is DID}


@given(cases("S1", 1), cases("S2", 2), st.integers(0, 4), settles)
def test_the_stop_rule_counts_shops_that_saw_it(first, second, limit, settled):
    basis = rest(first, second, settles=settled)
    state = stop_state([basis, basis], ["S1", "S2"], limit)
    assert state == stop_state([basis], ["S1", "S2"], limit), "everybody counts once"
    assert state.without <= len(state.shops) <= 2
    assert state.is_reached is (0 < limit <= state.without)


# Examples


def test_deeds_outweigh_words_and_over_shops_too():
    first = whole(
        ["Ann", "Ben"],
        entry("a", ["Ann"], SAID, (Side.FOR,), 1),
        entry("b", ["Ben"], DID, (Side.AGAINST,), 2),
    )
    second = whole(
        ["Ann"],
        entry("c", ["Ann"], DID, (Side.FOR,), 1, session="S2"),
        session="S2",
        started_at=2,
    )
    alone = rest(first, settles=["A1"])
    assert (alone.did, alone.said) == (1, 1)
    both = rest(first, second, settles=["A1"])
    assert (both.did, both.said) == (2, 0)
    assert both.did_in == {"S1": {"Ben"}, "S2": {"Ann"}}


def test_who_does_not_count_for_the_verdict_still_has_a_square():
    made = whole(
        ["Ann", "Wout"],
        entry("a", ["Ann"], SAID, (Side.FOR,), 1),
        entry("w", ["Wout"], DID, (Side.FOR,), 2),
        assumptions=(assumption(about=About.CUSTOMERS),),
        participants=(participant("Ann"), participant("Wout", Segment.RESELLER)),
    )
    assert rest(made, settles=["A1"]).by_segment == (
        SegmentCount(Segment.CURRENT, 0, 1), SegmentCount(Segment.RESELLER, 1, 0),
    )  # fmt: skip


def test_a_deed_on_instruction_weighs_as_a_word():
    made = whole(
        ["Ann"],
        entry("a", ["Ann"], DID, (Side.FOR,), 5),
        ticks=(Tick("t", "run 1", "question", 1),),
    )
    assert rest(made, cited=["a"], settles=["A1"]).did == 0
    assert rest(made, cited=["a"]).did == 1, "nobody asked for what is not settled here"
    by_hand = whole(["Ann"], entry("a", ["Ann"], DID, (), 5, prompted=True))
    assert rest(by_hand, cited=["a"]).did == 0


def test_entries_come_in_the_order_of_their_strength():
    made = whole(
        ["Ann"],
        entry("word", ["Ann"], SAID, (), 1),
        entry("star", ["Ann"], SAID, (), 5, starred=True),
        entry("late deed", ["Ann"], DID, (), 9),
        entry("deed", ["Ann"], DID, (), 3),
        entry("best", ["Ann"], DID, (), 7, starred=True),
    )
    basis = rest(made, cited=["word", "star", "late deed", "deed", "best"])
    assert [one.id for one in basis.entries] == ["best", "deed", "late deed", "star", "word"]
    assert [one.id for one in basis.strongest(2)] == ["best", "star"], "both are heard"
    assert [one.id for one in basis.strongest(9)] == [one.id for one in basis.entries]


def test_who_cites_nothing_cites_what_speaks_for_it():
    made = whole(["Ann"], entry("a", ["Ann"], DID, (Side.FOR,), 1), entry("b", ["Ann"], DID, (), 2))
    assert [one.id for one in rest(made, settles=["A1"]).entries] == ["a"]
    assert [one.id for one in rest(made, cited=["b"], settles=["A1"]).entries] == ["b"]


def test_marks_come_by_session_and_a_running_one_has_none():
    first = whole(["Ann", "Ben", "Cas"], *[
        entry(name, [name], DID, (Side.FOR,), 1) for name in ("Ann", "Ben", "Cas")
    ])  # fmt: skip
    other = case(["Ann"], session="S2", started_at=2, assumptions=())
    (settled,) = rest(first, other, settles=["A1"]).settled
    assert [mark.shape.value for mark in settled.marks] == ["round", "dash"]
    assert settled.marks[1] == NOT_ASKED
    (untold,) = rest(first, other, settles=["A1"], told=["S2"]).settled
    assert len(untold.marks) == 1


@pytest.mark.parametrize(
    ("did", "said", "mostly", "only"),
    [
        (2, 6, True, False),
        (3, 6, True, False),
        (4, 7, False, False),
        (0, 1, True, True),
        (0, 0, False, False),
    ],
)
def test_mostly_said_is_when_twice_as_many_only_said_it(did: int, said: int, mostly: bool, only: bool):
    names = [f"N{n}" for n in range(did + said)]
    made = whole(
        names, *[entry(name, [name], DID if n < did else SAID, (), n) for n, name in enumerate(names)]
    )
    basis = rest(made, cited=names)
    assert (basis.is_mostly_said, basis.is_words_only) == (mostly, only)


def test_a_shop_in_which_nobody_was_there_for_it_says_nothing_of_the_stop_rule():
    silent = whole(["Ann"])
    acted = whole(["Ben"], entry("b", ["Ben"], DID, (Side.FOR,), 1, session="S2"), session="S2", started_at=2)
    elsewhere = case(["Cas"], session="S3", started_at=3, assumptions=())
    basis = rest(silent, acted, elsewhere, settles=["A1"])
    state = stop_state([basis], ["S1", "S2", "S3"], 1)
    assert state.shops == (("S1", 0), ("S2", 1))
    assert state.is_reached


@pytest.mark.parametrize(
    ("correction", "who", "words"),
    [
        ("{@w}: With three waiting it is forty.", "w", "With three waiting it is forty."),
        ("{@w}: {@l} is right: it is forty", "w", "{@l} is right: it is forty"),
        ("{@gone}: forty", "gone", "forty"),
        ("{@w} is right", "", "{@w} is right"),
        ("Wout: With three waiting it is forty.", "w", "With three waiting it is forty."),
        ("wout : forty", "w", "forty"),
        ("Wout: B.: forty", "b", "forty"),
        ("Woutje: forty", "", "Woutje: forty"),
        ("Somebody: forty", "", "Somebody: forty"),
        ("Wout:", "", "Wout:"),
        ("It is forty", "", "It is forty"),
    ],
)
def test_who_corrects(correction: str, who: str, words: str):
    assert corrected_by(correction, {"Lena": "l", "Wout": "w", "Wout: B.": "b"}) == (who, words)
