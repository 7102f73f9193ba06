"""What a row asks about an entry before it, by another hand: the same moment, and whose word holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cocreate_desktop.domain.observations import Entry, SameMoment
from cocreate_desktop.domain.same_moments import NEAR_MS, difference, may_be_same
from cocreate_desktop.views.run.feed.entry_list import EntryList


@dataclass(frozen=True)
class Question:
    """Stands at the later of two entries. `differs` when they are joined and contradict each other."""

    earlier: Entry
    later: Entry
    differs: bool = False


class FeedPairs:
    """Knows what was answered about pairs of entries; a new answer makes a new one of these."""

    def __init__(self, answers: Iterable[SameMoment] = ()) -> None:
        self._answered: set[frozenset[str]] = set()
        self._joined: defaultdict[str, list[str]] = defaultdict(list)
        for answer in answers:
            self._answered.add(frozenset((answer.observation_id, answer.other_id)))
            if answer.same:
                self._joined[answer.observation_id].append(answer.other_id)
                self._joined[answer.other_id].append(answer.observation_id)

    def question(self, entries: EntryList, entry: Entry) -> Question | None:
        """What to ask at an entry about one before it; None if nothing is open."""
        for before in self._joined_before(entries, entry):
            if difference(before, entry):
                return Question(before, entry, differs=True)
        for before in _near_before(entries, entry):
            pair = frozenset((before.observation.id, entry.observation.id))
            if pair not in self._answered and may_be_same(before, entry):
                return Question(before, entry)
        return None

    def joined_before(self, entries: EntryList, entry: Entry) -> Entry | None:
        """An earlier entry that an entry is the same moment as."""
        return next(self._joined_before(entries, entry), None)

    def _joined_before(self, entries: EntryList, entry: Entry) -> Iterator[Entry]:
        own = entries.place_of(entry.observation.id)
        for other_id in self._joined.get(entry.observation.id, ()):
            place = entries.place_of(other_id)
            if 0 <= place < own:
                yield entries[place]


def _near_before(entries: EntryList, entry: Entry) -> Iterator[Entry]:
    """The entries before an entry that are near enough to be its moment, the nearest first."""
    place = entries.place_of(entry.observation.id) - 1
    while place >= 0 and entry.observation.at_ms - entries[place].observation.at_ms <= NEAR_MS:
        yield entries[place]
        place -= 1
