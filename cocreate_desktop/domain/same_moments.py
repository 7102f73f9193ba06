"""What two note-takers wrote of one moment: whom to ask, what is joined, and where the joined differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from cocreate_desktop.domain.observations import Entry, Observation, Origin, SameMoment, Side

NEAR_MS = 10_000
"""Entries on one person that are no further apart may be the same moment."""

_WRITTEN_AT_ONCE = frozenset({Origin.TYPED, Origin.LOG, Origin.PHONE})

Unsettled = tuple[str, str, str]
"""An entry, an assumption and a participant, by id."""


@dataclass(frozen=True)
class Difference:
    """In what two entries on one moment differ."""

    mode: bool
    """One has it as said, the other as done."""
    assumptions: tuple[str, ...]
    """Assumptions, by id, to which they give opposite sides."""

    def __bool__(self) -> bool:
        return self.mode or bool(self.assumptions)


def may_be_same(one: Entry, other: Entry) -> bool:
    """Whether two hands noted one person within `NEAR_MS`, as it happened, and neither answers the other."""
    first, second = one.observation, other.observation
    return (
        abs(first.at_ms - second.at_ms) <= NEAR_MS
        and (first.author, first.device) != (second.author, second.device)
        and _at_once(first)
        and _at_once(second)
        and first.answers_id != second.id
        and second.answers_id != first.id
        and not set(one.participants).isdisjoint(other.participants)
    )


def difference(one: Entry, other: Entry) -> Difference:
    """Where two entries on one moment contradict each other; what only one of them says is no difference."""
    sides = _sides(one)
    differing = (
        assumption_id for assumption_id, own in _sides(other).items() if sides.get(assumption_id, own) != own
    )
    return Difference(one.observation.mode is not other.observation.mode, tuple(sorted(differing)))


class Moments:
    """What was answered about pairs of entries; rows on entries that are not here are passed over."""

    def __init__(self, answers: Iterable[SameMoment], entries: Iterable[Entry]) -> None:
        """Each entry is taken in the order given: the first of a moment stands for it."""
        self._entries = {entry.observation.id: entry for entry in entries}
        self._answers = [
            one for one in answers if one.observation_id in self._entries and one.other_id in self._entries
        ]

    @cached_property
    def first_of(self) -> Mapping[str, str]:
        """By entry, the first entry of its moment; entries that are joined with none are left out."""
        places = {entry_id: place for place, entry_id in enumerate(self._entries)}
        together = _Groups()
        for one, other in self._joined():
            together.join(one, other)
        return {member: min(group, key=places.__getitem__) for group in together.groups() for member in group}

    @cached_property
    def once(self) -> tuple[Entry, ...]:
        """Every moment once, on everybody whom one of its entries names."""
        named: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for entry_id, first in self.first_of.items():
            named[first].update(dict.fromkeys(self._entries[entry_id].participants))
        return tuple(
            Entry(
                entry.observation,
                tuple(dict.fromkeys((*entry.participants, *named.get(entry_id, ())))),
                entry.tags,
                entry.evidence,
                entry.media,
            )
            for entry_id, entry in self._entries.items()
            if self.first_of.get(entry_id, entry_id) == entry_id
        )

    @cached_property
    def unsettled(self) -> frozenset[Unsettled]:
        """The links that give no signal: the joined entries on that participant contradict each other.

        They differ in the side of the assumption, or in said and did, which touches all their links.
        """
        return frozenset(
            (entry.observation.id, assumption_id, participant_id)
            for participant_id, group in self._groups_by_participant()
            for assumption_id in _contradicted(group)
            for entry in group
        )

    def _joined(self) -> Iterator[tuple[str, str]]:
        return ((one.observation_id, one.other_id) for one in self._answers if one.same)

    def _groups_by_participant(self) -> Iterator[tuple[str, list[Entry]]]:
        """Only entries on a participant are joined for them: what others did stays as it was without them."""
        by_participant: defaultdict[str, _Groups] = defaultdict(_Groups)
        for one, other in self._joined():
            shared = set(self._entries[one].participants) & set(self._entries[other].participants)
            for participant_id in shared:
                by_participant[participant_id].join(one, other)
        for participant_id, together in by_participant.items():
            for group in together.groups():
                yield participant_id, [self._entries[entry_id] for entry_id in group]


class _Groups:
    """Things that belong together because a chain of pairs leads from one to the other."""

    def __init__(self) -> None:
        self._group_of: dict[str, set[str]] = {}

    def join(self, one: str, other: str) -> None:
        group = self._group_of.get(one, {one}) | self._group_of.get(other, {other})
        for member in group:
            self._group_of[member] = group

    def groups(self) -> list[set[str]]:
        return list({id(group): group for group in self._group_of.values()}.values())


def _contradicted(group: Iterable[Entry]) -> set[str]:
    """The assumptions on which entries of one moment give no signal."""
    sides: defaultdict[str, set[frozenset[Side]]] = defaultdict(set)
    modes = {entry.observation.mode for entry in group}
    for entry in group:
        for assumption_id, own in _sides(entry).items():
            sides[assumption_id].add(own)
    return {assumption_id for assumption_id, found in sides.items() if len(found) > 1 or len(modes) > 1}


def _sides(entry: Entry) -> dict[str, frozenset[Side]]:
    """By assumption, the side that an entry gives it."""
    sides: defaultdict[str, set[Side]] = defaultdict(set)
    for link in entry.evidence:
        sides[link.session_assumption_id].add(link.side)
    return {assumption_id: frozenset(own) for assumption_id, own in sides.items()}


def _at_once(observation: Observation) -> bool:
    """Whether an entry was written as it happened, and may be on the same moment as another one."""
    return observation.origin in _WRITTEN_AT_ONCE and not observation.from_memory
