"""What the paper holds: finished strings in the report's language, and nothing that may not be printed.

Whoever fills these records has already left out what people did not agree to; the report prints all of it
and adds only its own fixed words. Texts are plain: markup, control characters and signs that no font
shows are dealt with by the report.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.observations import Mode, Sentiment, Side


class MarkShape(StrEnum):
    """Which way the evidence points."""

    ROUND = "round"
    """supports"""
    SQUARE = "square"
    """contradicts"""
    HALF = "half"
    """both"""
    DASHED = "dashed"
    """asked, nothing came"""
    DASH = "dash"
    """not asked"""


class MarkFill(StrEnum):
    """What the evidence rests on. Means nothing for dashed rings and dashes."""

    SOLID = "solid"
    """somebody did it"""
    HOLLOW = "hollow"
    """it was only said"""
    THIRD = "third"
    """too thin to judge; the shape still tells the direction"""


@dataclass(frozen=True)
class Mark:
    """The sign of a verdict, readable in greyscale: shape is direction, fill is strength."""

    shape: MarkShape
    fill: MarkFill = MarkFill.SOLID


@dataclass(frozen=True)
class Counts:
    """People by position; the four add up to `there`."""

    supporting: int
    against: int
    split: int
    not_seen: int

    @property
    def there(self) -> int:
        return self.supporting + self.against + self.split + self.not_seen


@dataclass(frozen=True)
class TeamVerdict:
    """A verdict that a person wrote over the computed one; printed beside it."""

    verdict: str
    reason: str


@dataclass(frozen=True)
class VerdictRow:
    """One assumption and what the session says about it. `did` and `said` count people."""

    code: str
    kind: Kind
    text: str
    mark: Mark
    counts: Counts
    did: int
    said: int
    threshold: str
    """In words: "right if 3 of 5"."""
    verdict: str
    override: TeamVerdict | None = None


@dataclass(frozen=True)
class Quote:
    """The words of one log entry that a finding rests on; `entry` is the number of that entry."""

    entry: int
    time: str
    who: str
    mode: Mode
    words: str


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


@dataclass(frozen=True)
class EvidenceMark:
    """An entry speaks for or against an assumption."""

    code: str
    side: Side


@dataclass(frozen=True)
class LogEntry:
    """One thing that was said or done. `time` is mm:ss; `who` is empty when the entry names nobody."""

    number: int
    time: str
    mode: Mode
    words: str
    who: str = ""
    tags: tuple[str, ...] = ()
    sentiment: Sentiment | None = None
    evidence: tuple[EvidenceMark, ...] = ()
    starred: bool = False
    from_memory: bool = False


@dataclass(frozen=True)
class LogStep:
    """One visit to a step and what was noted in it; `time` is when it began."""

    title: str
    time: str
    entries: tuple[LogEntry, ...] = ()


@dataclass(frozen=True)
class SessionReport:
    """Everything that the report of one session prints.

    `printed` is pinned into the document, so that the same content gives the same bytes; `printed_at` is
    the same moment as the reader sees it.
    """

    project: str
    session: str
    day: str
    participants: str
    """One sentence: "One session in Ghent with 6 people: current customers, …"."""
    printed: datetime
    printed_at: str
    app_version: str
    author: str = ""
    language: str = "en"
    headlines: tuple[FindingPart, ...] = ()
    """What was learnt: up to three that open page one."""
    verdict_summary: str = ""
    """One line: "5 supported, 2 contradicted, 1 mixed"."""
    verdicts: tuple[VerdictRow, ...] = ()
    findings: tuple[FindingPart, ...] = ()
    log: tuple[LogStep, ...] = ()
    legend_note: str = ""
    attribution: tuple[str, ...] = ()
    consent_notes: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()
    """What was left out for a reason other than consent, one sentence each."""

    @property
    def entry_numbers(self) -> frozenset[int]:
        """The numbers of the entries that the log prints."""
        return frozenset(entry.number for step in self.log for entry in step.entries)
