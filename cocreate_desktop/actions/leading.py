"""Lead a running session: steps, pauses, minutes, ticks. Nothing here happens by itself."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.actions.wording import line
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.domain.observations import Observation, Unseen
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.domain.schedule import step_after, step_before
from cocreate_desktop.domain.sessions import Pause, StepRun, Tick
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

CANCEL_WITHIN_MS = 10_000
"""The opposite key this soon after a step change takes it back, with its entries."""

REASON = QT_TRANSLATE_NOOP("Field", "The reason of the pause")

PAUSE_REASONS = {
    "break": QT_TRANSLATE_NOOP("Pause", "Break"),
    "busy": QT_TRANSLATE_NOOP("Pause", "Shop is busy"),
    "trouble": QT_TRANSLATE_NOOP("Pause", "Something broke"),
}
"""Reasons that are often given, by the key that is stored."""


def current_run(desk: Desk, session_id: str) -> StepRun | None:
    runs = desk.library.sessions.runs(session_id)
    return next((run for run in reversed(runs) if run.ended_ms is None), None)


def next_step(
    desk: Desk, session_id: str, *, run_id: str | None = None, at_ms: int | None = None
) -> ChangeSet:
    """Begin the step after the current one; those left out are passed over. Raises UserError at the last.

    Within ten seconds of going back it takes that back, unless a new run is asked for by its `run_id`. Asked
    again with the same `run_id` it is the first result. `at_ms` is the session clock, now by default.
    """
    if done := desk.already_made("step_runs", run_id):
        return done
    change = _fresh_change(desk, session_id) if run_id is None else None
    if change is not None and change.went_back:
        return _cancel_step_change(desk, session_id, change)
    step = step_after(desk.library.sessions.steps(session_id), _needed_run(desk, session_id).session_step_id)
    if step is None:
        raise UserError(QT_TRANSLATE_NOOP("Run", "This is the last step. End the session when you are done."))
    return go_to_step(desk, session_id, step.id, run_id=run_id, at_ms=at_ms)


def previous_step(desk: Desk, session_id: str) -> ChangeSet:
    """Take back a step change of the last ten seconds, else visit the step before again. Asked again after
    that it goes further back.

    Raises UserError at the first step.
    """
    change = _fresh_change(desk, session_id)
    if change is not None and not change.went_back:
        return _cancel_step_change(desk, session_id, change)
    step = step_before(desk.library.sessions.steps(session_id), _needed_run(desk, session_id).session_step_id)
    if step is None:
        raise UserError(QT_TRANSLATE_NOOP("Run", "This is the first step."))
    return go_to_step(desk, session_id, step.id)


def leads_back(desk: Desk, session_id: str) -> bool:
    """Whether `previous_step` has anything to take back or anywhere to go."""
    change = _fresh_change(desk, session_id)
    if change is not None and not change.went_back:
        return True
    steps = desk.library.sessions.steps(session_id)
    return step_before(steps, _needed_run(desk, session_id).session_step_id) is not None


def go_to_step(
    desk: Desk,
    session_id: str,
    session_step_id: str,
    *,
    run_id: str | None = None,
    at_ms: int | None = None,
) -> ChangeSet:
    """End the current run of a step and begin one of another; a step may run again, and one that was left
    out is in again. `run_id` and `at_ms` as in `next_step`."""
    if done := desk.already_made("step_runs", run_id):
        return done
    current = current_run(desk, session_id)
    at_ms = _moment(desk, session_id, at_ms)
    with desk.act(verbs.CHANGE_STEP, _project_of(desk, session_id), session_id) as act:
        # After another start with the wall clock set back, the clock goes on from here and not from before.
        Stopwatch(desk, session_id).keep_anchor()
        if current is not None:
            at_ms = max(at_ms, current.started_ms)
            act.recorder.update(StepRun, current.id, ended_ms=at_ms)
        act.recorder.update(SessionStep, session_step_id, left_out=False)
        act.recorder.insert(StepRun(run_id or desk.new_id(), session_id, session_step_id, at_ms))
    return act.made


def pause(
    desk: Desk,
    session_id: str,
    reason: str = "",
    *,
    pause_id: str | None = None,
    at_ms: int | None = None,
) -> ChangeSet | None:
    """Stop the step's time; None when it stands still already. Asked again with the same `pause_id` it is
    the first result."""
    if done := desk.already_made("pauses", pause_id):
        return done
    running = desk.library.sessions.running()
    if running is None or running.id != session_id or open_pause(desk, session_id) is not None:
        return None
    at_ms = _moment(desk, session_id, at_ms)
    with desk.act(verbs.PAUSE, _project_of(desk, session_id), session_id) as act:
        Stopwatch(desk, session_id).keep_anchor()
        act.recorder.insert(Pause(pause_id or desk.new_id(), session_id, at_ms, None, line(reason, REASON)))
    return act.made


def explain_pause(
    desk: Desk, session_id: str, reason: str, *, gesture: str | None = None
) -> ChangeSet | None:
    """Say why the time stands still: a key of PAUSE_REASONS, or words. None when it does not stand still."""
    standing = open_pause(desk, session_id)
    if standing is None:
        return None
    with desk.act(verbs.EXPLAIN_PAUSE, _project_of(desk, session_id), session_id, gesture=gesture) as act:
        act.recorder.update(Pause, standing.id, reason=line(reason, REASON))
    return act.result


def resume(desk: Desk, session_id: str) -> ChangeSet | None:
    """Let the time go on; None when it does."""
    standing = open_pause(desk, session_id)
    if standing is None:
        return None
    stopwatch = Stopwatch(desk, session_id)
    with desk.act(verbs.RESUME, _project_of(desk, session_id), session_id) as act:
        act.recorder.update(Pause, standing.id, to_ms=stopwatch.now_ms())
        stopwatch.keep_anchor()
    return act.made


def open_pause(desk: Desk, session_id: str) -> Pause | None:
    return next((pause for pause in desk.library.sessions.pauses(session_id) if pause.to_ms is None), None)


def grant_minute(desk: Desk, session_id: str) -> ChangeSet:
    """Give the current step a minute more. Raises UserError when no step runs."""
    run = _needed_run(desk, session_id)
    with desk.act(verbs.GRANT_TIME, _project_of(desk, session_id), session_id) as act:
        act.recorder.update(StepRun, run.id, extra_ms=run.extra_ms + MS_PER_MINUTE)
    return act.made


def tick(
    desk: Desk,
    session_id: str,
    session_item_id: str,
    *,
    tick_id: str | None = None,
    at_ms: int | None = None,
) -> ChangeSet:
    """Say that a line was asked or shown now, in this run of the step; again: that it was not. Asked again
    with the same `tick_id` it is the first result."""
    if done := desk.already_made("ticks", tick_id):
        return done
    run = _needed_run(desk, session_id)
    ticked = [
        known
        for known in desk.library.sessions.ticks(session_id)
        if (known.step_run_id, known.session_item_id) == (run.id, session_item_id)
    ]
    at_ms = max(run.started_ms, _moment(desk, session_id, at_ms))
    with desk.act(verbs.TICK, _project_of(desk, session_id), session_id) as act:
        if ticked:
            for known in ticked:
                act.recorder.delete(Tick, known.id)
        else:
            act.recorder.insert(Tick(tick_id or desk.new_id(), run.id, session_item_id, at_ms))
    return act.made


@dataclass(frozen=True)
class _StepChange:
    left: StepRun
    entered: StepRun
    went_back: bool
    """Whether it led to the step just before."""


def _fresh_change(desk: Desk, session_id: str) -> _StepChange | None:
    """The step change that can still be taken back."""
    runs = desk.library.sessions.runs(session_id)
    if len(runs) < 2 or runs[-1].ended_ms is not None:
        return None
    left, entered = runs[-2:]
    if Stopwatch(desk, session_id).now_ms() - entered.started_ms > CANCEL_WITHIN_MS:
        return None
    before = step_before(desk.library.sessions.steps(session_id), left.session_step_id)
    return _StepChange(left, entered, before is not None and before.id == entered.session_step_id)


def _cancel_step_change(desk: Desk, session_id: str, change: _StepChange) -> ChangeSet:
    left, entered = change.left, change.entered
    with desk.act(verbs.CHANGE_STEP, _project_of(desk, session_id), session_id) as act:
        _give_back(desk, act, entered, left)
        for unseen in desk.library.observations.unseen(session_id):
            if unseen.step_run_id == entered.id:
                act.recorder.delete(Unseen, unseen.id)
        act.recorder.delete(StepRun, entered.id)
        act.recorder.update(StepRun, left.id, ended_ms=None)
    return act.made


def _give_back(desk: Desk, act: Act, entered: StepRun, left: StepRun) -> None:
    """What happened in the run that is taken back happened in the one before, for undo too."""
    act.recorder.repoint(Observation, "step_run_id", entered.id, left.id)
    act.recorder.repoint(Tick, "step_run_id", entered.id, left.id)
    desk.history.rename(entered.id, left.id)


def _moment(desk: Desk, session_id: str, at_ms: int | None) -> int:
    return Stopwatch(desk, session_id).now_ms() if at_ms is None else at_ms


def _needed_run(desk: Desk, session_id: str) -> StepRun:
    run = current_run(desk, session_id)
    if run is None:
        raise UserError(QT_TRANSLATE_NOOP("Run", "No step is running. Start the session, or reopen it."))
    return run


def _project_of(desk: Desk, session_id: str) -> str:
    return desk.library.sessions.get(session_id).project_id
