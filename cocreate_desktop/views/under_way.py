"""Work that may take a while: shown after a moment, and stopped when wanted or when the window closes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from cocreate_desktop.views.background import Background, Job, Undertaking, Work, fault_told

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
        self._undertaking: Undertaking | None = None
        self._waiting: QProgressDialog | None = None
        self._done: Callable[[Any], None] = lambda _: None

    @property
    def is_busy(self) -> bool:
        return self._undertaking is not None

    def run(self, words: str, work: Work, done: Callable[[Any], None]) -> None:
        """Begin; `words` say what goes on, `done` takes what the work gave unless it was stopped."""
        job = Job(work)
        job.failed.connect(self._fail)
        self.follow(words, job, done)
        self._background.start(job)

    def follow(self, words: str, undertaking: Undertaking, done: Callable[[Any], None]) -> None:
        """The same for one that others begin. Where `done` goes on with another, it is one wait."""
        undertaking.progressed.connect(self._show_share)
        undertaking.done.connect(self._finish)
        self._undertaking, self._done = undertaking, done
        if self._waiting is None:
            self._waiting = self._wait(words)

    def stop(self) -> None:
        """Nothing is under way any more; what was is given up."""
        if self._undertaking is not None:
            self._undertaking.cancel()
            self._undertaking = None
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and not event.spontaneous():
            self.stop()
        return super().eventFilter(watched, event)

    def _wait(self, words: str) -> QProgressDialog:
        window = self._host.window()
        window.installEventFilter(self)
        waiting = QProgressDialog(words, self.tr("Stop"), 0, 100, window)
        waiting.setWindowModality(Qt.WindowModality.WindowModal)
        waiting.setMinimumDuration(_PATIENCE_MS)
        waiting.canceled.connect(self.stop)
        return waiting

    def _close(self) -> None:
        if self._waiting is not None:
            self._host.window().removeEventFilter(self)
            waiting, self._waiting = self._waiting, None
            waiting.canceled.disconnect(self.stop)
            waiting.reset()
            waiting.deleteLater()

    def _show_share(self, share: float) -> None:
        if self._waiting is not None:
            self._waiting.setValue(int(99 * share))

    def _finish(self, result: object) -> None:
        self._undertaking = None
        try:
            self._done(result)
        finally:
            if self._undertaking is None:
                self._close()

    def _fail(self, error: Exception) -> None:
        self.stop()
        self.failed.emit(fault_told(error))
