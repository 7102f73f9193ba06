"""What everybody in a project is called: papers for others look for it, and hide it."""

from __future__ import annotations

from cocreate_desktop.domain.written_names import Names, names_of
from cocreate_desktop.store.library import Library


def known_names(library: Library, project_id: str) -> Names:
    """The names of people and team."""
    return names_of(library.people.of_project(project_id), library.people.team(project_id))
