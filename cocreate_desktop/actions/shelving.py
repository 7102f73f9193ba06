"""Put projects aside, make a second one of them, and give back what was deleted lately."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.projects import TITLE
from cocreate_desktop.actions.wording import free_name, named
from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import LONGEST_ALIAS, LONGEST_TITLE
from cocreate_desktop.domain.mentions import display, mentions
from cocreate_desktop.domain.people import Participant, Person, TeamMember
from cocreate_desktop.domain.projects import Project, ProjectRule, Tag
from cocreate_desktop.domain.scenario import StepTest
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store.tombstones import RESTORABLE, Tombstone

COPY = QT_TRANSLATE_NOOP("Shelf", "{title} (copy)")
KEPT_FOR_DAYS = 30
"""How long "Recently deleted" offers a thing."""

_KEPT_FOR_MS = KEPT_FOR_DAYS * 24 * 60 * 60 * 1000
_WORDS = ("title", "alias", "text", "one_side")


@dataclass(frozen=True)
class Deleted:
    """A thing that can be given back. `parents` are the titles of what must come back with it."""

    table: str
    id: str
    code: str
    words: str
    deleted_at: int
    project: str
    parents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Restored:
    """What was given back; `name` is the one it bears now if its own was taken."""

    change: ChangeSet
    parents: tuple[str, ...]
    name: str | None


def archive_project(desk: Desk, project_id: str) -> ChangeSet | None:
    """Put a project aside: it leaves the pickers and loses nothing. None when it is there already.

    Raises UserError while one of its sessions runs.
    """
    running = desk.library.sessions.running()
    if running is not None and running.project_id == project_id:
        raise UserError(QT_TRANSLATE_NOOP("Project", "A session of this project is running. End it first."))
    if desk.library.projects.get(project_id).archived_at is not None:
        return None
    with desk.act(verbs.ARCHIVE_PROJECT, project_id) as act:
        act.recorder.update(Project, project_id, archived_at=desk.now())
    return act.result


def unarchive_project(desk: Desk, project_id: str) -> ChangeSet | None:
    """Take a project up again; None when it was never put aside."""
    with desk.act(verbs.UNARCHIVE_PROJECT, project_id) as act:
        act.recorder.update(Project, project_id, archived_at=None)
    return act.result


def duplicate_project(
    desk: Desk, project_id: str, *, title: str = "", new_project_id: str | None = None
) -> ChangeSet:
    """A second project with the same assumptions, scenario, tags, rules and team, and nobody and nothing
    that happened. Codes are kept. Without a `title` it is called a copy.

    Raises UserError for a title that is too long.
    """
    if done := desk.already_made("projects", new_project_id):
        return done
    library = desk.library
    original = library.projects.get(project_id)
    copy = replace(
        original,
        id=new_project_id or desk.new_id(),
        title=named(title or _title_of_copy(original.title), TITLE, LONGEST_TITLE),
        created_at=desk.now(),
        is_sample=False,
        archived_at=None,
    )
    with desk.act(verbs.DUPLICATE_PROJECT, copy.id) as act:
        act.recorder.insert(copy)
        _copy_tags(desk, act, library.projects.tags(project_id), copy.id)
        for rule in library.projects.rules(project_id):
            act.recorder.insert(ProjectRule(desk.new_id(), copy.id, rule.name, rule.value))
        for member in library.people.team(project_id):
            act.recorder.insert(TeamMember(desk.new_id(), copy.id, member.name, member.role, member.rank))
        _copy_script(desk, act, project_id, copy.id)
    return act.made


def recently_deleted(desk: Desk) -> list[Deleted]:
    """What was deleted in the last 30 days and can be given back, newest first. What people took back, and
    entries without agreement, are not among it."""
    since = desk.now() - _KEPT_FOR_MS
    stones = [stone for table in RESTORABLE for stone in desk.library.tombstones.since(table, since)]
    stones.sort(key=lambda stone: (-stone.deleted_at, RESTORABLE.index(stone.table), stone.row_id))
    return [_described(desk, stone) for stone in stones]


def restore(desk: Desk, table: str, row_id: str) -> Restored:
    """Give back what was deleted, together with the project and the session it lay in.

    A person or a project whose name was given away since comes back with a number behind it. Raises
    UserError when it cannot come back any more.
    """
    stone = next(
        (
            one
            for one in desk.library.tombstones.since(table, desk.now() - _KEPT_FOR_MS)
            if one.row_id == row_id
        ),
        None,
    )
    if stone is None:
        raise UserError(
            QT_TRANSLATE_NOOP("Shelf", "This cannot be restored any more: it is back already, or gone.")
        )
    parents = _dead_parents(desk, stone)
    project_id, session_id = desk.library.tombstones.place(stone)
    with desk.act(verbs.RESTORE, project_id, session_id) as act:
        names: list[str | None] = []
        for one in (*parents, stone):
            deletion = desk.library.changes.that_deleted(one.table, one.row_id)
            desk.library.tombstones.bring_back(act.recorder, one, deletion)
            names.append(_settle_in(desk, act, one))
    above = zip(parents, names, strict=False)
    return Restored(act.made, tuple(name or _words(parent) for parent, name in above), names[-1])


def _title_of_copy(title: str) -> str:
    """The title of a copy, shortened where it would be too long."""
    room = LONGEST_TITLE - len(str(COPY.fill(title="")))
    return str(COPY.fill(title=title[:room]))


def _copy_tags(desk: Desk, act: Act, tags: Iterable[Tag], project_id: str) -> None:
    tags = list(tags)
    ids = {tag.id: desk.new_id() for tag in tags}
    for tag in sorted(tags, key=lambda tag: tag.parent_id is not None):
        parent = ids.get(tag.parent_id or "")
        act.recorder.insert(replace(tag, id=ids[tag.id], project_id=project_id, parent_id=parent))


def _copy_script(desk: Desk, act: Act, project_id: str, copy_id: str) -> None:
    """Assumptions and steps, with the links between them. Pictures stay the same files."""
    library, recorder = desk.library, act.recorder
    beliefs = {
        one.id: replace(one, id=desk.new_id(), project_id=copy_id)
        for one in library.assumptions.of_project(project_id)
    }
    steps = {
        one.id: replace(one, id=desk.new_id(), project_id=copy_id)
        for one in library.scenarios.steps(project_id)
    }
    pictures = {
        one.id: replace(one, id=desk.new_id(), project_id=copy_id)
        for one in library.scenarios.pictures(project_id)
    }
    recorder.insert(*beliefs.values(), *steps.values(), *pictures.values())
    for item in library.scenarios.items(project_id):
        belief, picture = beliefs.get(item.assumption_id or ""), pictures.get(item.media_id or "")
        recorder.insert(
            replace(
                item,
                id=desk.new_id(),
                step_id=steps[item.step_id].id,
                assumption_id=belief.id if belief else None,
                media_id=picture.id if picture else None,
            )
        )
    for test in library.scenarios.tests(project_id):
        recorder.insert(StepTest(desk.new_id(), steps[test.step_id].id, beliefs[test.assumption_id].id))


def _described(desk: Desk, stone: Tombstone) -> Deleted:
    project_id, _ = desk.library.tombstones.place(stone)
    words = _words(stone)
    if mentions(words):
        names = {one.id: one.alias for one in desk.library.people.of_project(project_id)}
        words = display(words, names, "…")
    return Deleted(
        stone.table,
        stone.row_id,
        str(stone.row.get("code", "")),
        words,
        stone.deleted_at,
        "" if stone.table == "projects" else desk.library.tombstones.title_of_project(project_id),
        tuple(_words(parent) for parent in _dead_parents(desk, stone)),
    )


def _dead_parents(desk: Desk, stone: Tombstone) -> list[Tombstone]:
    """The project and the session in which a thing lies, as far as they are deleted too."""
    project_id, session_id = desk.library.tombstones.place(stone)
    places = (("projects", project_id), ("sessions", session_id))
    found = [desk.library.tombstones.find(table, one) for table, one in places if one and one != stone.row_id]
    return [parent for parent in found if parent is not None]


def _settle_in(desk: Desk, act: Act, stone: Tombstone) -> str | None:
    """Mend what has become impossible meanwhile; the new name, if the old one was taken."""
    if stone.table == "projects":
        return _retitle(desk, act, stone.row_id)
    if stone.table == "persons":
        _renumber(desk, act, stone.row_id)
        return _rename(desk, act, stone.row_id)
    if stone.table == "notes" and desk.library.tombstones.find("clusters", str(stone.row["cluster_id"])):
        act.recorder.update(Note, stone.row_id, cluster_id=None, on_board=False)
    return None


def _rename(desk: Desk, act: Act, person_id: str) -> str | None:
    person = desk.library.people.person(person_id)
    known = desk.library.people.of_project(person.project_id)
    free = free_name(person.alias, [one.alias for one in known if one.id != person_id], LONGEST_ALIAS)
    act.recorder.update(Person, person_id, alias=free)
    return free if free != person.alias else None


def _retitle(desk: Desk, act: Act, project_id: str) -> str | None:
    title = desk.library.projects.get(project_id).title
    others = [one.title for one in desk.library.projects.all() if one.id != project_id]
    free = free_name(title, others, LONGEST_TITLE)
    act.recorder.update(Project, project_id, title=free)
    return free if free != title else None


def _renumber(desk: Desk, act: Act, person_id: str) -> None:
    """Two badges of a session never bear the same number."""
    for participation in desk.library.people.participations(person_id):
        others = {
            one.number
            for one in desk.library.people.participants(participation.session_id)
            if one.id != participation.id
        }
        if participation.number in others:
            act.recorder.update(Participant, participation.id, number=max(others) + 1)


def _words(stone: Tombstone) -> str:
    return next((str(stone.row[column]) for column in _WORDS if stone.row.get(column)), "")
