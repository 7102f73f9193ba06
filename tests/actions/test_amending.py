"""Entries put right, one or several at once: one act each, and only one's own are taken back."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import amending, capture, consent, leading, people, sessions, verbs
from cocreate_desktop.actions.amending import Amendment
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.domain.people import Role
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """A session in its second step, two minutes after its start."""
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    clock.advance(60_000)
    leading.next_step(desk, told.session_id)
    clock.advance(60_000)
    return told


def entry_of(desk: Desk, observation_id: str):
    return desk.library.observations.get(observation_id)


def test_every_part_of_an_entry_is_put_right_in_one_act(desk: Desk, told: Told) -> None:
    entry_id = note(desk, told.session_id, "@Lena said: sits", 70_000)
    first_run, second_run = desk.library.sessions.runs(told.session_id)
    draft = parse("@Joris did: stands #wait +A2 :( *", capture.vocabulary(desk, told.session_id))
    amending.amend_observation(desk, entry_id, Amendment(draft, 75_000, first_run.id, True, True, 28_000))
    entry = entry_of(desk, entry_id)
    observation = entry.observation
    assert (observation.text, observation.mode, observation.starred) == ("stands", Mode.DID, True)
    assert (observation.at_ms, observation.duration_ms) == (75_000, 28_000)
    assert (observation.step_run_id, observation.step_by_hand) == (first_run.id, True)
    assert (observation.prompted, observation.in_private) == (True, True)
    assert [link.side for link in entry.evidence] == [Side.FOR]
    assert desk.history.undo() is verbs.EDIT_OBSERVATION
    back = entry_of(desk, entry_id).observation
    assert (back.text, back.at_ms, back.step_run_id) == ("sits", 70_000, second_run.id)
    assert (back.prompted, back.in_private, back.duration_ms) == (None, False, None)
    assert desk.history.next_undo is verbs.CAPTURE


def test_another_time_moves_it_to_the_step_that_ran_then(desk: Desk, told: Told) -> None:
    entry_id = note(desk, told.session_id, "@Lena said: sits", 70_000)
    first_run, _ = desk.library.sessions.runs(told.session_id)
    amending.amend_observation(desk, entry_id, Amendment(None, 30_000))
    observation = entry_of(desk, entry_id).observation
    assert (observation.step_run_id, observation.step_by_hand) == (first_run.id, False)
    assert observation.text == "sits"


@pytest.mark.parametrize("at_ms", [-1, 10_000_000])
def test_a_time_outside_of_the_session_is_refused_whole(desk: Desk, told: Told, at_ms: int) -> None:
    entry_id = note(desk, told.session_id, "@Lena said: sits", 70_000)
    sessions.end_session(desk, told.session_id)
    draft = parse("@Lena stands", capture.vocabulary(desk, told.session_id))
    with pytest.raises(UserError, match="not within the session"):
        amending.amend_observation(desk, entry_id, Amendment(draft, at_ms))
    assert entry_of(desk, entry_id).observation.text == "sits"


def test_who_refused_notes_is_not_put_into_an_entry(desk: Desk, told: Told) -> None:
    entry_id = note(desk, told.session_id, "said: sits", 70_000)
    eva = people.add_person(desk, told.project_id, "Eva", session_id=told.session_id).ids("persons")[0]
    consent.record_answers(desk, eva, {ConsentItem.NOTES: Answer.NO})
    draft = parse("@Eva stands", capture.vocabulary(desk, told.session_id))
    with pytest.raises(UserError, match="Eva did not agree to notes"):
        amending.amend_observation(desk, entry_id, Amendment(draft, 10_000))
    assert entry_of(desk, entry_id).observation.at_ms == 70_000


def test_several_are_tagged_linked_starred_and_deleted_as_one_step_each(desk: Desk, told: Told) -> None:
    ids = [note(desk, told.session_id, line, 70_000) for line in ("@Lena a #wait", "@Joris b -A1", "c")]
    tag = next(one for one in desk.library.sessions.tags(told.session_id) if one.name == "wait")
    a1 = next(one for one in desk.library.sessions.assumptions(told.session_id) if one.code == "A1")
    amending.tag_observations(desk, ids, tag.id)
    assert all(entry_of(desk, one).tags == (tag.id,) for one in ids)
    amending.tag_observations(desk, ids, tag.id, on=False)
    assert not any(entry_of(desk, one).tags for one in ids)
    desk.history.undo()
    desk.history.undo()
    assert [bool(entry_of(desk, one).tags) for one in ids] == [True, False, False]
    amending.link_observations(desk, ids, a1.id, Side.FOR)
    assert all([link.side for link in entry_of(desk, one).evidence] == [Side.FOR] for one in ids)
    amending.link_observations(desk, ids, a1.id, None)
    assert not any(entry_of(desk, one).evidence for one in ids)
    desk.history.undo()
    desk.history.undo()
    assert [len(entry_of(desk, one).evidence) for one in ids] == [0, 1, 0]
    amending.star_observations(desk, ids)
    assert all(entry_of(desk, one).observation.starred for one in ids)
    amending.delete_observations(desk, [*ids, "gone already"])
    assert not desk.library.observations.of_session(told.session_id)
    desk.history.undo()
    assert len(desk.library.observations.of_session(told.session_id)) == 3


def test_nobodys_undo_takes_back_anothers_entry(desk: Desk, told: Told) -> None:
    nele, jonas = (
        people.add_member(desk, told.project_id, name, Role.NOTE_TAKER).ids("team_members")[0]
        for name in ("Nele", "Jonas")
    )
    people.take_seat(desk, nele)
    neles = note(desk, told.session_id, "@Lena said: one", 70_000)
    people.take_seat(desk, jonas)
    assert desk.history.next_undo is None
    jonass = note(desk, told.session_id, "@Lena said: two", 71_000)
    assert desk.history.undo() is verbs.CAPTURE
    assert desk.library.observations.find(jonass) is None
    assert desk.history.undo() is None
    assert desk.library.observations.find(neles) is not None
    people.take_seat(desk, nele)
    assert desk.history.next_redo is None, "what Jonas took back is his"
    assert desk.history.undo() is verbs.CAPTURE
    assert desk.library.observations.find(neles) is None


def test_who_sits_down_first_takes_over_what_is_nobodys(desk: Desk, told: Told) -> None:
    nele = people.add_member(desk, told.project_id, "Nele", Role.NOTE_TAKER).ids("team_members")[0]
    people.take_seat(desk, nele)
    assert desk.history.next_undo is verbs.ADD_MEMBER


def test_an_entry_on_somebody_who_was_taken_out_keeps_them(desk: Desk, told: Told) -> None:
    entry_id = note(desk, told.session_id, "@Lena @Joris said: sits", 70_000)
    lena, joris, _ = (one.id for one in desk.library.people.participants(told.session_id))
    people.remove_participant(desk, joris)
    draft = capture.draft_of(desk, entry_of(desk, entry_id))
    amending.amend_observation(desk, entry_id, Amendment(draft, 75_000))
    assert entry_of(desk, entry_id).participants == (lena, joris)
