"""Sessions made up for tests. A person's id is their name; session S1 tests A1 in one step from 0:00 on."""

from collections.abc import Iterable
from dataclasses import replace

from cocreate_desktop.domain.assumptions import Kind, SessionAssumption
from cocreate_desktop.domain.evidence import SessionCase
from cocreate_desktop.domain.observations import Entry, Evidence, Mode, Observation, Side
from cocreate_desktop.domain.people import Attendance, Participant, Person, Segment
from cocreate_desktop.domain.scenario import ItemKind, SessionItem, SessionStepTest
from cocreate_desktop.domain.sessions import Session, StepRun

MINUTE = 60_000


def assumption(code: str = "A1", session: str = "S1", **values) -> SessionAssumption:
    return SessionAssumption(
        f"{session}/{code}", session, code, code, Kind.ACT, f"They do {code}", "V", **values
    )


def person(name: str, belongs_to: str = "") -> Person:
    return Person(name, "P", name, 0, belongs_to=belongs_to)


def participant(
    name: str,
    segment: Segment | None = Segment.CURRENT,
    attendance: Attendance = Attendance.CAME,
    session: str = "S1",
) -> Participant:
    return Participant(f"{session}/{name}", session, name, 1, segment, attendance)


def entry(
    id: str,
    names: Iterable[str],
    mode: Mode,
    sides: Iterable[Side],
    at_ms: int,
    session: str = "S1",
    code: str = "A1",
    run: str | None = "run 1",
    **values,
) -> Entry:
    """One observation, linked to an assumption once for each side."""
    observation = Observation(
        id, session, at_ms, mode, "", values.pop("created_at", at_ms), step_run_id=run, **values
    )
    links = tuple(Evidence(f"{id} {side}", id, f"{session}/{code}", side, "team", at_ms) for side in sides)
    return Entry(observation, tuple(f"{session}/{name}" for name in names), evidence=links)


def case(
    names: Iterable[str] | dict[str, str] = (),
    entries: Iterable[Entry] = (),
    session: str = "S1",
    started_at: int = 1,
    **values,
) -> SessionCase:
    """A session in which everybody named came; a dict gives household or firm by name."""
    belongs = names if isinstance(names, dict) else dict.fromkeys(names, "")
    own = assumption(session=session)
    made = SessionCase(
        Session(session, "P", session, session, 0, started_at=started_at),
        assumptions=(own,),
        runs=(StepRun("run 1", session, "step", 0),),
        tests=(SessionStepTest("test", "step", own.id),),
        items=(
            SessionItem("question", "step", None, ItemKind.ASK, "Why?", "V", own.id),
            SessionItem("picture", "step", None, ItemKind.SHOW, "A sign", "W", own.id),
            SessionItem("watch", "step", None, ItemKind.WATCH, "The sign", "X", own.id),
        ),
        persons=tuple(person(name, firm) for name, firm in belongs.items()),
        participants=tuple(participant(name, session=session) for name in belongs),
        entries=tuple(entries),
    )
    return replace(made, **values)
