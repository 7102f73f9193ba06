"""What somebody put right about a finding: kept with its author as a mention, read as they agreed to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.domain.capture import as_typed, from_typed
from cocreate_desktop.domain.conclusions import corrected_by
from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.decisions import Finding
from cocreate_desktop.domain.mentions import display, mention, mentions
from cocreate_desktop.domain.people import Person
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store.library import Library

NOT_AGREED = QT_TRANSLATE_NOOP("Finding", "{alias} did not agree to notes. Leave them out of the correction.")


def keep_author_by_id(desk: Desk, act: Act, person: Person) -> None:
    """Put the id in the place of an alias in the corrections that were kept before authors had theirs.

    It is called before the alias changes or goes: afterwards nobody could tell whose words these are, and
    what they agreed to.
    """
    for finding in desk.library.findings.of_project(person.project_id):
        author, words = corrected_by(finding.correction, {person.alias: person.id})
        if author == person.id:
            act.recorder.update(Finding, finding.id, correction=f"{mention(author)}: {words}")


@dataclass(frozen=True)
class Correction:
    """Who puts right what; `who` is "" if nobody is named, `words` are "" if there is nothing to read."""

    who: str = ""
    words: str = ""
    typed: str = ""
    """As it stands in the editor."""
    may_quote: bool = True


@dataclass(frozen=True)
class Correctors:
    """The people of a project, any of whom may put a finding right."""

    ids: Mapping[str, str]
    """Of everybody, by alias."""
    names: Mapping[str, str]
    """The aliases of those who agreed to notes, by id."""
    quoted: frozenset[str]
    """The ids of those whose words may be repeated."""

    @classmethod
    def of_project(cls, library: Library, project_id: str) -> Correctors:
        people = library.people.of_project(project_id)
        answers = library.people.consents(project_id)
        agreed = {one.id: Agreed.of(answers.get(one.id, ())) for one in people}
        return cls(
            ids={one.alias: one.id for one in people},
            names={one.id: one.alias for one in people if agreed[one.id].to(ConsentItem.NOTES)},
            quoted=frozenset(one.id for one in people if agreed[one.id].to(ConsentItem.QUOTE)),
        )

    def read(self, correction: str, somebody: str) -> Correction:
        """A correction as it is read; an empty one instead of what its author did not agree to."""
        person_id, words = corrected_by(correction, self.ids)
        if not person_id:
            return Correction(
                words=display(correction, self.names, somebody),
                typed=as_typed(correction, self.names, somebody),
            )
        if person_id not in self.names:
            return Correction()
        return Correction(
            who=self.names[person_id],
            words=display(words, self.names, somebody),
            typed=f"{self.names[person_id]}: {as_typed(words, self.names, somebody)}",
            may_quote=person_id in self.quoted,
        )

    def kept(self, typed: str) -> str:
        """What is typed (`Lena: …`, or `@Lena` anywhere) as it is kept.

        Raises UserError for somebody who did not agree to notes.
        """
        aliases = {person_id: alias for alias, person_id in self.ids.items()}
        text = from_typed(typed, aliases)
        author, words = corrected_by(text, self.ids)
        text = f"{mention(author)}: {words}" if author else text
        for person_id in mentions(text):
            if person_id not in self.names:
                raise UserError(NOT_AGREED.fill(alias=aliases[person_id]))
        return text
