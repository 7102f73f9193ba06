"""The rules of verdicts at their bounds: thresholds, steps passed through, what a project changes."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cocreate_desktop.domain.assumptions import Threshold
from cocreate_desktop.domain.evidence import (
    Imbalance,
    Position,
    Rules,
    Signal,
    Stand,
    Tally,
    Verdict,
    balance,
)
from cocreate_desktop.domain.evidence.positions import position_of
from cocreate_desktop.domain.evidence.rules import DEFAULT_RULES
from cocreate_desktop.domain.evidence.verdicts import verdict_of
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.domain.people import Presence, Segment
from cocreate_desktop.domain.sessions import SessionRule, StepRun
from tests.domain.evidence_cases import case
from tests.domain.sessions_at_random import firm, verdict


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
