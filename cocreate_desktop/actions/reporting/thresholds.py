"""Said before, seen now: each assumption's frozen threshold, and what the sessions saw of it."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.standing import seen
from cocreate_desktop.actions.reporting.verdicts import report_mark, told_threshold
from cocreate_desktop.domain.evidence import SessionVerdict, Tally
from cocreate_desktop.domain.evidence.telling import VERDICTS
from cocreate_desktop.report.content import SaidBefore, SeenThen


def said_before(sources: Sequence[Source]) -> tuple[SaidBefore, ...]:
    """The assumptions of the newest session in their order; of a project with what each session saw."""
    newest = sources[-1]
    return tuple(
        _said(newest, verdict, [_seen(source, verdict.assumption.origin_id) for source in sources])
        for verdict in newest.judged.verdicts.values()
    )


def _said(source: Source, verdict: SessionVerdict, then: Sequence[SeenThen | None]) -> SaidBefore:
    assumption = verdict.assumption
    threshold = told_threshold(source, assumption)
    right_if, wrong_if = assumption.right_if, assumption.wrong_if
    return SaidBefore(
        code=assumption.code,
        text=assumption.text,
        right_if=source.say(words.RIGHT_IF, threshold=threshold, text=right_if) if right_if else threshold,
        wrong_if=source.say(words.WRONG_IF, text=wrong_if) if wrong_if else "",
        seen=tuple(one for one in then if one is not None),
    )


def _seen(source: Source, origin_id: str) -> SeenThen | None:
    """What a session saw; None when it did not know the assumption yet."""
    verdict = next(
        (one for one in source.judged.verdicts.values() if one.assumption.origin_id == origin_id), None
    )
    if verdict is None:
        return None
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
