"""Put right any part of an entry, and tag, link, star or delete several at once: each one act, one undo."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass

from cocreate_desktop.actions import capture, verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.verbs import Verb
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.observations import Entry, Evidence, Observation, ObservationTag, Side
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError


@dataclass(frozen=True)
class Amendment:
    """An entry as it shall be.

    `draft` is what a line says of it, None to leave that as it is. `at_ms` and `duration_ms` are on the
    session clock. `step_run_id` is the visit to a step that it is put into by hand; None lets its time
    decide. `prompted` is a correction by hand; None lets the rule decide.
    """

    draft: Draft | None
    at_ms: int
    step_run_id: str | None = None
    prompted: bool | None = None
    in_private: bool = False
    duration_ms: int | None = None


def amend_observation(desk: Desk, observation_id: str, amendment: Amendment) -> ChangeSet | None:
    """Put an entry right; None if it is so already.

    Raises UserError for an entry without content, about somebody who refused notes, or outside the session.
    """
    entry = desk.library.observations.get(observation_id)
    session_id = entry.observation.session_id
    session = desk.library.sessions.get(session_id)
    if amendment.at_ms < 0 or (session.ended_ms is not None and amendment.at_ms > session.ended_ms):
        raise UserError(
            QT_TRANSLATE_NOOP("Observation", "That time is not within the session. Write another one.")
        )
    at_ms, by_hand = amendment.at_ms, amendment.step_run_id
    run = capture.run_at(desk.library.sessions.runs(session_id), at_ms)
    stays = by_hand is None and not entry.observation.step_by_hand and at_ms == entry.observation.at_ms
    by_time = entry.observation.step_run_id if stays else run.id if run else None
    with desk.act(verbs.EDIT_OBSERVATION, session.project_id, session_id) as act:
        if amendment.draft is not None:
            capture.reword(desk, act, entry, amendment.draft)
        act.recorder.update(
            Observation,
            observation_id,
            at_ms=at_ms,
            step_run_id=by_hand or by_time,
            step_by_hand=by_hand is not None,
            prompted=amendment.prompted,
            in_private=amendment.in_private,
            duration_ms=amendment.duration_ms,
        )
    return act.result


def tag_observations(
    desk: Desk, observation_ids: Collection[str], tag_id: str, *, on: bool = True
) -> ChangeSet | None:
    """Give entries of one session a tag of it, or take it from them."""
    with _together(desk, verbs.TAG_OBSERVATIONS, observation_ids) as (act, entries):
        for entry in entries:
            entry_id = entry.observation.id
            if on and tag_id not in entry.tags:
                act.recorder.insert(ObservationTag(desk.new_id(), entry_id, tag_id))
            elif not on:
                links = desk.library.observations.links_of(entry_id).tags
                for link in links:
                    if link.session_tag_id == tag_id:
                        act.recorder.delete(ObservationTag, link.id)
    return act.result


def link_observations(
    desk: Desk, observation_ids: Collection[str], assumption_id: str, side: Side | None
) -> ChangeSet | None:
    """Let entries of one session speak for or against an assumption of it; None for neither."""
    with _together(desk, verbs.LINK_OBSERVATIONS, observation_ids) as (act, entries):
        for entry in entries:
            known = next((one for one in entry.evidence if one.session_assumption_id == assumption_id), None)
            if known is None and side is not None:
                act.recorder.insert(
                    Evidence(desk.new_id(), entry.observation.id, assumption_id, side, desk.actor, desk.now())
                )
            elif known is not None and side is None:
                act.recorder.delete(Evidence, known.id)
            elif known is not None:
                act.recorder.update(Evidence, known.id, side=side)
    return act.result


def star_observations(desk: Desk, observation_ids: Collection[str], *, on: bool = True) -> ChangeSet | None:
    """Star entries of one session, or take their stars."""
    with _together(desk, verbs.STAR_OBSERVATIONS, observation_ids) as (act, entries):
        for entry in entries:
            act.recorder.update(Observation, entry.observation.id, starred=on)
    return act.result


def delete_observations(desk: Desk, observation_ids: Collection[str]) -> ChangeSet | None:
    """Take entries of one session out of every count; tombstones stay."""
    with _together(desk, verbs.DELETE_OBSERVATION, observation_ids) as (act, entries):
        for entry in entries:
            act.recorder.delete(Observation, entry.observation.id)
    return act.result


@contextmanager
def _together(desk: Desk, verb: Verb, observation_ids: Iterable[str]) -> Generator[tuple[Act, list[Entry]]]:
    """One act on all entries; what somebody deleted meanwhile is passed over."""
    found = (desk.library.observations.find(one) for one in dict.fromkeys(observation_ids))
    entries = [entry for entry in found if entry is not None]
    session_id = entries[0].observation.session_id if entries else None
    project_id = desk.library.sessions.get(session_id).project_id if session_id else None
    with desk.act(verb, project_id, session_id) as act:
        yield act, entries
