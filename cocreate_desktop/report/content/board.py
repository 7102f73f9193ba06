"""The board: clusters with their notes, and the notes that nobody sorted."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.board import NoteKind

from .marks import Mark


@dataclass(frozen=True)
class NotePart:
    """A sticky note; `time` is that of its log entry and `entry` its number, if it has one."""

    kind: NoteKind
    text: str
    who: str = ""
    time: str = ""
    entry: int | None = None
    votes: int = 0
    verbatim: bool = True
    """Whether `text` is the note's, not the remark that it is not repeated."""
    need: str = ""
    """What an idea is for, in a few words."""


@dataclass(frozen=True)
class ClusterPart:
    """Notes that belong together; `marks` are those of the assumptions it is about, each with its code."""

    title: str
    notes: tuple[NotePart, ...] = ()
    marks: tuple[tuple[str, Mark], ...] = ()
    votes: int = 0
    counts: str = ""
    """Under the title: "Ghent: 2 did · 1 said. Four shops: 8 · 7. Finding 1."."""


@dataclass(frozen=True)
class BoardChapter:
    """The chapter on the board of the session."""

    headline: str
    summary: str
    """ "27 notes, 4 clusters, 31 votes"."""
    clusters: tuple[ClusterPart, ...] = ()
    loose: tuple[NotePart, ...] = ()
    loose_summary: str = ""
    votes: tuple[str, ...] = ()
    """What was voted on, one sentence a round."""

    @property
    def notes(self) -> tuple[NotePart, ...]:
        return (*(note for cluster in self.clusters for note in cluster.notes), *self.loose)
