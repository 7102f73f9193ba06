"""How everything was done, in five lines at most: what a sponsor reads of the method."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.actions.reporting import method_words as words
from cocreate_desktop.actions.reporting.asked import asked_at, to_ask
from cocreate_desktop.actions.reporting.front import people_in_series
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.thinness import how_noted, warnings_of
from cocreate_desktop.domain.evidence import Imbalance
from cocreate_desktop.domain.observations import Mode

_WARNINGS = 2
"""So many warnings are told, those of the newest session first."""


def in_short(sources: Sequence[Source]) -> tuple[str, ...]:
    """`sources` in date order: all sessions that the table of the report counts."""
    newest = sources[-1]
    return tuple(
        line
        for line in (
            _counted(sources),
            " ".join(how_noted(sources)),
            _missed(sources),
            _warned(sources),
            newest.say(words.RULES_TOLD) if newest.judgement.verdicts else "",
        )
        if line
    )


def _counted(sources: Sequence[Source]) -> str:
    entries = [entry for source in sources for entry in source.entries]
    did = sum(entry.observation.mode is Mode.DID for entry in entries)
    return sources[-1].say(
        words.SESSIONS_TOLD,
        sessions=len(sources),
        people=len(people_in_series(sources[-1])),
        n=len(entries),
        did=did,
        said=len(entries) - did,
    )


def _missed(sources: Sequence[Source]) -> str:
    """What was not asked in the sessions in which somebody ticked what was."""
    counted = [(len(to_ask(one)), len(asked)) for one in sources if (asked := asked_at(one))]
    planned, done = sum(of for of, _ in counted), sum(n for _, n in counted)
    return sources[-1].say(words.MISSED_TOLD, n=planned - done, of=planned) if counted else ""


def _warned(sources: Sequence[Source]) -> str:
    newest = sources[-1]
    known = [warning for source in reversed(sources) for warning in warnings_of(source)]
    told = [newest.say(one.message) for one in known if one.kind is not Imbalance.FIRST_VOICE]
    lines = list(dict.fromkeys(told))[:_WARNINGS]
    if echoes := len(known) - len(told):
        lines.append(newest.say(words.ONE_ECHO if echoes == 1 else words.ECHOES, n=echoes))
    return " ".join(lines)
