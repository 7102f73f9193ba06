"""A session of the sample from start to end: steps, ticks, pauses and every line, each at its time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from cocreate_desktop.actions import leading, sessions
from cocreate_desktop.actions.capture import Capture, capture_observation
from cocreate_desktop.actions.sampling.room import Room
from cocreate_desktop.actions.sampling.stage import Stage
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.domain.people import Attendance
from cocreate_desktop.exchange.sample import Held, Line, RoundUp

Deed = tuple[int, Callable[[], object]]
"""When, in ms since the start, and what."""


def hold(stage: Stage, room: Room, held: Held) -> None:
    """Lead the session with whoever has come, to its end, and write down what was kept for after it."""
    desk, session_id = stage.desk, room.session_id
    stage.sit(held.note_taker)
    stage.at(held.starts)
    began = desk.now()
    here = [
        one.id for one in desk.library.people.participants(session_id) if one.attendance is Attendance.CAME
    ]
    sessions.start_session(desk, session_id, here=here)
    for at_ms, deed in sorted(_deeds(stage, room, held), key=lambda one: one[0]):
        stage.at_utc(began + at_ms)
        deed()
    stage.at_utc(began + held.ends_ms)
    sessions.end_session(desk, session_id)
    if held.round_up is not None:
        _round_up(stage, room, held.round_up)


def _deeds(stage: Stage, room: Room, held: Held) -> Iterator[Deed]:
    desk, session_id = stage.desk, room.session_id
    for step in held.steps:
        step_id = room.steps[step.title]
        if step.from_ms:
            yield step.from_ms, partial(leading.go_to_step, desk, session_id, step_id)
        for tick in step.ticks:
            yield tick.at_ms, partial(leading.tick, desk, session_id, room.items[step_id, tick.words])
        for standstill in step.standstills:
            yield standstill.from_ms, partial(leading.pause, desk, session_id, standstill.reason)
            yield standstill.to_ms, partial(leading.resume, desk, session_id)
        for granted_ms in step.minutes_granted:
            yield granted_ms, partial(leading.grant_minute, desk, session_id)
        for line in step.lines:
            yield line.at_ms, partial(_note, stage, room, line)


def _note(stage: Stage, room: Room, line: Line) -> None:
    _capture(stage, room, Capture(parse(line.words, room.vocabulary), line.at_ms, in_private=line.in_private))


def _round_up(stage: Stage, room: Room, round_up: RoundUp) -> None:
    stage.at(round_up.at)
    for line in round_up.lines:
        draft = parse(line.words, room.vocabulary)
        _capture(stage, room, Capture(draft, line.at_ms, Origin.ROUND_UP, from_memory=True))


def _capture(stage: Stage, room: Room, capture: Capture) -> None:
    change = capture_observation(stage.desk, room.session_id, capture)
    assert change is not None
    room.entries[capture.at_ms] = change.ids("observations")[0]
