"""What hangs on a record: what goes with it when it is deleted, or points to it and stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Protocol

from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import Pair, Step, tested_pairs
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.store.library import Library

Record = Project | Session | Person | Assumption | Step


class Named(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True)
class Hanging:
    """Ids of living records; what is sealed is in no count. `sessions` are for an assumption and a step
    those that were held with it, for a person those they take part in."""

    sessions: frozenset[str] = frozenset()
    entries: frozenset[str] = frozenset()
    assumptions: frozenset[str] = frozenset()
    steps: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    notes: frozenset[str] = frozenset()
    findings: frozenset[str] = frozenset()
    propositions: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    def __or__(self, other: Hanging) -> Hanging:
        """What hangs on either of two records."""
        return Hanging(
            **{field.name: getattr(self, field.name) | getattr(other, field.name) for field in fields(self)}
        )


def what_hangs_on(library: Library, record: Record) -> Hanging:
    """What goes with a record, or refers to it and would miss it."""
    match record:
        case Project():
            return _on_project(library, record)
        case Session():
            return _on_session(library, record)
        case Person():
            return _on_person(library, record)
        case Assumption():
            return _on_assumption(library, record)
        case Step():
            return _on_step(library, record)


def _on_project(library: Library, project: Project) -> Hanging:
    found = Hanging(
        assumptions=_ids(library.assumptions.of_project(project.id)),
        steps=_ids(library.scenarios.steps(project.id)),
        people=_ids(library.people.of_project(project.id)),
        propositions=_ids(library.propositions.of_project(project.id)),
    )
    for session in library.sessions.of_project(project.id):
        found |= _on_session(library, session) | Hanging(sessions=frozenset({session.id}))
    return found


def _on_session(library: Library, session: Session) -> Hanging:
    return Hanging(
        entries=frozenset(library.observations.ids(session.id)),
        notes=_ids(library.board.notes(session.id)),
        findings=_ids(library.findings.of_session(session.id)),
    )


def _on_person(library: Library, person: Person) -> Hanging:
    return Hanging(
        sessions=frozenset(
            one.session_id
            for one in library.people.participations(person.id)
            if library.sessions.find(one.session_id) is not None
        ),
        entries=frozenset(library.observations.about(person.id)),
    )


def _on_assumption(library: Library, assumption: Assumption) -> Hanging:
    settled_by = library.findings.assumptions(assumption.project_id)
    return Hanging(
        steps=frozenset(
            step_id
            for step_id, assumption_id in _tested(library, assumption.project_id)
            if assumption_id == assumption.id
        ),
        sessions=frozenset(
            session.id
            for session in library.sessions.of_project(assumption.project_id)
            if any(frozen.origin_id == assumption.id for frozen in library.sessions.assumptions(session.id))
        ),
        findings=frozenset(finding_id for finding_id, ids in settled_by.items() if assumption.id in ids),
    )


def _on_step(library: Library, step: Step) -> Hanging:
    tested = {
        assumption_id for step_id, assumption_id in _tested(library, step.project_id) if step_id == step.id
    }
    return Hanging(
        assumptions=_ids(library.assumptions.of_project(step.project_id)) & tested,
        sessions=frozenset(
            session.id
            for session in library.sessions.of_project(step.project_id)
            if any(frozen.origin_id == step.id for frozen in library.sessions.steps(session.id))
        ),
    )


def _tested(library: Library, project_id: str) -> set[Pair]:
    return tested_pairs(library.scenarios.tests(project_id), library.scenarios.items(project_id))


def _ids(records: Iterable[Named]) -> frozenset[str]:
    return frozenset(record.id for record in records)
