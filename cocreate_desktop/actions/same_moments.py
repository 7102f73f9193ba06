"""Say of entries by two note-takers whether they are the same moment, and settle where they differ."""

from __future__ import annotations

from collections.abc import Iterable

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.observations import Entry, Evidence, Observation, SameMoment
from cocreate_desktop.domain.same_moments import difference
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError


def answer_same_moment(desk: Desk, observation_id: str, other_id: str, same: bool) -> ChangeSet | None:
    """Join two entries, or say that they are not the same moment; None if that was said already.

    Joined they count once. Raises UserError for entries of two sessions.
    """
    one, other = desk.library.observations.get(observation_id), desk.library.observations.get(other_id)
    session_id = one.observation.session_id
    if session_id != other.observation.session_id:
        raise UserError(
            QT_TRANSLATE_NOOP("Moment", "Only observations of one session can be the same moment.")
        )
    known = _answer(desk.library.observations.same_moments(session_id), observation_id, other_id)
    with desk.act(verbs.ANSWER_MOMENT, _project_of(desk, session_id), session_id) as act:
        if known is None:
            answer = SameMoment(desk.new_id(), observation_id, other_id, same, desk.actor, desk.now())
            act.recorder.insert(answer)
        elif known.same is not same:
            act.recorder.update(SameMoment, known.id, same=same, author=desk.actor, at=desk.now())
    return act.result


def settle_moment(desk: Desk, taken_id: str, other_id: str) -> ChangeSet | None:
    """Let an entry that was joined say what the other one says, where they contradict each other.

    What only one of them says stays. None if they do not differ.
    """
    taken, other = desk.library.observations.get(taken_id), desk.library.observations.get(other_id)
    differs = difference(taken, other)
    session_id = taken.observation.session_id
    with desk.act(verbs.SETTLE_MOMENT, _project_of(desk, session_id), session_id) as act:
        if differs.mode:
            act.recorder.update(Observation, other_id, mode=taken.observation.mode)
        for assumption_id in differs.assumptions:
            side = _link(taken, assumption_id).side
            act.recorder.update(Evidence, _link(other, assumption_id).id, side=side)
    return act.result


def _answer(answers: Iterable[SameMoment], one: str, other: str) -> SameMoment | None:
    pair = {one, other}
    return next((row for row in answers if {row.observation_id, row.other_id} == pair), None)


def _link(entry: Entry, assumption_id: str) -> Evidence:
    return next(link for link in entry.evidence if link.session_assumption_id == assumption_id)


def _project_of(desk: Desk, session_id: str) -> str:
    return desk.library.sessions.get(session_id).project_id
