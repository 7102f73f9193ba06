"""What makes a session's evidence lean: warnings as data and in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.assumptions import About, SessionAssumption
from cocreate_desktop.domain.evidence.case import Link, SessionCase, prompted
from cocreate_desktop.domain.evidence.positions import is_about
from cocreate_desktop.domain.evidence.testimony import first_words
from cocreate_desktop.domain.observations import Entry, Mode, Side
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message


class Imbalance(StrEnum):
    ONE_SEGMENT = "one segment"
    ONE_FIRM = "one firm"
    WORDS_ONLY = "words only"
    ONE_SPEAKER = "one speaker"
    FIRST_VOICE = "first voice"


@dataclass(frozen=True)
class BalanceWarning:
    """One warning, about `count` of `of` people, entries or voices; equal if it is about all."""

    kind: Imbalance
    count: int
    of: int
    message: Message


_ONE_SEGMENT = QT_TRANSLATE_NOOP("Balance", "One segment only: all {people} people are of the same one.")
_ONE_FIRM = QT_TRANSLATE_NOOP("Balance", "One household or firm only: all {people} people there share it.")
_ONE_PARTNER = QT_TRANSLATE_NOOP("Balance", "One reseller or firm only speaks for the partners.")
_WORDS_ONLY = QT_TRANSLATE_NOOP("Balance", "Words only: nobody did it unasked ({entries} observations).")
_ONE_SPEAKER = QT_TRANSLATE_NOOP("Balance", "{who} is in {count} of {of} observations, more than half.")
_FIRST_FOR = QT_TRANSLATE_NOOP("Balance", "{code}, for: {said} said, {first} first; the rest may echo.")
_FIRST_AGAINST = QT_TRANSLATE_NOOP(
    "Balance", "{code}, against: {said} said, {first} first; the rest may echo."
)


def balance(case: SessionCase) -> tuple[BalanceWarning, ...]:
    """The warnings of one session, in the order in which EVIDENCE.md names them."""
    return (
        *_one_segment(case),
        *_one_firm(case),
        *_words_only(case),
        *_one_speaker(case),
        *_first_voices(case),
    )


def _one_segment(case: SessionCase) -> Iterable[BalanceWarning]:
    """Two or more in the room, all of one segment. Unknown segments may differ, so they do not warn."""
    segments = {participant.segment for participant in case.in_room}
    people = len(case.in_room)
    if people > 1 and len(segments) == 1 and None not in segments:
        yield BalanceWarning(Imbalance.ONE_SEGMENT, people, people, _ONE_SEGMENT.fill(people=people))


def _one_firm(case: SessionCase) -> Iterable[BalanceWarning]:
    """Two or more in the room are one voice; or the partners are, where an assumption is about partners."""
    people = [case.voice_of(participant.person_id) for participant in case.in_room]
    partners = [
        case.voice_of(participant.person_id)
        for participant in case.in_room
        if participant.segment is not None and participant.segment.is_partner
    ]
    asks_partners = any(assumption.about is About.PARTNERS for assumption in case.assumptions)
    if len(people) > 1 and len(set(people)) == 1:
        message = _ONE_FIRM.fill(people=len(people))
        yield BalanceWarning(Imbalance.ONE_FIRM, len(people), len(people), message)
    elif asks_partners and len(set(partners)) == 1:
        yield BalanceWarning(Imbalance.ONE_FIRM, len(partners), len(people), _ONE_PARTNER)


def _words_only(case: SessionCase) -> Iterable[BalanceWarning]:
    """There is evidence that counts, and all of it was said or done on instruction."""
    linked = [
        (entry, assumption)
        for assumption in case.assumptions
        for entry, _evidence in case.links.get(assumption.id, [])
        if _counted_voices(case, assumption, entry)
    ]
    done = any(
        entry.observation.mode is Mode.DID and not prompted(case, entry, assumption.id)
        for entry, assumption in linked
    )
    first_of = case.moments.first_of
    ids = (entry.observation.id for entry, _assumption in linked)
    entries = len({first_of.get(one, one) for one in ids})
    if entries and not done:
        yield BalanceWarning(Imbalance.WORDS_ONLY, entries, entries, _WORDS_ONLY.fill(entries=entries))


def _one_speaker(case: SessionCase) -> Iterable[BalanceWarning]:
    """One of several in the room is named in more than the rules' part of the entries that name somebody."""
    entries = len(case.counted_entries)
    named = Counter(
        person_id
        for entry in case.counted_entries
        for person_id in {row.person_id for row in case.named(entry)}
    )
    aliases = {person.id: person.alias for person in case.persons}
    for person_id, count in sorted(named.items()):
        if len(case.in_room) > 1 and 100 * count > case.rules.one_speaker_percent * entries:
            message = _ONE_SPEAKER.fill(who=aliases.get(person_id, ""), count=count, of=entries)
            yield BalanceWarning(Imbalance.ONE_SPEAKER, count, entries, message)


def _first_voices(case: SessionCase) -> Iterable[BalanceWarning]:
    """Several said one side of an assumption, and at most one of them is no echo."""
    for assumption in case.assumptions:
        links = case.links.get(assumption.id, [])
        for side, words in ((Side.FOR, _FIRST_FOR), (Side.AGAINST, _FIRST_AGAINST)):
            said, first = _said_and_first(case, assumption, [link for link in links if link[1].side is side])
            if first <= 1 < said:
                message = words.fill(code=assumption.code, said=said, first=first)
                yield BalanceWarning(Imbalance.FIRST_VOICE, first, said, message)


def _said_and_first(
    case: SessionCase, assumption: SessionAssumption, links: Sequence[Link]
) -> tuple[int, int]:
    """How many voices said this side, and how many of them are no echoes.

    In each step run whoever said it first, or wrote it privately, is no echo. A private word makes nobody
    an echo, and whom the assumption is not about can be echoed but is not counted.
    """
    said: set[str] = set()
    first: set[str] = set()
    no_echoes = first_words(links)
    for entry, evidence in links:
        if entry.observation.mode is Mode.SAID:
            speakers = _counted_voices(case, assumption, entry)
            said |= speakers
            if evidence.id in no_echoes:
                first |= speakers
    return len(said), len(first)


def _counted_voices(case: SessionCase, assumption: SessionAssumption, entry: Entry) -> set[str]:
    settled = case.settled(entry, assumption.id)
    return {case.voice_of(row.person_id) for row in settled if is_about(assumption.about, row)}
