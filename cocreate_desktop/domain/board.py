"""Sticky notes, what belongs together, and votes. Coordinates are board px at 100 %."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.observations import Entry, Origin
from cocreate_desktop.domain.sessions import SessionTag
from cocreate_desktop.errors import QT_TRANSLATE_NOOP


class NoteKind(StrEnum):
    DID = "did"
    SAID = "said"
    NEED = "need"
    IDEA = "idea"
    PROBLEM = "problem"
    QUESTION = "question"


NOTE_KINDS = {
    NoteKind.DID: QT_TRANSLATE_NOOP("Note", "did"),
    NoteKind.SAID: QT_TRANSLATE_NOOP("Note", "said"),
    NoteKind.NEED: QT_TRANSLATE_NOOP("Note", "need"),
    NoteKind.IDEA: QT_TRANSLATE_NOOP("Note", "idea"),
    NoteKind.PROBLEM: QT_TRANSLATE_NOOP("Note", "problem"),
    NoteKind.QUESTION: QT_TRANSLATE_NOOP("Note", "question"),
}
NOTE_ICONS = {
    NoteKind.DID: "footprints",
    NoteKind.SAID: "message-square",
    NoteKind.NEED: "heart",
    NoteKind.IDEA: "lightbulb",
    NoteKind.PROBLEM: "triangle-alert",
    NoteKind.QUESTION: "circle-help",
}
UNTITLED = QT_TRANSLATE_NOOP("Note", "Without a title")
"""What stands where a cluster has no title."""


class Author(StrEnum):
    CUSTOMER = "customer"
    TEAM = "team"


class VoteKind(StrEnum):
    DOTS = "dots"
    HANDS = "hands"
    RATING = "rating"


@dataclass(frozen=True)
class Cluster:
    """Notes that belong together. `parent_id` is the theme over it; what has a larger `level` lies on top."""

    id: str
    session_id: str
    title: str
    rank: str
    x: float = 0.0
    y: float = 0.0
    parent_id: str | None = None
    colour: str = ""
    tidy: bool = True
    locked: bool = False
    level: int = 0


@dataclass(frozen=True)
class Wall:
    """A photograph of paper notes on a wall, from which notes of origin "paper" were typed."""

    id: str
    session_id: str
    media_id: str
    created_at: int


@dataclass(frozen=True)
class Note:
    """A sticky note. `need_id` is the need that an idea serves, `wall_id` the photograph it was typed from.

    `stack_id` is the note on which a duplicate lies; None for one that lies by itself or on top.
    """

    id: str
    session_id: str
    kind: NoteKind
    text: str
    created_at: int
    rank: str = ""
    x: float = 0.0
    y: float = 0.0
    on_board: bool = False
    cluster_id: str | None = None
    observation_id: str | None = None
    participant_id: str | None = None
    author: Author = Author.TEAM
    origin: Origin = Origin.TYPED
    locked: bool = False
    need_id: str | None = None
    stack_id: str | None = None
    wall_id: str | None = None


@dataclass(frozen=True)
class ClusterAssumption:
    id: str
    cluster_id: str
    session_assumption_id: str


@dataclass(frozen=True)
class VoteRound:
    id: str
    session_id: str
    question: str
    kind: VoteKind
    by: Author
    dots: int = 3
    created_at: int = 0
    closed_at: int | None = None


@dataclass(frozen=True)
class Vote:
    """Dots, hands or a 1-5 rating on one note; `participant_id` is empty for a show of hands."""

    id: str
    round_id: str
    note_id: str
    value: int
    participant_id: str | None = None
    aspect: str = ""


_SAID_BY_TAG = (NoteKind.NEED, NoteKind.IDEA, NoteKind.PROBLEM, NoteKind.QUESTION)


def kinds_by_tag(tags: Iterable[SessionTag]) -> dict[str, NoteKind]:
    """By id of the tag, for those tags whose name is the word of a kind."""
    words = {kind.value: kind for kind in _SAID_BY_TAG}
    names = {tag.id: tag.name.strip().casefold() for tag in tags}
    return {tag_id: words[name] for tag_id, name in names.items() if name in words}


def kind_of(entry: Entry, by_tag: Mapping[str, NoteKind]) -> NoteKind:
    """What note an observation becomes: of the kind that a tag says, else of what was done or said."""
    tagged = (by_tag[tag_id] for tag_id in entry.tags if tag_id in by_tag)
    return next(tagged, NoteKind(entry.observation.mode.value))


def counted_round(rounds: Iterable[VoteRound]) -> VoteRound | None:
    """The round whose votes stand beside notes: the customers' newest, else the team's newest.

    Votes of two rounds are never added up: they answer two questions, or come from two sides. A rating is
    no number of votes.
    """
    voted = sorted((one for one in rounds if one.kind is not VoteKind.RATING), key=lambda one: one.created_at)
    of_customers = [one for one in voted if one.by is Author.CUSTOMER]
    return next(reversed(of_customers or voted), None)


def votes_by_note(votes: Iterable[Vote], rounds: Iterable[VoteRound]) -> dict[str, int]:
    """Dots and hands on each note in the counted round."""
    counted = counted_round(rounds)
    sums: dict[str, int] = {}
    for vote in votes:
        if counted is not None and vote.round_id == counted.id:
            sums[vote.note_id] = sums.get(vote.note_id, 0) + vote.value
    return sums
