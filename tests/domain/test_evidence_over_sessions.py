"""What holds of verdicts over several sessions, whatever happened in each."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import cycle, permutations

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.evidence import ProjectVerdict, SessionCase, Stand, judge_project, judge_session
from cocreate_desktop.domain.evidence.again import ConfirmedAgain, confirmed_again
from cocreate_desktop.domain.observations import Mode, Side
from tests.domain.evidence_cases import assumption, case, entry
from tests.domain.sessions_at_random import NAMES, cases, firm, verdict


def judged_project(made: Iterable[SessionCase]) -> dict[str, ProjectVerdict]:
    return judge_project(map(judge_session, made))


def held_again(made: Iterable[SessionCase], draw: Callable[[int], int]) -> ConfirmedAgain:
    return confirmed_again(map(judge_session, made), draw)


SESSIONS = [f"S{number}" for number in range(1, 8)]
projects = st.integers(1, 6).flatmap(
    lambda count: st.tuples(*(cases(SESSIONS[number], number) for number in range(count)))
)


@given(projects, st.randoms())
def test_the_order_in_which_sessions_are_read_never_matters(made, chance):
    shuffled = chance.sample(made, len(made))
    assert judged_project(shuffled) == judged_project(made)
    assert held_again(shuffled, random.Random(1).randrange) == held_again(made, random.Random(1).randrange)


@given(projects)
def test_a_project_counts_everybody_once(made):
    [project] = judged_project(made).values()
    for_, _against = project.pooled.for_, project.pooled.against
    keys = [{voice.key for voice in verdict(session).voices} for session in made]
    assert project.pooled.there == len(set().union(*keys))
    assert project.pooled.heard <= sum(verdict(session).tally.heard for session in made)
    assert for_ <= sum(
        any(member.position.stand is not Stand.NOT_SEEN for member in voice.members)
        for session in made
        for voice in verdict(session).voices
    )
    assert project.supported + project.contradicted <= project.judged <= len(made)


@given(cases())
def test_the_same_session_twice_pools_the_same_people(made):
    twin = replace(made, session=replace(made.session, id="S2", started_at=2))
    once, twice = judged_project([made])["A1"], judged_project([made, twin])["A1"]
    assert (once.pooled, once.pooled_voices) == (twice.pooled, twice.pooled_voices)


@given(st.lists(st.tuples(st.sampled_from(Side), st.sampled_from(Side)), max_size=5))
def test_chance_is_the_mean_over_all_ways_to_deal_out_the_second_verdicts(outcomes):
    """One assumption each, all in the same two sessions, with other people in the second."""
    first, second = _two_sessions(outcomes)
    again = held_again([first, second], random.Random(1).randrange)
    seconds = [after for _before, after in outcomes]
    deals = [
        sum(before is after for (before, _), after in zip(outcomes, deal, strict=True))
        for deal in permutations(seconds)
    ]
    assert again.tested == len(outcomes)
    assert again.held == sum(before is after for before, after in outcomes)
    assert again.chance == Fraction(sum(deals), len(deals))
    assert again.interval is None


def _two_sessions(outcomes: list[tuple[Side, Side]]) -> tuple[SessionCase, SessionCase]:
    made = []
    for place, (session, names) in enumerate([("S1", NAMES[:3]), ("S2", NAMES[3:6])]):
        assumptions = tuple(assumption(f"A{number}", session) for number in range(len(outcomes)))
        links = [
            entry(f"{session} A{number} {name}", [name], Mode.DID, [pair[place]], at, session, f"A{number}")
            for number, pair in enumerate(outcomes)
            for at, name in enumerate(names)
        ]
        made.append(case(names, links, session, place, assumptions=assumptions))
    return made[0], made[1]


@given(st.sampled_from(Side), st.sampled_from(Side), st.sampled_from(Side))
def test_people_who_were_in_both_have_no_say_in_the_second(first_side, new_side, old_side):
    old, new = NAMES[:3], NAMES[3:6]
    links = [
        entry(f"S2 {name}", [name], Mode.DID, [new_side if name in new else old_side], at, "S2")
        for at, name in enumerate(old + new)
    ]
    again = held_again(
        [firm("S1", 1, old, first_side), case(old + new, links, "S2", 2)], random.Random(1).randrange
    )
    assert (again.tested, again.held) == (1, int(first_side is new_side))


@given(st.lists(st.sampled_from(Side), min_size=1, max_size=7), st.integers())
def test_an_interval_comes_with_five_sessions_and_lies_within_the_counts(outcomes, seed):
    made = [
        firm(session, place, [f"{name} {session}" for name in NAMES[:3]], side)
        for place, (session, side) in enumerate(zip(SESSIONS, outcomes, strict=False))
    ]
    again = held_again(made, random.Random(seed).randrange)
    assert (again.interval is not None) is (len(outcomes) >= 5)
    if again.interval is not None:
        low, high = again.interval
        assert 0 <= low <= high <= again.tested
    assert again == held_again(made, random.Random(seed).randrange), "chance is an argument"


@given(st.permutations([0, 1, 2]))
def test_first_and_next_are_so_by_date(order):
    sides = [Side.FOR, Side.FOR, Side.AGAINST]
    made = [
        firm(SESSIONS[place], place, [f"{name} {place}" for name in NAMES[:3]], sides[place])
        for place in order
    ]
    again = held_again(made, random.Random(1).randrange)
    assert (again.held, again.tested) == (1, 1)


def test_a_pair_weighs_as_often_as_its_sessions_were_drawn_together():
    """A1 held from S1 to S2, A2 did not from S3 to S4; every draw has S1 twice and S2, S3, S4 once."""
    outcomes = [("A1", Side.FOR), ("A1", Side.FOR), ("A2", Side.FOR), ("A2", Side.AGAINST), ("A3", Side.FOR)]
    made = [
        firm(session, place, [f"{name} {place}" for name in NAMES[:3]], side, code)
        for place, (session, (code, side)) in enumerate(zip(SESSIONS, outcomes, strict=False))
    ]
    drawn = cycle([0, 0, 1, 2, 3])
    again = held_again(made, lambda n: next(drawn))
    assert (again.held, again.tested, again.untested) == (1, 2, 1)
    assert again.interval == (1, 2), "two thirds of two, rounded outwards"


def test_an_interval_is_as_wide_as_the_sessions_disagree():
    def interval(*outcomes: Side) -> tuple[int, int] | None:
        made = [
            firm(session, place, [f"{name} {session}" for name in NAMES[:3]], side)
            for place, (session, side) in enumerate(zip(SESSIONS, outcomes, strict=False))
        ]
        return held_again(made, random.Random(7).randrange).interval

    agreeing = [Side.FOR] * 5
    assert interval(*agreeing) == (1, 1)
    assert interval(*agreeing[:4], Side.AGAINST) == (0, 1)
