"""How a session stands against its plan: steps left out, inserted, jumped over or run twice; two alarms."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.clock import MS_PER_MINUTE as MINUTE
from cocreate_desktop.domain.clock import clock_text, countdown_text, length_text
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.domain.schedule import (
    Alarm,
    Schedule,
    StepState,
    schedule_of,
    step_after,
    step_before,
    steps_to_come,
)
from cocreate_desktop.domain.sessions import Pause, StepRun

STEPS = tuple(
    SessionStep(name, "S1", None, name, minutes, rank)
    for name, minutes, rank in (("one", 4, "1"), ("two", 6, "2"), ("three", 10, "3"), ("four", 5, "4"))
)


def run(step: str, started: int, ended: int | None = None, extra: int = 0) -> StepRun:
    """A visit, in minutes."""
    return StepRun(
        f"{step} at {started}", "S1", step, started * MINUTE, None if ended is None else ended * MINUTE, extra
    )


def states(plan: Schedule) -> list[str]:
    return [line.state.value for line in plan.lines]


def test_before_it_has_begun_nothing_is_spent():
    plan = schedule_of(STEPS, [], [], 0)
    assert plan.planned_end_ms == 25 * MINUTE
    assert [line.spent_ms for line in plan.lines] == [0, 0, 0, 0]


def test_a_step_that_is_over_pushes_the_end():
    plan = schedule_of(STEPS, [run("one", 0, 4), run("two", 4)], [], 12 * MINUTE)
    assert plan.left_ms == -2 * MINUTE
    assert plan.behind_ms == 2 * MINUTE
    assert [line.starts_ms for line in plan.lines] == [None, None, 12 * MINUTE, 22 * MINUTE]


def test_a_minute_more_moves_the_end_at_once():
    plan = schedule_of(STEPS, [run("one", 0, extra=MINUTE)], [], 0)
    assert (plan.step_ms, plan.left_ms, plan.behind_ms) == (5 * MINUTE, 5 * MINUTE, MINUTE)


def test_a_pause_moves_the_end_and_not_what_is_left():
    plan = schedule_of(STEPS, [run("one", 0)], [Pause("p", "S1", MINUTE)], 3 * MINUTE)
    assert (plan.left_ms, plan.paused_ms) == (3 * MINUTE, 2 * MINUTE)
    assert plan.paced_end_ms == 27 * MINUTE


def test_what_is_left_out_shortens_the_end_and_not_the_plan():
    steps = (*STEPS[:2], replace(STEPS[2], left_out=True), STEPS[3])
    plan = schedule_of(steps, [run("one", 0)], [], 0)
    assert states(plan) == ["current", "coming", "passed", "coming"]
    assert plan.lines[2].left_out
    assert (plan.planned_end_ms, plan.paced_end_ms) == (25 * MINUTE, 15 * MINUTE)
    assert plan.lines[3].starts_ms == 10 * MINUTE


def test_what_nobody_planned_lengthens_the_end_and_not_the_plan():
    new = SessionStep("new", "S1", None, "new", 3, "15", planned=False)
    plan = schedule_of((STEPS[0], new, *STEPS[1:]), [run("one", 0)], [], 0)
    assert plan.lines[1].inserted
    assert (plan.planned_end_ms, plan.paced_end_ms) == (25 * MINUTE, 28 * MINUTE)


def test_a_step_jumped_over_is_passed_but_not_left_out_by_word():
    plan = schedule_of(STEPS, [run("one", 0, 4), run("three", 4)], [], 4 * MINUTE)
    assert states(plan) == ["done", "passed", "current", "coming"]
    assert not plan.lines[1].left_out


def test_a_step_that_runs_twice_adds_both_visits_up_and_counts_down_its_own():
    plan = schedule_of(STEPS, [run("one", 0, 3), run("two", 3, 4), run("one", 4)], [], 6 * MINUTE)
    assert plan.left_ms == 2 * MINUTE
    assert plan.lines[0].spent_ms == 2 * MINUTE
    later = schedule_of(STEPS, [run("one", 0, 3), run("two", 3, 4), run("one", 4, 6), run("three", 6)], [], 0)
    assert later.lines[0].spent_ms == 5 * MINUTE


@pytest.mark.parametrize(
    ("minutes", "left_s", "alarm"),
    [
        (10, 61, Alarm.NONE),
        (10, 60, Alarm.NEARLY_UP),
        (10, 0, Alarm.NEARLY_UP),
        (10, -1, Alarm.OVER),
        (2, 31, Alarm.NONE),
        (2, 30, Alarm.NEARLY_UP),
        (1, 15, Alarm.NEARLY_UP),
        (1, 16, Alarm.NONE),
        (480, 61, Alarm.NONE),
    ],
)
def test_the_two_alarms(minutes, left_s, alarm):
    plan = Schedule((), 0, 0, 0, step_ms=minutes * MINUTE, left_ms=left_s * 1000)
    assert plan.alarm is alarm


def test_without_a_step_there_is_no_alarm():
    assert schedule_of(STEPS, [], [], 99 * MINUTE).alarm is Alarm.NONE


def test_going_on_and_back_passes_over_what_is_left_out():
    steps = (*STEPS[:2], replace(STEPS[2], left_out=True), STEPS[3])
    after, before = step_after(steps, "two"), step_before(steps, "four")
    assert after is not None
    assert before is not None
    assert (after.id, before.id) == ("four", "two")
    assert step_after(STEPS, "four") is None
    assert step_before(STEPS, "one") is None


visits = st.lists(st.tuples(st.sampled_from([step.id for step in STEPS]), st.integers(0, 20)), min_size=1)


@given(visits, st.integers(0, 30), st.sets(st.sampled_from(range(4))))
def test_no_minute_is_lost_whatever_the_order_of_the_steps(visited, more, left_out):
    """What was spent adds up to now, and the end is now plus what is still to come."""
    steps = tuple(replace(step, left_out=n in left_out) for n, step in enumerate(STEPS))
    runs, at = [], 0
    for step, minutes in visited:
        runs.append(run(step, at, at + minutes))
        at += minutes
    runs[-1] = replace(runs[-1], ended_ms=None)
    now = runs[-1].started_ms + more * MINUTE
    plan = schedule_of(steps, runs, [], now)
    last_spent = now - runs[-1].started_ms
    earlier = sum(visit.ended_ms - visit.started_ms for visit in runs[:-1])
    same_before = sum(
        visit.ended_ms - visit.started_ms
        for visit in runs[:-1]
        if visit.session_step_id == runs[-1].session_step_id
    )
    assert sum(line.spent_ms for line in plan.lines) == earlier - same_before + last_spent
    current = next(step for step in steps if step.id == runs[-1].session_step_id)
    coming = steps_to_come(steps, runs, current)
    assert plan.paced_end_ms == now + max(0, plan.left_ms) + sum(step.minutes for step in coming) * MINUTE
    assert [line.step_id for line in plan.lines if line.state is StepState.COMING] == [
        step.id for step in coming
    ]


@given(st.integers(0, 10_000), st.integers(0, 4_000), st.integers(0, 2_000), st.booleans())
def test_what_reads_the_same_is_the_same_in_whole_seconds(began, more, passed, paused):
    """Beats that change no figure may be passed over, and only they."""
    visit = StepRun("r", "S1", "one", began)
    pauses = [Pause("p", "S1", began + more // 2)] if paused else []
    now = began + more
    before, after = (schedule_of(STEPS, [visit], pauses, at) for at in (now, now + passed))
    if before.reads_the_same(now + passed):
        assert _figures(before) == _figures(after)
    elif not paused:
        assert _figures(before) != _figures(after)


def _figures(plan: Schedule) -> tuple[str, ...]:
    spent = plan.lines[0].spent_ms
    return (
        clock_text(plan.now_ms), countdown_text(plan.left_ms), length_text(spent),
        length_text(plan.paused_ms or 0),
    )  # fmt: skip
