"""The whole report of one session, chapter by chapter."""

from __future__ import annotations

from cocreate_desktop import __version__
from cocreate_desktop.actions.dates import Translate, day_text, moment
from cocreate_desktop.actions.reporting.board import board_of
from cocreate_desktop.actions.reporting.findings import disagreements_of, findings_of
from cocreate_desktop.actions.reporting.front import day_of, headlines, participants
from cocreate_desktop.actions.reporting.log import log_of
from cocreate_desktop.actions.reporting.propositions import propositions_of
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.timeline import timeline_of
from cocreate_desktop.actions.reporting.verdicts import again, legend_note, verdict_rows, verdict_summary
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.report.content import SessionReport
from cocreate_desktop.store.library import Library


def session_report(
    library: Library, session_id: str, now_ms: int, translate: Translate = str
) -> SessionReport:
    """Everything that the paper of one session holds, filtered by what people agreed to.

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
    return _report(Source(library, session, translate), now_ms)


def _report(source: Source, now_ms: int) -> SessionReport:
    printed = moment(now_ms, source.session.zone)
    log = log_of(source)
    findings = findings_of(source, log)
    attribution = source.project.attribution
    return SessionReport(
        project=source.project.title,
        session=source.session.title,
        day=day_text(day_of(source), source.translate),
        participants=participants(source),
        printed=printed,
        printed_at=f"{day_text(printed.date(), source.translate)}, {printed:%H:%M}",
        app_version=f"Cocreate {__version__}",
        headlines=headlines(source, findings),
        verdict_summary=verdict_summary(source),
        verdicts=verdict_rows(source),
        shops=tuple(source.shops.values()),
        again=again(source),
        findings=findings,
        disagreements=disagreements_of(source),
        propositions=propositions_of(source),
        timeline=timeline_of(source, log),
        board=board_of(source, log),
        log=log.steps,
        legend_note=legend_note(source),
        attribution=(attribution,) if attribution else (),
        consent_notes=tuple(source.say(note) for note in source.consents.notes()),
    )
