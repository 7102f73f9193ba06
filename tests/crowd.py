"""A project after years of use: many assumptions, many sessions, many people, written in bulk."""

from __future__ import annotations

import random
from collections.abc import Iterator

from cocreate_desktop.actions import assumptions, projects, scenario, verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sessions import freeze_project
from cocreate_desktop.domain.assumptions import Importance, Kind, SessionAssumption
from cocreate_desktop.domain.consent import Answer, Consent, ConsentItem
from cocreate_desktop.domain.observations import Evidence, Mode, Observation, ObservationPerson, Side
from cocreate_desktop.domain.people import Attendance, Participant, Person, Segment
from cocreate_desktop.domain.sessions import Session, StepRun

PEOPLE = 8
"""Who comes to one session; half of them came before."""
STEPS = 5
WEEK_MS = 7 * 24 * 60 * 60 * 1000


def gather_crowd(desk: Desk, assumption_count: int = 50, session_count: int = 60) -> str:
    """The id of a project with so many assumptions, each tested in every one of so many sessions."""
    chance = random.Random(1)
    project_id = projects.add_project(desk, "Repair counters of the whole country").ids("projects")[0]
    kinds, importances = list(Kind), list(Importance)
    for number in range(assumption_count):
        kind = kinds[number * len(kinds) // assumption_count]
        text = f"They believe the thing number {number + 1} of all that a shop can do for them"
        assumptions.add_assumption(desk, project_id, kind, text, importance=importances[number % 3])
    steps = [scenario.add_step(desk, project_id, f"Step {n + 1}").ids("steps")[0] for n in range(STEPS)]
    for number, one in enumerate(desk.library.assumptions.of_project(project_id)):
        scenario.test_in_step(desk, one.id, steps[number % STEPS])
    people = [f"Guest {n + 1}" for n in range(session_count * PEOPLE // 2 + PEOPLE)]
    with desk.act(verbs.IMPORT_MEETING, project_id, ids_only=True) as act:
        persons = [Person(desk.new_id(), project_id, alias, desk.now()) for alias in people]
        act.recorder.insert_many(persons)
        act.recorder.insert_many(
            Consent(desk.new_id(), person.id, ConsentItem.NOTES, Answer.YES, desk.now()) for person in persons
        )
    for number in range(session_count):
        guests = persons[number * PEOPLE // 2 : number * PEOPLE // 2 + PEOPLE]
        _hold(desk, project_id, number, guests, chance)
    return project_id


def _hold(desk: Desk, project_id: str, number: int, guests: list[Person], chance: random.Random) -> None:
    started = desk.now() + number * WEEK_MS
    session = Session(
        desk.new_id(), project_id, f"S{number + 1}", f"Store {number + 1}", started,
        started_at=started, ended_at=started + 3_600_000, ended_ms=3_600_000,
    )  # fmt: skip
    with desk.act(verbs.IMPORT_MEETING, project_id, session.id, ids_only=True) as act:
        act.recorder.insert(session)
        freeze_project(desk, act, session)
        participants = [
            Participant(desk.new_id(), session.id, guest.id, n + 1, Segment.CURRENT, Attendance.CAME)
            for n, guest in enumerate(guests)
        ]
        act.recorder.insert_many(participants)
    _note(desk, session, participants, chance)


def _note(desk: Desk, session: Session, participants: list[Participant], chance: random.Random) -> None:
    library = desk.library
    runs = [
        StepRun(desk.new_id(), session.id, step.id, n * 720_000, (n + 1) * 720_000)
        for n, step in enumerate(library.sessions.steps(session.id))
    ]
    with desk.act(verbs.IMPORT_MEETING, session.project_id, session.id, ids_only=True) as act:
        act.recorder.insert_many(runs)
        entries = [
            entry
            for number, assumption in enumerate(library.sessions.assumptions(session.id))
            for entry in _entries(desk, session, assumption, runs[number % STEPS], participants, chance)
        ]
        for records in zip(*entries, strict=True):
            act.recorder.insert_many(records)


def _entries(
    desk: Desk,
    session: Session,
    assumption: SessionAssumption,
    run: StepRun,
    participants: list[Participant],
    chance: random.Random,
) -> Iterator[tuple[Observation, ObservationPerson, Evidence]]:
    """Four of those there say or do something; every third assumption is doubtful."""
    number = int(assumption.code[1:])
    for guest in chance.sample(participants, 4):
        at = run.started_ms + chance.randrange(700_000)
        mode = chance.choice(list(Mode))
        side = Side.AGAINST if number % 3 == 0 and chance.random() < 0.7 else Side.FOR
        one = Observation(
            desk.new_id(), session.id, at, mode, f"shows what {assumption.code} is about", at, run.id
        )
        yield (
            one,
            ObservationPerson(desk.new_id(), one.id, guest.id),
            Evidence(desk.new_id(), one.id, assumption.id, side, "", at),
        )
