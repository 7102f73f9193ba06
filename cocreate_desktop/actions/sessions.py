"""Plan a session, start it with everything it will be judged by frozen into it, end and reopen it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import date

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.dates import moment
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.actions.wording import needed
from cocreate_desktop.domain.assumptions import Assumption, SessionAssumption
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.evidence import Rules
from cocreate_desktop.domain.ids import next_code
from cocreate_desktop.domain.people import Attendance, Participant
from cocreate_desktop.domain.scenario import SessionItem, SessionStep, SessionStepTest
from cocreate_desktop.domain.sessions import (
    Pause,
    Session,
    SessionRule,
    SessionState,
    SessionTag,
    StepRun,
)
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TITLE = QT_TRANSLATE_NOOP("Field", "The session's name")

REOPEN_WITHIN_MS = 24 * 60 * 60 * 1000
REOPENED = "reopened"
"""The reason of the pause between an end that was taken back and the going on."""


def plan_session(
    desk: Desk,
    project_id: str,
    title: str,
    *,
    planned_for: str = "",
    zone: str = "UTC",
    session_id: str | None = None,
) -> ChangeSet:
    """A session to come; `planned_for` is an ISO date. Raises UserError for an empty title."""
    if done := desk.already_made("sessions", session_id):
        return done
    code = next_code("S", desk.library.sessions.codes_ever_used(project_id))
    session = Session(
        session_id or desk.new_id(),
        project_id,
        code,
        needed(title, TITLE),
        desk.now(),
        _day(planned_for),
        zone,
    )
    with desk.act(verbs.PLAN_SESSION, project_id, session.id, code=code) as act:
        act.recorder.insert(session)
    return act.made


def edit_session(
    desk: Desk,
    session_id: str,
    *,
    title: str | None = None,
    planned_for: str | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    changed: dict[str, object] = {}
    if title is not None:
        changed["title"] = needed(title, TITLE)
    if planned_for is not None:
        changed["planned_for"] = _day(planned_for)
    session = desk.library.sessions.get(session_id)
    with desk.act(verbs.EDIT_SESSION, session.project_id, session_id, gesture=gesture) as act:
        act.recorder.update(Session, session_id, **changed)
    return act.result


def delete_session(desk: Desk, session_id: str) -> ChangeSet:
    """Raises UserError while the session runs."""
    session = desk.library.sessions.get(session_id)
    if session.state is SessionState.RUNNING:
        raise UserError(
            QT_TRANSLATE_NOOP("Session", "“{title}” is running. End it first.").fill(title=session.title)
        )
    with desk.act(verbs.DELETE_SESSION, session.project_id, session_id) as act:
        act.recorder.delete(Session, session_id)
    return act.made


def start_session(desk: Desk, session_id: str, *, here: Collection[str] | None = None) -> ChangeSet:
    """Freeze the project into the session and begin its first step, with the participants who are `here`
    (None: all of them). Its day is from now on the one on which it is held, whatever was planned.

    Raises UserError when it has started before, when another session runs, or when the scenario has no step.
    """
    session = desk.library.sessions.get(session_id)
    if session.state is not SessionState.PLANNED:
        raise UserError(
            QT_TRANSLATE_NOOP("Session", "“{title}” has been held. Plan a new session.").fill(
                title=session.title
            )
        )
    refuse_while_one_runs(desk)
    if not desk.library.scenarios.steps(session.project_id):
        raise UserError(QT_TRANSLATE_NOOP("Session", "The scenario has no step yet. Add one first."))
    with desk.act(verbs.START_SESSION, session.project_id, session_id) as act:
        today = moment(desk.now(), session.zone).date().isoformat()
        act.recorder.update(Session, session_id, started_at=desk.now(), planned_for=today)
        for participant in desk.library.people.participants(session_id):
            if here is None or participant.id in here:
                came_at = participant.came_at or desk.now()
                act.recorder.update(Participant, participant.id, attendance=Attendance.CAME, came_at=came_at)
        first = freeze_project(desk, act, session)
        act.recorder.insert(StepRun(desk.new_id(), session_id, first.id, 0))
        Stopwatch(desk, session_id).begin()
    return act.made


def refuse_while_one_runs(desk: Desk) -> None:
    """Raises UserError while a session runs: there is one capture bar, and nobody follows two rooms."""
    running = desk.library.sessions.running()
    if running is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("Session", "“{title}” is still running. End it first.").fill(
                title=running.title
            )
        )


def end_session(desk: Desk, session_id: str) -> ChangeSet | None:
    """Stop the clock, close what is open, forget half-typed lines; None when it has ended already.

    Who is in the room stays so: an open presence lasts until the end, wherever that is.
    """
    session = desk.library.sessions.get(session_id)
    if session.state is not SessionState.RUNNING:
        return None
    stopwatch = Stopwatch(desk, session_id)
    at_ms = stopwatch.now_ms()
    with desk.act(verbs.END_SESSION, session.project_id, session_id) as act:
        for run in desk.library.sessions.runs(session_id):
            if run.ended_ms is None:
                act.recorder.update(StepRun, run.id, ended_ms=at_ms)
        for pause in desk.library.sessions.pauses(session_id):
            if pause.to_ms is None:
                act.recorder.update(Pause, pause.id, to_ms=at_ms)
        act.recorder.update(Session, session_id, ended_at=desk.now(), ended_ms=at_ms)
        desk.library.running.drop_drafts(session_id)
        stopwatch.keep_anchor()
    return act.made


def may_reopen(desk: Desk, session: Session) -> bool:
    """An ended session can go on for 24 hours, unless another one runs or it was imported."""
    return (
        session.ended_at is not None
        and desk.now() - session.ended_at < REOPEN_WITHIN_MS
        and desk.library.sessions.running() is None
        and desk.library.running.last_anchor(session.id) is not None
    )


def reopen_session(desk: Desk, session_id: str) -> ChangeSet:
    """Go on with a session that was ended; the time in between becomes a pause.

    Raises UserError after 24 hours and while another session runs.
    """
    session = desk.library.sessions.get(session_id)
    if not may_reopen(desk, session) or session.ended_ms is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Session",
                "“{title}” can be reopened for 24 hours, while no other session runs. Plan a new session.",
            ).fill(title=session.title)
        )
    stopwatch = Stopwatch(desk, session_id)
    runs = desk.library.sessions.runs(session_id)
    with desk.act(verbs.REOPEN_SESSION, session.project_id, session_id) as act:
        act.recorder.update(Session, session_id, ended_at=None, ended_ms=None)
        act.recorder.insert(Pause(desk.new_id(), session_id, session.ended_ms, stopwatch.now_ms(), REOPENED))
        if runs:
            act.recorder.update(StepRun, runs[-1].id, ended_ms=None)
        stopwatch.keep_anchor()
    return act.made


def _day(text: str) -> str:
    """An ISO date, or nothing. Raises UserError for anything else."""
    try:
        return date.fromisoformat(text.strip()).isoformat() if text.strip() else ""
    except ValueError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("Session", "“{text}” is no date. Write it as 2026-11-21.").fill(text=text)
        ) from error


def freeze_project(desk: Desk, act: Act, session: Session) -> SessionStep:
    """Copy assumptions, steps, tags and rules into the session; its first step."""
    library, recorder, project_id = desk.library, act.recorder, session.project_id
    frozen = {
        assumption.id: freeze_assumption(desk, session.id, assumption)
        for assumption in library.assumptions.of_project(project_id)
    }
    recorder.insert(*frozen.values())
    steps = {
        step.id: SessionStep(
            desk.new_id(), session.id, step.id, step.title, step.minutes, step.rank, step.simulates, step.say
        )
        for step in library.scenarios.steps(project_id)
    }
    recorder.insert(*steps.values())
    for item in library.scenarios.items(project_id):
        meant_for = frozen.get(item.assumption_id or "")
        recorder.insert(
            SessionItem(
                desk.new_id(), steps[item.step_id].id, item.id, item.kind, item.text, item.rank,
                meant_for.id if meant_for else None, item.media_id,
            )
        )  # fmt: skip
    for test in library.scenarios.tests(project_id):
        recorder.insert(SessionStepTest(desk.new_id(), steps[test.step_id].id, frozen[test.assumption_id].id))
    _freeze_tags(desk, act, session)
    freeze_rules(desk, act, session)
    return next(iter(steps.values()))


def freeze_assumption(desk: Desk, session_id: str, assumption: Assumption) -> SessionAssumption:
    shared = {
        field.name: getattr(assumption, field.name)
        for field in fields(Assumption)
        if field.name not in ("id", "project_id")
    }
    return SessionAssumption(id=desk.new_id(), session_id=session_id, origin_id=assumption.id, **shared)


def freeze_rules(desk: Desk, act: Act, session: Session) -> None:
    """Write down every number of the rules, the defaults too: a later default judges no old session."""
    rules = Rules.of(desk.library.projects.rules(session.project_id))
    for field in fields(Rules):
        value = getattr(rules, field.name)
        act.recorder.insert(SessionRule(desk.new_id(), session.id, field.name, value))


def _freeze_tags(desk: Desk, act: Act, session: Session) -> None:
    tags = desk.library.projects.tags(session.project_id)
    ids = {tag.id: desk.new_id() for tag in tags}
    for tag in sorted(tags, key=lambda tag: tag.parent_id is not None):
        act.recorder.insert(
            SessionTag(
                ids[tag.id], session.id, tag.id, tag.name, tag.rank, ids.get(tag.parent_id or ""),
                tag.colour, tag.shape, tag.key, tag.description,
            )
        )  # fmt: skip
