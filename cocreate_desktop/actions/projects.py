"""Create, rename and delete projects."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.wording import line, named, within
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import LONGEST_SLOT, LONGEST_TITLE
from cocreate_desktop.domain.projects import Project, Tag
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TITLE = QT_TRANSLATE_NOOP("Field", "The project's name")
SCENARIO_TITLE = QT_TRANSLATE_NOOP("Field", "The scenario's name")
SLOT = QT_TRANSLATE_NOOP("Field", "The time slot in minutes")

STARTING_TAGS = (
    ("signage", "#14589C", "circle"),
    ("price", "#A6320E", "square"),
    ("wait", "#755000", "triangle"),
    ("trust", "#1B5445", "diamond"),
    ("words", "#5B3E8C", "circle"),
    ("staff", "#0F6674", "square"),
    ("surprise", "#8C2F5B", "triangle"),
    ("idea", "#4C6B1F", "diamond"),
)
"""Name, colour and shape of the tags that a new project begins with, on the keys F2 to F9."""


def add_project(
    desk: Desk,
    title: str,
    *,
    project_id: str | None = None,
    is_sample: bool = False,
    attribution: str = "",
) -> ChangeSet:
    """A project with its first tags. `attribution` is printed wherever its material is shown.

    Raises UserError for an empty title, and for one that is too long.
    """
    if done := desk.already_made("projects", project_id):
        return done
    project_id = project_id or desk.new_id()
    project = Project(
        project_id,
        named(title, TITLE, LONGEST_TITLE),
        desk.now(),
        is_sample=is_sample,
        attribution=attribution,
    )
    with desk.act(verbs.ADD_PROJECT, project_id) as act:
        act.recorder.insert(project, *starting_tags(desk, project_id))
    return act.made


def starting_tags(desk: Desk, project_id: str, names: Sequence[str] = ()) -> list[Tag]:
    """The tags that a new project begins with: the usual ones, or up to eight `names` in their clothes."""
    names = names or [name for name, _, _ in STARTING_TAGS]
    dressed = zip(names, STARTING_TAGS, ranks(len(names)), strict=False)
    return [
        Tag(desk.new_id(), project_id, name, rank, colour=colour, shape=shape, key=key)
        for key, (name, (_, colour, shape), rank) in enumerate(dressed, start=2)
    ]


def edit_project(
    desk: Desk,
    project_id: str,
    *,
    title: str | None = None,
    scenario_title: str | None = None,
    slot_minutes: int | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change title, title of the scenario, or the minutes of a slot.

    Raises UserError for an empty title, a text that is too long, and minutes that no slot can have.
    """
    fields: dict[str, object] = {}
    if title is not None:
        fields["title"] = named(title, TITLE, LONGEST_TITLE)
    if scenario_title is not None:
        fields["scenario_title"] = line(scenario_title, SCENARIO_TITLE)
    if slot_minutes is not None:
        fields["slot_minutes"] = within(slot_minutes, 1, LONGEST_SLOT, SLOT)
    with desk.act(verbs.EDIT_PROJECT, project_id, gesture=gesture) as act:
        act.recorder.update(Project, project_id, **fields)
    return act.result


def delete_project(desk: Desk, project_id: str) -> ChangeSet:
    """Put a project among the deleted ones. Raises UserError while one of its sessions runs."""
    running = desk.library.sessions.running()
    if running is not None and running.project_id == project_id:
        raise UserError(QT_TRANSLATE_NOOP("Project", "A session of this project is running. End it first."))
    with desk.act(verbs.DELETE_PROJECT, project_id) as act:
        act.recorder.delete(Project, project_id)
    return act.made
