"""Where something that was found is: the project or session to open, the page, and what to select there."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions.searching import Findable
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.decisions import Disagreement, Finding, Proposition
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import Step
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.place import Place


@dataclass(frozen=True)
class Landing:
    """A page, and the id of the record to select on it, if any."""

    page: str
    row_id: str = ""


def landing_of(found: Findable) -> Landing:
    match found.source:
        case Project():
            return Landing("overview")
        case Session() as session:
            return landing_of_session(session)
        case Step() as step:
            return Landing("scenario", step.id)
        case Assumption() as assumption:
            return Landing("assumptions", assumption.id)
        case Finding() | Disagreement() | Proposition():
            return Landing("decide", found.id)
        case Note() | Cluster():
            return Landing("board", found.id)
        case Person() as person:
            return Landing("people", person.id)
        case Entry():
            return Landing("run", found.id)


def landing_of_session(session: Session) -> Landing:
    """Before it is held, who comes; then what happened."""
    return Landing("people" if session.state is SessionState.PLANNED else "run")


def open_place(place: Place, library: Library, found: Findable) -> None:
    """Go to its project and session. Who is in the open session already is looked at there."""
    session = found.session
    if isinstance(found.source, Person) and _takes_part(library, place.session_id, found.id):
        return
    if session is not None and session.id != place.session_id:
        place.open_session(session.id)
    elif session is None and found.project.id != place.project_id:
        place.open_project(found.project.id)


def _takes_part(library: Library, session_id: str | None, person_id: str) -> bool:
    participants = library.people.participants(session_id) if session_id else []
    return any(one.person_id == person_id for one in participants)
