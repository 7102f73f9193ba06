"""What holds of verdicts whatever happens: the properties that EVIDENCE.md names, and some more."""

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from fractions import Fraction
from itertools import cycle, permutations, product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cocreate_desktop.domain.assumptions import About, Counts, Threshold
from cocreate_desktop.domain.evidence import (
    Imbalance,
    Position,
    ProjectVerdict,
    Rules,
    SessionCase,
    SessionVerdict,
    Signal,
    Stand,
    Tally,
    Verdict,
    balance,
    coverage,
    judge,
    judge_project,
    judge_session,
    prompted,
)
from cocreate_desktop.domain.evidence.again import ConfirmedAgain, confirmed_again
from cocreate_desktop.domain.evidence.positions import position_of
from cocreate_desktop.domain.evidence.rules import DEFAULT_RULES
from cocreate_desktop.domain.evidence.verdicts import verdict_of
from cocreate_desktop.domain.observations import Entry, Mode, SameMoment, Side
from cocreate_desktop.domain.people import Attendance, Presence, Segment
from cocreate_desktop.domain.sessions import SessionRule, StepRun, Tick
from tests.domain.evidence_cases import assumption, case, entry, participant, person

NAMES = ["Ann", "Ben", "Cas", "Dora", "Emil", "Fay", "Gus"]

households = st.dictionaries(
    st.sampled_from(NAMES), st.sampled_from(["", "", "", "Peeters", " peeters "]), min_size=1
)
sides = st.sampled_from([(), (Side.FOR,), (Side.AGAINST,), (Side.FOR, Side.AGAINST)])


@st.composite
def entries(draw, id: str, session: str = "S1", names=None, **fixed) -> Entry:
    values = {
        "names": draw(st.sets(st.sampled_from(names or NAMES), max_size=3).map(sorted)),
        "mode": draw(st.sampled_from(Mode)),
        "sides": draw(sides),
        "at_ms": draw(st.integers(0, 30)),
        "created_at": draw(st.integers(0, 30)),
        "run": draw(st.sampled_from(["run 1", "run 2", None])),
        "prompted": draw(st.sampled_from([None, None, True, False])),
        "in_private": draw(st.booleans()),
        "sealed": draw(st.sampled_from([False, False, False, True])),
    }
    return entry(id, session=session, **{**values, **fixed})


@st.composite
def answers(draw, session: str = "S1") -> list[SameMoment]:
    """Some pairs of entries, joined or denied; among them entries that are not there."""
    numbers = st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1])
    pairs = draw(st.lists(numbers, max_size=4, unique=True))
    return [
        SameMoment(f"m{n}", f"{session} e{one}", f"{session} e{other}", draw(st.booleans()), "team", n)
        for n, (one, other) in enumerate(pairs)
    ]


@st.composite
def cases(draw, session: str = "S1", started_at: int = 1) -> SessionCase:
    belongs = draw(households)
    segments = st.sampled_from([Segment.CURRENT, Segment.EX, Segment.RESELLER, None])
    participants = tuple(
        participant(name, draw(segments), draw(st.sampled_from(Attendance)), session) for name in belongs
    )
    intervals = st.lists(st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(0, 30))), max_size=2)
    return case(
        belongs,
        [draw(entries(f"{session} e{number}", session)) for number in range(draw(st.integers(0, 8)))],
        session,
        started_at,
        assumptions=(
            assumption(
                session=session,
                about=draw(st.sampled_from(About)),
                counts=draw(st.sampled_from(Counts)),
                needed=draw(st.integers(1, 5)),
            ),
        ),
        runs=(StepRun("run 1", session, "step", 0, 10), StepRun("run 2", session, "step", 20)),
        # Here a visit lasts some milliseconds, and is one all the same.
        rules=Rules(passing_ms=0),
        ticks=tuple(
            Tick(f"t{number}", draw(st.sampled_from(["run 1", "run 2"])), item, draw(st.integers(0, 30)))
            for number, item in enumerate(
                draw(st.lists(st.sampled_from(["question", "picture", "watch"]), max_size=2))
            )
        ),
        participants=participants,
        presences=tuple(
            Presence(f"{row.id} {number}", row.id, *interval)
            for row in participants
            for number, interval in enumerate(draw(intervals))
        ),
        same_moments=tuple(draw(answers(session))),
    )


def verdict(made: SessionCase) -> SessionVerdict:
    return judge(made, made.assumptions[0])


def result(made: SessionCase):
    """What is printed of a verdict; the links behind it may be more."""
    found = verdict(made)
    return found.tally, found.others_tally, found.verdict, found.mark, found.voices, found.others


def with_entry(made: SessionCase, *added: Entry) -> SessionCase:
    return replace(made, entries=(*made.entries, *added))


def judged_project(made: Iterable[SessionCase]) -> dict[str, ProjectVerdict]:
    return judge_project(map(judge_session, made))


def held_again(made: Iterable[SessionCase], draw: Callable[[int], int]) -> ConfirmedAgain:
    return confirmed_again(map(judge_session, made), draw)


# One session


@given(cases(), st.randoms())
def test_the_order_of_records_never_matters(made, chance):
    fields = "entries participants persons presences ticks items runs tests same_moments".split()
    shuffled = replace(
        made, **{name: chance.sample(rows := getattr(made, name), len(rows)) for name in fields}
    )
    assert verdict(shuffled).voices == verdict(made).voices
    assert result(shuffled) == result(made)
    assert balance(shuffled) == balance(made)


@given(cases(), entries("added", sides=(Side.FOR,)))
def test_a_supporter_never_lowers_the_lead(made, added):
    before, after = verdict(made).tally, verdict(with_entry(made, added)).tally
    assert after.for_ - after.against >= before.for_ - before.against


@given(cases())
def test_the_four_counts_add_up_to_the_voices_there(made):
    about = made.assumptions[0].about
    there = set()
    for row, who in zip(made.participants, made.persons, strict=True):
        partner = row.segment is Segment.RESELLER
        intervals = [(p.from_ms, p.to_ms) for p in made.presences if p.participant_id == row.id]
        if not intervals and row.attendance is Attendance.CAME:
            intervals = [(0, None)]
        moments = {ms for start, end in intervals for ms in range(start, 40 if end is None else end)}
        present = bool(moments & {*range(0, 10), *range(20, 40)})
        spoke = any(
            row.id in e.participants and e.evidence and not e.observation.sealed for e in made.entries
        )
        if (present or spoke) and about in (About.EVERYBODY, About.PARTNERS if partner else About.CUSTOMERS):
            there.add(who.belongs_to.strip().casefold() or who.id)
    tally = verdict(made).tally
    assert tally.for_ + tally.against + tally.split + tally.not_seen == tally.there == len(there)
    assert tally.did + tally.said == tally.heard


@given(cases(), st.data())
def test_two_entries_of_one_person_equal_one(made, data):
    assume(made.entries)
    made = replace(made, same_moments=())
    twin = data.draw(st.sampled_from(made.entries))
    again = replace(twin, observation=replace(twin.observation, id="twin"))
    assert result(with_entry(made, again)) == result(made)


@given(cases(), st.data())
def test_joining_entries_that_say_the_same_changes_no_verdict(made, data):
    assume(made.entries)
    made = replace(made, same_moments=())
    one = data.draw(st.sampled_from(made.entries))
    at_ms = data.draw(st.integers(0, 30))
    twin = replace(one, observation=replace(one.observation, id="twin", at_ms=at_ms, author="another"))
    made = with_entry(made, twin)
    first, second = data.draw(st.permutations([one.observation.id, "twin"]))
    joined = replace(made, same_moments=(SameMoment("m", first, second, True, "team", 0),))
    assert result(joined) == result(made)
    assert len(joined.counted_entries) <= len(made.counted_entries)


@given(cases())
def test_a_moment_that_is_not_settled_is_as_if_it_had_no_link(made):
    """Of everybody whom its entries share; and denied pairs join nothing."""
    denied = tuple(replace(one, same=False) for one in made.same_moments)
    assert result(replace(made, same_moments=denied)) == result(replace(made, same_moments=()))
    heard = {witness.person_id: witness.signals for witness in verdict(made).witnesses}
    apart = verdict(replace(made, same_moments=())).witnesses
    assert {witness.person_id for witness in apart} == set(heard)
    for witness in apart:
        assert set(heard[witness.person_id]) <= set(witness.signals)


@given(cases(), st.text(), st.lists(st.text(), max_size=3))
def test_renaming_retagging_and_rewording_change_no_verdict(made, text, tags):
    changed = replace(
        made,
        persons=tuple(replace(who, alias=text, real_name=text) for who in made.persons),
        entries=tuple(
            replace(e, tags=tuple(tags), observation=replace(e.observation, text=text)) for e in made.entries
        ),
    )
    assert verdict(changed) == verdict(made)


@given(cases(), st.sampled_from(NAMES))
def test_withdrawal_gives_what_a_session_without_them_would_have_given(made, name):
    assume(name in {who.id for who in made.persons})
    never_there = replace(
        made,
        persons=tuple(who for who in made.persons if who.id != name),
        participants=tuple(row for row in made.participants if row.person_id != name),
        presences=tuple(row for row in made.presences if row.participant_id != f"S1/{name}"),
        entries=tuple(
            replace(e, participants=tuple(who for who in e.participants if who != f"S1/{name}"))
            for e in made.entries
        ),
    )
    left = made.without({name})
    assert result(left) == result(never_there)
    assert balance(left) == balance(never_there)
    assert not any(f"S1/{name}" in e.participants for e in left.entries)
    assert (left.persons, left.presences) == (never_there.persons, never_there.presences)
    before = {voice.key: voice for voice in verdict(made).voices}
    for voice in verdict(left).voices:
        kept = tuple(member for member in before[voice.key].members if member.person_id != name)
        assert voice.members == kept, "what others did and said stays as it was"


@given(cases(), entries("added"), st.sampled_from(["sealed", "nobody", "stranger"]))
def test_sealed_entries_and_those_that_name_no_participant_count_nowhere(made, added, why):
    uncounted = {
        "sealed": replace(added, observation=replace(added.observation, sealed=True)),
        "nobody": replace(added, participants=()),
        "stranger": replace(added, participants=("S1/nobody here",)),
    }[why]
    assert verdict(with_entry(made, uncounted)) == verdict(made)
    assert balance(with_entry(made, uncounted)) == balance(made)


@given(cases(), entries("added", names=["Rita"], sealed=False, sides=(Side.FOR,)))
def test_those_whom_it_is_not_about_are_shown_and_not_counted(made, added):
    made = replace(made, assumptions=(assumption(about=About.CUSTOMERS),))
    joined = with_entry(
        replace(
            made,
            persons=(*made.persons, person("Rita")),
            participants=(*made.participants, participant("Rita", Segment.RESELLER)),
        ),
        replace(added, participants=("S1/Rita",)),
    )
    before, after = verdict(made), verdict(joined)
    assert (after.tally, after.verdict, after.mark) == (before.tally, before.verdict, before.mark)
    assert after.others_tally.for_ == before.others_tally.for_ + 1


def opposite(made: SessionCase) -> SessionCase:
    turned = {Side.FOR: Side.AGAINST, Side.AGAINST: Side.FOR}
    return replace(
        made,
        entries=tuple(
            replace(e, evidence=tuple(replace(link, side=turned[link.side]) for link in e.evidence))
            for e in made.entries
        ),
    )


@given(cases())
def test_the_rules_treat_both_sides_alike_and_coverage_tells_no_direction(made):
    one, other = verdict(made), verdict(opposite(made))
    assert (one.tally.for_, one.tally.against) == (other.tally.against, other.tally.for_)
    mirrored = {Verdict.SUPPORTED: Verdict.CONTRADICTED, Verdict.CONTRADICTED: Verdict.SUPPORTED}
    assert other.verdict is mirrored.get(one.verdict, one.verdict)
    assert other.mark.fill is one.mark.fill
    assert coverage(made) == coverage(opposite(made))


@given(cases(), st.data())
def test_no_single_person_decides(made, data):
    assume(made.persons)
    name = data.draw(st.sampled_from(made.persons)).id
    pair = {verdict(made).verdict, verdict(made.without({name})).verdict}
    assert pair != {Verdict.SUPPORTED, Verdict.CONTRADICTED}


@given(cases())
def test_a_deed_on_instruction_weighs_as_a_word(made):
    """With every entry prompted, nothing rests on deeds, and unprompted deeds are not to be had."""
    led = replace(
        made,
        entries=tuple(replace(e, observation=replace(e.observation, prompted=True)) for e in made.entries),
    )
    found = verdict(led)
    assert found.tally.did == 0
    if made.assumptions[0].counts is Counts.UNPROMPTED_DEEDS:
        assert found.tally.heard == 0


@given(cases())
def test_prompted_means_after_the_first_question_or_thing_shown_in_that_run(made):
    for e in made.entries:
        run, by_hand = e.observation.step_run_id, e.observation.prompted
        after = any(
            tick.step_run_id == run and tick.session_item_id != "watch" and tick.at_ms < e.observation.at_ms
            for tick in made.ticks
        )
        assert prompted(made, e, "S1/A1") is (after if by_hand is None else by_hand)
        assert not prompted(made, replace(e, observation=replace(e.observation, prompted=None)), "S1/A2")


@pytest.mark.parametrize(("at_ms", "after"), [(4, False), (5, False), (6, True)])
def test_what_begins_with_the_question_was_not_prompted(at_ms, after):
    observed = entry("e", ["Ann"], Mode.DID, [Side.FOR], at_ms)
    made = case(["Ann"], [observed], ticks=(Tick("t", "run 1", "question", 5),))
    assert prompted(made, observed, "S1/A1") is after


@given(st.integers(1, 20), st.integers(1, 20), st.integers(0, 40))
def test_the_threshold_is_scaled_to_those_heard(needed, of, heard):
    assume(needed <= of)
    scaled = Threshold(needed, of).scaled(heard)
    assert scaled - 1 < Fraction(needed * heard, of) <= scaled


def test_every_verdict_says_what_it_means():
    for for_, against, split, not_seen in product(range(7), repeat=4):
        tally = Tally(for_, against, split, not_seen)
        found = verdict_of(tally, Threshold(3, 5), DEFAULT_RULES)
        heard, there = for_ + against + split, for_ + against + split + not_seen
        thin = heard < 3 or Fraction(heard, there) < Fraction(1, 2)
        right = 5 * for_ >= 3 * heard and for_ >= against + 2
        wrong = 5 * against >= 3 * heard and against >= for_ + 2
        expected = (
            Verdict.NOT_ASKED if there == 0
            else Verdict.SILENT if heard == 0
            else Verdict.THIN if thin
            else Verdict.SUPPORTED if right
            else Verdict.CONTRADICTED if wrong
            else Verdict.MIXED
        )  # fmt: skip
        assert found is expected, tally


@given(st.permutations([Side.FOR, Side.AGAINST, Side.FOR, Side.AGAINST]), st.randoms())
def test_the_later_word_is_later_in_time_not_in_the_list(said, chance):
    signals = [
        Signal((1, "S1", at, 0, "", 0, ""), side, Mode.SAID, Mode.SAID, True) for at, side in enumerate(said)
    ]
    assert position_of(chance.sample(signals, 4)) == Position(Stand(said[-1]), Mode.SAID, changed_mind=True)


END = 60_000


@pytest.mark.parametrize("interval", [(END, None), (END, END + 5), (0, 0), (5, 5), (END + 2, END + 5)])
def test_who_comes_as_a_step_ends_or_leaves_as_it_begins_was_not_there(interval):
    made = case(["Ann"], runs=(StepRun("run 1", "S1", "step", 0, END), StepRun("run 2", "S1", "other", END)))
    present = Presence("p", "S1/Ann", *interval)
    assert verdict(replace(made, presences=(present,))).verdict is Verdict.NOT_ASKED
    assert (
        verdict(replace(made, presences=(replace(present, from_ms=END - 1, to_ms=END),))).verdict
        is Verdict.SILENT
    )


@pytest.mark.parametrize(
    ("lasted_ms", "seen"), [(0, Verdict.NOT_ASKED), (9_999, Verdict.NOT_ASKED), (10_000, Verdict.SILENT)]
)
def test_a_step_that_was_only_passed_through_tests_nothing(lasted_ms, seen):
    made = case(["Ann"], runs=(StepRun("run 1", "S1", "step", 0, lasted_ms),))
    assert verdict(made).verdict is seen
    going_on = replace(made, runs=(StepRun("run 1", "S1", "step", 0),))
    assert verdict(going_on).verdict is Verdict.SILENT


def test_a_step_tests_what_it_is_written_down_for_and_what_its_items_are_meant_for():
    made = case(["Ann"])
    assert verdict(replace(made, items=())).verdict is Verdict.SILENT
    assert verdict(replace(made, tests=())).verdict is Verdict.SILENT
    assert verdict(replace(made, items=(), tests=())).verdict is Verdict.NOT_ASKED


@pytest.mark.parametrize(("segment", "warned"), [(Segment.EX, True), (None, False)])
def test_unknown_segments_may_differ(segment, warned):
    made = case(["Ann", "Ben"])
    made = replace(made, participants=tuple(replace(row, segment=segment) for row in made.participants))
    assert [warning.kind for warning in balance(made)] == [Imbalance.ONE_SEGMENT] * warned


def test_rules_are_the_defaults_with_what_a_project_changed():
    changed = [SessionRule("r", "S1", "fewest_heard", 2), SessionRule("r", "S1", "from a later version", 9)]
    assert Rules.of(changed) == Rules(fewest_heard=2)
    two = firm("S1", 1, ["Ann", "Ben"], Side.FOR)
    assert verdict(two).verdict is Verdict.THIN
    assert verdict(replace(two, rules=Rules.of(changed))).verdict is Verdict.SUPPORTED


# Over sessions

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


def firm(session: str, started_at: int, names: list[str], side: Side, code: str = "A1") -> SessionCase:
    links = [
        entry(f"{session} {name}", [name], Mode.DID, [side], at, session, code)
        for at, name in enumerate(names)
    ]
    return case(names, links, session, started_at, assumptions=(assumption(code, session),))


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
