"""Makes a PDF off the GUI thread whenever another one is wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.views.background import Background, Cancelled, Job, Progress, fault_told
from cocreate_desktop.views.report.preview.pdfium import OpenPdf


class MadePdf(Protocol):
    """A PDF, and the wish that it answers."""

    @property
    def wanted(self) -> object: ...

    @property
    def pdf(self) -> OpenPdf: ...


Make = Callable[[Progress, Cancelled], MadePdf]
"""Runs on the worker thread."""


class PdfMaking(QObject):
    """One at a time; another wish takes the place of the one before."""

    made = Signal(object)
    """A MadePdf."""

    refused = Signal(str)
    """The sentence that says why there is none."""

    progressed = Signal(float)

    def __init__(
        self, work_for: Callable[[Any], Make], background: Background, rest_ms: int, parent: QObject
    ) -> None:
        """`rest_ms`: how long nothing else must be wanted before it begins."""
        super().__init__(parent)
        self._work_for = work_for
        self._background = background
        self._wanted: object | None = None
        self._job: Job | None = None
        self._current: MadePdf | None = None
        self._rest = QTimer(self, singleShot=True, interval=rest_ms)
        self._rest.timeout.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        return self._job is not None or self._rest.isActive()

    @property
    def current(self) -> Any:
        """The MadePdf that answers the last wish; None while it is made, or cannot be."""
        return self._current

    @property
    def is_promised(self) -> bool:
        """Whether there is one, or will be in a moment: what is asked of it then waits for it."""
        return self._current is not None or self.is_busy

    def make(self, wanted: object, *, at_once: bool = False) -> None:
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
        self._wanted = self._current = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        if self._wanted is None:
            return
        job = Job(self._work_for(self._wanted))
        job.progressed.connect(self.progressed)
        job.done.connect(self._take)
        job.failed.connect(self._fail)
        self._job = self._background.start(job)

    def _take(self, made: MadePdf) -> None:
        self._job = None
        self._current = made
        self.made.emit(made)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.refused.emit(fault_told(error))
