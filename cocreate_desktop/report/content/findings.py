"""Findings with the words they rest on, and where people disagree."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.decisions import FindingKind, Standing
from cocreate_desktop.domain.observations import Mode

from .marks import Mark
from .pictures import PicturePart


@dataclass(frozen=True)
class Quote:
    """The words of one entry that a finding rests on.

    `entry` is its number in the log; an entry of another session has none, and `time` names its shop.
    """

    entry: int | None
    time: str
    who: str
    mode: Mode
    words: str
    segment: str = ""
    printed: tuple[PicturePart, ...] = ()
    """Pictures that may be shown to this reader."""


@dataclass(frozen=True)
class SegmentCount:
    """How many people of one segment did it, and how many only said it."""

    name: str
    did: int
    said: int


@dataclass(frozen=True)
class Settles:
    """An assumption that a finding settles, with a mark for each shop of the report."""

    code: str
    shops: tuple[Mark, ...]


@dataclass(frozen=True)
class FindingPart:
    """What the team concludes, what follows from it, and the evidence in its own words."""

    number: int
    title: str
    kind: FindingKind = FindingKind.FINDING
    text: str = ""
    todo: str = ""
    agreement: str = ""
    """What the people in the room said to it: "5 of 6 in Ghent agree."."""
    correction: str = ""
    evidence: tuple[Quote, ...] = ()
    """The most telling first."""
    more: tuple[int, ...] = ()
    """The numbers of the other log entries that it rests on."""
    settles: tuple[Settles, ...] = ()
    did: int = 0
    said: int = 0
    heard: str = ""
    """Of how many: "15 of 24 seen or heard"."""
    segments: tuple[SegmentCount, ...] = ()
    stands: tuple[str, ...] = ()
    """One line an assumption: "A3: 2 for · 14 against · 4 not seen, of 20 there, in 4 shops"."""
    other_side: str = ""
    """The strongest entry on the other side, or that nobody stands there."""
    clusters: tuple[str, ...] = ()
    """One sentence for each cluster it rests on: "20 minutes is the promise, 10 votes"."""
    session: str = ""
    """With its day; only where a report tells findings of several."""


@dataclass(frozen=True)
class Stander:
    """Somebody on one side of a disagreement, by deed or by word."""

    name: str
    standing: Standing


@dataclass(frozen=True)
class Disagreement:
    """Two things that do not go together, and who stands where."""

    one_side: str
    other_side: str
    one: tuple[Stander, ...] = ()
    other: tuple[Stander, ...] = ()
    answer: str = ""
