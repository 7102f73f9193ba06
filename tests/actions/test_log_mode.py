"""What log mode keeps on disk: one entry, however many keys follow it, and one step of undo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cocreate_desktop.actions import people, sessions
from cocreate_desktop.actions.capture import draft_of, rewrite_observation
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.log_mode import keep_reaction
from cocreate_desktop.domain.log_mode import Reaction
from cocreate_desktop.domain.observations import Entry, Mode, Origin, Sentiment
from tests.stories import Told, prepare_project


@pytest.fixture
def told(desk: Desk) -> Told:
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    return told


@pytest.fixture
def reaction(desk: Desk, told: Told) -> Reaction:
    guest = desk.library.people.participants(told.session_id)[0]
    tag = desk.library.sessions.tags(told.session_id)[0]
    return Reaction("reaction 1", 2_000, (guest.id,), (tag.id,))


def entries(desk: Desk, told: Told) -> list[Entry]:
    return desk.library.observations.of_session(told.session_id)


def test_it_becomes_an_entry(desk: Desk, told: Told, reaction: Reaction) -> None:
    keep_reaction(desk, told.session_id, reaction)
    (entry,) = entries(desk, told)
    assert (entry.observation.at_ms, entry.observation.mode, entry.observation.origin) == (
        2_000,
        Mode.DID,
        Origin.LOG,
    )
    assert (entry.participants, entry.tags) == (reaction.people, reaction.tags)


def test_kept_twice_it_is_there_once(desk: Desk, told: Told, reaction: Reaction) -> None:
    keep_reaction(desk, told.session_id, reaction)
    assert keep_reaction(desk, told.session_id, reaction) is None
    assert len(entries(desk, told)) == 1


def test_what_follows_changes_it_and_its_words_stay(desk: Desk, told: Told, reaction: Reaction) -> None:
    keep_reaction(desk, told.session_id, reaction)
    (entry,) = entries(desk, told)
    rewrite_observation(desk, reaction.id, replace(draft_of(desk, entry), text="leans over", starred=True))
    keep_reaction(desk, told.session_id, replace(reaction, sentiment=Sentiment.GOOD, duration_ms=3_000))
    (entry,) = entries(desk, told)
    assert entry.observation.text == "leans over"
    assert entry.observation.starred
    assert entry.observation.sentiment is Sentiment.GOOD
    assert entry.observation.duration_ms == 3_000


def test_all_its_keys_are_one_step_of_undo(desk: Desk, told: Told, reaction: Reaction) -> None:
    keep_reaction(desk, told.session_id, reaction)
    keep_reaction(desk, told.session_id, replace(reaction, mode=Mode.SAID))
    desk.history.undo()
    assert entries(desk, told) == []
    desk.history.redo()
    assert entries(desk, told)[0].observation.mode is Mode.SAID


def test_taken_away_it_comes_back_with_one_undo(desk: Desk, told: Told, reaction: Reaction) -> None:
    keep_reaction(desk, told.session_id, reaction)
    keep_reaction(desk, told.session_id, Reaction(reaction.id, reaction.at_ms))
    assert entries(desk, told) == []
    desk.history.undo()
    assert len(entries(desk, told)) == 1


def test_nothing_is_not_kept(desk: Desk, told: Told) -> None:
    assert keep_reaction(desk, told.session_id, Reaction("reaction 1", 0, mode=Mode.SAID)) is None
    assert entries(desk, told) == []


def test_who_was_taken_out_of_the_session_meanwhile_is_left_out(
    desk: Desk, told: Told, reaction: Reaction
) -> None:
    people.remove_participant(desk, reaction.people[0])
    keep_reaction(desk, told.session_id, reaction)
    (entry,) = entries(desk, told)
    assert (entry.participants, entry.tags) == ((), reaction.tags)
