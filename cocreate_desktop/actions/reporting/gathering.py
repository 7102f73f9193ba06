"""A whole report, chapter by chapter: of one session, or of a project with all that have ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cocreate_desktop import __version__
from cocreate_desktop.actions.dates import day_text, moment
from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.board import board_of
from cocreate_desktop.actions.reporting.findings import disagreements_of, findings_of
from cocreate_desktop.actions.reporting.front import (
    also_found,
    author,
    day_of,
    headlines,
    participants,
    state,
)
from cocreate_desktop.actions.reporting.history import history_of
from cocreate_desktop.actions.reporting.in_short import in_short
from cocreate_desktop.actions.reporting.log import Log, log_of
from cocreate_desktop.actions.reporting.masking import masked_report
from cocreate_desktop.actions.reporting.method import method_of
from cocreate_desktop.actions.reporting.next_test import next_test_of
from cocreate_desktop.actions.reporting.propositions import propositions_of
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.thresholds import said_before
from cocreate_desktop.actions.reporting.timeline import timeline_of
from cocreate_desktop.actions.reporting.verdicts import again, legend_note, verdict_rows, verdict_summary
from cocreate_desktop.actions.reporting.votes import votes_of
from cocreate_desktop.domain.anonymity import MASK
from cocreate_desktop.domain.numbers import spoken_first
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Translate, UserError
from cocreate_desktop.report.content import FindingPart, Report, SessionPart
from cocreate_desktop.store.library import Library

_WHOLE = ReportChoice.whole()


def session_report(
    library: Library,
    session_id: str,
    now_ms: int,
    translate: Translate = str,
    choice: ReportChoice = _WHOLE,
) -> Report:
    """Everything that the paper of one session holds, filtered by what people agreed to and by the choice.

    Raises UserError for a rehearsal, and for a session that has not ended: nobody should read a verdict while
    it can be steered.
    """
    session = library.sessions.get(session_id)
    if session.rehearsal:
        raise UserError(
            QT_TRANSLATE_NOOP("Report", "“{title}” is a rehearsal. It counts nowhere, in no report.").fill(
                title=session.title
            )
        )
    if session.state is not SessionState.ENDED:
        raise UserError(
            QT_TRANSLATE_NOOP("Report", "“{title}” has not ended. Its report comes after its end.").fill(
                title=session.title
            )
        )
    return _report([Source(library, session, translate, choice)], now_ms)


def project_report(
    library: Library,
    project_id: str,
    now_ms: int,
    translate: Translate = str,
    choice: ReportChoice = _WHOLE,
) -> Report:
    """What all ended sessions of a project say together, and each by itself; filtered like that of a session.

    Raises UserError while none has ended.
    """
    ended = ended_sessions(library, project_id)
    if not ended:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Report", "No session of “{title}” has ended. Its report comes after the first one."
            ).fill(title=library.projects.get(project_id).title)
        )
    newest = Source(library, ended[-1], translate, choice, is_of_project=True)
    return _report([newest.beside(session) for session in ended[:-1]] + [newest], now_ms)


def _report(sources: Sequence[Source], now_ms: int) -> Report:
    """`sources` in date order; the last one speaks for all of them where the project speaks."""
    newest = sources[-1]
    printed = moment(now_ms, newest.session.zone)
    logged = list(_logged(sources))
    findings = _findings(logged)
    opening = headlines(newest, findings)
    verdicts = verdict_rows(newest)
    attribution = newest.project.attribution
    printed_at = f"{day_text(printed.date(), newest.translate)}, {printed:%H:%M}"
    app_version = f"Cocreate {__version__}"
    report = Report(
        project=newest.project.title,
        subject=_subject(sources),
        participants=participants(newest),
        printed=printed,
        printed_at=printed_at,
        app_version=app_version,
        author=author(newest),
        state=" ".join(state(sources, printed, printed_at, app_version)),
        headlines=opening,
        also_found=also_found(opening, findings) if _is_brief(newest) and not verdicts else (),
        verdict_summary=verdict_summary(newest),
        verdicts=verdicts,
        shops=tuple(newest.shops.values()),
        again=again(newest),
        said_before=said_before(sources) if newest.has(Section.THRESHOLDS) else (),
        findings=findings if newest.has(Section.FINDINGS) else (),
        disagreements=tuple(
            part
            for source in sources
            if source.has(Section.DISAGREEMENTS)
            for part in disagreements_of(source)
        ),
        propositions=propositions_of(newest) if newest.has(Section.PROPOSITIONS) else (),
        next_test=next_test_of(newest) if newest.has(Section.NEXT_TEST) else None,
        sessions=tuple(_part(source, log) for source, log in logged),
        is_of_project=newest.is_of_project,
        is_brief=_is_brief(newest),
        in_short=in_short(newest.of_series) if _is_brief(newest) and newest.has(Section.METHOD) else (),
        sections=frozenset(section for section in Section if newest.has(section)),
        legend_note=legend_note(newest),
        attribution=(attribution,) if attribution else (),
        consent_notes=tuple(_consent_notes(sources)),
        not_shown=(newest.say(words.NOT_NAMED),) if newest.choice.is_anonymous else (),
    )
    choice = newest.choice
    return masked_report(report, choice.masked, newest.say(MASK)) if choice.is_anonymous else report


def _logged(sources: Sequence[Source]) -> Iterator[tuple[Source, Log]]:
    """Each session with its log; the numbers of the entries run on."""
    before = 0
    for source in sources:
        numbered = source.numbered_after(before)
        log = log_of(numbered)
        before += len(log.by_observation)
        yield numbered, log


def _findings(logged: Sequence[tuple[Source, Log]]) -> tuple[FindingPart, ...]:
    """Of the newest session first; where several have some, each says of which it is."""
    by_session = [(source, parts) for source, log in reversed(logged) if (parts := findings_of(source, log))]
    return tuple(
        replace(part, session=_dated(source) if len(by_session) > 1 else "")
        for source, parts in by_session
        for part in parts
    )


def _part(source: Source, log: Log) -> SessionPart:
    return SessionPart(
        subject=_dated(source),
        timeline=timeline_of(source, log) if source.has(Section.TIMELINE) else None,
        board=board_of(source, log) if source.has(Section.BOARD) else None,
        votes=votes_of(source) if source.has(Section.VOTES) else (),
        method=method_of(source) if source.has(Section.METHOD) and not _is_brief(source) else None,
        history=history_of(source) if source.has(Section.HISTORY) else (),
        log=log.steps if source.has(Section.LOG) else (),
    )


def _is_brief(source: Source) -> bool:
    """Whether the report is for somebody who reads two pages."""
    return source.choice.audience is Audience.SPONSOR


def _subject(sources: Sequence[Source]) -> str:
    """The session with its day; of a project, how many sessions from when to when."""
    first, last = sources[0], sources[-1]
    if not last.is_of_project:
        return _dated(last)
    began, ended = (day_text(day_of(one), last.translate) for one in (first, last))
    if len(sources) == 1:
        return last.say(words.ONE_SESSION, day=ended)
    sessions = spoken_first(len(sources))
    if began == ended:
        return last.say(words.SESSIONS_ON_A_DAY, sessions=sessions, day=ended)
    return last.say(words.SESSIONS, sessions=sessions, first=began, last=ended)


def _dated(source: Source) -> str:
    return f"{source.session.title}, {day_text(day_of(source), source.translate)}"


def _consent_notes(sources: Sequence[Source]) -> Iterator[str]:
    """What is left out, and in a report of several sessions of which one."""
    for source in sources:
        for note in source.consents.notes():
            told = source.say(note)
            yield f"{source.session.title}: {told}" if len(sources) > 1 else told
