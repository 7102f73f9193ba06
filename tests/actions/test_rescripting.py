"""Changing the script in the room: the session's copy alone, with undo until it has run."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import leading, rescripting, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_case
from cocreate_desktop.domain.evidence import coverage
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import Told, prepare_project


@pytest.fixture
def told(desk: Desk) -> Told:
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    return told


def titles(desk: Desk, told: Told) -> list[str]:
    return [step.title for step in desk.library.sessions.steps(told.session_id)]


def test_an_inserted_step_comes_next_and_nobody_planned_it(desk: Desk, told: Told):
    rescripting.insert_step(desk, told.session_id, "Ask the smith", minutes=3)
    assert titles(desk, told) == ["Find the counter", "Ask the smith", "Wait for the repair"]
    step = desk.library.sessions.steps(told.session_id)[1]
    assert (step.planned, step.minutes, step.origin_id) == (False, 3, None)
    assert len(desk.library.scenarios.steps(told.project_id)) == 2


def test_an_inserted_step_is_undone_until_it_has_run(desk: Desk, told: Told):
    rescripting.insert_step(desk, told.session_id, "Ask the smith")
    desk.history.undo()
    assert "Ask the smith" not in titles(desk, told)
    rescripting.insert_step(desk, told.session_id, "Ask the smith")
    leading.next_step(desk, told.session_id)
    with pytest.raises(UserError):
        desk.history.undo()
    assert "Ask the smith" in titles(desk, told)


def test_a_step_that_is_sent_twice_is_inserted_once(desk: Desk, told: Told):
    first = rescripting.insert_step(desk, told.session_id, "Ask the smith", step_id="step")
    assert rescripting.insert_step(desk, told.session_id, "Ask the smith", step_id="step").id == first.id
    assert len(titles(desk, told)) == 3


@pytest.mark.parametrize(("title", "minutes"), [("", 5), (" \u200b", 5), ("Ask", 0), ("Ask", 481)])
def test_a_step_needs_a_name_and_minutes(desk: Desk, told: Told, title: str, minutes: int):
    with pytest.raises(UserError):
        rescripting.insert_step(desk, told.session_id, title, minutes=minutes)
    assert len(titles(desk, told)) == 2


def test_only_steps_to_come_are_left_out_and_taken_in_again(desk: Desk, told: Told):
    first, second = desk.library.sessions.steps(told.session_id)
    with pytest.raises(UserError, match="has begun"):
        rescripting.leave_out(desk, told.session_id, first.id)
    rescripting.leave_out(desk, told.session_id, second.id)
    assert rescripting.leave_out(desk, told.session_id, second.id) is None
    assert desk.library.sessions.steps(told.session_id)[1].left_out
    rescripting.take_in(desk, told.session_id, second.id)
    desk.history.undo()
    assert desk.library.sessions.steps(told.session_id)[1].left_out
    desk.history.undo()
    assert not desk.library.sessions.steps(told.session_id)[1].left_out


def test_questions_not_asked_are_copied_and_their_step_still_tested_what_it_tested(
    desk: Desk, told: Told, clock: FakeClock
):
    first, second = desk.library.sessions.steps(told.session_id)
    belief = desk.library.sessions.assumptions(told.session_id)[0]
    rescripting.ask_about(desk, told.session_id, {belief.id: "Why there?"}, first.id)
    (item,) = [one for one in desk.library.sessions.items(told.session_id) if one.text == "Why there?"]
    clock.advance(60_000)
    leading.next_step(desk, told.session_id)
    there = coverage(session_case(desk.library, told.session_id))[belief.id].there
    rescripting.ask_again(desk, told.session_id, [item.id], second.id)
    assert rescripting.ask_again(desk, told.session_id, [item.id], second.id) is None
    asked = [
        one.session_step_id
        for one in desk.library.sessions.items(told.session_id)
        if one.kind is ItemKind.ASK and one.text == "Why there?"
    ]
    assert sorted(asked) == sorted([first.id, second.id])
    assert coverage(session_case(desk.library, told.session_id))[belief.id].there == there
    desk.history.undo()
    assert len([one for one in desk.library.sessions.items(told.session_id) if one.text == "Why there?"]) == 1


def test_questions_about_several_are_one_stroke_and_come_behind_those_of_the_step(desk: Desk, told: Told):
    second = desk.library.sessions.steps(told.session_id)[1]
    beliefs = desk.library.sessions.assumptions(told.session_id)
    questions = {one.id: f"Why {one.code}?" for one in beliefs}
    ids = {one.id: f"item {one.code}" for one in beliefs}
    first = rescripting.ask_about(desk, told.session_id, questions, second.id, item_ids=ids)
    again = rescripting.ask_about(desk, told.session_id, questions, second.id, item_ids=ids)
    assert first is not None
    assert again is not None
    assert again.id == first.id
    asked = [
        one.text
        for one in desk.library.sessions.items(told.session_id)
        if one.session_step_id == second.id and one.kind is ItemKind.ASK
    ]
    assert asked == ["Was that long?", "Why A1?", "Why A2?"]
    desk.history.undo()
    assert len(desk.library.sessions.items(told.session_id)) == 2


def test_a_question_keeps_its_words_if_the_new_ones_are_none(desk: Desk, told: Told):
    (item,) = [one for one in desk.library.sessions.items(told.session_id) if one.kind is ItemKind.ASK]
    rescripting.edit_question(desk, told.session_id, item.id, "  Was it\nlong? ")
    with pytest.raises(UserError, match="question is empty"):
        rescripting.edit_question(desk, told.session_id, item.id, " ")
    texts = [one.text for one in desk.library.sessions.items(told.session_id)]
    assert "Was it long?" in texts
    assert [one.text for one in desk.library.scenarios.items(told.project_id)][1] == "Was that long?"
