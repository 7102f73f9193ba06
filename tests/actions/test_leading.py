"""Leading a session: what is asked twice happens once, and why the time stood still."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import leading, rescripting, round_up, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.undo import ChangedSinceError
from cocreate_desktop.domain.round_up import Seen
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import Told, prepare_project


@pytest.fixture
def told(desk: Desk) -> Told:
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    return told


def test_a_step_change_that_is_sent_twice_happens_once(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(60_000)
    first = leading.next_step(desk, told.session_id, run_id="run", at_ms=50_000)
    assert leading.next_step(desk, told.session_id, run_id="run", at_ms=50_000).id == first.id
    runs = desk.library.sessions.runs(told.session_id)
    assert [(run.started_ms, run.ended_ms) for run in runs] == [(0, 50_000), (50_000, None)]


def test_a_step_change_never_lies_before_the_step_it_ends(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(60_000)
    leading.next_step(desk, told.session_id)
    leading.go_to_step(
        desk, told.session_id, desk.library.sessions.steps(told.session_id)[0].id, at_ms=10_000
    )
    assert [run.started_ms for run in desk.library.sessions.runs(told.session_id)] == [0, 60_000, 60_000]


def test_a_pause_that_is_sent_twice_happens_once(desk: Desk, told: Told, clock: FakeClock):
    first = leading.pause(desk, told.session_id, pause_id="pause")
    clock.advance(5_000)
    leading.resume(desk, told.session_id)
    again = leading.pause(desk, told.session_id, pause_id="pause")
    assert first is not None
    assert again is not None
    assert again.id == first.id
    assert len(desk.library.sessions.pauses(told.session_id)) == 1


def test_a_tick_that_is_sent_twice_stays(desk: Desk, told: Told):
    item = next(one for one in desk.library.sessions.items(told.session_id) if one.kind is ItemKind.WATCH)
    for _ in range(2):
        leading.tick(desk, told.session_id, item.id, tick_id="tick", at_ms=0)
    assert [tick.id for tick in desk.library.sessions.ticks(told.session_id)] == ["tick"]
    leading.tick(desk, told.session_id, item.id)
    assert desk.library.sessions.ticks(told.session_id) == []


def test_why_the_time_stands_still_is_written_while_it_does(desk: Desk, told: Told):
    leading.pause(desk, told.session_id)
    leading.explain_pause(desk, told.session_id, "the bell\nrings", gesture="g")
    leading.explain_pause(desk, told.session_id, "busy", gesture="g")
    (pause,) = desk.library.sessions.pauses(told.session_id)
    assert pause.reason == "busy"
    desk.history.undo()
    assert desk.library.sessions.pauses(told.session_id)[0].reason == ""
    leading.resume(desk, told.session_id)
    assert leading.explain_pause(desk, told.session_id, "too late") is None


def test_going_on_and_back_passes_over_what_is_left_out(desk: Desk, told: Told, clock: FakeClock):
    first, second = desk.library.sessions.steps(told.session_id)
    rescripting.leave_out(desk, told.session_id, second.id)
    with pytest.raises(UserError, match="last step"):
        leading.next_step(desk, told.session_id)
    leading.go_to_step(desk, told.session_id, second.id)
    assert not desk.library.sessions.steps(told.session_id)[1].left_out
    clock.advance(60_000)
    leading.previous_step(desk, told.session_id)
    run = leading.current_run(desk, told.session_id)
    assert run is not None
    assert run.session_step_id == first.id


def test_taking_a_step_change_back_takes_its_round_up_along(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(60_000)
    leading.next_step(desk, told.session_id)
    _, entered = desk.library.sessions.runs(told.session_id)
    cell = next(iter(round_up.read(desk.library, told.session_id, entered.id).cells.values()))
    round_up.answer(desk, told.session_id, entered.id, cell, Seen.NOTHING)
    leading.previous_step(desk, told.session_id)
    assert [run.ended_ms for run in desk.library.sessions.runs(told.session_id)] == [None]
    assert desk.library.observations.unseen(told.session_id) == []
    with pytest.raises(ChangedSinceError):
        desk.history.undo()


def test_a_wall_clock_that_went_back_over_a_restart_stops_nobody(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(8_000)
    leading.next_step(desk, told.session_id)
    clock.advance(1_000)
    leading.pause(desk, told.session_id)
    clock.reboot(-3_600_000)
    leading.resume(desk, told.session_id)
    leading.pause(desk, told.session_id)
    clock.reboot(-3_600_000)
    sessions.end_session(desk, told.session_id)
    assert desk.library.sessions.get(told.session_id).ended_ms == 9_000
    assert [(run.started_ms, run.ended_ms) for run in desk.library.sessions.runs(told.session_id)] == [
        (0, 8_000), (8_000, 9_000),
    ]  # fmt: skip


def test_a_step_that_began_just_before_a_restart_can_be_ended(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(8_000)
    leading.next_step(desk, told.session_id)
    clock.reboot(-3_600_000)
    sessions.end_session(desk, told.session_id)
    assert desk.library.sessions.runs(told.session_id)[-1].ended_ms == 8_000
