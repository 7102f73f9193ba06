"""What holds of the verdicts of a session whatever happens: the properties of EVIDENCE.md, and some more."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cocreate_desktop.domain.assumptions import About, Counts
from cocreate_desktop.domain.evidence import SessionCase, Verdict, balance, coverage, prompted
from cocreate_desktop.domain.observations import Entry, Mode, SameMoment, Side
from cocreate_desktop.domain.people import Attendance, Segment
from cocreate_desktop.domain.sessions import Tick
from tests.domain.evidence_cases import assumption, case, entry, participant, person
from tests.domain.sessions_at_random import NAMES, cases, entries, verdict


def result(made: SessionCase):
    """What is printed of a verdict; the links behind it may be more."""
    found = verdict(made)
    return found.tally, found.others_tally, found.verdict, found.mark, found.voices, found.others


def with_entry(made: SessionCase, *added: Entry) -> SessionCase:
    return replace(made, entries=(*made.entries, *added))


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
