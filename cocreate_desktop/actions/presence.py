"""Who is in the room, and from when to when."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.people import Attendance, Participant, Presence
from cocreate_desktop.domain.sessions import SessionState


def set_here(desk: Desk, participant_id: str, here: bool) -> ChangeSet | None:
    """Say that somebody came, or is gone. Before the session only the arrival is kept, while it runs the
    interval too."""
    participant = desk.library.people.participant(participant_id)
    session = desk.library.sessions.get(participant.session_id)
    with desk.act(verbs.RECORD_PRESENCE, session.project_id, session.id) as act:
        if session.state is SessionState.RUNNING:
            at_ms = Stopwatch(desk, session.id).now_ms()
            (came if here else left)(desk, act, participant_id, at_ms)
        elif here:
            _arrive(desk, act, participant)
        else:
            act.recorder.update(Participant, participant_id, attendance=Attendance.CONFIRMED, came_at=None)
    return act.result


def came(desk: Desk, act: Act, participant_id: str, at_ms: int) -> None:
    """Inside an act: somebody is in the room from `at_ms`; nothing changes for who is there already."""
    participant, intervals = _known(desk, participant_id)
    if intervals and intervals[-1].to_ms is not None and at_ms >= intervals[-1].to_ms:
        act.recorder.insert(Presence(desk.new_id(), participant_id, at_ms))
    elif not intervals and participant.attendance is not Attendance.CAME:
        _arrive(desk, act, participant)
        act.recorder.insert(Presence(desk.new_id(), participant_id, at_ms))


def left(desk: Desk, act: Act, participant_id: str, at_ms: int) -> None:
    """Inside an act: somebody leaves at `at_ms`; who had no interval was there from the start."""
    participant, intervals = _known(desk, participant_id)
    if intervals and intervals[-1].to_ms is None:
        act.recorder.update(Presence, intervals[-1].id, to_ms=max(at_ms, intervals[-1].from_ms))
    elif not intervals and participant.attendance is Attendance.CAME:
        act.recorder.insert(Presence(desk.new_id(), participant_id, 0, at_ms))


def _arrive(desk: Desk, act: Act, participant: Participant) -> None:
    came_at = participant.came_at or desk.now()
    act.recorder.update(Participant, participant.id, attendance=Attendance.CAME, came_at=came_at)


def _known(desk: Desk, participant_id: str) -> tuple[Participant, list[Presence]]:
    participant = desk.library.people.participant(participant_id)
    presence = desk.library.people.presence(participant.session_id)
    return participant, [row for row in presence if row.participant_id == participant_id]
