"""Work that would take longer than a glance, off the GUI thread, with progress and cancel."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.errors import UserError
from cocreate_desktop.views.wording import say

Progress = Callable[[float], None]
"""Hears how far work is: shares from 0 to 1."""
Cancelled = Callable[[], bool]
"""Whether work is no longer wanted."""
Work = Callable[[Progress, Cancelled], Any]
"""Runs on the worker thread, on plain data."""


class Job(QObject):
    """One piece of work. Its signals arrive on the GUI thread."""

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    """The exception that ended the work."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._cancel = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; neither `done` nor `failed` follows, unless it is on its way already."""
        self._cancel.set()

    def run(self) -> None:
        try:
            result = self._work(self.progressed.emit, self._cancel.is_set)
        except Exception as error:  # noqa: BLE001 - whatever it is belongs on the GUI thread, which sorts it
            if not self._cancel.is_set():
                self.failed.emit(error)
        else:
            if not self._cancel.is_set():
                self.done.emit(result)


def fault_told(error: Exception) -> str:
    """What to say of the fault of the world that ended some work; any other one is ours, and raised again."""
    if not isinstance(error, UserError):
        raise error
    return say(error.message)


class Background:
    """The one worker thread of the app."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cocreate")
        self._jobs: set[Job] = set()

    def start(self, job: Job) -> Job:
        self._jobs.add(job)
        future = self._pool.submit(job.run)
        future.add_done_callback(lambda _: self._jobs.discard(job))
        return job

    def stop(self) -> None:
        for job in tuple(self._jobs):
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
