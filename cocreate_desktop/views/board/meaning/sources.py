"""Where notes come from: the entries behind them, and the people, tags and steps of the session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.board import Note, NoteKind
from cocreate_desktop.domain.board.kinds import kinds_by_tag
from cocreate_desktop.domain.board.meaning import tag_that_tells
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.sessions import SessionTag
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class Sources:
    """As far as they may be shown. `steps` are (id, title) in their order; `seats` are (participant id,
    alias, number) of those who agreed to notes, by their numbers."""

    entries: Mapping[str, Entry]
    agreed: Consents
    steps: tuple[tuple[str, str], ...]
    step_of_run: Mapping[str, str]
    tags: tuple[SessionTag, ...]
    kinds_by_tag: Mapping[str, NoteKind]
    seats: tuple[tuple[str, str, int], ...]

    @classmethod
    def read(cls, library: Library, session_id: str, agreed: Consents) -> Sources:
        tags = tuple(library.sessions.tags(session_id))
        participants = sorted(library.people.participants(session_id), key=lambda one: one.number)
        return cls(
            {one.observation.id: one for one in library.observations.of_session(session_id)},
            agreed,
            tuple((step.id, step.title) for step in library.sessions.steps(session_id)),
            {run.id: run.session_step_id for run in library.sessions.runs(session_id)},
            tags,
            kinds_by_tag(tags),
            tuple(
                (one.id, agreed.aliases[one.id], one.number)
                for one in participants
                if one.id in agreed.aliases
            ),
        )

    def entry_of(self, note: Note) -> Entry | None:
        return self.entries.get(note.observation_id or "")

    def step_id_of(self, entry: Entry) -> str | None:
        return self.step_of_run.get(entry.observation.step_run_id or "")

    @cached_property
    def _numbered(self) -> dict[str, tuple[int, str]]:
        return {one: (number, title) for number, (one, title) in enumerate(self.steps, start=1)}

    @cached_property
    def _tag_names(self) -> dict[str, str]:
        return {tag.id: tag.name for tag in self.tags}

    def step_of(self, entry: Entry) -> tuple[int, str] | None:
        """Number and title of the step in which the entry was made."""
        return self._numbered.get(self.step_id_of(entry) or "")

    def tag_names(self, entry: Entry) -> tuple[str, ...]:
        """The one that tells most comes first."""
        first = tag_that_tells(entry.tags, self.kinds_by_tag)
        order = sorted(entry.tags, key=lambda one: one != first)
        return tuple(self._tag_names[one] for one in order if one in self._tag_names)
