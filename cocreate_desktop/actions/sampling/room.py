"""One session on the stage, and what is in it by the names that the sample uses."""

from __future__ import annotations

from functools import cached_property

from cocreate_desktop.actions.capture import vocabulary
from cocreate_desktop.actions.sampling.stage import Stage
from cocreate_desktop.domain.capture import Vocabulary


class Room:
    """Entries go by their time, clusters by title, people by alias. What is cached is frozen at the start."""

    def __init__(self, stage: Stage, session_id: str) -> None:
        self.session_id = session_id
        self.entries: dict[int, str] = {}
        self.clusters: dict[str, str] = {}
        self._stage = stage
        self._library = stage.desk.library

    def participant(self, alias: str) -> str:
        return self.participants[self._stage.persons[alias]]

    @property
    def participants(self) -> dict[str, str]:
        """Who is invited, by person."""
        return {one.person_id: one.id for one in self._library.people.participants(self.session_id)}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return vocabulary(self._stage.desk, self.session_id)

    @cached_property
    def assumptions(self) -> dict[str, str]:
        """The frozen assumptions by code."""
        return {one.code: one.id for one in self._library.sessions.assumptions(self.session_id)}

    @cached_property
    def steps(self) -> dict[str, str]:
        """The frozen steps by title."""
        return {one.title: one.id for one in self._library.sessions.steps(self.session_id)}

    @cached_property
    def items(self) -> dict[tuple[str, str], str]:
        """What is shown and asked, by step and words."""
        return {
            (one.session_step_id, one.text): one.id for one in self._library.sessions.items(self.session_id)
        }
