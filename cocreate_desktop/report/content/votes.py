"""Votes and ratings: each round by itself, with every mark that was given."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.voting import VoteKind


@dataclass(frozen=True)
class VotedNote:
    """A note and what it was given: dots by voter, in the order of the round's voters, or hands."""

    kind: NoteKind
    text: str
    total: int
    marks: tuple[int, ...] = ()
    """Empty in a show of hands."""
    cluster: str = ""
    verbatim: bool = True
    """Whether `text` is the note's, not the remark that it is not repeated."""


@dataclass(frozen=True)
class AspectPart:
    """Answers from 1 to 5 by voter, None where nothing was answered; and what they come to."""

    marks: tuple[int | None, ...]
    median: str
    high: str
    """How many of those who answered gave 4 or 5: "4 of 6"."""


@dataclass(frozen=True)
class RatedNeedPart:
    """A need: how important it is, how well it is met today, and how much there is to win (0 to 20)."""

    text: str
    importance: AspectPart
    satisfaction: AspectPart
    opportunity: str
    """ "13.3"; empty where one of the two was not rated."""
    verbatim: bool = True


@dataclass(frozen=True)
class RoundPart:
    """One round. A hidden one that is not over has its heading, its question and nothing else."""

    heading: str
    """Who voted, and how: "The customers gave dots"."""
    question: str
    summary: str
    """ "30 dots from 6 of 6 in the room, up to 5 each", or that it is under way."""
    kind: VoteKind
    voters: tuple[str, ...] = ()
    notes: tuple[VotedNote, ...] = ()
    needs: tuple[RatedNeedPart, ...] = ()
