"""How the session ran: steps, reactions, moments; what was asked; say-do gaps; who spoke how often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.domain.scenario import ItemKind

from .pictures import PicturePart


@dataclass(frozen=True)
class Moment:
    """A log entry that explains a step."""

    entry: int
    time: str
    who: str
    mode: Mode
    words: str
    printed: tuple[PicturePart, ...] = ()
    """Pictures that may be shown to this reader."""


@dataclass(frozen=True)
class StepVisit:
    """One visit to a step; `ring` is the step's place in the scenario, lengths are in ms without pauses."""

    ring: str
    title: str
    began: str
    planned_ms: int
    """0 for a step that was not planned, or was visited before."""
    real_ms: int
    length: str
    """ "4:20 of 4:00", or "0:56, not planned"."""
    over: str = ""
    """By how much longer or shorter: "+0:20"."""
    reactions: Mapping[Sentiment, int] = field(default_factory=dict[Sentiment, int])
    moments: tuple[Moment, ...] = ()


@dataclass(frozen=True)
class AskedItem:
    """A question or a thing to show, when it was ticked (empty: never), and which assumption it is for."""

    kind: ItemKind
    text: str
    code: str = ""
    at: str = ""
    printed: tuple[PicturePart, ...] = ()
    """Pictures that may be shown to this reader."""


@dataclass(frozen=True)
class AskedStep:
    ring: str
    title: str
    items: tuple[AskedItem, ...]


@dataclass(frozen=True)
class SayDoGap:
    """Whose words and deeds disagreed on one assumption; each of `people` is a sentence."""

    code: str
    text: str
    people: tuple[str, ...]


@dataclass(frozen=True)
class Speaker:
    """In how many entries somebody did and said something."""

    name: str
    segment: str
    did: int
    said: int


@dataclass(frozen=True)
class Timeline:
    """The chapter on how the session ran."""

    headline: str
    visits: tuple[StepVisit, ...]
    left_out: tuple[str, ...] = ()
    """The titles of the steps that somebody left out in the room."""
    not_visited: tuple[str, ...] = ()
    """The titles of the other steps that were planned and not visited."""
    pauses: tuple[str, ...] = ()
    """When, how long and why: "at 7:53 for 0:24 (Shop is busy)"."""
    ended: str = ""
    """When the session ended: "51:31"."""
    closing: str = ""
    """One paragraph: how much longer than planned, how many reactions from how many people, pauses."""
    asked: tuple[AskedStep, ...] = ()
    asked_summary: str = ""
    gaps: tuple[SayDoGap, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    warnings: tuple[str, ...] = ()
    """What makes the evidence lean, one sentence each."""

    @property
    def is_planned(self) -> bool:
        """Whether any step was to take a time."""
        return any(visit.planned_ms for visit in self.visits)
