"""Short stories that put a library into a state, told through the actions as a user would."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions import (
    assumptions,
    capture,
    consent,
    leading,
    people,
    projects,
    scenario,
    sessions,
)
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.domain.scenario import ItemKind
from tests.fakes import FakeClock

ALL_YES = dict.fromkeys(ConsentItem, Answer.YES)


@dataclass(frozen=True)
class Told:
    """What a story left behind."""

    project_id: str
    session_id: str


def prepare_project(desk: Desk, title: str = "Repair counter (sample)") -> Told:
    """Two assumptions, two steps, three people who agreed to everything, a session to come."""
    project_id = projects.add_project(desk, title).ids("projects")[0]
    sign = assumptions.add_assumption(desk, project_id, Kind.ACT, "They notice the sign on their own")
    quick = assumptions.add_assumption(
        desk, project_id, Kind.JUDGE, "A wait under 20 minutes counts as quick"
    )
    find = scenario.add_step(desk, project_id, "Find the counter", minutes=6).ids("steps")[0]
    wait = scenario.add_step(desk, project_id, "Wait for the repair", minutes=10).ids("steps")[0]
    scenario.add_item(
        desk, find, ItemKind.WATCH, "Do they look at the sign?", assumption_id=sign.rows[0].row_id
    )
    scenario.add_item(desk, wait, ItemKind.ASK, "Was that long?", assumption_id=quick.rows[0].row_id)
    session_id = sessions.plan_session(desk, project_id, "Store Ghent").ids("sessions")[0]
    for alias, segment in (("Lena", Segment.CURRENT), ("Joris", Segment.EX), ("Wout", Segment.RESELLER)):
        person = people.add_person(desk, project_id, alias, segment=segment, session_id=session_id)
        consent.record_answers(desk, person.ids("persons")[0], ALL_YES, how="paper form")
    return Told(project_id, session_id)


def note(desk: Desk, session_id: str, line: str, at_ms: int) -> str:
    """Type a line and press Enter; the id of the entry."""
    draft = parse(line, capture.vocabulary(desk, session_id))
    change = capture.capture_observation(desk, session_id, capture.Capture(draft, at_ms))
    assert change is not None
    return change.ids("observations")[0]


def tell_a_session(desk: Desk, clock: FakeClock, title: str = "Repair counter (sample)") -> Told:
    """The prepared project with its session held: two steps, four entries, ended."""
    told = prepare_project(desk, title)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    note(desk, told.session_id, "@Lena did: walks straight past the sign #signage -A1 :(", 58_000)
    note(desk, told.session_id, "@Joris said: where can I get this fixed? #words", 59_000)
    clock.advance(300_000)
    leading.next_step(desk, told.session_id)
    clock.advance(60_000)
    note(desk, told.session_id, "@Lena did: sits down at the bench #wait +A2 :)", 400_000)
    note(desk, told.session_id, "@Wout said: with three waiting it is forty -A2", 410_000)
    clock.advance(500_000)
    sessions.end_session(desk, told.session_id)
    return told
