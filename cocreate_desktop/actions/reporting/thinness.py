"""How thin the evidence of a session is: how it came about, what was erased, and what makes it lean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cocreate_desktop.actions.reporting import method_words as words
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.anonymity import FEWEST
from cocreate_desktop.domain.evidence import BalanceWarning, Imbalance, Verdict, balance, prompted
from cocreate_desktop.domain.observations import Entry, Mode, Origin


def thin(source: Source) -> Iterator[str]:
    """Sentences on one session."""
    yield from _entries(source)
    yield from how_noted([source])
    erased = source.library.changes.erased_entries(source.session.id)
    if erased:
        yield source.say(words.ONE_ERASED if erased == 1 else words.ERASED, n=erased)
    thin_ones = [one for one in source.judged.verdicts.values() if one.verdict is Verdict.THIN]
    if thin_ones:
        codes = source.listed([one.assumption.code for one in thin_ones])
        yield source.say(words.THIN, codes=codes)
    yield from leaning(source)


def leaning(source: Source) -> list[str]:
    """What makes the session's evidence lean; people are called as this reader knows them."""
    return [source.say(one.message) for one in warnings_of(source)]


def warnings_of(source: Source) -> tuple[BalanceWarning, ...]:
    """What makes the evidence lean; who is told of no small segment hears of no small firm either."""
    names = source.consents.names
    persons = tuple(replace(one, alias=names.get(one.id, "")) for one in source.case.persons)
    return tuple(
        one
        for one in balance(replace(source.case, persons=persons))
        if not (source.choice.is_anonymous and one.kind is Imbalance.ONE_FIRM and one.count < FEWEST)
    )


def how_noted(sources: Sequence[Source]) -> Iterator[str]:
    """How many entries were prompted, written later, or are one moment with others."""
    source = sources[-1]
    entries = [(one, entry) for one in sources for entry in one.entries]
    linked = [(one, entry) for one, entry in entries if entry.evidence]
    if linked:
        n = sum(is_prompted(one, entry) for one, entry in linked)
        yield source.say(words.PROMPTED if n else words.NOT_PROMPTED, n=n, of=len(linked))
    memory = sum(entry.observation.from_memory for _, entry in entries)
    round_up = sum(entry.observation.origin is Origin.ROUND_UP for _, entry in entries)
    if memory or round_up:
        yield source.say(words.LATER, memory=memory, round_up=round_up, of=len(entries))
    joined = sum(len(one.case.moments.first_of) for one in sources)
    if joined:
        yield source.say(words.JOINED, n=joined)


def is_prompted(source: Source, entry: Entry) -> bool:
    """Whether an entry came after the question or the thing of an assumption that it speaks of."""
    if entry.observation.prompted is not None:
        return entry.observation.prompted
    return any(prompted(source.case, entry, one.session_assumption_id) for one in entry.evidence)


def _entries(source: Source) -> Iterator[str]:
    entries = source.entries
    did = sum(entry.observation.mode is Mode.DID for entry in entries)
    nobody = sum(not entry.participants for entry in entries)
    sentence = words.ENTRIES_WITH_NOBODY if nobody else words.ENTRIES
    yield source.say(sentence, n=len(entries), did=did, said=len(entries) - did, nobody=nobody)
