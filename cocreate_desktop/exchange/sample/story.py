"""What the sample tells: plain records of who was there and what happened when.

Days and times of day are those of the place, as written; `at_ms` counts from a session's start. People,
entries, findings and ideas are named as a reader of the file would: by alias, by time, by their words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.decisions import Decision, Standing, StepSize
from cocreate_desktop.domain.people import Attendance, Role, Segment
from cocreate_desktop.domain.templates import Template


@dataclass(frozen=True)
class Guest:
    """Somebody who is invited. Who has no time of coming before the start comes later, or not at all.

    `texts` are the fields of a person, `notes` those of a participant, by their names.
    """

    alias: str
    segment: Segment
    asked: datetime
    refuses: frozenset[ConsentItem]
    came: time | None
    texts: Mapping[str, str]
    notes: Mapping[str, str]


@dataclass(frozen=True)
class Line:
    """What a note-taker typed, and when its first key fell. `in_private`: written on a card by the person."""

    at_ms: int
    words: str
    in_private: bool = False


@dataclass(frozen=True)
class Tick:
    """Something that was asked or shown."""

    at_ms: int
    words: str


@dataclass(frozen=True)
class Standstill:
    from_ms: int
    to_ms: int
    reason: str


@dataclass(frozen=True)
class StepStory:
    title: str
    from_ms: int
    ticks: tuple[Tick, ...]
    lines: tuple[Line, ...]
    standstills: tuple[Standstill, ...]
    minutes_granted: tuple[int, ...]


@dataclass(frozen=True)
class RoundUp:
    """What was written after the end, from memory."""

    at: datetime
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Change:
    """Something more to watch for, from this session on."""

    step: str
    watch: str
    code: str


@dataclass(frozen=True)
class NoteStory:
    """A sticky note: from the entry at `entry_ms`, whose words it takes unless it has its own, or typed.

    `dots` names the guests who put a dot on it.
    """

    entry_ms: int | None
    kind: NoteKind | None
    text: str
    by: str
    dots: tuple[str, ...]


@dataclass(frozen=True)
class ClusterStory:
    title: str
    code: str
    notes: tuple[NoteStory, ...]


@dataclass(frozen=True)
class BoardStory:
    """`dots_each` is how many dots a guest has for the question."""

    question: str
    dots_each: int
    clusters: tuple[ClusterStory, ...]
    tray: tuple[NoteStory, ...]
    loose: tuple[NoteStory, ...]

    @property
    def notes(self) -> tuple[NoteStory, ...]:
        return (*(note for cluster in self.clusters for note in cluster.notes), *self.tray, *self.loose)


@dataclass(frozen=True)
class FindingStory:
    title: str
    text: str
    todo: str
    settles: tuple[str, ...]
    clusters: tuple[str, ...]
    entries: tuple[int, ...]
    agree: int
    agree_of: int
    correction: str


@dataclass(frozen=True)
class DisagreementStory:
    one_side: str
    other_side: str
    answer: str
    one: Mapping[str, Standing]
    other: Mapping[str, Standing]


@dataclass(frozen=True)
class Held:
    """A session that was held to its end."""

    title: str
    planned: datetime
    starts: datetime
    note_taker: str
    ends_ms: int
    changes: tuple[Change, ...]
    guests: tuple[Guest, ...]
    steps: tuple[StepStory, ...]
    round_up: RoundUp | None
    board: BoardStory | None
    findings: tuple[FindingStory, ...]
    disagreements: tuple[DisagreementStory, ...]


@dataclass(frozen=True)
class Invited:
    """Somebody who was in a session before; `notes` are the fields of a participant."""

    alias: str
    attendance: Attendance
    notes: Mapping[str, str]


@dataclass(frozen=True)
class Planned:
    """The session to come."""

    title: str
    planned: datetime
    day: date
    invited: tuple[Invited, ...]


@dataclass(frozen=True)
class SideStory:
    name: str
    gives: str
    gives_standing: Standing
    gets: str
    gets_standing: Standing


@dataclass(frozen=True)
class PropositionStory:
    """`texts` are its fields by their names; in them `{day}` is the day of the session to come."""

    title: str
    texts: Mapping[str, str]
    step_size: StepSize
    stop_shops: int
    findings: tuple[str, ...]
    ideas: tuple[str, ...]
    sides: tuple[SideStory, ...]
    words: Mapping[str, Decision]
    decision: Decision | None
    because: str


@dataclass(frozen=True)
class Sample:
    """The whole sample; `sessions` are in the order in which they were held."""

    title: str
    attribution: str
    begun: datetime
    zone: str
    team: tuple[tuple[str, Role], ...]
    method: Template
    sessions: tuple[Held, ...]
    next: Planned
    propositions: tuple[PropositionStory, ...]
