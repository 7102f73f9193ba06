"""What was changed after a session had ended: by day, person and verb, and no texts of anybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from cocreate_desktop.actions.dates import day_text, moment
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.verbs import END_SESSION, IMPORT_MEETING, LOAD_SAMPLE, VERBS
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.report.content import Changed, HistoryDay

_TAKEN_BACK = QT_TRANSLATE_NOOP("History", "{verb} (taken back)")

_NO_CHANGE = (END_SESSION, IMPORT_MEETING, LOAD_SAMPLE)
"""What brings a session to its end, or into the library after it, changes nothing of it."""

_Act = tuple[date, str, str]
"""Day, who, and what was done in words."""


def history_of(source: Source) -> tuple[HistoryDay, ...]:
    """The days after the session's end on which something was changed, in their order."""
    counted = Counter(_acts(source))
    days = groupby(
        sorted(counted, key=lambda act: (act[0], act[1], -counted[act], act[2])), lambda act: act[0]
    )
    return tuple(
        HistoryDay(
            day_text(day, source.translate),
            tuple(Changed(who, verb, counted[day, who, verb]) for _, who, verb in acts),
        )
        for day, acts in days
    )


def _acts(source: Source) -> Iterator[_Act]:
    session = source.session
    team = {one.id: one.name for one in source.library.people.team(session.project_id)}
    for at, actor, key, is_reversal in source.library.changes.after_end(session.id, session.ended_at or 0):
        verb = VERBS.get(key)
        if verb is None or verb in _NO_CHANGE:
            continue
        done = source.say(verb.label)
        told = source.say(_TAKEN_BACK, verb=done) if is_reversal else done
        yield moment(at, session.zone).date(), team.get(actor) or source.say(SOMEBODY), told
