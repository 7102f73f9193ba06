"""The table of verdicts: what this session says, or, from the second one on, what all up to it say."""

from __future__ import annotations

from collections import Counter

from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.assumptions import SessionAssumption
from cocreate_desktop.domain.evidence import (
    Fill,
    Mark,
    ProjectVerdict,
    SessionVerdict,
    Shape,
    Tally,
)
from cocreate_desktop.domain.evidence.matrix import TOLD
from cocreate_desktop.domain.evidence.telling import VERDICTS, again_sentence, outcome_word
from cocreate_desktop.report.content import Counts, MarkFill, MarkShape, TeamVerdict, VerdictRow
from cocreate_desktop.report.content import Mark as PrintedMark

_NOT_ASKED = Mark(Shape.DASH)


def verdict_rows(source: Source) -> tuple[VerdictRow, ...]:
    """One row an assumption, in their order."""
    overrides = source.team_verdicts
    if not source.is_series:
        return tuple(
            _row_of_one(source, verdict, overrides.get(verdict.assumption.id))
            for verdict in source.judged.verdicts.values()
        )
    return tuple(
        _row_of_series(source, verdict, overrides.get(_latest(verdict).id)) for verdict in _series(source)
    )


def verdict_summary(source: Source) -> str:
    """How many came out how: "5 confirmed, 2 contradicted"."""
    if not source.is_series:
        verdicts = Counter(one.verdict for one in source.judged.verdicts.values())
        told = [(verdicts[one], message) for one, message in words.VERDICT_COUNTS.items()]
    else:
        outcomes = Counter(one.outcome for one in _series(source))
        told = [(outcomes[one], words.OUTCOME_COUNTS[one]) for one in TOLD]
    return ", ".join(source.say(message, n=n) for n, message in told if n)


def again(source: Source) -> str:
    """What of first sessions the next ones confirmed; nothing before the second session."""
    sentence = again_sentence(source.judgement.again) if source.is_series else None
    return source.say(sentence) if sentence else ""


def legend_note(source: Source) -> str:
    if not source.is_series:
        return source.say(words.LEGEND_ONE)
    shops = [source.say(words.SHOP, short=one.short, name=one.name) for one in source.shops.values()]
    return source.say(words.LEGEND_SERIES, shops=", ".join(shops))


def series_marks(source: Source, verdict: ProjectVerdict) -> tuple[PrintedMark, ...]:
    """A mark for each session of the series."""
    by_session = {one.assumption.session_id: one.mark for one in verdict.sessions}
    return tuple(printed_mark(by_session.get(one.id, _NOT_ASKED)) for one in source.series)


def told_threshold(source: Source, assumption: SessionAssumption) -> str:
    """What would make it right: "right if 3 of 5 do it"."""
    sentence = words.THRESHOLDS[assumption.counts.value]
    return source.say(sentence, needed=assumption.needed, of=assumption.of)


def report_mark(verdict: SessionVerdict | ProjectVerdict) -> PrintedMark:
    """The mark as the paper draws it."""
    return printed_mark(verdict.mark)


def printed_mark(mark: Mark) -> PrintedMark:
    """The same mark for the paper; its fill means nothing for rings and dashes."""
    fill = MarkFill.SOLID if mark.fill is Fill.NONE else MarkFill(mark.fill.value)
    return PrintedMark(MarkShape(mark.shape.value), fill)


def _series(source: Source) -> list[ProjectVerdict]:
    """What the series says of the living assumptions that it tested, and of all that this session did.

    In the order of this session; those that it did not know any more follow in their own.
    """
    living = {one.id for one in source.library.assumptions.of_project(source.project.id)}
    here = [one.assumption.origin_id for one in source.judged.verdicts.values()]
    verdicts = source.judgement.verdicts
    gone = sorted(living.intersection(verdicts).difference(here), key=lambda one: _latest(verdicts[one]).rank)
    return [verdicts[one] for one in (*here, *gone)]


def _latest(verdict: ProjectVerdict) -> SessionAssumption:
    """The assumption as it was in the last session that knew it."""
    return verdict.sessions[-1].assumption


def _row_of_one(source: Source, verdict: SessionVerdict, override: TeamVerdict | None) -> VerdictRow:
    assumption = verdict.assumption
    return VerdictRow(
        code=assumption.code,
        kind=assumption.kind,
        text=assumption.text,
        mark=report_mark(verdict),
        counts=_counts(verdict.tally),
        did=verdict.tally.did,
        said=verdict.tally.said,
        threshold=told_threshold(source, assumption),
        verdict=source.say(VERDICTS[verdict.verdict]),
        override=override,
    )


def _row_of_series(source: Source, verdict: ProjectVerdict, override: TeamVerdict | None) -> VerdictRow:
    assumption = _latest(verdict)
    supported = source.say(words.SUPPORTED_IN, k=verdict.supported, n=verdict.judged)
    return VerdictRow(
        code=assumption.code,
        kind=assumption.kind,
        text=assumption.text,
        mark=report_mark(verdict),
        counts=_counts(verdict.pooled),
        did=verdict.pooled.did,
        said=verdict.pooled.said,
        threshold=supported if verdict.judged else "",
        verdict=source.say(outcome_word(verdict)),
        override=override,
        shops=series_marks(source, verdict),
    )


def _counts(tally: Tally) -> Counts:
    return Counts(tally.for_, tally.against, tally.split, tally.not_seen)
