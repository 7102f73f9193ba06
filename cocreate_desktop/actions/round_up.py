"""The round-up of a visit to a step: read its cells, and answer one."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.capture import Capture, ready_to_write, write_entry
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.judging import session_case
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.domain.capture import Draft, Link
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.observations import Observation, Origin, Unseen
from cocreate_desktop.domain.round_up import Cell, RoundUp, Seen, is_from_memory, round_up
from cocreate_desktop.domain.sessions import Session, StepRun
from cocreate_desktop.store.library import Library


def read(library: Library, session_id: str, run_id: str) -> RoundUp:
    """The cells of a visit to a step, without anybody who did not say yes to notes."""
    case = session_case(library, session_id)
    return round_up(case, _run(library, session_id, run_id), library.observations.unseen(session_id))


def read_all(library: Library, session_id: str) -> list[RoundUp]:
    """The round-ups of all visits that tested something while somebody was there, in their order."""
    case, unseen = session_case(library, session_id), library.observations.unseen(session_id)
    all_of_them = [round_up(case, run, unseen) for run in library.sessions.runs(session_id)]
    return [one for one in all_of_them if one.cells]


def answer(
    desk: Desk, session_id: str, run_id: str, cell: Cell, seen: Seen | None, *, unprompted: bool = False
) -> ChangeSet | None:
    """Say what one person was seen to do about one assumption; None takes the answer back.

    When in the visit it was nobody can tell, so that it counts from the visit's end: after the question,
    if that was asked. `unprompted` says that it was before. None if it was answered so already.
    Raises UserError for somebody who refused notes.
    """
    session = desk.library.sessions.get(session_id)
    run = _run(desk.library, session_id, run_id)
    place = (cell.assumption_id, cell.participant_id)
    known = read(desk.library, session_id, run_id).cells[place]
    if known.answered is seen and (known.unprompted == unprompted or seen is Seen.NOTHING):
        return None
    entry = _entry(desk, session, run, place, seen)
    with desk.act(verbs.ROUND_UP, session.project_id, session_id, origin=Origin.ROUND_UP.value) as act:
        _forget(act, known)
        if entry is not None:
            observation_id = desk.new_id()
            write_entry(desk, act, session, entry, observation_id)
            if unprompted:
                act.recorder.update(Observation, observation_id, prompted=False)
        elif seen is Seen.NOTHING:
            assumption_id, participant_id = place
            act.recorder.insert(
                Unseen(desk.new_id(), run_id, participant_id, assumption_id, desk.actor, desk.now())
            )
    return act.result


def _entry(
    desk: Desk, session: Session, run: StepRun, place: tuple[str, str], seen: Seen | None
) -> Capture | None:
    if seen is None or seen.link is None:
        return None
    (mode, side), (assumption_id, participant_id) = seen.link, place
    now_ms = _now_ms(desk, session)
    draft = Draft(mode=mode, people=(participant_id,), evidence=(Link(side, assumption_id),))
    entry = Capture(
        draft, _last_seen_ms(desk, run, participant_id, now_ms), Origin.ROUND_UP,
        from_memory=is_from_memory(run, now_ms), step_run_id=run.id,
    )  # fmt: skip
    return ready_to_write(desk, session.id, entry)


def _last_seen_ms(desk: Desk, run: StepRun, participant_id: str, now_ms: int) -> int:
    """The last moment of a visit at which somebody was there: a later one would say that they came back."""
    ends = [now_ms if run.ended_ms is None else run.ended_ms - 1]
    ends += [
        stay.to_ms - 1
        for stay in desk.library.people.presence(run.session_id)
        if stay.participant_id == participant_id and stay.to_ms is not None and stay.to_ms > run.started_ms
    ][-1:]
    return max(run.started_ms, min(ends))


def _now_ms(desk: Desk, session: Session) -> int:
    """The session clock, going on after the end as if nobody had stopped it."""
    if session.ended_at is None or session.ended_ms is None:
        return Stopwatch(desk, session.id).now_ms()
    return session.ended_ms + max(0, desk.now() - session.ended_at)


def _forget(act: Act, known: Cell) -> None:
    if known.answer_id is not None:
        act.recorder.delete(Unseen if known.answered is Seen.NOTHING else Observation, known.answer_id)


def _run(library: Library, session_id: str, run_id: str) -> StepRun:
    return next(run for run in library.sessions.runs(session_id) if run.id == run_id)
