"""Who is in the room, and from when to when."""

from __future__ import annotations

from collections.abc import Collection

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.people import add_person, invite
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.people import Attendance, Participant, Presence
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.domain.visible import told_apart
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, GoneError, UserError

TAKEN_OUT = QT_TRANSLATE_NOOP(
    "Capture", "Somebody in the line is no longer in the session. Leave them out, or invite them again."
)


def set_here(desk: Desk, participant_id: str, here: bool, *, at_ms: int | None = None) -> ChangeSet | None:
    """Say that somebody came, or is gone, `at_ms` on the session clock, now if it is None.

    Before the session only the arrival is kept, while it runs the interval too. Who is here already came
    at the time that is given, if that is earlier.
    """
    participant = desk.library.people.participant(participant_id)
    session = desk.library.sessions.get(participant.session_id)
    with desk.act(verbs.RECORD_PRESENCE, session.project_id, session.id) as act:
        if session.state is SessionState.RUNNING:
            now_ms = Stopwatch(desk, session.id).now_ms()
            at_ms = now_ms if at_ms is None else min(max(0, at_ms), now_ms)
            (arrived if here else left)(desk, act, participant_id, at_ms)
        elif here:
            _arrive(desk, act, participant)
        else:
            act.recorder.update(Participant, participant_id, attendance=Attendance.CONFIRMED, came_at=None)
    return act.result


def not_here_after_all(desk: Desk, session_id: str, presence_ids: Collection[str]) -> ChangeSet | None:
    """Somebody was only spoken of: these intervals go, the entries that brought them stay.

    Who has no other interval is awaited again. None if the intervals are gone already.
    """
    session = desk.library.sessions.get(session_id)
    intervals = desk.library.people.presence(session_id)
    gone = [row for row in intervals if row.id in presence_ids]
    stays = {row.participant_id for row in intervals if row not in gone}
    with desk.act(verbs.RECORD_PRESENCE, session.project_id, session_id) as act:
        for row in gone:
            act.recorder.delete(Presence, row.id)
        for participant_id in {row.participant_id for row in gone} - stays:
            act.recorder.update(Participant, participant_id, attendance=Attendance.CONFIRMED, came_at=None)
    return act.result


def join(desk: Desk, session_id: str, alias: str) -> ChangeSet:
    """Somebody unexpected takes part: a person of the project who has this name, else a new one.

    They were not asked for consent, so what is noted on them waits for it. They come with their first entry.
    Raises UserError for a name that is empty or too long, and for somebody who takes part already.
    """
    project_id = desk.library.sessions.get(session_id).project_id
    known = (
        one
        for one in desk.library.people.of_project(project_id)
        if told_apart(one.alias) == told_apart(alias)
    )
    here = {one.person_id for one in desk.library.people.participants(session_id)}
    person = next(known, None)
    invited = invite(desk, session_id, person.id) if person and person.id not in here else None
    return invited or add_person(desk, project_id, alias, session_id=session_id)


def came(desk: Desk, act: Act, participant_id: str, at_ms: int) -> None:
    """Inside an act: somebody is in the room from `at_ms`; nothing changes for who is there already."""
    participant, intervals = _known(desk, participant_id)
    if intervals and intervals[-1].to_ms is not None and at_ms >= intervals[-1].to_ms:
        act.recorder.insert(Presence(desk.new_id(), participant_id, at_ms))
    elif not intervals and participant.attendance is not Attendance.CAME:
        _arrive(desk, act, participant)
        act.recorder.insert(Presence(desk.new_id(), participant_id, at_ms))


def arrived(desk: Desk, act: Act, participant_id: str, at_ms: int) -> None:
    """Inside an act: somebody is said to have come in at `at_ms`, maybe sooner than was thought."""
    _, intervals = _known(desk, participant_id)
    earliest = (intervals[-2].to_ms or 0) if len(intervals) > 1 else 0
    if intervals and intervals[-1].to_ms is None and earliest <= at_ms < intervals[-1].from_ms:
        act.recorder.update(Presence, intervals[-1].id, from_ms=at_ms)
    else:
        came(desk, act, participant_id, at_ms)


def left(desk: Desk, act: Act, participant_id: str, at_ms: int) -> None:
    """Inside an act: somebody leaves at `at_ms`; who had no interval was there from the start.

    Who was taken to have left later left then.
    """
    participant, intervals = _known(desk, participant_id)
    if intervals and (intervals[-1].to_ms is None or at_ms < intervals[-1].to_ms):
        act.recorder.update(Presence, intervals[-1].id, to_ms=max(at_ms, intervals[-1].from_ms))
    elif not intervals and participant.attendance is Attendance.CAME:
        act.recorder.insert(Presence(desk.new_id(), participant_id, 0, at_ms))


def _arrive(desk: Desk, act: Act, participant: Participant) -> None:
    came_at = participant.came_at or desk.now()
    act.recorder.update(Participant, participant.id, attendance=Attendance.CAME, came_at=came_at)


def _known(desk: Desk, participant_id: str) -> tuple[Participant, list[Presence]]:
    """Raises UserError for somebody who was taken out of the session meanwhile."""
    try:
        participant = desk.library.people.participant(participant_id)
    except GoneError as error:
        raise UserError(TAKEN_OUT) from error
    presence = desk.library.people.presence(participant.session_id)
    return participant, [row for row in presence if row.participant_id == participant_id]
