"""Sticky notes and what belongs together. Coordinates are board px at 100 %."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.errors import QT_TRANSLATE_NOOP


class NoteKind(StrEnum):
    """What a note is: what somebody did or said, or what the team makes of it."""

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
    """Which side a note, or a vote, comes from."""

    CUSTOMER = "customer"
    TEAM = "team"


AUTHORS = {
    Author.CUSTOMER: QT_TRANSLATE_NOOP("Note", "customer"),
    Author.TEAM: QT_TRANSLATE_NOOP("Note", "team"),
}
AUTHOR_ICONS = {Author.CUSTOMER: "user-round", Author.TEAM: "pencil"}


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
    """A cluster is about an assumption of its session."""

    id: str
    cluster_id: str
    session_assumption_id: str
