"""Put the sample project into a library: a finished track to look at, played through the same actions."""

from __future__ import annotations

from cocreate_desktop import paths
from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sampling.calendar import Calendar
from cocreate_desktop.actions.sampling.preparing import prepare
from cocreate_desktop.actions.sampling.proposing import propose
from cocreate_desktop.actions.sampling.stage import Stage
from cocreate_desktop.actions.sampling.visiting import plan_next, visit
from cocreate_desktop.domain.clock import StagedClock
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.exchange.sample import Sample, read_sample
from cocreate_desktop.store.library import Library


def find_sample(library: Library) -> Project | None:
    """The sample that is in the library already."""
    return next((project for project in library.projects.all() if project.is_sample), None)


def load_sample(desk: Desk) -> str:
    """The id of the sample project, which is put into the library unless it is there.

    It is played on a desk beside this one, with a clock that is put to each moment: nothing of it can be
    undone here. All of it is one transaction, and is told of as one change.
    Raises UserError while a session runs.
    """
    if known := find_sample(desk.library):
        return known.id
    _refuse_while_running(desk.library)
    sample = read_sample(paths.resources("sample"))
    project_id = desk.new_id()
    member_here = desk.library.member_here
    try:
        with desk.act(verbs.LOAD_SAMPLE, project_id) as act:
            _play(desk, sample, project_id)
            desk.library.seat(member_here)
            act.recorder.update(Project, project_id, is_sample=True, attribution=sample.attribution)
    finally:
        desk.library.read_seat()
    return project_id


def contents_of(library: Library, project_id: str, *, known_before: bool) -> Message:
    """What the sample holds, in a sentence, and whether it was there before."""
    sentence = QT_TRANSLATE_NOOP(
        "Sample",
        "“{title}” is in the library: {assumptions} assumptions, {steps} steps, {sessions} sessions,"
        " {people} people, {observations} observations.",
    )
    if known_before:
        sentence = QT_TRANSLATE_NOOP(
            "Sample",
            "“{title}” was in the library before, nothing was added: {assumptions} assumptions,"
            " {steps} steps, {sessions} sessions, {people} people, {observations} observations.",
        )
    return sentence.fill(
        title=library.projects.get(project_id).title,
        assumptions=len(library.assumptions.of_project(project_id)),
        steps=len(library.scenarios.steps(project_id)),
        sessions=len(library.sessions.of_project(project_id)),
        people=len(library.people.of_project(project_id)),
        observations=sum(library.observations.counts(project_id).values()),
    )


def _play(desk: Desk, sample: Sample, project_id: str) -> None:
    clock = StagedClock(desk.now())
    stage = Stage(desk.beside(clock), clock, Calendar.of(sample, desk.now()), project_id)
    prepare(stage, sample)
    for held in sample.sessions:
        visit(stage, held)
    propose(stage, sample)
    plan_next(stage, sample.next)


def _refuse_while_running(library: Library) -> None:
    running = library.sessions.running()
    if running is not None:
        raise UserError(
            QT_TRANSLATE_NOOP("Sample", "“{title}” is running. End it, then open the sample.").fill(
                title=running.title
            )
        )
