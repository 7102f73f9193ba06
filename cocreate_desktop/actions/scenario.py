"""Write the scenario: its steps, what they show, ask and watch for, and what they test."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.ordering import rank_after
from cocreate_desktop.actions.wording import clean, needed, within
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import LONGEST_STEP
from cocreate_desktop.domain.scenario import ItemKind, Step, StepItem, StepTest
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Field", "The step's name")
MINUTES = QT_TRANSLATE_NOOP("Field", "The minutes of a step")
SIMULATES = QT_TRANSLATE_NOOP("Field", "“Simulates”")
SAY = QT_TRANSLATE_NOOP("Field", "“Say”")
ITEM = QT_TRANSLATE_NOOP("Field", "The line")


def add_step(
    desk: Desk,
    project_id: str,
    title: str,
    *,
    minutes: int = 5,
    after: str | None = None,
    step_id: str | None = None,
) -> ChangeSet:
    """A step behind the one named `after`, else at the end. Raises UserError for an empty name."""
    if done := desk.already_made("steps", step_id):
        return done
    steps = desk.library.scenarios.steps(project_id)
    rank = rank_after(steps, after or (steps[-1].id if steps else None))
    step = Step(
        step_id or desk.new_id(),
        project_id,
        needed(title, TITLE),
        within(minutes, 1, LONGEST_STEP, MINUTES),
        rank,
    )
    with desk.act(verbs.ADD_STEP, project_id) as act:
        act.recorder.insert(step)
    return act.made


def edit_step(
    desk: Desk,
    step_id: str,
    *,
    title: str | None = None,
    minutes: int | None = None,
    simulates: str | None = None,
    say: str | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    fields: dict[str, object] = {}
    if title is not None:
        fields["title"] = needed(title, TITLE)
    if minutes is not None:
        fields["minutes"] = within(minutes, 1, LONGEST_STEP, MINUTES)
    if simulates is not None:
        fields["simulates"] = clean(simulates, SIMULATES)
    if say is not None:
        fields["say"] = clean(say, SAY)
    step = desk.library.scenarios.step(step_id)
    with desk.act(verbs.EDIT_STEP, step.project_id, gesture=gesture) as act:
        act.recorder.update(Step, step_id, **fields)
    return act.result


def move_step(desk: Desk, step_id: str, *, after: str | None, gesture: str | None = None) -> ChangeSet | None:
    """Put a step behind another one; None: to the beginning."""
    step = desk.library.scenarios.step(step_id)
    others = [other for other in desk.library.scenarios.steps(step.project_id) if other.id != step_id]
    with desk.act(verbs.MOVE_STEP, step.project_id, gesture=gesture) as act:
        act.recorder.update(Step, step_id, rank=rank_after(others, after))
    return act.result


def delete_step(desk: Desk, step_id: str, *, gesture: str | None = None) -> ChangeSet:
    step = desk.library.scenarios.step(step_id)
    with desk.act(verbs.DELETE_STEP, step.project_id, gesture=gesture) as act:
        act.recorder.delete(Step, step_id)
    return act.made


def add_item(
    desk: Desk,
    step_id: str,
    kind: ItemKind,
    text: str,
    *,
    assumption_id: str | None = None,
    after: str | None = None,
    item_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """A line to show, ask or watch for, behind `after`, else at the end.

    Raises UserError for an empty text.
    """
    if done := desk.already_made("step_items", item_id):
        return done
    step = desk.library.scenarios.step(step_id)
    siblings = _siblings(desk, step, kind)
    rank = rank_after(siblings, after or (siblings[-1].id if siblings else None))
    item = StepItem(item_id or desk.new_id(), step_id, kind, needed(text, ITEM), rank, assumption_id)
    with desk.act(verbs.ADD_ITEM, step.project_id, gesture=gesture) as act:
        act.recorder.insert(item)
    return act.made


def edit_item(desk: Desk, item_id: str, text: str, *, gesture: str | None = None) -> ChangeSet | None:
    item, step = _item_and_step(desk, item_id)
    with desk.act(verbs.EDIT_ITEM, step.project_id, gesture=gesture) as act:
        act.recorder.update(StepItem, item.id, text=needed(text, ITEM))
    return act.result


def link_item(
    desk: Desk, item_id: str, assumption_id: str | None, *, gesture: str | None = None
) -> ChangeSet | None:
    """Say for which assumption a line is; None: for none."""
    item, step = _item_and_step(desk, item_id)
    with desk.act(verbs.EDIT_ITEM, step.project_id, gesture=gesture) as act:
        act.recorder.update(StepItem, item.id, assumption_id=assumption_id)
    return act.result


def move_item(desk: Desk, item_id: str, *, after: str | None, gesture: str | None = None) -> ChangeSet | None:
    """Put a line behind another one of its kind in the same step; None: first."""
    item, step = _item_and_step(desk, item_id)
    siblings = [other for other in _siblings(desk, step, item.kind) if other.id != item_id]
    with desk.act(verbs.MOVE_ITEM, step.project_id, gesture=gesture) as act:
        act.recorder.update(StepItem, item_id, rank=rank_after(siblings, after))
    return act.result


def delete_item(desk: Desk, item_id: str, *, gesture: str | None = None) -> ChangeSet:
    item, step = _item_and_step(desk, item_id)
    with desk.act(verbs.DELETE_ITEM, step.project_id, gesture=gesture) as act:
        act.recorder.delete(StepItem, item.id)
    return act.made


def test_in_step(desk: Desk, assumption_id: str, step_id: str) -> ChangeSet | None:
    """Say that a step tests an assumption; None when it was said before."""
    step = desk.library.scenarios.step(step_id)
    if _test(desk, step, assumption_id) is not None:
        return None
    with desk.act(verbs.LINK_STEP, step.project_id) as act:
        act.recorder.insert(StepTest(desk.new_id(), step_id, assumption_id))
    return act.made


def stop_testing_in_step(desk: Desk, assumption_id: str, step_id: str) -> ChangeSet | None:
    """Take the link back, also from the step's lines; None when there is none."""
    step = desk.library.scenarios.step(step_id)
    test = _test(desk, step, assumption_id)
    with desk.act(verbs.UNLINK_STEP, step.project_id) as act:
        if test is not None:
            act.recorder.delete(StepTest, test.id)
        for item in desk.library.scenarios.items(step.project_id):
            if item.step_id == step_id and item.assumption_id == assumption_id:
                act.recorder.update(StepItem, item.id, assumption_id=None)
    return act.result


def _test(desk: Desk, step: Step, assumption_id: str) -> StepTest | None:
    tests = desk.library.scenarios.tests(step.project_id)
    return next(
        (test for test in tests if (test.step_id, test.assumption_id) == (step.id, assumption_id)), None
    )


def _siblings(desk: Desk, step: Step, kind: ItemKind) -> list[StepItem]:
    items = desk.library.scenarios.items(step.project_id)
    return [item for item in items if item.step_id == step.id and item.kind is kind]


def _item_and_step(desk: Desk, item_id: str) -> tuple[StepItem, Step]:
    item = desk.library.scenarios.item(item_id)
    return item, desk.library.scenarios.step(item.step_id)
