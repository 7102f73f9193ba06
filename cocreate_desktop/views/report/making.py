"""The report as it would be printed now, made off the GUI thread whenever what is in it changes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QObject

from cocreate_desktop.actions.reporting import print_report, project_report, session_report
from cocreate_desktop.actions.reporting.choosing import with_masks
from cocreate_desktop.actions.reporting.drafts import is_draft
from cocreate_desktop.actions.reporting.masking import OfferedName, masked_report, offered_names
from cocreate_desktop.domain.anonymity import MASK
from cocreate_desktop.domain.report_choice import ReportChoice
from cocreate_desktop.report.content import Report
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Background, Cancelled, Progress
from cocreate_desktop.views.report.pdf_making import PdfMaking
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from cocreate_desktop.views.wording import say

REST_MS = 150
"""How long nothing else is switched before the pages are made anew."""


@dataclass(frozen=True)
class Wanted:
    """What is to be printed for whom. Without a session it is the report of the whole project."""

    project_id: str
    session_id: str | None
    choice: ReportChoice
    paper: str
    draft: bool | None = None
    """Whether it is marked as a draft; None leaves that to whether findings were written."""


@dataclass(frozen=True)
class Made:
    """A report, and the names that stand in the texts of one for others: those that are masked, too."""

    wanted: Wanted
    content: Report
    """What the pages tell, for files of other kinds."""
    pdf: OpenPdf
    is_draft: bool
    offered: tuple[OfferedName, ...] = ()


class Making(PdfMaking):
    """The report: emits a Made."""

    def __init__(self, folder: Path, now: Callable[[], int], background: Background, parent: QObject) -> None:
        super().__init__(lambda wanted: partial(_made, folder, wanted, now()), background, REST_MS, parent)


def _made(folder: Path, wanted: Wanted, now_ms: int, progress: Progress, cancelled: Cancelled) -> Made:
    """Gathering reads and judges all sessions of the project: nothing for the GUI thread."""
    offered: tuple[OfferedName, ...] = ()
    with closing(Library.open_read_only(folder)) as library:
        content = (
            session_report(library, wanted.session_id, now_ms, say, wanted.choice)
            if wanted.session_id
            else project_report(library, wanted.project_id, now_ms, say, wanted.choice)
        )
        draft = wanted.draft
        if draft is None:
            draft = is_draft(library, wanted.project_id, wanted.session_id)
        if wanted.choice.is_anonymous:
            # Names are looked for where they are not masked yet, so that a mask can be taken off again.
            words = with_masks(library, wanted.project_id, wanted.choice).masked
            offered = tuple(offered_names(content, library, wanted.project_id, words))
            content = masked_report(content, words, say(MASK))
    out = BytesIO()
    content = replace(content, is_draft=draft)
    print_report(content, out, paper=wanted.paper, translate=say, progress=progress, cancelled=cancelled)
    return Made(wanted, content, OpenPdf(out.getvalue()), draft, offered)
