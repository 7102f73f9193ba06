"""Write down where people want things that do not go together, and who stands where."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.wording import line, needed
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.decisions import Disagreement, DisagreementVoice, Standing
from cocreate_desktop.domain.rank import rank_between
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

ONE_SIDE = QT_TRANSLATE_NOOP("Field", "The one side")
OTHER_SIDE = QT_TRANSLATE_NOOP("Field", "The other side")
ANSWER = QT_TRANSLATE_NOOP("Field", "What the propositions do about it")


def add_disagreement(
    desk: Desk,
    session_id: str,
    one_side: str,
    other_side: str,
    *,
    answer: str = "",
    disagreement_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """Two wishes that do not go together, at the end of the list. Raises UserError if one is empty."""
    if done := desk.already_made("disagreements", disagreement_id):
        return done
    session = desk.library.sessions.get(session_id)
    known = desk.library.disagreements.of_session(session_id)
    disagreement = Disagreement(
        disagreement_id or desk.new_id(),
        session.project_id,
        session_id,
        rank_between(known[-1].rank if known else None, None),
        needed(one_side, ONE_SIDE),
        needed(other_side, OTHER_SIDE),
        line(answer, ANSWER),
    )
    with desk.act(verbs.ADD_DISAGREEMENT, session.project_id, session_id, gesture=gesture) as act:
        act.recorder.insert(disagreement)
    return act.made


def edit_disagreement(
    desk: Desk,
    disagreement_id: str,
    *,
    one_side: str | None = None,
    other_side: str | None = None,
    answer: str | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change what is given and leave the rest. Raises UserError for an empty side."""
    known = desk.library.disagreements.get(disagreement_id)
    fields: dict[str, object] = {}
    if one_side is not None:
        fields["one_side"] = needed(one_side, ONE_SIDE)
    if other_side is not None:
        fields["other_side"] = needed(other_side, OTHER_SIDE)
    if answer is not None:
        fields["answer"] = line(answer, ANSWER)
    with desk.act(verbs.EDIT_DISAGREEMENT, known.project_id, known.session_id, gesture=gesture) as act:
        act.recorder.update(Disagreement, disagreement_id, **fields)
    return act.result


def place_voice(
    desk: Desk, disagreement_id: str, participant_id: str, *, other: bool, standing: Standing | None
) -> ChangeSet | None:
    """Put a participant on the `other` side or on the first one, by deed or by word; `standing=None`: on
    neither. Nobody's standing cannot be `Standing.NOBODY`."""
    if standing is Standing.NOBODY:
        raise ValueError("a voice on a side did it or said it")
    known = desk.library.disagreements.get(disagreement_id)
    voice = next(
        (
            one
            for one in desk.library.disagreements.voices(known.session_id)
            if (one.disagreement_id, one.participant_id) == (disagreement_id, participant_id)
        ),
        None,
    )
    with desk.act(verbs.PLACE_VOICE, known.project_id, known.session_id) as act:
        if standing is None:
            if voice is not None:
                act.recorder.delete(DisagreementVoice, voice.id)
        elif voice is None:
            act.recorder.insert(
                DisagreementVoice(desk.new_id(), disagreement_id, participant_id, other, standing)
            )
        else:
            act.recorder.update(DisagreementVoice, voice.id, other=other, standing=standing)
    return act.result


def delete_disagreement(desk: Desk, disagreement_id: str, *, gesture: str | None = None) -> ChangeSet:
    """Delete it with the places of those who were on its sides."""
    known = desk.library.disagreements.get(disagreement_id)
    voices = desk.library.disagreements.voices(known.session_id)
    with desk.act(verbs.DELETE_DISAGREEMENT, known.project_id, known.session_id, gesture=gesture) as act:
        for voice in voices:
            if voice.disagreement_id == disagreement_id:
                act.recorder.delete(DisagreementVoice, voice.id)
        act.recorder.delete(Disagreement, disagreement_id)
    return act.made
