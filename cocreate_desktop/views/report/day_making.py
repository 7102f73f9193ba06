"""The papers for the day as they would be printed now, made off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.actions.paper_for_the_day import day_papers, print_day
from cocreate_desktop.domain.day_papers import DayChoice
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.report.content.day import DayPapers
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Background, Job
from cocreate_desktop.views.report.pdfium import OpenPdf
from cocreate_desktop.views.wording import say

REST_MS = 200
"""How long nothing else is switched or typed before the pages are made anew."""
_MISSING = QT_TRANSLATE_NOOP("DayPaper", "{script}: {n} shown as □. Write them in by hand.")


@dataclass(frozen=True)
class DayWanted:
    session_id: str
    choice: DayChoice
    paper: str


@dataclass(frozen=True)
class DayMade:
    """The papers, and `told`, what the team should know before it prints them."""

    wanted: DayWanted
    content: DayPapers
    pdf: OpenPdf
    told: tuple[str, ...]


class DayMaking(QObject):
    """One making at a time; another wish takes the place of the one before."""

    made = Signal(object)
    """A DayMade."""
    refused = Signal(str)
    progressed = Signal(float)

    def __init__(self, folder: Path, now: Callable[[], int], background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._now = now
        self._background = background
        self._wanted: DayWanted | None = None
        self._job: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._begin)

    def make(self, wanted: DayWanted) -> None:
        """Make what is wanted as soon as nothing else is wanted for a moment."""
        self.stop()
        self._wanted = wanted
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

    def _take(self, made: DayMade) -> None:
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
    folder: Path, wanted: DayWanted, now_ms: int
) -> Callable[[Callable[[float], None], Callable[[], bool]], DayMade]:
    def work(progress: Callable[[float], None], cancelled: Callable[[], bool]) -> DayMade:
        with closing(Library.open_read_only(folder)) as library:
            content = day_papers(library, wanted.session_id, now_ms, wanted.choice, say)
        out = BytesIO()
        notes = print_day(
            content, out, paper=wanted.paper, translate=say, progress=progress, cancelled=cancelled
        )
        missing = (say(_MISSING.fill(script=say(one.script), n=one.count)) for one in notes.substituted)
        return DayMade(wanted, content, OpenPdf(out.getvalue()), (*content.told, *missing))

    return work
