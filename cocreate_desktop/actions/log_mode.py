"""Keep what was noted in log mode."""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.actions import capture, verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.clock import active_ms
from cocreate_desktop.domain.log_mode import Reaction
from cocreate_desktop.domain.observations import Entry, Observation, Origin


def keep_reaction(desk: Desk, session_id: str, reaction: Reaction) -> ChangeSet | None:
    """Put a reaction on disk, bring what is there up to it, or take it away if it says nothing any more.

    All that its keys make of it is one step of undo; that it is taken away is another. None if there was
    nothing to do. Raises UserError as `capture_observation` does.
    """
    reaction = _of_what_is_there(desk, session_id, reaction)
    entry = desk.library.observations.find(reaction.id)
    if entry is None:
        return _note(desk, session_id, reaction) if reaction.says_something else None
    return _follow(desk, entry, reaction) if reaction.says_something else _take_away(desk, entry)


def _of_what_is_there(desk: Desk, session_id: str, reaction: Reaction) -> Reaction:
    """People and tags that were taken out of the session while keys were down are left out."""
    invited = {one.id for one in desk.library.people.participants(session_id)}
    known = {one.id for one in desk.library.sessions.tags(session_id)}
    return replace(
        reaction,
        people=tuple(one for one in reaction.people if one in invited),
        tags=tuple(one for one in reaction.tags if one in known),
    )


def _note(desk: Desk, session_id: str, reaction: Reaction) -> ChangeSet | None:
    if done := desk.already_made("observations", reaction.id):
        return done
    session = desk.library.sessions.get(session_id)
    ready = capture.ready_to_write(
        desk,
        session_id,
        capture.Capture(
            reaction.draft,
            reaction.at_ms,
            origin=Origin.LOG,
            duration_ms=_without_pauses(desk, session_id, reaction),
        ),
    )
    with desk.act(
        verbs.CAPTURE, session.project_id, session_id, gesture=reaction.id, origin=Origin.LOG.value
    ) as act:
        capture.write_entry(desk, act, session, ready, reaction.id)
    return act.result


def _follow(desk: Desk, entry: Entry, reaction: Reaction) -> ChangeSet | None:
    session = desk.library.sessions.get(entry.observation.session_id)
    with desk.act(
        verbs.EDIT_OBSERVATION, session.project_id, session.id, gesture=reaction.id, origin=Origin.LOG.value
    ) as act:
        capture.reword(desk, act, entry, _reworded(desk, entry, reaction), at_ms=reaction.at_ms)
        duration_ms = _without_pauses(desk, session.id, reaction)
        act.recorder.update(Observation, reaction.id, duration_ms=duration_ms)
    return act.result


def _take_away(desk: Desk, entry: Entry) -> ChangeSet | None:
    session = desk.library.sessions.get(entry.observation.session_id)
    with desk.act(verbs.DELETE_OBSERVATION, session.project_id, session.id, origin=Origin.LOG.value) as act:
        act.recorder.delete(Observation, entry.observation.id)
    return act.result


def _reworded(desk: Desk, entry: Entry, reaction: Reaction) -> Draft:
    """What the keys say, and the words that the entry has got meanwhile."""
    said = reaction.draft
    return replace(
        capture.draft_of(desk, entry),
        mode=said.mode, people=said.people, tags=said.tags, evidence=said.evidence, sentiment=said.sentiment,
    )  # fmt: skip


def _without_pauses(desk: Desk, session_id: str, reaction: Reaction) -> int | None:
    if reaction.duration_ms is None:
        return None
    pauses = desk.library.sessions.pauses(session_id)
    return active_ms(reaction.at_ms, reaction.at_ms + reaction.duration_ms, pauses)
