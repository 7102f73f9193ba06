"""The sample in a library, and its parts by the names that a reader of it knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from cocreate_desktop.actions.overview import judge_ended
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.consent import Agreed
from cocreate_desktop.domain.evidence import SessionVerdict
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import Participant
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.store.library import Library
from tests.fakes import START_UTC_MS, FakeClock, open_desk

DAY_MS = 24 * 60 * 60 * 1000
SUNDAY = START_UTC_MS + DAY_MS
"""22 November 2026: the day after the sample's last session as it is written."""


@dataclass(frozen=True)
class Loaded:
    """The sample in a library, and its parts by the names that a reader of it knows."""

    library: Library
    project_id: str

    @property
    def sessions(self) -> dict[str, Session]:
        return {one.title: one for one in self.library.sessions.of_project(self.project_id)}

    @property
    def held(self) -> list[Session]:
        return [one for one in self.sessions.values() if one.state is SessionState.ENDED]

    def entry(self, session: str, at: str) -> Entry:
        (found,) = [
            one
            for one in self.library.observations.of_session(self.sessions[session].id)
            if clock_text(one.observation.at_ms) == at
        ]
        return found

    def participant(self, session: str, alias: str) -> Participant:
        (found,) = [
            one
            for one in self.library.people.participants(self.sessions[session].id)
            if self.library.people.person(one.person_id).alias == alias
        ]
        return found

    def agreed(self, alias: str) -> Agreed:
        (person,) = [one for one in self.library.people.of_project(self.project_id) if one.alias == alias]
        return Agreed.of(self.library.people.consents_of(person.id))

    def verdict(self, session: str, code: str) -> SessionVerdict:
        found = judge_ended(self.library, self.project_id).verdicts
        (one,) = [
            one
            for verdict in found.values()
            for one in verdict.sessions
            if (one.assumption.session_id, one.assumption.code) == (self.sessions[session].id, code)
        ]
        return one


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loaded]:
    """The sample in a library of its own; for tests that only read."""
    desk = open_desk(tmp_path_factory.mktemp("sample") / "library", FakeClock(SUNDAY))
    yield Loaded(desk.library, load_sample(desk))
    desk.library.close()
