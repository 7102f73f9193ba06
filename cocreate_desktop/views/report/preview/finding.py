"""Find words on the pages: all are marked, and one goes from one to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cocreate_desktop.views.background import Cancelled, Job, Progress
from cocreate_desktop.views.report.preview.marking import Mark
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from cocreate_desktop.views.report.preview.reading import Stretch, found_on
from cocreate_desktop.views.search_strip import SearchStrip
from cocreate_desktop.views.wording import one_line

if TYPE_CHECKING:
    from cocreate_desktop.views.report.page import ReportPage

_REST_MS = 150
"""How long nothing is typed before the pages are read."""


class Finding(QObject):
    """Reads the pages off the GUI thread: 5 ms each."""

    def __init__(self, page: ReportPage) -> None:
        super().__init__(page)
        self._page = page
        self._found: list[Stretch] = []
        self._current = 0
        self._job: Job | None = None
        self.strip = SearchStrip(self.tr("Find in the report"), self.tr("Words in the report"), page)
        page.body_column.insertWidget(0, self.strip)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        self.strip.typed.connect(lambda _: self._rest.start())
        self.strip.stepped.connect(self._step)
        self.strip.ended.connect(self.end)
        page.preview.replaced.connect(self._look_again)

    @property
    def is_busy(self) -> bool:
        return self._job is not None or self._rest.isActive()

    def begin(self) -> None:
        """Ask for words; those that are selected are taken."""
        selected = one_line(self._page.preview.pointing.selected)
        if selected:
            self.strip.words.setText(selected)
        self.strip.begin()

    def end(self) -> None:
        """Nothing is marked any more."""
        self.strip.hide()
        self._stop()
        self._show([])
        self._page.preview.setFocus()

    def _look_again(self) -> None:
        """Another report, or none, is seen: what was found stood in the one before."""
        self._stop()
        self._found = []
        if not self.strip.isHidden():
            self._rest.start()

    def _look(self) -> None:
        self._stop()
        pdf, words = self._page.preview.pdf, one_line(self.strip.words.text())
        if pdf is None or not words:
            self._show([])
            return
        job = Job(partial(_found_in, pdf, words))
        job.done.connect(self._take)
        self._job = self._page.context.background.start(job)

    def _take(self, found: list[Stretch]) -> None:
        self._job = None
        seen = self._page.preview.page
        self._current = next((at for at, one in enumerate(found) if one.page >= seen), 0)
        self._show(found)

    def _step(self, by: int) -> None:
        """To the next one; from the last one on to the first."""
        if self._found:
            self._current = (self._current + by) % len(self._found)
            self._show(self._found)

    def _show(self, found: list[Stretch]) -> None:
        self._found = found
        preview = self._page.preview
        current = found[self._current] if found else None
        preview.mark(Mark.FOUND, [one for one in found if one is not current])
        preview.mark(Mark.CURRENT, [current] if current else [])
        if current is not None and current.boxes:
            preview.show_box(current.page, current.boxes[0])
        self.strip.show_count(len(found), self._current if found else None)

    def _stop(self) -> None:
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _found_in(pdf: OpenPdf, words: str, progress: Progress, cancelled: Cancelled) -> list[Stretch]:
    found: list[Stretch] = []
    for number in range(len(pdf)):
        if cancelled():
            break
        found += found_on(pdf, number, words)
        progress((number + 1) / len(pdf))
    return found
