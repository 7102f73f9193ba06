"""A report that somebody asks for by name, written as what its file's ending says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cocreate_desktop.actions.reporting.choosing import choice_for
from cocreate_desktop.actions.reporting.drafts import is_draft
from cocreate_desktop.actions.reporting.editable import (
    MARKDOWN,
    WORD,
    write_charts,
    write_docx,
    write_markdown,
)
from cocreate_desktop.actions.reporting.gathering import project_report, session_report
from cocreate_desktop.actions.reporting.lookup import find_project, find_session
from cocreate_desktop.actions.reporting.masking import OfferedName, offered_names
from cocreate_desktop.actions.reporting.printing import print_report
from cocreate_desktop.domain.report_choice import Audience, ReportChoice
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, Translate, UserError
from cocreate_desktop.report.content import Report
from cocreate_desktop.store.library import Library
from cocreate_desktop.store.opening import refuse_own_files

ENDINGS = frozenset({"", ".pdf", MARKDOWN, WORD})
"""What a file's ending may be; without one, as a device has none, it is a PDF."""
_WRITTEN = QT_TRANSLATE_NOOP("Report", "{file}: written")
_PAGES = QT_TRANSLATE_NOOP("Report", "{file}: {n} pages")
_NAMES = QT_TRANSLATE_NOOP(
    "Report",
    "Nothing was written, because these words in the text may name somebody: {names}. Hide each with --hide"
    " NAME; with --keep-names the others stay.",
)
_TEAM_READS_ALL = QT_TRANSLATE_NOOP(
    "Report", "The team reads every name. Hide “{name}” in a report for the shop or the sponsor."
)
_PICTURES = QT_TRANSLATE_NOOP("Report", "{folder}: {n} pictures")


@dataclass(frozen=True)
class AskedFor:
    """The name of a session, or of a project, and who reads its report.

    `hidden` words are not shown to others than the team, beside those that the project masks. With
    `keeps_names` the other words that may name somebody were looked at, and stay.
    """

    name: str
    audience: Audience = Audience.TEAM
    of_project: bool = False
    hidden: tuple[str, ...] = ()
    keeps_names: bool = False


def asked_report(library: Library, asked: AskedFor, now_ms: int, translate: Translate = str) -> Report:
    """What is in the reader's usual report, with the words that the project masks.

    Raises UserError, also for names in the text that nobody has looked at.
    """
    if asked.of_project:
        project_id, session_id = find_project(library, asked.name).id, None
        choice = _choice(library, project_id, asked)
        content = project_report(library, project_id, now_ms, translate, choice)
    else:
        session = find_session(library, asked.name)
        project_id, session_id = session.project_id, session.id
        choice = _choice(library, project_id, asked)
        content = session_report(library, session_id, now_ms, translate, choice)
    if choice.is_anonymous and not asked.keeps_names:
        _refuse_names(offered_names(content, library, project_id))
    return replace(content, is_draft=is_draft(library, project_id, session_id))


def _refuse_names(offered: Sequence[OfferedName]) -> None:
    if offered:
        raise UserError(_NAMES.fill(names=", ".join(one.words for one in offered)))


def _choice(library: Library, project_id: str, asked: AskedFor) -> ReportChoice:
    usual = choice_for(library, project_id, asked.audience, of_project=asked.of_project)
    if asked.hidden and not usual.is_anonymous:
        raise UserError(_TEAM_READS_ALL.fill(name=asked.hidden[0]))
    return replace(usual, masked=(*usual.masked, *asked.hidden))


def write_asked(
    library: Library,
    asked: AskedFor,
    out: Path,
    *,
    paper: str,
    now_ms: int,
    translate: Translate = str,
) -> Message:
    """Write a report, as what the ending of its file says; what there is now. Raises UserError."""
    refuse_own_files(out)
    return _write(asked_report(library, asked, now_ms, translate), out, paper, translate)


def write_asked_charts(
    library: Library, asked: AskedFor, folder: Path, *, now_ms: int, translate: Translate = str
) -> Message:
    """Write the charts of a report as pictures into a folder, and say so. Raises UserError."""
    content = asked_report(library, asked, now_ms, translate)
    drawn = write_charts(content, folder, translate)
    return _PICTURES.fill(folder=folder, n=len(drawn))


def _write(content: Report, out: Path, paper: str, translate: Translate) -> Message:
    kind = out.suffix.lower()
    if kind == WORD:
        write_docx(content, out, translate, paper=paper)
    elif kind == MARKDOWN:
        write_markdown(content, out, translate)
    else:
        return _PAGES.fill(file=out, n=print_report(content, out, paper=paper, translate=translate).pages)
    return _WRITTEN.fill(file=out)
