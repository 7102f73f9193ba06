"""A whole report: what opens it, what the project says together, and each session of which it tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cocreate_desktop.domain.report_choice import Section

from .board import BoardChapter
from .findings import Disagreement, FindingPart
from .history import HistoryDay
from .log import LogEntry, LogStep
from .method import MethodPart
from .next_test import NextTest
from .propositions import PropositionPart
from .thresholds import SaidBefore
from .timeline import Timeline
from .verdicts import Shop, VerdictRow
from .votes import RoundPart


@dataclass(frozen=True)
class SessionPart:
    """The chapters on one session; None for one that has nothing to tell."""

    subject: str
    """ "Store Ghent, 21 November 2026"."""
    timeline: Timeline | None = None
    board: BoardChapter | None = None
    votes: tuple[RoundPart, ...] = ()
    method: MethodPart | None = None
    history: tuple[HistoryDay, ...] = ()
    log: tuple[LogStep, ...] = ()

    @property
    def entries(self) -> Iterator[LogEntry]:
        """Those that the log prints."""
        return (entry for step in self.log for entry in step.entries)


@dataclass(frozen=True)
class Report:
    """Everything that the report of a session, or of a project with several, prints.

    `printed` is pinned into the document, so that the same content gives the same bytes; `printed_at` is
    the same moment as the reader sees it.
    """

    project: str
    subject: str
    """What it is about: "Store Ghent, 21 November 2026"."""
    participants: str
    """One sentence: "One session in Ghent with 6 people: current customers, …"."""
    printed: datetime
    printed_at: str
    app_version: str
    author: str = ""
    language: str = "en"
    state: str = ""
    """How old the track is, and what is still open: "34 days since the first assumption. …"."""
    headlines: tuple[FindingPart, ...] = ()
    """What was learnt: up to three that open page one."""
    also_found: tuple[FindingPart, ...] = ()
    """The other findings, told by their titles where a brief report has no table of verdicts."""
    verdict_summary: str = ""
    """One line: "5 supported, 2 contradicted, 1 mixed"."""
    verdicts: tuple[VerdictRow, ...] = ()
    shops: tuple[Shop, ...] = ()
    """The sessions of the series in date order, this one last; fewer than two have no columns."""
    again: str = ""
    """What of a first session the next one confirmed, in one sentence."""
    said_before: tuple[SaidBefore, ...] = ()
    findings: tuple[FindingPart, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    propositions: tuple[PropositionPart, ...] = ()
    next_test: NextTest | None = None
    sessions: tuple[SessionPart, ...] = ()
    """In date order."""
    is_of_project: bool = False
    is_draft: bool = False
    """Whether every page says that it is not final."""
    is_brief: bool = False
    """Whether it is two pages: what does not fit there is counted and left to the team's report."""
    in_short: tuple[str, ...] = ()
    """How it was done, in five lines at most; only where the report is brief."""
    sections: frozenset[Section] = frozenset(Section)
    """Those that are printed where they have something to tell."""
    legend_note: str = ""
    attribution: tuple[str, ...] = ()
    consent_notes: tuple[str, ...] = ()
    not_shown: tuple[str, ...] = ()
    """What is left out by rule and not for want of consent, one sentence each."""

    @property
    def title(self) -> str:
        """What the file is called by those who list it."""
        return f"{self.project}: {self.subject}"

    @property
    def tells_rules(self) -> bool:
        """Whether the paper says how a verdict comes about: it has some, and tells its method."""
        return bool(self.verdicts) and any(part.method for part in self.sessions)

    @property
    def entry_numbers(self) -> frozenset[int]:
        """The numbers of the entries that the logs print; they run on from session to session."""
        return frozenset(entry.number for part in self.sessions for entry in part.entries)

    @property
    def people(self) -> frozenset[str]:
        """Everybody's name as the paper writes it; several may stand in one string."""
        parts = [part for one in self.sessions if (part := one.timeline)]
        notes = (note.who for one in self.sessions if one.board for note in one.board.notes)
        moments = (moment.who for part in parts for visit in part.visits for moment in visit.moments)
        quotes = (quote.who for part in self.findings for quote in part.evidence)
        standers = (who.name for one in self.disagreements for who in (*one.one, *one.other))
        speakers = (speaker.name for part in parts for speaker in part.speakers)
        entries = (entry.who for one in self.sessions for entry in one.entries)
        return frozenset((*notes, *moments, *quotes, *standers, *speakers, *entries))

    @property
    def findings_by_entry(self) -> Mapping[int, Sequence[int]]:
        """By the number of a log entry: the numbers of the findings that rest on it."""
        findings: dict[int, list[int]] = {}
        for part in self.findings:
            quoted = [quote.entry for quote in part.evidence if quote.entry is not None]
            for entry in (*quoted, *part.more):
                findings.setdefault(entry, []).append(part.number)
        return findings

    @property
    def led_to(self) -> frozenset[int]:
        """The numbers of the entries that other chapters lead to."""
        quotes = (quote.entry for part in self.findings for quote in part.evidence)
        more = (number for part in self.findings for number in part.more)
        visits = (visit for part in self.sessions if part.timeline for visit in part.timeline.visits)
        moments = (moment.entry for visit in visits for moment in visit.moments)
        notes = (note.entry for part in self.sessions if part.board for note in part.board.notes)
        return frozenset(number for number in (*quotes, *more, *moments, *notes) if number is not None)
