"""What the page knows of a session that has started, read at one moment."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.assumptions import SessionAssumption
from cocreate_desktop.domain.capture.resembling import Resemblance
from cocreate_desktop.domain.later_steps import Unasked, best_step, later_steps, unasked
from cocreate_desktop.domain.observations import SameMoment
from cocreate_desktop.domain.people import Participant, Person, Presence, Segment, TeamMember
from cocreate_desktop.domain.scenario import ItemKind, SessionItem, SessionStep, SessionStepTest, tested_pairs
from cocreate_desktop.domain.schedule import Schedule, schedule_of, step_after
from cocreate_desktop.domain.sessions import Pause, Session, SessionRule, SessionTag, StepRun, Tick
from cocreate_desktop.domain.short_aliases import short_aliases
from cocreate_desktop.store.library import Library

TABLES = frozenset(
    {
        "projects", "sessions", "session_steps", "session_items", "session_step_tests", "session_assumptions",
        "session_tags", "session_rules", "step_runs", "pauses", "ticks", "participants", "persons",
        "presence", "consents", "team_members", "same_moments",
    }
)  # fmt: skip
"""The tables that a record is read from."""


@dataclass(frozen=True)
class Guest:
    """A participant as the page names them."""

    id: str
    alias: str
    number: int
    segment: Segment | None


@dataclass(frozen=True)
class Record:
    """Everything about a session but its entries."""

    session: Session
    project_title: str
    steps: tuple[SessionStep, ...]
    items: tuple[SessionItem, ...]
    tests: tuple[SessionStepTest, ...]
    assumptions: tuple[SessionAssumption, ...]
    tags: tuple[SessionTag, ...]
    rules: tuple[SessionRule, ...]
    runs: tuple[StepRun, ...]
    pauses: tuple[Pause, ...]
    ticks: tuple[Tick, ...]
    participants: tuple[Participant, ...]
    persons: tuple[Person, ...]
    presences: tuple[Presence, ...]
    agreed: Consents
    team: tuple[TeamMember, ...]
    same_moments: tuple[SameMoment, ...]

    @classmethod
    def read(cls, library: Library, session: Session) -> Record:
        sessions, people = library.sessions, library.people
        return cls(
            session,
            library.projects.get(session.project_id).title,
            tuple(sessions.steps(session.id)),
            tuple(sessions.items(session.id)),
            tuple(sessions.tests(session.id)),
            tuple(sessions.assumptions(session.id)),
            tuple(sessions.tags(session.id)),
            tuple(sessions.rules(session.id)),
            tuple(sessions.runs(session.id)),
            tuple(sessions.pauses(session.id)),
            tuple(sessions.ticks(session.id)),
            tuple(people.participants(session.id)),
            tuple(people.of_project(session.project_id)),
            tuple(people.presence(session.id)),
            Consents.of_session(library, session.id),
            tuple(people.team(session.project_id)),
            tuple(library.observations.same_moments(session.id)),
        )

    @cached_property
    def run(self) -> StepRun | None:
        """The visit to a step that goes on."""
        return next((run for run in reversed(self.runs) if run.ended_ms is None), None)

    @cached_property
    def step(self) -> SessionStep | None:
        """The step that goes on."""
        return self.step_by_id.get(self.run.session_step_id) if self.run else None

    @cached_property
    def next_step(self) -> SessionStep | None:
        """Where going on leads."""
        return step_after(self.steps, self.step.id) if self.step else None

    @cached_property
    def pause(self) -> Pause | None:
        """The pause that goes on."""
        return next((pause for pause in self.pauses if pause.to_ms is None), None)

    @cached_property
    def step_by_id(self) -> dict[str, SessionStep]:
        return {step.id: step for step in self.steps}

    @cached_property
    def code_of(self) -> dict[str, str]:
        return {one.id: one.code for one in self.assumptions}

    @cached_property
    def number_of(self) -> dict[str, int]:
        """The number of each step as it is shown, from 1."""
        return {step.id: number for number, step in enumerate(self.steps, start=1)}

    @cached_property
    def guests(self) -> tuple[Guest, ...]:
        aliases = {person.id: person.alias for person in self.persons}
        return tuple(
            Guest(one.id, aliases[one.person_id], one.number, one.segment) for one in self.participants
        )

    @cached_property
    def short_names(self) -> dict[str, str]:
        """By participant, the alias as it stands where room is short."""
        names = short_aliases([guest.alias for guest in self.guests])
        return {guest.id: name for guest, name in zip(self.guests, names, strict=True)}

    @cached_property
    def names(self) -> dict[str, str]:
        """The aliases of participants, and of their persons, whom texts mention; not of who refused notes."""
        kept = [one for one in self.participants if one.id not in self.agreed.refused]
        by_participant = {guest.id: guest.alias for guest in self.guests}
        return {one.id: by_participant[one.id] for one in kept} | {
            one.person_id: by_participant[one.id] for one in kept
        }

    @cached_property
    def refusing(self) -> frozenset[str]:
        """The people, by id, who refused notes."""
        return frozenset(one.person_id for one in self.participants if one.id in self.agreed.refused)

    @cached_property
    def tested_in(self) -> dict[str, frozenset[str]]:
        """By assumption, the steps that test it."""
        pairs = tested_pairs(self.tests, self.items)
        return {
            one.id: frozenset(step_id for step_id, assumption_id in pairs if assumption_id == one.id)
            for one in self.assumptions
        }

    @cached_property
    def tested_now(self) -> frozenset[str]:
        """The assumptions that the current step tests."""
        step_id = self.step.id if self.step else ""
        return frozenset(one for one, steps in self.tested_in.items() if step_id in steps)

    @cached_property
    def tested(self) -> tuple[SessionAssumption, ...]:
        """The assumptions that the current step tests, in their order."""
        return tuple(one for one in self.assumptions if one.id in self.tested_now)

    @cached_property
    def resemblance(self) -> Resemblance:
        """Compares lines with the assumptions."""
        return Resemblance({one.id: one.text for one in self.assumptions})

    @cached_property
    def without_step_left(self) -> frozenset[str]:
        """The assumptions that neither the current nor a coming step tests."""
        left = {step.id for step in self.later_steps}
        return frozenset(one for one, steps in self.tested_in.items() if not steps & left)

    @cached_property
    def later_steps(self) -> tuple[SessionStep, ...]:
        """The steps that can still ask something; none before the first one and after the last."""
        return later_steps(self.steps, self.step) if self.step else ()

    def best_step(self, assumption_ids: Collection[str]) -> SessionStep | None:
        """Where to ask about these."""
        return best_step(self.later_steps, self.tested_in, assumption_ids)

    @cached_property
    def unasked(self) -> Unasked | None:
        """What the step that ended last did not ask."""
        return unasked(self.runs, self.ticks, self.items, self.later_steps)

    @cached_property
    def ticked(self) -> dict[str, int]:
        """By line, when it was ticked in this run of the step (session clock, ms)."""
        if self.run is None:
            return {}
        return {tick.session_item_id: tick.at_ms for tick in self.ticks if tick.step_run_id == self.run.id}

    def plan(self, now_ms: int) -> Schedule:
        """How the session stands against its plan at `now_ms` on its own clock."""
        return schedule_of(self.steps, self.runs, self.pauses, now_ms)

    def items_of(self, step_id: str, kind: ItemKind) -> list[SessionItem]:
        return [item for item in self.items if item.session_step_id == step_id and item.kind is kind]
