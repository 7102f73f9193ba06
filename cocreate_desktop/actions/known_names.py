"""What everybody in a project is called: papers for others look for it, and hide it."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.store.library import Library

_PARTICLES = frozenset(
    {"van", "von", "den", "der", "des", "del", "de", "da", "di", "du", "la", "le", "ten", "ter"}
)


def known_names(library: Library, project_id: str) -> tuple[str, ...]:
    """The names of people and team, each also with the s that says whose something is: "Sofies"."""
    people = library.people.of_project(project_id)
    names = [name for one in people for name in (one.alias, one.real_name, *_names_in(one.real_name))]
    names += [one.name for one in library.people.team(project_id)]
    return tuple(dict.fromkeys(form for name in names if len(name) > 1 for form in (name, f"{name}s")))


def _names_in(real_name: str) -> Iterator[str]:
    """Each name of somebody; "van" and "de" between them are words like others."""
    return (name for name in real_name.split() if name.casefold() not in _PARTICLES)
