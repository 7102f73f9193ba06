"""What was not asked, and which step can still ask it."""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.domain.later_steps import best_step, later_steps, unasked
from cocreate_desktop.domain.scenario import ItemKind, SessionItem, SessionStep
from cocreate_desktop.domain.sessions import StepRun, Tick


def step(name: str) -> SessionStep:
    return SessionStep(name, "s", None, name, 5, name)


def question(name: str, of: str) -> SessionItem:
    return SessionItem(name, of, None, ItemKind.ASK, name, name)


FIND, WAIT, PAY = STEPS = (step("find"), step("wait"), step("pay"))
RUNS = (StepRun("r1", "s", "find", 0, 60_000), StepRun("r2", "s", "wait", 60_000))
ITEMS = (question("What would you call it?", "find"), question("Whom would you ask?", "find"))


def test_later_are_the_current_one_and_what_is_not_left_out_behind_it() -> None:
    assert later_steps(STEPS, WAIT) == (WAIT, PAY)
    assert later_steps((FIND, WAIT, replace(PAY, left_out=True)), FIND) == (FIND, WAIT)


def test_the_best_step_is_the_next_that_tests_it_else_the_last() -> None:
    assert best_step(STEPS, {"A1": {"wait"}}, ["A1"]) == WAIT
    assert best_step(STEPS, {"A1": {"find"}}, ["A1"]) == PAY
    assert best_step((PAY,), {}, ["A1"]) == PAY
    assert best_step((), {}, ["A1"]) is None


def test_what_no_visit_asked_is_left_open() -> None:
    tick = Tick("t", "r1", ITEMS[0].id, 1_000)
    found = unasked(RUNS, [tick], ITEMS, [WAIT, PAY])
    assert found is not None
    assert (found.run_id, found.items) == ("r1", ITEMS[1:])


def test_a_second_visit_asks_what_the_first_did_not() -> None:
    runs = (*RUNS[:1], StepRun("r2", "s", "find", 60_000, 90_000), StepRun("r3", "s", "wait", 90_000))
    ticks = [Tick("t1", "r1", ITEMS[0].id, 1_000), Tick("t2", "r2", ITEMS[1].id, 61_000)]
    assert unasked(runs, ticks, ITEMS, [WAIT, PAY]) is None


def test_what_a_later_step_asks_by_now_is_no_longer_open() -> None:
    again = (*ITEMS, *(replace(item, id=f"{item.id} again", session_step_id="pay") for item in ITEMS))
    assert unasked(RUNS, [], again, [WAIT, PAY]) is None


def test_who_went_back_has_the_questions_before_them_again() -> None:
    runs = (RUNS[0], StepRun("r2", "s", "wait", 60_000, 70_000), StepRun("r3", "s", "find", 70_000))
    waiting = (question("Was that long?", "wait"),)
    assert unasked(runs, [], (*ITEMS, *waiting), [FIND, WAIT, PAY]) is None


def test_before_the_first_step_ends_nothing_was_left_out() -> None:
    assert unasked([StepRun("r1", "s", "find", 0)], [], ITEMS, STEPS) is None
