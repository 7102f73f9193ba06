"""The Overview's records: the same numbers as the verdicts they are made of, and its sentences."""

import random
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.assumptions import Assumption, Importance, Kind
from cocreate_desktop.domain.evidence import Outcome, Stand, judge, judge_project, judge_session, testimony
from cocreate_desktop.domain.evidence.again import ConfirmedAgain, confirmed_again
from cocreate_desktop.domain.evidence.matrix import Matrix, Plan, judgement_of, matrix_of
from cocreate_desktop.domain.evidence.telling import (
    OUTCOMES,
    again_sentence,
    headline,
    next_sentence,
    outcome_word,
    totals,
)
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.domain.sessions import Session
from tests.domain.evidence_cases import assumption, case, entry, participant
from tests.domain.test_evidence_properties import cases

FOR, AGAINST = Side.FOR, Side.AGAINST
NAMES = ["Ann", "Ben", "Cas"]


def belief(code: str, importance: Importance = Importance.MID, kind: Kind = Kind.ACT) -> Assumption:
    """A living assumption; its frozen copies have its code as their origin."""
    return Assumption(code, "P", code, kind, f"They do {code}", code, importance)


def session(number: int, told: dict[str, str]):
    """A judged session, each code told by what Ann, Ben and Cas did or said: `d` did, `s` said, upper case
    for, lower case against it."""
    name = f"S{number}"
    people = [f"{who} {number}" for who in NAMES]
    made = [
        entry(
            f"{name} {code} {who}", [who], Mode.DID if sign in "dD" else Mode.SAID,
            [FOR if sign.isupper() else AGAINST], at, session=name, code=code,
        )
        for code, signs in told.items()
        for at, (who, sign) in enumerate(zip(people, signs, strict=False))
    ]  # fmt: skip
    own = tuple(assumption(code, name) for code in told)
    return judge_session(case(people, made, name, number, assumptions=own, tests=(), items=()))


def project(*told: dict[str, str], codes: str = "A1 A2 A3", tested: str = "", planned=()) -> Matrix:
    judged = [session(number, one) for number, one in enumerate(told, start=1)]
    ended = [replace(one.case.session, ended_at=9) for one in judged]
    return matrix_of(
        [belief(code) for code in codes.split()],
        [*ended, *planned],
        judgement_of(judged, random.Random(0).randrange),
        tested.split(),
    )


def lines(matrix: Matrix) -> str:
    return " ".join(str(line) for line in headline(matrix))


# One truth


@given(cases("S1", 1), cases("S2", 2), st.booleans())
def test_every_number_is_that_of_the_verdicts(first, second, knows_both):
    judged = [judge_session(first), judge_session(second)]
    beliefs = [belief("A1"), belief("A2")] if knows_both else [belief("A1")]
    sessions = [first.session, second.session]
    matrix = matrix_of(beliefs, sessions, judgement_of(judged, random.Random(0).randrange), ())
    expected = judge_project(judged)
    for row in matrix.rows:
        if row.assumption.id in expected:
            assert row.verdict == expected[row.assumption.id]
        else:
            assert row.verdict.outcome is Outcome.NO_EVIDENCE and not row.by_session
        for made in (first, second):
            own = [one for one in made.assumptions if one.origin_id == row.assumption.id]
            assert row.by_session.get(made.session.id) == (judge(made, own[0]) if own else None)
        assert 0 <= row.verdict.supported <= row.verdict.judged <= 2
    assert sum(matrix.totals.values()) == len(matrix.rows)
    assert matrix.confirmed == sum(one.outcome is Outcome.CONFIRMED for one in expected.values())
    assert matrix.judgement.again == confirmed_again(judged, random.Random(0).randrange)
    assert sum(matrix.totals[outcome] for outcome, _ in totals(matrix)) + matrix.confirmed == len(matrix.rows)


@given(cases("S1", 1), cases("S2", 2), st.booleans())
def test_columns_and_rows_do_not_depend_on_the_order_of_reading(first, second, turned):
    made = [first, second][:: -1 if turned else 1]
    judgement = judgement_of(map(judge_session, made), random.Random(0).randrange)
    beliefs = [belief("A2", kind=Kind.WHO), belief("A1")][:: -1 if turned else 1]
    matrix = matrix_of(beliefs, [one.session for one in made], judgement, ())
    assert [one.id for one in matrix.held] == ["S1", "S2"]
    assert [(group.kind, [row.assumption.code for row in group.rows]) for group in matrix.groups] == [
        (Kind.WHO, ["A2"]),
        (Kind.ACT, ["A1"]),
    ]


@given(cases())
def test_a_testimony_holds_everybody_of_the_tally_with_their_entries(made):
    own = made.assumptions[0]
    told = testimony.testimony_of(made, own)
    counts = {stand: len(groups) for stand, groups in told.stands.items()}
    tally = told.verdict.tally
    assert counts == {
        Stand.FOR: tally.for_, Stand.AGAINST: tally.against,
        Stand.SPLIT: tally.split, Stand.NOT_SEEN: tally.not_seen,
    }  # fmt: skip
    accounts = [account for groups in told.stands.values() for group in groups for account in group]
    accounts += told.others
    assert sorted(one.participant.person_id for one in accounts) == sorted(
        {one.person_id for one in told.verdict.witnesses}
    )
    for account in accounts:
        named = [e for e, _ in made.links.get(own.id, []) if account.participant.id in e.participants]
        pieces = [piece.entry for piece in account.pieces]
        assert pieces == [entry for entry in named if entry in pieces]
        joined = made.moments.first_of
        assert all(entry in pieces or entry.observation.id in joined for entry in named)
    unnamed = [e for e in made.entries if not e.participants and not e.observation.sealed]
    assert len(told.nobodys) == sum(len(e.evidence) for e in unnamed)


def test_only_the_first_to_say_a_side_in_a_step_is_no_echo():
    said = [
        entry("first", ["Ann"], Mode.SAID, [FOR], 1),
        entry("echo", ["Ben"], Mode.SAID, [FOR], 2),
        entry("private", ["Cas"], Mode.SAID, [FOR], 3, in_private=True),
        entry("other side", ["Ben"], Mode.SAID, [AGAINST], 4),
        entry("other run", ["Ben"], Mode.SAID, [FOR], 5, run="run 2"),
        entry("deed", ["Ben"], Mode.DID, [FOR], 6),
    ]
    made = case(NAMES, said)
    first = testimony.first_words(made.links["S1/A1"])
    assert first == {"first for", "private for", "other side against", "other run for"}
    told = testimony.testimony_of(made, made.assumptions[0])
    voices = [voice for groups in told.stands.values() for voice in groups]
    pieces = [piece for voice in voices for account in voice for piece in account.pieces]
    assert [piece.entry.observation.id for piece in pieces if piece.echoes] == ["echo"]


def test_one_voice_stands_together_and_partners_apart():
    made = case(
        {"Ann": "Peeters", "Ben": "peeters", "Rita": ""},
        [entry("e", ["Ann"], Mode.DID, [FOR], 1), entry("r", ["Rita"], Mode.SAID, [AGAINST], 2)],
    )
    reseller = participant("Rita", Segment.RESELLER)
    made = replace(made, participants=(*made.participants[:2], reseller))
    told = testimony.testimony_of(made, made.assumptions[0])
    (voice,) = told.stands[Stand.FOR]
    assert [account.person.alias for account in voice] == ["Ann", "Ben"]
    assert [account.person.alias for account in told.others] == ["Rita"]


# What to test next


def test_open_means_neither_confirmed_nor_contradicted():
    matrix = project(
        {"A1": "DDD", "A2": "ddd", "A3": "SSS", "A4": "DDD", "A5": "DdS"},
        {"A1": "DDD", "A2": "ddd", "A3": "SSS", "A5": "DdS"},
        codes="A1 A2 A3 A4 A5 A6",
        tested="A1 A2 A3",
    )
    plans = {row.assumption.code: row.plan for row in matrix.rows}
    assert plans == {
        "A1": Plan.SETTLED, "A2": Plan.PLANNED, "A3": Plan.PLANNED,
        "A4": Plan.MISSING, "A5": Plan.MISSING, "A6": Plan.MISSING,
    }  # fmt: skip
    assert [row.assumption.code for row in matrix.open_rows] == ["A6", "A4", "A5", "A3"]
    assert [row.assumption.code for row in matrix.missing] == ["A6", "A4", "A5"]


def test_a_contradicted_one_in_no_step_asks_for_nothing():
    matrix = project({"A1": "ddd"}, {"A1": "ddd"}, codes="A1")
    assert matrix.rows[0].plan is Plan.SETTLED


def test_what_matters_more_comes_first():
    beliefs = [belief("A1", Importance.LOW), belief("A2", Importance.HIGH), belief("A3")]
    matrix = matrix_of(beliefs, [], judgement_of([], random.Random(0).randrange), ())
    assert [row.assumption.code for row in matrix.missing] == ["A2", "A3", "A1"]


def test_the_next_session_is_the_first_planned_one_whose_day_is_known():
    planned = [
        Session("undated", "P", "S1", "Undated", 1),
        Session("late", "P", "S2", "Late", 2, planned_for="2026-12-12"),
        Session("soon", "P", "S3", "Soon", 3, planned_for="2026-12-05"),
    ]
    found = project(planned=planned).next
    assert found is not None and found.id == "soon"
    found = project(planned=planned[:1]).next
    assert found is not None and found.id == "undated"


# Sentences


def test_the_headline_before_during_and_after_the_first_session():
    assert lines(project(codes="")) == "Nothing was written down yet that a session could test."
    assert lines(project()) == "<b>3</b> assumptions: no session has tested them yet."
    running = Session("R", "P", "S1", "Runs", 1, started_at=1)
    assert lines(project(planned=[running])).startswith("The first session is running:")
    assert lines(project({"A1": "DDD", "A2": "ddd"})) == (
        "<b>1 of 3</b> assumptions hold after one session: confirmed is what people <b>do</b> in two or more."
    )


def test_the_headline_says_what_is_confirmed():
    assert lines(project({"A1": "SSS"}, {"A1": "SSS"})) == (
        "<b>None of 3</b> assumptions is confirmed yet: people must <b>do</b> it, in two or more sessions."
    )
    one = project({"A1": "DDD"}, {"A1": "DDD"})
    assert lines(one) == (
        "<b>1 of 3</b> assumptions is confirmed: people <b>did</b> it, in two or more sessions."
    )
    both = project({"A1": "DDD", "A2": "DDD"}, {"A1": "DDD", "A2": "DDD"})
    assert lines(both) == (
        "<b>2 of 3</b> assumptions are confirmed: people <b>did</b> it, in two or more sessions."
    )


def test_the_totals_name_what_is_not_confirmed_and_leave_out_what_is_not_there():
    matrix = project(
        {"A1": "ddd", "A2": "ddd", "A3": "SSS", "A4": "DDD", "A5": "D", "A6": "DdS"},
        {"A1": "ddd", "A2": "ddd", "A3": "SSS", "A6": "DdS"},
        codes="A1 A2 A3 A4 A5 A6 A7 A8",
    )
    assert [str(words) for _, words in totals(matrix)] == [
        "<b>2</b> were contradicted", "<b>1</b> is mixed", "<b>1</b> was only said",
        "<b>2</b> have no evidence", "<b>1</b> rests on one session", "<b>1</b> has too few to say",
    ]  # fmt: skip


def test_every_outcome_has_its_word():
    matrix = project({"A1": "DDD", "A2": "ddd", "A3": "DdS"})
    words = [str(outcome_word(row.verdict)) for row in matrix.rows]
    assert words == ["Once: supported", "Once: contradicted", "Once: mixed"]
    assert set(OUTCOMES) == set(Outcome) - {Outcome.ONCE}


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("A1", "Put <b>A1</b> in the scenario first."),
        ("A1 A2", "Put <b>A1</b> and <b>A2</b> in the scenario first."),
        ("A1 A2 A3", "Put <b>A1</b>, <b>A2</b> and <b>A3</b> in the scenario first."),
        ("A1 A2 A3 A4 A5", "Put <b>A1</b>, <b>A2</b>, <b>A3</b> and 2 more in the scenario first."),
    ],
)
def test_what_to_put_into_the_scenario(missing: str, sentence: str):
    assert str(next_sentence(project(codes=missing))) == sentence


def test_nothing_to_put_into_the_scenario():
    assert str(next_sentence(project(tested="A1 A2 A3"))) == "The scenario tests all that is open (3)."
    settled = project({"A1": "DDD"}, {"A1": "DDD"}, codes="A1")
    assert str(next_sentence(settled)) == "Nothing is open: every assumption is settled."


def test_confirmed_again_in_a_sentence():
    def told(held: int, tested: int, untested: int, interval: tuple[int, int] | None = None) -> str:
        return str(again_sentence(ConfirmedAgain(held, tested, untested, Fraction(tested, 2), interval)))

    assert told(9, 11, 4) == "Confirmed again: 9 of 11 held; 4 not tested again; by chance about 6."
    assert told(9, 11, 4, (7, 10)).endswith("; with other shops it might be 7 to 10.")
    assert told(0, 0, 4) == "Confirmed again: nothing yet; 4 assumptions wait for their second session."
    assert told(0, 0, 1) == "Confirmed again: nothing yet; 1 assumption waits for its second session."
    assert again_sentence(project().judgement.again) is None
