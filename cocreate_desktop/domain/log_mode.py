"""Log mode: keys come in, entries go out. A person and a tag are a whole entry, without Enter.

A tag's key that is let go completes its entry: from then on it is to be kept, and what follows (mood,
evidence, said, a key taken back) changes that same entry, until the next person or Enter. A tag's key that
stays down longer than HELD_MS gives the entry a duration. All times are those of the session clock, in ms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from cocreate_desktop.domain.capture import Draft, Link
from cocreate_desktop.domain.observations import Mode, Sentiment, Side

HELD_MS = 600
"""A tag's key that is down for longer records how long."""


@dataclass(frozen=True)
class Reaction:
    """An entry as far as its keys have told it. `at_ms` is the first moment of its first key; with a
    duration it is the first moment of the key that was held."""

    id: str
    at_ms: int
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    mode: Mode = Mode.DID
    sentiment: Sentiment | None = None
    link: Link | None = None
    duration_ms: int | None = None

    @property
    def says_something(self) -> bool:
        """Whether it is an entry at all; one that is not, or no longer, is not kept."""
        return bool(self.people or self.tags or self.sentiment or self.link)

    @property
    def draft(self) -> Draft:
        """The same as a line would say it."""
        return Draft(
            mode=self.mode,
            people=self.people,
            tags=self.tags,
            evidence=(self.link,) if self.link else (),
            sentiment=self.sentiment,
        )


@dataclass(frozen=True)
class Hold:
    """A tag's key that is down, and whose entry it belongs to."""

    reaction: Reaction
    tag_id: str
    since_ms: int

    def lasts_ms(self, now_ms: int) -> int | None:
        """For how long, once that is long enough to count."""
        length = now_ms - self.since_ms
        return length if length > HELD_MS else None


@dataclass
class _Entry:
    """An entry under way: what it says, what it said before each of its keys, and its keys that are down."""

    now: Reaction
    kept: bool = False
    before: list[Reaction] = field(default_factory=list[Reaction])
    held: dict[str, int] = field(default_factory=dict[str, int])
    held_since_ms: int = 0

    def press(self, after: Reaction) -> None:
        self.before.append(self.now)
        self.now = after


class ReactionLog:
    """Each key returns the entries that are to be written now, also those that say nothing any more and are
    to be taken away. What is returned once keeps its id."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._open: _Entry | None = None
        self._apart: list[_Entry] = []
        """Entries with a key still down while another entry is open."""
        self._closed: _Entry | None = None
        self._dropped: _Entry | None = None

    @property
    def current(self) -> Reaction | None:
        """The entry that the next key belongs to."""
        return self._open.now if self._open else None

    @property
    def holds(self) -> tuple[Hold, ...]:
        """The keys that are down, the longest held first."""
        holds = [
            Hold(entry.now, tag_id, since_ms)
            for entry in self._under_way()
            for tag_id, since_ms in entry.held.items()
        ]
        return tuple(sorted(holds, key=lambda hold: hold.since_ms))

    def pick_person(self, participant_id: str, at_ms: int, *, together: bool = False) -> list[Reaction]:
        """The next entry begins, on this person. `together` with another one whose key is still down, and
        after keys that named nobody yet, the person joins the entry that is open."""
        entry = self._open
        if entry is not None and not entry.now.tags and (together or not entry.now.people):
            if participant_id in entry.now.people:
                return []
            return self._change(entry, replace(entry.now, people=(*entry.now.people, participant_id)))
        written = self.close()
        self._begin(at_ms, (participant_id,))
        return written

    def press_tag(self, tag_id: str, at_ms: int) -> list[Reaction]:
        """A tag's key goes down. After an entry that is complete the next one begins, on the same people."""
        if any(tag_id in entry.held for entry in self._under_way()):
            return []
        entry, written = self._open, list[Reaction]()
        if entry is None or (entry.now.tags and not entry.held):
            people = entry.now.people if entry else ()
            written = self.close()
            entry = self._begin(at_ms, people)
        if not entry.held:
            entry.held_since_ms = at_ms
        entry.held[tag_id] = at_ms
        tags = entry.now.tags if tag_id in entry.now.tags else (*entry.now.tags, tag_id)
        entry.press(replace(entry.now, tags=tags))
        return written

    def release_tag(self, tag_id: str, at_ms: int) -> list[Reaction]:
        """A tag's key is let go: with the last one that was down its entry is complete."""
        entry = next((one for one in self._under_way() if tag_id in one.held), None)
        if entry is None:
            return []
        del entry.held[tag_id]
        return [] if entry.held else [self._complete(entry, at_ms)]

    def release_all(self, at_ms: int) -> list[Reaction]:
        """Nobody sees any more when keys are let go: whatever is held ends now."""
        written: list[Reaction] = []
        for hold in self.holds:
            written += self.release_tag(hold.tag_id, at_ms)
        return written

    def turn_mode(self, at_ms: int) -> list[Reaction]:
        """Did becomes said, and back."""
        entry = self._open or self._begin(at_ms)
        mode = Mode.SAID if entry.now.mode is Mode.DID else Mode.DID
        return self._change(entry, replace(entry.now, mode=mode))

    def feel(self, sentiment: Sentiment, at_ms: int) -> list[Reaction]:
        """The mood; the same once more takes it away."""
        entry = self._open or self._begin(at_ms)
        mood = None if entry.now.sentiment is sentiment else sentiment
        return self._change(entry, replace(entry.now, sentiment=mood))

    def link(self, side: Side, tested: Sequence[str], at_ms: int) -> list[Reaction]:
        """Speaks for or against the first of the assumptions `tested` in this step; again: the next one."""
        if not tested:
            return []
        entry = self._open or self._begin(at_ms)
        return self._change(entry, replace(entry.now, link=next_link(entry.now.link, side, tested)))

    def close(self) -> list[Reaction]:
        """Enter: nobody is picked any more. What is not kept yet is written, except what is still held."""
        entry, self._open = self._open, None
        if entry is None:
            return []
        if entry.held:
            self._apart.append(entry)
            return []
        if not entry.now.says_something:
            return []
        self._closed = entry
        return [] if entry.kept else [self._write(entry)]

    def keep(self) -> list[Reaction]:
        """Write what the open entry says so far; the next keys still belong to it."""
        entry = self._open
        if entry is None or entry.held or entry.kept or not entry.now.says_something:
            return []
        return [self._write(entry)]

    def take_back(self) -> list[Reaction]:
        """Take the last key of the entry back, or of the one before if none is open."""
        entry = self._open or self._closed
        if entry is None:
            return []
        self._open = entry
        if entry is self._closed:
            self._closed = None
        left = entry.before.pop()
        for tag_id in [one for one in entry.held if one not in left.tags]:
            del entry.held[tag_id]
        entry.now = replace(left, id=entry.now.id)
        if not entry.before:
            self._open = None
        return self._written(entry)

    def drop(self) -> list[Reaction]:
        """Esc: the entry goes as a whole, with its keys that are down."""
        entry, self._open = self._open, None
        if entry is None:
            return []
        entry.held.clear()
        if entry.kept:
            entry.now = Reaction(entry.now.id, entry.now.at_ms)
            return [self._write(entry)]
        self._dropped = entry
        return []

    @property
    def may_restore(self) -> bool:
        """Whether an entry was dropped that `restore` gives back."""
        return self._dropped is not None

    def restore(self) -> list[Reaction]:
        """Give back the entry that was dropped before it was kept; with a tag it is complete now."""
        entry, self._dropped = self._dropped, None
        if entry is None:
            return []
        written = self.close()
        self._open = entry
        return [*written, self._write(entry)] if entry.now.tags else written

    def forget(self, reaction_id: str) -> bool:
        """The entry was changed or taken away by other means: no key belongs to it any more, if one did."""
        if self._open and self._open.now.id == reaction_id:
            self._open = None
            return True
        if self._closed and self._closed.now.id == reaction_id:
            self._closed = None
        return False

    def _under_way(self) -> list[_Entry]:
        return [*self._apart, *([self._open] if self._open else [])]

    def _begin(self, at_ms: int, people: tuple[str, ...] = ()) -> _Entry:
        empty = Reaction(self._new_id(), at_ms)
        self._open = _Entry(empty)
        if people:
            self._open.press(replace(empty, people=people))
        return self._open

    def _change(self, entry: _Entry, after: Reaction) -> list[Reaction]:
        entry.press(after)
        return self._written(entry)

    def _written(self, entry: _Entry) -> list[Reaction]:
        """An entry that is kept follows every key, except while its tag is down."""
        return [self._write(entry)] if entry.kept and not entry.held else []

    def _complete(self, entry: _Entry, at_ms: int) -> Reaction:
        length_ms = at_ms - entry.held_since_ms
        if length_ms > HELD_MS:
            entry.now = replace(entry.now, at_ms=entry.held_since_ms, duration_ms=length_ms)
        if entry in self._apart:
            self._apart.remove(entry)
        return self._write(entry)

    def _write(self, entry: _Entry) -> Reaction:
        written = entry.now
        entry.kept = written.says_something
        if not entry.kept:
            # What is taken away stays away; the keys that follow make another one.
            entry.now = replace(written, id=self._new_id())
        return written


def next_link(link: Link | None, side: Side, tested: Sequence[str]) -> Link:
    """What the key of a side makes of a link: this step's first assumption, on the same side its next one,
    on the other side the same one. `tested` is not empty."""
    if link is None or link.assumption_id not in tested:
        return Link(side, tested[0])
    if link.side is not side:
        return Link(side, link.assumption_id)
    return Link(side, tested[(tested.index(link.assumption_id) + 1) % len(tested)])
