"""The round-up: every person there and every assumption tested has one cell, and each answer counts once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.actions import leading, presence, round_up, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import session_verdicts
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.domain.round_up import RoundUp, Seen
from tests.domain.evidence_cases import case, entry
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """Six minutes in: the first step, which tests A1, has just ended; Lena was seen in it."""
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    for one in desk.library.people.participants(told.session_id):
        presence.set_here(desk, one.id, True)
    clock.advance(60_000)
    note(desk, told.session_id, "@Lena did: walks straight past the sign -A1", 50_000)
    clock.advance(300_000)
    leading.next_step(desk, told.session_id)
    return told


def first(desk: Desk, told: Told) -> RoundUp:
    run = desk.library.sessions.runs(told.session_id)[0]
    return round_up.read(desk.library, told.session_id, run.id)


def names(desk: Desk, told: Told) -> dict[str, str]:
    aliases = {one.id: one.alias for one in desk.library.people.of_project(told.project_id)}
    return {aliases[one.person_id]: one.id for one in desk.library.people.participants(told.session_id)}


def say(desk: Desk, told: Told, alias: str, seen: Seen | None, *, unprompted: bool = False):
    now = first(desk, told)
    cell = now.cells[now.assumptions[0], names(desk, told)[alias]]
    return round_up.answer(desk, told.session_id, now.run.id, cell, seen, unprompted=unprompted)


def answered(desk: Desk, told: Told, alias: str) -> Seen | None:
    now = first(desk, told)
    return now.cells[now.assumptions[0], names(desk, told)[alias]].answered


def made(desk: Desk, told: Told):
    entries = desk.library.observations.of_session(told.session_id)
    return [one for one in entries if one.observation.origin is Origin.ROUND_UP]


def test_what_was_noted_in_the_step_is_known_and_the_rest_is_asked(desk: Desk, told: Told):
    now = first(desk, told)
    assert len(now.people) == 3
    assert now.empty == 2
    lena = now.cells[now.assumptions[0], names(desk, told)["Lena"]]
    assert lena.noted == (Seen.DID_OPPOSITE,)


def test_an_answer_is_an_observation_of_that_step(desk: Desk, told: Told):
    say(desk, told, "Joris", Seen.DID)
    (one,) = made(desk, told)
    run = desk.library.sessions.runs(told.session_id)[0]
    assert one.observation.step_run_id == run.id
    assert one.observation.at_ms < (run.ended_ms or 0)
    assert not one.observation.from_memory
    (verdict, *_) = session_verdicts(desk.library, told.session_id).values()
    assert (verdict.tally.for_, verdict.tally.against) == (1, 1)


def test_not_seen_is_kept_and_counts_nowhere(desk: Desk, told: Told):
    say(desk, told, "Joris", Seen.NOTHING)
    assert answered(desk, told, "Joris") is Seen.NOTHING
    assert made(desk, told) == []
    assert first(desk, told).empty == 1


def test_another_answer_takes_the_place_of_the_first(desk: Desk, told: Told):
    for seen in (Seen.DID, Seen.NOTHING, Seen.SAID_OPPOSITE):
        say(desk, told, "Joris", seen)
        assert answered(desk, told, "Joris") is seen
    assert len(made(desk, told)) == 1
    say(desk, told, "Joris", None)
    assert made(desk, told) == []
    assert first(desk, told).empty == 2


def test_the_same_answer_again_changes_nothing(desk: Desk, told: Told):
    assert say(desk, told, "Joris", Seen.DID) is not None
    assert say(desk, told, "Joris", Seen.DID) is None
    assert say(desk, told, "Joris", Seen.DID, unprompted=True) is not None


def test_each_answer_is_one_step_of_undo(desk: Desk, told: Told):
    say(desk, told, "Joris", Seen.DID)
    say(desk, told, "Joris", Seen.NOTHING)
    desk.history.undo()
    assert answered(desk, told, "Joris") is Seen.DID
    desk.history.undo()
    assert answered(desk, told, "Joris") is None


def test_later_than_two_minutes_is_from_memory(desk: Desk, clock: FakeClock, told: Told):
    clock.advance(121_000)
    say(desk, told, "Joris", Seen.DID)
    assert made(desk, told)[0].observation.from_memory


def test_after_the_end_the_clock_of_memory_goes_on(desk: Desk, clock: FakeClock, told: Told):
    sessions.end_session(desk, told.session_id)
    clock.advance(121_000)
    say(desk, told, "Wout", Seen.SAID)
    assert made(desk, told)[0].observation.from_memory


def test_who_left_in_the_middle_does_not_come_back_by_an_answer(desk: Desk, clock: FakeClock, told: Told):
    wout = names(desk, told)["Wout"]
    clock.advance(30_000)
    leading.go_to_step(desk, told.session_id, desk.library.sessions.steps(told.session_id)[0].id)
    clock.advance(30_000)
    presence.set_here(desk, wout, False)
    clock.advance(30_000)
    leading.next_step(desk, told.session_id)
    stays = desk.library.people.presence(told.session_id)
    *_, run, _ = desk.library.sessions.runs(told.session_id)
    now = round_up.read(desk.library, told.session_id, run.id)
    round_up.answer(desk, told.session_id, run.id, now.cells[now.assumptions[0], wout], Seen.DID)
    assert desk.library.people.presence(told.session_id) == stays


def test_an_answer_after_the_question_weighs_as_a_word_unless_said_otherwise(
    desk: Desk, clock: FakeClock, told: Told
):
    run = desk.library.sessions.runs(told.session_id)[1]
    question = next(
        one for one in desk.library.sessions.items(told.session_id) if one.text == "Was that long?"
    )
    leading.tick(desk, told.session_id, question.id)
    clock.advance(60_000)
    now = round_up.read(desk.library, told.session_id, run.id)
    cell = now.cells[now.assumptions[0], names(desk, told)["Joris"]]
    for unprompted, did_and_said in ((False, (0, 1)), (True, (1, 0))):
        round_up.answer(desk, told.session_id, run.id, cell, Seen.DID, unprompted=unprompted)
        tally = session_verdicts(desk.library, told.session_id)[cell.assumption_id].tally
        assert (tally.did, tally.said) == did_and_said


@given(st.lists(st.sampled_from(["Ada", "Ben", "Cy", "Di"]), unique=True, min_size=1), st.data())
def test_filling_every_cell_leaves_none_empty(people: list[str], data: st.DataObject):
    sides = st.sampled_from([seen.link for seen in Seen if seen.link])
    entries = []
    for number, name in enumerate(people):
        if data.draw(st.booleans()):
            mode, side = data.draw(sides)
            entries.append(entry(f"e{number}", [name], mode, [side], number))
    known = case(people, entries)
    now = round_up.round_up(known, known.runs[0], ())
    assert set(now.cells) == {(one, person) for one in now.assumptions for person in now.people}
    assert now.empty == len(people) - len(entries)
    seen = set()
    place = now.next_empty(None)
    while place is not None and place not in seen:
        seen.add(place)
        place = now.next_empty(place)
    assert len(seen) == now.empty
