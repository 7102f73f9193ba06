"""The Overview from disk: one truth with the verdicts of sessions and project, whatever happened."""

from __future__ import annotations

from contextlib import closing

import pytest

from cocreate_desktop.actions import assumptions, consent, overriding, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_verdicts
from cocreate_desktop.actions.overview import Overview, judge_ended, overview_with
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.evidence import Outcome, ProjectVerdict, Verdict
from cocreate_desktop.domain.evidence.matrix import Matrix, Plan, Row
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.errors import UserError
from cocreate_desktop.store.library import Library
from tests.fakes import FakeClock
from tests.standings import read_standings
from tests.views.overview_stories import (
    FOUR_SHOPS,
    Track,
    begin_session,
    hold_session,
    tell_four_shops,
    write_track,
)

FIGURES = {
    "A1": "4 of 4, 3 · 9", "A2": "0 of 3, 1 · 8", "A3": "0 of 4, 9 · 6", "A4": "4 of 4, 0 · 13",
    "A5": "3 of 4, 6 · 6", "A6": "2 of 4, 2 · 10", "A7": "3 of 3, 6 · 5", "A8": "0 of 0, 0 · 0",
    "A9": "4 of 4, 8 · 7", "A10": "3 of 3, 2 · 7", "A11": "0 of 3, 6 · 7", "A12": "0 of 0, 0 · 0",
}  # fmt: skip
"""Counted by hand from `FOUR_SHOPS`: supported in, how many did it and how many only said it."""
BRUGES = {"A1": "+d +d +s", "A3": "-d -d -d"}


def overview_of(desk: Desk, track: Track) -> Overview:
    return overview_with(desk.library, track.project_id, judge_ended(desk.library, track.project_id))


def figures(verdict: ProjectVerdict) -> str:
    return f"{verdict.supported} of {verdict.judged}, {verdict.pooled.did} · {verdict.pooled.said}"


def row(matrix: Matrix, code: str) -> Row:
    return next(one for one in matrix.rows if one.assumption.code == code)


def test_the_design_pictures_project_comes_out_as_worked_by_hand(desk: Desk, clock: FakeClock) -> None:
    track = tell_four_shops(desk, clock)
    matrix = overview_of(desk, track).matrix
    assert {one.assumption.code: str(one.verdict.outcome) for one in matrix.rows} == {
        "A1": "confirmed", "A2": "contradicted", "A3": "contradicted", "A4": "said, hardly seen",
        "A5": "confirmed", "A6": "mixed", "A7": "confirmed", "A8": "no evidence", "A9": "confirmed",
        "A10": "confirmed", "A11": "mixed", "A12": "no evidence",
    }  # fmt: skip
    assert matrix.confirmed == 5
    assert [one.assumption.code for one in matrix.missing] == ["A8", "A12"]
    assert [session.title for session in matrix.held] == [title for title, *_ in FOUR_SHOPS]
    assert matrix.next is not None and matrix.next.title == "Store Namur"

    assert {one.assumption.code: figures(one.verdict) for one in matrix.rows} == FIGURES

    # The page Assumptions and the rows of the Library have theirs from here.
    standings = read_standings(desk.library, track.project_id)
    for one in matrix.rows:
        standing = standings.of(one.assumption.id)
        assert standing.held == len(FOUR_SHOPS)
        assert standing.verdict == one.verdict, one.assumption.code
    for session_id in track.sessions:
        for verdict in session_verdicts(desk.library, session_id).values():
            assert row(matrix, verdict.assumption.code).by_session[session_id] == verdict


def test_a_running_session_has_a_column_and_says_nothing_until_its_end(desk: Desk, clock: FakeClock) -> None:
    track = write_track(desk)
    session_id = begin_session(desk, clock, track, "Store Bruges", cells=BRUGES)
    matrix = overview_of(desk, track).matrix
    assert [one.id for one in matrix.held] == [session_id]
    assert matrix.totals[Outcome.NO_EVIDENCE] == 12 and not any(one.by_session for one in matrix.rows)
    sessions.end_session(desk, session_id)
    matrix = overview_of(desk, track).matrix
    assert row(matrix, "A1").by_session[session_id].verdict is Verdict.SUPPORTED
    sessions.reopen_session(desk, session_id)
    assert overview_of(desk, track).matrix.totals[Outcome.NO_EVIDENCE] == 12


def test_an_assumption_written_later_was_not_asked_before(desk: Desk, clock: FakeClock) -> None:
    track = write_track(desk)
    hold_session(desk, clock, track, "Store Bruges", cells=BRUGES)
    assumptions.add_assumption(desk, track.project_id, Kind.WHO, "They come by bicycle")
    one = row(overview_of(desk, track).matrix, "A13")
    assert not one.by_session and one.plan is Plan.MISSING


def test_a_withdrawal_gives_what_sessions_without_the_person_would_have_given(
    desk: Desk, clock: FakeClock
) -> None:
    track = write_track(desk)
    session_id = hold_session(desk, clock, track, "Store Bruges", cells={"A1": "+d +d +s"})
    consent.withdraw_everything(desk, track.people["Lena"])
    tally = row(overview_of(desk, track).matrix, "A1").by_session[session_id].tally
    assert (tally.for_, tally.did, tally.said) == (2, 1, 1)


def test_a_line_of_a_step_tests_what_it_is_meant_for(desk: Desk) -> None:
    track = write_track(desk)
    step = track.steps["Find the counter"]
    scenario.add_item(desk, step, ItemKind.ASK, "Would you buy it?", assumption_id=track.codes["A8"])
    matrix = overview_of(desk, track).matrix
    assert row(matrix, "A8").plan is Plan.PLANNED and row(matrix, "A12").plan is Plan.MISSING


def test_what_was_judged_before_need_not_be_judged_again_nor_where(desk: Desk, clock: FakeClock) -> None:
    track = write_track(desk)
    hold_session(desk, clock, track, "Store Bruges", cells=BRUGES)
    first = judge_ended(desk.library, track.project_id)
    second_id = hold_session(desk, clock, track, "Store Leuven", cells=BRUGES)
    whole = judge_ended(desk.library, track.project_id)
    again = judge_ended(desk.library, track.project_id, first.sessions)
    assert (again.verdicts, again.again) == (whole.verdicts, whole.again)
    stale = {**first.sessions, second_id: first.sessions[track.sessions[0]]}
    used = judge_ended(desk.library, track.project_id, stale)
    assert used.verdicts != whole.verdicts, "what is handed in is not judged again"
    with closing(Library.open_read_only(desk.library.folder)) as beside:
        assert judge_ended(beside, track.project_id) == whole


def test_a_team_may_say_otherwise_and_no_total_changes(desk: Desk, clock: FakeClock) -> None:
    track = write_track(desk)
    session_id = hold_session(desk, clock, track, "Store Bruges", cells=BRUGES)
    before = overview_of(desk, track)
    frozen = row(before.matrix, "A3").by_session[session_id].assumption.id
    overriding.override_verdict(desk, session_id, frozen, Verdict.MIXED, "  The sign had fallen down. ")
    after = overview_of(desk, track)
    assert after.matrix == before.matrix and not before.overrides
    assert (after.overrides[frozen].verdict, after.overrides[frozen].reason) == (
        Verdict.MIXED,
        "The sign had fallen down.",
    )
    overriding.override_verdict(desk, session_id, frozen, Verdict.SUPPORTED, "On second thoughts")
    assert overview_of(desk, track).overrides[frozen].verdict == Verdict.SUPPORTED
    overriding.drop_override(desk, session_id, frozen)
    assert not overview_of(desk, track).overrides
    assert overriding.drop_override(desk, session_id, frozen) is None


def test_saying_otherwise_needs_a_reason_and_an_ended_session(desk: Desk, clock: FakeClock) -> None:
    track = write_track(desk)
    session_id = begin_session(desk, clock, track, "Store Bruges", cells=BRUGES)
    frozen = desk.library.sessions.assumptions(session_id)[0].id
    with pytest.raises(UserError, match="has no verdict before its end"):
        overriding.override_verdict(desk, session_id, frozen, Verdict.MIXED, "Because")
    sessions.end_session(desk, session_id)
    with pytest.raises(UserError, match="Give a reason"):
        overriding.override_verdict(desk, session_id, frozen, Verdict.MIXED, " \u200b ")
    with pytest.raises(ValueError, match="nobody overrides with thin"):
        overriding.override_verdict(desk, session_id, frozen, Verdict.THIN, "Because")
