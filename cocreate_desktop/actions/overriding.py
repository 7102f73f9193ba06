"""A person's own verdict beside the computed one, with a reason. It is shown and feeds no total."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.wording import clean, visible
from cocreate_desktop.domain.assumptions import Override
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

REASON = QT_TRANSLATE_NOOP("Field", "The reason")


def override_verdict(
    desk: Desk, session_id: str, session_assumption_id: str, verdict: Verdict, reason: str
) -> ChangeSet | None:
    """Say supported, contradicted or mixed against the verdict of an ended session.

    Raises UserError without a reason, and for a session that has not ended: it has no verdict yet.
    """
    if not verdict.is_firm:
        raise ValueError(f"nobody overrides with {verdict}")
    why = clean(reason, REASON)
    if not visible(why):
        raise UserError(
            QT_TRANSLATE_NOOP("Override", "Give a reason: it stands beside the verdict, in the report too.")
        )
    session = desk.library.sessions.get(session_id)
    if session.state is not SessionState.ENDED:
        raise UserError(
            QT_TRANSLATE_NOOP("Override", "“{title}” has no verdict before its end.").fill(
                title=session.title
            )
        )
    said = _said(desk, session_id, session_assumption_id)
    with desk.act(verbs.OVERRIDE_VERDICT, session.project_id, session_id) as act:
        if said is None:
            act.recorder.insert(
                Override(desk.new_id(), session_assumption_id, verdict, why, desk.actor, desk.now())
            )
        elif (said.verdict, said.reason) != (verdict, why):
            act.recorder.update(
                Override, said.id, verdict=verdict, reason=why, author=desk.actor, at=desk.now()
            )
    return act.result


def drop_override(desk: Desk, session_id: str, session_assumption_id: str) -> ChangeSet | None:
    """Let the computed verdict stand alone again; None when it does."""
    said = _said(desk, session_id, session_assumption_id)
    if said is None:
        return None
    project_id = desk.library.sessions.get(session_id).project_id
    with desk.act(verbs.DROP_OVERRIDE, project_id, session_id) as act:
        act.recorder.delete(Override, said.id)
    return act.made


def _said(desk: Desk, session_id: str, session_assumption_id: str) -> Override | None:
    overrides = desk.library.sessions.overrides(session_id)
    return next((one for one in overrides if one.session_assumption_id == session_assumption_id), None)
