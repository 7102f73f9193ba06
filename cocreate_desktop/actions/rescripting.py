"""Change the script in the room: the session's own copy alone, never the project's scenario."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.leading import current_run
from cocreate_desktop.actions.ordering import rank_after
from cocreate_desktop.actions.wording import needed, within
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import LONGEST_STEP
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.domain.scenario import ItemKind, SessionItem, SessionStep
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TITLE = QT_TRANSLATE_NOOP("Field", "The step's name")
MINUTES = QT_TRANSLATE_NOOP("Field", "The minutes of a step")
QUESTION = QT_TRANSLATE_NOOP("Field", "The question")


def insert_step(
    desk: Desk, session_id: str, title: str, *, minutes: int = 5, step_id: str | None = None
) -> ChangeSet:
    """A step that nobody planned, behind the one that runs. Until it has run it can be undone.

    Raises UserError for an empty name, minutes out of range, and while no step runs.
    """
    if done := desk.already_made("session_steps", step_id):
        return done
    run = current_run(desk, session_id)
    if run is None:
        raise UserError(QT_TRANSLATE_NOOP("Run", "No step is running. Start the session, or reopen it."))
    step = SessionStep(
        step_id or desk.new_id(),
        session_id,
        None,
        needed(title, TITLE),
        within(minutes, 1, LONGEST_STEP, MINUTES),
        rank_after(desk.library.sessions.steps(session_id), run.session_step_id),
        planned=False,
    )
    with desk.act(verbs.INSERT_STEP, _project_of(desk, session_id), session_id) as act:
        act.recorder.insert(step)
    return act.made


def leave_out(desk: Desk, session_id: str, session_step_id: str) -> ChangeSet | None:
    """A step to come is not to run; None when it was left out already.

    Raises UserError for a step that has run or runs.
    """
    if any(run.session_step_id == session_step_id for run in desk.library.sessions.runs(session_id)):
        raise UserError(QT_TRANSLATE_NOOP("Run", "This step has begun. Only steps to come can be left out."))
    return _mark(desk, session_id, session_step_id, verbs.LEAVE_OUT, left_out=True)


def take_in(desk: Desk, session_id: str, session_step_id: str) -> ChangeSet | None:
    """A step that was left out is to run after all; None when it is."""
    return _mark(desk, session_id, session_step_id, verbs.TAKE_IN, left_out=False)


def ask_again(
    desk: Desk, session_id: str, item_ids: Collection[str], session_step_id: str
) -> ChangeSet | None:
    """Put copies of lines into a later step; None when it has them all.

    Copies, because the step that had them tested what it tested.
    """
    items = {item.id: item for item in desk.library.sessions.items(session_id)}
    there = {item.text for item in items.values() if item.session_step_id == session_step_id}
    wanted = [items[item_id] for item_id in item_ids if items[item_id].text not in there]
    return _add(
        desk,
        session_id,
        session_step_id,
        [(desk.new_id(), item.text, item.session_assumption_id, item.origin_id) for item in wanted],
    )


def ask_about(
    desk: Desk,
    session_id: str,
    questions: Mapping[str, str],
    session_step_id: str,
    *,
    item_ids: Mapping[str, str] | None = None,
) -> ChangeSet | None:
    """Add a question about each of these session assumptions to a later step.

    `item_ids` are the ids of the new lines by assumption; asked again with them it is the first result.
    Raises UserError for an empty question.
    """
    given = item_ids or {one: desk.new_id() for one in questions}
    for item_id in given.values():
        if done := desk.already_made("session_items", item_id):
            return done
    lines = [(given[one], needed(text, QUESTION), one, None) for one, text in questions.items()]
    return _add(desk, session_id, session_step_id, lines)


def edit_question(
    desk: Desk, session_id: str, session_item_id: str, text: str, *, gesture: str | None = None
) -> ChangeSet | None:
    """Change the words of a line of the session's script. Raises UserError for an empty text."""
    with desk.act(verbs.EDIT_QUESTION, _project_of(desk, session_id), session_id, gesture=gesture) as act:
        act.recorder.update(SessionItem, session_item_id, text=needed(text, QUESTION))
    return act.result


def _add(
    desk: Desk,
    session_id: str,
    session_step_id: str,
    lines: Sequence[tuple[str, str, str | None, str | None]],
) -> ChangeSet | None:
    """Questions behind those of the step: id, words, assumption and origin of each."""
    if not lines:
        return None
    asked = [
        item.rank
        for item in desk.library.sessions.items(session_id)
        if item.session_step_id == session_step_id and item.kind is ItemKind.ASK
    ]
    free = ranks(len(lines), asked[-1] if asked else None)
    with desk.act(verbs.ASK_LATER, _project_of(desk, session_id), session_id) as act:
        for rank, (item_id, text, assumption_id, origin_id) in zip(free, lines, strict=True):
            act.recorder.insert(
                SessionItem(item_id, session_step_id, origin_id, ItemKind.ASK, text, rank, assumption_id)
            )
    return act.result


def _mark(
    desk: Desk, session_id: str, session_step_id: str, verb: verbs.Verb, *, left_out: bool
) -> ChangeSet | None:
    with desk.act(verb, _project_of(desk, session_id), session_id) as act:
        act.recorder.update(SessionStep, session_step_id, left_out=left_out)
    return act.result


def _project_of(desk: Desk, session_id: str) -> str:
    return desk.library.sessions.get(session_id).project_id
