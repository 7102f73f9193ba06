"""What one session knows about its assumptions, ready to be judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from cocreate_desktop.domain.assumptions import SessionAssumption
from cocreate_desktop.domain.evidence.rules import DEFAULT_RULES, Rules
from cocreate_desktop.domain.observations import Entry, Evidence, SameMoment
from cocreate_desktop.domain.people import Participant, Person, Presence
from cocreate_desktop.domain.same_moments import Moments
from cocreate_desktop.domain.scenario import ItemKind, SessionItem, SessionStepTest, tested_pairs
from cocreate_desktop.domain.sessions import Session, StepRun, Tick
from cocreate_desktop.domain.staying import Stay, stays

Link = tuple[Entry, Evidence]


@dataclass(frozen=True)
class SessionCase:
    """The records of one session that verdicts rest on, in any order, and what they say when joined.

    Sealed entries may be among them and count nowhere. Rows that point to something that is not here (a
    deleted participant, say) are passed over. What is joined is kept, so one case serves all its
    assumptions.
    """

    session: Session
    assumptions: tuple[SessionAssumption, ...] = ()
    runs: tuple[StepRun, ...] = ()
    tests: tuple[SessionStepTest, ...] = ()
    items: tuple[SessionItem, ...] = ()
    ticks: tuple[Tick, ...] = ()
    persons: tuple[Person, ...] = ()
    participants: tuple[Participant, ...] = ()
    presences: tuple[Presence, ...] = ()
    entries: tuple[Entry, ...] = ()
    rules: Rules = DEFAULT_RULES
    same_moments: tuple[SameMoment, ...] = ()

    @property
    def order(self) -> tuple[int, str]:
        """Where the session stands in date order; the id decides only between equal times."""
        return (self.session.started_at or self.session.created_at, self.session.id)

    @cached_property
    def counted_entries(self) -> tuple[Entry, ...]:
        """The unsealed entries that name somebody, in the order in which things happened; what several
        note-takers wrote of one moment counts once."""
        return self.moments.once

    @cached_property
    def moments(self) -> Moments:
        """The unsealed entries that name somebody, joined where they are the same moment."""
        return Moments(self.same_moments, self._written)

    @cached_property
    def _written(self) -> tuple[Entry, ...]:
        named = (entry for entry in self.entries if self.named(entry) and not entry.observation.sealed)
        return tuple(sorted(named, key=happened))

    @cached_property
    def links(self) -> dict[str, list[Link]]:
        """By session assumption: its links from unsealed entries that name somebody, in the order in which
        things happened. Each entry of a joined moment has its own."""
        links: defaultdict[str, list[Link]] = defaultdict(list)
        for entry in self._written:
            for evidence in entry.evidence:
                links[evidence.session_assumption_id].append((entry, evidence))
        return dict(links)

    @cached_property
    def runs_testing(self) -> dict[str, list[StepRun]]:
        """By session assumption: the runs of the steps that test it, by a test or by an item meant for it.

        Who passes through a step on the way to another one tests nothing there.
        """
        held = [run for run in self.runs if run.lasted_ms is None or run.lasted_ms >= self.rules.passing_ms]
        runs: defaultdict[str, list[StepRun]] = defaultdict(list)
        for step_id, assumption_id in sorted(tested_pairs(self.tests, self.items)):
            runs[assumption_id] += [run for run in held if run.session_step_id == step_id]
        return dict(runs)

    @cached_property
    def first_prompt_ms(self) -> dict[tuple[str, str], int]:
        """By step run and session assumption: when its question was first asked or its thing first shown."""
        shown_or_asked = (item for item in self.items if item.kind is not ItemKind.WATCH)
        prompts = {item.id: item.session_assumption_id for item in shown_or_asked}
        first: dict[tuple[str, str], int] = {}
        for tick in self.ticks:
            if assumption_id := prompts.get(tick.session_item_id):
                place = (tick.step_run_id, assumption_id)
                first[place] = min(first.get(place, tick.at_ms), tick.at_ms)
        return first

    @cached_property
    def voice_by_person(self) -> dict[str, str]:
        """The voice that each person speaks with: that of their household or firm, else their own."""
        return {person.id: voice_key(person) for person in self.persons}

    @cached_property
    def in_room(self) -> tuple[Participant, ...]:
        """Who was in the room at any time, or is named in a counted entry."""
        named = {name for entry in self.counted_entries for name in entry.participants}
        return tuple(
            participant
            for participant in self.participants
            if participant.id in named or self._intervals(participant)
        )

    @cached_property
    def _participant_by_id(self) -> dict[str, Participant]:
        return {participant.id: participant for participant in self.participants}

    @cached_property
    def _presence_by_participant(self) -> dict[str, list[Presence]]:
        rows: defaultdict[str, list[Presence]] = defaultdict(list)
        for presence in self.presences:
            rows[presence.participant_id].append(presence)
        return dict(rows)

    def present_during(self, participant: Participant, runs: Iterable[StepRun]) -> bool:
        """Whether the participant was in the room for some time of one of the runs."""
        intervals = self._intervals(participant)
        return any(
            _overlap(run.started_ms, run.ended_ms, from_ms, to_ms)
            for run in runs
            for from_ms, to_ms in intervals
        )

    def named(self, entry: Entry) -> list[Participant]:
        """The participants whom an entry is by or about; none for the team's and for nobody's."""
        return [
            self._participant_by_id[name] for name in entry.participants if name in self._participant_by_id
        ]

    def settled(self, entry: Entry, session_assumption_id: str) -> list[Participant]:
        """Those named in an entry of whom its link gives a signal: not while two note-takers contradict
        each other on the moment."""
        entry_id, unsettled = entry.observation.id, self.moments.unsettled
        return [
            one for one in self.named(entry) if (entry_id, session_assumption_id, one.id) not in unsettled
        ]

    def voice_of(self, person_id: str) -> str:
        return self.voice_by_person.get(person_id, _own_voice(person_id))

    def without(self, person_ids: Collection[str]) -> SessionCase:
        """The session as if these people had never been in it: who withdraws, or was heard before."""
        gone = {participant.id for participant in self.participants if participant.person_id in person_ids}
        return replace(
            self,
            persons=tuple(person for person in self.persons if person.id not in person_ids),
            participants=tuple(row for row in self.participants if row.id not in gone),
            presences=tuple(row for row in self.presences if row.participant_id not in gone),
            entries=tuple(_without(gone, self.entries)),
        )

    def _intervals(self, participant: Participant) -> list[Stay]:
        rows = self._presence_by_participant.get(participant.id, ())
        return stays(participant, rows, self.session.started_at)


def prompted(case: SessionCase, entry: Entry, session_assumption_id: str) -> bool:
    """Whether an entry came after its question was asked or its thing shown, in that run of the step.

    A correction by hand wins. What happened in the same millisecond as the tick was not yet prompted.
    """
    observation = entry.observation
    if observation.prompted is not None:
        return observation.prompted
    if observation.step_run_id is None:
        return False
    first_ms = case.first_prompt_ms.get((observation.step_run_id, session_assumption_id))
    return first_ms is not None and observation.at_ms > first_ms


def happened(entry: Entry) -> tuple[int, int, str]:
    """The order of what happened: by the session clock, then by writing; the id only makes it definite."""
    return (entry.observation.at_ms, entry.observation.created_at, entry.observation.id)


def voice_key(person: Person) -> str:
    """What people who are one voice have in common, in every session."""
    shared = person.belongs_to.strip().casefold()
    return f"belongs to {shared}" if shared else _own_voice(person.id)


def _own_voice(person_id: str) -> str:
    return f"person {person_id}"


def _without(gone: Collection[str], entries: Iterable[Entry]) -> Iterable[Entry]:
    for entry in entries:
        left = tuple(name for name in entry.participants if name not in gone)
        if left or not entry.participants:
            yield replace(entry, participants=left)


def _overlap(from_ms: int, to_ms: int | None, other_from_ms: int, other_to_ms: int | None) -> bool:
    ends = [end for end in (to_ms, other_to_ms) if end is not None]
    return not ends or max(from_ms, other_from_ms) < min(ends)
