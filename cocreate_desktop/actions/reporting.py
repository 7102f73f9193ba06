"""From a session on disk to its report: gather what the paper holds, then print it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from cocreate_desktop import __version__, paths
from cocreate_desktop.actions.dates import Translate, day_text, moment
from cocreate_desktop.actions.judging import session_verdicts
from cocreate_desktop.actions.printable import NOT_QUOTED, SOMEBODY, Consents
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.decisions import Finding, FindingKind
from cocreate_desktop.domain.evidence import Fill, SessionVerdict, Verdict
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.domain.sessions import Session, SessionState, StepRun
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.report.content import (
    Counts,
    EvidenceMark,
    FindingPart,
    LogEntry,
    LogStep,
    Mark,
    MarkFill,
    MarkShape,
    Quote,
    SessionReport,
    TeamVerdict,
    VerdictRow,
)
from cocreate_desktop.report.saving import save_whole
from cocreate_desktop.store.library import Library
from cocreate_desktop.store.opening import refuse_own_files

if TYPE_CHECKING:
    from cocreate_desktop.report.render import RenderNotes

VERDICTS = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Verdict", "Supported"),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Verdict", "Contradicted"),
    Verdict.MIXED: QT_TRANSLATE_NOOP("Verdict", "Mixed"),
    Verdict.THIN: QT_TRANSLATE_NOOP("Verdict", "Too few to say"),
    Verdict.SILENT: QT_TRANSLATE_NOOP("Verdict", "Asked, nothing came"),
    Verdict.NOT_ASKED: QT_TRANSLATE_NOOP("Verdict", "Not asked"),
}
VERDICT_COUNTS = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Verdict", "{n} supported"),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Verdict", "{n} contradicted"),
    Verdict.MIXED: QT_TRANSLATE_NOOP("Verdict", "{n} mixed"),
    Verdict.THIN: QT_TRANSLATE_NOOP("Verdict", "{n} with too few to say"),
    Verdict.SILENT: QT_TRANSLATE_NOOP("Verdict", "{n} asked in vain"),
    Verdict.NOT_ASKED: QT_TRANSLATE_NOOP("Verdict", "{n} not asked"),
}
LEARNT = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Verdict", "Supported by {for_} of {heard} seen or heard."),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Verdict", "Contradicted by {against} of {heard} seen or heard."),
}
HEADLINES = 3
THRESHOLDS = {
    "anything": QT_TRANSLATE_NOOP("Verdict", "right if {needed} of {of}"),
    "deeds": QT_TRANSLATE_NOOP("Verdict", "right if {needed} of {of} do it"),
    "unprompted deeds": QT_TRANSLATE_NOOP("Verdict", "right if {needed} of {of} do it unasked"),
}
SEGMENTS = {
    Segment.CURRENT: QT_TRANSLATE_NOOP("Segment", "current customers"),
    Segment.POTENTIAL: QT_TRANSLATE_NOOP("Segment", "potential customers"),
    Segment.EX: QT_TRANSLATE_NOOP("Segment", "ex-customers"),
    Segment.NON: QT_TRANSLATE_NOOP("Segment", "non-customers"),
    Segment.LEAD: QT_TRANSLATE_NOOP("Segment", "lead users"),
    Segment.DISTRIBUTOR: QT_TRANSLATE_NOOP("Segment", "distributors"),
    Segment.RESELLER: QT_TRANSLATE_NOOP("Segment", "resellers"),
    Segment.STAFF: QT_TRANSLATE_NOOP("Segment", "staff"),
}
BETWEEN_STEPS = QT_TRANSLATE_NOOP("Report", "Between the steps")


def find_session(library: Library, name: str) -> Session:
    """The session with that id, or the only one with that code or title. Raises UserError."""
    known = [one for project in library.projects.all() for one in library.sessions.of_project(project.id)]
    wanted = name.strip().casefold()
    found = [one for one in known if one.id == name] or [
        one for one in known if wanted in (one.code.casefold(), one.title.casefold())
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError(
            QT_TRANSLATE_NOOP("Report", "{n} sessions are called “{name}”. Name one by its id: {ids}.").fill(
                n=len(found), name=name, ids=", ".join(one.id for one in found)
            )
        )
    raise UserError(
        QT_TRANSLATE_NOOP(
            "Report", "There is no session “{name}”. “cocreate-desktop list” names them all."
        ).fill(name=name)
    )


def write_report(
    library: Library,
    session: Session,
    out: Path,
    *,
    paper: str,
    now_ms: int,
    translate: Translate = str,
) -> int:
    """Print the report of a session into a file; the number of pages. Raises UserError."""
    refuse_own_files(out)
    content = session_report(library, session.id, now_ms, translate)
    return print_report(content, out, paper=paper, translate=translate).pages


def print_report(
    content: SessionReport,
    out: BinaryIO | Path,
    *,
    paper: str,
    translate: Translate = str,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> RenderNotes:
    """Print gathered content: touches no library, so that any thread may do it. Raises UserError."""
    # ReportLab is imported with the first report, not with the app.
    from cocreate_desktop.report.ink import Paper
    from cocreate_desktop.report.render import render

    size = {"a4": Paper.A4, "letter": Paper.LETTER}[paper]
    return render(content, out, size, paths.resources("fonts"), translate, progress, cancelled)


def save_report(pdf: bytes, file: Path) -> None:
    """Put a printed report in its place, whole or not at all. Raises UserError."""
    refuse_own_files(file)
    save_whole(file, pdf)


def session_report(
    library: Library, session_id: str, now_ms: int, translate: Translate = str
) -> SessionReport:
    """Everything that the paper of one session holds, filtered by what people agreed to.

    Raises UserError for a session that has not ended: nobody should read a verdict while it can be steered.
    """
    session = library.sessions.get(session_id)
    if session.state is not SessionState.ENDED:
        raise UserError(
            QT_TRANSLATE_NOOP("Report", "“{title}” has not ended. Its report comes after its end.").fill(
                title=session.title
            )
        )
    return _Gathering(library, session, translate).report(now_ms)


class _Gathering:
    """The parts of one session's report, gathered from the library."""

    def __init__(self, library: Library, session: Session, translate: Translate) -> None:
        self._library = library
        self._session = session
        self._say = translate
        self._project = library.projects.get(session.project_id)
        self._consents = Consents.of_session(library, session.id)
        self._codes = {one.id: one.code for one in library.sessions.assumptions(session.id)}
        self._tags = {one.id: one.name for one in library.sessions.tags(session.id)}
        self._entries = list(self._consents.entries(library.observations.of_session(session.id)))

    def report(self, now_ms: int) -> SessionReport:
        printed = moment(now_ms, self._session.zone)
        log = self._log()
        verdicts = list(session_verdicts(self._library, self._session.id).values())
        findings = self._findings(log)
        return SessionReport(
            project=self._project.title,
            session=self._session.title,
            day=day_text(self._day(), self._say),
            participants=self._participants(),
            printed=printed,
            printed_at=f"{day_text(printed.date(), self._say)}, {printed:%H:%M}",
            app_version=__version__,
            headlines=tuple(self._headlines(findings, verdicts)),
            verdict_summary=self._summary(verdicts),
            verdicts=tuple(self._verdict_rows(verdicts)),
            findings=tuple(findings),
            log=tuple(group for group, _ in log),
            attribution=(self._project.attribution,) if self._project.attribution else (),
            consent_notes=tuple(self._say(note) for note in self._consents.notes()),
        )

    def _day(self) -> date:
        if self._session.planned_for:
            return date.fromisoformat(self._session.planned_for)
        return moment(self._session.started_at or self._session.created_at, self._session.zone).date()

    def _participants(self) -> str:
        there = [
            one
            for one in self._library.people.participants(self._session.id)
            if one.id in self._consents.aliases
        ]
        segments = [
            self._say(words)
            for segment, words in SEGMENTS.items()
            if any(one.segment is segment for one in there)
        ]
        if not segments:
            sentence = QT_TRANSLATE_NOOP("Report", "One session with {n} people.")
            return self._say(sentence.fill(n=len(there)))
        sentence = QT_TRANSLATE_NOOP("Report", "One session with {n} people: {segments}.")
        return self._say(sentence.fill(n=len(there), segments=self._listed(segments)))

    def _listed(self, words: list[str]) -> str:
        if len(words) < 2:
            return "".join(words)
        several = QT_TRANSLATE_NOOP("Report", "{several} and {last}")
        return self._say(several.fill(several=", ".join(words[:-1]), last=words[-1]))

    def _summary(self, verdicts: list[SessionVerdict]) -> str:
        counts = {verdict: sum(one.verdict is verdict for one in verdicts) for verdict in VERDICT_COUNTS}
        return ", ".join(self._say(VERDICT_COUNTS[verdict].fill(n=n)) for verdict, n in counts.items() if n)

    def _verdict_rows(self, verdicts: list[SessionVerdict]) -> list[VerdictRow]:
        overrides = {
            one.session_assumption_id: one for one in self._library.sessions.overrides(self._session.id)
        }
        rows: list[VerdictRow] = []
        for one in verdicts:
            override = overrides.get(one.assumption.id)
            threshold = THRESHOLDS[one.assumption.counts.value]
            rows.append(
                VerdictRow(
                    code=one.assumption.code,
                    kind=one.assumption.kind,
                    text=one.assumption.text,
                    mark=report_mark(one),
                    counts=Counts(one.tally.for_, one.tally.against, one.tally.split, one.tally.not_seen),
                    did=one.tally.did,
                    said=one.tally.said,
                    threshold=self._say(threshold.fill(needed=one.assumption.needed, of=one.assumption.of)),
                    verdict=self._say(VERDICTS[one.verdict]),
                    override=TeamVerdict(override.verdict, override.reason) if override else None,
                )
            )
        return rows

    def _headlines(self, findings: list[FindingPart], verdicts: list[SessionVerdict]) -> list[FindingPart]:
        """Three findings; where the team wrote none its decisions, else the clearest verdicts."""
        for kind in (FindingKind.FINDING, FindingKind.DECISION):
            if written := [part for part in findings if part.kind is kind]:
                return written[:HEADLINES]
        clear = sorted((one for one in verdicts if one.verdict in LEARNT), key=_clarity)
        return [
            FindingPart(
                number,
                one.assumption.text,
                text=self._say(
                    LEARNT[one.verdict].fill(
                        for_=one.tally.for_, against=one.tally.against, heard=one.tally.heard
                    )
                ),
            )
            for number, one in enumerate(clear[:HEADLINES], start=1)
        ]

    def _findings(self, log: list[tuple[LogStep, list[Entry]]]) -> list[FindingPart]:
        printed = {
            entry.observation.id: logged
            for group, entries in log
            for logged, entry in zip(group.entries, entries, strict=True)
        }
        rests_on = self._library.findings.observations(self._session.id)
        return [
            self._finding(
                number,
                finding,
                sorted(
                    (printed[one] for one in rests_on.get(finding.id, ()) if one in printed),
                    key=lambda logged: logged.number,
                ),
            )
            for number, finding in enumerate(self._library.findings.of_session(self._session.id), start=1)
        ]

    def _finding(self, number: int, finding: Finding, evidence: list[LogEntry]) -> FindingPart:
        agreement = ""
        if finding.agree is not None and finding.agree_of is not None:
            sentence = QT_TRANSLATE_NOOP("Report", "{n} of {of} in the room agree.")
            agreement = self._say(sentence.fill(n=finding.agree, of=finding.agree_of))
        return FindingPart(
            number,
            finding.title,
            finding.kind,
            finding.text,
            finding.todo,
            agreement,
            finding.correction,
            tuple(Quote(one.number, one.time, one.who, one.mode, one.words) for one in evidence),
        )

    def _log(self) -> list[tuple[LogStep, list[Entry]]]:
        """The visits to steps with their entries, and what was noted between them, in the order of time."""
        number = 0
        log: list[tuple[LogStep, list[Entry]]] = []
        for title, began_ms, entries in self._groups():
            logged: list[LogEntry] = []
            for entry in entries:
                number += 1
                logged.append(self._logged(number, entry))
            log.append((LogStep(title, clock_text(began_ms), tuple(logged)), entries))
        return log

    def _groups(self) -> list[tuple[str, int, list[Entry]]]:
        titles = {step.id: step.title for step in self._library.sessions.steps(self._session.id)}
        runs = self._library.sessions.runs(self._session.id)
        groups = [(titles[run.session_step_id], run.started_ms, self._entries_of(run)) for run in runs]
        between = [entry for entry in self._entries if entry.observation.step_run_id is None]
        starts = [run.started_ms for run in runs]
        blocks: dict[int, list[Entry]] = {}
        for entry in between:
            blocks.setdefault(sum(start <= entry.observation.at_ms for start in starts), []).append(entry)
        for block in blocks.values():
            groups.append((self._say(BETWEEN_STEPS), block[0].observation.at_ms, block))
        return sorted(groups, key=lambda group: group[1])

    def _entries_of(self, run: StepRun) -> list[Entry]:
        return [entry for entry in self._entries if entry.observation.step_run_id == run.id]

    def _logged(self, number: int, entry: Entry) -> LogEntry:
        observation = entry.observation
        words = self._consents.words(entry, self._say(SOMEBODY))
        return LogEntry(
            number=number,
            time=clock_text(observation.at_ms),
            mode=observation.mode,
            words=self._say(NOT_QUOTED) if words is None else words,
            who=self._consents.who(entry),
            tags=tuple(self._tags[tag] for tag in entry.tags if tag in self._tags),
            sentiment=observation.sentiment,
            evidence=tuple(
                EvidenceMark(self._codes[one.session_assumption_id], one.side) for one in entry.evidence
            ),
            starred=observation.starred,
            from_memory=observation.from_memory,
        )


def report_mark(verdict: SessionVerdict) -> Mark:
    """The mark as the paper draws it; its fill means nothing for rings and dashes."""
    fill = verdict.mark.fill.value
    return Mark(
        MarkShape(verdict.mark.shape.value),
        MarkFill.SOLID if verdict.mark.fill is Fill.NONE else MarkFill(fill),
    )


def _clarity(verdict: SessionVerdict) -> tuple[bool, int, str]:
    """What somebody did comes first, then the wider lead."""
    tally = verdict.tally
    return (verdict.mark.fill is not Fill.SOLID, -abs(tally.for_ - tally.against), verdict.assumption.rank)
