"""What of a session may be printed: everybody's words and deeds as far as they agreed to it.

Whose words are repeated where: the pages of the team (Run, Overview, Board, Library) show what was noted.
What is read out to others or leaves the laptop (the page Decide, the paper, files) repeats nobody's words
who did not agree to be quoted: the entry counts, and `NOT_QUOTED` stands in its place. Who did not agree to
notes is in neither.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import Entry, Mode
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.store.library import Library

NOT_QUOTED = QT_TRANSLATE_NOOP("Printable", "Words not quoted, as agreed.")
ONE_UNQUOTED = QT_TRANSLATE_NOOP(
    "Printable", "One person did not agree to be quoted: what they said is counted, not repeated."
)
UNQUOTED = QT_TRANSLATE_NOOP(
    "Printable", "{n} people did not agree to be quoted: what they said is counted, not repeated."
)
ONE_REFUSED = QT_TRANSLATE_NOOP(
    "Printable", "One person did not agree to notes: nothing about them is counted or printed."
)
REFUSED = QT_TRANSLATE_NOOP(
    "Printable", "{n} people did not agree to notes: nothing about them is counted or printed."
)
ONE_UNASKED = QT_TRANSLATE_NOOP(
    "Printable", "One person was not asked yet: nothing about them is counted or printed."
)
UNASKED = QT_TRANSLATE_NOOP(
    "Printable", "{n} people were not asked yet: nothing about them is counted or printed."
)


@dataclass(frozen=True)
class Consents:
    """The participants of a session by what their people agreed to."""

    aliases: Mapping[str, str]
    """By participant id; only of those who said yes to notes."""
    names: Mapping[str, str]
    """The same aliases by person id, for mentions in texts."""
    unquoted: frozenset[str]
    """Participants whose words may not be repeated."""
    refused: frozenset[str]
    """Participants who said no to notes, or took their yes back."""
    unasked: int

    @classmethod
    def of_session(cls, library: Library, session_id: str) -> Consents:
        session = library.sessions.get(session_id)
        persons = {person.id: person for person in library.people.of_project(session.project_id)}
        answers = library.people.consents(session.project_id)
        agreed = {person_id: Agreed.of(answers.get(person_id, ())) for person_id in persons}
        participants = library.people.participants(session_id)
        kept = [one for one in participants if agreed[one.person_id].to(ConsentItem.NOTES)]
        gone = [one for one in participants if not agreed[one.person_id].to(ConsentItem.NOTES)]
        refused = frozenset(one.id for one in gone if agreed[one.person_id].asked)
        return cls(
            aliases={one.id: persons[one.person_id].alias for one in kept},
            names={one.person_id: persons[one.person_id].alias for one in kept},
            unquoted=frozenset(one.id for one in kept if not agreed[one.person_id].to(ConsentItem.QUOTE)),
            refused=refused,
            unasked=len(gone) - len(refused),
        )

    def known_as(self, labels: Mapping[str, str], persons: Mapping[str, str]) -> Consents:
        """The same people under other names: labels by participant id, `persons` says who they are."""
        return replace(
            self,
            aliases={one: labels[one] for one in self.aliases},
            names={persons[one]: labels[one] for one in self.aliases},
        )

    def keeps(self, entry: Entry) -> bool:
        """Whether those who write may see an entry: not when it names only people who refused notes."""
        return not entry.participants or any(one not in self.refused for one in entry.participants)

    def entries(self, entries: list[Entry]) -> Iterator[Entry]:
        """Those that may be printed. What names only people who did not agree is left out whole."""
        for entry in entries:
            named_only_others = entry.participants and not any(
                one in self.aliases for one in entry.participants
            )
            if not entry.observation.sealed and not named_only_others:
                yield entry

    def first_of(self, entry: Entry) -> str | None:
        """The first participant of an entry who agreed to notes."""
        return next((one for one in entry.participants if one in self.aliases), None)

    def who(self, entry: Entry) -> str:
        return ", ".join(self.aliases[one] for one in entry.participants if one in self.aliases)

    def words(self, entry: Entry, somebody: str) -> str | None:
        """The text with the mentioned people by alias; None when somebody's words may not be repeated."""
        quoted_against_their_will = entry.observation.mode is Mode.SAID and any(
            one in self.unquoted or one not in self.aliases for one in entry.participants
        )
        return None if quoted_against_their_will else display(entry.observation.text, self.names, somebody)

    def notes(self) -> list[Message]:
        """What the paper says about what it leaves out; nothing when it leaves out nothing."""
        counted = (
            (len(self.unquoted), ONE_UNQUOTED, UNQUOTED),
            (len(self.refused), ONE_REFUSED, REFUSED),
            (self.unasked, ONE_UNASKED, UNASKED),
        )
        return [one if n == 1 else many.fill(n=n) for n, one, many in counted if n]
