"""The filter of a feed: the line that was typed, and texts prepared so that each key costs little."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cocreate_desktop.domain.capture import KnownAssumption, KnownPerson, KnownTag, Vocabulary
from cocreate_desktop.domain.feed_filter import Places, Wanted, read_filter
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.run.feed.model import FeedModel
from cocreate_desktop.views.run.feed.names import FeedNames
from cocreate_desktop.views.run.record import Record


class FeedFilter:
    """Shows of a feed only what a line asks for."""

    def __init__(self, model: FeedModel) -> None:
        self._model = model
        self._names: FeedNames | None = None
        self._known: dict[str, Entry] = {}
        self._folded: dict[str, str] = {}
        """By entry, what it says, whom and what it names, as it is compared."""
        self._step_of: dict[str | None, str] = {}
        self.line = ""
        self.wanted = Wanted()

    def prepare(self) -> None:
        """Fold all texts now, before somebody types."""
        self._follow_names()
        self._fold(self._model.entries)

    def ask(self, line: str) -> None:
        """Show what the line asks for; everything for an empty one."""
        self._follow_names()
        self.line = line
        names = self._model.names
        self.wanted = (
            read_filter(line, vocabulary_of(names.record), _places(names.record)) if names else Wanted()
        )
        self._model.show_only(self._narrow if self.wanted else None)

    def _narrow(self, entries: Sequence[Entry]) -> list[Entry]:
        self._follow_names()
        if self.wanted.words:
            self._fold(entries)
        return self.wanted.narrow(entries, self._step_of, self._folded)

    def _fold(self, entries: Iterable[Entry]) -> None:
        """Prepare what was not, or is another entry now."""
        names, known = self._names, self._known
        if names is None:
            return
        for entry in entries:
            entry_id = entry.observation.id
            if known.get(entry_id) is not entry:
                people = " ".join(alias for alias, _ in names.people(entry))
                self._folded[entry_id] = fold(f"{names.words(entry)} {people} {names.tags(entry)}")
                known[entry_id] = entry

    def _follow_names(self) -> None:
        """What is prepared holds for one record only."""
        names = self._model.names
        if names is self._names:
            return
        before = self._names.record if self._names else None
        self._names = names
        record = names.record if names else None
        self._step_of = {run.id: run.session_step_id for run in record.runs} if record else {}
        same = before and record and (before.guests, before.tags) == (record.guests, record.tags)
        if not same:
            self._folded.clear()
            self._known.clear()


def vocabulary_of(record: Record) -> Vocabulary:
    """The names that a filter may use."""
    return Vocabulary(
        people=tuple(KnownPerson(guest.id, guest.alias, guest.number) for guest in record.guests),
        tags=tuple(KnownTag(tag.id, tag.name) for tag in record.tags),
        assumptions=tuple(KnownAssumption(one.id, one.code) for one in record.assumptions),
    )


def _places(record: Record) -> Places:
    return Places(
        steps={str(number): step_id for step_id, number in record.number_of.items()},
        authors={member.name: member.id for member in record.team},
    )
