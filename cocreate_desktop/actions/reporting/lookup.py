"""Finding a session or a project by what people call it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.store.library import Library

Named = TypeVar("Named", Session, Project)

_SEVERAL_SESSIONS = QT_TRANSLATE_NOOP(
    "Report", "{n} sessions are called “{name}”. Name one by its id: {ids}."
)
_NO_SESSION = QT_TRANSLATE_NOOP(
    "Report", "There is no session “{name}”. “cocreate-desktop list” names them all."
)
_SEVERAL_PROJECTS = QT_TRANSLATE_NOOP(
    "Report", "{n} projects are called “{name}”. Name one by its id: {ids}."
)
_NO_PROJECT = QT_TRANSLATE_NOOP(
    "Report", "There is no project “{name}”. “cocreate-desktop list” names them all."
)


def find_session(library: Library, name: str) -> Session:
    """The session with that id, or the only one with that code or title. Raises UserError."""
    known = [one for project in library.projects.all() for one in library.sessions.of_project(project.id)]
    called = [one for one in known if _folded(name) in (one.code.casefold(), one.title.casefold())]
    return _only([one for one in known if one.id == name] or called, name, _SEVERAL_SESSIONS, _NO_SESSION)


def find_project(library: Library, name: str) -> Project:
    """The project with that id, or the only one with that title. Raises UserError."""
    known = library.projects.all()
    called = [one for one in known if one.title.casefold() == _folded(name)]
    return _only([one for one in known if one.id == name] or called, name, _SEVERAL_PROJECTS, _NO_PROJECT)


def _only(found: Sequence[Named], name: str, several: Message, none: Message) -> Named:
    if not found:
        raise UserError(none.fill(name=name))
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise UserError(several.fill(n=len(found), name=name, ids=ids))
    return found[0]


def _folded(name: str) -> str:
    return name.strip().casefold()
