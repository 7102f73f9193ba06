"""A session from its start to its end and beyond: what is frozen, what its clock says, who is in the room."""

from dataclasses import fields

import pytest

from cocreate_desktop.actions import (
    amending,
    assumptions,
    capture,
    leading,
    people,
    presence,
    scenario,
    sessions,
    verbs,
)
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_verdicts
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.evidence import Rules
from cocreate_desktop.domain.people import Role
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project

MINUTE = 60_000


@pytest.fixture
def told(desk: Desk) -> Told:
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    return told


def test_what_it_is_judged_by_is_frozen_at_the_start(desk: Desk, told: Told):
    (first, *_) = desk.library.assumptions.of_project(told.project_id)
    assumptions.edit_assumption(desk, first.id, text="Something else", needed_people=1)
    scenario.delete_step(desk, desk.library.scenarios.steps(told.project_id)[0].id)
    frozen = desk.library.sessions.assumptions(told.session_id)
    assert [one.text for one in frozen] == [
        "They notice the sign on their own",
        "A wait under 20 minutes counts as quick",
    ]
    assert [one.needed for one in frozen] == [3, 3]
    assert [step.title for step in desk.library.sessions.steps(told.session_id)] == [
        "Find the counter",
        "Wait for the repair",
    ]
    rules = {rule.name: rule.value for rule in desk.library.sessions.rules(told.session_id)}
    assert rules["fewest_heard"] == 3
    assert rules.keys() == {field.name for field in fields(Rules)}


def test_only_one_session_runs_and_only_once(desk: Desk, told: Told):
    with pytest.raises(UserError, match=r"has been held"):
        sessions.start_session(desk, told.session_id)
    other = sessions.plan_session(desk, told.project_id, "Store Antwerp").ids("sessions")[0]
    with pytest.raises(UserError, match=r"“Store Ghent” is still running"):
        sessions.start_session(desk, other)


def test_ending_twice_ends_once(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(MINUTE)
    assert sessions.end_session(desk, told.session_id) is not None
    clock.advance(MINUTE)
    assert sessions.end_session(desk, told.session_id) is None
    assert desk.library.sessions.get(told.session_id).ended_ms == MINUTE


def test_a_reopened_session_goes_on_with_those_who_were_there(desk: Desk, told: Told, clock: FakeClock):
    latecomer = desk.library.people.participants(told.session_id)[0].id
    presence.set_here(desk, latecomer, here=False)
    clock.advance(MINUTE)
    presence.set_here(desk, latecomer, here=True)
    clock.advance(MINUTE)
    sessions.end_session(desk, told.session_id)
    clock.advance(10 * MINUTE)
    sessions.reopen_session(desk, told.session_id)
    assert desk.library.sessions.get(told.session_id).state is SessionState.RUNNING
    assert [(one.from_ms, one.to_ms) for one in desk.library.people.presence(told.session_id)] == [
        (0, 0),
        (MINUTE, None),
    ]
    (pause,) = desk.library.sessions.pauses(told.session_id)
    assert (pause.from_ms, pause.to_ms) == (2 * MINUTE, 12 * MINUTE)
    assert Stopwatch(desk, told.session_id).now_ms() == 12 * MINUTE


def test_after_a_day_it_stays_ended(desk: Desk, told: Told, clock: FakeClock):
    sessions.end_session(desk, told.session_id)
    clock.advance(24 * 60 * MINUTE)
    with pytest.raises(UserError, match=r"can be reopened for 24 hours"):
        sessions.reopen_session(desk, told.session_id)


def test_going_back_at_once_takes_the_step_change_back_with_its_entries(
    desk: Desk, told: Told, clock: FakeClock
):
    clock.advance(MINUTE)
    leading.next_step(desk, told.session_id)
    entry = note(desk, told.session_id, "@Lena did: sits down", MINUTE + 500)
    clock.advance(5_000)
    leading.previous_step(desk, told.session_id)
    (run,) = desk.library.sessions.runs(told.session_id)
    assert run.ended_ms is None
    assert desk.library.observations.get(entry).observation.step_run_id == run.id


def test_going_on_at_once_after_going_back_takes_that_back(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(MINUTE)
    leading.next_step(desk, told.session_id)
    clock.advance(MINUTE)
    before = desk.library.sessions.runs(told.session_id)
    leading.previous_step(desk, told.session_id)
    clock.advance(5_000)
    leading.next_step(desk, told.session_id)
    assert desk.library.sessions.runs(told.session_id) == before


def test_going_on_later_after_going_back_visits_the_step_again(desk: Desk, told: Told, clock: FakeClock):
    for turn in (leading.next_step, leading.previous_step, leading.next_step):
        clock.advance(MINUTE)
        turn(desk, told.session_id)
    assert len(desk.library.sessions.runs(told.session_id)) == 4


def test_a_phone_that_asks_for_a_new_run_gets_one_and_only_one(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(MINUTE)
    leading.next_step(desk, told.session_id)
    clock.advance(MINUTE)
    leading.previous_step(desk, told.session_id)
    for _ in range(2):
        leading.next_step(desk, told.session_id, run_id="run-of-a-phone")
    assert [run.id for run in desk.library.sessions.runs(told.session_id)][3:] == ["run-of-a-phone"]


def test_going_back_later_visits_the_step_again(desk: Desk, told: Told, clock: FakeClock):
    clock.advance(MINUTE)
    leading.next_step(desk, told.session_id)
    clock.advance(MINUTE)
    leading.previous_step(desk, told.session_id)
    runs = desk.library.sessions.runs(told.session_id)
    assert runs[0].session_step_id == runs[2].session_step_id
    assert len(runs) == 3


def test_many_anchors_do_not_slow_the_clock(desk: Desk, told: Told, clock: FakeClock):
    stopwatch = Stopwatch(desk, told.session_id)
    for _ in range(1_000):
        clock.boot_ns += 999_999
        stopwatch.keep_anchor()
    assert stopwatch.now_ms() == 999


def test_the_clock_goes_on_over_a_jump_of_the_systems_time_and_a_reboot(
    desk: Desk, told: Told, clock: FakeClock
):
    stopwatch = Stopwatch(desk, told.session_id)
    clock.advance(MINUTE)
    clock.utc_ms -= 60 * MINUTE
    assert stopwatch.elapsed().at_ms == MINUTE
    stopwatch.keep_anchor()
    clock.reboot(off_ms=5 * MINUTE)
    assert stopwatch.elapsed().at_ms == 6 * MINUTE
    assert stopwatch.elapsed().by_wall_clock


def test_a_scenario_without_steps_cannot_start(desk: Desk):
    told = prepare_project(desk)
    for step in desk.library.scenarios.steps(told.project_id):
        scenario.delete_step(desk, step.id)
    with pytest.raises(UserError, match=r"no step yet"):
        sessions.start_session(desk, told.session_id)


def test_a_later_default_of_the_rules_judges_no_old_session(
    desk: Desk, told: Told, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
):
    for alias in ("Lena", "Joris"):
        note(desk, told.session_id, f"@{alias} did: walks past -A1", 10)
    sessions.end_session(desk, told.session_id)
    before = [one.verdict for one in session_verdicts(desk.library, told.session_id).values()]
    defaults = Rules.__init__.__defaults__
    assert defaults is not None
    monkeypatch.setattr(Rules.__init__, "__defaults__", (1, *defaults[1:]))
    assert Rules().fewest_heard == 1
    after = [one.verdict for one in session_verdicts(desk.library, told.session_id).values()]
    assert after == before


def test_what_was_done_before_a_step_change_was_taken_back_can_still_be_undone(
    desk: Desk, told: Told, clock: FakeClock
):
    clock.advance(MINUTE)
    leading.next_step(desk, told.session_id)
    entry = note(desk, told.session_id, "@Lena did: sits down", MINUTE + 500)
    amending.delete_observations(desk, [entry])
    leading.previous_step(desk, told.session_id)
    desk.history.undo()
    assert desk.library.observations.get(entry).observation.text == "sits down"
    desk.history.undo()
    assert desk.library.observations.of_session(told.session_id) == []
    assert desk.library.problems() == []


def test_who_was_brought_in_by_an_entry_leaves_with_its_undo_after_the_end_too(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id, here=[])
    note(desk, told.session_id, "@Lena did: comes in", 10)
    sessions.end_session(desk, told.session_id)
    desk.history.undo()
    assert desk.library.people.presence(told.session_id) == []


def test_saying_where_somebody_is_anyway_changes_nothing(desk: Desk, told: Told):
    draft = Draft(came=(desk.library.people.participants(told.session_id)[0].id,))
    assert capture.capture_observation(desk, told.session_id, capture.Capture(draft, 10)) is None


def test_a_date_that_is_none_is_told(desk: Desk, told: Told):
    with pytest.raises(UserError, match=r"“soon” is no date"):
        sessions.edit_session(desk, told.session_id, planned_for="soon")


def test_writing_stops_when_the_library_is_gone(desk: Desk, told: Told):
    note(desk, told.session_id, "@Lena did: comes in", 5)
    desk.library.path.rename(desk.library.folder / "moved.sqlite")
    with pytest.raises(UserError, match=r"is gone or was moved\. Put it back"):
        note(desk, told.session_id, "@Lena did: sits", 10)
    with pytest.raises(UserError, match=r"is gone or was moved\. Put it back"):
        desk.history.undo()
    (desk.library.folder / "moved.sqlite").rename(desk.library.path)
    note(desk, told.session_id, "@Lena did: sits", 10)
    assert desk.history.undo() is verbs.CAPTURE
    assert desk.history.undo() is verbs.CAPTURE


def test_who_sits_at_the_laptop_is_the_author(desk: Desk, told: Told):
    member = people.add_member(desk, told.project_id, "Nele", Role.NOTE_TAKER).ids("team_members")[0]
    people.take_seat(desk, member)
    entry = desk.library.observations.get(note(desk, told.session_id, "@Lena did: sits +A1", 10))
    assert entry.observation.author == member
    assert entry.evidence[0].author == member
    assert desk.library.changes.since(0)[-1].actor == member


@pytest.mark.parametrize("planned", ["", "2026-12-05"])
def test_the_day_of_a_session_is_the_one_on_which_it_is_held(desk: Desk, planned: str):
    told = prepare_project(desk)
    sessions.edit_session(desk, told.session_id, planned_for=planned)
    sessions.start_session(desk, told.session_id)
    assert desk.library.sessions.get(told.session_id).planned_for == "2026-11-21"
