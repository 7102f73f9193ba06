"""Write down, change, reorder and delete what the team believes."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.ordering import rank_after
from cocreate_desktop.actions.wording import clean, needed, within
from cocreate_desktop.domain.assumptions import About, Assumption, Counts, Importance, Kind
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.ids import next_code
from cocreate_desktop.domain.limits import MOST_PEOPLE
from cocreate_desktop.domain.rank import rank_between
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

TEXT = QT_TRANSLATE_NOOP("Field", "The assumption")
RIGHT_IF = QT_TRANSLATE_NOOP("Field", "“We are right if…”")
WRONG_IF = QT_TRANSLATE_NOOP("Field", "“We are wrong if…”")
NEEDED = QT_TRANSLATE_NOOP("Field", "The number of people needed")
OF = QT_TRANSLATE_NOOP("Field", "The number of people it is counted from")


def add_assumption(
    desk: Desk,
    project_id: str,
    kind: Kind,
    text: str,
    *,
    importance: Importance = Importance.MID,
    assumption_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """An assumption at the end of its kind. Raises UserError for an empty text."""
    if done := desk.already_made("assumptions", assumption_id):
        return done
    known = desk.library.assumptions
    code = next_code("A", known.codes_ever_used(project_id))
    last = max((other.rank for other in known.of_project(project_id)), default=None)
    assumption = Assumption(
        assumption_id or desk.new_id(),
        project_id,
        code,
        kind,
        needed(text, TEXT),
        rank_between(last, None),
        importance,
    )
    with desk.act(verbs.ADD_ASSUMPTION, project_id, gesture=gesture, code=code) as act:
        act.recorder.insert(assumption)
    return act.made


def edit_assumption(
    desk: Desk,
    assumption_id: str,
    *,
    text: str | None = None,
    kind: Kind | None = None,
    importance: Importance | None = None,
    about: About | None = None,
    right_if: str | None = None,
    wrong_if: str | None = None,
    needed_people: int | None = None,
    of_people: int | None = None,
    counts: Counts | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change what is given and leave the rest.

    Raises UserError for an empty text or an impossible threshold.
    """
    assumption = desk.library.assumptions.get(assumption_id)
    fields: dict[str, object] = {}
    if text is not None:
        fields["text"] = needed(text, TEXT)
    if right_if is not None:
        fields["right_if"] = clean(right_if, RIGHT_IF)
    if wrong_if is not None:
        fields["wrong_if"] = clean(wrong_if, WRONG_IF)
    if needed_people is not None or of_people is not None:
        of = within(assumption.of if of_people is None else of_people, 1, MOST_PEOPLE, OF)
        fields["of"] = of
        fields["needed"] = within(
            assumption.needed if needed_people is None else needed_people, 1, of, NEEDED
        )
    plain = {"kind": kind, "importance": importance, "about": about, "counts": counts}
    fields.update({name: value for name, value in plain.items() if value is not None})
    with desk.act(verbs.EDIT_ASSUMPTION, assumption.project_id, gesture=gesture, code=assumption.code) as act:
        act.recorder.update(Assumption, assumption_id, **fields)
    return act.result


def move_assumption(
    desk: Desk, assumption_id: str, *, after: str | None, kind: Kind | None = None, gesture: str | None = None
) -> ChangeSet | None:
    """Put an assumption behind another one (None: first of its kind), into another kind if one is given."""
    moved = desk.library.assumptions.get(assumption_id)
    kind = kind or moved.kind
    others = [
        other
        for other in desk.library.assumptions.of_project(moved.project_id)
        if other.kind is kind and other.id != assumption_id
    ]
    with desk.act(verbs.MOVE_ASSUMPTION, moved.project_id, gesture=gesture, code=moved.code) as act:
        act.recorder.update(Assumption, assumption_id, rank=rank_after(others, after), kind=kind)
    return act.result


def delete_assumption(desk: Desk, assumption_id: str, *, gesture: str | None = None) -> ChangeSet:
    """Take an assumption off the list; its code stays taken and past sessions keep their copy."""
    assumption = desk.library.assumptions.get(assumption_id)
    with desk.act(
        verbs.DELETE_ASSUMPTION, assumption.project_id, gesture=gesture, code=assumption.code
    ) as act:
        act.recorder.delete(Assumption, assumption_id)
    return act.made
