"""The rows of the list: what was found, by kind, a few of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from cocreate_desktop.actions.searching import Findable
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.decisions import Disagreement, Finding, Proposition
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import Step
from cocreate_desktop.domain.searching import Hit, Shelf, typed_words
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.views.library.ways import CommandWay, PageWay, Thing

FEW = 4
"""Rows of a kind before "Show all"."""


class Kind(Enum):
    """What is listed together, in the usual order."""

    LATELY = auto()
    OBSERVATIONS = auto()
    NOTES = auto()
    CONCLUSIONS = auto()
    PROJECTS = auto()
    SESSIONS = auto()
    PEOPLE = auto()
    PAGES = auto()
    COMMANDS = auto()


_KIND_OF: dict[type, Kind] = {
    Entry: Kind.OBSERVATIONS,
    Note: Kind.NOTES,
    Cluster: Kind.NOTES,
    Assumption: Kind.CONCLUSIONS,
    Finding: Kind.CONCLUSIONS,
    Disagreement: Kind.CONCLUSIONS,
    Proposition: Kind.CONCLUSIONS,
    Project: Kind.PROJECTS,
    Step: Kind.PROJECTS,
    Session: Kind.SESSIONS,
    Person: Kind.PEOPLE,
    PageWay: Kind.PAGES,
    CommandWay: Kind.COMMANDS,
}
_BY_NAME = (Kind.PAGES, Kind.PROJECTS, Kind.SESSIONS, Kind.PEOPLE, Kind.CONCLUSIONS, Kind.COMMANDS)
"""The order of kinds in which something is called as was typed: whoever types a name wants what bears it."""


@dataclass(frozen=True)
class Group:
    """Things of one kind, best first."""

    kind: Kind
    things: tuple[Thing, ...]


@dataclass(frozen=True)
class Header:
    """The head of a group. `cut` if there is more of it than is listed."""

    kind: Kind
    count: int
    cut: bool

    @property
    def key(self) -> str:
        return f"kind {self.kind.name}"


@dataclass(frozen=True)
class Line:
    """One thing, and what was typed to find it."""

    kind: Kind
    thing: Thing
    typed: str

    @property
    def key(self) -> str:
        return self.thing.id


Row = Header | Line


def kind_of(thing: Thing) -> Kind:
    return _KIND_OF[type(thing.source if isinstance(thing, Findable) else thing)]


def grouped(hits: Sequence[Hit[Thing]], typed: str) -> list[Group]:
    """The hits by kind. First come kinds in which something bears the name that was typed, last those in
    which only slips were forgiven."""
    by_kind: dict[Kind, list[Hit[Thing]]] = {}
    for hit in hits:
        by_kind.setdefault(kind_of(hit.thing), []).append(hit)
    words = typed_words(typed)

    def order(kind: Kind) -> tuple[bool, bool, int]:
        of_kind = by_kind[kind]
        named = any(_is_called_so(hit, words) for hit in of_kind)
        place = _BY_NAME.index(kind) if named else kind.value
        return (not of_kind[0].worst.is_spelled_so, not named, place)

    return [Group(kind, tuple(hit.thing for hit in by_kind[kind])) for kind in sorted(by_kind, key=order)]


def starting_groups(
    shelves: Sequence[Shelf[Thing]], lately: Sequence[str], open_project: str | None
) -> list[Group]:
    """What one may want before anything is typed: what was opened lately, pages, the sessions of the open
    project, commands."""
    things = [thing for shelf in shelves for thing in shelf.things]
    by_id = {thing.id: thing for thing in things} if lately else {}
    groups = [
        Group(Kind.LATELY, tuple(by_id[one] for one in lately if one in by_id)),
        Group(Kind.PAGES, tuple(one for one in things if isinstance(one, PageWay))),
        Group(Kind.SESSIONS, tuple(one for one in things if _is_session_of(one, open_project))),
        Group(Kind.COMMANDS, tuple(one for one in things if isinstance(one, CommandWay))),
    ]
    return [group for group in groups if group.things]


def _is_session_of(thing: Thing, project_id: str | None) -> bool:
    return (
        isinstance(thing, Findable) and isinstance(thing.source, Session) and thing.project.id == project_id
    )


def rows_of(groups: Iterable[Group], typed: str, chosen: Kind | None) -> list[Row]:
    """A few lines of every group, or all of the chosen one."""
    rows: list[Row] = []
    for group in groups:
        if chosen in (None, group.kind):
            shown = group.things if chosen else group.things[:FEW]
            rows.append(Header(group.kind, len(group.things), cut=len(shown) < len(group.things)))
            rows += [Line(group.kind, thing, typed) for thing in shown]
    return rows


def _is_called_so(hit: Hit[Thing], words: Sequence[str]) -> bool:
    """Whether the name begins as was typed, or the code is the one that was typed."""
    thing = hit.thing
    if isinstance(thing, PageWay | CommandWay) or isinstance(thing.source, Project | Session | Person):
        return hit.begins
    return isinstance(thing.source, Assumption | Proposition) and fold(thing.label) in words
