"""A question about an assumption that nobody has written one for."""

from __future__ import annotations

from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.wording import say

_OPENING = {
    Kind.WHO: QT_TRANSLATE_NOOP("Question", "When did you last need something like this?"),
    Kind.ACT: QT_TRANSLATE_NOOP("Question", "What would you do here, and why?"),
    Kind.VALUE: QT_TRANSLATE_NOOP("Question", "What would this be worth to you, and why?"),
    Kind.JUDGE: QT_TRANSLATE_NOOP("Question", "How was that for you, and why?"),
    Kind.EXPECT: QT_TRANSLATE_NOOP("Question", "What would you expect here?"),
}


def opening_question(record: Record, assumption_id: str) -> str:
    """What the script asks about it elsewhere; else an open question for its kind, which does not give the
    belief away: customers hear it, and may read it on their screen."""
    asked = (
        item.text
        for item in record.items
        if item.kind is ItemKind.ASK and item.session_assumption_id == assumption_id
    )
    belief = next(one for one in record.assumptions if one.id == assumption_id)
    return next(asked, say(_OPENING[belief.kind]))
