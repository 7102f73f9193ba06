"""Ask before something is deleted that others point to, and say what else goes and what stays."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions.hanging import Hanging, Record, what_hangs_on
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import Step
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.shell.counting import counted, listed
from cocreate_desktop.views.shell.dialogs import confirmed

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
    return confirmed(parent, _question(records), what_goes(records, hanging), tr("Delete"))


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
    several = tr("You can get them back under “Recently deleted”, in the Library.")
    one = tr("You can get it back under “Recently deleted”, in the Library.")
    return " ".join([*told, several if len(records) > 1 or isinstance(records[0], Person) else one])


def _question(records: Sequence[Record]) -> str:
    if len(records) > 1:
        return tr("Delete {things}?").format(things=counted(_THINGS[type(records[0])], len(records)))
    match records[0]:
        case Project(title=name) | Session(title=name) | Step(title=name) | Person(alias=name):
            pass
        case Assumption(code=name):
            pass
    return tr("Delete “{name}”?").format(name=shortened(name))


def _taken_along(hanging: Hanging) -> str:
    parts = [
        counted(things, len(getattr(hanging, things)))
        for things in ("assumptions", "steps", "people", "notes", "findings", "propositions")
        if getattr(hanging, things)
    ]
    entries = counted("entries", len(hanging.entries))
    if hanging.sessions and hanging.entries:
        sessions = counted("sessions", len(hanging.sessions))
        parts.insert(0, tr("{sessions} with {entries}").format(sessions=sessions, entries=entries))
    elif hanging.sessions:
        parts.insert(0, counted("sessions", len(hanging.sessions)))
    elif hanging.entries:
        parts.insert(0, entries)
    return tr("It takes {things} with it.").format(things=listed(parts))


def _about_people(hanging: Hanging) -> list[str]:
    sessions, entries = counted("sessions", len(hanging.sessions)), counted("entries", len(hanging.entries))
    told: list[str] = []
    if hanging.sessions:
        told.append(tr("This takes them out of {sessions}.").format(sessions=sessions))
    if hanging.entries:
        told.append(tr("What they said and did there ({entries}) counts no more.").format(entries=entries))
    return told


def _about_assumptions(hanging: Hanging) -> list[str]:
    told: list[str] = []
    if hanging.steps:
        told.append(tr("Tested in {steps}.").format(steps=counted("steps", len(hanging.steps))))
    if hanging.sessions:
        sessions = counted("sessions", len(hanging.sessions))
        told.append(tr("Judged in {sessions}: past sessions keep their copy.").format(sessions=sessions))
    if hanging.findings:
        told.append(tr("Settled by {findings}.").format(findings=counted("findings", len(hanging.findings))))
    return told


def _about_steps(hanging: Hanging) -> list[str]:
    told: list[str] = []
    if hanging.assumptions:
        assumptions = counted("assumptions", len(hanging.assumptions))
        told.append(tr("Tested there: {assumptions}.").format(assumptions=assumptions))
    if hanging.sessions:
        sessions = counted("sessions", len(hanging.sessions))
        told.append(tr("Run in {sessions}: past sessions keep their copy.").format(sessions=sessions))
    return told


def shortened(name: str) -> str:
    """A name that fits into a question."""
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"


def tr(source: str) -> str:
    """Translate a text of the question."""
    return QCoreApplication.translate("Deleting", source)
