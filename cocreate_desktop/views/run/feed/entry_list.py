"""Entries in the order of time, found by their ids."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from cocreate_desktop.domain.observations import Entry

Key = tuple[int, int, str]


class EntryList:
    """Adding and taking one costs a look-up, however many there are."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries = sorted(entries, key=key_of)
        self._keys = [key_of(entry) for entry in self._entries]
        self._key_of = {
            entry.observation.id: key for entry, key in zip(self._entries, self._keys, strict=True)
        }

    def narrowed(self, narrow: Callable[[Sequence[Entry]], Sequence[Entry]] | None) -> EntryList:
        """What `narrow` leaves, in the same order, as a list of its own; None leaves all."""
        left = EntryList()
        left._entries = list(narrow(self._entries) if narrow else self._entries)
        left._key_of = {entry.observation.id: self._key_of[entry.observation.id] for entry in left._entries}
        left._keys = list(left._key_of.values())
        return left

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, place: int) -> Entry:
        return self._entries[place]

    def __contains__(self, observation_id: str) -> bool:
        return observation_id in self._key_of

    @property
    def entries(self) -> Sequence[Entry]:
        return self._entries

    def place_of(self, observation_id: str) -> int:
        """Where an entry is; -1 for one that is not here."""
        key = self._key_of.get(observation_id)
        return -1 if key is None else bisect_left(self._keys, key)

    def place_for(self, entry: Entry) -> int:
        """Where an entry belongs by its time."""
        return bisect_left(self._keys, key_of(entry))

    def stays(self, entry: Entry) -> bool:
        """Whether an entry is here, at the time that it has now."""
        return self._key_of.get(entry.observation.id) == key_of(entry)

    def put(self, entry: Entry) -> int:
        """Keep an entry as it is now, if it is here it `stays`; its place."""
        place = self.place_for(entry)
        if self.stays(entry):
            self._entries[place] = entry
            return place
        key = key_of(entry)
        self._entries.insert(place, entry)
        self._keys.insert(place, key)
        self._key_of[entry.observation.id] = key
        return place

    def take(self, observation_id: str) -> Entry | None:
        """Keep an entry no more; the entry as it was."""
        place = self.place_of(observation_id)
        if place < 0:
            return None
        del self._keys[place]
        del self._key_of[observation_id]
        return self._entries.pop(place)


def key_of(entry: Entry) -> Key:
    """The order of a feed: by time, then by writing; the id only makes it definite."""
    observation = entry.observation
    return (observation.at_ms, observation.created_at, observation.id)
