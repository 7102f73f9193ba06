"""How the headlines of page one stand: counts by the rules of evidence, and what speaks on the other side."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.conclusions import Cited, on_side
from cocreate_desktop.domain.evidence import JudgedSession, Mark, Shape, Tally
from cocreate_desktop.domain.observations import Side
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.domain.quoting import spoken
from cocreate_desktop.domain.shortening import shortened

_QUOTED = 140
"""Characters of an entry that page one repeats; the log has the rest."""


def stands(source: Source, assumption_ids: Sequence[str]) -> tuple[str, ...]:
    """One line for each assumption (origin id) that the report knows."""
    return tuple(_stands(source, one) for one in assumption_ids if _tally(source, one) is not None)


def other_side(source: Source, assumption_ids: Sequence[str]) -> str:
    """The strongest entry against the way that these assumptions turned out: no headline may hide it."""
    known = [one for one in assumption_ids if _tally(source, one) is not None]
    if not known:
        return ""
    for assumption_id in known:
        side = Side.FOR if _mark(source, assumption_id).shape is Shape.SQUARE else Side.AGAINST
        for cited in on_side(_sessions(source), assumption_id, side):
            if told := _told(source, cited):
                return source.say(words.OTHER_SIDE, entry=told)
    return source.say(words.NO_OTHER_SIDE)


def _sessions(source: Source) -> list[JudgedSession]:
    return [source.judgement.sessions[one.id] for one in source.series]


def _tally(source: Source, assumption_id: str) -> Tally | None:
    verdict = source.judgement.verdicts.get(assumption_id)
    return verdict.pooled if verdict else None


def _mark(source: Source, assumption_id: str) -> Mark:
    return source.judgement.verdicts[assumption_id].mark


def _stands(source: Source, assumption_id: str) -> str:
    verdict = source.judgement.verdicts[assumption_id]
    tally, shops = verdict.pooled, sum(1 for one in verdict.sessions if one.tally.there)
    code = verdict.sessions[-1].assumption.code
    if not tally.there:
        return source.say(words.STANDS_NOBODY, code=code)
    told = source.say(words.STANDS, code=code, seen=seen(source, tally))
    if not source.is_series:
        return told
    return source.say(words.STANDS_IN_ONE if shops == 1 else words.STANDS_IN, stands=told, n=shops)


def seen(source: Source, tally: Tally) -> str:
    """ "5 for · 1 against · 0 not seen, of 6 there"."""
    return source.say(
        words.SEEN_SPLIT if tally.split else words.SEEN,
        for_=tally.for_,
        against=tally.against,
        split=tally.split,
        not_seen=tally.not_seen,
        there=tally.there,
    )


def _told(source: Source, cited: Cited) -> str:
    """ "Lena, 12:40: “…”"; nothing for words that may not be repeated."""
    agreed = source.cases.consents(cited.session_id)
    observation = cited.entry.observation
    text = agreed.words(cited.entry, source.say(SOMEBODY))
    if not text or observation.sealed:
        return ""
    text = spoken(shortened(text, _QUOTED), observation.mode, source.translate)
    if cited.session_id == source.session.id and not source.is_of_project:
        when = clock_text(observation.at_ms)
    else:
        when = "" if source.labels_tell_shops else source.shops[cited.session_id].name
    who = ", ".join(filter(None, (agreed.who(cited.entry), when)))
    return source.say(words.TOLD_BY, who=who, words=text)
