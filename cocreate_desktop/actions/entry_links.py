"""The ties of an entry: who did or said it, its tags, and what it speaks for."""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.observations import Evidence, ObservationPerson, ObservationTag, Side
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store import driver


def link_all(desk: Desk, act: Act, observation_id: str, draft: Draft) -> None:
    """Inside an act: tie a new entry to the people, tags and assumptions that its draft names.

    Raises UserError for a tag that was taken out of the session since the line was read.
    """
    recorder = act.recorder
    recorder.insert(*(ObservationPerson(desk.new_id(), observation_id, one) for one in draft.people))
    try:
        recorder.insert(*(ObservationTag(desk.new_id(), observation_id, tag) for tag in draft.tags))
    except driver.Conflict as error:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Capture", "A tag in the line is no longer in the session. Leave it out, or add it again."
            )
        ) from error
    for link in draft.evidence:
        recorder.insert(_evidence(desk, observation_id, link.assumption_id, link.side))


def relink(desk: Desk, act: Act, observation_id: str, draft: Draft) -> None:
    """Inside an act: tie an entry to what its draft names now; ties that stay keep their author and time.

    Raises UserError as `link_all` does.
    """
    links = desk.library.observations.links_of(observation_id)
    wanted = {link.assumption_id: link.side for link in draft.evidence}
    for person in links.people:
        if person.participant_id not in draft.people:
            act.recorder.delete(ObservationPerson, person.id)
    for tag in links.tags:
        if tag.session_tag_id not in draft.tags:
            act.recorder.delete(ObservationTag, tag.id)
    for known in links.evidence:
        side = wanted.pop(known.session_assumption_id, None)
        if side is None:
            act.recorder.delete(Evidence, known.id)
        else:
            act.recorder.update(Evidence, known.id, side=side)
    fresh = replace(
        draft,
        people=tuple(
            one for one in draft.people if one not in {link.participant_id for link in links.people}
        ),
        tags=tuple(one for one in draft.tags if one not in {link.session_tag_id for link in links.tags}),
        evidence=tuple(link for link in draft.evidence if link.assumption_id in wanted),
    )
    link_all(desk, act, observation_id, fresh)


def _evidence(desk: Desk, observation_id: str, assumption_id: str, side: Side) -> Evidence:
    return Evidence(desk.new_id(), observation_id, assumption_id, side, desk.actor, desk.now())
