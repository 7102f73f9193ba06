"""Empties the library's journal while nobody writes, so that no entry waits until that is done."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from cocreate_desktop.errors import UserError
from cocreate_desktop.store.driver import empty_journal
from cocreate_desktop.views.background import Background, Job
from cocreate_desktop.views.bus import ChangeBus

REST_MS = 2_000
"""Nobody has done anything for so long."""

WORTH_IT = 8
"""Acts, some 30 pages each; fewer stay in the journal."""


class JournalKeeper(QObject):
    """SQLite itself would do it with one entry in thirty, on the thread that writes that entry."""

    def __init__(self, path: Path, bus: ChangeBus, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._background = background
        self._acts = 0
        self._job: Job | None = None
        self.rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.rest.timeout.connect(self._empty)
        bus.changed.connect(self._count)

    @property
    def is_busy(self) -> bool:
        """Whether it is being emptied."""
        return self._job is not None

    def stop(self) -> None:
        """The window closes; closing the library empties the journal too."""
        self.rest.stop()

    def _count(self) -> None:
        self._acts += 1
        self.rest.start()

    def _empty(self) -> None:
        if self._acts < WORTH_IT or self._job is not None:
            return
        self._acts = 0
        self._job = Job(lambda _progress, _cancelled: empty_journal(self._path))
        self._job.done.connect(self._end)
        self._job.failed.connect(self._fail)
        self._background.start(self._job)

    def _end(self) -> None:
        self._job = None

    def _fail(self, error: Exception) -> None:
        """What the disk would not take stays in the journal; the next act will say so."""
        self._end()
        if not isinstance(error, UserError):
            raise error
