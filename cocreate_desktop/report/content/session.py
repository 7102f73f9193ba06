"""The whole report of one session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .board import BoardChapter
from .findings import Disagreement, FindingPart
from .log import LogStep
from .propositions import PropositionPart
from .timeline import Timeline
from .verdicts import Shop, VerdictRow


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
    shops: tuple[Shop, ...] = ()
    """The sessions of the series in date order, this one last; fewer than two have no columns."""
    again: str = ""
    """What of a first session the next one confirmed, in one sentence."""
    findings: tuple[FindingPart, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    propositions: tuple[PropositionPart, ...] = ()
    timeline: Timeline | None = None
    board: BoardChapter | None = None
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

    @property
    def led_to(self) -> frozenset[int]:
        """The numbers of the entries that other chapters lead to."""
        quotes = (quote.entry for part in self.findings for quote in part.evidence)
        more = (number for part in self.findings for number in part.more)
        visits = self.timeline.visits if self.timeline else ()
        moments = (moment.entry for visit in visits for moment in visit.moments)
        notes = (note.entry for note in (self.board.notes if self.board else ()))
        return frozenset(number for number in (*quotes, *more, *moments, *notes) if number is not None)
