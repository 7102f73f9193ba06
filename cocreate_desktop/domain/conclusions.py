"""What a finding rests on and how far a proposition is: the same numbers for the page and for the report.

**People.** Everybody counts once over all shops, whoever they are: all who are named in an entry that the
finding rests on, and all who took a position on an assumption that it settles, on whichever side and also
where the verdict does not count them (a reseller on an assumption about customers). Somebody *did* if any of
that was a deed that weighs as one, else they *said*. So this tells how many people stand behind the words of
the finding and on what, and nothing of a direction: that is what the marks are for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cocreate_desktop.domain.evidence import JudgedSession, Mark, SessionCase, SessionVerdict, Shape, prompted
from cocreate_desktop.domain.evidence.case import happened
from cocreate_desktop.domain.mentions import mention, mentions
from cocreate_desktop.domain.observations import Entry, Mode, Side
from cocreate_desktop.domain.people import Segment

NOT_ASKED = Mark(Shape.DASH)


@dataclass(frozen=True)
class Seen:
    """Somebody behind a finding, with the segment of the last session in which they were seen or heard."""

    person_id: str
    segment: Segment | None
    rests_on: Mode


@dataclass(frozen=True)
class SegmentCount:
    """How many people of one segment did it, and how many only said it: a square each."""

    segment: Segment | None
    did: int
    said: int


@dataclass(frozen=True)
class Cited:
    """An entry under a finding. `weighs_as`: a deed on instruction weighs as a word."""

    entry: Entry
    session_id: str
    weighs_as: Mode

    @property
    def id(self) -> str:
        return self.entry.observation.id


@dataclass(frozen=True)
class Settled:
    """An assumption that a finding settles, by its origin's id, with its mark in every session told of."""

    assumption_id: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Basis:
    """What one finding rests on. `entries` come in the order of their strength: deeds before words, the
    starred ones first, then by time. `did_in` counts by session, for the stop rule."""

    settled: tuple[Settled, ...]
    people: tuple[Seen, ...]
    entries: tuple[Cited, ...]
    did_in: dict[str, frozenset[str]]
    """By session in which anybody was there for it: the people who did it there."""

    @cached_property
    def did(self) -> int:
        return sum(one.rests_on is Mode.DID for one in self.people)

    @property
    def said(self) -> int:
        """How many only said it."""
        return len(self.people) - self.did

    @property
    def is_words_only(self) -> bool:
        return self.said > 0 and self.did == 0

    @property
    def is_mostly_said(self) -> bool:
        """At least twice as many people only said it as did it."""
        return self.said > 0 and self.said >= 2 * self.did

    @cached_property
    def by_segment(self) -> tuple[SegmentCount, ...]:
        """The people by segment, in the order of the segments; those without one come last."""
        counts: list[SegmentCount] = []
        for segment in (*Segment, None):
            bases = [one.rests_on for one in self.people if one.segment is segment]
            if bases:
                counts.append(SegmentCount(segment, bases.count(Mode.DID), bases.count(Mode.SAID)))
        return tuple(counts)

    def strongest(self, most: int) -> tuple[Cited, ...]:
        """The strongest entries; the last place goes to the best word if there would be deeds alone."""
        best = self.entries[:most]
        word = next((one for one in self.entries if one.weighs_as is Mode.SAID), None)
        if most > 1 and len(best) == most and word is not None and word not in best:
            return (*best[:-1], word)
        return best


@dataclass(frozen=True)
class StopState:
    """How far the stop rule is: in how many of the shops that saw its findings nobody acted on them."""

    shops: tuple[tuple[str, int], ...]
    """Session and how many people did it there, in date order."""
    limit: int

    @property
    def without(self) -> int:
        return sum(did == 0 for _session, did in self.shops)

    @property
    def is_reached(self) -> bool:
        return 0 < self.limit <= self.without


def basis_of(
    cited: Collection[str],
    settles: Sequence[str],
    sessions: Sequence[JudgedSession],
    told: Collection[str],
) -> Basis:
    """What a finding rests on that cites these observations and settles these assumptions (origin ids).

    `sessions` are in date order and hold at least the verdicts on those assumptions. Only the ones in `told`
    have marks: a running session says nothing of a direction. A finding that cites nothing cites whatever
    speaks for or against what it settles.
    """
    gathered = _Gathered(cited, settles, sessions)
    return Basis(
        settled=tuple(Settled(one, _marks(one, sessions, told)) for one in settles),
        people=gathered.people,
        entries=gathered.entries,
        did_in=gathered.did_in,
    )


def on_side(sessions: Sequence[JudgedSession], assumption_id: str, side: Side) -> tuple[Cited, ...]:
    """The entries that speak on one side of an assumption (origin id), the strongest first."""
    found: list[Cited] = []
    for session in sessions:
        here = {one.id for one in session.case.assumptions if one.origin_id == assumption_id}
        speaking = {
            entry.observation.id
            for one in here
            for entry, evidence in session.case.links.get(one, ())
            if evidence.side is side
        }
        found += [cited for cited in _speaking(session.case, here) if cited.id in speaking]
    return tuple(sorted(found, key=_strength))


def stop_state(bases: Iterable[Basis], session_order: Sequence[str], limit: int) -> StopState:
    """The state of a stop rule from the findings that a proposition rests on; each person counts once."""
    did: dict[str, set[str]] = {}
    for basis in bases:
        for session_id, people in basis.did_in.items():
            did.setdefault(session_id, set()).update(people)
    return StopState(tuple((one, len(did[one])) for one in session_order if one in did), limit)


def corrected_by(correction: str, ids: Mapping[str, str]) -> tuple[str, str]:
    """Who corrects, as a person id, and what they say: a mention before a colon names them.

    So does an alias of `ids`, as it is typed ("Wout: it is forty"), and as older corrections keep it.
    """
    spellings = {**ids, **{mention(one): one for one in mentions(correction)[:1]}}
    for spelling in sorted(spellings, key=len, reverse=True):
        name, rest = correction[: len(spelling)], correction[len(spelling) :].lstrip()
        words = rest.removeprefix(":").strip()
        if name.casefold() == spelling.casefold() and rest.startswith(":") and words:
            return spellings[spelling], words
    return "", correction


class _Gathered:
    """The entries and the people behind one finding, session by session."""

    def __init__(
        self, cited: Collection[str], settles: Collection[str], sessions: Sequence[JudgedSession]
    ) -> None:
        self._seen: dict[str, Seen] = {}
        self.did_in: dict[str, frozenset[str]] = {}
        self._cited: list[Cited] = []
        self._linked: list[Cited] = []
        for session in sessions:
            self._gather(session, set(cited), settles)

    @property
    def people(self) -> tuple[Seen, ...]:
        return tuple(self._seen.values())

    @property
    def entries(self) -> tuple[Cited, ...]:
        return tuple(sorted(self._cited or self._linked, key=_strength))

    def _gather(self, session: JudgedSession, cited: set[str], settles: Collection[str]) -> None:
        case = session.case
        verdicts = [one for one in session.verdicts.values() if one.assumption.origin_id in settles]
        of_interest = {one.assumption.id for one in verdicts}
        mine = [
            Cited(entry, case.session.id, _weight(case, entry, of_interest))
            for entry in (sorted(case.entries, key=happened) if cited else ())
            if entry.observation.id in cited and not entry.observation.sealed
        ]
        self._cited += mine
        self._linked += _speaking(case, of_interest)
        named = [
            (participant.person_id, one.weighs_as) for one in mine for participant in case.named(one.entry)
        ]
        held = [*named, *_positions(verdicts)]
        self._take(case, held)
        if held or mine or any(_anybody_there(one) for one in verdicts):
            self.did_in[case.session.id] = frozenset(person for person, basis in held if basis is Mode.DID)

    def _take(self, case: SessionCase, held: Iterable[tuple[str, Mode]]) -> None:
        segments = {row.person_id: row.segment for row in case.participants}
        for person_id, basis in held:
            before = self._seen.get(person_id)
            did = basis is Mode.DID or (before is not None and before.rests_on is Mode.DID)
            self._seen[person_id] = Seen(person_id, segments.get(person_id), Mode.DID if did else Mode.SAID)


def _marks(assumption_id: str, sessions: Sequence[JudgedSession], told: Collection[str]) -> tuple[Mark, ...]:
    return tuple(
        next(
            (one.mark for one in session.verdicts.values() if one.assumption.origin_id == assumption_id),
            NOT_ASKED,
        )
        for session in sessions
        if session.case.session.id in told
    )


def _positions(verdicts: Iterable[SessionVerdict]) -> list[tuple[str, Mode]]:
    """Who took a position, and on what it rests."""
    return [
        (member.person_id, member.position.rests_on)
        for verdict in verdicts
        for voice in (*verdict.voices, *verdict.others)
        for member in voice.members
        if member.position.rests_on is not None
    ]


def _anybody_there(verdict: SessionVerdict) -> bool:
    return bool(verdict.tally.there or verdict.others_tally.there)


def _speaking(case: SessionCase, assumption_ids: Collection[str]) -> list[Cited]:
    """The entries that speak for or against one of these, each once."""
    linked = {
        entry.observation.id: entry
        for assumption_id in assumption_ids
        for entry, _evidence in case.links.get(assumption_id, [])
    }
    return [
        Cited(entry, case.session.id, _weight(case, entry, assumption_ids))
        for entry in sorted(linked.values(), key=happened)
    ]


def _weight(case: SessionCase, entry: Entry, assumption_ids: Collection[str]) -> Mode:
    """A deed weighs as a word when it was prompted for all that it speaks for here, or corrected by hand."""
    observation = entry.observation
    if observation.mode is Mode.SAID or observation.prompted:
        return Mode.SAID
    links = [one for one in entry.evidence if one.session_assumption_id in assumption_ids]
    was_prompted = [prompted(case, entry, one.session_assumption_id) for one in links]
    return Mode.SAID if was_prompted and all(was_prompted) else Mode.DID


def _strength(one: Cited) -> tuple[bool, bool]:
    """Sorting keeps the order of time, in which entries come."""
    return (one.weighs_as is Mode.SAID, not one.entry.observation.starred)
