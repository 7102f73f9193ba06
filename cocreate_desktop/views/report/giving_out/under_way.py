"""Work on papers that may take a while: shown after a moment, and stopped when wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from cocreate_desktop.views.background import Background, Job, Work, fault_told

_PATIENCE_MS = 500
"""Work that takes longer shows how far it is, and can be stopped."""


class UnderWay(QObject):
    """One piece of work at a time."""

    failed = Signal(str)
    """The sentence on the fault of the world that ended it."""

    def __init__(self, background: Background, host: QWidget) -> None:
        super().__init__(host)
        self._background = background
        self._host = host
        self._job: Job | None = None
        self._waiting: QProgressDialog | None = None
        self._done: Callable[[Any], None] = lambda _: None

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def run(self, words: str, work: Work, done: Callable[[Any], None]) -> None:
        """Begin; `words` say what goes on, `done` takes what the work gave unless it was stopped."""
        waiting = QProgressDialog(words, self.tr("Stop"), 0, 100, self._host.window())
        waiting.setWindowModality(Qt.WindowModality.WindowModal)
        waiting.setMinimumDuration(_PATIENCE_MS)
        waiting.canceled.connect(self.stop)
        self._waiting, self._done = waiting, done
        self._job = Job(work)
        self._job.progressed.connect(self._show_share)
        self._job.done.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._background.start(self._job)

    def stop(self) -> None:
        """Nothing is under way any more; what was is given up."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting.canceled.disconnect(self.stop)
            waiting.reset()
            waiting.deleteLater()

    def _show_share(self, share: float) -> None:
        if self._waiting is not None:
            self._waiting.setValue(int(99 * share))

    def _finish(self, result: object) -> None:
        self.stop()
        self._done(result)

    def _fail(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(fault_told(error))
