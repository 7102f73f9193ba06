"""Lead a running session: steps, pauses, minutes, ticks. Nothing here happens by itself."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.actions.wording import line
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.domain.observations import Observation
from cocreate_desktop.domain.scenario import SessionStep
from cocreate_desktop.domain.sessions import Pause, StepRun, Tick
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

CANCEL_WITHIN_MS = 10_000
"""Going back this soon after going on takes the step change back, with its entries."""

REASON = QT_TRANSLATE_NOOP("Field", "The reason of the pause")


def current_run(desk: Desk, session_id: str) -> StepRun | None:
    runs = desk.library.sessions.runs(session_id)
    return next((run for run in reversed(runs) if run.ended_ms is None), None)


def next_step(desk: Desk, session_id: str) -> ChangeSet:
    """Begin the step after the current one. Raises UserError at the last."""
    steps, place = _steps_and_place(desk, session_id)
    if place + 1 >= len(steps):
        raise UserError(QT_TRANSLATE_NOOP("Run", "This is the last step. End the session when you are done."))
    return go_to_step(desk, session_id, steps[place + 1].id)


def previous_step(desk: Desk, session_id: str) -> ChangeSet:
    """Take back a step change of the last ten seconds, else visit the step before again.

    Raises UserError at the first step.
    """
    runs = desk.library.sessions.runs(session_id)
    now_ms = Stopwatch(desk, session_id).now_ms()
    if len(runs) > 1 and runs[-1].ended_ms is None and now_ms - runs[-1].started_ms <= CANCEL_WITHIN_MS:
        return _cancel_step_change(desk, session_id, left=runs[-2], entered=runs[-1])
    steps, place = _steps_and_place(desk, session_id)
    if place <= 0:
        raise UserError(QT_TRANSLATE_NOOP("Run", "This is the first step."))
    return go_to_step(desk, session_id, steps[place - 1].id)


def go_to_step(desk: Desk, session_id: str, session_step_id: str) -> ChangeSet:
    """End the current run of a step and begin one of another; a step may run again."""
    at_ms = Stopwatch(desk, session_id).now_ms()
    current = current_run(desk, session_id)
    with desk.act(verbs.CHANGE_STEP, _project_of(desk, session_id), session_id) as act:
        if current is not None:
            act.recorder.update(StepRun, current.id, ended_ms=at_ms)
        act.recorder.insert(StepRun(desk.new_id(), session_id, session_step_id, at_ms))
    return act.made


def pause(desk: Desk, session_id: str, reason: str = "") -> ChangeSet | None:
    """Stop the step's time; None when it stands still already."""
    running = desk.library.sessions.running()
    if running is None or running.id != session_id or open_pause(desk, session_id) is not None:
        return None
    at_ms = Stopwatch(desk, session_id).now_ms()
    with desk.act(verbs.PAUSE, _project_of(desk, session_id), session_id) as act:
        act.recorder.insert(Pause(desk.new_id(), session_id, at_ms, None, line(reason, REASON)))
    return act.made


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


def tick(desk: Desk, session_id: str, session_item_id: str) -> ChangeSet:
    """Say that a line was asked or shown now, in this run of the step; again: that it was not."""
    run = _needed_run(desk, session_id)
    ticked = [
        known
        for known in desk.library.sessions.ticks(session_id)
        if (known.step_run_id, known.session_item_id) == (run.id, session_item_id)
    ]
    at_ms = Stopwatch(desk, session_id).now_ms()
    with desk.act(verbs.TICK, _project_of(desk, session_id), session_id) as act:
        if ticked:
            for known in ticked:
                act.recorder.delete(Tick, known.id)
        else:
            act.recorder.insert(Tick(desk.new_id(), run.id, session_item_id, at_ms))
    return act.made


def _cancel_step_change(desk: Desk, session_id: str, *, left: StepRun, entered: StepRun) -> ChangeSet:
    with desk.act(verbs.CHANGE_STEP, _project_of(desk, session_id), session_id) as act:
        _give_back(desk, act, entered, left)
        act.recorder.delete(StepRun, entered.id)
        act.recorder.update(StepRun, left.id, ended_ms=None)
    return act.made


def _give_back(desk: Desk, act: Act, entered: StepRun, left: StepRun) -> None:
    """What happened in the run that is taken back happened in the one before, for undo too."""
    act.recorder.repoint(Observation, "step_run_id", entered.id, left.id)
    act.recorder.repoint(Tick, "step_run_id", entered.id, left.id)
    desk.history.rename(entered.id, left.id)


def _steps_and_place(desk: Desk, session_id: str) -> tuple[list[SessionStep], int]:
    steps = desk.library.sessions.steps(session_id)
    run = _needed_run(desk, session_id)
    return steps, next(n for n, step in enumerate(steps) if step.id == run.session_step_id)


def _needed_run(desk: Desk, session_id: str) -> StepRun:
    run = current_run(desk, session_id)
    if run is None:
        raise UserError(QT_TRANSLATE_NOOP("Run", "No step is running. Start the session, or reopen it."))
    return run


def _project_of(desk: Desk, session_id: str) -> str:
    return desk.library.sessions.get(session_id).project_id
