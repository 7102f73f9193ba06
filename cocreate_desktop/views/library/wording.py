"""The words of the list: what kinds are called, and what stands at the end of a row."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale

from cocreate_desktop.actions.searching import Findable
from cocreate_desktop.actions.standing import Standing
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.decisions import Disagreement, Finding, Proposition
from cocreate_desktop.domain.evidence.telling import did_and_said
from cocreate_desktop.domain.observations import Entry, Mode
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import Step
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.library.listing import Kind
from cocreate_desktop.views.library.ways import Thing
from cocreate_desktop.views.shell.counting import counted
from cocreate_desktop.views.wording import quoted, say

KINDS = {
    Kind.LATELY: QT_TRANSLATE_NOOP("Library", "Opened lately"),
    Kind.OBSERVATIONS: QT_TRANSLATE_NOOP("Library", "Observations"),
    Kind.NOTES: QT_TRANSLATE_NOOP("Library", "Notes and clusters on boards"),
    Kind.CONCLUSIONS: QT_TRANSLATE_NOOP("Library", "Assumptions and findings"),
    Kind.PROJECTS: QT_TRANSLATE_NOOP("Library", "Projects and steps"),
    Kind.SESSIONS: QT_TRANSLATE_NOOP("Library", "Sessions"),
    Kind.PEOPLE: QT_TRANSLATE_NOOP("Library", "People"),
    Kind.PAGES: QT_TRANSLATE_NOOP("Library", "Pages"),
    Kind.COMMANDS: QT_TRANSLATE_NOOP("Library", "Commands"),
}
SHORT_KINDS = KINDS | {Kind.NOTES: QT_TRANSLATE_NOOP("Library", "Notes")}
"""What kinds are called on chips."""

ALL = QT_TRANSLATE_NOOP("Library", "All")
ONE_FOUND = QT_TRANSLATE_NOOP("Library", "1 found")
FOUND = QT_TRANSLATE_NOOP("Library", "{n} found")
NOTHING_FOUND = QT_TRANSLATE_NOOP("Library", "Nothing here is called “{words}”.")
NOTHING_IN_PROJECT = QT_TRANSLATE_NOOP("Library", "Nothing in this project is called “{words}”.")

_AND = QT_TRANSLATE_NOOP("Library", "{one}, {other}")
_SEEN_OR_HEARD = QT_TRANSLATE_NOOP("Library", "{n} seen or heard")
_ARCHIVED = QT_TRANSLATE_NOOP("Library", "archived")
_PLANNED = QT_TRANSLATE_NOOP("Library", "planned")
_RUNNING = QT_TRANSLATE_NOOP("Library", "running")
_SCENARIO = QT_TRANSLATE_NOOP("Library", "scenario")
_PROPOSITION = QT_TRANSLATE_NOOP("Library", "proposition")


def text_of(thing: Thing) -> str:
    """What is read in a row; what was said stands in quotes."""
    if isinstance(thing, Findable) and isinstance(thing.source, Entry):
        return quoted(thing.text) if thing.source.observation.mode is Mode.SAID else thing.text
    return thing.text


def where_of(thing: Findable, open_project: str | None) -> str:
    """The project, where it is not the open one."""
    is_named = isinstance(thing.source, Project) or thing.project.id == open_project
    return "" if is_named else thing.project.title


def detail_of(thing: Findable, standing: Standing | None = None) -> str:
    """Where in the project it is, and how much is in it."""
    session = thing.session.title if thing.session else ""
    match thing.source:
        case Entry(observation):
            return listed(session, clock_text(observation.at_ms))
        case Note():
            return listed(session, counted("votes", thing.number) if thing.number else "")
        case Cluster():
            return listed(session, counted("notes", thing.number))
        case Session():
            return _of_session(thing, thing.source)
        case Assumption():
            return _evidence(standing)
        case Step():
            return say(_SCENARIO)
        case Proposition():
            return say(_PROPOSITION)
        case Project():
            return _of_project(thing, thing.source)
        case Finding() | Disagreement() | Person():
            return session


def listed(one: str, other: str) -> str:
    """Two parts of a detail, or the one that there is."""
    return say(_AND.fill(one=one, other=other)) if one and other else one or other


def _of_project(thing: Findable, project: Project) -> str:
    sessions = counted("sessions", thing.number)
    return listed(sessions, say(_ARCHIVED)) if project.archived_at is not None else sessions


def _of_session(thing: Findable, session: Session) -> str:
    day = QDate.fromString(session.planned_for, "yyyy-MM-dd")
    when = QLocale().toString(day, "d MMM") if day.isValid() else ""
    match session.state:
        case SessionState.PLANNED:
            return listed(when, say(_PLANNED))
        case SessionState.RUNNING:
            return listed(when, say(_RUNNING))
        case SessionState.ENDED:
            return listed(when, counted("observations", thing.number))


def _evidence(standing: Standing | None) -> str:
    """What people did and said; while a session runs only how many were seen or heard."""
    if standing is None or not standing.heard:
        return ""
    if standing.hides_direction:
        return say(_SEEN_OR_HEARD.fill(n=standing.heard))
    return say(did_and_said(standing.tally.did, standing.tally.said))
