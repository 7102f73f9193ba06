"""Undo takes back one's own acts, all of them, row for row; and refuses only a true conflict."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate_desktop.actions import (
    assumptions,
    capture,
    leading,
    sessions,
    verbs,
)
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.observations import Mode, Origin
from cocreate_desktop.domain.scenario import StepTest
from cocreate_desktop.errors import UserError
from tests.actions.doer import Doer
from tests.fakes import FakeClock, fleeting_desk
from tests.stories import note, prepare_project

LOG_TABLES = {"changes", "change_rows", "change_persons", "clock_anchors", "drafts", "_sqlite_migrations"}


def snapshot(desk: Desk) -> dict[str, set[tuple[object, ...]]]:
    """Every table but the log, row for row; a tombstone is absent."""
    db = desk.library.db
    names = [name for (name,) in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = [name for name in names if name not in LOG_TABLES and not name.startswith("sqlite_")]
    rows: dict[str, set[tuple[object, ...]]] = {}
    for table in tables:
        columns = [name for (name,) in db.conn.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        living = " WHERE deleted_at IS NULL" if "deleted_at" in columns else ""
        rows[table] = set(db.conn.execute(f"SELECT * FROM {table}{living}").fetchall())
    return rows


def test_the_deeds_use_every_verb_that_can_be_undone(desk: Desk, clock: FakeClock):
    """A new verb needs a deed above, so that the property below holds of it too."""
    doer = Doer(desk, clock, random.Random(1))
    begun = desk.library.changes.since(0)[-1].seq
    for deed in doer.deeds * 8:
        clock.advance(1_000)
        deed()
    acted = {change.deed.verb for change in desk.library.changes.since(begun)}
    assert acted == {verb.key for verb in verbs.VERBS.values() if verb.undoable}


@settings(max_examples=40)
@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_undo_all_gives_back_every_row_and_redo_all_the_end(choose: random.Random, count: int):
    clock = FakeClock()
    with fleeting_desk(clock) as desk:
        doer = Doer(desk, clock, choose)
        desk.history.forget()
        before = snapshot(desk)
        for _ in range(count):
            doer.act()
            if desk.history.next_undo is None:
                # Words of somebody who was not asked are gone for good, and the way back to them.
                before = snapshot(desk)
        after = snapshot(desk)
        while desk.history.undo():
            pass
        assert snapshot(desk) == before
        while desk.history.redo():
            pass
        assert snapshot(desk) == after
        assert desk.library.problems() == []


def test_acts_of_one_gesture_are_one_step(desk: Desk):
    told = prepare_project(desk)
    (first, *_) = desk.library.assumptions.of_project(told.project_id)
    for text in ("They n", "They no", "They not"):
        assumptions.edit_assumption(desk, first.id, text=text, gesture="typing 1")
    assert desk.history.undo() is verbs.EDIT_ASSUMPTION
    assert desk.library.assumptions.get(first.id).text == "They notice the sign on their own"
    assert desk.history.redo() is verbs.EDIT_ASSUMPTION
    assert desk.library.assumptions.get(first.id).text == "They not"


def test_another_change_of_the_same_row_does_not_block_undo_of_a_move(desk: Desk):
    told = prepare_project(desk)
    first, second = desk.library.assumptions.of_project(told.project_id)
    assumptions.move_assumption(desk, first.id, after=None, kind=Kind.EXPECT)
    with desk.act(verbs.EDIT_ASSUMPTION, told.project_id, origin="phone") as act:
        act.recorder.update(type(second), first.id, text="as a phone put it")
    desk.history.undo()
    assert desk.library.assumptions.get(first.id).kind is Kind.ACT
    assert desk.library.assumptions.get(first.id).text == "as a phone put it"


def test_a_true_conflict_is_refused_in_a_sentence_and_changes_nothing(desk: Desk):
    told = prepare_project(desk)
    first, second = desk.library.assumptions.of_project(told.project_id)
    assumptions.edit_assumption(desk, first.id, text="ours")
    with desk.act(verbs.EDIT_ASSUMPTION, told.project_id, origin="phone") as act:
        act.recorder.update(type(second), first.id, text="theirs")
    with pytest.raises(UserError, match="cannot be undone: the same thing was changed since"):
        desk.history.undo()
    assert desk.library.assumptions.get(first.id).text == "theirs"


def test_undo_of_an_addition_that_something_else_came_to_use_is_refused(desk: Desk):
    told = prepare_project(desk)
    added = assumptions.add_assumption(desk, told.project_id, Kind.VALUE, "Today beats cheap").rows[0].row_id
    step = desk.library.scenarios.steps(told.project_id)[0]
    with desk.act(verbs.LINK_STEP, told.project_id, origin="phone") as act:
        act.recorder.insert(StepTest(desk.new_id(), step.id, added))
    with pytest.raises(UserError):
        desk.history.undo()
    assert desk.library.assumptions.get(added).code == "A3"


def test_acts_of_a_phone_are_not_ours_to_take_back(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    desk.history.forget()
    draft = Draft(mode=Mode.SAID, text="from a phone")
    capture.capture_observation(desk, told.session_id, capture.Capture(draft, 10, Origin.PHONE))
    assert desk.history.next_undo is None


def test_step_changes_and_the_end_cannot_be_undone(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    desk.history.forget()
    sessions.start_session(desk, told.session_id)
    clock.advance(20_000)
    leading.next_step(desk, told.session_id)
    sessions.end_session(desk, told.session_id)
    assert desk.history.undo() is None


def test_a_deleted_entry_leaves_a_tombstone_and_its_code_words_stay_taken(desk: Desk):
    told = prepare_project(desk)
    first, second = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, second.id)
    added = assumptions.add_assumption(desk, told.project_id, Kind.VALUE, "Another")
    assert desk.library.assumptions.get(added.rows[0].row_id).code == "A3"
    assert first.code == "A1"


def test_doing_a_creation_twice_gives_the_first_result(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    draft = Draft(mode=Mode.DID, text="sits down")
    once = capture.capture_observation(
        desk, told.session_id, capture.Capture(draft, 10), observation_id="01-from-a-phone"
    )
    twice = capture.capture_observation(
        desk, told.session_id, capture.Capture(draft, 99), observation_id="01-from-a-phone"
    )
    assert once is not None and twice is not None and twice.id == once.id
    assert len(desk.library.observations.of_session(told.session_id)) == 1


def test_an_edited_entry_keeps_its_earlier_wording_in_history(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    entry = note(desk, told.session_id, "@Lena said: a first wording", 10)
    capture.rewrite_observation(desk, entry, Draft(mode=Mode.SAID, text="a second wording"))
    wordings = [
        row.before["text"]
        for change in desk.library.changes.since(0)
        for row in change.rows
        if row.row_id == entry and "text" in row.before
    ]
    assert wordings == ["a first wording"]
