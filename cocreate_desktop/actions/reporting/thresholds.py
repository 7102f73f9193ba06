"""Said before, seen now: each assumption's frozen threshold, and what the sessions saw of it."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.standing import seen
from cocreate_desktop.actions.reporting.verdicts import report_mark, told_threshold
from cocreate_desktop.domain.assumptions import SessionAssumption, Threshold
from cocreate_desktop.domain.evidence import SessionVerdict, Tally
from cocreate_desktop.domain.evidence.telling import VERDICTS
from cocreate_desktop.report.content import SaidBefore, SeenThen

_Threshold = tuple[Threshold, str, str]
"""What would make an assumption right and wrong, as a session froze it."""
_Judged = tuple[Source, SessionVerdict]


def said_before(sources: Sequence[Source]) -> tuple[SaidBefore, ...]:
    """Each frozen threshold with what the sessions saw that froze it so; `sources` in date order.

    The assumptions of the newest session in their order, then those that only sessions before it tested: what
    was deleted since was said before, too.
    """
    frozen: dict[str, dict[_Threshold, list[_Judged]]] = {}
    for source in reversed(sources):
        for verdict in source.judged.verdicts.values():
            thresholds = frozen.setdefault(verdict.assumption.origin_id, {})
            thresholds.setdefault(_threshold(verdict.assumption), []).insert(0, (source, verdict))
    return tuple(_said(alike) for thresholds in frozen.values() for alike in thresholds.values())


def _threshold(assumption: SessionAssumption) -> _Threshold:
    return (assumption.threshold, assumption.right_if, assumption.wrong_if)


def _said(alike: Sequence[_Judged]) -> SaidBefore:
    """What was said as the last of these sessions froze it, beside what each of them saw."""
    source, verdict = alike[-1]
    assumption = verdict.assumption
    threshold = told_threshold(source, assumption)
    right_if, wrong_if = assumption.right_if, assumption.wrong_if
    return SaidBefore(
        code=assumption.code,
        text=assumption.text,
        right_if=source.say(words.RIGHT_IF, threshold=threshold, text=right_if) if right_if else threshold,
        wrong_if=source.say(words.WRONG_IF, text=wrong_if) if wrong_if else "",
        seen=tuple(_seen(*one) for one in alike),
    )


def _seen(source: Source, verdict: SessionVerdict) -> SeenThen:
    return SeenThen(
        shop=source.shops[source.session.id].name if source.is_of_project else "",
        told=_told(source, verdict.tally),
        needed=_needed(source, verdict),
        mark=report_mark(verdict),
        verdict=source.say(VERDICTS[verdict.verdict]),
        override=source.team_verdicts.get(verdict.assumption.id),
    )


def _told(source: Source, tally: Tally) -> str:
    if not tally.there:
        return source.say(words.NOBODY_THERE)
    return seen(source, tally)


def _needed(source: Source, verdict: SessionVerdict) -> str:
    heard = verdict.tally.heard
    if not heard:
        return ""
    return source.say(words.NEEDED, n=verdict.assumption.threshold.scaled(heard), of=heard)
