"""The papers for the day out into one file, or into one for each of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions.paper_for_the_day import print_day, single_papers
from cocreate_desktop.actions.reporting import save_report
from cocreate_desktop.domain.day_papers import DAY_PAPERS
from cocreate_desktop.report.saving import make_folder
from cocreate_desktop.views.background import Background, Cancelled, Job, Work, fault_told
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.report.day.making import DayMade


class DaySaving(QObject):
    """Writes on the worker thread; one writing at a time."""

    saved = Signal(object)
    """The file, or the folder with the files."""
    failed = Signal(str)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None

    def save_whole(self, made: DayMade, file: Path) -> None:
        """What is seen, byte for byte."""
        self._start(lambda _progress, _cancelled: _written(made.pdf.content, file))

    def save_apart(self, made: DayMade, folder: Path) -> None:
        """Each paper under its name, in the order of the day."""
        self._start(lambda _progress, cancelled: _written_apart(made, folder, cancelled))

    def _start(self, work: Work) -> None:
        if self._job is not None:
            return
        job = Job(work)
        job.done.connect(self._done)
        job.failed.connect(self._fail)
        self._job = self._background.start(job)

    def _done(self, place: Path) -> None:
        self._job = None
        self.saved.emit(place)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(fault_told(error))


def _written(pdf: bytes, file: Path) -> Path:
    save_report(pdf, file)
    return file


def write_apart(made: DayMade, folder: Path, cancelled: Cancelled = lambda: False) -> None:
    """Write each paper into the folder, which is made if it is not there. Raises UserError."""
    make_folder(folder)
    wanted = made.wanted
    for number, (kind, content) in enumerate(single_papers(made.content, wanted.choice), start=1):
        file = folder / f"{number:02} {say(DAY_PAPERS[kind])}.pdf"
        print_day(content, file, paper=wanted.paper, translate=say, cancelled=cancelled)


def _written_apart(made: DayMade, folder: Path, cancelled: Cancelled) -> Path:
    write_apart(made, folder, cancelled)
    return folder
