"""What is ready for a session and what is missing, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions.overview import tested_in_scenario
from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.domain.templates import blanks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.wording import say

_NAMED = 3

MINUTES = QT_TRANSLATE_NOOP("Run", "{steps} steps, {minutes} minutes")
NO_STEPS = QT_TRANSLATE_NOOP("Run", "The scenario has no step yet.")
ASSUMPTIONS = QT_TRANSLATE_NOOP("Run", "{n} assumptions")
NO_ASSUMPTION = QT_TRANSLATE_NOOP("Run", "There is no assumption to test yet.")
UNTESTED = QT_TRANSLATE_NOOP("Run", "No step tests {names}.")
PEOPLE = QT_TRANSLATE_NOOP("Run", "{n} people invited")
NO_PEOPLE = QT_TRANSLATE_NOOP("Run", "Nobody is invited yet.")
ASKED = QT_TRANSLATE_NOOP("Run", "Everybody was asked whether notes may be kept.")
NOT_ASKED = QT_TRANSLATE_NOOP(
    "Run", "{names}: not yet asked about notes. Observations on them stay sealed until a yes."
)
REFUSED = QT_TRANSLATE_NOOP("Run", "{names}: no notes. Do not write about them.")
NO_SEGMENT = QT_TRANSLATE_NOOP(
    "Run", "{names}: no segment yet. It decides whose word counts as a customer's."
)
BLANKS = QT_TRANSLATE_NOOP("Run", "{names}: fill in what stands in brackets.")
STEP = QT_TRANSLATE_NOOP("Run", "step {n}")
AND_MORE = QT_TRANSLATE_NOOP("Run", "{names} and {n} more")


@dataclass(frozen=True)
class Point:
    """One line of the list; `page` is where what is missing can be mended."""

    ready: bool
    message: Message
    page: str = ""


def readiness(library: Library, session: Session) -> list[Point]:
    """Steps, assumptions, people, consent."""
    return [
        *_steps(library, session.project_id),
        *_assumptions(library, session.project_id),
        *_people(library, session),
    ]


def _steps(library: Library, project_id: str) -> list[Point]:
    steps = library.scenarios.steps(project_id)
    if not steps:
        return [Point(False, NO_STEPS, "scenario")]
    minutes = sum(step.minutes for step in steps)
    points = [Point(True, MINUTES.fill(steps=len(steps), minutes=minutes))]
    texts = {step.id: [step.title, step.simulates, step.say] for step in steps}
    for item in library.scenarios.items(project_id):
        texts[item.step_id].append(item.text)
    open_steps = [
        say(STEP.fill(n=n)) for n, step in enumerate(steps, start=1) if blanks(" ".join(texts[step.id]))
    ]
    if open_steps:
        points.append(Point(False, BLANKS.fill(names=_listed(open_steps)), "scenario"))
    return points


def _assumptions(library: Library, project_id: str) -> list[Point]:
    assumptions = library.assumptions.of_project(project_id)
    if not assumptions:
        return [Point(False, NO_ASSUMPTION, "assumptions")]
    tested = tested_in_scenario(library, project_id)
    untested = [one.code for one in assumptions if one.id not in tested]
    points = [Point(True, ASSUMPTIONS.fill(n=len(assumptions)))]
    if untested:
        points.append(Point(False, UNTESTED.fill(names=_listed(untested)), "scenario"))
    if unfilled := [one.code for one in assumptions if blanks(f"{one.text} {one.right_if} {one.wrong_if}")]:
        points.append(Point(False, BLANKS.fill(names=_listed(unfilled)), "assumptions"))
    return points


def _people(library: Library, session: Session) -> list[Point]:
    participants = library.people.participants(session.id)
    if not participants:
        return [Point(False, NO_PEOPLE, "people")]
    invited = {one.person_id for one in participants}
    persons = [person for person in library.people.of_project(session.project_id) if person.id in invited]
    points = [Point(True, PEOPLE.fill(n=len(participants))), *_consents(library, session, persons)]
    segments = {one.person_id: one.segment for one in participants}
    if unknown := [person.alias for person in persons if segments[person.id] is None]:
        points.append(Point(False, NO_SEGMENT.fill(names=_listed(unknown)), "people"))
    return points


def _consents(library: Library, session: Session, persons: list[Person]) -> list[Point]:
    answers = library.people.consents(session.project_id)
    agreed = {person.id: Agreed.of(answers.get(person.id, ())) for person in persons}
    not_asked = [person.alias for person in persons if not agreed[person.id].asked]
    refused = [
        person.alias
        for person in persons
        if agreed[person.id].asked and not agreed[person.id].to(ConsentItem.NOTES)
    ]
    points: list[Point] = []
    if not_asked:
        points.append(Point(False, NOT_ASKED.fill(names=_listed(not_asked)), "people"))
    if refused:
        points.append(Point(False, REFUSED.fill(names=_listed(refused)), "people"))
    return points or [Point(True, ASKED)]


def _listed(names: list[str]) -> Message | str:
    """Three names, and how many more."""
    first = ", ".join(names[:_NAMED])
    return AND_MORE.fill(names=first, n=len(names) - _NAMED) if len(names) > _NAMED else first
