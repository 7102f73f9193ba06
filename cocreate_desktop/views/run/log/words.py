"""What log mode calls things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cocreate_desktop.domain.log_keys import tag_letters
from cocreate_desktop.domain.log_mode import Reaction
from cocreate_desktop.views.run.record import Record


class LogNames:
    """Names and keys of a record's people, tags and assumptions, by id."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.people: Mapping[str, str] = record.short_names
        self.tags: Mapping[str, str] = {tag.id: tag.name for tag in record.tags}
        letters = tag_letters(self.tags.values())
        self.letters: Mapping[str, str] = dict(zip(self.tags, letters, strict=True))
        self.codes: Mapping[str, str] = record.code_of
        self.tested: Sequence[str] = [one.id for one in record.tested]
        self._numbers = {str(guest.number): guest.id for guest in record.guests}
        self._tag_keys = {letter: tag_id for tag_id, letter in self.letters.items() if letter} | {
            f"F{tag.key}": tag.id for tag in record.tags if tag.key is not None
        }

    def person(self, number: str) -> str | None:
        """The participant with this number."""
        return self._numbers.get(number)

    def tag(self, key: str) -> str | None:
        """The tag of a letter, or of F2 to F9."""
        return self._tag_keys.get(key)

    def who(self, reaction: Reaction) -> str:
        """The names of an entry's people, "" for nobody."""
        return ", ".join(self.people[one] for one in reaction.people if one in self.people)

    def tag_words(self, tag_id: str) -> str:
        """A tag as it is written."""
        return f"#{self.tags.get(tag_id, '')}"
