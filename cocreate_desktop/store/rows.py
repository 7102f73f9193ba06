"""Records to rows and back. Which record lives in which table is said here and nowhere else."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, Generic, TypeVar, Union, cast

from cocreate_desktop.domain import (
    assumptions,
    board,
    consent,
    decisions,
    observations,
    people,
    projects,
    report_choice,
    scenario,
    sessions,
    voting,
)
from cocreate_desktop.domain.changes import Value

Record = TypeVar("Record")

TABLE_OF: dict[type, str] = {
    projects.Project: "projects",
    projects.Tag: "tags",
    projects.ProjectRule: "project_rules",
    assumptions.Assumption: "assumptions",
    assumptions.SessionAssumption: "session_assumptions",
    assumptions.Override: "overrides",
    scenario.Step: "steps",
    scenario.StepItem: "step_items",
    scenario.StepTest: "step_tests",
    scenario.SessionStep: "session_steps",
    scenario.SessionItem: "session_items",
    scenario.SessionStepTest: "session_step_tests",
    people.Person: "persons",
    people.Participant: "participants",
    people.Presence: "presence",
    people.TeamMember: "team_members",
    consent.Consent: "consents",
    sessions.Session: "sessions",
    sessions.Import: "imports",
    sessions.SessionTag: "session_tags",
    sessions.SessionRule: "session_rules",
    sessions.StepRun: "step_runs",
    sessions.Pause: "pauses",
    sessions.Tick: "ticks",
    sessions.Recording: "recordings",
    observations.Observation: "observations",
    observations.ObservationPerson: "observation_people",
    observations.ObservationTag: "observation_tags",
    observations.ObservationMedia: "observation_media",
    observations.Evidence: "evidence",
    observations.Unseen: "unseen",
    observations.SameMoment: "same_moments",
    observations.Media: "media",
    board.Cluster: "clusters",
    board.ClusterAssumption: "cluster_assumptions",
    board.Note: "notes",
    board.Wall: "walls",
    voting.VoteRound: "vote_rounds",
    voting.RoundNote: "round_notes",
    voting.Vote: "votes",
    decisions.Finding: "findings",
    decisions.FindingObservation: "finding_observations",
    decisions.FindingNote: "finding_notes",
    decisions.FindingCluster: "finding_clusters",
    decisions.FindingAssumption: "finding_assumptions",
    decisions.Proposition: "propositions",
    decisions.PropositionSide: "proposition_sides",
    decisions.PropositionFinding: "proposition_findings",
    decisions.PropositionNote: "proposition_notes",
    decisions.DecisionVoice: "decision_voices",
    decisions.Disagreement: "disagreements",
    decisions.DisagreementVoice: "disagreement_voices",
    decisions.Agreement: "agreements",
    report_choice.ReportPreset: "report_presets",
    report_choice.Mask: "masks",
}

TOMBSTONED = frozenset(
    "projects tags assumptions steps step_items media persons team_members sessions participants"
    " observations clusters notes vote_rounds findings propositions disagreements agreements"
    " recordings walls".split()
)
"""Tables whose rows are never removed: `deleted_at` is set, so that codes and references stay taken."""


@dataclass(frozen=True)
class Table(Generic[Record]):
    """How the records of one class lie in their table."""

    name: str
    record: type[Record]
    columns: tuple[str, ...]
    readers: tuple[Callable[[Any], Any] | None, ...]
    """One a column: what turns the stored value into the field's type, None where it is the same."""

    @property
    def tombstoned(self) -> bool:
        return self.name in TOMBSTONED

    def select(self, where: str = "1", order: str = "id", *, alias: str = "") -> str:
        """A SELECT of whole records, leaving out what is deleted."""
        living = f"{self.name}.deleted_at IS NULL AND " if self.tombstoned else ""
        return f"SELECT {self._selected} FROM {self.name} {alias} WHERE {living}({where}) ORDER BY {order}"

    def read(self, row: Iterable[Value]) -> Record:
        values: list[Any] = list(row)
        for at, reader in self._read_anew:
            if values[at] is not None:
                values[at] = reader(values[at])
        return self.record(*values)

    @cached_property
    def _selected(self) -> str:
        return ", ".join(f'{self.name}."{column}"' for column in self.columns)

    @cached_property
    def _read_anew(self) -> list[tuple[int, Callable[[Any], Any]]]:
        """The few columns whose stored value is not the field's: thousands of rows are read at a time."""
        return [(at, reader) for at, reader in enumerate(self.readers) if reader is not None]


def table_of(record: type[Record]) -> Table[Record]:
    """The table of a record class. Raises KeyError for a class that is not stored."""
    return cast("Table[Record]", _table(record))


@cache
def _table(record: type) -> Table[Any]:
    fields = dataclasses.fields(record)
    hints = typing.get_type_hints(record)
    return Table(
        TABLE_OF[record],
        record,
        tuple(field.name for field in fields),
        tuple(_reader(hints[field.name]) for field in fields),
    )


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    if typing.get_origin(hint) in (Union, types.UnionType):
        (hint,) = [part for part in typing.get_args(hint) if part is not type(None)]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        # Three times as fast as calling the class.
        return {one.value: one for one in hint}.__getitem__
    return bool if hint is bool else None


def plain(value: object) -> Value:
    """A field's value as a column holds it."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, str | int | float | bytes):
        return value
    raise TypeError(f"no column holds a {type(value).__name__}")


def to_row(record: object) -> dict[str, Value]:
    """A record as column → value."""
    return {column: plain(getattr(record, column)) for column in table_of(type(record)).columns}


def to_columns(fields: Mapping[str, object]) -> dict[str, Value]:
    return {name: plain(value) for name, value in fields.items()}
