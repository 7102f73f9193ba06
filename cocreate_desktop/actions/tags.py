"""The tag set of a project, and what joins it while a session runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.ordering import rank_after
from cocreate_desktop.actions.wording import line, named
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.observations import ObservationTag
from cocreate_desktop.domain.projects import Tag, free_look
from cocreate_desktop.domain.rank import rank_between
from cocreate_desktop.domain.sessions import SessionTag
from cocreate_desktop.domain.visible import told_apart
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TAG = QT_TRANSLATE_NOOP("Field", "The tag")
MEANING = QT_TRANSLATE_NOOP("Field", "What the tag means")

LONGEST_NAME = 60
KEYS = range(2, 10)
"""The function keys that a tag can have."""


def add_tag(desk: Desk, project_id: str, name: str, *, tag_id: str | None = None) -> ChangeSet:
    """A tag at the end of the list. Raises UserError for an empty or a taken name."""
    if done := desk.already_made("tags", tag_id):
        return done
    known = desk.library.projects.tags(project_id)
    tag = _dressed(tag_id or desk.new_id(), project_id, _free(name, known), known)
    with desk.act(verbs.ADD_TAG, project_id) as act:
        act.recorder.insert(tag)
    return act.made


def add_tag_in_room(desk: Desk, session_id: str, name: str) -> ChangeSet:
    """A tag for the running session and for its project; one that the project has by now is taken as it is.

    Raises UserError for an empty name, and for one that a tag of the session has.
    """
    session = desk.library.sessions.get(session_id)
    here = desk.library.sessions.tags(session_id)
    name = _free(name, here)
    known = desk.library.projects.tags(session.project_id)
    origin = next((tag for tag in known if told_apart(tag.name) == told_apart(name)), None)
    with desk.act(verbs.ADD_TAG, session.project_id, session_id) as act:
        if origin is None:
            origin = _dressed(desk.new_id(), session.project_id, name, known)
            act.recorder.insert(origin)
        rank = rank_between(here[-1].rank if here else None, None)
        act.recorder.insert(
            SessionTag(
                desk.new_id(), session_id, origin.id, origin.name, rank,
                colour=origin.colour, shape=origin.shape, description=origin.description,
            )
        )  # fmt: skip
    return act.made


def edit_tag(
    desk: Desk,
    tag_id: str,
    *,
    name: str | None = None,
    description: str | None = None,
    colour: str | None = None,
    shape: str | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change how a tag is called, looks, and what it means; sessions that were held keep theirs.

    Raises UserError for an empty or a taken name, and while a session of the project runs.
    """
    tag = _changeable(desk, tag_id)
    fields: dict[str, object] = {}
    if name is not None:
        others = (one for one in desk.library.projects.tags(tag.project_id) if one.id != tag_id)
        fields["name"] = _free(name, others)
    if description is not None:
        fields["description"] = line(description, MEANING)
    fields |= {key: value for key, value in (("colour", colour), ("shape", shape)) if value is not None}
    with desk.act(verbs.EDIT_TAG, tag.project_id, gesture=gesture) as act:
        act.recorder.update(Tag, tag_id, **fields)
    return act.result


def give_key(desk: Desk, tag_id: str, key: int | None) -> ChangeSet | None:
    """Set the function key of a tag, 2 to 9, or none; the tag that had it gives it up.

    Raises UserError while a session of the project runs.
    """
    tag = _changeable(desk, tag_id)
    with desk.act(verbs.EDIT_TAG, tag.project_id) as act:
        for other in desk.library.projects.tags(tag.project_id):
            if key is not None and other.key == key and other.id != tag_id:
                act.recorder.update(Tag, other.id, key=None)
        act.recorder.update(Tag, tag_id, key=key)
    return act.result


def put_under(desk: Desk, tag_id: str, parent_id: str | None) -> ChangeSet | None:
    """Set the parent of a tag, or none. There is one level: what is below a tag goes up when that goes below
    another. Raises UserError while a session of the project runs."""
    tag = _changeable(desk, tag_id)
    known = {one.id: one for one in desk.library.projects.tags(tag.project_id)}
    if parent_id is not None and (parent_id == tag_id or known[parent_id].parent_id is not None):
        raise UserError(
            QT_TRANSLATE_NOOP("Tags", "“{name}” cannot go there. Choose a tag that is under no other.").fill(
                name=tag.name
            )
        )
    with desk.act(verbs.EDIT_TAG, tag.project_id) as act:
        for child in known.values():
            if parent_id is not None and child.parent_id == tag_id:
                act.recorder.update(Tag, child.id, parent_id=None)
        act.recorder.update(Tag, tag_id, parent_id=parent_id)
    return act.result


def move_tag(desk: Desk, tag_id: str, *, after: str | None) -> ChangeSet | None:
    """Put a tag behind another one, or first. Raises UserError while a session of the project runs."""
    tag = _changeable(desk, tag_id)
    others = [one for one in desk.library.projects.tags(tag.project_id) if one.id != tag_id]
    with desk.act(verbs.MOVE_TAG, tag.project_id) as act:
        act.recorder.update(Tag, tag_id, rank=rank_after(others, after))
    return act.result


def delete_tag(desk: Desk, tag_id: str) -> ChangeSet:
    """Take a tag out of the set; sessions that were held keep it, and what was below it goes up.

    Raises UserError while a session of the project runs.
    """
    tag = _changeable(desk, tag_id)
    with desk.act(verbs.DELETE_TAG, tag.project_id) as act:
        _raise_children(desk, act, tag, to=None)
        act.recorder.delete(Tag, tag_id)
    return act.made


def merge_tags(desk: Desk, tag_id: str, into_id: str) -> ChangeSet:
    """Let one tag become another, with all its uses in all sessions; an entry that had both has it once.

    Raises UserError while a session of the project runs.
    """
    tag, into = _changeable(desk, tag_id), _changeable(desk, into_id)
    with desk.act(verbs.MERGE_TAGS, tag.project_id) as act:
        for session in _held(desk, tag.project_id):
            here = {one.origin_id: one for one in desk.library.sessions.tags(session)}
            if tag.id in here:
                _merge_in_session(desk, act, here[tag.id], here.get(into.id), into)
        _raise_children(desk, act, tag, to=into_id if into.parent_id is None else into.parent_id)
        if into.parent_id == tag_id:
            act.recorder.update(Tag, into_id, parent_id=tag.parent_id)
        act.recorder.delete(Tag, tag_id)
    return act.made


def uses(desk: Desk, tag_id: str) -> int:
    """How many living entries of all sessions have a tag."""
    return desk.library.projects.uses_of_tag(tag_id)


def _merge_in_session(desk: Desk, act: Act, gone: SessionTag, kept: SessionTag | None, into: Tag) -> None:
    recorder = act.recorder
    if kept is None:
        recorder.update(
            SessionTag, gone.id, origin_id=into.id, name=into.name, colour=into.colour, shape=into.shape,
            description=into.description,
        )  # fmt: skip
        return
    for double in desk.library.observations.tagged_twice(gone.id, kept.id):
        recorder.delete(ObservationTag, double)
    recorder.repoint(ObservationTag, "session_tag_id", gone.id, kept.id)
    if kept.parent_id == gone.id:
        recorder.update(SessionTag, kept.id, parent_id=gone.parent_id)
    recorder.repoint(SessionTag, "parent_id", gone.id, kept.id)
    recorder.delete(SessionTag, gone.id)


def _raise_children(desk: Desk, act: Act, tag: Tag, *, to: str | None) -> None:
    for child in desk.library.projects.tags(tag.project_id):
        if child.parent_id == tag.id and child.id != to:
            act.recorder.update(Tag, child.id, parent_id=to)


def _dressed(tag_id: str, project_id: str, name: str, known: Sequence[Tag]) -> Tag:
    """A tag behind the `known` ones, in a look that none of them has as long as there is one."""
    colour, shape = free_look([(tag.colour, tag.shape) for tag in known])
    rank = rank_between(known[-1].rank if known else None, None)
    return Tag(tag_id, project_id, name, rank, colour=colour, shape=shape)


def _held(desk: Desk, project_id: str) -> list[str]:
    sessions = desk.library.sessions
    return [one.id for one in (*sessions.of_project(project_id), *sessions.rehearsals(project_id))]


def _changeable(desk: Desk, tag_id: str) -> Tag:
    tag = desk.library.projects.tag(tag_id)
    running = desk.library.sessions.running()
    if running is not None and running.project_id == tag.project_id:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Tags", "“{title}” is running: tags can be added now, and changed when it has ended."
            ).fill(title=running.title)
        )
    return tag


def _free(name: str, others: Iterable[Tag | SessionTag]) -> str:
    """A name that no other tag has. A sign # before it is what one types, not part of it."""
    kept = named(name.strip().lstrip("#"), TAG, LONGEST_NAME)
    if any(told_apart(one.name) == told_apart(kept) for one in others):
        raise UserError(QT_TRANSLATE_NOOP("Project", "There is a tag “{name}” already.").fill(name=kept))
    return kept
