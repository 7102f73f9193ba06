"""Finding a session or a project by what people call it."""

from __future__ import annotations

from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store.library import Library


def find_session(library: Library, name: str) -> Session:
    """The session with that id, or the only one with that code or title. Raises UserError."""
    known = [one for project in library.projects.all() for one in library.sessions.of_project(project.id)]
    wanted = name.strip().casefold()
    found = [one for one in known if one.id == name] or [
        one for one in known if wanted in (one.code.casefold(), one.title.casefold())
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(
            QT_TRANSLATE_NOOP("Report", "{n} sessions are called “{name}”. Name one by its id: {ids}.").fill(
                n=len(found), name=name, ids=", ".join(one.id for one in found)
            )
        )
    raise UserError(
        QT_TRANSLATE_NOOP(
            "Report", "There is no session “{name}”. “cocreate-desktop list” names them all."
        ).fill(name=name)
    )


def find_project(library: Library, name: str) -> Project:
    """The project with that id, or the only one with that title. Raises UserError."""
    known = library.projects.all()
    wanted = name.strip().casefold()
    found = [one for one in known if one.id == name] or [
        one for one in known if one.title.casefold() == wanted
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(
            QT_TRANSLATE_NOOP("Report", "{n} projects are called “{name}”. Name one by its id: {ids}.").fill(
                n=len(found), name=name, ids=", ".join(one.id for one in found)
            )
        )
    raise UserError(
        QT_TRANSLATE_NOOP(
            "Report", "There is no project “{name}”. “cocreate-desktop list” names them all."
        ).fill(name=name)
    )
