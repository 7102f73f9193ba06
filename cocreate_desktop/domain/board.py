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


AUTHORS = {
    Author.CUSTOMER: QT_TRANSLATE_NOOP("Note", "customer"),
    Author.TEAM: QT_TRANSLATE_NOOP("Note", "team"),
}
AUTHOR_ICONS = {Author.CUSTOMER: "user-round", Author.TEAM: "pencil"}


class VoteKind(StrEnum):
    DOTS = "dots"
    HANDS = "hands"
    RATING = "rating"


class ClusterColour(StrEnum):
    """What the bar of a title can be tinted with, so that clusters are found again."""

    NONE = ""
    ROSE = "rose"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    VIOLET = "violet"


CLUSTER_COLOURS = {
    ClusterColour.NONE: QT_TRANSLATE_NOOP("Cluster", "No colour"),
    ClusterColour.ROSE: QT_TRANSLATE_NOOP("Cluster", "Rose"),
    ClusterColour.ORANGE: QT_TRANSLATE_NOOP("Cluster", "Orange"),
    ClusterColour.YELLOW: QT_TRANSLATE_NOOP("Cluster", "Yellow"),
    ClusterColour.GREEN: QT_TRANSLATE_NOOP("Cluster", "Green"),
    ClusterColour.BLUE: QT_TRANSLATE_NOOP("Cluster", "Blue"),
    ClusterColour.VIOLET: QT_TRANSLATE_NOOP("Cluster", "Violet"),
}


@dataclass(frozen=True)
class Cluster:
    """Notes that belong together; `colour` is that of its title's bar. `parent_id` is the theme over it; a
    theme has no notes of its own. What has a larger `level` lies on top."""

    id: str
    session_id: str
    title: str
    rank: str
    x: float = 0.0
    y: float = 0.0
    parent_id: str | None = None
    colour: ClusterColour = ClusterColour.NONE
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

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def is_hidden(self) -> bool:
        """Whether nobody may see yet what others gave; hands are up for all to see."""
        return self.is_open and self.kind is not VoteKind.HANDS


@dataclass(frozen=True)
class RoundNote:
    """A need that is rated in a round."""

    id: str
    round_id: str
    note_id: str


@dataclass(frozen=True)
class Vote:
    """Dots, hands or a 1-5 rating on one note; `participant_id` is empty for a show of hands.

    `aspect` says what a rating is of (`domain.ratings.Aspect`); it is empty for dots and hands.
    """

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
    no number of votes, and a round that is hidden has none to show yet.
    """
    seen = (one for one in rounds if one.kind is not VoteKind.RATING and not one.is_hidden)
    voted = sorted(seen, key=lambda one: one.created_at)
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
