"""What the list of projects shows, read from the library."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.shelving import Deleted, recently_deleted
from cocreate_desktop.domain.decisions import Decision
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.shell.counting import counted
from cocreate_desktop.views.wording import say, translate

ARCHIVED, DELETED = "fold:archived", "fold:deleted"
"""Keys of the two folds at the end of the list."""

KINDS = {
    "projects": QT_TRANSLATE_NOOP("Deleted", "Project"),
    "sessions": QT_TRANSLATE_NOOP("Deleted", "Session"),
    "assumptions": QT_TRANSLATE_NOOP("Deleted", "Assumption"),
    "steps": QT_TRANSLATE_NOOP("Deleted", "Step"),
    "persons": QT_TRANSLATE_NOOP("Deleted", "Person"),
    "observations": QT_TRANSLATE_NOOP("Deleted", "Observation"),
    "notes": QT_TRANSLATE_NOOP("Deleted", "Note"),
    "clusters": QT_TRANSLATE_NOOP("Deleted", "Cluster"),
    "findings": QT_TRANSLATE_NOOP("Deleted", "Finding"),
    "propositions": QT_TRANSLATE_NOOP("Deleted", "Proposition"),
    "disagreements": QT_TRANSLATE_NOOP("Deleted", "Disagreement"),
}
"""What was deleted, by its table."""


@dataclass(frozen=True)
class ProjectRow:
    project: Project
    facts: str
    unfolded: bool

    @property
    def key(self) -> str:
        return self.project.id

    @property
    def cells(self) -> tuple[str, ...]:
        return self.project.title, self.facts


@dataclass(frozen=True)
class SessionRow:
    session: Session
    day: str
    state: str
    """How many entries it has, or that it is to come."""

    @property
    def key(self) -> str:
        return self.session.id

    @property
    def cells(self) -> tuple[str, ...]:
        return self.session.title, self.day, self.state


@dataclass(frozen=True)
class FoldRow:
    key: str
    words: str
    count: int
    unfolded: bool

    @property
    def cells(self) -> tuple[str, ...]:
        return self.words, str(self.count)


@dataclass(frozen=True)
class DeletedRow:
    deleted: Deleted
    kind: str
    when: str

    @property
    def key(self) -> str:
        return f"deleted:{self.deleted.id}"

    @property
    def words(self) -> str:
        return self.deleted.words or translate("Shelf", "Without a name")

    @property
    def cells(self) -> tuple[str, ...]:
        return self.words, self.kind, self.deleted.project, self.when


Row = ProjectRow | SessionRow | FoldRow | DeletedRow


def read_rows(desk: Desk, unfolded: Collection[str], moments: Moments) -> list[Row]:
    """Projects with the sessions of those that are unfolded, then what is archived, then what was deleted."""
    projects = desk.library.projects.all()
    rows: list[Row] = []
    for project in projects:
        if project.archived_at is None:
            rows += _with_sessions(desk.library, project, unfolded, moments)
    archived = [project for project in projects if project.archived_at is not None]
    if archived:
        rows.append(FoldRow(ARCHIVED, translate("Shelf", "Archived"), len(archived), ARCHIVED in unfolded))
        if ARCHIVED in unfolded:
            for project in archived:
                rows += _with_sessions(desk.library, project, unfolded, moments)
    deleted = recently_deleted(desk)
    if deleted:
        words = translate("Shelf", "Recently deleted")
        rows.append(FoldRow(DELETED, words, len(deleted), DELETED in unfolded))
        if DELETED in unfolded:
            rows += [_deleted_row(one, moments) for one in deleted]
    return rows


def _with_sessions(
    library: Library, project: Project, unfolded: Collection[str], moments: Moments
) -> list[Row]:
    sessions = library.sessions.of_project(project.id)
    is_open = project.id in unfolded
    rows: list[Row] = [ProjectRow(project, _facts(library, project, sessions, moments, is_open), is_open)]
    if is_open:
        counts = library.observations.counts(project.id)
        newest = next((one for one in reversed(sessions) if one.ended_at is not None), None)
        rows += [
            SessionRow(one, _day(one, moments), _state(one, counts.get(one.id, 0), in_words=one is newest))
            for one in reversed(sessions)
        ]
    return rows


def _facts(
    library: Library, project: Project, sessions: list[Session], moments: Moments, is_open: bool
) -> str:
    """How much there is, and the one thing more that says most about a project."""
    if not sessions:
        assumptions = counted("assumptions", len(library.assumptions.of_project(project.id)))
        return translate("Shelf", "{assumptions}, no session yet").format(assumptions=assumptions)
    return translate("Shelf", "{assumptions}, {sessions}, {more}").format(
        assumptions=counted("assumptions", len(library.assumptions.of_project(project.id))),
        sessions=counted("sessions", len(sessions)),
        more=counted("people", len(library.people.of_project(project.id)))
        if is_open
        else _standing(library, project, sessions, moments),
    )


def _standing(library: Library, project: Project, sessions: list[Session], moments: Moments) -> str:
    decisions = {one.decision for one in library.propositions.of_project(project.id)}
    if decisions == {Decision.STOP}:
        return translate("Shelf", "stopped")
    if any(one.state is SessionState.RUNNING for one in sessions):
        return translate("Shelf", "running")
    held = [one for one in sessions if one.started_at is not None]
    if held:
        return translate("Shelf", "last on {day}").format(day=_day(held[-1], moments))
    if sessions and sessions[0].planned_for:
        return translate("Shelf", "planned for {day}").format(day=_day(sessions[0], moments))
    return counted("people", len(library.people.of_project(project.id)))


def _day(session: Session, moments: Moments) -> str:
    """The day of a session; the year only where it is another one."""
    if session.started_at is not None:
        day = moments.date(session.started_at)
    elif session.planned_for:
        day = date.fromisoformat(session.planned_for)
    else:
        return ""
    form = "d MMM" if day.year == moments.today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _state(session: Session, entries: int, *, in_words: bool) -> str:
    """What is counted is said once, over the figures of the earlier sessions."""
    if session.state is SessionState.PLANNED:
        return translate("Shelf", "planned")
    if session.state is SessionState.RUNNING:
        return translate("Shelf", "running")
    return counted("observations", entries) if in_words else str(entries)


def _deleted_row(one: Deleted, moments: Moments) -> DeletedRow:
    kind = say(KINDS[one.table])
    if one.code:
        kind = translate("Shelf", "{kind} {code}").format(kind=kind, code=one.code)
    return DeletedRow(one, kind, moments.day(one.deleted_at))
