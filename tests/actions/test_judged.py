"""Sessions are judged once, and what is kept of them is never older than the library."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate_desktop.actions import amending, consent, people
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judged import JudgedSessions
from cocreate_desktop.actions.judging import judge_sessions, session_case
from cocreate_desktop.domain.evidence import JudgedSession, judge_session
from cocreate_desktop.errors import UserError
from tests.actions.doer import Doer
from tests.fakes import FakeClock, fleeting_desk
from tests.stories import Told, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock)


@pytest.fixture
def judged(desk: Desk) -> JudgedSessions:
    judged = JudgedSessions(desk.library)
    desk.subscribe(judged.forget)
    return judged


def rested_on(judged: JudgedSession) -> JudgedSession:
    """Without tags and pictures, on which no verdict rests."""
    entries = tuple(replace(one, tags=(), media=()) for one in judged.case.entries)
    return replace(judged, case=replace(judged.case, entries=entries))


@settings(max_examples=15)
@given(st.randoms(use_true_random=False), st.integers(1, 25))
def test_what_is_kept_is_true_after_any_acts_and_their_undo(choose: random.Random, count: int):
    clock = FakeClock()
    with fleeting_desk(clock) as desk:
        doer = Doer(desk, clock, choose)
        judged = JudgedSessions(desk.library)
        desk.subscribe(judged.forget)
        for _ in range(count):
            for project in desk.library.projects.all():
                for session in desk.library.sessions.of_project(project.id):
                    judged.judged(session.id)
            if choose.random() < 0.2:
                with suppress(UserError):
                    desk.history.undo()
            else:
                doer.act()
            for session_id, kept in judged.known().sessions.items():
                assert rested_on(kept) == rested_on(judge_session(session_case(desk.library, session_id)))


def test_a_session_is_read_once(
    judged: JudgedSessions, desk: Desk, told: Told, monkeypatch: pytest.MonkeyPatch
):
    before = judged.judged(told.session_id)
    monkeypatch.setattr("cocreate_desktop.actions.judged.session_case", lambda *_: pytest.fail("read twice"))
    assert judged.judged(told.session_id) == before


def test_what_happens_in_one_session_leaves_the_others(judged: JudgedSessions, desk: Desk, clock: FakeClock):
    first, second = tell_a_session(desk, clock), tell_a_session(desk, clock, "Another project")
    for one in (first, second):
        judged.judged(one.session_id)
    (entry, *_) = desk.library.observations.of_session(first.session_id)
    amending.delete_observations(desk, [entry.observation.id])
    assert set(judged.known().sessions) == {second.session_id}


def test_who_agrees_concerns_the_sessions_of_the_project(
    judged: JudgedSessions, desk: Desk, clock: FakeClock
):
    first, second = tell_a_session(desk, clock), tell_a_session(desk, clock, "Another project")
    for one in (first, second):
        judged.judged(one.session_id)
    (person, *_) = desk.library.people.of_project(second.project_id)
    consent.withdraw_everything(desk, person.id)
    assert set(judged.known().sessions) == {first.session_id}


def test_some_of_its_assumptions_are_not_the_whole_session(judged: JudgedSessions, desk: Desk, told: Told):
    sign, quick = desk.library.assumptions.of_project(told.project_id)
    (verdict,) = judged.judged(told.session_id, [sign.id]).verdicts.values()
    assert verdict.assumption.origin_id == sign.id
    assert not judged.known().sessions
    judged.judged(told.session_id, [quick.id])
    assert set(judged.known().sessions) == {told.session_id}


def test_what_was_judged_aside_is_kept_unless_it_grew_old_meanwhile(
    judged: JudgedSessions, desk: Desk, clock: FakeClock
):
    first, second = tell_a_session(desk, clock), tell_a_session(desk, clock, "Another project")
    since = judged.known()
    sessions = [desk.library.sessions.get(one.session_id) for one in (first, second)]
    found = judge_sessions(desk.library, sessions)
    people.add_person(desk, first.project_id, "Elif")
    judged.keep(found, since)
    assert set(judged.known().sessions) == {second.session_id}
    judged.keep(found, judged.known())
    assert set(judged.known().sessions) == {first.session_id, second.session_id}
