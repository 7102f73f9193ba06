"""Ask before something is deleted that others point to, and say what else goes and what stays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions.hanging import Hanging, Record, what_hangs_on
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import Step
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.shell.counting import counted, listed
from cocreate_desktop.views.shell.dialogs import confirmed
from cocreate_desktop.views.wording import say, shortened

_DELETE = QT_TRANSLATE_NOOP("Deleting", "Delete")
_THEM_BACK = QT_TRANSLATE_NOOP("Deleting", "You can get them back under “Recently deleted”, in the Library.")
_IT_BACK = QT_TRANSLATE_NOOP("Deleting", "You can get it back under “Recently deleted”, in the Library.")
_DELETE_SEVERAL = QT_TRANSLATE_NOOP("Deleting", "Delete {things}?")
_DELETE_ONE = QT_TRANSLATE_NOOP("Deleting", "Delete “{name}”?")
_SESSIONS_WITH = QT_TRANSLATE_NOOP("Deleting", "{sessions} with {observations}")
_TAKES_ALONG = QT_TRANSLATE_NOOP("Deleting", "It takes {things} with it.")
_OUT_OF = QT_TRANSLATE_NOOP("Deleting", "This takes them out of {sessions}.")
_COUNTS_NO_MORE = QT_TRANSLATE_NOOP(
    "Deleting", "What they said and did there ({observations}) counts no more."
)
_TESTED_IN = QT_TRANSLATE_NOOP("Deleting", "Tested in {steps}.")
_JUDGED_IN = QT_TRANSLATE_NOOP("Deleting", "Judged in {sessions}: past sessions keep their copy.")
_SETTLED_BY = QT_TRANSLATE_NOOP("Deleting", "Settled by {findings}.")
_TESTED_THERE = QT_TRANSLATE_NOOP("Deleting", "Tested there: {assumptions}.")
_RUN_IN = QT_TRANSLATE_NOOP("Deleting", "Run in {sessions}: past sessions keep their copy.")

LONGEST_NAME = 60
"""Characters of a name in the question."""

_THINGS = {
    Project: "projects",
    Session: "sessions",
    Person: "people",
    Assumption: "assumptions",
    Step: "steps",
}


def may_delete(parent: QWidget, library: Library, *records: Record) -> bool:
    """Whether these records, all of one kind, are to be deleted; asked only where something hangs on them."""
    hanging = reduce(or_, (what_hangs_on(library, record) for record in records), Hanging())
    if not hanging:
        return True
    return confirmed(parent, _question(records), what_goes(records, hanging), say(_DELETE))


def what_goes(records: Sequence[Record], hanging: Hanging) -> str:
    """What goes along, what stays, and where it all can be found again."""
    match records[0]:
        case Project() | Session():
            told = [_taken_along(hanging)]
        case Person():
            told = _about_people(hanging)
        case Assumption():
            told = _about_assumptions(hanging)
        case Step():
            told = _about_steps(hanging)
    back = _THEM_BACK if len(records) > 1 or isinstance(records[0], Person) else _IT_BACK
    return " ".join([*told, say(back)])


def _question(records: Sequence[Record]) -> str:
    if len(records) > 1:
        return say(_DELETE_SEVERAL.fill(things=counted(_THINGS[type(records[0])], len(records))))
    match records[0]:
        case Project(title=name) | Session(title=name) | Step(title=name) | Person(alias=name):
            pass
        case Assumption(code=name):
            pass
    return say(_DELETE_ONE.fill(name=shortened(name, LONGEST_NAME)))


def _taken_along(hanging: Hanging) -> str:
    parts = [
        counted(things, len(getattr(hanging, things)))
        for things in ("assumptions", "steps", "people", "notes", "findings", "propositions")
        if getattr(hanging, things)
    ]
    observations = counted("observations", len(hanging.entries))
    if hanging.sessions and hanging.entries:
        sessions = counted("sessions", len(hanging.sessions))
        parts.insert(0, say(_SESSIONS_WITH.fill(sessions=sessions, observations=observations)))
    elif hanging.sessions:
        parts.insert(0, counted("sessions", len(hanging.sessions)))
    elif hanging.entries:
        parts.insert(0, observations)
    return say(_TAKES_ALONG.fill(things=listed(parts)))


def _about_people(hanging: Hanging) -> list[str]:
    sessions = counted("sessions", len(hanging.sessions))
    observations = counted("observations", len(hanging.entries))
    told: list[str] = []
    if hanging.sessions:
        told.append(say(_OUT_OF.fill(sessions=sessions)))
    if hanging.entries:
        told.append(say(_COUNTS_NO_MORE.fill(observations=observations)))
    return told


def _about_assumptions(hanging: Hanging) -> list[str]:
    told: list[str] = []
    if hanging.steps:
        told.append(say(_TESTED_IN.fill(steps=counted("steps", len(hanging.steps)))))
    if hanging.sessions:
        sessions = counted("sessions", len(hanging.sessions))
        told.append(say(_JUDGED_IN.fill(sessions=sessions)))
    if hanging.findings:
        told.append(say(_SETTLED_BY.fill(findings=counted("findings", len(hanging.findings)))))
    return told


def _about_steps(hanging: Hanging) -> list[str]:
    told: list[str] = []
    if hanging.assumptions:
        assumptions = counted("assumptions", len(hanging.assumptions))
        told.append(say(_TESTED_THERE.fill(assumptions=assumptions)))
    if hanging.sessions:
        sessions = counted("sessions", len(hanging.sessions))
        told.append(say(_RUN_IN.fill(sessions=sessions)))
    return told
