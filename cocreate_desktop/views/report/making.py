"""The report as it would be printed now, made off the GUI thread whenever what is in it changes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.actions.reporting import print_report, project_report, session_report
from cocreate_desktop.actions.reporting.choosing import with_masks
from cocreate_desktop.actions.reporting.drafts import is_draft
from cocreate_desktop.actions.reporting.masking import OfferedName, masked_report, offered_names
from cocreate_desktop.domain.anonymity import MASK
from cocreate_desktop.domain.report_choice import ReportChoice
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.content import Report
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Background, Job
from cocreate_desktop.views.report.pdfium import OpenPdf
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


class Making(QObject):
    """One report at a time; another wish takes the place of the one before."""

    made = Signal(object)
    """A Made."""

    refused = Signal(str)
    """The sentence that says why there is none."""

    progressed = Signal(float)

    def __init__(self, folder: Path, now: Callable[[], int], background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._now = now
        self._background = background
        self._wanted: Wanted | None = None
        self._job: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        return self._job is not None or self._rest.isActive()

    def make(self, wanted: Wanted, *, at_once: bool) -> None:
        """Make what is wanted, as soon as nothing else is wanted for a moment; or at once."""
        self.stop()
        self._wanted = wanted
        if at_once:
            self._begin()
        else:
            self._rest.start()

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._rest.stop()
        self._wanted = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        if self._wanted is None:
            return
        job = Job(_making(self._folder, self._wanted, self._now()))
        job.progressed.connect(self.progressed)
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        self._job = self._background.start(job)

    def _take(self, made: Made) -> None:
        # It may have been on its way already when something else was wanted.
        if self._job is None or made.wanted is not self._wanted:
            made.pdf.close()
            return
        self._job = None
        self.made.emit(made)

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(say(error.message))


def _making(
    folder: Path, wanted: Wanted, now_ms: int
) -> Callable[[Callable[[float], None], Callable[[], bool]], Made]:
    """Gathering reads and judges all sessions of the project: nothing for the GUI thread."""

    def work(progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Made:
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
                offered = tuple(offered_names(content, library, wanted.project_id))
                words = with_masks(library, wanted.project_id, wanted.choice).masked
                content = masked_report(content, words, say(MASK))
        out = BytesIO()
        content = replace(content, is_draft=draft)
        print_report(content, out, paper=wanted.paper, translate=say, progress=progress, cancelled=cancelled)
        return Made(wanted, content, OpenPdf(out.getvalue()), draft, offered)

    return work
