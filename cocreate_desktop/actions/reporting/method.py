"""How a session was done: who was there, who had not agreed to what, what was left out, how thin it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cocreate_desktop.actions.printable import ONE_REFUSED, ONE_UNASKED, REFUSED, UNASKED
from cocreate_desktop.actions.reporting import method_words as words
from cocreate_desktop.actions.reporting.asked import asked_at, to_ask
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.thinness import thin
from cocreate_desktop.domain.clock import MS_PER_MINUTE, length_text
from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.people import SEGMENTS, Participant, Segment
from cocreate_desktop.domain.quoting import QUOTED
from cocreate_desktop.domain.staying import Stay, stays
from cocreate_desktop.report.content import MethodPart, There

_ON_TIME_MS = MS_PER_MINUTE
"""Who came within the first minute, or left within the last, was there throughout."""
_NAMED = 3
"""So many things that were not asked are named."""


def method_of(source: Source) -> MethodPart:
    """The notes on one session."""
    throughout = sum(not _times(source, one) for one in source.case.in_room)
    return MethodPart(
        there_summary=source.say(
            words.THERE_ALL if throughout == len(source.case.in_room) else words.THERE,
            n=len(source.case.in_room),
            throughout=throughout,
        ),
        there=tuple(_there(source)),
        consent=tuple(_consent(source)),
        steps=tuple(_steps(source)),
        thin=tuple(thin(source)),
    )


def _there(source: Source) -> Iterator[There]:
    """By segment as far as this reader is told; the others come last, and nobody's place tells theirs."""
    order: dict[Segment | None, int] = {one: place for place, one in enumerate(SEGMENTS)}
    in_room = sorted(source.case.in_room, key=lambda one: order.get(one.segment, len(order)))
    segments = dict.fromkeys(source.segment(one.segment, source.session.id) for one in in_room)
    people: dict[str, list[str]] = {segment: [] for segment in segments}
    for one in sorted(in_room, key=lambda one: one.number):
        name = source.consents.aliases[one.id]
        times = ", ".join(_times(source, one))
        told = source.say(words.WITH_TIMES, name=name, times=times) if times else name
        people[source.segment(one.segment, source.session.id)].append(told)
    others = source.others
    for segment, named in sorted(people.items(), key=lambda one: one[0] in ("", others)):
        yield There(segment, tuple(named))


def _times(source: Source, participant: Participant) -> list[str]:
    """When somebody came late, left early or was away; nothing for who was there throughout."""
    ended = source.session.ended_ms or 0
    own = [one for one in source.case.presences if one.participant_id == participant.id]
    there = sorted(stays(participant, own, source.session.started_at), key=lambda stay: stay[0])
    if not there:
        return []
    told: list[str] = []
    if there[0][0] > _ON_TIME_MS:
        told.append(source.say(words.FROM, at=length_text(there[0][0])))
    told += [_away(source, one, other) for one, other in pairwise(there)]
    last = there[-1][1]
    if last is not None and last < ended - _ON_TIME_MS:
        told.append(source.say(words.UNTIL, at=length_text(last)))
    return told


def _away(source: Source, one: Stay, other: Stay) -> str:
    return source.say(words.AWAY, left=length_text(one[1] or 0), back=length_text(other[0]))


def _consent(source: Source) -> Iterator[str]:
    """Who did not agree to what: by name for the team, in numbers for others."""
    answers = source.library.people.consents(source.project.id)
    in_room = source.case.in_room
    by_missing: dict[tuple[Participant, ...], list[str]] = {}
    for item, named in words.ITEMS.items():
        missing = tuple(one for one in in_room if not Agreed.of(answers.get(one.person_id, ())).to(item))
        by_missing.setdefault(missing, []).append(source.say(named))
    for missing, items in by_missing.items():
        if missing:
            yield _not_agreed(source, missing, source.listed(items))
    agreed_to_all = all(
        Agreed.of(answers.get(one.person_id, ())).to(item) for one in in_room for item in ConsentItem
    )
    if in_room and agreed_to_all:
        yield source.say(words.AGREED_TO_ALL)
    refused, unasked = len(source.consents.refused), source.consents.unasked
    if refused:
        yield source.say(ONE_REFUSED if refused == 1 else REFUSED, n=refused)
    if unasked:
        yield source.say(ONE_UNASKED if unasked == 1 else UNASKED, n=unasked)


def _not_agreed(source: Source, missing: Sequence[Participant], items: str) -> str:
    there = len(source.case.in_room)
    if len(missing) == there:
        return source.say(words.NOBODY_AGREED, items=items)
    if source.choice.is_anonymous:
        return source.say(words.NOT_AGREED_COUNTED, n=len(missing), of=there, items=items)
    names = source.listed([source.consents.aliases[one.id] for one in missing])
    return source.say(words.NOT_AGREED, names=names, items=items)


def _steps(source: Source) -> Iterator[str]:
    """What of the scenario was left out, and what was not asked."""
    missed = source.missed_steps
    for sentence, titles in (
        (words.LEFT_OUT, [step.title for step in missed if step.left_out]),
        (words.NOT_VISITED, [step.title for step in missed if not step.left_out]),
    ):
        if titles:
            yield source.say(sentence, steps=_quoted(source, titles))
    if not missed and any(step.planned for step in source.steps):
        yield source.say(words.ALL_VISITED)
    yield from not_asked(source)
    for verdict, sentence in ((Verdict.NOT_ASKED, words.NOT_TESTED), (Verdict.SILENT, words.SILENT)):
        codes = [one.assumption.code for one in source.judged.verdicts.values() if one.verdict is verdict]
        if codes:
            yield source.say(sentence, codes=source.listed(codes))


def not_asked(source: Source) -> Iterator[str]:
    """The questions and pictures that were never ticked."""
    items, asked = to_ask(source), asked_at(source)
    missing = [one.text for one in items if one.id not in asked]
    if not items:
        return
    if len(missing) == len(items):
        yield source.say(words.NOTHING_TICKED)
    elif missing:
        named = _quoted(source, missing[:_NAMED])
        if len(missing) > _NAMED:
            named = source.say(words.AND_MORE, named=named, n=len(missing) - _NAMED)
        yield source.say(words.NOT_ASKED, n=len(missing), of=len(items), named=named)
    else:
        yield source.say(words.ALL_ASKED, n=len(items))


def _quoted(source: Source, texts: Sequence[str]) -> str:
    return ", ".join(source.say(QUOTED, words=" ".join(text.split())) for text in texts)
