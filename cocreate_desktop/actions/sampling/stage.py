"""Where the sample is played: a desk whose clock stands where it is put, and the names of what was made."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.people import take_seat
from cocreate_desktop.actions.sampling.calendar import Calendar
from cocreate_desktop.domain.clock import StagedClock

_A_MOMENT_MS = 20_000


class Stage:
    """The desk of the sample project. Findings and ideas are kept by their words for the propositions."""

    def __init__(self, desk: Desk, clock: StagedClock, calendar: Calendar, project_id: str) -> None:
        self.desk = desk
        self.calendar = calendar
        self.project_id = project_id
        self.findings: dict[str, str] = {}
        self.ideas: dict[str, str] = {}
        self.propositions: dict[str, str] = {}
        self._clock = clock

    def at(self, written: datetime) -> None:
        """Put the clock to a day and time as the sample writes them."""
        self.at_utc(self.calendar.utc_ms(written))

    def at_utc(self, utc_ms: int) -> None:
        self._clock.utc_ms = utc_ms

    def later(self, ms: int = _A_MOMENT_MS) -> None:
        self._clock.utc_ms += ms

    def sit(self, name: str) -> None:
        """Let a member of the team sit at the laptop: what is noted from now on is theirs."""
        take_seat(self.desk, self.members[name])

    @cached_property
    def members(self) -> dict[str, str]:
        """The team by name; read once it is there."""
        return {one.name: one.id for one in self.desk.library.people.team(self.project_id)}

    @cached_property
    def assumptions(self) -> dict[str, str]:
        """The assumptions by code."""
        known = self.desk.library.assumptions.of_project(self.project_id)
        return {one.code: one.id for one in known}

    @cached_property
    def steps(self) -> dict[str, str]:
        """The scenario's steps by title."""
        return {one.title: one.id for one in self.desk.library.scenarios.steps(self.project_id)}

    @property
    def persons(self) -> dict[str, str]:
        """Everybody invited so far, by alias."""
        return {one.alias: one.id for one in self.desk.library.people.of_project(self.project_id)}
